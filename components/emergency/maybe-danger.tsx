'use client';

import { dial, emergencyHref } from '../service/contact.tsx';
import { useContent } from '../words/words.tsx';

/** Somebody who is not sure of danger is told what to do with that, and may go on. */
export function MaybeDanger() {
  const content = useContent();
  const { maybeDanger: say } = content.screens;
  return (
    <p className="urgent-note">
      <a {...dial} href={emergencyHref(content)} className="font-bold">
        {say.title}
      </a>{' '}
      {say.text}
    </p>
  );
}
