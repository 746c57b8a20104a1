import { z } from 'zod';
import { propertyIds } from '../machines/proof/properties.ts';
import { readData } from './parse.ts';
import type words from './words/en/about.json';

export type AboutWords = typeof words;

const text = z.string().min(1);
const texts = z.array(text).min(1);

const aboutSchema = z.strictObject({
  title: text,
  lead: text,
  /** What the proof checks, one sentence a property. */
  properties: z.strictObject(Object.fromEntries(propertyIds.map((id) => [id, text])) as Record<string, typeof text>),
  who: z.strictObject({ title: text, lines: texts }),
  proof: z.strictObject({ title: text, lead: text, how: text, promises: text, holds: text, found: text }),
  not: z.strictObject({ title: text, lines: texts }),
  again: z.strictObject({
    title: text,
    lead: text,
    start: text,
    cancel: text,
    progress: text,
    checking: text,
    done: text,
    differs: text,
    cancelled: text,
    failed: text,
    noScript: text,
  }),
  check: z.strictObject({ title: text, lines: texts, certificate: text }),
  licence: z.strictObject({ title: text, text }),
  links: z.strictObject({ title: text, map: text, services: text, start: text }),
});

/** The words of the About page and, for the terminal as well, of the properties. */
export const loadAboutWords = (language = 'en', folder?: string): AboutWords =>
  readData(`words/${language}/about.json`, aboutSchema, folder) as unknown as AboutWords;
