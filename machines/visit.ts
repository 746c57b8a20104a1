import { createActor, initialTransition, type SnapshotFrom, transition } from 'xstate';
import { navigatorMachine, type NavigatorEvent, type NavigatorState } from './navigator.ts';
import { refineToOffer } from './questions.ts';
import { type Directory, type Ending, suggest } from './suggest.ts';
import {
  type AnyAnswer,
  isQuestion,
  options,
  parseAnswer,
  type QuestionId,
  questionIds,
  type Said,
  takesSeveral,
  toAnswers,
  UNSURE,
} from './vocabulary.ts';

export type Visit = SnapshotFrom<typeof navigatorMachine>;

export const startOfVisit: Visit = initialTransition(navigatorMachine)[0];

export const step = (visit: Visit, event: NavigatorEvent): Visit => transition(navigatorMachine, visit, event)[0];

export const stateOf = (visit: Visit): NavigatorState => visit.value as NavigatorState;

/**
 * A visit rebuilt from what was said: each answer given where the machine asks for it. A question is opened first, which is heard at the
 * suggestions only, and gone on from afterwards, which is heard in an emergency only.
 */
export const visitFrom = (said: readonly Said[]): Visit =>
  said.reduce<Visit>((visit, { question, value }) => {
    const events = [{ type: 'refine', question }, { type: 'answer', question, value }, { type: 'continue' }] as const;
    return events.reduce(step, visit);
  }, startOfVisit);

/** Answers as another program gives them: ids to option ids. */
export type GivenAnswers = Readonly<Record<string, unknown>>;

/** An answer the vocabulary does not have. The message is one line: what was wrong, and the choices. */
export class UnknownAnswer extends Error {}

/**
 * Checks answers that come from outside.
 * @throws {UnknownAnswer} naming the first unknown question or option, with the choices there are
 */
export function parseAnswers(given: GivenAnswers): Map<QuestionId, AnyAnswer> {
  return new Map(
    Object.entries(given).map(([id, value]) => {
      if (!isQuestion(id)) throw new UnknownAnswer(`unknown question "${id}": choose from ${questionIds.join(', ')}`);
      const answer = parseAnswer(id, value);
      if (answer === null) {
        const choices = [...options[id], UNSURE].join(', ');
        const several = takesSeveral(id) ? ' (several may be given as an array)' : '';
        throw new UnknownAnswer(`unknown option ${JSON.stringify(value)} for "${id}": choose from ${choices}${several}`);
      }
      return [id, answer];
    }),
  );
}

/**
 * Walks the machine the way a person would: the core questions in order, a missing answer being "not sure", then each refine
 * question that has an answer and can be asked. Answers to questions that are not asked are not heard.
 */
export function walk(given: ReadonlyMap<QuestionId, AnyAnswer>): Visit {
  // One running machine for the whole walk: half the time of a new one for each answer.
  const actor = createActor(navigatorMachine).start();
  const state = () => stateOf(actor.getSnapshot());
  const asked = new Set<NavigatorState>();
  for (let at = state(); at !== 'suggestions'; at = state()) {
    // A machine that asks the same thing twice has a fault: an error in the terminal, not a command that never ends.
    if (asked.has(at)) throw new Error(`asked twice: ${at}`);
    asked.add(at);
    if (at === 'emergency') actor.send({ type: 'continue' });
    else actor.send({ type: 'answer', question: at, value: given.get(at) ?? UNSURE });
  }
  for (const question of questionIds) {
    const value = given.get(question);
    if (value === undefined || !refineToOffer(toAnswers(actor.getSnapshot().context.said)).includes(question)) continue;
    actor.send({ type: 'refine', question });
    actor.send({ type: 'answer', question, value });
  }
  actor.stop();
  return actor.getSnapshot();
}

/** The questions that were asked, in order, and the ending they led to. */
export const endingOf = (visit: Visit, directory: Directory): { asked: QuestionId[]; ending: Ending } => ({
  asked: visit.context.said.map(({ question }) => question),
  ending: suggest(toAnswers(visit.context.said), directory),
});
