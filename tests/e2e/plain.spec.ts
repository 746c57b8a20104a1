import { test as base } from '@playwright/test';
import fc from 'fast-check';
import { loadContent } from '../../data/content.ts';
import { loadPlainWords } from '../../data/plain-words.ts';
import { type Notice, notices } from '../../machines/notices.ts';
import { isAsked, voiceFor } from '../../machines/questions.ts';
import { readerOf, sayingsFor, wordsFor } from '../../machines/reader.ts';
import type { ServiceId } from '../../machines/rules.ts';
import { options, questionIds, takesSeveral, UNSURE } from '../../machines/vocabulary.ts';
import { anyPerson, answersOf, endingFor, ids, type Person } from '../machines/people.ts';
import { inTerminal, sayableHere, type Shown } from './marks.ts';
import { expect, expectAccessible } from './person.ts';

const content = loadContent();
const words = loadPlainWords();

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
  const seen = (selector: string, within: ParentNode = document) =>
    [...within.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
  const names = (selector: string, name: string) => seen(selector).map((each) => each.dataset[name]!);
  /** The words a style lets be seen, whether or not they have to be opened first. */
  const text = (within: Element | null) => {
    const said: string[] = [];
    const all = within ? document.createNodeIterator(within, NodeFilter.SHOW_TEXT) : null;
    for (let node = all?.nextNode(); node; node = all!.nextNode()) {
      const waits = node.parentElement!.closest('[data-when]');
      if (!waits || !within!.contains(waits) || getComputedStyle(waits).display !== 'none') said.push(node.textContent!);
    }
    return said.join('').trim();
  };
  return {
    asked: names('[data-question]', 'question'),
    questions: Object.fromEntries(
      seen('[data-question]').map((each) => [
        each.dataset.question!,
        [text(each.querySelector('legend')), ...seen('label', each).map(text)],
      ]),
    ),
    sentence: seen('[data-by]').map(text),
    first: names('#found [data-first]', 'service'),
    toSay: seen('#found [data-first] .say').map(text),
    inTheBar: names('.so-far [data-step]', 'step'),
    by: names('[data-by]', 'by'),
    emergency: names('#found [data-emergency]', 'service'),
    whenSafe: names('[data-when-safe]', 'whenSafe'),
    behind: [...new Set(names('[data-when^="listed-"]', 'service'))],
    fits: names('[data-when^="fits-"] > [data-service]', 'service'),
    mayFit: names('[data-service][data-when^="may-"]', 'service'),
    talk: names('[data-when^="talk-"] > [data-service]', 'service'),
    told: names('[data-told]', 'told'),
    before: names('[data-when^="before-"] > [data-notice]', 'notice').toSorted(),
    notices: names('[data-notice]', 'notice').toSorted(),
    saidInNotices: Object.fromEntries(
      seen('[data-notice]').map((each) => [
        each.dataset.notice!,
        [text(each.querySelector('h3, summary')), text(each.querySelector('p'))],
      ]),
    ),
    beside: [...new Set(names('[data-beside]', 'beside'))],
    headings: seen('#found h2').map((each) => each.textContent!.trim()),
    empty: seen('#found section > .grid')
      .filter((each) => ![...each.children].some((child) => child.checkVisibility()))
      .map((each) => each.parentElement!.textContent!.slice(0, 40)),
  };
}

const isBehind = (id: string) => content.services[id as ServiceId].audience === 'behind';
const besideOthers = new Set<string>((notices as readonly Notice[]).flatMap((each) => (each.besideOthers ? [each.id] : [])));

/** The same, by the machine that is walked, in the words for whoever reads. */
function should(person: Person) {
  const answers = answersOf(person);
  const ending = endingFor(person);
  const reader = readerOf(answers);
  const voice = voiceFor(answers);
  const asked = questionIds.filter((id) => isAsked(id, answers));
  const listed = ids([...ending.fits, ...ending.mayFit, ...ending.talk]);
  const isSeen = (id: string) => !isBehind(id);
  const say = sayingsFor(content.services[ending.first].handover.say, reader);
  return {
    asked: asked.toSorted(),
    questions: Object.fromEntries(
      asked.map((id) => {
        const { title, options: said } = wordsFor(content.questions[id].voices[voice]!, reader);
        const choices = takesSeveral(id) ? options[id] : [...options[id], UNSURE];
        return [id, [title, ...choices.map((each) => (each === UNSURE ? content.screens.question.unsure : said[each]!))]];
      }),
    ),
    sentence: [wordsFor<{ sentence: string }>(content.firstSteps[ending.firstBy], reader).sentence],
    first: [ending.first],
    toSay: say.map(({ text }) => text),
    inTheBar: Object.keys(person).length > 0 ? [ending.first] : [],
    by: [ending.firstBy],
    emergency: ending.emergency && ending.first !== 'police-111' ? ['police-111'] : [],
    whenSafe: ending.whenSafe ? [ending.whenSafe] : [],
    behind: listed.filter(isBehind),
    fits: ids(ending.fits).filter(isSeen),
    mayFit: ids(ending.mayFit).filter(isSeen),
    talk: ids(ending.talk),
    told: ids(ending.told),
    before: ending.before.toSorted(),
    notices: ending.notices.toSorted(),
    saidInNotices: Object.fromEntries(
      ending.notices.map((id) => {
        const { title, text } = wordsFor<{ title: string; text: string }>(content.notices[id], reader);
        return [id, [title, text]];
      }),
    ),
    beside: ending.notices.filter((id) => besideOthers.has(id)),
    empty: [],
  };
}

