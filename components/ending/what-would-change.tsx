'use client';

import { useRef } from 'react';
import { type CouldChange } from '../../machines/suggest.ts';
import { type AnyAnswer, options, type QuestionId, takesSeveral, UNSURE } from '../../machines/vocabulary.ts';
import { useQuestionWords } from '../navigator/reader.tsx';
import { fill, useContent } from '../words/words.tsx';

interface Props {
  readonly couldChange: readonly CouldChange[];
  readonly questionTitle: (question: QuestionId) => string;
  readonly onRefine: (question: QuestionId, value: AnyAnswer) => void;
}

/** The questions that could still add or move something, those that could add a service first. One tap answers one. */
export function WhatWouldChange({ couldChange, questionTitle, onRefine }: Props) {
  const { screens, services } = useContent();
  const { ending: say } = screens;
  if (couldChange.length === 0) return null;
  // Being watched first: it changes how to do everything else.
  const weight = ({ question, adds }: CouldChange) => (question === 'watched' ? 2 : adds.length > 0 ? 1 : 0);
  const inOrder = [...couldChange].sort((a, b) => weight(b) - weight(a));
  return (
    <section className="screen-only">
      <h2 className="text-section font-bold">{say.change}</h2>
      <p className="text-soft">{say.changeHint}</p>
      <div className="mt-3 divide-y divide-line border-y border-line">
        {inOrder.map(({ question, adds }) => (
          <details key={question} data-refine={question}>
            <summary>
              <span>
                {questionTitle(question)}
                <span className="block text-small font-normal text-soft">
                  {adds.length > 0
                    ? fill(say.changeAdds, { services: adds.map((id) => services[id].name).join(', ') })
                    : say.changeOther}
                </span>
              </span>
            </summary>
            {takesSeveral(question) ? (
              <SeveralTaps question={question} onRefine={onRefine} />
            ) : (
              <OneTap question={question} onRefine={onRefine} />
            )}
          </details>
        ))}
      </div>
    </section>
  );
}

type Refining = Pick<Props, 'onRefine'> & { readonly question: QuestionId };

function OneTap({ question, onRefine }: Refining) {
  const { screens } = useContent();
  const { words } = useQuestionWords(question);
  return (
    <div className="grid gap-2.5 pb-5">
      <p className="text-soft">{words.hint}</p>
      {words.ask ? <p className="border-l-4 border-gold pl-4">{words.ask}</p> : null}
      {[...options[question], UNSURE].map((option) => (
        <button key={option} type="button" value={option} className="choice text-left" onClick={() => onRefine(question, option)}>
          {option === UNSURE ? screens.question.unsure : words.options[option]}
        </button>
      ))}
    </div>
  );
}

function SeveralTaps({ question, onRefine }: Refining) {
  const { screens } = useContent();
  const { words } = useQuestionWords(question);
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      method="dialog"
      autoComplete="off"
      className="grid gap-2.5 pb-5"
      onSubmit={(event) => {
        event.preventDefault();
        const picked = new FormData(form.current!).getAll('choice').map(String);
        onRefine(question, picked.length > 0 ? picked : UNSURE);
      }}
    >
      <p className="text-soft">{words.hint}</p>
      {options[question].map((option) => (
        <label key={option} className="choice">
          <input type="checkbox" name="choice" value={option} />
          <span>{words.options[option]}</span>
        </label>
      ))}
      <button type="submit" className="button-second justify-self-start">
        {screens.ending.done}
      </button>
    </form>
  );
}
