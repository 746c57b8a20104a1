import { type Answers, type QuestionId, UNSURE } from '../../machines/vocabulary.ts';
import * as restated from './restated.ts';

/*
 * Sets of answers to hold the machine against restated.ts: none, every one alone, every two, some thousands of people who say a little or a
 * lot, and everybody there is at the doors that hang on four or five answers at once.
 */
const waysToAnswer = (question: QuestionId): unknown[] =>
  [...restated.questions[question].options.split(' '), UNSURE].map((option) =>
    restated.several.includes(question) && option !== UNSURE ? [option] : option,
  );

export const asked = Object.keys(restated.questions) as QuestionId[];
export const alone = asked.flatMap((question) => waysToAnswer(question).map((value) => ({ [question]: value }) as Answers));
const two = alone.flatMap((one, at) => alone.slice(at + 1).map((other) => ({ ...one, ...other }) as Answers));

/** A plain repeatable stream of numbers (Park and Miller, 1988): the same people every time. */
function* numbers(): Generator<number, never> {
  for (let seed = 20220501; ; seed = (seed * 48271) % 2147483647) yield seed;
}
const stream = numbers();
const below = (limit: number) => stream.next().value % limit;
const someone = (): Answers =>
  Object.fromEntries(
    asked.flatMap((question) => {
      const ways = waysToAnswer(question);
      return below(5) > 0 ? [[question, ways[below(ways.length)]]] : [];
    }),
  );
export const many = Array.from({ length: 3000 }, someone);

/** Every way to answer these questions together. */
const together = (of: readonly QuestionId[]): Answers[] =>
  of.reduce<Answers[]>(
    (so, question) => so.flatMap((said) => waysToAnswer(question).map((value) => ({ ...said, [question]: value }))),
    [{}],
  );
const crowds = [
  ...together(['role', 'age', 'physical-harm', 'child-in-home', 'priority']),
  ...together(['role', 'content-online', 'pressure-now', 'age']),
  ...together(['role', 'charges', 'child-in-home', 'anonymous']),
  ...together(['region', 'age', 'physical-harm']),
  ...together(['role', 'fit', 'age']),
  ...together(['role', 'content-online', 'cross-border']),
  ...together(['offender', 'age', 'cross-border']),
  ...together(['content-online', 'child-in-home', 'watched', 'money', 'pressure-now']).map((said): Answers => ({
    role: 'self',
    ...said,
  })),
];

export const everybody: readonly Answers[] = [{}, ...alone, ...two, ...many, ...crowds];

/** The first of them for whom what is found is not what should be. */
export const firstWrong = (found: (said: Answers) => unknown, should: (said: Answers) => unknown) =>
  everybody.find((said) => found(said) !== should(said));
