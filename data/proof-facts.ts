import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { firstSteps } from '../machines/first-step.ts';
import { contactTimes, contactWays, timesOpen, waysOpen } from '../machines/handover.ts';
import { notices } from '../machines/notices.ts';
import type { Facts, Published } from '../machines/proof/machine.ts';
import { publishedMachine } from '../machines/proof/published.ts';
import { rules } from '../machines/rules.ts';
import { suggest } from '../machines/suggest.ts';
import { type OptionOf, options, severalAnswers, UNSURE } from '../machines/vocabulary.ts';
import { type Content, loadContent } from './content.ts';
import { readSeedRegister } from './seed-register.ts';
import { sourceCode } from './service-schema.ts';
import { loadServices, routedServices } from './services.ts';

/*
 * What the proof has to know of words and sources, gathered while building: sentences that should stand on no ending, codes that
 * nobody could look up, and where each sentence of the map is shown.
 */

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const sentencesIn = (value: unknown): string[] => textsIn(value).flatMap((text) => text.split(/(?<=[.?!]) /));

const capturing = /\b(?:screenshot|download|forward)\b/i;
const keepingOne =
  /(?:^|\byou (?:can|could|may|should|must) |\bplease )(?:save|keep|copy|send|attach|upload|show|film)\b.{0,60}\b(?:picture|image|photo|video|nude)/i;
const forbidding = /\b(?:never|not|even if|asks? for|without|no|cannot)\b/i;

/** Does a sentence tell somebody to capture, keep or send an image? One that says not to does not. */
export const tellsToCopy = (sentence: string): boolean =>
  (capturing.test(sentence) || keepingOne.test(sentence)) && !forbidding.test(sentence);

const gettingInTouch =
  /\b(?:may|might|will|can|could)\b.{0,20}\b(?:ring|call|text|write|email|visit|contact)s?\b.{0,10}\byou\b|\bgets? in touch\b/i;

/** Does a sentence say that a service may ring, write or come? */
export const saysTheyGetInTouch = (sentence: string): boolean =>
  gettingInTouch.test(sentence) && !/^ask\b|\b(?:not|cannot|never)\b/i.test(sentence);

function toldToCopy({ services, notices: said, firstSteps: reasons }: Content): Record<string, string[]> {
  const shown: [string, unknown][] = [
    ...Object.entries(services).map(([id, words]) => [`service:${id}`, words] as [string, unknown]),
    ...notices.map(({ id }) => [`notice:${id}`, said[id]] as [string, unknown]),
    ...firstSteps.map(({ id }) => [`first-step:${id}`, reasons[id]] as [string, unknown]),
  ];
  const found = shown.map(([thing, words]) => [thing, sentencesIn(words).filter(tellsToCopy)] as const);
  return Object.fromEntries(found.filter(([, sentences]) => sentences.length > 0));
}

/** Somebody who is watched is told how to keep a service from their home, in place of what it says, if it is known that it may come there. */
function reachesHome({ services }: Content): Record<string, string[]> {
  const found = Object.entries(services).map(([id, { handover, next }]) => {
    const said = handover.reachesHome ? [] : sentencesIn([handover.after, next]).filter(saysTheyGetInTouch);
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

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();

/** Files that list sentences of the map without showing any. */
const lists = ['seed-register.json', 'sources.json', 'not-listed.json'];

/** Where each sentence of the map is cited, and for the others the reason in the register. */
function sentencesOfTheMap(folder = path.join(process.cwd(), 'data')): Facts['seed'] {
  const routed = new Set<string>(rules.map(({ service }) => service));
  const files = filesBelow(folder).filter((file) => !lists.includes(file));
  const cited = files.map((file) => {
    const service = /^services\/(.*)\.json$/.exec(file)?.[1];
    const text = readFileSync(path.join(folder, file), 'utf8');
    return { thing: service && routed.has(service) ? `service:${service}` : 'page', text };
  });
  const entries = Object.entries(readSeedRegister(folder)).map(([id, { notShown }]) => {
    const shown = [
      ...rules.filter(({ sources }) => (sources as readonly string[]).includes(id)).map(({ service }) => `service:${service}`),
      ...notices.filter(({ sources }) => (sources as readonly string[]).includes(id)).map((notice) => `notice:${notice.id}`),
      ...cited.filter(({ text }) => text.includes(`"${id}"`)).map(({ thing }) => thing),
    ];
    return [id, shown.length === 0 && notShown ? { notShown } : { shown: [...new Set(shown)] }] as const;
  });
  return Object.fromEntries(entries);
}

/** What the proof is about: the machine as it is published, and what its words and sources say. */
export function loadPublished(language = 'en', folder?: string): Published {
  const content = loadContent(language, folder);
  const services = loadServices(folder);
  const directory = routedServices(services);
  const told = suggest(
    { [severalAnswers]: options[severalAnswers] as readonly OptionOf<typeof severalAnswers>[] },
    directory,
  ).told;
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
      seed: sentencesOfTheMap(folder),
    },
  };
}
