'use client';

import { coreToCome } from '../../machines/questions.ts';
import type { Answers, QuestionId } from '../../machines/vocabulary.ts';
import { useQuestionWords } from '../navigator/reader.tsx';
import { fill, useContent } from '../words/words.tsx';
import { Question } from './question.tsx';

/** The most questions anyone is asked on the way to a first step (design, P11). */
const MOST_QUESTIONS = 10;

type Props = Omit<Parameters<typeof Question>[0], 'words' | 'why' | 'left'> & { answers: Answers; changing: boolean };

/** A question in the voice that is set, with how much is left. */
export function Asking({ answers, changing, ...question }: Props) {
  return <Question {...question} {...useQuestionWords(question.id)} left={useLeft(question.id, answers, changing)} />;
}

/** Roughly how many are left, in words. Until the role is known nobody can tell, so it says the most there can be. */
function useLeft(question: QuestionId, answers: Answers, changing: boolean): string {
  const { question: say } = useContent().screens;
  if (changing) return say.changing;
  const left = coreToCome(answers).filter((each) => each !== question).length;
  if (answers.role === undefined)
    return fill(say.left.upTo, { count: question === 'danger' ? MOST_QUESTIONS : MOST_QUESTIONS - 1 });
  return left === 0 ? say.left.last : left === 1 ? say.left.one : fill(say.left.many, { count: left });
}
