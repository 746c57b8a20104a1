'use client';

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { stopwatch } from './stopwatch.ts';

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
 * Did somebody go on with what they were doing, without answering? Not by scrolling or on the way to the buttons: a page scrolls by itself,
 * and Tab leads to them.
 */
const goesOn = (event: Event, asking: HTMLElement) =>
  event.type !== 'scroll' &&
  !asking.contains(event.target as Node) &&
  !(event instanceof KeyboardEvent && ['Tab', 'Shift'].includes(event.key));

/**
 * Somebody left the page open: after eight and a half minutes it asks, waits for the rest of ten in plain sight, then lets go of everything. By the clock and not by
 * counting, so that a computer that was asleep for an hour forgets as soon as it wakes. It asks beside the page and not over it: the way
 * out stays within reach.
 */
export function Idle({ words, patience = 8.5 * 60_000, notice = 90_000, onGone }: Props) {
  const [lastSign] = useState(stopwatch);
  const panel = useRef<HTMLDivElement>(null);
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const gone = useEffectEvent(onGone);
  const asking = secondsLeft !== null;

  useEffect(() => {
    lastSign.restart();
    const alive = (event: Event) => {
      if (panel.current && !goesOn(event, panel.current)) return;
      lastSign.restart();
      setSecondsLeft(null);
    };
    const look = () => {
      const idle = lastSign.since();
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
  }, [patience, notice, lastSign]);

  const stay = useCallback(() => {
    lastSign.restart();
    setSecondsLeft(null);
  }, [lastSign]);

  // Read out and within reach of a key; and back to where the person was once it has gone.
  useEffect(() => {
    if (!asking) return;
    const before = document.activeElement;
    const { current } = panel;
    current?.focus();
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') stay();
    };
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('keydown', escape);
      // Whoever is elsewhere by now stays there.
      const isElsewhere = document.activeElement !== document.body && !current?.contains(document.activeElement);
      if (!isElsewhere && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [asking, stay]);

  if (!asking) return null;
  return (
    <div
      ref={panel}
      role="alertdialog"
      tabIndex={-1}
      className="idle"
      data-idle=""
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
    >
      <h2 id="idle-title" className="text-section font-bold">
        {words.title}
      </h2>
      {/* Read out once when it opens: a number that is spoken every second would drown the way out. */}
      <p id="idle-text" className="mt-2">
        {words.text.replace('{seconds}', String(secondsLeft))}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button-main" onClick={stay}>
          {words.stay}
        </button>
        <button type="button" className="button-second" onClick={onGone}>
          {words.clear}
        </button>
      </div>
    </div>
  );
}
