import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { endingAt } from '../../machines/proof/ending-at.ts';
import { Endings } from '../../machines/proof/endings.ts';
import { publishedMachine } from '../../machines/proof/published.ts';
import { navigatorMachine, type NavigatorEvent } from '../../machines/navigator.ts';
import { rules } from '../../machines/rules.ts';
import { suggest } from '../../machines/suggest.ts';
import { stateOf, type Visit } from '../../machines/visit.ts';
import { type AnyAnswer, type Answers, options, type QuestionId, questionIds, toAnswers } from '../../machines/vocabulary.ts';
import { anyAnswerTo, directory, ids, shownBy } from './people.ts';

/*
 * Two engines, written apart: the XState machine and the evaluator that the screens use, and the diagrams of the proof. Whatever somebody taps,
 * in whatever order, both must know the same questions and the same ending. A failure shrinks to the fewest taps that show it.
 */

const endings = new Endings(publishedMachine(directory));
const { walks } = endings;
const { diagrams } = walks;

/** A tap as a number of choices: it means something on every screen. `other` taps what is not there, or comes too late. */
type Kind = 'answer' | 'skip' | 'refine' | 'change' | 'back' | 'restart' | 'continue' | 'show-now';
type Tap = { readonly kind: Kind; readonly pick: number } | { readonly kind: 'other'; readonly event: NavigatorEvent };

const anyEvent: fc.Arbitrary<NavigatorEvent> = fc.constantFrom(...questionIds).chain((question) =>
  fc.oneof(
    fc
      .oneof(anyAnswerTo(question), fc.constantFrom<AnyAnswer>('yes', 'nobody', []))
      .map((value) => ({ type: 'answer' as const, question, value })),
    fc.constantFrom<NavigatorEvent>(
      { type: 'skip', question },
      { type: 'change', question },
      { type: 'refine', question },
      { type: 'continue' },
      { type: 'show-now' },
    ),
  ),
);

const pick = fc.nat({ max: 9999 });
const kinds = (...of: Kind[]) => fc.record({ kind: fc.constantFrom(...of), pick });
const anyTap: fc.Arbitrary<Tap> = fc.oneof(
  { weight: 30, arbitrary: kinds('answer') },
  { weight: 5, arbitrary: kinds('skip', 'refine') },
  { weight: 4, arbitrary: kinds('change', 'back') },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('other' as const), event: anyEvent }) },
  { weight: 1, arbitrary: kinds('continue', 'restart', 'show-now') },
);

const choose = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length];

/** The event behind a tap, on the screen somebody is looking at. */
function eventOf(tap: Tap, visit: Visit): NavigatorEvent | null {
  if (tap.kind === 'other') return tap.event;
  const at = stateOf(visit);
  const { said } = visit.context;
  const onScreen = at === 'emergency' || at === 'suggestions' ? null : at;
  switch (tap.kind) {
    case 'back':
    case 'restart':
    case 'continue':
    case 'show-now':
      return { type: tap.kind };
    case 'skip':
      return onScreen && { type: 'skip', question: onScreen };
    case 'change': {
      const question = choose(said, tap.pick)?.question;
      return question ? { type: 'change', question } : null;
    }
    case 'refine': {
      const question = choose(openTo(toAnswers(said)), tap.pick);
      return question ? { type: 'refine', question } : null;
    }
    case 'answer': {
      if (at === 'emergency') return { type: 'continue' };
      const question = onScreen;
      if (!question) {
        const next = choose(openTo(toAnswers(said)), tap.pick);
        return next ? { type: 'refine', question: next } : null;
      }
      return { type: 'answer', question, value: choose<AnyAnswer>(answersTo(question), tap.pick)! };
    }
  }
}

const answersTo = (question: QuestionId) =>
  walks.values[walks.level(question)]!.filter((value): value is AnyAnswer => value !== undefined);

/** What may be answered afterwards, by the proof. */
const openTo = (answers: Answers): QuestionId[] => {
  const values = walks.numbersOf(answers);
  return questionIds.filter((id, level) => values[level] === 0 && diagrams.at(walks.asked[id]!, values) === 1);
};

/** The core questions still without an answer, by the proof; null once what was said is a walk. */
function coreOpen(answers: Answers): QuestionId | null {
  const values = walks.numbersOf(answers);
  return questionIds.find((id, level) => values[level] === 0 && diagrams.at(walks.core[id]!, values) === 1) ?? null;
}

/** Which question should be open now, from what was heard; by the proof's routing alone. */
function expectTheSameQuestion(visit: Visit, event: NavigatorEvent, before: Visit) {
  const at = stateOf(visit);
  const { said, changing } = visit.context;
  const answers = toAnswers(said);
  const open = coreOpen(answers);
  if (changing !== null) expect([at, answers[changing] !== undefined]).toEqual([changing, true]);
  else if (at === 'emergency') expect(answers.danger).toBe('yes');
  else if (open !== null) expect(at).toBe(open);
  else if (at !== 'suggestions') {
    // Looking at a question offered afterwards: it is one that the proof says is open.
    expect(openTo(answers)).toContain(at);
    expect(event.type === 'refine' || stateOf(before) === at).toBe(true);
  }
}

