import type { Calendar, OpeningHours } from '../components/open-now/open-now.ts';
import type { ServiceId } from '../machines/rules.ts';
import type { Screens } from './content.ts';
import type { Entry } from './directory.ts';
import { publicHolidays } from './holidays.ts';
import { DataError, readData } from './parse.ts';
import { practitionerNotesSchema } from './practitioner-notes.ts';
import { loadPathway, type PathwayNode, riskFactorsOf } from './pathway.ts';
import { loadServices, routedServices } from './services.ts';
import { loadServicesWords } from './services-words.ts';
import { siteDate } from './site-date.ts';
import { sourceNames } from './source-names.ts';
import { assistedSchema, screensSchema } from './words-schema.ts';
import type words from './words/en/assisted.json';

export type AssistedWords = typeof words;

export interface PractitionerNote {
  readonly id: string;
  readonly services: readonly ServiceId[];
  readonly title: string;
  readonly text: string;
  readonly check?: string;
  readonly source: string;
  readonly read: string;
}

/** A name professionals use, with plain words. */
export type Term = Entry['terms'][number];

/** What the assisted setting shows on top of `Content`: its words, notes for the practitioner, and hours a clock can read. */
export interface AssistedContent {
  readonly words: AssistedWords;
  readonly notes: readonly PractitionerNote[];
  /** Names professionals use, by service: an ending keeps to the plain words, for whoever reads it as well. */
  readonly terms: { readonly title: string; readonly of: Readonly<Record<string, readonly Term[]>> };
  /** Of both printed maps: for the practitioner, never shown to the person (facts/pathway-map.md, 1a). */
  readonly riskFactors: readonly Pick<PathwayNode, 'id' | 'label' | 'mark'>[];
  readonly hours: Readonly<Record<ServiceId, OpeningHours>>;
  readonly calendar: Calendar;
}

/**
 * @param language a folder of data/words
 * @param folder the data folder; another one in tests
 * @throws {DataError} naming file and field at fault
 */
export function loadAssistedContent(language = 'en', folder?: string): AssistedContent {
  const screens = readData(`words/${language}/screens.json`, screensSchema, folder) as unknown as Screens;
  const { notes } = readData('practitioner-notes.json', practitionerNotesSchema, folder);
  const twice = notes.find(({ id }, at) => notes.findIndex((each) => each.id === id) !== at);
  if (twice) throw new DataError(`data/practitioner-notes.json: notes: "${twice.id}" stands there twice: expected each id once`);
  const all = loadServices(folder);
  const services = routedServices(all);
  return {
    words: readData(`words/${language}/assisted.json`, assistedSchema, folder) as unknown as AssistedWords,
    notes: notes.map(({ id, services, title, en, check, sources, read }) => ({
      id,
      services,
      title,
      text: en,
      check,
      source: sourceNames(sources, screens),
      read,
    })),
    terms: {
      title: loadServicesWords(language, folder).page.terms,
      of: Object.fromEntries(
        Object.entries(services).flatMap(([id, { terms }]) =>
          terms ? [[id, terms.map(({ term, en }) => ({ term, text: en }))]] : [],
        ),
      ),
    },
    riskFactors: riskFactorsOf(loadPathway(folder)).map(({ id, label, mark }) => ({ id, label, mark })),
    hours: Object.fromEntries(
      Object.entries(services).map(([id, { hours }]) => [
        id,
        hours ? { always: hours.always, schedules: hours.schedules } : null,
      ]),
    ) as AssistedContent['hours'],
    calendar: publicHolidays(siteDate(all.values())),
  };
}
