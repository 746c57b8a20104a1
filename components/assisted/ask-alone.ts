import type { QuestionId } from '../../machines/vocabulary.ts';

/** Questions whose answer could be news to somebody else in the room, or be about them. */
export const askAlone: readonly QuestionId[] = [
  'pressure-now',
  'physical-harm',
  'child-in-home',
  'offender',
  'watched',
  'self-harm',
];
