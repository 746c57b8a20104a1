import { expect, expectAccessible, firstOn, heading, type Says, servicesOn, test, walk, walkByKeyboard } from './person.ts';

interface Person {
  readonly who: string;
  readonly says: Says;
  readonly first: string;
  readonly alsoListed: readonly string[];
  readonly neverListed: readonly string[];
}

const people: readonly Person[] = [
  {
    who: 'a frightened fifteen-year-old whose picture is being used to get more',
    says: {
      danger: 'no',
      role: 'self',
      'content-online': 'threatened',
      age: 'child-now',
      'pressure-now': 'yes',
      'physical-harm': 'no',
      'child-in-home': 'no',
      priority: 'take-down',
      'self-harm': 'no',
    },
    first: 'netsafe',
    alsoListed: ['police-105', 'take-it-down', 'safe-to-talk', 'whats-up', 'youthline'],
    neverListed: ['stopncii', 'police-111'],
  },
  {
    who: 'a mother whose partner has pictures and lives with her children',
    says: {
      danger: 'no',
      role: 'whanau',
      'content-online': 'device',
      age: 'child-now',
      'pressure-now': 'no',
      'physical-harm': 'unsure',
      'child-in-home': 'yes',
      priority: 'safe',
    },
    first: 'oranga-tamariki-ncc',
    alsoListed: ['police-105', 'dia-dcet', 'safe-to-talk'],
    neverListed: ['stopncii'],
  },
  {
    who: 'a teacher told by a pupil that a picture is going around school',
    says: {
      danger: 'no',
      role: 'practitioner',
      'content-online': 'yes',
      age: 'child-now',
      'pressure-now': 'no',
      'physical-harm': 'no',
      'child-in-home': 'no',
      'cross-border': 'no',
      priority: 'take-down',
    },
    first: 'netsafe',
    alsoListed: ['dia-dcet', 'safe-to-talk'],
    neverListed: ['stopncii'],
  },
  {
    who: 'a bank’s compliance officer who sees payments',
    says: { danger: 'no', role: 'organisation', 'org-kind': 'financial', 'content-online': 'no', 'cross-border': 'yes' },
    first: 'police-fiu',
    alsoListed: ['customs-ceot', 'safe-to-talk'],
    neverListed: ['stopncii', 'take-it-down'],
  },
  {
    who: 'someone who is not sure of anything',
    says: {},
    first: 'police-111',
    alsoListed: ['netsafe', 'police-105', 'oranga-tamariki-ncc', 'safe-to-talk'],
    neverListed: [],
  },
  {
    who: 'someone in danger, who goes on when they are safe',
    says: { danger: 'yes', role: 'self', 'physical-harm': 'yes', age: 'child-now', 'child-in-home': 'yes' },
    first: 'police-111',
    alsoListed: ['police-105', 'oranga-tamariki-ncc', 'saats', 'safe-to-talk'],
    neverListed: [],
  },
];

for (const { who, says, first, alsoListed, neverListed } of people) {
  test(`${who} is led to ${first}`, async ({ person: page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const before = await page.evaluate(() => ({ address: location.href, title: document.title, entries: history.length }));

    await walk(page, says, expectAccessible);

    expect(await firstOn(page)).toBe(first);
    const listed = await servicesOn(page);
    for (const service of alsoListed) expect(listed).toContain(service);
    for (const service of neverListed) expect(listed).not.toContain(service);
    await expect(page.locator('[data-first]')).toHaveCount(1);
    await expect(heading(page)).toBeFocused();

    const after = await page.evaluate(() => ({ address: location.href, title: document.title, entries: history.length }));
    expect(after).toEqual(before);
    expect(requests).toEqual([]);
  });

  if (says.danger !== 'yes') {
    test(`${who} gets there with the keyboard alone`, async ({ person: page }) => {
      await walkByKeyboard(page, says);
      expect(await firstOn(page)).toBe(first);
    });
  }
}

test('someone in danger sees 111 at once, can ring it, and can go on with the keyboard', async ({ person: page }) => {
  await page.locator('input[value="yes"]').check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ring 111 now' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Call 111' })).toHaveAttribute('href', 'tel:111');
  await expect(page.locator('[data-quick-exit]')).toBeVisible();
  const goOn = page.getByRole('button', { name: /I am safe now/ });
  await goOn.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-question="role"]')).toBeVisible();
});

test('someone who is not sure about danger keeps 111 in sight while going on', async ({ person: page }) => {
  await page.getByRole('button', { name: 'Skip this question' }).click();
  await expect(page.locator('[data-question="role"]')).toBeVisible();
  await expect(page.getByRole('link', { name: 'If you might be in danger, ring 111.' })).toHaveAttribute('href', 'tel:111');
});
