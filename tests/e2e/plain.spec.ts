import { test as base } from '@playwright/test';
import fc from 'fast-check';
import { loadContent } from '../../data/content.ts';
import { isAsked, voiceFor } from '../../machines/questions.ts';
import { parseAnswers, walk } from '../../machines/visit.ts';
import { questionIds, toAnswers } from '../../machines/vocabulary.ts';
import { anyPerson, endingFor, ids, type Person } from '../machines/people.ts';
import { expect, expectAccessible } from './person.ts';

const content = loadContent();

/** What somebody is shown on /plain after ticking these. Done in the page, in one go; styles alone do the rest. */
function read(person: Readonly<Record<string, string | readonly string[]>>) {
  const form = document.querySelector<HTMLFormElement>('#said')!;
  form.reset();
  for (const [question, said] of Object.entries(person)) {
    for (const option of [said].flat()) {
      const input = document.getElementById(`${question}-${option}`) as HTMLInputElement | null;
      if (input) input.checked = true;
    }
  }
  form.querySelector<HTMLDetailsElement>(':scope > details')!.open = true;
  const seen = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
  const names = (selector: string, name: string) => seen(selector).map((each) => each.dataset[name]!);
  const text = (within: Element) =>
    [...within.querySelectorAll<HTMLElement>('legend span')]
      .filter((each) => each.childElementCount === 0 && each.checkVisibility())
      .map((each) => each.textContent)
      .join('|');
  return {
    asked: names('[data-question]', 'question'),
    titles: seen('[data-question]').map(text),
    first: names('#found [data-first]', 'service'),
    inTheBar: names('.so-far [data-step]', 'step'),
    by: names('[data-by]', 'by'),
    whenSafe: names('[data-next]', 'next'),
    fits: names('[data-when^="fits-"] > [data-service]', 'service'),
    mayFit: names('[data-service][data-when^="may-"]', 'service'),
    talk: names('[data-when^="talk-"] > [data-service]', 'service'),
    told: names('[data-told]', 'told'),
    notices: names('[data-notice]', 'notice').toSorted(),
    headings: seen('#found h2').map((each) => each.textContent!.trim()),
  };
}

/** The same, by the machine that is walked. */
function should(person: Person) {
  const answers = toAnswers(walk(parseAnswers(person)).context.said);
  const ending = endingFor(person);
  const asked = questionIds.filter((id) => isAsked(id, answers));
  const voice = voiceFor(answers);
  return {
    asked: asked.toSorted(),
    titles: asked.map((id) => content.questions[id].voices[voice]!.title).toSorted(),
    first: [ending.first],
    inTheBar: Object.keys(person).length > 0 ? [ending.first] : [],
    by: [ending.firstBy],
    whenSafe: ending.whenSafe ? [ending.whenSafe] : [],
    fits: ids(ending.fits),
    mayFit: ids(ending.mayFit),
    talk: ids(ending.talk),
    told: ids(ending.told),
    notices: ending.notices.toSorted(),
  };
}

/** "Not sure" is not among the agencies that were told: nothing chosen says the same. */
const saidHere = (person: Person): Person => {
  const { 'reported-to': told, ...rest } = person;
  return told === undefined || told === 'unsure' ? rest : person;
};

base('whatever somebody chooses, styles show what the machine decides', async ({ page }) => {
  await page.goto('/plain');
  const people: Person[] = [{}, { danger: 'no' }, ...fc.sample(anyPerson, { seed: 11, numRuns: 400 }).map(saidHere)];
  for (const person of people) {
    const { headings, ...shown } = await page.evaluate(read, person as Record<string, string>);
    const sorted = { ...shown, asked: shown.asked.toSorted(), titles: shown.titles.toSorted() };
    expect(sorted, JSON.stringify(person)).toEqual(should(person));
    const { alsoFits, mayFit, told } = content.screens.ending;
    expect(headings.includes(alsoFits)).toBe(shown.fits.length > 0);
    expect(headings.includes(mayFit)).toBe(shown.mayFit.length > 0);
    expect(headings.includes(told)).toBe(shown.told.length > 0);
  }
});

base('on paper stands what was found, with the first step whole, and not what was asked', async ({ page }) => {
  await page.goto('/plain');
  await page.locator('#danger-no').check();
  await page.locator('#content-online-yes').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#said')).toBeHidden();
  await expect(page.locator('.so-far')).toBeHidden();
  const first = page.locator('#found [data-first]').filter({ visible: true });
  await expect(first).toHaveAttribute('data-service', 'netsafe');
  await expect(first.getByText(content.screens.service.handoverNo, { exact: true })).toBeVisible();
});

