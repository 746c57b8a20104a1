import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canBeRead } from '../../data/reachable.ts';
import firstStepWords from '../../data/words/en/first-steps.json' with { type: 'json' };
import noticeWords from '../../data/words/en/notices.json' with { type: 'json' };
import questionWords from '../../data/words/en/questions.json' with { type: 'json' };
import ready from '../../data/words/en/ready.json' with { type: 'json' };
import ruleWords from '../../data/words/en/rules.json' with { type: 'json' };
import screens from '../../data/words/en/screens.json' with { type: 'json' };
import { any, type Condition } from '../../machines/conditions.ts';
import { firstSteps } from '../../machines/first-step.ts';
import { notices } from '../../machines/notices.ts';
import { routing, voiceFor, voicesOf } from '../../machines/questions.ts';
import { type Reader, type WordsFor, wordsFor } from '../../machines/reader.ts';
import { rules } from '../../machines/rules.ts';
import { options, questionIds, UNSURE } from '../../machines/vocabulary.ts';
import { asScreen, readingGrade, withoutNames } from './reading-grade.ts';

/*
 * Whoever walks alone may be thirteen, frightened and on a small screen. Each thing they meet at once is measured by itself: an average over
 * the site would let one screen that nobody can read hide behind twenty easy ones. Names and numbers are left out.
 */
const hardest = 6;

const folder = 'data/services';
const names = readdirSync(folder).flatMap((file) => {
  const { name } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { name: { en: string; mi?: string } };
  return [name.en, name.en.replace(/ \(.*\)$/, '')];
});
const measured = withoutNames(names);

interface Screen {
  readonly name: string;
  readonly text: string;
}

/** One line for each screen that is too hard, with its grade. */
const tooHard = (all: readonly Screen[]) =>
  all
    .map(({ name, text }) => ({ name, text, grade: readingGrade(measured(text)) }))
    .filter(({ grade }) => grade > hardest)
    .map(({ name, text, grade }) => `${name}: grade ${grade.toFixed(1)}: ${text}`);

/** The same words for several readers are one screen. */
const each = (screensOfAll: readonly Screen[]) => [...new Map(screensOfAll.map((screen) => [screen.text, screen])).values()];

/** Everybody who is spoken to in the self-guided words. */
const readers: readonly Reader[] = ([...options.role, UNSURE] as const)
  .filter((role) => voiceFor({ role }) === 'self')
  .flatMap((role) =>
    [false, true].flatMap((child) => [false, true].map((close): Reader => ({ voice: 'self', role, child, close }))),
  );

/** Does it hang on nothing that is only ever asked of people at work? */
const onOwnAnswers = (when: Condition): boolean => {
  if (when.kind === 'always') return true;
  if (when.kind === 'all') return when.of.every(onOwnAnswers);
  if (when.kind === 'any') return when.of.some(onOwnAnswers);
  return voicesOf(when.question).includes('self') || when.presumedFor !== undefined;
};

/** Can this reader meet something that is shown under this condition? */
const meets = ({ role, child, close }: Reader, when: Condition) =>
  onOwnAnswers(when) && canBeRead({ roles: [role], child: child || undefined, close: close || undefined }, when);

const who = ({ role, child, close }: Reader) => [role, child && 'under 18', close && 'close by'].filter(Boolean).join(', ');

const screensFor = <Words extends object>(
  id: string,
  words: WordsFor<Words> | undefined,
  when: Condition,
  text: (words: Words) => string,
): Screen[] =>
  each(
    readers
      .filter((reader) => words !== undefined && meets(reader, when))
      .map((reader) => ({ name: `${id} (${who(reader)})`, text: text(wordsFor(words!, reader)) })),
  );

const asked = (id: (typeof questionIds)[number]) =>
  any(...[routing[id].core, routing[id].refine].filter((when) => when !== undefined));

