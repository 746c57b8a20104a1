'use client';

import { type ReactNode, use } from 'react';
import { versionsOf, type WordsFor, wordsFor } from '../../machines/reader.ts';
import { ReaderContext } from '../navigator/reader.tsx';
import { WaitsFor } from './waits-for.ts';

interface Props<Words extends object> {
  readonly words: WordsFor<Words>;
  readonly children: (words: Words) => ReactNode;
}

/** Words for whoever reads. In the edition without scripts, where nobody is known yet, every version, each waiting for its reader. */
export function ForReader<Words extends object>({ words, children }: Props<Words>) {
  const reader = use(ReaderContext);
  const waitsFor = use(WaitsFor);
  if (!waitsFor) return children(wordsFor<Words>(words, reader));
  const versions = versionsOf<Words>(words);
  if (versions.length === 1) return children(versions[0]!.words);
  return versions.map(({ words: said, ...version }) => {
    const when = waitsFor(version);
    return (
      <span key={when} data-when={when}>
        {children(said)}
      </span>
    );
  });
}
