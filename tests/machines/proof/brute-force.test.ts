import { describe, expect, it } from 'vitest';
import { type Condition, grade } from '../../../machines/conditions.ts';
import { coreWalks, countOneByOne, countResults, onEnding, onList } from '../../../machines/proof/count-endings.ts';
import { endingAt } from '../../../machines/proof/ending-at.ts';
import { Endings } from '../../../machines/proof/endings.ts';
import type { SomeMachine } from '../../../machines/proof/machine.ts';
import { checkProperty } from '../../../machines/proof/properties.ts';
import { suggest, type Ending } from '../../../machines/suggest.ts';
import { type Answers, severalAnswers, UNSURE } from '../../../machines/vocabulary.ts';
import { directory, ids, listed, shownBy } from '../people.ts';
import { everyWalk, smaller } from './small.ts';

/*
 * The proof against plain going-through: on machines small enough, each walk is looked at by itself, with the evaluator that the
 * screens use, and every number of the proof has to come out the same.
 */

const smallMachines: Readonly<Record<string, SomeMachine>> = {
  'who, what and where': smaller({
    danger: ['yes', 'no'],
    role: ['self', 'community', 'organisation', 'accused-whanau'],
    'org-kind': ['platform', 'other'],
    'content-online': ['yes', 'device', 'no'],
    age: ['child-now', 'adult-then'],
    'cross-border': ['yes', 'no'],
    priority: ['take-down', 'accountability'],
    'where-online': ['public', 'private', 'cloud'],
    [severalAnswers]: ['dia', 'customs', 'none'],
  }),
  'pressure, harm and suicide': smaller({
    role: ['practitioner', 'whanau', 'organisation'],
    age: ['child-now', 'adult-now'],
    'pressure-now': ['yes', 'no'],
    'physical-harm': ['yes', 'no'],
    'child-in-home': ['yes', 'no'],
    'self-harm': ['yes', 'no'],
    anonymous: ['yes', 'no'],
    'csem-focus': ['yes', 'no'],
  }),
  'notified, charged and told': smaller({
    role: ['self', 'accused-whanau', 'practitioner'],
    priority: ['safe', 'understand'],
    notified: ['yes', 'no'],
    charges: ['yes', 'no'],
    [severalAnswers]: ['netsafe', 'police', 'platform', 'none'],
    anonymous: ['yes', 'no'],
    watched: ['yes', 'no'],
    consent: ['yes', 'not-yet'],
  }),
};

/** What the screens show, of the questions the small machine has. */
const shownOf = (ending: Ending, questions: readonly string[]) => ({
  ...shownBy(ending),
  couldChange: ending.couldChange.filter(({ question }) => questions.includes(question)),
});

const isOneOf = (said: unknown, ...of: string[]) => of.includes(said as string);

/** The properties about one ending, written a second time. */
const spokenOf: Readonly<
  Record<string, { readonly of: (said: Answers) => boolean; readonly holds: (ending: Ending, said: Answers) => boolean }>
> = {
  P1: { of: () => true, holds: ({ fits, mayFit, talk }) => fits.length + mayFit.length > 0 && talk.length > 0 },
  P2: { of: ({ danger }) => isOneOf(danger, 'yes', UNSURE), holds: ({ first }) => first === 'police-111' },
  P3: {
    of: (said) => isOneOf(said['child-in-home'], 'yes', UNSURE),
    holds: (ending) => listed(ending).includes('oranga-tamariki-ncc'),
  },
  P4: { of: (said) => isOneOf(said['physical-harm'], 'yes', UNSURE), holds: (ending) => listed(ending).includes('police-105') },
  P5: {
    of: (said) => said['content-online'] === 'yes' && said.age !== 'adult-then',
    holds: (ending) => ['netsafe', 'dia-dcet'].every((service) => listed(ending).includes(service)),
  },
  P6: {
    of: ({ age }) => age === undefined || isOneOf(age, 'child-now', 'adult-now'),
    holds: (ending) => !listed(ending).includes('stopncii'),
  },
  P9: { of: ({ watched }) => isOneOf(watched, 'yes', UNSURE), holds: ({ notices }) => notices.includes('safer-device') },
  P10: {
    of: ({ anonymous }) => anonymous === 'yes',
    holds: ({ first, firstBy, whenSafe }, said) =>
      (isOneOf(firstBy, 'danger', 'suicide') || directory[first].anonymous.answer === 'yes') &&
      (whenSafe === null || said['self-harm'] === 'yes' || directory[whenSafe].anonymous.answer === 'yes'),
  },
  P13: {
    of: () => true,
    holds: ({ first, fits, mayFit, talk }) =>
      [fits, mayFit, talk].flatMap(ids).filter((service) => service === first).length === 1,
  },
};

