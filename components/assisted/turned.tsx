'use client';

import type { ReactNode } from 'react';
import type { Voice } from '../../machines/questions.ts';
import type { QuestionId } from '../../machines/vocabulary.ts';
import { Emergency } from '../emergency/emergency.tsx';
import { VoiceContext } from '../navigator/voice.tsx';
import { useContent } from '../words/words.tsx';
import { useAssisted } from './assisted-words.tsx';

interface Props {
  /** The question on screen, or none. */
  readonly id: QuestionId | null;
  readonly emergency: boolean;
  /** Whoever looks at it is the person this is about, and not whānau. */
  readonly isThePerson: boolean;
  readonly onTurnBack: () => void;
  readonly onContinue: () => void;
  /** The question itself. */
  readonly children: ReactNode;
}

/** The screen turned to the person: only the question, large, in words that say "you". No list, no answers, no notes. */
export function Turned({ id, emergency, isThePerson, onTurnBack, onContinue, children }: Props) {
  const { questions } = useContent();
  const { turned: say } = useAssisted().words;
  const wanted: Voice = isThePerson ? 'self' : 'supporter';
  // Two questions are for the practitioner alone, and have no other words.
  const voice: Voice = id && !questions[id].voices[wanted] ? 'practitioner' : wanted;
  return (
    <VoiceContext value={voice}>
      <div className="turned" data-turned="">
        {children}
        {emergency ? <Emergency onContinue={onContinue} /> : null}
        {id === null && !emergency ? (
          <div>
            <h1 tabIndex={-1} data-heading="" className="text-title font-bold">
              {say.end}
            </h1>
            <p className="mt-2">{say.endHint}</p>
          </div>
        ) : null}
        <div className="mt-8 flex flex-wrap items-center gap-x-4 border-t border-line pt-4">
          <button type="button" className="button-second button-small" onClick={onTurnBack}>
            {say.back} <kbd aria-hidden="true">T</kbd>
          </button>
          <p className="text-small text-soft">{say.hint}</p>
        </div>
      </div>
    </VoiceContext>
  );
}
