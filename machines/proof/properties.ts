import { and, butNot, type Diagram, plus, unlike } from './diagram.ts';
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

/** 1 where a step (the second door, whoever is on the line) is one of these services. */
const stepIs = (endings: Endings, step: Diagram, ...services: string[]): Diagram => {
  const rules = services.map(endings.rule);
  return endings.walks.diagrams.is(step, (number) => rules.includes(number));
};

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

/** Danger comes first. Not sure of it, 111 stands above the first step and on the list, and is not the only answer. */
const dangerFirst: Check = (endings) => {
  const { diagrams, saysOneOf } = endings.walks;
  const is111First = choosing(endings, endings.first, (_, service) => service === 'police-111');
  const unsure = saysOneOf('danger', UNSURE);
  return {
    of: saysOneOf('danger', 'yes', UNSURE),
    faults: [
      { what: 'police-111 first', on: diagrams.combine(butNot, saysOneOf('danger', 'yes'), is111First) },
      absent('police-111', endings),
      { what: '111 above the first step', on: diagrams.not(endings.emergency) },
      { what: '111 as the only answer', on: diagrams.both(unsure, is111First) },
    ],
  };
};

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

/** Somebody who was not asked the age, or is not sure, may be speaking of a child as well. */
const noChildToStopNcii: Check = (endings) => ({
  of: endings.walks.says('age', (said) => said !== 'adult-then'),
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
  const withName = endings.machine.rules
    .map(({ service }) => service)
    .filter((service) => endings.machine.directory[service]!.anonymous.answer !== 'yes');
  const danger = saysOneOf('danger', 'yes');
  const suicide = saysOneOf('self-harm', 'yes');
  return {
    of: saysOneOf('anonymous', 'yes'),
    faults: [
      {
        what: 'the first step',
        on: diagrams.combine(butNot, stepIs(endings, endings.firstService, ...withName), diagrams.either([danger, suicide])),
      },
      {
        what: 'the step once safe',
        on: diagrams.both(danger, diagrams.combine(butNot, stepIs(endings, endings.whenSafe, ...withName), suicide)),
      },
    ],
  };
};

const isShort: Check = (endings) => {
  const { diagrams, core } = endings.walks;
  const asked = diagrams.all(plus, Object.values(core), 0);
  return { of: 1, faults: [{ what: 'more than 10', on: diagrams.is(asked, (count) => count > 10) }] };
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
      { what: '111 as the first step', on: stepIs(endings, endings.firstService, 'police-111') },
    ],
  };
};

