'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';

export interface IdleWords {
  readonly title: string;
  /** Has `{seconds}` in it. */
  readonly text: string;
  readonly stay: string;
  readonly clear: string;
}

interface Props {
  readonly words: IdleWords;
  /** Milliseconds without a touch or a key before it asks. */
  readonly patience?: number;
  /** Milliseconds it then waits for an answer. */
  readonly notice?: number;
  readonly onGone: () => void;
}

const signsOfLife = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/**
 * Somebody left the page open: asks, waits a minute in plain sight, then lets go of everything. By the clock and not by counting,
 * so that a computer that was asleep for an hour forgets as soon as it wakes.
 */
export function Idle({ words, patience = 10 * 60_000, notice = 60_000, onGone }: Props) {
  const lastSign = useRef(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const gone = useEffectEvent(onGone);
  const asking = secondsLeft !== null;

  useEffect(() => {
    lastSign.current = Date.now();
    const alive = () => {
      // While it asks, only the answer counts: a sleeve on the screen is not a person.
      if (!dialog.current?.open) lastSign.current = Date.now();
    };
    const look = () => {
      const idle = Date.now() - lastSign.current;
      if (idle >= patience + notice) gone();
      else setSecondsLeft(idle >= patience ? Math.ceil((patience + notice - idle) / 1000) : null);
    };
    signsOfLife.forEach((sign) => document.addEventListener(sign, alive, { capture: true, passive: true }));
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, 1000);
    return () => {
      signsOfLife.forEach((sign) => document.removeEventListener(sign, alive, { capture: true }));
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [patience, notice]);

  useEffect(() => {
    if (asking) dialog.current?.showModal();
  }, [asking]);

  if (!asking) return null;
  const stay = () => {
    lastSign.current = Date.now();
    setSecondsLeft(null);
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-idle=""
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      onCancel={stay}
    >
      <h2 id="idle-title" className="text-section font-bold">
        {words.title}
      </h2>
      {/* Read out once when it opens: a number that is spoken every second would drown the way out. */}
      <p id="idle-text" className="mt-2">
        {words.text.replace('{seconds}', String(secondsLeft))}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <button type="button" className="button-main" onClick={stay}>
          {words.stay}
        </button>
        <button type="button" className="button-second" onClick={onGone}>
          {words.clear}
        </button>
      </div>
    </dialog>
  );
}
