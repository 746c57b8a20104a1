import { firstSteps } from '../machines/first-step.ts';
import { contactTimes, contactWays, timesOpen, waysOpen } from '../machines/handover.ts';
import { type NoticeId, notices } from '../machines/notices.ts';
import type { Facts, Published } from '../machines/proof/machine.ts';
import { publishedMachine } from '../machines/proof/published.ts';
import { rules } from '../machines/rules.ts';
import { suggest } from '../machines/suggest.ts';
import { options, UNSURE } from '../machines/vocabulary.ts';
import { captures } from './capture-advice.ts';
import { type Content, loadContent } from './content.ts';
import offEndings from './off-endings.json' with { type: 'json' };
import { loadSeedRegister } from './seed-register.ts';
import { sourceCode } from './service-schema.ts';
import { loadServices, routedServices } from './services.ts';
import type { Place } from './where-shown.ts';
import { sentencesOf, textsOf } from './words-lint.ts';

/*
 * What the proof has to know of words and sources, gathered while building: sentences that should stand on no ending, codes that
 * nobody could look up, and where each sentence of the map is shown.
 */

const gettingInTouch =
  /\b(?:may|might|will|can|could)\b.{0,20}\b(?:ring|call|text|write|email|visit|contact)s?\b.{0,10}\byou\b|\bgets? in touch\b/i;

/** Does a sentence say that a service may ring, write or come? */
export const saysTheyGetInTouch = (sentence: string): boolean =>
  gettingInTouch.test(sentence) && !/^ask\b|\b(?:not|cannot|never)\b/i.test(sentence);

/** What an ending would tell somebody to capture, keep or send, by the thing that says it: the build's own lint reads it (words-lint.ts). */
function toldToCopy({ services, notices: said, firstSteps: reasons }: Content): Record<string, string[]> {
  const shown: [string, unknown][] = [
    ...Object.entries(services).map(([id, words]) => [`service:${id}`, words] as [string, unknown]),
    ...notices.map(({ id }) => [`notice:${id}`, said[id]] as [string, unknown]),
    ...firstSteps.map(({ id }) => [`first-step:${id}`, reasons[id]] as [string, unknown]),
  ];
  const found = shown.map(
    ([thing, words]) => [thing, textsOf(words).flatMap(([, text]) => captures(sentencesOf(text)) ?? [])] as const,
  );
  return Object.fromEntries(found.filter(([, phrases]) => phrases.length > 0));
}

/** Somebody who is watched is told how to keep a service from their home, in place of what it says, if it is known that it may come there. */
function reachesHome({ services }: Content): Record<string, string[]> {
  const found = Object.entries(services).map(([id, { handover, next }]) => {
    const said = handover.reachesHome ? [] : [handover.after, ...next].flatMap(sentencesOf).filter(saysTheyGetInTouch);
    return [id, said] as const;
  });
  return Object.fromEntries(found.filter(([, sentences]) => sentences.length > 0));
}

const contactAtHome = (): Facts['contactAtHome'] =>
  Object.fromEntries(
    (['yes', UNSURE] as const).map((watched) => [
      watched,
      [
        ...waysOpen({ watched }).filter((way) => contactWays[way].reachesHome),
        ...timesOpen({ watched }).filter((time) => contactTimes[time].reachesHome),
      ],
    ]),
  );

/** Where each sentence of the map is shown, as the register finds it, and for the others its reason. */
function sentencesOfTheMap(folder?: string): Facts['seed'] {
  const routed = new Map<string, string>(rules.map(({ id, service }) => [id, service]));
  const onEndings = new Set(routed.values());
  const thing = ({ kind, id }: Place): string => {
    if (kind === 'rule') return `service:${routed.get(id)!}`;
    if (kind === 'notice') return `notice:${id}`;
    return kind === 'service' && onEndings.has(id) ? `service:${id}` : 'page';
  };
  return Object.fromEntries(
    loadSeedRegister(folder).map(({ id, shown, notShown }) => [
      id,
      notShown === undefined ? { shown: [...new Set(shown.map(thing))] } : { notShown },
    ]),
  );
}

/** A notice in every version that some reader meets. */
const everyText = ({ text, for: kept = [] }: Content['notices'][NoticeId]): string[] => [
  text,
  ...kept.flatMap((each) => each.text ?? []),
];

/** What the proof is about: the machine as it is published, and what its words and sources say. */
export function loadPublished(language = 'en', folder?: string): Published {
  const content = loadContent(language, folder);
  const services = loadServices(folder);
  const directory = routedServices(services);
  const told = suggest({ 'reported-to': options['reported-to'] }, directory).told;
  const toldSources = [...new Set(told.flatMap(({ sources }) => sources))];
  const cited = new Set([...rules, ...notices].flatMap(({ sources }): readonly string[] => sources).concat(toldSources));
  const isKnown = (code: string) =>
    sourceCode.safeParse(code).success && (!code.startsWith('facts:') || services.has(code.slice('facts:'.length)));
  return {
    machine: publishedMachine(directory),
    facts: {
      toldToCopy: toldToCopy(content),
      reachesHome: reachesHome(content),
      contactAtHome: contactAtHome(),
      toldSources,
      unknownSources: [...cited].filter((code) => !isKnown(code)),
      firstWords: { 'being-threatened': everyText(content.notices['being-threatened']) },
      files: [...services.keys()],
      offEndings: Object.fromEntries(Object.entries(offEndings).map(([id, { en }]) => [id, en])),
      seed: sentencesOfTheMap(folder),
    },
  };
}
