import type { Calendar, OpeningHours } from '../components/open-now/open-now.ts';
import { type ServiceCard, toCard } from './cards.ts';
import { type Content, loadContent } from './content.ts';
import { contactsOf } from './freshness.ts';
import { publicHolidays } from './holidays.ts';
import notListed from './not-listed.json' with { type: 'json' };
import type { Service } from './service-schema.ts';
import { loadServices } from './services.ts';
import { loadServicesWords, type ServicesWords } from './services-words.ts';
import { siteDate } from './site-date.ts';
import sources from './sources.json' with { type: 'json' };

export type Mark = 'V' | 'S' | 'I';

/** One thing said on a page, with how we know it. */
export interface Known {
  readonly field: string;
  readonly text: string;
  readonly mark: Mark;
  readonly sources: readonly string[];
  readonly read: string;
}

/** A number or an address, with its last check and the next. */
export interface KnownContact extends Known {
  readonly checked?: { readonly on: string; readonly by: string; readonly how: string };
  readonly checkBy: string;
}

export interface SourcePage {
  readonly code: string;
  readonly url: string;
  readonly copy: string;
}

/** A service as /services shows it: the card of an ending, and the paper trail that an ending leaves out. */
export interface Entry {
  readonly card: ServiceCard;
  readonly section: Service['section'];
  /** Who it is for, with everyone that `anyone` means. */
  readonly serves: readonly Service['serves'][number][];
  readonly regions: Service['regions'];
  readonly alsoCalled: readonly string[];
  /** Names professionals use, with plain words. On the page alone: a card travels to phones. */
  readonly terms: readonly { readonly term: string; readonly text: string }[];
  readonly languages: readonly string[];
  readonly hours: OpeningHours;
  readonly textOrChat: boolean;
  readonly conflicts: readonly string[];
  readonly contacts: readonly KnownContact[];
  readonly known: readonly Known[];
  readonly pages: readonly SourcePage[];
}

export interface Directory {
  readonly words: ServicesWords;
  readonly calendar: Calendar;
  readonly entries: readonly Entry[];
  readonly notListed: readonly { readonly name: string; readonly why: string }[];
}

/** What the browser searches in. */
export interface SearchEntry {
  readonly id: string;
  readonly name: string;
  readonly nameMi: string;
  readonly called: string;
  readonly organization: string;
  /** Laws, protocols and steps it is known for: somebody may have only that, from a letter. */
  readonly terms: string;
  readonly about: string;
  /** Whether people contact it themselves: those come before the teams behind a door. */
  readonly isOpen: boolean;
}

/** Files say `anyone` once; whoever looks for help for a child, for themselves or as whānau finds those too. */
const anyone = ['young', 'adults', 'whanau'] as const;

type Said = Omit<Known, 'field' | 'text'> & { readonly en: string };

function statements(service: Service, { service: say }: Content['screens'], { known, page }: ServicesWords): Known[] {
  const { handover } = service;
  const terms = (service.terms ?? []).map((each) => ({ ...each, en: `${each.term}: ${each.en}` }));
  const fields: readonly (readonly [string, readonly (Said | undefined)[]])[] = [
    [known.fields.name, [service.name]],
    [known.fields.organization, [service.organization]],
    [known.fields.summary, [service.summary]],
    [say.eligibility, [service.eligibility]],
    [say.does, service.does],
    [say.doesNot, service.doesNot],
    [page.terms, terms],
    [known.fields.howToReach, [service.howToReach]],
    [say.hours, [service.hours]],
    [say.cost, [service.cost]],
    [say.anonymous, [service.anonymous]],
    [say.passesOn, service.passesOn],
    [say.next, service.next],
    [say.access, service.access],
    [say.handover, [handover.about]],
    [say.handoverBy, handover.introducedBy],
    [say.handoverShared, [handover.shared]],
    [say.handoverKept, [handover.keptBack]],
    [say.handoverNo, [handover.ifYouSayNo]],
    [say.handoverWithout, [handover.withoutConsent]],
    [say.handoverAfter, [handover.contactAfter]],
    [say.cautions, service.cautions],
  ];
  return fields.flatMap(([field, all]) =>
    all.flatMap((each) => (each ? [{ field, text: each.en, mark: each.mark, sources: each.sources, read: each.read }] : [])),
  );
}

