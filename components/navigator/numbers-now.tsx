'use client';

import { useContent } from '../words/words.tsx';

/** A number that helps, on every screen: nobody has to finish anything to reach a person. */
export function NumbersNow() {
  const { now: say } = useContent().screens;
  return (
    <aside aria-label={say.title} className="numbers-now">
      <p>
        {say.danger} <a href="tel:111">{say.dangerCall}</a>
      </p>
      <p>
        {say.talk} {say.talkName}, <a href="tel:0800044334">{say.talkCall}</a>, <a href="sms:4334">{say.talkText}</a>
      </p>
    </aside>
  );
}
