'use client';

import { useRef, useState } from 'react';
import { isAsked } from '../../machines/questions.ts';
import {
  type Answers,
  options,
  parseAnswer,
  type QuestionId,
  questionIds,
  type Said,
  takesSeveral,
  UNSURE,
} from '../../machines/vocabulary.ts';
import { Select } from '../select/select.tsx';
import { fill, useContent } from '../words/words.tsx';
import { useAssisted } from './assisted-words.tsx';

interface Props {
  readonly answers: Answers;
  readonly onTry: (said: Said) => void;
  /** The answer being tried out and what it does to the list, in words; null when none is. */
  readonly trying: { readonly answer: string; readonly changes: string } | null;
  /** Null where the question cannot be put yet. */
  readonly onKeep: (() => void) | null;
  readonly onStop: () => void;
}

/** Try an answer, to talk about what it would mean, without keeping it. */
export function WhatIf({ answers, onTry, trying, onKeep, onStop }: Props) {
  const { questions, screens } = useContent();
  const { whatIf: say } = useAssisted().words;
  const askable = questionIds.filter((id) => id !== 'role' && isAsked(id, answers));
  const [chosen, setChosen] = useState<QuestionId>('danger');
  const question = askable.includes(chosen) ? chosen : askable[0]!;
  const titles = Object.fromEntries(askable.map((id) => [id, questions[id].voices.practitioner!.title])) as Record<
    QuestionId,
    string
  >;
  const words = questions[question].voices.practitioner!;
  const choices = [...options[question], UNSURE];
  const tryButton = useRef<HTMLButtonElement>(null);
  const [picked, setPicked] = useState<string>('');
  const answer = choices.includes(picked) ? picked : choices[0]!;

  const tryIt = () => {
    const value = parseAnswer(question, takesSeveral(question) && answer !== UNSURE ? [answer] : answer);
    if (value !== null) onTry({ question, value });
  };
  return (
    <details className="panel" data-what-if="">
      <summary>{say.title}</summary>
      <p className="text-small text-soft">{say.hint}</p>
      <form
        method="dialog"
        autoComplete="off"
        className="mt-3 grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          tryIt();
        }}
      >
        <Select label={say.question} from={askable} names={titles} value={question} onChoose={setChosen} />
        <Select
          label={say.answer}
          from={choices}
          names={{ ...words.options, [UNSURE]: screens.question.unsure }}
          value={answer}
          onChoose={setPicked}
        />
        <button ref={tryButton} type="submit" className="button-second button-small justify-self-start">
          {say.try}
        </button>
      </form>
      {trying ? (
        <div className="mt-3" data-trying="">
          <p className="font-semibold">{fill(say.trying, { answer: trying.answer })}</p>
          <p className="live-changes">{trying.changes}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            {onKeep ? (
              <button type="button" className="button-main button-small" onClick={onKeep}>
                {say.keep}
              </button>
            ) : null}
            <button
              type="button"
              className="button-second button-small"
              onClick={() => {
                onStop();
                tryButton.current?.focus();
              }}
            >
              {say.stop}
            </button>
          </div>
        </div>
      ) : null}
    </details>
  );
}
