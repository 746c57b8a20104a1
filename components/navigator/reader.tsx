'use client';

import { createContext, use } from 'react';
import type { ServiceCard } from '../../data/cards.ts';
import type { Content, NoticeWords, QuestionWords } from '../../data/content.ts';
import type { FirstStepId } from '../../machines/first-step.ts';
import type { NoticeId } from '../../machines/notices.ts';
import type { Voice } from '../../machines/questions.ts';
import { type Reader, readerOf, sayingsFor, wordsFor } from '../../machines/reader.ts';
import type { QuestionId } from '../../machines/vocabulary.ts';
import { useContent } from '../words/words.tsx';

/** Whose words everything is said in: set from the answers. Before anybody has said who they are, as to somebody here for themselves. */
export const ReaderContext = createContext<Reader>(readerOf({}));

const someoneIn: Readonly<Record<Voice, Reader['role']>> = {
  self: 'self',
  supporter: 'whanau',
  practitioner: 'practitioner',
  organisation: 'organisation',
};

/** A reader of whom nothing but the voice is known. */
export const readerIn = (voice: Voice): Reader => ({ voice, role: someoneIn[voice], child: false, close: false });

/** Words to say to a service that fit the reader: a mother does not say "it happened to me". */
export const wordsToSay = ({ handover }: ServiceCard, reader: Reader): string[] =>
  sayingsFor(handover.say, reader).map(({ text }) => text);

/** The words of a question for a reader. */
export function questionWords({ questions }: Content, question: QuestionId, reader: Reader): QuestionWords {
  const words = questions[question].voices[reader.voice];
  if (!words) throw new Error(`no words for ${question} in the voice ${reader.voice}`);
  return wordsFor<QuestionWords>(words, reader);
}

/** Why a line of the order came first, for a reader. */
export const firstStepSentence = ({ firstSteps }: Content, line: FirstStepId, reader: Reader): string =>
  wordsFor<{ readonly sentence: string }>(firstSteps[line], reader).sentence;

/** What a notice says to a reader. */
export const noticeWords = ({ notices }: Content, id: NoticeId, reader: Reader): NoticeWords =>
  wordsFor<NoticeWords>(notices[id], reader);

/** The words of a question for whoever is here, and why it is asked. */
export function useQuestionWords(question: QuestionId): { words: QuestionWords; why: string } {
  const content = useContent();
  const reader = use(ReaderContext);
  return { words: questionWords(content, question, reader), why: content.questions[question].why };
}
