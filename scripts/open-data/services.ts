import { lastCheck } from '../../data/cards.ts';
import { contactsOf } from '../../data/freshness.ts';
import type { Service, Statement } from '../../data/service-schema.ts';
import { loadServices } from '../../data/services.ts';
import { siteDate } from '../../data/site-date.ts';
import { attribute, type Attribute, type TermCode } from './terms.ts';
import { uuid } from './uuid.ts';

/*
 * data/services as open data: Human Services Data Specification 3.0 of Open Referral (docs.openreferral.org), one page of its service list.
 * Published as /data/services.json; docs/open-data.md tells how to read it.
 */

/** ISO 639-1 where there is one, else 639-3. */
const languageCodes: Readonly<Record<string, string>> = {
  English: 'en',
  Cantonese: 'yue',
  Mandarin: 'cmn',
  Korean: 'ko',
  Japanese: 'ja',
  Thai: 'th',
  Vietnamese: 'vi',
  Hindi: 'hi',
  'New Zealand Sign Language': 'nzs',
};

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** RFC 6350, as HSDS asks for. */
const phoneTypes = { voice: 'voice', text: 'text', tty: 'textphone' } as const;

type Sourced = Pick<Statement, 'mark' | 'sources' | 'read'>;
const confidence = (field: string, { mark, sources, read }: Sourced) => `${field}: ${mark} (${sources.join(', ')}), ${read}`;

const allSaid = (service: Service, pattern: RegExp) =>
  [...JSON.stringify(service).matchAll(pattern)].map(([, day]) => day!).sort();

/** How a contact was checked and when it is due, as attributes of whatever HSDS calls it. */
function keptAttributes(service: Service, entity: string, link: string, field: string, value: string): Attribute[] {
  const found = contactsOf(service).find((each) => each.value === value);
  if (!found) return [];
  const { checked } = found.kept;
  return [
    attribute(entity, link, 'confidence', confidence(field, found.kept)),
    attribute(entity, link, 'check-by', found.checkBy),
    ...(checked ? [attribute(entity, link, 'checked-by-a-person', `${checked.on}, ${checked.how}, ${checked.by}`)] : []),
  ];
}

function phonesOf(service: Service, serviceId: string) {
  return service.phones.map((phone) => {
    const { number, words, type, keyword, note } = phone;
    const id = uuid(`phone:${service.id}:${type}:${number}`);
    const description = [words, keyword && `Text the word ${keyword}`, note?.en].filter(Boolean).join('. ');
    return {
      id,
      service_id: serviceId,
      number,
      type: phoneTypes[type],
      ...(description ? { description } : {}),
      attributes: keptAttributes(service, 'phone', id, 'number', number),
    };
  });
}

/** One RRULE a schedule (FREQ=WEEKLY;BYDAY=…). Times are local: an offset would be wrong for half the year. */
function schedulesOf({ id: name, hours }: Service, serviceId: string) {
  if (!hours) return [];
  const always = { byday: [...week], opens_at: '00:00', closes_at: '24:00', public_holidays: 'same', channel: 'all' } as const;
  return (hours.always ? [always] : hours.schedules).map(({ byday, opens_at, closes_at, public_holidays, channel }, at) => {
    const id = uuid(`schedule:${name}:${at}`);
    return {
      id,
      service_id: serviceId,
      freq: 'WEEKLY',
      interval: 1,
      wkst: 'MO',
      byday: byday.join(','),
      opens_at,
      closes_at,
      description: hours.en,
      attributes: [
        attribute('schedule', id, 'time-zone', 'Pacific/Auckland'),
        attribute('schedule', id, 'public-holidays', public_holidays),
        attribute('schedule', id, 'channel', channel),
        attribute('schedule', id, 'confidence', confidence('opens_at, closes_at', hours)),
      ],
    };
  });
}

