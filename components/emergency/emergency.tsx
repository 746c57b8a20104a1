'use client';

import { dial, emergencyHref } from '../service/contact.tsx';
import { useContent } from '../words/words.tsx';

/** 111 and nothing else, until the person says they are safe enough to go on. */
export function Emergency({ onContinue, goOn }: { onContinue: () => void; goOn?: string }) {
  const { emergency: say } = useContent().screens;
  return (
    <section data-emergency="" className="grid gap-6">
      <InDanger level={1} />
      <div className="border-t border-line pt-5">
        <button type="button" className="button-second" onClick={onContinue}>
          {goOn ?? say.continue}
        </button>
        <p className="mt-2 text-soft">{say.continueHint}</p>
      </div>
    </section>
  );
}

/** Whom to ring, and how for somebody who cannot speak. */
export function InDanger({ level }: { level: 1 | 3 }) {
  const content = useContent();
  const { emergency: say } = content.screens;
  const Title = `h${level}` as const;
  const Heading = level === 1 ? 'h2' : 'h4';
  return (
    <>
      <div className="urgent-panel">
        <Title tabIndex={-1} data-heading="" className="text-title font-bold">
          {say.title}
        </Title>
        <p className="mt-2 text-lead">{say.lead}</p>
        <a {...dial} href={emergencyHref(content)} className="button-urgent mt-5">
          {say.call}
        </a>
        <p className="mt-4">{say.unsure}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <div>
          <Heading className="font-bold">{say.silentTitle}</Heading>
          <p>{say.silentMobile}</p>
          <p className="mt-2">{say.silentLandline}</p>
        </div>
        <div>
          <Heading className="font-bold">{say.textTitle}</Heading>
          <p>{say.text}</p>
          <p className="mt-2">{say.notRegistered}</p>
        </div>
      </div>
    </>
  );
}
