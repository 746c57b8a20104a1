'use client';

import { useMachine } from '@xstate/react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { type Changes, compareEndings } from '../../machines/compare.ts';
import type { Reason } from '../../machines/conditions.ts';
import { type Handover, isWatched, keepConsent, settle, startHandover } from '../../machines/handover.ts';
import { canShowNow, chosenBefore, navigatorMachine, type NavigatorState, say } from '../../machines/navigator.ts';
import { askAlone, refineToOffer } from '../../machines/questions.ts';
import { readerOf } from '../../machines/reader.ts';
import type { ServiceId } from '../../machines/rules.ts';
import { type Ending as EndingOf, suggest } from '../../machines/suggest.ts';
import { type AnyAnswer, type QuestionId, type Said, toAnswers, UNSURE } from '../../machines/vocabulary.ts';
import { Emergency } from '../emergency/emergency.tsx';
import { MaybeDanger } from '../emergency/maybe-danger.tsx';
import { changesInWords } from '../ending/changes-in-words.ts';
import { Ending, FirstStepTitle } from '../ending/ending.tsx';
import { AnswerRows } from '../ending/your-answers.tsx';
import { agreements, passedOn } from '../handover/agreement.ts';
import { Handovers } from '../handover/handovers.tsx';
import { Sheets } from '../handover/sheets.tsx';
import { Idle } from '../idle/idle.tsx';
import { NumbersNow } from '../navigator/numbers-now.tsx';
import { useReadHeading } from '../navigator/use-read-heading.ts';
import { questionWords, ReaderContext } from '../navigator/reader.tsx';
import { Asking } from '../question/asking.tsx';
import { ServiceExtra } from '../service/service.tsx';
import { fill, useContent } from '../words/words.tsx';
import { useAssisted } from './assisted-words.tsx';
import { LiveList } from './live-list.tsx';
import { GeneralNotes, NotesShown, notesOn } from './practitioner-notes.tsx';
import { type InTheRoom, othersIn, Room } from './room.tsx';
import { ShortcutList, useShortcuts } from './shortcuts.tsx';
import { Turned } from './turned.tsx';
import { WhatIf } from './what-if.tsx';

interface Props {
  readonly preset: readonly Said[];
  readonly room: readonly InTheRoom[];
  readonly onClear: () => void;
  readonly onIdle: () => void;
}

