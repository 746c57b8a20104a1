import { expect, it } from 'vitest';
import { coreWalks } from '../../../machines/proof/count-endings.ts';
import { Endings } from '../../../machines/proof/endings.ts';
import { endingAt } from '../../../machines/proof/ending-at.ts';
import { suggest } from '../../../machines/suggest.ts';
import { startOfVisit, stateOf, step, type Visit } from '../../../machines/visit.ts';
import { options, toAnswers, UNSURE } from '../../../machines/vocabulary.ts';
import { directory, shownBy } from '../people.ts';
import { published } from './small.ts';

/*
 * The machine that the screens run, taken down every path there is to the first suggestions: which question it asks next, and how many
 * such paths there are, is what the proof says. Where the proof says that an answer decides no later question, one answer is given and stands
 * for all of them: another one each time, so that each is given to the machine hundreds of times.
 */
it('asks what the proof says, on every walk to the first suggestions', { timeout: 120_000 }, () => {
  const endings = new Endings(published);
  const { walks } = endings;
  const { diagrams, questions } = walks;
  const deciding = new Set(questions.flatMap((id) => [...diagrams.reads(walks.core[id]!)]));
  const given = new Map<string, number>();
  let paths = 0;
  let ends = 0;

  /** The first core question without an answer, by the diagrams. */
  const next = (values: readonly number[]) =>
    questions.find((id, level) => values[level] === 0 && diagrams.at(walks.core[id]!, values) === 1) ?? 'suggestions';

  const follow = (visit: Visit, values: readonly number[], standsFor: number) => {
    const at = stateOf(visit);
    const expected = next(values);
    if (at !== expected) expect({ said: visit.context.said, at }).toEqual({ said: visit.context.said, at: expected });
    if (at === 'suggestions') {
      if (diagrams.at(walks.every, values) !== 1) expect(visit.context.said).toBe('a walk');
      ends += standsFor;
      paths += 1;
      // Every ending by itself would take a minute here; one in 17 is enough to notice a difference in kind.
      if (paths % 17 === 0) {
        const answers = toAnswers(visit.context.said);
        expect({ answers, ...endingAt(endings, answers) }).toEqual({ answers, ...shownBy(suggest(answers, directory)) });
      }
      return;
    }
    if (at === 'emergency') throw new Error('nobody stays in an emergency here');
    const level = walks.level(at);
    const every: readonly string[] = [UNSURE, ...options[at]];
    const turn = given.get(at) ?? 0;
    given.set(at, turn + 1);
    const tried = deciding.has(level) || at === 'danger' ? every : [every[turn % every.length]!];
    for (const value of tried) {
      const said = step(visit, { type: 'answer', question: at, value });
      follow(
        stateOf(said) === 'emergency' ? step(said, { type: 'continue' }) : said,
        values.with(level, walks.values[level]!.indexOf(value)),
        standsFor * (every.length / tried.length),
      );
    }
  };
  follow(
    startOfVisit,
    questions.map(() => 0),
    1,
  );
  expect(paths).toBeGreaterThan(1000);
  expect(ends).toBe(297_861);
  expect(walks.count(coreWalks(endings))).toBe(BigInt(ends));
});
