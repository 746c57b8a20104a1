import { readData } from './parse.ts';
import { screensSchema } from './words-schema.ts';
import type words from './words/en/embed.json';

export type EmbedWords = typeof words;

/** The words for organisations that embed it: setting up, and checking. */
export const loadEmbedWords = (language = 'en', folder?: string): EmbedWords =>
  readData(`words/${language}/embed.json`, screensSchema, folder) as unknown as EmbedWords;
