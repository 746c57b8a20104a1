'use client';

import type { ReactNode } from 'react';
import type { ServiceCard } from '../../data/cards.ts';
import type { Directory, Entry } from '../../data/directory.ts';
import { readerIn, ReaderContext, wordsToSay } from '../navigator/reader.tsx';
import { OpenNowLabel } from '../open-now/open-now-label.tsx';
import { Contact, dial, emergencyHref } from '../service/contact.tsx';
import { Checked, Fact, Handover, Lines, Onward, Say } from '../service/service.tsx';
import { dateInWords, fill, useContent } from '../words/words.tsx';
import { HowWeKnow } from './how-we-know.tsx';

/** Those whose words differ most. Nobody has been asked here, so the page gives them all. */
const readers = [
  { id: 'child', ...readerIn('self'), child: true },
  { id: 'self', ...readerIn('self') },
  { id: 'supporter', ...readerIn('supporter') },
  { id: 'practitioner', ...readerIn('practitioner') },
  { id: 'organisation', ...readerIn('organisation') },
  { id: 'ownBehaviour', ...readerIn('self'), role: 'own-behaviour' },
] as const;

interface Props {
  readonly entry: Entry;
  readonly directory: Directory;
  /** Who keeps this site, if they have an address. */
  readonly maintainer: string | null;
}

/** Everything about one service: the parts of an ending's card, all open, and how each is known. */
export function ServicePage({ entry, directory, maintainer }: Props) {
  const content = useContent();
  const { screens, ready } = content;
  const { service: words, now } = screens;
  const { words: say } = directory;
  const { page } = say;
  const { card } = entry;
  return (
    <article data-service={card.id} className="service-page">
      <header>
        <nav aria-label={page.crumbs} className="text-small">
          <a href="/services" className="crumb">
            {page.all}
          </a>{' '}
          <span className="text-soft">· {say.sections[entry.section]}</span>
        </nav>
        <h1 className="text-title font-bold text-balance">{card.name}</h1>
        {card.nameMi && card.nameMi !== card.name ? (
          <p lang="mi" className="text-lead text-soft">
            {card.nameMi}
          </p>
        ) : null}
        {card.organization === card.name ? null : (
          <p className="text-soft">
            {card.organization}
            {card.organizationMi && card.organizationMi !== card.organization ? (
              <>
                , <span lang="mi">{card.organizationMi}</span>
              </>
            ) : null}
          </p>
        )}
        <p className="mt-3 text-lead">{card.summary}</p>
      </header>

      <Part title={page.reach} className="service-reach sheet">
        {card.id === 'police-111' ? null : (
          <p className="service-danger">
            {now.danger}{' '}
            <a {...dial} href={emergencyHref(content)}>
              {now.dangerCall}
            </a>
          </p>
        )}
        <Contact service={card} show="all" />
        {entry.hours ? (
          <p>
            <OpenNowLabel hours={entry.hours} />
          </p>
        ) : null}
        <dl className="facts">
          <Fact term={words.hours}>{card.hours}</Fact>
          <Fact term={words.cost}>{card.cost}</Fact>
          <Fact term={words.anonymous}>{card.anonymous.text}</Fact>
        </dl>
        {card.area ? <p>{fill(words.area, { area: card.area })}</p> : null}
        {entry.hours && !entry.hours.always ? <p className="text-small text-soft">{say.open.holiday}</p> : null}
        <Checked service={card} />
      </Part>

      <Part title={page.about}>
        <Lines level={3} title={words.eligibility} lines={[card.eligibility]} />
        <Lines level={3} title={words.does} lines={card.does} />
        <Lines level={3} title={words.doesNot} lines={card.doesNot} />
        <Lines level={3} title={words.access} lines={card.access} />
        <p className="text-soft">{fill(page.called, { names: entry.alsoCalled.join(', ') })}</p>
      </Part>

      {entry.terms.length > 0 ? (
        <Part title={page.terms}>
          <p className="text-soft">{page.termsHint}</p>
          <dl className="facts" data-terms="">
            {entry.terms.map(({ term, text }) => (
              <Fact key={term} term={term}>
                {text}
              </Fact>
            ))}
          </dl>
        </Part>
      ) : null}

      <Part title={page.ready}>
        <Lines level={3} title={words.cautions} lines={card.cautions} />
        <Lines level={3} title={words.ready} lines={card.ready.map((id) => ready[id]!)} />
      </Part>

      <Part title={page.introduced}>
        <SayForEach card={card} directory={directory} />
        <div className="grid gap-4">
          <h3 className="text-lead font-bold">{words.handover}</h3>
          <Handover service={card} watched={false} />
        </div>
        <div className="grid gap-4">
          <h3 className="text-lead font-bold">{words.after}</h3>
          <Lines title={words.next} lines={card.next} />
          <Lines title={words.passesOn} lines={card.passesOn} />
          {/* The map is in the footer: from here it would open without knowing which service this is. */}
          <Onward service={card} withMap={false} />
        </div>
      </Part>

      {entry.conflicts.length > 0 ? (
        <Part title={page.conflicts}>
          <ul className="list-disc pl-5">
            {entry.conflicts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Part>
      ) : null}

      <HowWeKnow entry={entry} words={say.known} />

      <Part title={page.wrong} className="screen-only">
        <p>
          <a {...dial} href={mailAbout(card, page, maintainer)} className="button-second">
            {page.wrongLink}
          </a>
        </p>
        <p className="text-small text-soft">
          {page.wrongText} {maintainer ? '' : page.wrongNobody}
        </p>
      </Part>
    </article>
  );
}

/** A message about the page, and nothing about who reads it. */
function mailAbout({ name, read }: ServiceCard, page: Directory['words']['page'], maintainer: string | null): string {
  const subject = fill(page.wrongSubject, { service: name });
  const body = fill(page.wrongBody, { service: name, date: dateInWords(read) });
  return `mailto:${maintainer ?? ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

function Part({ title, className = '', children }: { title: string; className?: string; children: ReactNode }) {
  return (
    <section className={`service-part ${className}`}>
      <h2 className="text-section font-bold">{title}</h2>
      {children}
    </section>
  );
}

/** Words to say, for whoever it is about: nobody has been asked here. The same words for two of them stand once. */
function SayForEach({ card, directory }: { card: ServiceCard; directory: Directory }) {
  const { service: words } = useContent().screens;
  const { sayFor, sayAll } = directory.words.page;
  const lines = readers.flatMap(({ id, ...reader }) => {
    const key = wordsToSay(card, reader).join('\n');
    return key === '' ? [] : [{ id, reader, key }];
  });
  const different = lines.filter(({ key }, at) => lines.findIndex((each) => each.key === key) === at);
  return (
    <div>
      <h3 className="text-lead font-bold">{words.handoverSay}</h3>
      <div className="say-for">
        {different.map(({ id, reader, key }) => (
          <div key={id}>
            <h4 className="text-soft">
              {different.length === 1
                ? sayAll
                : lines
                    .filter((each) => each.key === key)
                    .map((each) => sayFor[each.id])
                    .join(' · ')}
            </h4>
            <ReaderContext value={reader}>
              <Say service={card} />
            </ReaderContext>
          </div>
        ))}
      </div>
    </div>
  );
}
