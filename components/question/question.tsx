'use client';

import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { QuestionWords } from '../../data/content.ts';
import { type AnyAnswer, options, parseAnswer, type QuestionId, takesSeveral, UNSURE } from '../../machines/vocabulary.ts';
import { useContent } from '../words/words.tsx';

interface Props {
  readonly id: QuestionId;
  readonly words: QuestionWords;
  readonly why: string;
  /** How much is left, in words. */
  readonly left: string;
  /** What was chosen before, when coming back to change it. */
  readonly chosen?: AnyAnswer;
  /** Shows why we ask without being asked. */
  readonly whyOpen?: boolean;
  readonly onAnswer: (value: AnyAnswer) => void;
  readonly onSkip: () => void;
  /** Goes to the ending with what has been said so far; null where that is not offered yet. */
  readonly onShowNow: (() => void) | null;
}

/**
 * One question: native inputs, one form. The inputs are uncontrolled and read on Continue, so that what was picked before the
 * scripts arrived counts.
 */
export function Question({ id, words, why, left, chosen, whyOpen = false, onAnswer, onSkip, onShowNow }: Props) {
  const { question: say } = useContent().screens;
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const several = takesSeveral(id);
  const wasChosen = (option: string) => (typeof chosen === 'string' ? chosen === option : (chosen?.includes(option) ?? false));

  const read = () => {
    const picked = new FormData(form.current!).getAll('choice');
    const value = picked.length === 0 ? null : parseAnswer(id, several ? picked : picked[0]);
    if (value !== null) return onAnswer(value);
    setMissing(true);
    form.current?.querySelector('input')?.focus();
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    read();
  };

  // Continue was pressed before the app had started: see early-answer.js.
  useEffect(() => {
    const { dataset } = form.current!;
    if (dataset.pressed === undefined) return;
    delete dataset.pressed;
    read();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the page comes to life
  }, []);

  return (
    // method=dialog: sent without scripts, a form outside a dialog goes nowhere, and no answer ends up in the address.
    <form ref={form} method="dialog" autoComplete="off" noValidate onSubmit={submit} data-question={id}>
      <fieldset aria-describedby="hint" aria-invalid={missing || undefined}>
        <legend className="w-full">
          <p className="mb-2 text-soft">{left}</p>
          <h1 tabIndex={-1} data-heading="" className="text-title font-bold text-balance">
            {words.title}
          </h1>
        </legend>
        <p id="hint" className="mt-3 text-soft">
          {words.hint}
        </p>
        {words.ask ? (
          <p className="mt-4 border-l-4 border-gold pl-4">
            <strong className="block">{say.ask}</strong>
            {words.ask}
          </p>
        ) : null}
        <div className="mt-5 grid gap-2.5">
          {[...options[id], UNSURE].map((option) => (
            <label key={option} className="choice">
              <input
                type={several ? 'checkbox' : 'radio'}
                name="choice"
                value={option}
                defaultChecked={wasChosen(option)}
                onChange={missing ? () => setMissing(false) : undefined}
              />
              <span>{option === UNSURE ? say.unsure : words.options[option]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p role="alert" className="mt-3 font-semibold text-urgent empty:mt-0">
        {missing ? say.choose : ''}
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <button type="submit" className="button-main">
          {say.continue}
        </button>
        <button type="button" className="button-quiet" onClick={onSkip}>
          {say.skip}
        </button>
      </div>
      {onShowNow ? (
        <div className="mt-6">
          <button type="button" className="button-second" data-show-now="" aria-describedby="show-now-hint" onClick={onShowNow}>
            {say.showNow}
          </button>
          <p id="show-now-hint" className="mt-1 text-soft">
            {say.showNowHint}
          </p>
        </div>
      ) : null}
      <details className="mt-6" open={whyOpen}>
        <summary>{say.why}</summary>
        <p className="mt-2 text-soft">{why}</p>
      </details>
    </form>
  );
}
