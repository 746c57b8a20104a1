import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { loadContent } from '../../data/content.ts';
import { anyPerson } from '../machines/anybody.ts';
import { inTerminal, sayableHere, shownOn, tapThrough } from './marks.ts';
import {
  expect,
  expectAccessible,
  expectNothingCutOff,
  firstOn,
  heading,
  nextOn,
  noticesOn,
  type Says,
  servicesOn,
  tabTo,
  test,
  walk,
  walkByKeyboard,
} from './person.ts';

const { screens } = loadContent();

interface Person {
  readonly who: string;
  readonly says: Says;
  readonly first: string;
  readonly next: string;
  readonly alsoListed: readonly string[];
  readonly neverListed: readonly string[];
  readonly notices?: readonly string[];
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
    next: 'police-105',
    alsoListed: ['police-105', 'take-it-down', 'safe-to-talk', 'whats-up', 'youthline'],
    neverListed: ['stopncii', 'police-111'],
    notices: ['being-threatened'],
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
      watched: 'unsure',
      priority: 'safe',
    },
    first: 'oranga-tamariki-ncc',
    next: 'police-105',
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
    next: 'police-105',
    alsoListed: ['dia-dcet', 'police-105', 'safe-to-talk'],
    neverListed: ['stopncii'],
  },
  {
    who: 'a bank’s compliance officer who sees payments',
    says: { danger: 'no', role: 'organisation', 'org-kind': 'financial', 'content-online': 'no', 'cross-border': 'yes' },
    first: 'police-fiu',
    next: 'police-105',
    alsoListed: ['customs-ceot', 'safe-to-talk'],
    neverListed: ['stopncii', 'take-it-down'],
    notices: ['do-not-tip-off'],
  },
  {
    who: 'a young man who worries about his own thoughts',
    says: { danger: 'no', role: 'own-behaviour', 'my-age': 'under-18', 'self-harm': 'no', region: 'south' },
    first: 'safe-to-talk',
    next: 'stop-harm-stop',
    alsoListed: ['whats-up', 'youthline', 'youthlaw'],
    neverListed: ['police-105', 'netsafe', 'dia-dcet', 'stop-harm-wellstop', 'stop-harm-safe-network'],
  },
  {
    who: 'somebody who came across a picture of a child they do not know',
    says: { danger: 'no', role: 'bystander', 'content-online': 'yes' },
    first: 'dia-dcet',
    next: 'police-105',
    alsoListed: ['netsafe', 'safe-to-talk'],
    neverListed: ['victim-support', 'take-it-down', 'stopncii'],
  },
  {
    who: 'a friend of a girl who is being pushed for pictures',
    says: {
      danger: 'no',
      role: 'community',
      'content-online': 'threatened',
      age: 'child-now',
      'pressure-now': 'yes',
      'physical-harm': 'no',
      'child-in-home': 'no',
      priority: 'talk',
      'self-harm': 'no',
    },
    first: 'safe-to-talk',
    next: 'netsafe',
    alsoListed: ['police-105', 'take-it-down', 'whats-up', 'youthline'],
    neverListed: ['stopncii'],
    notices: ['being-threatened'],
  },
  {
    who: 'someone who is not sure of anything',
    says: {},
    first: 'safe-to-talk',
    next: 'victim-support',
    alsoListed: ['police-111', 'netsafe', 'police-105', 'oranga-tamariki-ncc'],
    neverListed: [],
  },
  {
    who: 'someone in danger, who goes on when they are safe',
    says: {
      danger: 'yes',
      role: 'self',
      'physical-harm': 'yes',
      age: 'child-now',
      'child-in-home': 'yes',
      watched: 'yes',
      priority: 'safe',
    },
    first: 'police-111',
    next: 'oranga-tamariki-ncc',
    alsoListed: ['police-105', 'oranga-tamariki-ncc', 'saats', 'safe-to-talk', 'are-you-ok'],
    neverListed: [],
    notices: ['safer-device'],
  },
];

