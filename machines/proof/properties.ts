import { and, butNot, type Diagram, plus } from './diagram.ts';
import { type Endings } from './endings.ts';
import type { Facts } from './machine.ts';
import { neverLessForMore } from './concern.ts';
import { canBeTaken, everyQuestionMatters, orderIsNoMatter, whatWouldChangeIsExact } from './asking.ts';

/*
 * The properties of the design, each over every walk. Where a service has been told already, it stands on the ending as told, which counts
 * as listed: nobody is sent there twice.
 */

/** Walks that break a property, and what shows it: a service, a notice, a question, a sentence. */
export interface Fault {
  readonly what: string;
  readonly on: Diagram;
}

export interface Property {
  readonly id: string;
  /** The walks it speaks of. */
  readonly of: Diagram;
  readonly faults: readonly Fault[];
  /** What no single walk can show: something that should be there and never is. */
  readonly missing?: readonly string[];
  /** How many things were looked for. */
  readonly things?: number;
}

type Check = (endings: Endings, facts: Facts) => Omit<Property, 'id'>;

const UNSURE = 'unsure';

const absent = (service: string, endings: Endings): Fault => ({
  what: service,
  on: endings.walks.diagrams.not(endings.present(service)),
});

const choosing = (endings: Endings, choice: Diagram, like: (line: string, service: string) => boolean): Diagram =>
  endings.walks.diagrams.is(choice, (number) => {
    const chosen = endings.choices[number];
    return chosen !== undefined && like(chosen.line, chosen.service);
  });

const listedIn = (endings: Endings, group: (of: string) => boolean): Diagram =>
  endings.walks.diagrams.either(
    endings.machine.rules.flatMap(({ service }, rule) =>
      group(endings.machine.directory[service]!.group) ? [endings.listed(rule)] : [],
    ),
  );

/** What shows a thing: `service:netsafe`, `notice:never-copy-images`, `first-step:danger`. */
function showing(thing: string, endings: Endings): Diagram {
  const [kind, id] = thing.split(':') as [string, string];
  if (kind === 'service') return endings.present(id);
  if (kind === 'notice') return endings.notices[endings.machine.notices.findIndex((notice) => notice.id === id)] ?? 0;
  return choosing(endings, endings.first, (line) => line === id);
}

const noticeMissing = (id: string, endings: Endings): Fault => ({
  what: id,
  on: endings.walks.diagrams.not(showing(`notice:${id}`, endings)),
});

const onList: Check = (endings) => ({
  of: 1,
  faults: [
    { what: 'an agency', on: endings.walks.diagrams.not(listedIn(endings, (group) => group !== 'talk')) },
    { what: 'somebody to talk to', on: endings.walks.diagrams.not(listedIn(endings, (group) => group === 'talk')) },
    { what: 'a first step', on: endings.walks.diagrams.is(endings.first, (number) => number === endings.nothing) },
  ],
});

const dangerFirst: Check = (endings) => ({
  of: endings.walks.saysOneOf('danger', 'yes', UNSURE),
  faults: [
    {
      what: 'police-111',
      on: endings.walks.diagrams.not(choosing(endings, endings.first, (_, service) => service === 'police-111')),
    },
  ],
});

const listsWhen =
  (question: string, ...services: string[]): Check =>
  (endings) => ({
    of: endings.walks.saysOneOf(question, 'yes', UNSURE),
    faults: services.map((service) => absent(service, endings)),
  });

const onlineOfAChild: Check = (endings) => {
  const { diagrams, saysOneOf } = endings.walks;
  return {
    of: diagrams.combine(butNot, saysOneOf('content-online', 'yes'), saysOneOf('age', 'adult-then')),
    faults: ['netsafe', 'dia-dcet'].map((service) => absent(service, endings)),
  };
};

/** Somebody who was not asked the age may be speaking of a child as well. */
const noChildToStopNcii: Check = (endings) => ({
  of: endings.walks.says('age', (said) => said === undefined || said === 'child-now' || said === 'adult-now'),
  faults: [{ what: 'stopncii', on: endings.present('stopncii') }],
});

const neverCopies: Check = (endings, { toldToCopy }) => ({
  of: 1,
  faults: [
    noticeMissing('never-copy-images', endings),
    ...Object.entries(toldToCopy).flatMap(([thing, sentences]) =>
      sentences.map((sentence) => ({ what: sentence, on: showing(thing, endings) })),
    ),
  ],
});

/** Not sure counts as watched: being wrong here is what gets someone hurt. */
const nothingReachesHome: Check = (endings, { reachesHome, contactAtHome }) => {
  const { saysOneOf } = endings.walks;
  return {
    of: saysOneOf('watched', 'yes', UNSURE),
    faults: [
      noticeMissing('safer-device', endings),
      ...Object.entries(reachesHome).flatMap(([service, sentences]) =>
        sentences.map((sentence) => ({ what: `${service}: ${sentence}`, on: endings.present(service) })),
      ),
      ...Object.entries(contactAtHome).flatMap(([watched, ways]) =>
        ways.map((way) => ({ what: way, on: saysOneOf('watched', watched) })),
      ),
    ],
  };
};

