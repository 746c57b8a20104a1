'use client';

import { use, useState } from 'react';
import type { Ending } from '../../machines/suggest.ts';
import { ReaderContext } from '../navigator/reader.tsx';
import { copyText, printAs } from '../words/take-along.ts';
import { useContent } from '../words/words.tsx';
import { endingAsText } from './as-text.ts';

type Copied = 'no' | 'yes' | 'failed';

/** Copy, print and start again. Nothing here is written anywhere but where the person puts it. */
export function TakeAway({ ending, onRestart }: { ending: Ending; onRestart: () => void }) {
  const content = useContent();
  const { keep: say } = content.screens;
  const reader = use(ReaderContext);
  const [copied, setCopied] = useState<Copied>('no');

  const copy = async () => setCopied((await copyText(endingAsText(ending, content, reader))) ? 'yes' : 'failed');

  return (
    <section className="screen-only">
      <h2 className="text-section font-bold">{say.title}</h2>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button-second" onClick={copy}>
          {say.copy}
        </button>
        <button type="button" className="button-second" onClick={() => printAs('full')}>
          {say.printFull}
        </button>
        <button type="button" className="button-second" onClick={() => printAs('numbers')}>
          {say.printNumbers}
        </button>
      </div>
      <p role="status" className="mt-3 text-soft">
        {copied === 'yes' ? `${say.copied} ${say.copyCare}` : copied === 'failed' ? say.copyFailed : ''}
      </p>
      {copied === 'failed' ? (
        <pre className="mt-3 overflow-x-auto rounded-lg border border-line p-4 font-body whitespace-pre-wrap">
          {endingAsText(ending, content, reader)}
        </pre>
      ) : null}
      <div className="mt-6 border-t border-line pt-6">
        <button type="button" className="button-main" onClick={onRestart}>
          {say.restart}
        </button>
        <p className="mt-2 text-soft">{say.restartHint}</p>
      </div>
    </section>
  );
}
