import type { Content } from '../../data/content.ts';
import {
  atLeast,
  both,
  either,
  firstChoices,
  isAsked,
  isChosen,
  isListed,
  isReader,
  isTold,
  isVoice,
  not,
  type Selector,
} from '../../machines/as-selector.ts';
import { answer, NOT_SURE, YES } from '../../machines/conditions.ts';
import { type Notice, notices } from '../../machines/notices.ts';
import { type Voice, voiceFor } from '../../machines/questions.ts';
import { type KeptFor, type Reader, sayingVersions, type Version, versionsOf, type WordsFor } from '../../machines/reader.ts';
import { rules, toldServices } from '../../machines/rules.ts';
import type { Directory } from '../../machines/suggest.ts';
import { options, questionIds, UNSURE } from '../../machines/vocabulary.ts';

/*
 * What is seen when, as styles: the conditions themselves decide, in the browser, without script. Made while building. Everything that
 * depends on what was chosen is marked `data-when`, and hidden until it holds; a browser that does not know :has() shows it all.
 */

/** Where the choices stand. What was found stands after it, so that a browser looks for choices only here. */
const said = '#said';

/** The mark of one version of some words: for whom it is, and for whom another one is. Letters and hyphens, as a style can name it. */
export function versionKey(version: Version): string {
  const { own, unless } = shorter(version);
  const part = ({ voices = [], roles = [], child, close }: KeptFor) =>
    [...voices.map((voice) => `v-${voice}`), ...roles.map((role) => `r-${role}`), child && 'child', close && 'close']
      .filter(Boolean)
      .join('_');
  return ['for', part(own), ...(unless.length > 0 ? ['but', ...unless.map(part)] : [])].join('__');
}

const isVersion = ({ own, unless }: Version): Selector => both(isReader(own), not(either(...unless.map(isReader))));

const everyRole: readonly Reader['role'][] = [...options.role, UNSURE];

/** Could one person be both? If not, neither has to be told from the other. */
const canBeBoth = (one: KeptFor, other: KeptFor): boolean =>
  everyRole.some((role) =>
    [one, other].every(
      ({ voices, roles }) => (!voices || voices.includes(voiceFor({ role }))) && (!roles || roles.includes(role)),
    ),
  );

/** A version without the readers who could never be its own: its mark and its style are shorter. */
const shorter = ({ own, unless }: Version): Version => ({ own, unless: unless.filter((each) => canBeBoth(own, each)) });

/** Every version of the words of a question, in every voice it is asked in. */
export const versionsInVoices = <Words extends object>(voices: Readonly<Partial<Record<Voice, WordsFor<Words>>>>) =>
  (Object.entries(voices) as [Voice, WordsFor<Words>][]).flatMap(([voice, words]) =>
    versionsOf<Words>(words).map(({ own, unless, words: said }) => ({
      own: { ...own, voices: [voice] },
      unless: unless.map((each) => ({ ...each, voices: [voice] })),
      words: said,
    })),
  );

/** Versions of the words of questions, and of everything that is found below them. */
const versionsOfQuestions = ({ questions }: Content): Version[] =>
  Object.values(questions).flatMap(({ voices }) => versionsInVoices(voices));
const versionsBelow = ({ notices: said, firstSteps, services }: Content): Version[] => [
  ...[...Object.values(said), ...Object.values(firstSteps)].flatMap((words) => versionsOf<object>(words)),
  ...Object.values(services).flatMap(({ handover }) => sayingVersions(handover.say)),
];

const danger = answer('danger').is('yes');
const watched = answer('watched').is('yes');
const everyNotice: readonly Notice[] = notices;
const servicesOf = (directory: Directory, group: 'agency' | 'talk') =>
  rules.map(({ service }) => service).filter((service) => directory[service].group === group);

const marksOf = (versions: readonly Version[]): [string, Selector][] => [
  ...new Map(versions.map((version) => [versionKey(version), isVersion(shorter(version))])),
];