const noFacts = { toldToCopy: {}, reachesHome: {}, contactAtHome: {}, toldSources: [], unknownSources: [], seed: {} };

describe.each(Object.entries(smallMachines))('a machine that asks about %s', (_, machine) => {
  const endings = new Endings(machine);
  const { walks } = endings;
  const all = [...everyWalk(machine)];
  const ends = all.map((said) => suggest(said, directory));

  it('has as many walks as there are one by one, and those very walks', () => {
    expect(all.length).toBeGreaterThan(2000);
    expect(walks.count(1)).toBe(BigInt(all.length));
    for (const said of all) expect(walks.diagrams.at(walks.every, walks.numbersOf(said))).toBe(1);
  });

  it('ends each of them the same way, field by field', () => {
    all.forEach((said, at) => {
      const expected = shownOf(ends[at]!, walks.questions);
      const found = endingAt(endings, said);
      if (JSON.stringify(found) !== JSON.stringify(expected)) expect({ said, found }).toEqual({ said, found: expected });
    });
  });

  it.each(Object.entries(spokenOf))('%s speaks of as many walks, and is broken on as many', (id, { of, holds }) => {
    const property = checkProperty(id, endings, noFacts);
    const spoken = all.flatMap((said, at) => (of(said) ? [{ said, ending: ends[at]! }] : []));
    const broken = spoken.filter(({ said, ending }) => !holds(ending, said));
    const { diagrams } = walks;
    expect(walks.count(property.of)).toBe(BigInt(spoken.length));
    const faults = diagrams.both(property.of, diagrams.either(property.faults.map(({ on }) => on)));
    expect(walks.count(faults)).toBe(BigInt(broken.length));
  });

  it('counts the different endings and lists there are, in both ways of counting', () => {
    const core = (said: Answers) =>
      Object.keys(said).every((id) => walks.diagrams.at(walks.core[id]!, walks.numbersOf(said)) === 1);
    const different = (of: (ending: Ending) => unknown, among: (said: Answers) => boolean) =>
      BigInt(new Set(ends.flatMap((ending, at) => (among(all[at]!) ? [JSON.stringify(of(ending))] : []))).size);
    const list = ({ first, fits, mayFit, talk, told }: Ending) => [first, ...[fits, mayFit, talk, told].map(ids)];
    expect(countResults(endings, 1, onList(endings))).toBe(different(list, () => true));
    expect(countOneByOne(endings, 1, onList(endings))).toBe(different(list, () => true));
    const whole = (ending: Ending) => [list(ending), ending.firstBy, ending.whenSafe, ending.notices];
    // Without 111 in front, what comes once safe is the first step itself: it tells no more endings apart.
    expect(countResults(endings, coreWalks(endings), onEnding(endings))).toBe(different(whole, core));
    expect(countOneByOne(endings, coreWalks(endings), onEnding(endings))).toBe(different(whole, core));
  });

  it('grades every rule alike, for every walk', () => {
    machine.rules.forEach(({ fits }) => {
      const diagram = walks.grade(fits);
      for (const said of all) {
        const found = walks.diagrams.at(diagram, walks.numbersOf(said));
        if (found !== grade(fits as Condition, said))
          expect({ said, found }).toEqual({ said, found: grade(fits as Condition, said) });
      }
    });
  });
});