function attributesOf(service: Service, serviceId: string): Attribute[] {
  const { handover } = service;
  const say = (code: TermCode, value: string) => attribute('service', serviceId, code, value);
  const all = (code: TermCode, statements: readonly (Statement | undefined)[]) =>
    statements.flatMap((each) => (each ? [say(code, each.en), say('confidence', confidence(`${code} “${each.en}”`, each))] : []));
  const fields: readonly (readonly [string, Sourced | undefined])[] = [
    ['name', service.name],
    ['organization.name', service.organization],
    ['description', service.summary],
    ['eligibility_description', service.eligibility],
    ['application_process', service.howToReach],
    ['fees_description', service.cost],
    ['schedules', service.hours],
    ['anonymous', service.anonymous],
    ['contact-after', handover.contactAfter],
  ];
  return [
    say('section', service.section),
    say('audience', service.audience),
    ...service.serves.map((group) => say('serves', group)),
    ...(service.regions ?? []).map((region) => say('region', region)),
    ...[service.name.mi, service.organization.mi].flatMap((mi) => (mi ? [say('other-language-name', mi)] : [])),
    say('anonymous', service.anonymous.answer),
    say('anonymous-words', service.anonymous.en),
    ...all('does', service.does),
    ...all('does-not', service.doesNot),
    ...all('passes-on', service.passesOn),
    ...all('next', service.next),
    ...all('handover', [handover.about]),
    ...all('handover-by', handover.introducedBy),
    ...all('handover-kept-back', [handover.keptBack]),
    ...all('handover-if-no', [handover.ifYouSayNo]),
    ...all('handover-without-consent', [handover.withoutConsent]),
    say('contact-after', handover.contactAfter.en),
    say('reaches-home', handover.contactAfter.reachesHome ? 'yes' : 'no'),
    ...all('caution', service.cautions),
    ...all('conflict', service.conflicts),
    ...fields.flatMap(([field, value]) => (value ? [say('confidence', confidence(field, value))] : [])),
    ...service.urls.flatMap(({ url, type, note }) => [
      ...keptAttributes(service, 'service', serviceId, `url ${url}`, url),
      ...(type === 'door' ? [say('replaced-contact', [url, note?.en].join(': '))] : []),
    ]),
    ...service.emails.flatMap(({ email }) => keptAttributes(service, 'service', serviceId, `email ${email}`, email)),
  ];
}

function organizationOf({ organization, mainDoor }: Service) {
  return {
    id: uuid(`organization:${organization.en}`),
    name: organization.en,
    description: [organization.en, organization.mi].filter(Boolean).join(', '),
    ...(organization.mi ? { alternate_name: organization.mi } : {}),
    ...(mainDoor ? { website: mainDoor.url } : {}),
  };
}

/** Leaves out what is empty: HSDS has no word for "we do not know". */
const filled = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Partial<Fields>;

function toHsds(service: Service) {
  const id = uuid(`service:${service.id}`);
  const organization = organizationOf(service);
  const checks = allSaid(service, /"on":"([^"]+)"/g);
  const read = allSaid(service, /"read":"([^"]+)"/g);
  const door = service.urls.find(({ type }) => type === 'door');
  return {
    id,
    organization_id: organization.id,
    name: service.name.en,
    status: 'active',
    ...filled({
      alternate_name: [service.name.mi, ...service.alternate_names].filter(Boolean).join('; '),
      description: service.summary.en,
      url: service.urls[0]?.url,
      email: service.emails[0]?.email,
      interpretation_services: service.access.map(({ en }) => en).join(' '),
      application_process: service.howToReach?.en,
      fees_description: service.cost?.en,
      eligibility_description: service.eligibility.en,
      // By a person if they checked every contact; else the day the oldest thing in it was read.
      assured_date: lastCheck(service)?.on ?? read[0],
      alert: door?.note?.en,
      last_modified: `${[...checks, ...read].sort().at(-1)!}T00:00:00.000Z`,
    }),
    organization,
    phones: phonesOf(service, id),
    schedules: schedulesOf(service, id),
    languages: service.languages.map((name) => ({
      id: uuid(`language:${service.id}:${name}`),
      service_id: id,
      name,
      ...(languageCodes[name] ? { code: languageCodes[name] } : {}),
    })),
    service_areas: [
      {
        id: uuid(`area:${service.id}`),
        service_id: id,
        name: service.area ?? (service.audience === 'overseas' ? 'Overseas' : 'Aotearoa New Zealand'),
      },
    ],
    cost_options:
      service.cost?.en === 'Free.' ? [{ id: uuid(`cost:${service.id}`), service_id: id, currency: 'nzd', amount: 0 }] : [],
    contacts: service.emails.slice(1).map(({ email }) => ({ id: uuid(`contact:${service.id}:${email}`), service_id: id, email })),
    attributes: attributesOf(service, id),
  };
}

/**
 * A page of HSDS 3.0 services, with every service on it. The same data gives the same text, ids included.
 * @param folder the data folder; another one in tests
 */
export function servicesAsHsds(folder?: string) {
  const services = loadServices(folder);
  const contents = [...services.values()].map(toHsds);
  return {
    about: {
      standard: 'Human Services Data Specification 3.0, https://docs.openreferral.org',
      licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
      attribution: 'referral-navigator, from ECPAT NZ’s pathway map and what services say about themselves',
      as_of: siteDate(services.values()),
      note: 'Numbers go out of date. Show assured_date beside each, fetch this again before you rely on it, and never leave out 111.',
    },
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: false,
    contents,
  };
}
