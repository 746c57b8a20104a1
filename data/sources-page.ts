import { z } from 'zod';
import { rules } from '../machines/rules.ts';
import { noticesSchema, exactly, screensSchema, text } from './words-schema.ts';
import { barrierIds } from './barriers.ts';
import { readData } from './parse.ts';
import pathway from './pathway.json' with { type: 'json' };
import { practitionerNotesSchema } from './practitioner-notes.ts';
import { loadSeedRegister } from './seed-register.ts';
import { loadServices } from './services.ts';
import sources from './sources.json' with { type: 'json' };
import { type Place, type Sourced, sourcedIn, whereShown } from './where-shown.ts';
import type words from './words/en/sources-page.json';

/*
 * The page that lists every source: read and put together while building.
 */

export type SourcesWords = typeof words;

/** The cards of the map, by the front part of a sentence's id, in the map's order. */
const cards = ['intro', 'netsafe', 'police', 'oranga-tamariki', 'dia', 'customs', 'barriers', ...barrierIds] as const;
const lawTopics = ['1', '2', '3', '4', '5'] as const;

const sourcesWordsSchema = z.intersection(
  screensSchema,
  z.looseObject({
    cards: exactly(cards, () => text),
    places: exactly(['rule', 'notice', 'service', 'note', 'risk', 'edge'], () => text),
    marks: z.looseObject(Object.fromEntries(['V', 'S', 'I'].map((mark) => [mark, text]))),
    law: z.looseObject({ topics: exactly(lawTopics, () => text) }),
  }),
);

/** Where something is used: its kind, its name in words, and the page that shows it. */
export interface NamedPlace extends Place {
  readonly name: string;
  readonly href: string;
}

export interface Sentence {
  readonly id: string;
  /** Null for what only practitioners are shown. */
  readonly paraphrase: string | null;
  readonly shown: readonly NamedPlace[];
  readonly notShown?: string;
}

export interface Page {
  readonly code: string;
  readonly kind: string;
  readonly url: string | null;
  readonly copy: string;
  /** The day it was last read, as far as the statements that cite it, or else the register of sources, say. */
  readonly read?: string;
  readonly used: number;
}

export interface LawNote {
  readonly code: string;
  readonly basedOn: readonly string[];
  readonly used: number;
}

export type SourcesPage = ReturnType<typeof loadSourcesPage>;

/** In the order somebody would look: services, then advice and reasons, then the drawing, then what practitioners see. */
const order: readonly Place['kind'][] = ['service', 'rule', 'notice', 'edge', 'note', 'risk'];

/**
 * @param language a folder of data/words
 * @param folder the data folder; another one in tests
 * @throws {DataError} naming file and field at fault, or the sentence that is not accounted for
 */
export function loadSourcesPage(language = 'en', folder?: string) {
  const say = readData(`words/${language}/sources-page.json`, sourcesWordsSchema, folder) as unknown as SourcesWords;
  const noticeWords = readData(`words/${language}/notices.json`, noticesSchema, folder);
  const { notes } = readData('practitioner-notes.json', practitionerNotesSchema, folder);
  const services = loadServices(folder);
  const statements = [...services.values()].flatMap(sourcedIn);
  const places = whereShown(folder);

  const nameOf = ({ kind, id }: Place): Omit<NamedPlace, keyof Place> => {
    switch (kind) {
      case 'service':
        return { name: services.get(id)!.name.en, href: `/services/${id}` };
      case 'rule':
        return {
          name: services.get(rules.find((rule) => rule.id === id)!.service)!.name.en,
          href: `/how-it-decides#rule-${id}`,
        };
      case 'notice':
        return { name: noticeWords[id]!.title, href: `/how-it-decides#notice-${id}` };
      case 'edge':
        return { name: id, href: `#${id}` };
      case 'note':
        return { name: notes.find((note) => note.id === id)!.title, href: '/assisted' };
      case 'risk':
        return { name: say.places.risk, href: '/assisted' };
    }
  };
  const named = (shown: readonly Place[]): NamedPlace[] =>
    [...shown].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map((place) => ({ ...place, ...nameOf(place) }));

  const sentences = loadSeedRegister(folder).map(({ id, paraphrase, shown, notShown }): Sentence => {
    const forPractitioners = shown.length > 0 && shown.every(({ kind }) => kind === 'risk');
    return { id, paraphrase: forPractitioners ? null : paraphrase, shown: named(shown), notShown };
  });

  const onTheMap = [...pathway.nodes, ...pathway.edges].map(({ sources }) => ({ sources, read: pathway.read }));
  const readOn = lastRead([...statements, ...notes, ...onTheMap]);
  const usedLaw = Object.entries(sources).flatMap(([code, source]) =>
    'basedOn' in source && places.has(code)
      ? [{ code, basedOn: source.basedOn as readonly string[], used: places.get(code)!.length }]
      : [],
  );
  const behindLaw = new Set(usedLaw.flatMap(({ basedOn }) => basedOn));
  const pages = Object.entries(sources).flatMap(([code, source]): Page[] =>
    'basedOn' in source || source.kind === 'seed'
      ? []
      : [{ code, ...source, read: readOn.get(code) ?? readItself(source), used: places.get(code)?.length ?? 0 }],
  );
  const listed = pages.filter(({ code, used }) => used > 0 || behindLaw.has(code));

  return {
    words: say,
    publicMap: sources.S01.url,
    cards: cards.map((id) => ({
      id,
      title: say.cards[id],
      sentences: sentences.filter((sentence) => sentence.id.replace(/-\d\d$/, '') === id),
    })),
    marks: (['V', 'S', 'I'] as const).map((mark) => ({
      mark,
      count: statements.filter((statement) => statement.mark === mark).length,
    })),
    edges: pathway.edges.map(({ id, en, sources }) => ({ id, text: en, sources: sources as readonly string[] })),
    pages: {
      own: listed.filter(({ kind }) => kind === 'own'),
      other: listed.filter(({ kind }) => kind === 'other'),
      law: listed.filter(({ kind }) => kind === 'law'),
      unused: pages.length - listed.length,
    },
    law: lawTopics.map((topic) => ({
      title: say.law.topics[topic],
      notes: usedLaw.filter(({ code }) => code.startsWith(`law-${topic}.`)) as readonly LawNote[],
    })),
    ours: [...services.values()].filter(({ id }) => places.has(`facts:${id}`)).map(({ id, name }) => ({ id, name: name.en })),
  };
}

/** What only a rule or a notice rests on has no statement with a date: the register itself says when it was read. */
const readItself = (source: object): string | undefined => ('read' in source ? String(source.read) : undefined);

/** The latest day on which each source was read. */
function lastRead(statements: readonly Sourced[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { sources, read } of statements) {
    for (const code of sources) {
      if (read && read > (found.get(code) ?? '')) found.set(code, read);
    }
  }
  return found;
}
