'use client';

import { useContent } from '../words/words.tsx';
import { NumbersNow } from './numbers-now.tsx';

/** Before the first question: short, beside it rather than in front of it, so there is nothing to get past. */
export function Start() {
  const { start: say } = useContent().screens;
  return (
    <section aria-labelledby="start-heading" className="start-words">
      <h2 id="start-heading" className="text-display font-bold text-balance">
        {say.heading}
      </h2>
      <p className="mt-3 text-lead">{say.lead}</p>
      <NumbersNow />
      <h3 className="mt-6 font-bold">{say.beforeTitle}</h3>
      <ul className="mt-2 grid gap-2">
        {say.before.map((line) => (
          <li key={line} className="stone">
            {line}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-soft">{say.backButton}</p>
    </section>
  );
}
