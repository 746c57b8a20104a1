'use client';

import { useMachine } from '@xstate/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Changes, compareEndings } from '../../machines/compare.ts';
import type { Reason } from '../../machines/conditions.ts';
import { canShowNow, chosenBefore, navigatorMachine, type NavigatorState } from '../../machines/navigator.ts';
import { isWatched } from '../../machines/handover.ts';
import { readerOf } from '../../machines/reader.ts';
import { type Directory, type Ending as EndingOf, suggest } from '../../machines/suggest.ts';
import { type QuestionId, type Said, toAnswers, UNSURE } from '../../machines/vocabulary.ts';
import { Emergency } from '../emergency/emergency.tsx';
import { MaybeDanger } from '../emergency/maybe-danger.tsx';
import { Ending } from '../ending/ending.tsx';
import { TakeAway } from '../ending/take-away.tsx';
import { YourAnswers } from '../ending/your-answers.tsx';
import { Idle } from '../idle/idle.tsx';
import { Asking } from '../question/asking.tsx';
import { useContent } from '../words/words.tsx';
import { NumbersNow } from './numbers-now.tsx';
import { BeforeYouStart, Welcome } from './start.tsx';
import { useReadHeading } from './use-read-heading.ts';
import { questionWords, ReaderContext } from './reader.tsx';

/**
 * One visit after another. Each has a tree of its own, and starting again takes the whole tree away: React keeps what it showed
 * before, so that answers would stay in memory if the same tree only showed something else.
 */
export function Navigator() {
  const [visit, setVisit] = useState(0);
  const forget = useCallback(() => setVisit((before) => before + 1), []);

  // "Leave this page" and a page brought back by the browser both mean: forget.
  useEffect(() => {
    document.addEventListener('forget', forget);
    return () => document.removeEventListener('forget', forget);
  }, [forget]);

  const place = useRef<HTMLDivElement>(null);
  useReadHeading(place, visit);

  return (
    <div ref={place}>
      <Visit key={visit} onForget={forget} />
    </div>
  );
}

/** The whole walk: asks the machine where it is and shows that screen. Holds nothing the machine does not hold. */
function Visit({ onForget }: { onForget: () => void }) {
  const content = useContent();
  const { services, screens } = content;
  const [snapshot, send] = useMachine(navigatorMachine);
  const state = snapshot.value as NavigatorState;
  const { said, changing } = snapshot.context;
  const answers = useMemo(() => toAnswers(said), [said]);
  const reader = useMemo(() => readerOf(answers), [answers]);
  const atEnd = snapshot.hasTag('ending');

  const { ending, changes } = useEnding(said, atEnd, services);

  const screen = useRef<HTMLDivElement>(null);
  useReadHeading(screen, state, said);

  const questionTitle = (question: QuestionId) => questionWords(content, question, reader).title;
  const inWords = ({ question, answer }: Reason) => {
    const { title, options } = questionWords(content, question, reader);
    return `${title} ${answer === UNSURE ? screens.ending.notSure : options[answer]}`;
  };

  const isQuestion = snapshot.hasTag('question');
  const isStart = state === 'danger' && said.length === 0;

  return (
    <ReaderContext value={reader}>
      <div ref={screen} data-walk="" className={isStart ? 'start' : 'walk'}>
        {isStart ? <Welcome /> : null}
        <div className={isQuestion || state === 'emergency' ? 'sheet' : ''}>
          {!isStart && !atEnd ? (
            <button type="button" className="button-quiet mb-2 -ml-2" onClick={() => send({ type: 'back' })}>
              <span aria-hidden="true">‹ </span>
              {changing ? screens.question.keep : screens.question.back}
            </button>
          ) : null}
          {isQuestion && answers.danger === UNSURE && !changing ? <MaybeDanger /> : null}
          {isQuestion ? (
            <Asking
              key={state}
              id={state as QuestionId}
              answers={answers}
              changing={changing !== null}
              chosen={chosenBefore(snapshot.context, state)}
              onAnswer={(value) => send({ type: 'answer', question: state as QuestionId, value })}
              onSkip={() => send({ type: 'skip', question: state as QuestionId })}
              onShowNow={canShowNow(snapshot.context) ? () => send({ type: 'show-now' }) : null}
            />
          ) : null}
          {state === 'emergency' ? <Emergency onContinue={() => send({ type: 'continue' })} /> : null}
          {ending ? (
            <Ending
              ending={ending}
              changes={changes}
              watched={isWatched(answers)}
              inWords={inWords}
              questionTitle={questionTitle}
              onRefine={(question, value) => {
                send({ type: 'refine', question });
                send({ type: 'answer', question, value });
              }}
            >
              <YourAnswers said={said} inWords={inWords} onChange={(question) => send({ type: 'change', question })} />
              <TakeAway ending={ending} onRestart={onForget} />
            </Ending>
          ) : null}
        </div>
        {isStart ? <BeforeYouStart /> : state === 'emergency' ? null : <NumbersNow />}
        {/* At the start there is nothing to forget. Afterwards nothing says that there was: somebody else may be looking. */}
        {isStart ? null : <Idle words={screens.idle} onGone={onForget} />}
      </div>
    </ReaderContext>
  );
}

interface Seen {
  readonly said: readonly Said[];
  readonly ending: EndingOf;
  readonly changes: Changes | null;
}

const nothingSeen = { ending: null, changes: null };

/** The ending for what has been said, and what it changed since the one seen before. Looking at an answer and keeping it changes nothing. */
function useEnding(
  said: readonly Said[],
  atEnd: boolean,
  directory: Directory,
): Pick<Seen, 'changes'> & { ending: EndingOf | null } {
  const [seen, setSeen] = useState<Seen | null>(null);
  if (atEnd && seen?.said !== said) {
    const ending = suggest(toAnswers(said), directory);
    setSeen({ said, ending, changes: seen ? compareEndings(seen.ending, ending) : null });
  }
  return atEnd && seen?.said === said ? seen : nothingSeen;
}
