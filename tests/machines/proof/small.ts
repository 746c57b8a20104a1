import type { SomeMachine } from '../../../machines/proof/machine.ts';
import { publishedMachine } from '../../../machines/proof/published.ts';
import type { Value } from '../../../machines/proof/walks.ts';
import { isAsked, isCore } from '../../../machines/questions.ts';
import {
  type Answers,
  type OptionOf,
  parseAnswer,
  type QuestionId,
  questionIds,
  takesSeveral,
  UNSURE,
} from '../../../machines/vocabulary.ts';
import { directory } from '../people.ts';

export const published = publishedMachine(directory);

/** The published machine with fewer questions and options, in the order of asking: small enough to go through walk by walk. */
export const smaller = (options: { readonly [Q in QuestionId]?: readonly OptionOf<Q>[] }): SomeMachine => ({
  ...published,
  options: Object.fromEntries(questionIds.flatMap((id) => (options[id] ? [[id, options[id]]] : []))),
});

/** Every subset of the options, in the form the machine would keep it. */
function setsOf(question: QuestionId, options: readonly string[]): Value[] {
  const sets = options.reduce<string[][]>((so, option) => so.flatMap((set) => [set, [...set, option]]), [[]]);
  const kept = sets.map((set) => parseAnswer(question, set)!);
  return [...new Map(kept.map((set) => [String(set), set])).values()];
}

/**
 * Every walk through a smaller machine, one by one, by the published routing: every answer to every question and none, kept where each core
 * question is answered and nothing is that is not asked. Shares nothing with the diagrams.
 */
export function* everyWalk({ options }: SomeMachine): Generator<Answers> {
  const questions = Object.keys(options) as QuestionId[];
  const ways = questions.map((id): Value[] =>
    takesSeveral(id) ? [undefined, ...setsOf(id, options[id]!)] : [undefined, UNSURE, ...options[id]!],
  );
  function* from(at: number, said: Record<string, Exclude<Value, undefined>>): Generator<Answers> {
    if (at === questions.length) {
      const answers = said as Answers;
      const isWalk = questions.every((id) => (answers[id] === undefined ? !isCore(id, answers) : isAsked(id, answers)));
      if (isWalk) yield answers;
      return;
    }
    for (const value of ways[at]!) yield* from(at + 1, value === undefined ? said : { ...said, [questions[at]!]: value });
  }
  yield* from(0, {});
}