/** One session: the walk on the left, the list so far and the answers beside it, the handovers below. */
export function Session({ preset, room: atFirst, onClear, onIdle }: Props) {
  const content = useContent();
  const assisted = useAssisted();
  const { screens } = content;
  const { words } = assisted;
  const [snapshot, send] = useMachine(navigatorMachine, { input: { preset } });
  const state = snapshot.value as NavigatorState;
  const { said, changing } = snapshot.context;
  const answers = useMemo(() => toAnswers(said), [said]);

  const [trying, setTrying] = useState<Said | null>(null);
  const [handovers, setHandovers] = useState<readonly Handover[]>([]);
  const [turned, setTurned] = useState(false);
  const [room, setRoom] = useState(atFirst);
  const [notesShown, setNotesShown] = useState(false);
  const [news, setNews] = useState('');
  /** The services in full, at the end: folded once there is a handover to build, which then comes first. */
  const [inFull, setInFull] = useState(true);
  // What is tried out is on the list only: everything that could be passed on is made from what was said.
  const { ending, changes, tried } = useLiveEnding(said, trying);

  const reader = useMemo(() => readerOf(answers), [answers]);
  const inWords = ({ question, answer }: Reason) => {
    const { title, options } = questionWords(content, question, reader);
    return `${title} ${answer === UNSURE ? screens.ending.notSure : options[answer]}`;
  };
  const handoverWords = { content, assisted, inWords };
  // Once somebody may be watching, what was chosen before cannot reach the home either, and does not come back by itself. And consent
  // is to what was read out: an answer that changes it asks again.
  const settled = handovers.map((each) => {
    const safe = settle(each, answers);
    return keepConsent(safe, passedOn(safe, answers, handoverWords));
  });
  if (settled.some((each, at) => each !== handovers[at])) setHandovers(settled);

  const suggestions = [...ending.fits, ...ending.mayFit, ...ending.talk, ...ending.told];
  const agreed = agreements(settled, answers, suggestions, handoverWords);

  const isQuestion = snapshot.hasTag('question');
  const atEnd = snapshot.hasTag('ending');
  const begun = said.length > preset.length;

  const answer = (question: QuestionId, value: AnyAnswer) => {
    setTrying(null);
    send({ type: 'answer', question, value });
  };
  const keep = ({ question, value }: Said) => {
    setTrying(null);
    // The question may be open, offered or already answered: go there first, then say it.
    send({ type: 'change', question });
    send({ type: 'refine', question });
    send({ type: 'answer', question, value });
  };
  // Only an answer to a question that can be put now: the open one, one already answered, or one offered at the end.
  const canKeep = ({ question }: Said) =>
    question === state || said.some((each) => each.question === question) || (atEnd && refineToOffer(answers).includes(question));
  const choose = (service: ServiceId) => {
    const isChosen = handovers.some((each) => each.service === service);
    setInFull(isChosen ? handovers.length === 1 || inFull : !atEnd && inFull);
    setHandovers(
      isChosen
        ? handovers.filter((each) => each.service !== service)
        : [...handovers, startHandover(service, content.services[service])],
    );
    setNews(fill(isChosen ? words.live.removed : words.live.added, { service: content.services[service].name }));
  };

  useAskBeforeLeaving(begun || handovers.length > 0);

  const screen = useRef<HTMLDivElement>(null);
  useReadHeading(screen, state, said, turned);

  const goTo = (id: string) => {
    const there = document.getElementById(id);
    there?.focus();
    there?.scrollIntoView({ block: 'start' });
  };
  const shortcuts = useShortcuts(
    {
      t: () => setTurned(!turned),
      Escape: () => setTurned(false),
      b: () => send({ type: 'back' }),
      a: () => goTo('answers'),
      l: () => goTo('live-list'),
      h: () => goTo('handovers'),
    },
    !turned,
  );

  const tryingWords = trying ? inWords({ question: trying.question, answer: [trying.value].flat()[0]! }) : null;
  const asking = isQuestion ? (
    <Asking
      key={state}
      id={state as QuestionId}
      answers={answers}
      changing={changing !== null}
      chosen={chosenBefore(snapshot.context, state)}
      whyOpen={!turned}
      onAnswer={(value) => answer(state as QuestionId, value)}
      onSkip={() => {
        setTrying(null);
        send({ type: 'skip', question: state as QuestionId });
      }}
      // The person whose screen it is now answers one question at a time; where to start is for the two of them.
      onShowNow={!turned && canShowNow(snapshot.context) ? () => send({ type: 'show-now' }) : null}
    />
  ) : null;

  const maybeDanger = isQuestion && answers.danger === UNSURE && !changing ? <MaybeDanger /> : null;
  const idle = <Idle words={words.idle} onGone={onIdle} />;

  if (turned) {
    return (
      <div ref={screen}>
        <Turned
          id={isQuestion ? (state as QuestionId) : null}
          emergency={state === 'emergency'}
          isThePerson={room.includes('person') || !room.includes('whanau')}
          others={othersIn(room)}
          onBack={begun && !atEnd ? () => send({ type: 'back' }) : null}
          onTurnBack={() => setTurned(false)}
          onContinue={() => send({ type: 'continue' })}
        >
          {maybeDanger}
          {asking}
        </Turned>
        {idle}
      </div>
    );
  }

  return (
    <ReaderContext value={reader}>
      <NotesShown value={notesShown}>
        <ServiceExtra value={notesOn}>
          <div className="session">
            <div className="session-bar screen-only">
              <div className="flex flex-wrap gap-3">
                <button type="button" className="button-second button-small" onClick={() => setTurned(true)}>
                  {words.bar.turn} <kbd aria-hidden="true">T</kbd>
                </button>
                <button
                  type="button"
                  className="button-second button-small"
                  aria-pressed={notesShown}
                  onClick={() => setNotesShown(!notesShown)}
                >
                  {words.bar.notes}
                </button>
                <button type="button" className="button-second button-small" onClick={() => goTo('live-list')}>
                  {words.bar.toList} <kbd aria-hidden="true">L</kbd>
                </button>
                <button type="button" className="button-second button-small" onClick={shortcuts.show}>
                  {words.bar.keys} <kbd aria-hidden="true">?</kbd>
                </button>
                {handovers.length > 0 ? (
                  <button type="button" className="button-second button-small" onClick={() => goTo('handovers')}>
                    {fill(words.bar.toHandover, { count: handovers.length })} <kbd aria-hidden="true">H</kbd>
                  </button>
                ) : null}
              </div>
              <button type="button" className="button-quiet" data-clear="" onClick={onClear}>
                {words.bar.clear}
              </button>
            </div>

            <div ref={screen} className="session-main">
              <div className={isQuestion || state === 'emergency' ? 'sheet' : ''}>
                {begun && !atEnd ? (
                  <button type="button" className="button-quiet mb-2 -ml-2" onClick={() => send({ type: 'back' })}>
                    <span aria-hidden="true">‹ </span>
                    {changing ? screens.question.keep : screens.question.back}
                  </button>
                ) : null}
                {maybeDanger}
                {isQuestion && othersIn(room) && askAlone.includes(state as QuestionId) ? (
                  <p className="changed">{words.session.alone}</p>
                ) : null}
                {asking}
                {state === 'emergency' ? (
                  <Emergency onContinue={() => send({ type: 'continue' })} goOn={words.emergency.continue} />
                ) : null}
                {atEnd ? (
                  <>
                    {inFull ? null : (
                      <>
                        <FirstStepTitle ending={ending} />
                        {ending.emergency ? <MaybeDanger /> : null}
                      </>
                    )}
                    {handovers.length > 0 ? (
                      <button
                        type="button"
                        className="button-second button-small mt-3 mb-5"
                        aria-expanded={inFull}
                        onClick={() => setInFull(!inFull)}
                      >
                        {words.session.folded}
                      </button>
                    ) : null}
                    <div hidden={!inFull}>
                      <Ending
                        ending={ending}
                        changes={null}
                        watched={isWatched(answers)}
                        inWords={inWords}
                        questionTitle={(question) => questionWords(content, question, reader).title}
                        onRefine={(question, value) => keep({ question, value })}
                      />
                    </div>
                  </>
                ) : null}
              </div>
              {state === 'emergency' ? null : <NumbersNow />}
            </div>

            <div className="session-side screen-only">
              <LiveList
                ending={tried?.ending ?? ending}
                answers={trying ? toAnswers(say(said, trying)) : answers}
                changes={tried?.changes ?? changes}
                trying={tryingWords}
                begun={begun}
                chosen={handovers.map(({ service }) => service)}
                onChoose={choose}
              />
              <p role="status" className="chosen-news">
                {news}
              </p>
              <section aria-labelledby="answers" className="panel">
                <h2 id="answers" tabIndex={-1} className="text-lead font-bold">
                  {words.answers.title}
                </h2>
                <details>
                  <summary>
                    {room.length > 0
                      ? fill(words.bar.room, { people: room.map((each) => words.opening.room[each]).join(', ') })
                      : words.bar.roomNone}
                  </summary>
                  <Room room={room} onChange={setRoom} />
                </details>
                {said.length > 1 ? (
                  <AnswerRows
                    said={said.filter(({ question }) => question !== 'role')}
                    inWords={inWords}
                    onChange={(question) => {
                      setTrying(null);
                      send({ type: 'change', question });
                    }}
                  />
                ) : (
                  <p className="text-soft">{words.answers.none}</p>
                )}
              </section>
              <WhatIf
                answers={answers}
                onTry={setTrying}
                trying={tryingWords && tried ? { answer: tryingWords, changes: changesInWords(tried.changes, content) } : null}
                onKeep={trying && canKeep(trying) ? () => keep(trying) : null}
                onStop={() => setTrying(null)}
              />
              {notesShown ? <GeneralNotes /> : null}
            </div>

            <div className="session-below">
              <Handovers
                handovers={settled}
                answers={answers}
                suggestions={suggestions}
                words={handoverWords}
                onChange={(changed) =>
                  setHandovers((all) => all.map((each) => (each.service === changed.service ? changed : each)))
                }
                onRemove={(service) => {
                  choose(service);
                  goTo('handovers');
                }}
              />
              <Sheets agreed={agreed} chosen={handovers.length > 0} watched={agreed.some(({ notHome }) => notHome !== null)} />
            </div>
            <ShortcutList {...shortcuts} />
            {idle}
          </div>
        </ServiceExtra>
      </NotesShown>
    </ReaderContext>
  );
}

