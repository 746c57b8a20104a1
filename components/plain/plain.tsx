'use client';

import type { Content } from '../../data/content.ts';
import type { PlainWords } from '../../data/plain-words.ts';
import { NumbersNow } from '../navigator/numbers-now.tsx';
import { SaferDevice } from '../safer-device/safer-device.tsx';
import { WaitsFor } from '../words/waits-for.ts';
import { WordsProvider } from '../words/words.tsx';
import { Choices } from './choices.tsx';
import { Found, SoFar } from './found.tsx';
import { versionKey } from './shown.ts';

interface Props {
  readonly content: Content;
  readonly words: PlainWords;
}

/** The walk without script: every question at once, and what fits below, sorted by styles alone. */
export function Plain({ content, words }: Props) {
  const { start } = content.screens;
  return (
    <WordsProvider content={content}>
      <WaitsFor value={(what) => (typeof what === 'string' ? what : versionKey(what))}>
        <div className="plain">
          <div>
            <h1 className="text-display font-bold text-balance">{start.heading}</h1>
            <p className="mt-2">{start.lead}</p>
            <NumbersNow />
            <p className="without-has mt-4">{words.older}</p>
            <p className="needs-has mt-4">{words.lead}</p>
            <p className="needs-has mt-2">{words.stays}</p>
            <SaferDevice />
          </div>
          <h2 className="needs-has text-section font-bold">{words.questions}</h2>
          <Choices content={content} words={words} />
          <SoFar content={content} words={words} />
          <Found content={content} words={words} />
        </div>
      </WaitsFor>
    </WordsProvider>
  );
}
