import fc from 'fast-check';
import { routing } from '../../machines/questions.ts';
import {
  type AnyAnswer,
  options,
  type OptionOf,
  type QuestionId,
  questionIds,
  takesSeveral,
  UNSURE,
} from '../../machines/vocabulary.ts';

/** What a person answers: one option, or several where several are taken. Not every answer is always asked for. */
export type Person = { readonly [Q in QuestionId]?: OptionOf<Q> | readonly OptionOf<Q>[] | typeof UNSURE };

/** One way of answering a question: an option, "not sure", or some of the options where several are taken. */
export const anyAnswerTo = (question: QuestionId): fc.Arbitrary<AnyAnswer> =>
  takesSeveral(question)
    ? fc.oneof(fc.subarray([...options[question]], { minLength: 1 }), fc.constant(UNSURE))
    : fc.constantFrom(...options[question], UNSURE);

/** Anyone at all: most say something to most core questions, and to about half of those that come after the first suggestions. */
export const anyPerson: fc.Arbitrary<Person> = peopleWho({});

/** Anyone who said one of these things, whatever else they said. */
export function peopleWho(said: { readonly [Q in QuestionId]?: readonly (OptionOf<Q> | typeof UNSURE)[] }): fc.Arbitrary<Person> {
  const answers = Object.fromEntries(
    questionIds.map((question) => {
      const given: readonly AnyAnswer[] | undefined = said[question];
      if (given) return [question, fc.constantFrom(...given)];
      return [question, fc.option(anyAnswerTo(question), { nil: undefined, freq: routing[question].core ? 10 : 2 })];
    }),
  );
  return fc.record(answers).map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}
