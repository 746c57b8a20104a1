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
    ({ answers, first, lists, fits, mayFit, talk, told, never, notices: shown }) => {
      const ending = endingFor(answers);
      const containing = (expected: readonly string[] = []) => expect.arrayContaining([...expected]);

      expect(ending.first).toBe(first);
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
  const expected = scenarios.flatMap(({ first, lists, fits, mayFit, talk, told }) =>
    [first, lists, fits, mayFit, talk, told].flat(),
  );

  it('are each their own', () => {
    expect(new Set(scenarios.map(({ person }) => person)).size).toBe(scenarios.length);
  });

  it('are in every role', () => {
    const roles = scenarios.map(({ answers }) => answers.role);
    expect(options.role.filter((role) => !roles.includes(role))).toEqual([]);
  });

  it('speak for every kind of organisation', () => {
    const kinds = scenarios.map(({ answers }) => answers['org-kind']);
    expect(options['org-kind'].filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('are expected to see every service that a rule names', () => {
    expect(rules.map(({ service }) => service).filter((service) => !expected.includes(service))).toEqual([]);
  });

  it('are expected to see every notice', () => {
    const shown = scenarios.flatMap(({ notices: each }) => each ?? []);
    expect(notices.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
  });

  it('come to their first step by every line there is', () => {
    const lines = scenarios.map(({ answers }) => endingFor(answers).firstBy);
    expect(firstSteps.map(({ id }) => id).filter((id) => !lines.includes(id))).toEqual([]);
  });
});