interface Live {
  readonly said: readonly Said[];
  readonly ending: EndingOf;
  readonly changes: Changes | null;
}

interface Tried {
  readonly ending: EndingOf;
  readonly changes: Changes;
}

/** The list for what has been said, and what the last answer changed; while an answer is tried out, the list with it. */
function useLiveEnding(said: readonly Said[], trying: Said | null): Omit<Live, 'said'> & { tried: Tried | null } {
  const { services } = useContent();
  const [live, setLive] = useState<Live>(() => ({ said, ending: suggest(toAnswers(said), services), changes: null }));
  const tried = useMemo(() => (trying ? suggest(toAnswers(say(said, trying)), services) : null), [said, trying, services]);
  if (live.said !== said) {
    const ending = suggest(toAnswers(said), services);
    setLive({ said, ending, changes: compareEndings(live.ending, ending) });
  }
  return { ...live, tried: tried ? { ending: tried, changes: compareEndings(live.ending, tried) } : null };
}

/** What is in memory is gone with the page, so the browser asks first. Leaving quickly never asks, and neither does a call. */
function useAskBeforeLeaving(unsaved: boolean) {
  const isUnsaved = useEffectEvent(() => unsaved);
  useEffect(() => {
    let mayLeave = false;
    // Chromium counts opening the dialler or a mail program as leaving.
    const calling = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !/^(?:tel|sms|mailto):/.test(link.href)) return;
      mayLeave = true;
      setTimeout(() => (mayLeave = false), 1000);
    };
    const ask = (event: BeforeUnloadEvent) => {
      // Left quickly (leave-quickly.js marks the page): never asks.
      if (!mayLeave && !('left' in document.documentElement.dataset) && isUnsaved()) event.preventDefault();
    };
    document.addEventListener('click', calling);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('click', calling);
      window.removeEventListener('beforeunload', ask);
    };
  }, []);
}
