'use client';

import { useEffect, useState } from 'react';

interface Props {
  readonly label: string;
  /** What it says after the first press. */
  readonly again: string;
  readonly className: string;
  readonly onPress: () => void;
}

/** A button for what a stray tap must not do: the first press says what the second will. It forgets the first after a few seconds. */
export function TwoPress({ label, again, className, onPress }: Props) {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (!pressed) return;
    const timer = setTimeout(() => setPressed(false), 8000);
    return () => clearTimeout(timer);
  }, [pressed]);
  return (
    <button type="button" className={className} onClick={() => (pressed ? onPress() : setPressed(true))}>
      <span aria-live="polite">{pressed ? again : label}</span>
    </button>
  );
}
