import { expect, it } from 'vitest';
import { Endings } from '../../../machines/proof/endings.ts';
import { endingAt } from '../../../machines/proof/ending-at.ts';
import { prove } from '../../../machines/proof/prove.ts';
import { loadPublished } from '../../../data/proof-facts.ts';
import { suggest } from '../../../machines/suggest.ts';
import { startOfVisit, stateOf, step, type Visit } from '../../../machines/visit.ts';
import { options, toAnswers, UNSURE } from '../../../machines/vocabulary.ts';
import { directory, ids } from '../people.ts';
import { published } from './small.ts';

/*
 * The machine that the screens run, taken down every path there is to the first suggestions: which question it asks next, and how many
 * such paths there are, is what the proof says.
 */
it('asks what the proof says, on every walk to the first suggestions', { timeout: 240_000 }, () => {
  const endings = new Endings(published);
  const { walks } = endings;
  const { diagrams, questions } = walks;
  let ends = 0;

  /** The first core question without an answer, by the diagrams. */
  const next = (values: readonly number[]) =>
    questions.find((id, level) => values[level] === 0 && diagrams.at(walks.core[id]!, values) === 1) ?? 'suggestions';

  const follow = (visit: Visit, values: readonly number[]) => {
    const at = stateOf(visit);
    const expected = next(values);
    if (at !== expected) expect({ said: visit.context.said, at }).toEqual({ said: visit.context.said, at: expected });
    if (at === 'suggestions') {
      if (diagrams.at(walks.every, values) !== 1) expect(visit.context.said).toBe('a walk');
      ends += 1;
      // Every ending by itself would take minutes here; one in 97 is enough to notice a difference in kind.
      if (ends % 97 === 0) {
        const answers = toAnswers(visit.context.said);
        const { first, fits, mayFit, talk } = suggest(answers, directory);
        const found = endingAt(endings, answers);
        expect([found.first, found.fits, found.mayFit, found.talk]).toEqual([first, ids(fits), ids(mayFit), ids(talk)]);
      }
      return;
    }
    if (at === 'emergency') throw new Error('nobody stays in an emergency here');
    for (const value of [UNSURE, ...options[at]]) {
      const said = step(visit, { type: 'answer', question: at, value });
      const level = walks.level(at);
      follow(
        stateOf(said) === 'emergency' ? step(said, { type: 'continue' }) : said,
        values.with(level, walks.values[level]!.indexOf(value)),
      );
    }
  };
  follow(
    startOfVisit,
    questions.map(() => 0),
  );
  expect(ends).toBe(107_631);
  expect(prove(loadPublished()).coreWalks).toBe(BigInt(ends));
});