/** An emergency is what somebody says, not what a line of the order claims to be. */
const anonymousFirst: Check = (endings) => {
  const { diagrams, saysOneOf } = endings.walks;
  const needsName = (choice: Diagram) =>
    choosing(endings, choice, (_, service) => endings.machine.directory[service]!.anonymous.answer !== 'yes');
  const danger = saysOneOf('danger', 'yes', UNSURE);
  const suicide = saysOneOf('self-harm', 'yes');
  return {
    of: saysOneOf('anonymous', 'yes'),
    faults: [
      { what: 'the first step', on: diagrams.combine(butNot, needsName(endings.first), diagrams.either([danger, suicide])) },
      { what: 'the step once safe', on: diagrams.both(danger, diagrams.combine(butNot, needsName(endings.whenSafe), suicide)) },
    ],
  };
};

const isShort: Check = (endings) => {
  const { diagrams, core, saysOneOf } = endings.walks;
  const asked = diagrams.all(plus, Object.values(core), 0);
  const longerThan = (most: number) => diagrams.is(asked, (count) => count > most);
  const practitioner = saysOneOf('role', 'practitioner');
  return {
    of: 1,
    faults: [
      { what: 'more than 9', on: diagrams.combine(butNot, longerThan(9), practitioner) },
      { what: 'more than 10', on: longerThan(10) },
    ],
  };
};

const isSourced: Check = (endings, { toldSources, unknownSources }) => {
  const known = (sources: readonly string[]) => sources.length > 0 && !sources.some((code) => unknownSources.includes(code));
  return {
    of: 1,
    faults: [
      ...endings.machine.rules.flatMap(({ id, service, sources }, rule) =>
        id !== '' && known(sources) ? [] : [{ what: service, on: endings.listed(rule) }],
      ),
      ...Object.entries(endings.told).flatMap(([service, on]) => (known(toldSources) ? [] : [{ what: service, on }])),
      ...endings.machine.notices.flatMap(({ id, sources }) =>
        known(sources) ? [] : [{ what: id, on: showing(`notice:${id}`, endings) }],
      ),
    ],
  };
};

const oneFirstStep: Check = (endings) => ({
  of: 1,
  faults: [
    { what: 'none', on: endings.walks.diagrams.is(endings.first, (number) => number === endings.nothing) },
    ...[...new Set(endings.choices.map(({ service }) => service))].map((service) => ({
      what: service,
      on: endings.walks.diagrams.combine(
        butNot,
        choosing(endings, endings.first, (_, first) => first === service),
        endings.listed(endings.rule(service)),
      ),
    })),
  ],
});

const skippingIsGood: Check = (endings) => {
  const { diagrams, questions, says } = endings.walks;
  return {
    of: diagrams.both(...questions.map((id) => says(id, (said) => said === undefined || said === UNSURE))),
    faults: [
      ...['police-111', 'netsafe', 'police-105', 'oranga-tamariki-ncc', 'safe-to-talk', 'ecpat-nz'].map((service) =>
        absent(service, endings),
      ),
      { what: 'a step once safe', on: diagrams.is(endings.whenSafe, (number) => number === endings.nothing) },
    ],
  };
};

const allIsReached: Check = (endings) => {
  const { walks, machine } = endings;
  const reached = (on: Diagram) => walks.diagrams.combine(and, on, walks.every) !== 0;
  return {
    of: 1,
    faults: [],
    things: machine.rules.length + machine.notices.length + machine.firstSteps.length,
    missing: [
      ...machine.rules.filter((_, rule) => !reached(endings.listed(rule))).map(({ service }) => service),
      ...machine.notices.filter((_, notice) => !reached(endings.notices[notice]!)).map(({ id }) => id),
      ...machine.firstSteps
        .filter(({ id }) => !reached(choosing(endings, endings.first, (line) => line === id)))
        .map(({ id }) => `first step: ${id}`),
    ],
  };
};

const sentencesAreAccountedFor: Check = (endings, { seed }) => ({
  of: 1,
  faults: [],
  things: Object.keys(seed).length,
  missing: Object.entries(seed).flatMap(([id, where]) => {
    if ('notShown' in where) return where.notShown.trim() === '' ? [id] : [];
    const seen = (thing: string) =>
      thing === 'page' || endings.walks.diagrams.combine(and, showing(thing, endings), endings.walks.every) !== 0;
    return where.shown.some(seen) ? [] : [id];
  }),
});

const checks: Readonly<Record<string, Check>> = {
  walks: canBeTaken,
  P1: onList,
  P2: dangerFirst,
  P3: listsWhen('child-in-home', 'oranga-tamariki-ncc'),
  P4: listsWhen('physical-harm', 'police-105'),
  P5: onlineOfAChild,
  P6: noChildToStopNcii,
  P7: neverLessForMore,
  P8: neverCopies,
  P9: nothingReachesHome,
  P10: anonymousFirst,
  P11: isShort,
  P12: isSourced,
  P13: oneFirstStep,
  P14: skippingIsGood,
  P15: orderIsNoMatter,
  P16: everyQuestionMatters,
  P17: allIsReached,
  P18: sentencesAreAccountedFor,
  exact: whatWouldChangeIsExact,
};

/** `walks` is the ground the others stand on; `exact` is about what would change an ending; P1 to P18 are the design's own. */
export const propertyIds: readonly string[] = Object.keys(checks);

export const checkProperty = (id: string, endings: Endings, facts: Facts): Property => ({ id, ...checks[id]!(endings, facts) });