const questionScreens = questionIds.flatMap((id) => {
  const { why, voices } = questionWords[id] as {
    why: string;
    voices: { self?: WordsFor<{ title: string; hint: string; options: Record<string, string> }> };
  };
  return screensFor(id, voices.self, asked(id), ({ title, hint, options: choices }) =>
    asScreen([title, hint, ...Object.values(choices), screens.question.unsure, why]),
  );
});

const noticeScreens = notices.flatMap(({ id, when }) =>
  screensFor(
    id,
    (noticeWords as unknown as Partial<Record<string, WordsFor<{ title: string; text: string; short?: string }>>>)[id],
    when,
    ({ title, text, short }) => asScreen(short ? [title, text, short] : [title, text]),
  ),
);

const firstStepScreens = firstSteps.flatMap(({ id, when }) =>
  screensFor(
    id,
    (firstStepWords as unknown as Partial<Record<string, WordsFor<{ sentence: string }>>>)[id],
    when,
    ({ sentence }) => sentence,
  ),
);

const ruleScreens = rules
  .filter(({ fits }) => readers.some((reader) => meets(reader, fits)))
  .map(({ id }): Screen => ({ name: id, text: ruleWords[id] }));

const textsIn = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];

/** Groups of interface words that stand together on the screen. */
const interfaceScreens: readonly Screen[] = [
  { name: 'start', text: asScreen([screens.start.heading, screens.start.lead]) },
  { name: 'start.outside', text: screens.start.outside },
  { name: 'start.before', text: asScreen(screens.start.before) },
  ...Object.entries(screens.safer.parts).map(([id, part]) => ({ name: `safer.${id}`, text: asScreen(textsIn(part)) })),
  { name: 'maybeDanger', text: asScreen(textsIn(screens.maybeDanger)) },
  { name: 'emergency', text: asScreen(textsIn(screens.emergency)) },
  { name: 'question.showNow', text: asScreen([screens.question.showNow, screens.question.showNowHint]) },
  { name: 'ending.next', text: asScreen([screens.ending.next, screens.ending.nextHint]) },
  { name: 'ending.company.safe-to-talk', text: asScreen([screens.ending.company.title, screens.ending.company['safe-to-talk']]) },
  { name: 'ending.company.voyce', text: asScreen([screens.ending.company.title, screens.ending.company.voyce]) },
  { name: 'service.behindLine', text: screens.service.behindLine },
  ...Object.entries(screens.handover).map(([id, text]) => ({ name: `handover.${id}`, text })),
  ...Object.entries(ready).map(([id, text]) => ({ name: `ready.${id}`, text })),
  { name: 'idle', text: asScreen(textsIn(screens.idle)) },
];

describe('what a person on their own reads is never above the sixth grade', () => {
  it('is measured without names and numbers, and line by line', () => {
    expect(measured('Ring Safe to talk on 0800 044 334, or Netsafe.')).toBe('Ring Ann on ten, or Ann.');
    expect(asScreen(['Where is it?', 'On a phone', 'Nowhere'])).toBe('Where is it? On a phone. Nowhere.');
    const hard = 'Notwithstanding considerable investigative difficulties, organisations collaborate internationally.';
    expect(tooHard([{ name: 'hard', text: hard }])).toEqual([expect.stringMatching(/^hard: grade \d+\.\d: Notwithstanding/)]);
  });

  it('in no screen that asks a question', () => {
    // Every question they can meet: a new one cannot slip past.
    expect(new Set(questionScreens.map(({ name }) => name.split(' ')[0]))).toEqual(
      new Set(questionIds.filter((id) => voicesOf(id).includes('self'))),
    );
    expect(tooHard(questionScreens)).toEqual([]);
  });

  it('in no other screen on the way', () => expect(tooHard(interfaceScreens)).toEqual([]));
  it('in no reason for a service', () => expect(tooHard(ruleScreens)).toEqual([]));
  it('in no notice', () => expect(tooHard(noticeScreens)).toEqual([]));
  it('in no first step', () => expect(tooHard(firstStepScreens)).toEqual([]));
});
