'use client';

import { use } from 'react';
import { Embedding } from '../embed/embedding.tsx';
import { SaferDevice } from '../safer-device/safer-device.tsx';
import { useContent } from '../words/words.tsx';
import { NumbersNow } from './numbers-now.tsx';

/** Above the first question: where you are, and a person to reach right now. */
export function Welcome() {
  const { start: say } = useContent().screens;
  return (
    <section aria-labelledby="start-heading">
      <p id="start-heading" className="text-display font-bold text-balance">
        {say.heading}
      </p>
      <p className="mt-2">{say.lead}</p>
      <NumbersNow />
    </section>
  );
}

/** Before you start: short, and beside the first question rather than in front of it, so there is nothing to get past. */
export function BeforeYouStart() {
  const { start: say } = useContent().screens;
  return (
    <section aria-labelledby="before-heading">
      <h2 id="before-heading" className="font-bold">
        {say.beforeTitle}
      </h2>
      <ul className="mt-2 grid gap-2">
        {say.before.map((line) => (
          <li key={line} className="stone">
            {line}
          </li>
        ))}
      </ul>
      <p className="mt-4 text-soft">{say.outside}</p>
      <SaferDevice />
      {/* Not from inside another organisation's page: they chose who it is for. */}
      {use(Embedding) ? null : (
        <p className="mt-4">
          <a href="/assisted">{say.forTwo}</a>
        </p>
      )}
    </section>
  );
}
