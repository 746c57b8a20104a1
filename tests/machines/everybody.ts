import { type Answers, type QuestionId, severalAnswers, UNSURE } from '../../machines/vocabulary.ts';
import * as restated from './restated.ts';

/* Sets of answers to hold the machine against the table of restated.ts: none, every one alone, every two, and 3000 people. */
const waysToAnswer = (question: QuestionId): unknown[] =>
  [...restated.questions[question].options.split(' '), UNSURE].map((option) =>
    question === severalAnswers && option !== UNSURE ? [option] : option,
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
const everybody: readonly Answers[] = [{}, ...alone, ...two, ...many];

/** The first of them for whom what is found is not what should be. */
export const firstWrong = (found: (said: Answers) => unknown, should: (said: Answers) => unknown) =>
  everybody.find((said) => found(said) !== should(said));
