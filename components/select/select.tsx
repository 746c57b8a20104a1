'use client';

import { useId } from 'react';

interface Props<Id extends string> {
  readonly label: string;
  readonly from: readonly Id[];
  readonly names: Readonly<Record<Id, string>>;
  readonly value: Id;
  readonly hint?: string;
  readonly onChoose: (value: Id) => void;
}

/** A labelled native select. */
export function Select<Id extends string>({ label, from, names, value, hint, onChoose }: Props<Id>) {
  const id = useId();
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChoose(target.value as Id)}
      >
        {from.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
