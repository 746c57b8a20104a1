import { z } from 'zod';
import { readData } from './parse.ts';
import { ways } from './pathway.ts';
import { screensSchema } from './words-schema.ts';
import type words from './words/en/map.json';

export type MapWords = typeof words;

const named = z.strictObject({ name: z.string().min(1), text: z.string().min(1) });

/** Every way of passing on has a name. */
const mapSchema = z.intersection(
  screensSchema,
  z.looseObject({ ways: z.strictObject(Object.fromEntries(ways.map((way) => [way, named]))) }),
);

/** The words around the map. */
export const loadMapWords = (language = 'en', folder?: string): MapWords =>
  readData(`words/${language}/map.json`, mapSchema, folder) as unknown as MapWords;