/** What each mark among the choices waits for. */
const marksInside = (content: Content): [string, Selector][] => [
  ...marksOf(versionsOfQuestions(content)),
  ...questionIds.map((id): [string, Selector] => [`asked-${id}`, isAsked(id)]),
  ['in-danger', atLeast(danger, YES)],
  ['maybe-danger', isChosen('danger', [UNSURE])],
];

/** What each mark below the choices waits for. */
function marksBelow(content: Content): [string, Selector][] {
  const directory: Directory = content.services;
  const isBehind = (service: (typeof rules)[number]['service']) => content.services[service].audience === 'behind';
  const agencies = servicesOf(directory, 'agency').filter((service) => !isBehind(service));
  const behind = servicesOf(directory, 'agency').filter(isBehind);
  const fits = (service: (typeof agencies)[number]) => isListed(service, YES);
  const mayFit = (service: (typeof agencies)[number]) => both(isListed(service, NOT_SURE), not(fits(service)));
  const noticesOf = (kind: string) => everyNotice.filter((notice) => notice.kind === kind);
  return [
    ...marksOf(versionsBelow(content)),
    ['above-111', both(atLeast(danger, NOT_SURE), not(atLeast(danger, YES)))],
    ['first-111', atLeast(danger, YES)],
    ['not-organisation', not(isVoice('organisation'))],
    ['watched', atLeast(watched, NOT_SURE)],
    ['not-watched', not(atLeast(watched, NOT_SURE))],
    ...agencies.flatMap((service): [string, Selector][] => [
      [`fits-${service}`, fits(service)],
      [`may-${service}`, mayFit(service)],
    ]),
    ...servicesOf(directory, 'talk').map((service): [string, Selector] => [`talk-${service}`, isListed(service, NOT_SURE)]),
    ...Object.values(toldServices).map((service): [string, Selector] => [`told-${service}`, isTold(service)]),
    ...behind.map((service): [string, Selector] => [`listed-${service}`, isListed(service, NOT_SURE)]),
    ...everyNotice.flatMap(({ id, when, from, beforeFirst }): [string, Selector][] => {
      const isShown = atLeast(when, from);
      if (!beforeFirst) return [[`notice-${id}`, isShown]];
      const isBefore = atLeast(beforeFirst, YES);
      return [
        [`notice-${id}`, isShown],
        [`before-${id}`, both(isShown, isBefore)],
        [`later-${id}`, both(isShown, not(isBefore))],
      ];
    }),
    ['any-fits', either(...agencies.map(fits))],
    ['any-may', either(...agencies.map(mayFit))],
    ['any-told', either(...Object.values(toldServices).map(isTold))],
    ...['know', 'limit'].map((kind): [string, Selector] => [
      `any-${kind}`,
      either(...noticesOf(kind).map(({ when, from }) => atLeast(when, from))),
    ]),
  ];
}

/** @returns the rules, as the text of a style element */
export function shownStyles(content: Content): string {
  const hide = (where: string, marks: readonly [string, Selector][]) =>
    marks
      .filter(([, when]) => when !== '') // Always shown.
      .map(([key, when]) => `${said}:not(${when})${where}[data-when=${key}]{display:none}`);
  // Last first: of those that are true, the first in the order is the last one written, and counts. After 111 the same order stands without
  // its first line, so that one style decides both.
  const steps = firstChoices(content.services)
    .toReversed()
    .map(({ service, by, when }) => {
      const chosen = `${said}:where(${when || '*'})~* `;
      const inDanger = by === 'danger';
      const every = ['[data-step]', '[data-by]', ...(inDanger ? [] : ['[data-when-safe]'])];
      const own = [`[data-step=${service}]`, `[data-by=${by}]`, ...(inDanger ? [] : [`[data-when-safe=${service}]`])];
      return `${chosen}:is(${every.join()}){display:none}${chosen}:is(${own.join()}){display:block}`;
    });
  const wanted = '.needs-has{display:revert}.without-has{display:none}';
  return `.needs-has{display:none}@supports selector(:has(a)){${[wanted, ...hide(' ', marksInside(content)), ...hide('~* ', marksBelow(content)), ...steps].join('')}}`;
}
