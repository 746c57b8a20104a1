import { readData } from './parse.ts';
import { screensSchema } from './words-schema.ts';
import type words from './words/en/plain.json';

export type PlainWords = typeof words;

/** The words of /plain that no other page has. @throws {DataError} naming what is missing */
export const loadPlainWords = (language = 'en', folder?: string): PlainWords =>
  readData(`words/${language}/plain.json`, screensSchema, folder) as unknown as PlainWords;