base.describe('without scripts', () => {
  base.use({ javaScriptEnabled: false });

  base('somebody walks by keyboard, and nothing of it is in the address or left behind', async ({ page, baseURL }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('/plain');
    const first = page.locator('#found [data-first]').filter({ visible: true });
    await expect(first).toHaveAttribute('data-service', 'police-111');
    await page.locator('#danger-no').focus();
    await page.keyboard.press('Space');
    await page.locator('#role-whanau').check();
    await page.locator('#content-online-yes').check();
    await page.locator('#priority-take-down').check();
    await page.keyboard.press('Enter');
    await expect(first).toHaveAttribute('data-service', 'netsafe');
    await expect(page.locator('.so-far')).toBeInViewport();
    await page.locator('#said').getByRole('button').focus();
    await page.keyboard.press('Shift+Tab');
    const covered = await page.locator(':focus').boundingBox();
    const bar = await page.locator('.so-far').boundingBox();
    expect(covered!.y + covered!.height).toBeLessThanOrEqual(bar!.y);
    await expect(page.locator('.so-far').getByRole('link')).toHaveAttribute('href', /^tel:/);
    expect(page.url()).toBe(`${baseURL!}/plain`);
    expect(requests).toHaveLength(1);
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(first).toHaveAttribute('data-service', 'police-111');
    await page.locator('#age-child-now').check();
    await page.reload();
    await expect(page.locator(':checked')).toHaveCount(0);
  });

  base('Back after another page shows nothing chosen', async ({ page }) => {
    await page.goto('/plain');
    await page.locator('#age-child-now').check();
    await page.goto('/about');
    await page.goBack();
    await expect(page).toHaveURL(/\/plain$/);
    await expect(page.locator(':checked')).toHaveCount(0);
  });

  base('somebody in danger is told at once, where they said so', async ({ page }) => {
    await page.goto('/plain');
    const call = page.locator('#said').getByRole('link', { name: 'Call 111' });
    await expect(call).toBeHidden();
    await page.locator('#danger-yes').check();
    await expect(call).toBeVisible();
    await expect(page.locator('.so-far').getByRole('link', { name: '111' })).toBeInViewport();
    // Nobody may read that 111 might not answer, or that a helpline stands in for it.
    const ifNobodyAnswers = page.locator('#found [data-first]').filter({ visible: true }).getByText('If nobody answers now');
    await expect(ifNobodyAnswers).toHaveCount(0);
    await page.locator('#danger-no').check();
    await page.locator('#content-online-yes').check();
    await expect(ifNobodyAnswers).toBeVisible();
  });

  base('nothing says to ring or write to a home that is watched', async ({ page }) => {
    await page.goto('/plain');
    await page.locator('#said > details').evaluate((all: HTMLDetailsElement) => (all.open = true));
    const careful = page.getByText(content.screens.handover.watchedAfter);
    const visible = () =>
      careful.evaluateAll((all) => all.filter((each) => getComputedStyle(each.parentElement!).display !== 'none').length);
    expect(await visible()).toBe(0);
    await page.locator('#watched-unsure').check();
    expect(await visible()).toBeGreaterThan(0);
    for (const id of ['netsafe', 'police-105'] as const) {
      const { after, reachesHome } = content.services[id].handover;
      if (reachesHome) await expect(page.getByText(after, { exact: true }).filter({ visible: true })).toHaveCount(0);
    }
  });

  base('the page of one question at a time leads here', async ({ page }) => {
    for (const address of ['/', '/assisted']) {
      await page.goto(address);
      await page.getByRole('link', { name: 'Use the edition without scripts' }).click();
      await expect(page).toHaveURL(/\/plain$/);
    }
  });
});

base('a browser that does not know :has() shows everyone who can help, and for what', async ({ page }) => {
  await page.route('**/plain', async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll('selector(:has(a))', 'selector(:knows-not(a))')
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '');
    await route.fulfill({ response, body, headers: { 'content-type': 'text/html;charset=utf-8' } });
  });
  await page.goto('/plain');
  await expect(page.getByText('This browser is too old')).toBeVisible();
  await expect(page.locator('#said')).toBeHidden();
  const shown = await page
    .locator('#found [data-service]')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.service));
  expect(shown.length).toBe(new Set(shown).size);
  expect(shown.toSorted()).toEqual(Object.keys(content.services).toSorted());
});

for (const [what, media] of Object.entries({
  light: {},
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
} as const)) {
  base(`axe finds nothing: ${what}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto('/plain');
    await expectAccessible(page);
    await page.locator('#danger-no').check();
    await page.locator('#role-practitioner').check();
    await page.locator('#physical-harm-yes').check();
    await page.locator('#said > details').evaluate((all: HTMLDetailsElement) => (all.open = true));
    await expectAccessible(page);
  });
}