for (const { who, says, first, next, alsoListed, neverListed, notices = [] } of people) {
  test(`${who} is led to ${first}`, async ({ person: page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const before = await page.evaluate(() => ({ address: location.href, title: document.title, entries: history.length }));

    await walk(page, says, expectAccessible);

    expect(await firstOn(page)).toBe(first);
    const listed = await servicesOn(page);
    for (const service of alsoListed) expect(listed).toContain(service);
    for (const service of neverListed) expect(listed).not.toContain(service);
    const said = await noticesOn(page);
    for (const notice of notices) expect(said).toContain(notice);
    await expect(page.locator('[data-first]')).toHaveCount(1);
    expect(await nextOn(page)).toBe(next);
    await expect(page.locator(`[data-next] [data-service="${next}"]`)).toHaveCount(1);
    // Nothing is on two cards, so that nobody reads the same thing twice.
    expect(listed.toSorted()).toEqual([...new Set(listed)].toSorted());
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

test('someone who is not sure about danger keeps 111 in sight while going on, and finds it above the first step', async ({
  person: page,
}) => {
  await page.getByRole('button', { name: screens.question.skip }).click();
  await expect(page.locator('[data-question="role"]')).toBeVisible();
  await expect(page.getByRole('link', { name: screens.maybeDanger.title })).toHaveAttribute('href', 'tel:111');

  await walk(page, { role: 'self', 'content-online': 'yes', age: 'child-now', priority: 'take-down' });
  const call = page.locator('[data-ending] [data-emergency]').getByRole('link', { name: screens.emergency.call });
  await expect(call).toHaveAttribute('href', 'tel:111');
  await expect(page.locator('[data-emergency]')).toContainText(screens.maybeDanger.silent);
  const inOrder = await page
    .locator('[data-emergency], [data-first], [data-next]')
    .evaluateAll((all) => all.map(({ dataset }) => Object.keys(dataset)[0]));
  expect(inOrder).toEqual(['emergency', 'service', 'next']);
  expect(await firstOn(page)).toBe('netsafe');
  expect(await servicesOn(page)).toContain('police-111');
});

test('somebody in danger who goes on keeps a way to ring 111 above everything', async ({ person: page }) => {
  await walk(page, { danger: 'yes', role: 'self', priority: 'talk' });
  await expect(page.locator('[data-emergency] a')).toHaveAttribute('href', 'tel:111');
  expect(await firstOn(page)).toBe('police-111');
  // What comes when they are safe is the second door, and says so.
  await expect(page.locator('[data-next][data-when-safe="safe-to-talk"]')).toBeVisible();
});

test.describe('show me where to start now', () => {
  const button = (page: Page) => page.getByRole('button', { name: screens.question.showNow });
  const answer = async (page: Page, question: string, value: string) => {
    await page.locator(`[data-question="${question}"] input[value="${value}"]`).check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.locator(`[data-question="${question}"]`).waitFor({ state: 'detached' });
  };

  for (const [how, press] of [
    ['by mouse', (page: Page) => button(page).click()],
    [
      'by keyboard',
      async (page: Page) => {
        await tabTo(page, () => (document.activeElement as HTMLElement).dataset.showNow !== undefined);
        await page.keyboard.press('Enter');
      },
    ],
  ] as const) {
    test(`${how}, from the fourth question on; the rest counts as not sure`, async ({ person: page }) => {
      for (const [question, value] of [
        ['danger', 'no'],
        ['role', 'self'],
        ['content-online', 'threatened'],
      ] as const) {
        await expect(button(page)).toHaveCount(0);
        await answer(page, question, value);
      }
      // Nothing is chosen on this screen, and nothing has to be.
      await expect(page.locator('[data-question="age"]')).toBeVisible();
      await press(page);
      await expect(heading(page)).toBeFocused();
      const [expected] = inTerminal([{ danger: 'no', role: 'self', 'content-online': 'threatened' }]);
      expect(await shownOn(page)).toEqual(expected);
      await page.getByRole('heading', { name: screens.ending.answers }).click();
      const rows = page.locator('li', { has: page.locator('[data-change]') });
      expect(await rows.count()).toBeGreaterThan(7);
      for (const row of (await rows.all()).slice(3)) await expect(row).toContainText(screens.ending.notSure);
      // One of them can still be answered.
      await page.locator('[data-change="priority"]').click();
      await expect(button(page)).toHaveCount(0);
      await answer(page, 'priority', 'take-down');
      expect(await firstOn(page)).toBe('netsafe');
    });
  }

  test('Enter in an answer goes on, and does not show the ending', async ({ person: page }) => {
    for (const [question, value] of [
      ['danger', 'no'],
      ['role', 'self'],
      ['content-online', 'yes'],
    ] as const)
      await answer(page, question, value);
    await page.locator('[data-question="age"] input[value="child-now"]').check();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-question="pressure-now"]')).toBeVisible();
  });

  test('it can be changed: Back and all the answers are there still', async ({ person: page }) => {
    for (const [question, value] of [
      ['danger', 'no'],
      ['role', 'whanau'],
      ['content-online', 'yes'],
      ['age', 'child-now'],
    ] as const)
      await answer(page, question, value);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.locator('[data-question="age"] input[value="child-now"]')).toBeChecked();
    await expect(button(page)).toBeVisible();
  });
});

test('a bank is told beside everybody but its own channel what it may not say there', async ({ person: page }) => {
  const { 'do-not-tip-off': notice } = loadContent().notices;
  await walk(page, {
    danger: 'no',
    role: 'organisation',
    'org-kind': 'financial',
    'content-online': 'no',
    'cross-border': 'yes',
  });
  await expect(page.locator('[data-first] [data-beside]')).toHaveCount(0);
  const beside = page.locator('.other-service');
  expect(await beside.count()).toBeGreaterThan(2);
  for (const each of await beside.all()) await expect(each.locator('[data-beside="do-not-tip-off"]')).toHaveText(notice.short!);
  // Nobody offers a bank somebody to ring with, or a helpline in place of its own channel.
  await expect(page.locator('[data-company]')).toHaveCount(0);
});

test('whoever rings an agency may have somebody on the line: young people in care their own', async ({ person: page }) => {
  await walk(page, { danger: 'no', role: 'self', 'content-online': 'yes', age: 'child-now', priority: 'take-down' });
  await expect(page.locator('[data-company="safe-to-talk"]')).toBeVisible();
  await page.locator('[data-refine="fit"] > summary').click();
  await page.locator('[data-refine="fit"] input[value="in-care"]').check();
  await page.locator('[data-refine="fit"]').getByRole('button', { name: screens.ending.done }).click();
  await expect(page.locator('[data-company="voyce"]')).toBeVisible();
});

test('several may be chosen of who would understand best, and of who was told', async ({ person: page }) => {
  await walk(page, { danger: 'no', role: 'self', 'content-online': 'yes', age: 'adult-now', priority: 'talk' });
  const choose = async (question: string, options: readonly string[]) => {
    const offered = page.locator(`[data-refine="${question}"]`);
    await offered.locator('> summary').click();
    for (const option of options) await offered.locator(`input[value="${option}"]`).check();
    await offered.getByRole('button', { name: screens.ending.done }).click();
    await expect(offered).toHaveCount(0);
  };
  await choose('fit', ['maori', 'male']);
  for (const id of ['kaupapa-maori-sv', 'male-survivors']) expect(await servicesOn(page)).toContain(id);
  await choose('reported-to', ['netsafe', 'police']);
  const [expected] = inTerminal([
    {
      danger: 'no',
      role: 'self',
      'content-online': 'yes',
      age: 'adult-now',
      priority: 'talk',
      fit: ['maori', 'male'],
      'reported-to': ['netsafe', 'police'],
    },
  ]);
  expect(await shownOn(page)).toEqual(expected);
  // Opened again as a question, with the boxes that were ticked.
  await page.getByRole('heading', { name: screens.ending.answers }).click();
  await page.locator('[data-change="fit"]').click();
  await expect(page.locator('[data-question="fit"] input:checked')).toHaveCount(2);
  await expectAccessible(page);
  await page.locator('[data-question="fit"] input[value="male"]').uncheck();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.locator('[data-ending]')).toBeVisible();
  expect(await servicesOn(page)).not.toContain('male-survivors');
});

/** The same people as on /plain (plain.spec.ts), a quarter each. */
for (const quarter of [0, 1, 2, 3]) {
  test(`the walk shows what the terminal prints, for anybody (${quarter + 1} of 4)`, async ({ person: page }) => {
    const people = fc
      .sample(anyPerson, { seed: 12, numRuns: 60 })
      .map(sayableHere)
      .filter((_, at) => at % 4 === quarter);
    const printed = inTerminal(people);
    for (const [at, person] of people.entries()) {
      await tapThrough(page, person);
      expect(await shownOn(page), JSON.stringify(person)).toEqual(printed[at]);
      await page.getByRole('button', { name: screens.keep.restart }).click();
      await page.locator('[data-question="danger"]').waitFor();
    }
  });
}

/** Every new screen in every way it may be looked at. */
const newScreens: readonly { readonly who: string; readonly says: Says }[] = [
  {
    who: 'not sure of danger, watched',
    says: {
      danger: 'unsure',
      role: 'self',
      'content-online': 'yes',
      age: 'child-now',
      'child-in-home': 'yes',
      watched: 'yes',
      priority: 'safe',
    },
  },
  {
    who: 'threatened',
    says: {
      danger: 'no',
      role: 'self',
      'content-online': 'threatened',
      age: 'child-now',
      'pressure-now': 'yes',
      priority: 'take-down',
    },
  },
  {
    who: 'bank',
    says: { danger: 'no', role: 'organisation', 'org-kind': 'financial', 'content-online': 'unsure', 'cross-border': 'yes' },
  },
  {
    who: 'own behaviour',
    says: { danger: 'no', role: 'own-behaviour', 'my-age': 'adult', 'self-harm': 'yes', region: 'midland' },
  },
];

for (const { who, says } of newScreens) {
  for (const [how, media] of Object.entries({
    light: {},
    dark: { colorScheme: 'dark' },
    'forced colours': { forcedColors: 'active' },
  } as const)) {
    test(`every screen of somebody who is ${who} can be used at 360 pixels, ${how}`, async ({ person: page }) => {
      await page.emulateMedia(media);
      await walk(page, says, expectAccessible);
      await page.evaluate(() =>
        document.querySelectorAll('main details').forEach((each) => ((each as HTMLDetailsElement).open = true)),
      );
      await expectAccessible(page);
    });
  }

  test(`no screen of somebody who is ${who} is cut off at 320 pixels, and all there is to tap is large enough`, async ({
    person: page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    const small = () =>
      page
        .locator('main :is(button, summary, label.choice, a.contact, a.button-urgent):visible')
        .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));
    await walk(page, says, async () => {
      await expectNothingCutOff(page);
      expect(await small()).toEqual([]);
    });
    await page.evaluate(() =>
      document.querySelectorAll('main details').forEach((each) => ((each as HTMLDetailsElement).open = true)),
    );
    await expectNothingCutOff(page);
    expect(await small()).toEqual([]);
  });
}
