'use client';

import { createContext, use } from 'react';
import type { ExitId } from '../../data/site.ts';
import type { LocalService } from '../../data/partners.ts';
import { dial } from '../service/contact.tsx';
import { fill, useContent } from '../words/words.tsx';

/** What the page around it changes: the name of whose page it is, where the way out goes, and a service of their own. */
export interface EmbeddedIn {
  readonly name: string;
  readonly exit: ExitId;
  readonly localService: LocalService | null;
}

/** Null where the navigator is a page of its own. */
export const Embedding = createContext<EmbeddedIn | null>(null);

/** The partner's own service: first among those to talk to, and said to be theirs. It has no rule, so it is no recommendation of ours. */
export function LocalServiceCard() {
  const embeddedIn = use(Embedding);
  const { embed: say, service: words } = useContent().screens;
  if (!embeddedIn?.localService) return null;
  const { name, summary, phone, url, hours } = embeddedIn.localService;
  return (
    <article data-local-service="" className="other-service">
      <p className="text-small text-soft">{fill(say.theirs, { name: embeddedIn.name })}</p>
      <h3 className="text-lead font-bold">{name}</h3>
      <p className="mt-1">{summary}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        {phone ? (
          <a {...dial} href={`tel:${phone.replaceAll(' ', '')}`} className="contact">
            <span className="contact-kind">{words.call}</span> <strong>{phone}</strong>
          </a>
        ) : null}
        {url ? (
          <a href={url} target="_blank" rel="noreferrer noopener" className="contact">
            <span className="contact-kind">{words.web.website}</span>{' '}
            <span className="contact-words">{fill(words.opens, { host: new URL(url).host })}</span>
          </a>
        ) : null}
      </p>
      {hours ? <p className="mt-2">{hours}</p> : null}
    </article>
  );
}
