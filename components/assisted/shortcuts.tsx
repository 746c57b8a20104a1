'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAssisted } from './assisted-words.tsx';

export interface Shortcuts {
  readonly on: boolean;
  readonly listed: boolean;
  readonly show: () => void;
  readonly hide: () => void;
  readonly turnOn: (on: boolean) => void;
}

/** Where a letter is a letter. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, input:not([type=radio], [type=checkbox])') || target.isContentEditable);

/**
 * Single keys, off while somebody writes and off for good if they say so: speech control and slips of the hand press letters too
 * (WCAG 2.1.4). `?` lists them; a digit picks that answer.
 */
export function useShortcuts(keys: Readonly<Record<string, () => void>>, mayList: boolean): Shortcuts {
  const [on, turnOn] = useState(true);
  const [listed, setListed] = useState(false);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isWriting(event.target)) return;
    if (listed) return;
    if (event.key === '?') return setListed(mayList);
    if (!on) return;
    const choice = /^[1-9]$/.test(event.key)
      ? document.querySelectorAll<HTMLInputElement>('form[data-question] input')[Number(event.key) - 1]
      : null;
    if (choice) {
      choice.click();
      choice.focus();
      return;
    }
    const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return { on, listed, show: () => setListed(true), hide: () => setListed(false), turnOn };
}

export function ShortcutList({ on, listed, hide, turnOn }: Shortcuts) {
  const { keys: say } = useAssisted().words;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!listed) return;
    const before = document.activeElement;
    // Safari before 17 has none: there it opens where it stands.
    list.current?.showPopover?.();
    list.current?.querySelector('h2')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [listed]);
  if (!listed) return null;
  return (
    // Over the page and not instead of it: behind a modal dialog the way out could not be pressed.
    <div
      ref={list}
      popover="auto"
      role="dialog"
      className="dialog"
      data-shortcuts=""
      aria-labelledby="shortcuts-title"
      onToggle={({ newState }) => {
        if (newState === 'closed') hide();
      }}
    >
      <h2 id="shortcuts-title" tabIndex={-1} className="text-section font-bold">
        {say.title}
      </h2>
      <dl className="shortcut-list mt-3">
        {Object.entries(say.list).map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="choice choice-small mt-4">
        <input type="checkbox" checked={on} onChange={({ target }) => turnOn(target.checked)} />
        <span>{say.on}</span>
      </label>
      <button type="button" className="button-main button-small mt-4" onClick={hide}>
        {say.close}
      </button>
    </div>
  );
}
