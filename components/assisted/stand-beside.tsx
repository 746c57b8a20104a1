'use client';

import type { ReactNode } from 'react';
import { all, answer, any, grade, YES } from '../../machines/conditions.ts';
import type { ServiceId } from '../../machines/rules.ts';
import type { Ending } from '../../machines/suggest.ts';
import type { Answers } from '../../machines/vocabulary.ts';
import { useAssisted } from './assisted-words.tsx';

/** A child who is not safe, and to whom something else matters most: a picture gone, somebody to talk to. */
const unsafeAndSomethingElse = all(
  answer('age').is('child-now'),
  any(answer('physical-harm').is('yes'), answer('child-in-home').is('yes')),
  answer('priority').is('take-down', 'talk', 'accountability', 'understand'),
);

const whoCanAct: readonly ServiceId[] = ['oranga-tamariki-ncc', 'police-105'];

/**
 * What the child asked for stays the first step: a child who is not heard may not come back. Oranga Tamariki and Police, who can act on the
 * danger, stand right beside it, so that nobody has to look for them down the list.
 * @returns the services to show beside the first step; none that is the first step itself or has been told
 */
export function besideFirst({ first, fits, mayFit }: Ending, answers: Answers): readonly ServiceId[] {
  if (grade(unsafeAndSomethingElse, answers) !== YES) return [];
  return whoCanAct.filter((id) => id !== first && [...fits, ...mayFit].some(({ service }) => service === id));
}

/** The rows of those services, with why they stand there. The child may be looking at this screen, so the words are for both. */
export function StandBeside({ children }: { children: ReactNode }) {
  const { title, text } = useAssisted().notes.find(({ id }) => id === 'not-safe-and-something-else')!;
  return (
    <div data-stand-beside="">
      <h3 className="live-group">{title}</h3>
      <p className="text-small">{text}</p>
      <ul className="divide-y divide-line">{children}</ul>
    </div>
  );
}
