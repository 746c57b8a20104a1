'use client';

import { createContext, use } from 'react';
import type { ServiceCard } from '../../data/cards.ts';
import type { QuestionWords } from '../../data/content.ts';
import type { Voice } from '../../machines/questions.ts';
import type { QuestionId } from '../../machines/vocabulary.ts';
import { useContent } from '../words/words.tsx';

/** Whose words the questions are asked in: set by the navigator from the role. */
export const VoiceContext = createContext<Voice>('self');

/** Words to say to a service that fit the person here: a mother does not say "it happened to me". */
export const wordsToSay = ({ handover }: ServiceCard, voice: Voice): string[] =>
  handover.say.filter(({ voices }) => !voices || voices.includes(voice)).map(({ text }) => text);

/** The words of a question in the voice of the person here. */
export function useVoice(question: QuestionId): { words: QuestionWords; why: string } {
  const { questions } = useContent();
  const voice = use(VoiceContext);
  const { why, voices } = questions[question];
  const words = voices[voice];
  if (!words) throw new Error(`no words for ${question} in the voice ${voice}`);
  return { words, why };
}
