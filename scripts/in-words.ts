import type { Content, QuestionWords } from '../data/content.ts';
import type { SomeAnswers } from '../machines/proof/walks.ts';
import { voiceFor } from '../machines/questions.ts';
import { isQuestion, UNSURE } from '../machines/vocabulary.ts';

/** 11731791582720 as 11,731,791,582,720. */
export const inFigures = (number: bigint | number): string => number.toLocaleString('en-NZ');

/**
 * A walk as the person it belongs to would read it, one line an answer: "Who are you here for? Myself".
 * A question or an option of another day, which has no words any more, stands by its id.
 */
export function inWords(walk: SomeAnswers, { questions, screens }: Content): string[] {
  const voice = voiceFor(walk as Parameters<typeof voiceFor>[0]);
  return Object.entries(walk).map(([question, said]) => {
    const { voices = {} } = isQuestion(question) ? questions[question] : {};
    const words: QuestionWords | undefined = voices[voice] ?? Object.values(voices)[0];
    const option = (id: string) => (id === UNSURE ? screens.ending.notSure : (words?.options[id] ?? id));
    return `${words?.title ?? `${question}:`} ${[said].flat().map(option).join(', ')}`;
  });
}
