import { z } from 'zod';
import { readData } from './parse.ts';
import { groupsServed, regions, sections } from './service-groups.ts';
import { screensSchema } from './words-schema.ts';
import type words from './words/en/services.json';

export type ServicesWords = typeof words;

const named = <Id extends string>(ids: readonly Id[]) =>
  z.strictObject(Object.fromEntries(ids.map((id) => [id, z.string().min(1)])) as Record<Id, z.ZodString>);

/** Every chapter, group and region a service file can name has a name people read. */
const schema = z.intersection(
  screensSchema,
  z.looseObject({ sections: named(sections), serves: named(groupsServed), regions: named(regions) }),
);

/** The words of /services. @throws {DataError} naming what is missing */
export const loadServicesWords = (language = 'en', folder?: string): ServicesWords =>
  readData(`words/${language}/services.json`, schema, folder) as unknown as ServicesWords;
