'use client';

import { useContent } from '../words/words.tsx';

/** For someone whose phone or computer is looked at: what stays behind, a safer way, and why wiping everything can be noticed. */
export function SaferDevice() {
  const { safer: say } = useContent().screens;
  return (
    <details className="mt-4 screen-only" data-safer-device="">
      <summary>{say.title}</summary>
      {Object.values(say.parts).map(({ title, lines }) => (
        <div key={title} className="mt-3">
          <p className="font-bold">{title}</p>
          <ul className="mt-1 grid gap-1.5">
            {lines.map((line) => (
              <li key={line} className="stone">
                {line}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
