'use client';

import { dial, emergencyHref } from '../service/contact.tsx';
import { useContent } from '../words/words.tsx';

/**
 * Somebody who is not sure of danger is told what to do with that, and may go on.
 * @param full on an ending, where it stands above the first step: also for somebody who cannot speak or hear
 */
export function MaybeDanger({ full = false }: { full?: boolean }) {
  const content = useContent();
  const { maybeDanger: say } = content.screens;
  if (!full) {
    return (
      <p className="urgent-note">
        <a {...dial} href={emergencyHref(content)} className="font-bold">
          {say.title}
        </a>{' '}
        {say.text}
      </p>
    );
  }
  return (
    <section className="urgent-panel">
      <h2 className="text-section font-bold">{say.title}</h2>
      <p className="mt-1">{say.text}</p>
      <a {...dial} href={emergencyHref(content)} className="button-urgent mt-4">
        {content.screens.emergency.call}
      </a>
      <p className="mt-4">{say.silent}</p>
      <p className="mt-2">{say.deaf}</p>
    </section>
  );
}