function contacts(service: Service, screens: Content['screens']): KnownContact[] {
  const { service: say } = screens;
  const kinds = { phone: say.call, url: say.web.website, email: say.email, words: '' };
  return contactsOf(service)
    .filter(({ kind }) => kind !== 'words')
    .map(({ kind, value, checkBy, kept: { checked, mark, sources: codes, read } }) => ({
      field: kinds[kind],
      text: value.replace(/^https:\/\/(?:www\.)?|\/$/g, ''),
      mark,
      sources: codes,
      read,
      checked,
      checkBy,
    }));
}

/** The pages behind source codes, each once, the service's own first. Our notes on the law lead on to what they are made from. */
function pagesOf(codes: readonly string[]): SourcePage[] {
  const all = sources as Readonly<Record<string, { kind: string; url: string | null; copy: string; basedOn?: string[] }>>;
  const withLaw = codes.flatMap((code) => [code, ...(all[code]?.basedOn ?? [])]);
  return [...new Set(withLaw)]
    .filter((code) => all[code]?.url)
    .sort((a, b) => Number(all[b]!.kind === 'own') - Number(all[a]!.kind === 'own'))
    .map((code) => ({ code, url: all[code]!.url!, copy: all[code]!.copy }));
}

function toEntry(service: Service, services: ReadonlyMap<string, Service>, content: Content, words: ServicesWords): Entry {
  const known = statements(service, content.screens, words);
  const reach = contacts(service, content.screens);
  return {
    card: toCard(service, services, content.screens),
    section: service.section,
    serves: [...new Set(service.serves.flatMap((each) => (each === 'anyone' ? [each, ...anyone] : [each])))],
    regions: service.regions,
    alsoCalled: service.alternate_names,
    terms: (service.terms ?? []).map(({ term, en }) => ({ term, text: en })),
    languages: service.languages,
    hours: service.hours ? { always: service.hours.always, schedules: service.hours.schedules } : null,
    textOrChat: service.phones.some(({ type }) => type === 'text') || service.urls.some(({ type }) => type === 'chat'),
    conflicts: service.conflicts.map(({ en }) => en),
    contacts: reach,
    known,
    pages: pagesOf([...reach, ...known, ...service.conflicts].flatMap(({ sources: codes }) => codes)),
  };
}

/**
 * Everything /services shows, read and checked while building.
 * @throws {DataError} naming each file and field at fault
 */
export function loadDirectory(language = 'en', folder?: string): Directory {
  const words = loadServicesWords(language, folder);
  const content = loadContent(language, folder);
  const services = loadServices(folder);
  const { names, others } = words.notListed;
  return {
    words,
    calendar: publicHolidays(siteDate(services.values())),
    entries: [...services.values()].map((service) => toEntry(service, services, content, words)),
    notListed: [
      ...Object.entries(names).map(([id, name]) => ({ name, why: notListed[id as keyof typeof names].en })),
      { name: '', why: others },
    ],
  };
}

/** What each service can be found by. */
export const searchEntries = ({ entries }: Directory): SearchEntry[] =>
  entries.map(({ card, alsoCalled, terms, languages }) => ({
    id: card.id,
    name: card.name,
    nameMi: [card.nameMi, card.organizationMi].filter(Boolean).join(' '),
    called: [...alsoCalled, ...card.phones.flatMap(({ number, words }) => [words ?? '', number.replace(/\D/g, '')])].join(' '),
    organization: card.organization,
    terms: terms.map(({ term }) => term).join(' '),
    about: [card.summary, card.eligibility, card.area, ...languages].filter(Boolean).join(' '),
    isOpen: card.audience === 'public',
  }));
