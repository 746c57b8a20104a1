import { describe, expect, it } from 'vitest';
import { firstSteps } from '../../machines/first-step.ts';
import { notices } from '../../machines/notices.ts';
import { rules } from '../../machines/rules.ts';
import { options } from '../../machines/vocabulary.ts';
import { endingFor, ids, listed } from './people.ts';
import { scenarios } from './scenarios.ts';

describe('an ending', () => {
  it.each(scenarios)(
    'starts $person with $first',
    ({ answers, first, next, before, emergency, company, lists, fits, mayFit, talk, told, never, notices: shown }) => {
      const ending = endingFor(answers);
      const containing = (expected: readonly string[] = []) => expect.arrayContaining([...expected]);

      expect([ending.first, ending.next]).toEqual([first, next ?? ending.next]);
      expect(ending.emergency).toBe(emergency ?? false);
      if (before) expect(ending.before).toEqual(before);
      if (company !== undefined) expect(ending.company).toBe(company);
      expect(listed(ending)).toEqual(containing(lists));
      expect(ids(ending.fits)).toEqual(containing(fits));
      expect(ids(ending.mayFit)).toEqual(containing(mayFit));
      expect(ids(ending.talk)).toEqual(containing(talk));
      expect(ids(ending.told)).toEqual(told ?? []);
      expect(listed(ending).filter((service) => never?.some((each) => each === service))).toEqual([]);
      expect(ending.notices).toEqual(containing(shown));
    },
  );
});

describe('the people above', () => {
  const expected = scenarios.flatMap(({ first, next, lists, fits, mayFit, talk, told }) =>
    [first, next, lists, fits, mayFit, talk, told].flat(),
  );
  const endings = scenarios.map(({ answers }) => endingFor(answers));

  it('are each their own', () => {
    expect(new Set(scenarios.map(({ person }) => person)).size).toBe(scenarios.length);
  });

  it('are more than forty of whom everything is said: both doors, what stands before, and what is not there', () => {
    const whole = scenarios.filter(({ next, before, never }) => next && before && never);
    expect(whole.length).toBeGreaterThan(40);
  });

  it('answer every question, in every way there is', () => {
    const answers = Object.entries(options).flatMap(([question, of]) => of.map((option) => [question, option] as const));
    const given = new Set(
      scenarios.flatMap(({ answers: said }) =>
        Object.entries(said).flatMap(([question, value]) => [value].flat().map((each) => `${question}=${String(each)}`)),
      ),
    );
    // Who says that there are no charges is told nothing by it.
    const spared = ['charges=no'];
    expect(answers.map((each) => each.join('=')).filter((each) => !given.has(each) && !spared.includes(each))).toEqual([]);
  });

  it('are expected to see every service that a rule names', () => {
    expect(rules.map(({ service }) => service).filter((service) => !expected.includes(service))).toEqual([]);
  });

  it('are expected to see every notice', () => {
    const shown = scenarios.flatMap(({ notices: each }) => each ?? []);
    expect(notices.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
  });

  it('see every notice first that is ever first', () => {
    const before = new Set(scenarios.flatMap(({ before: each }) => each ?? []));
    expect([...before].toSorted()).toEqual(['being-threatened', 'do-not-tip-off', 'for-hosts', 'own-behaviour', 'safer-device']);
  });

  it('come to their first step by every line there is, and to the last line as a second door', () => {
    const lines = endings.map(({ firstBy }) => firstBy);
    expect(firstSteps.map(({ id }) => id).filter((id) => !lines.includes(id))).toEqual(['finding-help']);
    expect(endings.map(({ next }) => next)).toContain('ecpat-nz');
  });
});
