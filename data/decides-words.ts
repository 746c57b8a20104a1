import { z } from 'zod';
import { options, type QuestionId, questionIds } from '../machines/vocabulary.ts';
import { readData } from './parse.ts';
import { exactly, screensSchema, text } from './words-schema.ts';
import type words from './words/en/how-it-decides.json';

/** The words that conditions, questions and arrows are put into: for the page that shows how it decides, and for the picture. */
export type DecidesWords = typeof words;

const decidesWordsSchema = z.intersection(
  screensSchema,
  z.looseObject({
    condition: exactly(
      ['always', 'and', 'or', 'notSure', 'unless', 'otherwise', 'presumed', 'unlessAsked', 'certain'],
      () => text,
    ),
    questions: exactly(questionIds, () => text),
    states: exactly(['emergency', 'suggestions'], () => text),
    clauses: exactly(questionIds, (id) => exactly(options[id as QuestionId], () => text)),
  }),
);

/**
 * @param language a folder of data/words
 * @param folder the data folder; another one in tests
 * @throws {DataError} naming file and field at fault
 */
export const loadDecidesWords = (language = 'en', folder?: string): DecidesWords =>
  readData(`words/${language}/how-it-decides.json`, decidesWordsSchema, folder) as unknown as DecidesWords;
