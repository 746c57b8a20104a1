import { loadContent } from '../../data/content.ts';
import { inTerminal, shownOn } from './marks.ts';
import { expect, expectAccessible, expectNothingCutOff, firstOn, heading, type Says, servicesOn, test, walk } from './person.ts';

const { screens, services, questions } = loadContent();

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

const visits: readonly Says[] = [
  girl,
  { danger: 'unsure', role: 'accused-whanau', 'child-in-home': 'yes', 'self-harm': 'yes' },
  { danger: 'no', role: 'community', 'content-online': 'yes', age: 'unsure', priority: 'understand' },
  { danger: 'unsure', role: 'own-behaviour', 'my-age': 'under-18', region: 'central' },
  { danger: 'no', role: 'bystander', 'content-online': 'no' },
  { danger: 'no', role: 'organisation', 'org-kind': 'cloud-host', 'content-online': 'device', 'cross-border': 'no' },
  { danger: 'no', role: 'unsure', 'physical-harm': 'yes', priority: 'accountability' },
];

for (const [number, says] of visits.entries()) {
  test(`the screen and the terminal give the same ending (visit ${number + 1})`, async ({ person: page }) => {
    await walk(page, says);
    expect(await shownOn(page)).toEqual(inTerminal([says as never])[0]);
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
  // Now it matters who could see the phone; nothing else is asked again.
  await page.locator('[data-question="watched"] input[value="no"]').check();
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
  // What to say, in her words; and the second door.
  await expect(page.locator('[data-first] .say').first()).toBeVisible();
  for (const said of await page.locator('[data-first] .say').allInnerTexts()) expect(text).toContain(said);
  expect(text).toContain(services['police-105'].name);
  const { age, 'content-online': online } = questions;
  expect(text).not.toContain(age.voices.self!.options['child-now']!);
  expect(text).not.toContain(online.voices.self!.title);
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
  await page.evaluate(() => (document.documentElement.dataset.print = 'full'));
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

test('printed by the browser’s own menu, an ending gives numbers, and says nothing of why', async ({ person: page }) => {
  await walk(page, { ...girl, 'content-online': 'threatened' });
  const words = await page.locator('[data-notice="being-threatened"] p').first().textContent();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByText('0800 044 334').first()).toBeVisible();
  await expect(page.getByText(words!)).toBeHidden();
  await expect(page.locator('[data-ending] h1')).toBeHidden();
  for (const said of await page.locator('.say').all()) await expect(said).toBeHidden();
});

test('printed in the middle of a walk, the page gives numbers and nothing that was chosen', async ({ person: page }) => {
  await page.locator('input[value="no"]').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.locator('[data-question="role"] input[value="own-behaviour"]').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-question]')).toBeHidden();
  await expect(page.getByRole('link', { name: '0800 044 334' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'call 111' })).toBeVisible();
});

test('someone being watched is told to ask for no contact at home', async ({ person: page }) => {
  await walk(page, girl);
  await page.locator('[data-refine="watched"] > summary').click();
  await page.locator('[data-refine="watched"] button[value="yes"]').click();
  await expect(page.locator('[data-notice="safer-device"]')).toBeVisible();
  await expect(page.locator('[data-first]')).toContainText(screens.handover.watchedAfter);
  // An e-mail stays in a mailbox that others may read.
  await expect(page.locator('[data-ending] a[href^="mailto:"]')).toHaveCount(0);
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
  await walk(page, girl, expectNothingCutOff);
  for (const summary of await page.locator('[data-ending] summary:visible').all()) await summary.click();
  await expectNothingCutOff(page);
});

test('everything to tap is at least 44 pixels high', async ({ person: page }) => {
  const small = () =>
    page
      .locator('button:visible, summary:visible, label:visible, a.contact:visible, [data-quick-exit]')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));
  await walk(page, girl, async () => expect(await small()).toEqual([]));
});
