'use client';

import { createContext, use } from 'react';
import type { PractitionerNote } from '../../data/assisted-content.ts';
import type { ServiceId } from '../../machines/rules.ts';
import { dateInWords, fill } from '../words/words.tsx';
import { useAssisted } from './assisted-words.tsx';

/** Off until the practitioner asks: the person beside them sees this screen as well. */
export const NotesShown = createContext(false);

/** What a practitioner needs to know about one service, and the names they will meet there. */
export function NotesOn({ service }: { service: ServiceId }) {
  const { notes, terms, words } = useAssisted();
  const about = notes.filter(({ services }) => services.includes(service));
  const named = terms.of[service] ?? [];
  if (!use(NotesShown) || about.length + named.length === 0) return null;
  return (
    <section className="practitioner-notes" data-practitioner-notes={service}>
      {about.length > 0 ? (
        <>
          <h4 className="font-bold">{words.notes.title}</h4>
          <Notes notes={about} />
        </>
      ) : null}
      {named.length > 0 ? (
        <details data-terms="">
          <summary>{terms.title}</summary>
          <dl className="facts mt-2">
            {named.map(({ term, text }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  );
}

/** For `ServiceExtra`. */
export const notesOn = (service: ServiceId) => <NotesOn service={service} />;

/** The law on sharing, for every handover, and the risk factors of the map as context. */
export function GeneralNotes() {
  const { notes, riskFactors, words } = useAssisted();
  const { notes: say } = words;
  return (
    <section className="screen-only practitioner-notes">
      <details>
        <summary>{say.general}</summary>
        <Notes notes={notes.filter(({ services }) => services.length === 0)} />
        <p className="mt-3 text-small text-soft">{say.advice}</p>
      </details>
      <details data-risk-factors="">
        <summary>{say.riskTitle}</summary>
        <p className="font-semibold">{say.riskHint}</p>
        <ul className="mt-2 list-disc pl-5">
          {riskFactors.map(({ id, label, mark }) => (
            <li key={id} data-node={id} data-mark={mark}>
              {label}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Notes({ notes }: { notes: readonly PractitionerNote[] }) {
  const { notes: say } = useAssisted().words;
  return (
    <dl className="facts mt-2">
      {notes.map(({ id, title, text, check, source, read }) => (
        <div key={id} data-note={id}>
          <dt>{title}</dt>
          <dd>{text}</dd>
          {check ? <dd className="font-semibold">{check}</dd> : null}
          <dd className="text-small text-soft">
            {say.source}: {source}. {fill(say.read, { date: dateInWords(read) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