/** "Show me where to start now", by the proof's routing: from the fourth question on, with what is left of the way not sure. */
function expectTheSameShortcut(visit: Visit, before: Visit) {
  const { said, changing } = before.context;
  const answers = toAnswers(said);
  const values = walks.numbersOf(answers);
  const onTheWay = questionIds.filter((id, level) => values[level] !== 0 && diagrams.at(walks.core[id]!, values) === 1);
  const isHeard = changing === null && stateOf(before) !== 'emergency' && onTheWay.length >= 3 && coreOpen(answers) !== null;
  expect(visit !== before && stateOf(visit) === 'suggestions').toBe(isHeard);
  if (!isHeard) return;
  const rest = new Map<string, AnyAnswer>(Object.entries(answers));
  const all = () => Object.fromEntries(rest) as Answers;
  for (let open = coreOpen(all()); open !== null; open = coreOpen(all())) rest.set(open, 'unsure');
  expect(toAnswers(visit.context.said)).toEqual(all());
}

function expectTheSameEnding(answers: Answers) {
  expect(diagrams.at(walks.every, walks.numbersOf(answers))).toBe(1);
  const ending = suggest(answers, directory);
  expect(endingAt(endings, answers)).toEqual(shownBy(ending));
  // The reasons given are enough: with nothing else said, the rule comes out the same.
  for (const { service, rule, because } of [...ending.fits, ...ending.mayFit, ...ending.talk]) {
    const { fits } = rules.find(({ id }) => id === rule)!;
    const reasons = Object.fromEntries(because.map(({ question }) => [question, answers[question]!]));
    const grade = walks.grade(fits);
    expect([service, diagrams.at(grade, walks.numbersOf(reasons))]).toEqual([
      service,
      diagrams.at(grade, walks.numbersOf(answers)),
    ]);
    for (const reason of because) expect([answers[reason.question]].flat()).toContain(reason.answer);
  }
}

/** Plays the taps on the machine itself, and looks after every one of them. */
function play(taps: readonly Tap[]): { endings: number; kinds: ReadonlySet<string> } {
  const actor = createActor(navigatorMachine).start();
  const seen = new Set<string>();
  let reached = 0;
  for (const tap of taps) {
    const before = actor.getSnapshot();
    const event = eventOf(tap, before);
    if (!event) continue;
    actor.send(event);
    const visit = actor.getSnapshot();
    if (visit !== before) seen.add(event.type);
    expectTheSameQuestion(visit, event, before);
    if (event.type === 'show-now') expectTheSameShortcut(visit, before);
    if (stateOf(visit) === 'suggestions') {
      expectTheSameEnding(toAnswers(visit.context.said));
      reached += 1;
    }
  }
  actor.stop();
  return { endings: reached, kinds: seen };
}

describe('the machine of the screens and the proof', () => {
  it('ask the same and end the same, with back, skip, change and restart in between', () => {
    let reached = 0;
    const heard = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyTap, { minLength: 12, maxLength: 60 }), (taps) => {
        const { endings: some, kinds: of } = play(taps);
        reached += some;
        of.forEach((kind) => heard.add(kind));
      }),
      { seed: 20261124, numRuns: 400 },
    );
    // Otherwise nothing was compared.
    expect(reached).toBeGreaterThan(500);
    expect([...heard].sort()).toEqual(['answer', 'back', 'change', 'continue', 'refine', 'restart', 'show-now', 'skip']);
  });

  it('know the same options of every question', () => {
    for (const question of questionIds) {
      const known = new Set(answersTo(question).flat());
      expect([...known].sort()).toEqual([...options[question], 'unsure'].sort());
    }
  });

  it('would be found to differ: a rule that is not the same is shrunk to few taps', () => {
    const other = new Endings({
      ...publishedMachine(directory),
      rules: endings.machine.rules.map((rule) =>
        rule.service === 'netsafe' ? { ...rule, fits: { kind: 'always' as const } } : rule,
      ),
    });
    const failed = fc.check(
      fc.property(fc.array(anyTap, { minLength: 12, maxLength: 60 }), (taps) => {
        const actor = createActor(navigatorMachine).start();
        for (const tap of taps) {
          const event = eventOf(tap, actor.getSnapshot());
          if (event) actor.send(event);
        }
        const visit = actor.getSnapshot();
        if (stateOf(visit) !== 'suggestions') return true;
        const answers = toAnswers(visit.context.said);
        return JSON.stringify(endingAt(other, answers).fits) === JSON.stringify(ids(suggest(answers, directory).fits));
      }),
      { seed: 1, numRuns: 200 },
    );
    expect(failed.failed).toBe(true);
    expect(failed.counterexample![0].length).toBeLessThan(20);
  });
});
