import { describe, expect, it } from 'vitest';
import { type Condition, grade } from '../../../machines/conditions.ts';
import { coreWalks, countOneByOne, countResults, onEnding, onList } from '../../../machines/proof/count-endings.ts';
import { endingAt } from '../../../machines/proof/ending-at.ts';
import { Endings } from '../../../machines/proof/endings.ts';
import type { Facts, SomeMachine } from '../../../machines/proof/machine.ts';
import { checkProperty } from '../../../machines/proof/properties.ts';
import { suggest, type Ending } from '../../../machines/suggest.ts';
import { type Answers, UNSURE } from '../../../machines/vocabulary.ts';
import { directory, ids, listed, shownBy } from '../people.ts';
import { everyWalk, smaller } from './small.ts';

/*
 * The proof against plain going-through: on machines small enough, each walk is looked at by itself, with the evaluator that the
 * screens use, and every number of the proof has to come out the same.
 */

const smallMachines: Readonly<Record<string, SomeMachine>> = {
  'who, what and where': smaller({
    danger: ['yes', 'no'],
    role: ['self', 'bystander', 'organisation', 'accused-whanau'],
    'org-kind': ['platform', 'financial'],
    'content-online': ['yes', 'device', 'no'],
    age: ['child-now', 'adult-then'],
    'cross-border': ['yes'],
    priority: ['take-down', 'accountability'],
    'reported-to': ['dia', 'none'],
  }),
  'pressure and harm': smaller({
    danger: ['no'],
    role: ['community'],
    age: ['child-now', 'adult-now'],
    'pressure-now': ['yes', 'no'],
    'physical-harm': ['yes', 'no'],
    'child-in-home': ['yes', 'no'],
    priority: ['take-down', 'safe'],
    anonymous: ['yes'],
  }),
  'danger, suicide, watching and how to talk': smaller({
    danger: ['yes', 'no'],
    role: ['self', 'own-behaviour', 'accused-whanau'],
    'my-age': ['under-18'],
    age: ['child-now', 'adult-now'],
    'child-in-home': ['yes'],
    watched: ['yes', 'no'],
    'self-harm': ['yes'],
    'talk-how': ['relay'],
    anonymous: ['yes'],
  }),
  'where somebody lives, money, and whom they feel at home with': smaller({
    role: ['self', 'own-behaviour', 'whanau'],
    'content-online': ['threatened'],
    age: ['child-now', 'adult-then'],
    region: ['auckland-northland'],
    offender: ['family'],
    money: ['exchanged'],
    fit: ['male', 'in-care'],
  }),
  'notified, charged and told': smaller({
    role: ['self', 'accused-whanau', 'practitioner'],
    'content-online': ['threatened'],
    priority: ['safe'],
    notified: ['yes', 'no'],
    charges: ['yes'],
    'how-made': ['recorded'],
    'reported-to': ['police', 'platform'],
    'csem-focus': ['yes'],
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
  P2: {
    of: ({ danger }) => isOneOf(danger, 'yes', UNSURE),
    holds: (ending, { danger }) =>
      ending.emergency && listed(ending).includes('police-111') && (ending.first === 'police-111') === (danger === 'yes'),
  },
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
    of: ({ age }) => age !== 'adult-then',
    holds: (ending) => !listed(ending).includes('stopncii'),
  },
  P9: { of: ({ watched }) => isOneOf(watched, 'yes', UNSURE), holds: ({ notices }) => notices.includes('safer-device') },
  P10: {
    of: ({ anonymous }) => anonymous === 'yes',
    holds: ({ first, whenSafe }, said) =>
      (said.danger === 'yes' || said['self-harm'] === 'yes' || directory[first].anonymous.answer === 'yes') &&
      (whenSafe === null || said['self-harm'] === 'yes' || directory[whenSafe].anonymous.answer === 'yes'),
  },
  P13: {
    of: () => true,
    holds: ({ first, fits, mayFit, talk }) =>
      [fits, mayFit, talk].flatMap(ids).filter((service) => service === first).length === 1,
  },
  P19: {
    of: (said) =>
      isOneOf(said['content-online'], 'yes', 'threatened') || said['pressure-now'] === 'yes' || said.money === 'demanded',
    holds: (ending) => ['netsafe', 'police-105'].every((service) => listed(ending).includes(service)),
  },
  P20: {
    of: () => true,
    holds: ({ first, next, fits, mayFit, talk }) => next !== first && [fits, mayFit, talk].flatMap(ids).includes(next),
  },
  P21: {
    of: (said) =>
      said['content-online'] === 'threatened' || isOneOf(said['pressure-now'], 'yes', UNSURE) || said.money === 'demanded',
    holds: ({ notices, before }, said) =>
      notices.includes('being-threatened') &&
      (before.includes('being-threatened') ||
        (said['content-online'] !== 'threatened' && said['pressure-now'] === UNSURE && said.money !== 'demanded')),
  },
  P22: {
    of: (said) =>
      said.anonymous === 'yes' &&
      said.danger === 'no' &&
      said['self-harm'] !== 'yes' &&
      !isOneOf(said.role, 'organisation', 'bystander', 'own-behaviour') &&
      (said['physical-harm'] === 'yes' || said['child-in-home'] === 'yes') &&
      isOneOf(said.priority, 'safe', 'accountability') &&
      said.charges !== 'yes',
    holds: ({ first }) => isOneOf(first, 'crime-stoppers', 'safe-to-talk'),
  },
  P23: {
    of: ({ age, money }) => age === 'child-now' && isOneOf(money, 'bought-sold', 'exchanged'),
    holds: (ending) => ['police-105', 'oranga-tamariki-ncc'].every((service) => listed(ending).includes(service)),
  },
  P24: { of: ({ watched }) => watched === 'yes', holds: (ending) => listed(ending).includes('are-you-ok') },
  P26: {
    of: ({ role }) => role === 'own-behaviour',
    holds: (ending) =>
      listed(ending).every((service) => !/^police-(?!111)/.test(service)) &&
      isOneOf(ending.first, 'police-111', 'safe-to-talk', 'need-to-talk-1737', 'suicide-crisis-helpline', 'lifeline'),
  },
  P27: {
    of: (said) => said['org-kind'] === 'financial',
    holds: ({ notices }) => notices.includes('do-not-tip-off'),
  },
  P28: {
    of: (said) =>
      said.age === 'child-now' &&
      said['physical-harm'] === 'yes' &&
      said['child-in-home'] === 'yes' &&
      said.danger === 'no' &&
      said['self-harm'] !== 'yes' &&
      ![said['reported-to']].flat().some((each) => isOneOf(each, 'police', 'oranga-tamariki')),
    holds: ({ first, next }) => [first, next].some((door) => isOneOf(door, 'oranga-tamariki-ncc', 'police-105')),
  },
  P29: {
    of: ({ age }) => age === 'child-now',
    holds: (ending) => !listed(ending).some((service) => isOneOf(service, 'male-survivors', 'stopncii')),
  },
};

const noFacts: Facts = {
  toldToCopy: {},
  reachesHome: {},
  contactAtHome: {},
  toldSources: [],
  unknownSources: [],
  firstWords: { 'being-threatened': ['Do not pay, and do not send any more.'] },
  files: [],
  offEndings: {},
  seed: {},
};

describe.each(Object.entries(smallMachines))('a machine that asks about %s', (_, machine) => {
  const endings = new Endings(machine);
  const { walks } = endings;
  const all = [...everyWalk(machine)];
  const ends = all.map((said) => suggest(said, directory));

  it('has as many walks as there are one by one, and those very walks', () => {
    expect(all.length).toBeGreaterThan(1500);
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
    const whole = (ending: Ending) => {
      const { first, firstBy, next, whenSafe, company, notices, before } = ending;
      return [list(ending), first, firstBy, next, whenSafe, company, notices, before];
    };
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
