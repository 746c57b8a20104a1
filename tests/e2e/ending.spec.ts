import { execFileSync } from 'node:child_process';
import { expect, expectAccessible, firstOn, heading, type Says, servicesOn, test, walk } from './person.ts';

const girl: Says = {
  danger: 'no',
  role: 'self',
  'content-online': 'yes',
  age: 'child-now',
  'pressure-now': 'no',
  'physical-harm': 'no',
  'child-in-home': 'no',
  priority: 'talk',
};

interface Result {
  first: string;
  fits: { service: string }[];
  mayFit: { service: string }[];
  talk: { service: string }[];
  told: { service: string }[];
}

const inTerminal = (says: Says): Result =>
  JSON.parse(execFileSync('npx', ['tsx', 'scripts/walk.ts', JSON.stringify(says)], { encoding: 'utf8' })) as Result;

const visits: readonly Says[] = [
  girl,
  { danger: 'unsure', role: 'accused-whanau', 'child-in-home': 'yes', 'self-harm': 'yes' },
  { danger: 'no', role: 'community', 'content-online': 'yes', age: 'unsure', 'cross-border': 'yes', priority: 'understand' },
  { danger: 'no', role: 'organisation', 'org-kind': 'cloud-host', 'content-online': 'device', 'cross-border': 'no' },
  { danger: 'no', role: 'unsure', 'physical-harm': 'yes', priority: 'accountability' },
];

for (const [number, says] of visits.entries()) {
  test(`the screen and the terminal give the same ending (visit ${number + 1})`, async ({ person: page }) => {
    await walk(page, says);
    const { first, fits, mayFit, talk, told } = inTerminal(says);
    expect(await firstOn(page)).toBe(first);
    const ids = [...fits, ...mayFit, ...talk, ...told].map(({ service }) => service);
    expect((await servicesOn(page)).toSorted()).toEqual(ids.toSorted());
  });
}

test('one tap under "what would change this" adds Customs and says so', async ({ person: page }) => {
  await walk(page, girl);
  await page.locator('[data-refine="cross-border"] > summary').click();
  await page.locator('[data-refine="cross-border"] button[value="yes"]').click();
  await expect(page.locator('[data-changes]')).toContainText('Customs');
  expect(await servicesOn(page)).toContain('customs-ceot');
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('[data-refine="cross-border"]')).toHaveCount(0);
});

test('what has been told already is not asked for again', async ({ person: page }) => {
  await walk(page, girl);
  await page.locator('[data-refine="reported-to"] > summary').click();
  await page.locator('[data-refine="reported-to"]').getByLabel('Netsafe').check();
  await page.locator('[data-refine="reported-to"]').getByLabel('Police').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { name: 'You have already told' })).toBeVisible();
  expect((await servicesOn(page)).filter((id) => id === 'netsafe')).toHaveLength(1);
});

test('an answer can be changed, and the others stay', async ({ person: page }) => {
  await walk(page, girl);
  await page.getByRole('heading', { name: 'What you said' }).click();
  await page.locator('[data-change="physical-harm"]').click();
  await expect(page.locator('[data-question="physical-harm"] input[value="no"]')).toBeChecked();
  await page.locator('input[value="yes"]').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.locator('[data-ending]')).toBeVisible();
  expect(await servicesOn(page)).toContain('saats');
  expect(await firstOn(page)).toBe('safe-to-talk');
});

test('looking at an answer and keeping it changes nothing', async ({ person: page }) => {
  await walk(page, girl);
  const before = await servicesOn(page);
  await page.getByRole('heading', { name: 'What you said' }).click();
  await page.locator('[data-change="role"]').click();
  await page.getByRole('button', { name: 'Keep my answer as it was' }).click();
  expect(await servicesOn(page)).toEqual(before);
  await expect(page.locator('[data-changes]')).toHaveCount(0);
});

test('back takes one thing back and shows what was chosen', async ({ person: page }) => {
  await page.locator('input[value="no"]').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.locator('input[value="whanau"]').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.locator('[data-question="role"] input[value="whanau"]')).toBeChecked();
});

test('Continue without a choice says so kindly and stays', async ({ person: page }) => {
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose one, or skip the question.');
  await expect(page.locator('[data-question="danger"]')).toBeVisible();
});

test('the copy holds numbers and words to say, and none of the answers', async ({ person: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await walk(page, { ...girl, priority: 'take-down' });
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('0508 638 723');
  expect(text).toContain('Could you stay on the line');
  expect(text).not.toContain('Under 18');
  expect(text).not.toContain('Is there a sexual picture');
});

test('without a clipboard the text is shown instead', async ({ person: page }) => {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await walk(page, girl);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.locator('pre')).toContainText('0800 044 334');
});

test('paper shows everything or the numbers only, under a neutral heading', async ({ person: page }) => {
  await walk(page, girl);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByText('What they may have to pass on').first()).toBeVisible();
  await expect(page.locator('[data-quick-exit]')).toBeHidden();
  await expect(page.getByText('Next steps', { exact: true })).toBeVisible();
  await page.evaluate(() => (document.documentElement.dataset.print = 'numbers'));
  await expect(page.getByText('What they may have to pass on').first()).toBeHidden();
  await expect(page.getByText('0800 044 334').first()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-service] details[open]')).toHaveCount(1);
});

test('someone being watched is told to ask for no contact at home', async ({ person: page }) => {
  await walk(page, girl);
  await page.locator('[data-refine="watched"] > summary').click();
  await page.locator('[data-refine="watched"] button[value="yes"]').click();
  await expect(page.locator('[data-notice="safer-device"]')).toBeVisible();
  await expect(page.locator('[data-first]')).toContainText('First ask them not to ring, text, write or visit your home.');
});

test('start again forgets everything', async ({ person: page }) => {
  await walk(page, girl);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.locator('[data-question="danger"]')).toBeVisible();
  await expect(page.locator('input:checked')).toHaveCount(0);
});

for (const [name, options] of Object.entries({
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const)) {
  test(`the walk is readable in ${name}`, async ({ person: page }) => {
    await page.emulateMedia(options);
    await expectAccessible(page);
    await walk(page, girl);
    await expectAccessible(page);
  });
}

test('nothing is cut off at 400 % (320 pixels wide)', async ({ person: page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const noSideways = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await walk(page, girl, noSideways);
  for (const summary of await page.locator('[data-ending] summary:visible').all()) await summary.click();
  await noSideways();
});

test('everything to tap is at least 44 pixels high', async ({ person: page }) => {
  const small = () =>
    page
      .locator('button:visible, summary:visible, label:visible, a.contact:visible, [data-quick-exit]')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));
  await walk(page, girl, async () => expect(await small()).toEqual([]));
});
