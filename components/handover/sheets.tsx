'use client';

import { useState } from 'react';
import { useAssisted } from '../assisted/assisted-words.tsx';
import { copyText, printAs } from '../words/take-along.ts';
import { useContent } from '../words/words.tsx';
import type { Agreement } from './agreement.ts';
import { handoversAsFhir } from './as-fhir.ts';
import { handoverSheet, personSheet, type Sheet, sheetsAsText } from './sheet.ts';

interface Props {
  readonly agreed: readonly Agreement[];
  readonly chosen: boolean;
  readonly watched: boolean;
}

type CopyWhat = 'sheets' | 'agreed';

/** Exactly what will be passed on, and the ways to pass it on. What is on screen here is what comes out of the printer. */
export function Sheets({ agreed, chosen, watched }: Props) {
  const content = useContent();
  const assisted = useAssisted();
  const { sheet: say, agreed: agreedWords } = assisted.words;
  const [news, setNews] = useState<{ text: string; show?: CopyWhat } | null>(null);

  const sheets = agreed.map((each) => handoverSheet(each, content, assisted));
  const forPerson = (how: 'full' | 'numbers') => agreed.map((each) => personSheet(each, content, assisted, how));
  const asText = () => sheetsAsText(say.heading, sheets);
  const agreedAsText = () => sheetsAsText(agreedWords.title, forPerson('full'), [`${agreedWords.change}\n${agreedWords.limits}`]);

  const textOf = (what: CopyWhat) => (what === 'sheets' ? asText() : agreedAsText());

  const copy = async (what: CopyWhat) =>
    setNews((await copyText(textOf(what))) ? { text: say.copied } : { text: say.copyFailed, show: what });
  const file = (name: string, type: string, text: string) => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // Some browsers read it only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setNews({ text: say.fileCare });
  };
  const fhir = () =>
    JSON.stringify(
      handoversAsFhir(agreed, assisted, () => crypto.randomUUID(), new Date()),
      null,
      2,
    );
  if (!chosen) return <p className="print-only">{say.none}</p>;
  return (
    <section aria-labelledby="sheets" className="sheets mt-8">
      <div className="screen-only">
        <h2 id="sheets" tabIndex={-1} className="text-section font-bold">
          {say.title}
        </h2>
        <p className="text-soft">{agreed.length > 0 ? say.hint : say.none}</p>
        {agreed.length > 0 ? (
          <>
            <div className="mt-4 flex flex-wrap gap-3">
              <button type="button" className="button-main button-small" onClick={() => printAs('handover')}>
                {say.print}
              </button>
              <button type="button" className="button-second button-small" onClick={() => copy('sheets')}>
                {say.copy}
              </button>
              <button
                type="button"
                className="button-second button-small"
                onClick={() => file(`${say.fileName}.txt`, 'text/plain;charset=utf-8', asText())}
              >
                {say.text}
              </button>
              <button
                type="button"
                className="button-second button-small"
                onClick={() => file(`${say.fileName}.json`, 'application/fhir+json', fhir())}
              >
                {say.fhir}
              </button>
            </div>
            <h3 className="mt-6 text-lead font-bold">{say.forPerson}</h3>
            <p className="text-soft">
              {say.forPersonHint} {watched ? <strong>{say.watchedCare}</strong> : null}
            </p>
            <div className="mt-3 flex flex-wrap gap-3">
              <button type="button" className="button-second button-small" onClick={() => printAs('agreed')}>
                {say.printAgreed}
              </button>
              <button type="button" className="button-second button-small" onClick={() => printAs('agreed-numbers')}>
                {say.printNumbers}
              </button>
              <button type="button" className="button-second button-small" onClick={() => copy('agreed')}>
                {say.copyAgreed}
              </button>
            </div>
          </>
        ) : null}
        <p role="status" className="mt-3 font-semibold">
          {news?.text}
        </p>
        {/* Made anew each time: what is taken back is gone from here as well. */}
        {news?.show ? <pre className="copy-text">{textOf(news.show)}</pre> : null}
      </div>
      {agreed.length === 0 ? <p className="print-only">{say.none}</p> : null}
      <div className="paper-handover" data-sheets="">
        {sheets.map((sheet) => (
          <Paper key={sheet.id} sheet={sheet} heading={say.heading} />
        ))}
      </div>
      <div className="paper-agreed print-only">
        <h2 className="text-section font-bold">{agreedWords.title}</h2>
        {forPerson('full').map((sheet) => (
          <div key={sheet.id} className="paper-sheet">
            <PaperParts sheet={sheet} />
          </div>
        ))}
        <p className="mt-4">{agreedWords.change}</p>
        <p>{agreedWords.limits}</p>
      </div>
      <div className="paper-numbers print-only">
        <h2 className="text-section font-bold">{agreedWords.numbersTitle}</h2>
        {forPerson('numbers').map((sheet) => (
          <div key={sheet.id} className="paper-sheet">
            <PaperParts sheet={sheet} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** One page a service. The heading says nothing about why. */
function Paper({ sheet, heading }: { sheet: Sheet; heading: string }) {
  return (
    <article className="paper" data-sheet={sheet.id}>
      <p className="paper-heading">{heading}</p>
      <PaperParts sheet={sheet} />
    </article>
  );
}

function PaperParts({ sheet: { title, lead, parts } }: { sheet: Sheet }) {
  return (
    <>
      {title ? <h3 className="text-lead font-bold">{title}</h3> : null}
      {lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <dl className="paper-parts">
        {parts.map((part) => (
          <div key={part.title}>
            {part.title ? <dt>{part.title}</dt> : null}
            {part.lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
            {part.ink?.map((label) => (
              <dd key={label} className="ink">
                {label}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