base('whatever somebody chooses, styles show what the machine decides', async ({ page }) => {
  await page.goto('/plain');
  const people: Person[] = [{}, { danger: 'no' }, ...fc.sample(anyPerson, { seed: 11, numRuns: 400 }).map(sayableHere)];
  for (const person of people) {
    const { headings, ...shown } = await page.evaluate(read, person as Record<string, string>);
    const sorted = { ...shown, asked: shown.asked.toSorted(), behind: shown.behind.toSorted() };
    const expected = should(person);
    expect(sorted, JSON.stringify(person)).toEqual({ ...expected, behind: expected.behind.toSorted() });
    const { alsoFits, mayFit, told } = content.screens.ending;
    expect(headings.includes(alsoFits)).toBe(shown.fits.length > 0);
    expect(headings.includes(mayFit)).toBe(shown.mayFit.length > 0);
    expect(headings.includes(told)).toBe(shown.told.length > 0);
  }
});

base('what it shows is what the terminal prints, but for the second door, which it says it leaves out', async ({ page }) => {
  await page.goto('/plain');
  const people = fc.sample(anyPerson, { seed: 12, numRuns: 60 }).map(sayableHere);
  const printed = inTerminal(people);
  for (const [at, person] of people.entries()) {
    const {
      first,
      emergency,
      behind,
      fits,
      mayFit,
      talk,
      told,
      notices: said,
    } = await page.evaluate(read, person as Record<string, string>);
    const shown: Omit<Shown, 'next'> = {
      first: first.join(),
      emergency: emergency.length > 0 || first.includes('police-111'),
      services: [...new Set([...behind, ...fits, ...mayFit, ...talk, ...told])].toSorted(),
      notices: said,
    };
    const { next: _, ...rest } = printed[at]!;
    expect(shown, JSON.stringify(person)).toEqual(rest);
  }
  await expect(page.locator('[data-next]')).toHaveCount(0);
  await expect(page.getByText(words.noSecondDoor)).toBeVisible();
});

base('somebody who does not say if there is danger finds 111 above the first step, and another first step', async ({ page }) => {
  await page.goto('/plain');
  const order = () =>
    page
      .locator('#found [data-emergency], #found [data-first]')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.service));
  expect(await order()).toEqual(['police-111', endingFor({}).first]);
  await page.locator('#danger-unsure').check();
  expect(await order()).toEqual(['police-111', endingFor({}).first]);
  await expect(
    page.locator('#found [data-emergency]').getByRole('link', { name: content.screens.emergency.call }),
  ).toHaveAttribute('href', 'tel:111');
  await page.locator('#danger-no').check();
  expect(await order()).toEqual([endingFor({ danger: 'no' }).first]);
});

base('several may be ticked of those already told, and of who would understand best', async ({ page }) => {
  await page.goto('/plain');
  await page.locator('#said > details').evaluate((all: HTMLDetailsElement) => (all.open = true));
  const person: Person = {
    danger: 'no',
    role: 'self',
    'content-online': 'yes',
    age: 'adult-now',
    'reported-to': ['netsafe', 'police'],
    fit: ['maori', 'male'],
  };
  for (const [question, said] of Object.entries(person))
    for (const each of [said].flat()) await page.locator(`#${question}-${each}`).check();
  const ending = endingFor(person);
  expect(ids(ending.told)).toEqual(['netsafe', 'police-105']);
  const services = page.locator('#found [data-service]').filter({ visible: true });
  for (const id of ['kaupapa-maori-sv', 'male-survivors'])
    await expect(services.and(page.locator(`[data-service="${id}"]`))).not.toHaveCount(0);
  await expect(page.locator('[data-told]').filter({ visible: true })).toHaveCount(2);
  await page.locator('#fit-male').uncheck();
  await expect(services.and(page.locator('[data-service="male-survivors"]'))).toHaveCount(0);
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
    const toBegin = endingFor({}).first;
    await expect(first).toHaveAttribute('data-service', toBegin);
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
    await expect(first).toHaveAttribute('data-service', toBegin);
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
    const toWrite = page.locator('#found a[href^="mailto:"]');
    const canWrite = () =>
      toWrite.evaluateAll((all) => all.filter((each) => getComputedStyle(each.parentElement!).display !== 'none').length);
    await page.locator('#watched-no').check();
    expect(await visible()).toBe(0);
    expect(await canWrite()).toBeGreaterThan(0);
    await page.locator('#watched-unsure').check();
    expect(await visible()).toBeGreaterThan(0);
    // An e-mail stays in a mailbox that others may read.
    expect(await canWrite()).toBe(0);
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
