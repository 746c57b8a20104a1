'use client';

import { type ReactNode, useState } from 'react';
import { askAlone, type Voice } from '../../machines/questions.ts';
import type { QuestionId } from '../../machines/vocabulary.ts';
import { Emergency } from '../emergency/emergency.tsx';
import { NumbersNow } from '../navigator/numbers-now.tsx';
import { readerIn, ReaderContext } from '../navigator/reader.tsx';
import { useContent } from '../words/words.tsx';
import { useAssisted } from './assisted-words.tsx';
import { TwoPress } from './two-press.tsx';

interface Props {
  /** The question on screen, or none. */
  readonly id: QuestionId | null;
  readonly emergency: boolean;
  /** Whoever looks at it is the person this is about, and not whānau. */
  readonly isThePerson: boolean;
  /** Somebody else can see it as well. */
  readonly others: boolean;
  readonly onTurnBack: () => void;
  readonly onContinue: () => void;
  readonly onBack: (() => void) | null;
  /** The question itself. */
  readonly children: ReactNode;
}

/**
 * The screen turned to the person: only the question, large, in words that say "you". No list, no answers, no notes. The way back to
 * those takes two presses, because the person holds the screen.
 */
export function Turned({ id, emergency, isThePerson, others, onTurnBack, onContinue, onBack, children }: Props) {
  const { questions, screens } = useContent();
  const { turned: say } = useAssisted().words;
  const [uncovered, setUncovered] = useState<QuestionId | null>(null);
  const [stopped, setStopped] = useState(false);
  const wanted: Voice = isThePerson ? 'self' : 'supporter';
  // Two questions are for the practitioner alone, and have no other words.
  const forTheWorker = id !== null && !questions[id].voices[wanted];
  const covered = id !== null && others && askAlone.includes(id) && uncovered !== id;

  const message = (title: string, hint?: string) => (
    <div>
      <h1 tabIndex={-1} data-heading="" className="text-title font-bold">
        {title}
      </h1>
      {hint ? <p className="mt-2">{hint}</p> : null}
    </div>
  );
  const screen = () => {
    if (emergency) return <Emergency onContinue={onContinue} />;
    if (stopped) return message(say.stopped);
    if (id === null) return message(say.end, say.endHint);
    if (forTheWorker) return message(say.worker);
    if (!covered) return children;
    return (
      <>
        {message(say.cover, say.coverHint)}
        <button type="button" className="button-second mt-5" onClick={() => setUncovered(id)}>
          {say.show}
        </button>
      </>
    );
  };
  return (
    <ReaderContext value={readerIn(wanted)}>
      <div className="turned" data-turned="">
        {onBack && !stopped ? (
          <button type="button" className="button-quiet mb-2 -ml-2" onClick={onBack}>
            <span aria-hidden="true">‹ </span>
            {screens.question.back}
          </button>
        ) : null}
        {screen()}
        {emergency ? null : <NumbersNow />}
        <div className="mt-8 flex flex-wrap items-center justify-between gap-x-6 border-t border-line pt-3">
          {id !== null && !stopped ? (
            <button type="button" className="button-quiet" onClick={() => setStopped(true)}>
              {say.stop}
            </button>
          ) : (
            <span />
          )}
          <TwoPress label={say.back} again={say.backAgain} className="button-quiet text-small" onPress={onTurnBack} />
        </div>
      </div>
    </ReaderContext>
  );
}
