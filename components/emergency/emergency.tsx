'use client';

import { dial, emergencyHref } from '../service/contact.tsx';
import { useContent } from '../words/words.tsx';

/** 111 and nothing else, until the person says they are safe enough to go on. */
export function Emergency({ onContinue, goOn }: { onContinue: () => void; goOn?: string }) {
  const content = useContent();
  const { emergency: say } = content.screens;
  return (
    <section data-emergency="" className="grid gap-6">
      <div className="urgent-panel">
        <h1 tabIndex={-1} data-heading="" className="text-title font-bold">
          {say.title}
        </h1>
        <p className="mt-2 text-lead">{say.lead}</p>
        <a {...dial} href={emergencyHref(content)} className="button-urgent mt-5">
          {say.call}
        </a>
        <p className="mt-4">{say.unsure}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <div>
          <h2 className="font-bold">{say.silentTitle}</h2>
          <p>{say.silentMobile}</p>
          <p className="mt-2">{say.silentLandline}</p>
        </div>
        <div>
          <h2 className="font-bold">{say.textTitle}</h2>
          <p>{say.text}</p>
        </div>
      </div>
      <div className="border-t border-line pt-5">
        <button type="button" className="button-second" onClick={onContinue}>
          {goOn ?? say.continue}
        </button>
        <p className="mt-2 text-soft">{say.continueHint}</p>
      </div>
    </section>
  );
}
