import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NavigatorEvent } from '../../machines/navigator.ts';
import { parseAnswers, stateOf, step, type Visit, visitFrom, walk } from '../../machines/visit.ts';
import { options, UNSURE } from '../../machines/vocabulary.ts';
import { anyPerson } from './anybody.ts';

const after = (visit: Visit, ...events: NavigatorEvent[]) => events.reduce(step, visit);

/** The same person, who skips whatever is left. */
function toTheEnd(visit: Visit): Visit {
  const state = stateOf(visit);
  if (state === 'suggestions') return visit;
  return toTheEnd(step(visit, state === 'emergency' ? { type: 'continue' } : { type: 'skip', question: state }));
}

it('a visit can be rebuilt from what was said, however often someone changes their mind about their suggestions', () => {
  const changeOne = (visit: Visit, number: number) => {
    const { question } = visit.context.said[number % visit.context.said.length]!;
    const choices = [...options[question], UNSURE];
    return after(
      visit,
      { type: 'change', question },
      {
        type: 'answer',
        question,
        value: choices[Math.floor(number / 30) % choices.length]!,
      },
    );
  };
  fc.assert(
    fc.property(anyPerson, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (person, numbers) => {
      const visit = numbers.reduce((so, number) => toTheEnd(changeOne(so, number)), walk(parseAnswers(person)));
      expect(visitFrom(visit.context.said).context.said).toEqual(visit.context.said);
    }),
    { seed: 7, numRuns: 1000 },
  );
});
