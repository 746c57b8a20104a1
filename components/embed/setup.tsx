'use client';

import { type ReactNode, useState } from 'react';
import type { EmbedWords } from '../../data/embed-words.ts';
import { Select } from '../select/select.tsx';
import { copyText } from '../words/take-along.ts';
import { bareSnippet, type Choice, checkSnippet, type HostScript, loaderSnippet, sandboxTokens } from './snippets.ts';

interface Props {
  readonly words: EmbedWords['setup'];
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly loader: HostScript;
  readonly check: HostScript;
  /** Where this site is. */
  readonly home: string;
}

/** For an organisation: choose, see, copy. */
export function Setup({ words: say, partners, loader, check, home }: Props) {
  const [partner, setPartner] = useState('');
  const [height, setHeight] = useState('720');
  const [theme, setTheme] = useState('auto');
  const choice: Choice = { home, partner, height, theme };
  return (
    <div className="setup">
      <div className="grid content-start gap-5">
        <Select
          label={say.partner}
          from={['', ...partners.map(({ id }) => id)]}
          names={{ '': say.partnerNone, ...Object.fromEntries(partners.map(({ id, name }) => [id, name])) }}
          value={partner}
          onChoose={setPartner}
        />
        <Select
          label={say.height}
          from={Object.keys(say.heights)}
          names={say.heights}
          value={height}
          hint={say.heightNote}
          onChoose={setHeight}
        />
        <Select label={say.theme} from={Object.keys(say.themes)} names={say.themes} value={theme} onChoose={setTheme} />
        <Snippet id="loader" title={say.loaderTitle} hint={say.loaderHint} text={loaderSnippet(choice, loader)} words={say} />
        <Snippet id="bare" title={say.bareTitle} hint={say.bareHint} text={bareSnippet(choice)} words={say} />
        <Section title={say.allowTitle}>
          <p>{say.allow}</p>
          <pre className="copy-text">{`script-src ${home}; frame-src ${home}`}</pre>
        </Section>
        <Section title={say.stepsTitle}>
          {Object.entries(say.steps).map(([where, steps]) => (
            <div key={where} className="mt-3">
              <h3 className="font-bold">{where}</h3>
              <ol className="list-decimal pl-6">
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </div>
          ))}
        </Section>
        <Section title={say.pageTitle}>
          <ul className="list-disc pl-5">
            {say.page.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        <Snippet id="check" title={say.checkTitle} hint={say.checkHint} text={checkSnippet(home, check)} words={say} />
      </div>
      <Section title={say.preview}>
        <iframe
          key={`${partner}-${theme}`}
          data-preview=""
          title={say.preview}
          src={`${home}/embed${partner ? `/${partner}` : ''}`}
          sandbox={sandboxTokens.join(' ')}
          referrerPolicy="no-referrer"
          width="100%"
          height={height === 'auto' ? '720' : height}
          className="mt-3 rounded-lg border border-line"
        />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-lead font-bold">{title}</h2>
      {children}
    </section>
  );
}

interface SnippetProps {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly text: string;
  readonly words: EmbedWords['setup'];
}

function Snippet({ id, title, hint, text, words: say }: SnippetProps) {
  const [said, setSaid] = useState('');
  const copy = async () => setSaid((await copyText(text)) ? say.copied : say.copyFailed);
  return (
    <Section title={title}>
      <p className="text-soft">{hint}</p>
      <pre className="copy-text" data-snippet={id}>
        {text}
      </pre>
      <div className="mt-2 flex flex-wrap items-center gap-4">
        <button type="button" className="button-second button-small" onClick={copy}>
          {say.copy}
          <span className="sr-only">: {title}</span>
        </button>
        <p role="status">{said}</p>
      </div>
    </Section>
  );
}
