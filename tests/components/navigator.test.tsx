// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Navigator } from '../../components/navigator/navigator.tsx';
import { WordsProvider } from '../../components/words/words.tsx';
import { questionWords, readerIn, wordsToSay } from '../../components/navigator/reader.tsx';
import { fill } from '../../components/words/fill.ts';
import { loadContent } from '../../data/content.ts';
import { coreToCome, type Voice } from '../../machines/questions.ts';
import type { QuestionId } from '../../machines/vocabulary.ts';
import { endingOfPerson, isBefore, marksOn } from './on-screen.tsx';

const content = loadContent();
const { question: say, emergency } = content.screens;
const page = marksOn(document.body);

beforeAll(() => {
  window.scrollTo = vi.fn<() => void>();
});
beforeEach(() => {
  render(
    <WordsProvider content={content}>
      <Navigator />
    </WordsProvider>,
  );
});

/** Chooses answers by their ids, one screen after another. */
const choose = async (...values: readonly string[]) => {
  for (const value of values) {
    await userEvent.click(page.one(`[data-question] input[value="${value}"]`));
    await userEvent.click(screen.getByRole('button', { name: say.continue }));
  }
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const title = () => screen.getByRole('heading', { level: 1 });
const question = () => page.all('[data-question]')[0]?.dataset.question;
const titleFor = (id: QuestionId, voice: Voice) => questionWords(content, id, readerIn(voice)).title;
const skipRest = async () => {
  while (page.all('[data-ending]').length === 0) await press(say.skip);
};

it('opens with a number to ring and the first question, no screen in between', () => {
  expect(screen.getByRole('link', { name: 'call 111' })).toHaveProperty('href', 'tel:111');
  expect(screen.getByRole('link', { name: 'text 4334' })).toHaveProperty('href', 'sms:4334');
  expect(title().textContent).toContain('in danger right now?');
  expect(screen.getByText(/You are not in trouble/, { selector: 'li' })).toBeTruthy();
});

it('has nowhere to type and nothing to upload', () => {
  expect(document.querySelectorAll('textarea, input:not([type=radio]):not([type=checkbox]), [contenteditable]')).toHaveLength(0);
});

it('says roughly how many are left, in words', async () => {
  expect(screen.getByText(fill(say.left.upTo, { count: 10 }))).toBeTruthy();
  await choose('no');
  expect(screen.getByText(fill(say.left.upTo, { count: 9 }))).toBeTruthy();
  await choose('self');
  // This one, and then: age, pressure, physical harm, child in the home, what matters most.
  expect(coreToCome({ danger: 'no', role: 'self' })).toHaveLength(6);
  expect(screen.getByText(fill(say.left.many, { count: 5 }))).toBeTruthy();
});

it('moves the focus to the new question, so that it is read out', async () => {
  expect(document.activeElement).toBe(document.body);
  await choose('no');
  expect(document.activeElement).toBe(title());
});

it('speaks of somebody else to someone from the family', async () => {
  await choose('no', 'whanau');
  expect(title().textContent).toBe(titleFor('content-online', 'supporter'));
  expect(titleFor('content-online', 'supporter')).not.toBe(titleFor('content-online', 'self'));
});

it('shows a practitioner how to ask', async () => {
  await choose('no', 'practitioner');
  expect(screen.getByText(say.ask)).toBeTruthy();
  expect(screen.getByText(content.questions['content-online'].voices.practitioner!.ask!)).toBeTruthy();
});

it('has an answer for someone worried about themselves, and then asks about no one who was hurt', async () => {
  await choose('no');
  const answer = page.one('input[value="own-behaviour"]').closest('label')!;
  expect(answer.textContent).toBe(content.questions.role.voices.self!.options['own-behaviour']);
  await choose('own-behaviour');
  const asked: (string | undefined)[] = [];
  while (question() !== undefined) {
    asked.push(question());
    await press(say.skip);
  }
  expect(asked).toEqual(['my-age', 'self-harm', 'region']);
  expect(page.one('[data-first]').dataset.service).toBe('safe-to-talk');
  const listed = page.all('[data-service]').map(({ dataset }) => dataset.service!);
  expect(listed.filter((id) => id.startsWith('police-'))).toEqual([]);
});

it('puts 111 in front of someone in danger, and nothing to answer', async () => {
  await choose('yes');
  expect(title().textContent).toBe(emergency.title);
  expect(page.one('[data-emergency]').querySelector('a')!.getAttribute('href')).toBe('tel:111');
  expect(question()).toBeUndefined();
  await press(emergency.continue);
  expect(question()).toBe('role');
});

it('tells someone who is not sure of danger when to ring 111, and goes on', async () => {
  await choose('unsure');
  expect(question()).toBe('role');
  expect(screen.getByRole('link', { name: content.screens.maybeDanger.title })).toHaveProperty('href', 'tel:111');
});

it('starts over when told to forget, as on leaving the page', async () => {
  await choose('no');
  act(() => void document.dispatchEvent(new Event('forget')));
  expect(title().textContent).toContain('in danger right now?');
  expect(document.querySelector(':checked')).toBeNull();
});

it('hears a second tap on Continue once', async () => {
  await userEvent.click(page.one('input[value="no"]'));
  const form = document.querySelector('form')!;
  act(() => {
    form.requestSubmit();
    form.requestSubmit();
  });
  expect(question()).toBe('role');
});

describe('“show me where to start now”', () => {
  const button = () => page.all('[data-show-now]')[0];

  it('is there from the fourth question on, and not before', async () => {
    expect(button()).toBeUndefined();
    for (const value of ['no', 'self', 'no']) {
      await choose(value);
      expect(button() !== undefined, question()).toBe(question() === 'age');
    }
    expect(button()!.textContent).toBe(say.showNow);
    await press(say.back);
    expect(button()).toBeUndefined();
  });

  it('counts skipped questions too, and stays until the last', async () => {
    for (const there of [false, false, false, true, true, true, true]) {
      expect(button() !== undefined, question()).toBe(there);
      await press(say.skip);
    }
  });

  it('leads to an ending, with what was not asked as not sure', async () => {
    await choose('no', 'self', 'yes');
    await userEvent.click(button()!);
    const { ending, reader } = endingOfPerson({ danger: 'no', role: 'self', 'content-online': 'yes' });
    expect(page.one('[data-first]').dataset.service).toBe(ending.first);
    expect(page.one('[data-next]').dataset.next).toBe(ending.next);
    expect(ending.notices).toContain('being-threatened');
    expect(
      page
        .all('[data-notice]')
        .map(({ dataset }) => dataset.notice!)
        .sort(),
    ).toEqual([...ending.notices].sort());
    const { title: asked } = questionWords(content, 'priority', reader);
    expect(page.one('[data-change="priority"]').closest('li')!.textContent).toContain(
      `${asked} ${content.screens.ending.notSure}`,
    );
  });

  it('lets an answer be given afterwards', async () => {
    await choose('no', 'self', 'yes');
    await userEvent.click(button()!);
    await userEvent.click(page.one('[data-change="priority"]'));
    expect(question()).toBe('priority');
    expect(button()).toBeUndefined();
    await choose('take-down');
    expect(page.one('[data-first]').dataset.service).toBe('netsafe');
  });
});

describe('an ending', () => {
  it('is good even for someone who skips everything: a person to talk to, and 111 above', async () => {
    await skipRest();
    const first = page.one('[data-first]');
    expect(first.dataset.service).toBe('safe-to-talk');
    expect(isBefore(page.one('[data-emergency]'), first)).toBe(true);
    expect(within(first).getByText(content.screens.ending.first)).toBeTruthy();
    expect(page.one('[data-next]').querySelector('[data-service]')).toBeTruthy();
  });

  it('says for every service why, what, what not, who is told, how to be introduced and when it was checked', async () => {
    await skipRest();
    const words = content.screens.service;
    const checked = words.checked.split('. ').at(-1)!;
    const parts = [words.why, words.does, words.doesNot, words.anonymous, words.passesOn, words.next, words.handover];
    const handover = [words.handoverSay, words.handoverBy, words.handoverKept, words.handoverNo, words.handoverWithout];
    const teams = Object.values(content.services).filter(({ audience }) => audience === 'behind');
    const cards = page
      .all('[data-service]')
      .filter((card) => !card.matches('[data-emergency]') && teams.every(({ id }) => id !== card.dataset.service));
    expect(cards.length).toBeGreaterThan(10);
    for (const service of cards) {
      for (const part of [...parts, ...handover, words.handoverAfter, checked]) {
        expect(service.textContent, `${service.dataset.service}: ${part}`).toContain(part);
      }
    }
  });
});

describe('words and order that fit the person', () => {
  it('tells someone who is safe now what comes after 111', async () => {
    await choose('yes');
    await press(emergency.continue);
    await choose('self', 'yes', 'child-now');
    await skipRest();
    expect(page.one('[data-first]').dataset.service).toBe('police-111');
    expect(page.one('[data-when-safe]').dataset.whenSafe).toBe('netsafe');
  });

  it('does not give a mother the words of a survivor', async () => {
    await choose('no', 'whanau');
    await skipRest();
    const words = page.all('.say').map(({ textContent }) => textContent);
    const all = Object.values(content.services).flatMap(({ handover }) => handover.say);
    const forMother = Object.values(content.services).flatMap((service) => wordsToSay(service, readerIn('supporter')));
    const survivors = all.filter(({ voices, text }) => voices?.join() === 'self' && !forMother.includes(text));
    expect(survivors.length).toBeGreaterThan(10);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((line) => survivors.some(({ text }) => text === line))).toEqual([]);
    expect(words.filter((line) => line.includes('happened to me'))).toEqual([]);
  });

  it('names the gap to the family of a person accused right after the first step', async () => {
    await choose('no', 'accused-whanau');
    await skipRest();
    const ids = page.all('[data-notice], [data-first]').map(({ dataset }) => dataset.notice ?? 'first');
    expect(ids.indexOf('gap-accused-whanau')).toBe(ids.indexOf('first') + 1);
  });
});