const allIsReached: Check = (endings) => {
  const { walks, machine } = endings;
  const { diagrams } = walks;
  const reached = (on: Diagram) => diagrams.combine(and, on, walks.every) !== 0;
  return {
    of: 1,
    faults: [],
    things: machine.rules.length + machine.notices.length + machine.firstSteps.length,
    missing: [
      ...machine.rules.filter((_, rule) => !reached(endings.listed(rule))).map(({ service }) => service),
      ...machine.notices.filter((_, notice) => !reached(endings.notices[notice]!)).map(({ id }) => id),
      // The last line is there for the second door.
      ...machine.firstSteps
        .filter(
          ({ id, services }) =>
            !reached(choosing(endings, endings.first, (line) => line === id)) &&
            !services.some((service) => reached(stepIs(endings, endings.next, service))),
        )
        .map(({ id }) => `step: ${id}`),
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

/** P19, the blackmailed teenager: Police and Netsafe, whether or not anybody is pushing this minute. */
const threatIsForPoliceAndNetsafe: Check = (endings) => {
  const { diagrams, saysOneOf } = endings.walks;
  return {
    of: diagrams.either([
      saysOneOf('content-online', 'yes', 'threatened'),
      saysOneOf('pressure-now', 'yes'),
      saysOneOf('money', 'demanded'),
    ]),
    faults: ['police-105', 'netsafe'].map((service) => absent(service, endings)),
  };
};

/** P20, whoever is turned away: there is a second door, on the list, that is not the first one. */
const thereIsASecondDoor: Check = (endings) => {
  const { diagrams } = endings.walks;
  return {
    of: 1,
    faults: [
      { what: 'none', on: diagrams.is(endings.next, (number) => number === endings.noService) },
      { what: 'the first step again', on: diagrams.not(diagrams.combine(unlike, endings.next, endings.firstService)) },
      ...endings.machine.rules.map(({ service }, rule) => ({
        what: service,
        on: diagrams.combine(butNot, stepIs(endings, endings.next, service), endings.listed(rule)),
      })),
    ],
  };
};

/** P21: whoever is threatened reads first that paying and sending more make it worse; who is only not sure reads it among the rules to keep. */
const threatenedReadsItFirst: Check = (endings, { firstWords }) => {
  const { diagrams, saysOneOf } = endings.walks;
  const surely = diagrams.either([
    saysOneOf('content-online', 'threatened'),
    saysOneOf('pressure-now', 'yes'),
    saysOneOf('money', 'demanded'),
  ]);
  const at = endings.machine.notices.findIndex(({ id }) => id === 'being-threatened');
  const saysSo = (firstWords['being-threatened'] ?? []).every((text) =>
    /^Do not pay, and do not send|^Do not pay and do not send/.test(text),
  );
  return {
    of: diagrams.either([surely, saysOneOf('pressure-now', UNSURE)]),
    faults: [
      noticeMissing('being-threatened', endings),
      { what: 'before the first step', on: diagrams.combine(butNot, surely, endings.before[at] ?? 0) },
      ...(saysSo && firstWords['being-threatened'] ? [] : [{ what: 'begins with not paying and not sending more', on: 1 }]),
    ],
  };
};

/** P22, the child who dares not give a name. */
const namelessChild: Check = (endings) => {
  const { diagrams, saysOneOf, says } = endings.walks;
  return {
    of: diagrams.both(
      saysOneOf('anonymous', 'yes'),
      saysOneOf('danger', 'no'),
      says('self-harm', (said) => said !== 'yes'),
      says('role', (said) => !['organisation', 'bystander', 'own-behaviour'].includes(String(said))),
      diagrams.either([saysOneOf('physical-harm', 'yes'), saysOneOf('child-in-home', 'yes')]),
      saysOneOf('priority', 'safe', 'accountability'),
      says('charges', (said) => said !== 'yes'),
    ),
    faults: [
      {
        what: 'the first step',
        on: diagrams.not(stepIs(endings, endings.firstService, 'crime-stoppers', 'safe-to-talk')),
      },
    ],
  };
};

/** P23, the exploited child: money, food or a bed in return is for Police and Oranga Tamariki. */
const paidChild: Check = (endings) => ({
  of: endings.walks.diagrams.both(
    endings.walks.saysOneOf('age', 'child-now'),
    endings.walks.saysOneOf('money', 'bought-sold', 'exchanged'),
  ),
  faults: ['police-105', 'oranga-tamariki-ncc'].map((service) => absent(service, endings)),
});

/** P24, the boy who is watched: a line for anybody, not for women alone. */
const watchedListsAnyone: Check = (endings) => ({
  of: endings.walks.saysOneOf('watched', 'yes'),
  faults: [absent('are-you-ok', endings)],
});

/** P25: every service there is a file for is on some ending, or has a reason not to be. */
const everyFileIsReached: Check = (endings, { files, offEndings }) => {
  const { diagrams } = endings.walks;
  const reached = (service: string) =>
    endings.rule(service) >= 0 && diagrams.combine(and, endings.listed(endings.rule(service)), endings.walks.every) !== 0;
  return {
    of: 1,
    faults: [],
    things: files.length,
    missing: [
      ...files.filter((id) => !reached(id) && !offEndings[id]?.trim()),
      ...Object.keys(offEndings).filter((id) => reached(id) || !files.includes(id)),
    ],
  };
};

/** P26, who worries about themselves: no Police but 111, and first somebody who listens. */
const noPoliceForOwnBehaviour: Check = (endings) => {
  const { diagrams, saysOneOf } = endings.walks;
  const police = endings.machine.rules
    .map(({ service }) => service)
    .filter((service) => service.startsWith('police-') && !service.startsWith('police-111'));
  return {
    of: saysOneOf('role', 'own-behaviour'),
    faults: [
      ...police.map((service) => ({ what: service, on: endings.present(service) })),
      {
        what: 'the first step',
        on: diagrams.not(
          stepIs(
            endings,
            endings.firstService,
            'police-111',
            'safe-to-talk',
            'need-to-talk-1737',
            'suicide-crisis-helpline',
            'lifeline',
          ),
        ),
      },
    ],
  };
};

/** P27, the bank: nobody is told that a report was or may be made. */
const bankTipsNobodyOff: Check = (endings) => ({
  of: endings.walks.saysOneOf('org-kind', 'financial'),
  faults: [noticeMissing('do-not-tip-off', endings)],
});

/** P28, the child who is not safe: whatever they wish for, the people who can reach the home are the first or the second door. */
const unsafeChildReachesHelp: Check = (endings) => {
  const { diagrams, saysOneOf, says } = endings.walks;
  const door = (step: Diagram) => stepIs(endings, step, 'oranga-tamariki-ncc', 'police-105');
  return {
    of: diagrams.both(
      saysOneOf('age', 'child-now'),
      saysOneOf('physical-harm', 'yes'),
      saysOneOf('child-in-home', 'yes'),
      saysOneOf('danger', 'no'),
      says('self-harm', (said) => said !== 'yes'),
      diagrams.not(saysOneOf('reported-to', 'police', 'oranga-tamariki')),
    ),
    faults: [{ what: 'neither door', on: diagrams.not(diagrams.either([door(endings.firstService), door(endings.next)])) }],
  };
};

/** P29: what is only for adults is never offered to a child. */
const noAdultServiceForAChild: Check = (endings) => ({
  of: endings.walks.saysOneOf('age', 'child-now'),
  faults: ['male-survivors', 'stopncii'].map((service) => ({ what: service, on: endings.present(service) })),
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
  P19: threatIsForPoliceAndNetsafe,
  P20: thereIsASecondDoor,
  P21: threatenedReadsItFirst,
  P22: namelessChild,
  P23: paidChild,
  P24: watchedListsAnyone,
  P25: everyFileIsReached,
  P26: noPoliceForOwnBehaviour,
  P27: bankTipsNobodyOff,
  P28: unsafeChildReachesHelp,
  P29: noAdultServiceForAChild,
  exact: whatWouldChangeIsExact,
};

/** `walks` is the ground the others stand on; `exact` is about what would change an ending; P1 to P29 are the design's own. */
export const propertyIds: readonly string[] = Object.keys(checks);

export const checkProperty = (id: string, endings: Endings, facts: Facts): Property => ({ id, ...checks[id]!(endings, facts) });
