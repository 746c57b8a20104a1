import { dateInWords, fill } from '../components/words/fill.ts';
import type { Service } from './service-schema.ts';
import sources from './sources.json' with { type: 'json' };

/*
 * How long a contact may go without anybody checking it, and what stands there after that. A wrong number can bring somebody who is
 * frightened to a stranger, or to nobody; so can having no number at all.
 */

type Phone = Service['phones'][number];
type Url = Service['urls'][number];
type Email = Service['emails'][number];
type Kept = Pick<Phone, 'checked' | 'check_by' | 'mark' | 'sources' | 'read'>;

export interface Contact {
  readonly service: Service;
  readonly kind: 'phone' | 'url' | 'email' | 'words';
  /** How a number is used. */
  readonly type?: Phone['type'];
  /** As it is written: a number, an address, or a sentence with numbers in it. */
  readonly value: string;
  /** Somebody may depend on it in the worst hour of their life. */
  readonly urgent: boolean;
  /** Read on a page that was old when we read it. */
  readonly oldPage: boolean;
  readonly checkBy: string;
  /** From the day after this one, something else stands in its place. */
  readonly until: string;
  readonly kept: Kept;
}

/** Days until a check is due. */
const patience = { urgent: 13 * 7, phone: 26 * 7, web: 52 * 7 } as const;
/** Days between due and replaced: long enough for a volunteer and a holiday. */
export const grace = 13 * 7;

/** Where a call may be about somebody's safety today. */
const urgentSections: readonly Service['section'][] = ['emergency', 'children', 'young-crisis', 'family-violence'];

/** What is never taken away: the numbers people know by heart, and the helpline on every screen of the walk. Overdue, it is said; they stand. */
const neverReplaced: readonly string[] = ['police-111', 'police-105', 'safe-to-talk'];

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether even the newest page a value was read on was three years old by then, or says itself that it is an old one. */
function isOldPage(codes: readonly string[], read: string): boolean {
  const copies = codes.flatMap((code) => (sources as Record<string, { copy: string }>)[code]?.copy ?? []);
  const isOld = (copy: string) => {
    const years = [...copy.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
    return years.length > 0 ? Math.max(...years) <= Number(read.slice(0, 4)) - 3 : /older|legacy|deprecated/.test(copy);
  };
  return copies.length > 0 && copies.every(isOld);
}

function contact(service: Service, kind: Contact['kind'], value: string, kept: Kept & { type?: string }): Contact {
  const { checked, check_by, mark, sources: codes, read } = kept;
  const urgent = urgentSections.includes(service.section) || service.group === 'talk';
  const oldPage = !checked && isOldPage(codes, read);
  const whole = kind === 'url' || kind === 'email' ? patience.web : urgent ? patience.urgent : patience.phone;
  // Somebody else's page, and an old page, halve it; a person's own check makes it whole.
  const days = checked ? whole : whole / (mark === 'V' ? 1 : 2) / (oldPage ? 2 : 1);
  const checkBy = check_by ?? daysAfter(checked?.on ?? read, Math.floor(days));
  const type = kind === 'phone' ? (kept.type as Phone['type']) : undefined;
  return { service, kind, type, value, urgent, oldPage, checkBy, until: daysAfter(checkBy, grace), kept };
}

const digits = (text: string) => text.replace(/\D/g, '');
const hasNumber = /\d[\d ]{5,}\d/;

/** Everything in a service file that somebody could ring, write to or open, each with the day it is to be checked by. */
export const contactsOf = (service: Service): Contact[] => [
  ...service.phones.map((phone) => contact(service, 'phone', phone.number, phone)),
  ...service.urls.map((url) => contact(service, 'url', url.url, url)),
  ...service.emails.map((email) => contact(service, 'email', email.email, email)),
  ...(service.howToReach && hasNumber.test(service.howToReach.en)
    ? [contact(service, 'words', service.howToReach.en, service.howToReach)]
    : []),
];

/** What would stand in place of a service's contacts: its main door, if it has one and may lose them. */
export const doorOf = ({ id, mainDoor }: Service) => (neverReplaced.includes(id) ? undefined : mainDoor);

/** The words beside what is stale: data/words/en/services.json, `stale`. */
export interface StaleWords {
  readonly replaced: string;
  readonly standing: string;
  readonly standingNumber: string;
}

const lastChecked = ({ checked, read }: Kept) => checked?.on ?? read;

/**
 * A service as it may be published on a day: contacts past their time give way to the organisation's main door, and it is said. Where
 * there is no main door they stand, and that is said: taking away the only number helps nobody.
 */
export function freshen(service: Service, today: string, words: StaleWords): Service {
  const stale = contactsOf(service).filter(({ until }) => until < today);
  if (stale.length === 0 || service.id === 'police-111') return service;
  const isStale = (kind: Contact['kind'], value: string) => stale.some((each) => each.kind === kind && each.value === value);
  const door = doorOf(service);

  if (!door) {
    const date = (each: Kept) => ({ date: dateInWords(lastChecked(each)) });
    const noted = <Of extends Url | Email>(each: Of): Of => ({
      ...each,
      note: { en: [each.note?.en, fill(words.standing, date(each))].filter(Boolean).join(' ') },
    });
    // Said in the words after the number: they go wherever it goes, on paper and into a copy too.
    const numbered = (each: Phone): Phone => ({
      ...each,
      words: [each.words, fill(words.standingNumber, date(each))].filter(Boolean).join(', '),
    });
    return {
      ...service,
      phones: service.phones.map((each) => (isStale('phone', each.number) ? numbered(each) : each)),
      urls: service.urls.map((each) => (isStale('url', each.url) ? noted(each) : each)),
      emails: service.emails.map((each) => (isStale('email', each.email) ? noted(each) : each)),
    };
  }

  const since = stale.map(({ kept }) => lastChecked(kept)).sort()[0]!;
  const address = (url: string) => url.replace(/\/$/, '');
  const gone = service.phones.filter(({ number }) => isStale('phone', number));
  const inLetters = gone.map(({ words: letters }) => letters);
  const numbers = gone.map(({ number }) => digits(number)).filter((number) => number.length > 5);
  return {
    ...service,
    // It may not come back by another way: as a name, or in a sentence about which number is right.
    alternate_names: service.alternate_names.filter((name) => !inLetters.includes(name)),
    conflicts: service.conflicts.filter(({ en }) => !numbers.some((number) => digits(en).includes(number))),
    phones: service.phones.filter(({ number }) => !isStale('phone', number)),
    urls: [
      { ...door, type: 'door', note: { en: fill(words.replaced, { date: dateInWords(since) }) } },
      ...service.urls.filter(({ url }) => !isStale('url', url) && address(url) !== address(door.url)),
    ],
    emails: service.emails.filter(({ email }) => !isStale('email', email)),
    howToReach: service.howToReach && isStale('words', service.howToReach.en) ? undefined : service.howToReach,
  };
}

/** A line for each contact that is overdue on a day, and what that means: for whoever builds the site. */
export const warnings = (services: Iterable<Service>, today: string): string[] =>
  [...services]
    .filter(({ id }) => id !== 'police-111')
    .flatMap(contactsOf)
    .filter(({ checkBy }) => checkBy < today)
    .map(({ service, value, checkBy, until }) => {
      const door = doorOf(service)?.url;
      const now = door ? `replaced by ${door}` : 'marked as not checked';
      return `data/services/${service.id}.json: ${value}: to be checked by ${checkBy}, ${until < today ? now : `and ${now} after ${until}`}`;
    });
