import {
  atLeast,
  both,
  either,
  firstChoices,
  isAnswered,
  isAsked,
  isChosen,
  isListed,
  isTold,
  isVoice,
  not,
  type Selector,
} from '../../machines/as-selector.ts';
import { answer, NOT_SURE, YES } from '../../machines/conditions.ts';
import { notices } from '../../machines/notices.ts';
import type { Voice } from '../../machines/questions.ts';
import { rules, toldServices } from '../../machines/rules.ts';
import type { Directory } from '../../machines/suggest.ts';
import { questionIds, UNSURE } from '../../machines/vocabulary.ts';

/*
 * What is seen when, as styles: the conditions themselves decide, in the browser, without script. Made while building. Everything that
 * depends on what was chosen is marked `data-when`, and hidden until it holds; a browser that does not know :has() shows it all.
 */

/** Where the choices stand. What was found stands after it, so that a browser looks for choices only here. */
const said = '#said';

const everyVoice: readonly Voice[] = ['self', 'supporter', 'practitioner', 'organisation'];

export const voicesKey = (voices: readonly Voice[]): string =>
  `voice-${everyVoice.filter((voice) => voices.includes(voice)).join('-')}`;

/** The voices a question is asked in, those with the same words together. */
export function voicesByWords<Words>(voices: Readonly<Partial<Record<Voice, Words>>>, words: (of: Words) => string) {
  const byWords = new Map<string, Voice[]>();
  for (const [voice, of] of Object.entries(voices) as [Voice, Words][]) {
    byWords.set(words(of), [...(byWords.get(words(of)) ?? []), voice]);
  }
  return [...byWords].map(([text, alike]) => ({ text, key: voicesKey(alike) }));
}

/** Every set of voices there can be. */
const severalVoices = Array.from({ length: 2 ** everyVoice.length - 1 }, (_, set) =>
  everyVoice.filter((__, at) => ((set + 1) >> at) % 2 === 1),
);

const danger = answer('danger').is('yes');
const watched = answer('watched').is('yes');
const servicesOf = (directory: Directory, group: 'agency' | 'talk') =>
  rules.map(({ service }) => service).filter((service) => directory[service].group === group);

/** What each mark waits for. */
function marks(directory: Directory): [string, Selector][] {
  const agencies = servicesOf(directory, 'agency');
  const fits = (service: (typeof agencies)[number]) => isListed(service, YES);
  const mayFit = (service: (typeof agencies)[number]) => both(isListed(service, NOT_SURE), not(fits(service)));
  const noticesOf = (kind: string) => notices.filter((notice) => notice.kind === kind);
  return [
    ...severalVoices.map((set): [string, Selector] => [voicesKey(set), isVoice(...set)]),
    ...questionIds.map((id): [string, Selector] => [`asked-${id}`, isAsked(id)]),
    ['in-danger', atLeast(danger, YES)],
    ['no-word-of-danger', not(isAnswered('danger'))],
    ['maybe-danger', isChosen('danger', [UNSURE])],
    ['first-111', atLeast(danger, NOT_SURE)],
    ['not-organisation', not(isVoice('organisation'))],
    ['watched', atLeast(watched, NOT_SURE)],
    ['not-watched', not(atLeast(watched, NOT_SURE))],
    ...agencies.flatMap((service): [string, Selector][] => [
      [`fits-${service}`, fits(service)],
      [`may-${service}`, mayFit(service)],
    ]),
    ...servicesOf(directory, 'talk').map((service): [string, Selector] => [`talk-${service}`, isListed(service, NOT_SURE)]),
    ...Object.values(toldServices).map((service): [string, Selector] => [`told-${service}`, isTold(service)]),
    ...notices.map(({ id, when, from }): [string, Selector] => [`notice-${id}`, atLeast(when, from)]),
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
export function shownStyles(directory: Directory): string {
  const hidden = marks(directory)
    .filter(([, when]) => when !== '') // Always shown.
    .map(([key, when]) => `${said}:not(${when})~* [data-when=${key}],${said}:not(${when}) [data-when=${key}]{display:none}`);
  // Last first: of those that are true, the first in the order is the last one written, and counts.
  const choices = firstChoices(directory).toReversed();
  const first = choices.map(
    ({ service, by, when }) =>
      `${said}:where(${when || '*'})~* :is([data-step],[data-by]){display:none}` +
      `${said}:where(${when || '*'})~* :is([data-step=${service}],[data-by=${by}]){display:block}`,
  );
  const next = choices
    .filter(({ by }) => by !== 'danger')
    .map(
      ({ service, when }) =>
        `${said}:where(${when || '*'})~* [data-next]{display:none}${said}:where(${when || '*'})~* [data-next=${service}]{display:block}`,
    );
  const wanted = '.needs-has{display:revert}.without-has{display:none}';
  return `.needs-has{display:none}@supports selector(:has(a)){${[wanted, ...hidden, ...first, ...next].join('')}}`;
}
