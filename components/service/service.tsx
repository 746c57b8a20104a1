'use client';

import { createContext, Fragment, type ReactNode, use } from 'react';
import type { ServiceCard } from '../../data/cards.ts';
import type { Reason } from '../../machines/conditions.ts';
import { type NoticeId } from '../../machines/notices.ts';
import type { ServiceId } from '../../machines/rules.ts';
import { sayingVersions } from '../../machines/reader.ts';
import type { Suggestion } from '../../machines/suggest.ts';
import { noticeWords, ReaderContext, wordsToSay } from '../navigator/reader.tsx';
import { WaitsFor } from '../words/waits-for.ts';
import { dateInWords, fill, useContent } from '../words/words.tsx';
import { openMapAt } from '../map/open-map.ts';
import { Contact, dial, phoneHref } from './contact.tsx';

interface Props {
  readonly suggestion: Suggestion;
  /** An answer as the person gave it, in words: "Is there a picture? Yes". */
  readonly inWords: (reason: Reason) => string;
  /** The person responsible could see or hear an answer to this: nothing may reach the home. */
  readonly watched: boolean;
  /** Teams that work behind this service. They cannot be contacted, so each is a line on its card. */
  readonly behind?: readonly ServiceId[];
}

const none: readonly ServiceId[] = [];

/** Notices that stand in short beside every service but the first step. */
export const BesideOthers = createContext<readonly NoticeId[]>([]);

/** What a setting adds to every service: in the assisted one, notes for the practitioner. */
export const ServiceExtra = createContext<((service: ServiceId) => ReactNode) | null>(null);

export function ServiceName({ service, level }: { service: ServiceCard; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <Heading className={level === 2 ? 'text-title font-bold' : 'text-lead font-bold'}>{service.name}</Heading>
      {service.nameMi && service.nameMi !== service.name ? (
        <p lang="mi" className="text-soft">
          {service.nameMi}
        </p>
      ) : null}
    </>
  );
}

/** The one first step, alone and open. */
export function FirstService({
  suggestion,
  inWords,
  watched,
  behind = none,
  children,
}: Props & { /** What belongs to the first step and is no part of the service. */ children?: ReactNode }) {
  const { screens, services, ready } = useContent();
  const extra = use(ServiceExtra);
  const { service: say } = screens;
  const service = services[suggestion.service];
  return (
    <article data-service={service.id} data-first="" className="first-step">
      <p className="eyebrow">{screens.ending.first}</p>
      <ServiceName service={service} level={2} />
      <p className="mt-2 text-lead">{service.summary}</p>
      <div className="mt-5">
        <Contact service={service} show="all" />
      </div>
      <IfNobodyAnswers first={service} />
      {children}
      <Behind services={behind} />
      <dl className="print-full facts mt-5">
        <Fact term={say.hours}>{service.hours}</Fact>
        <Fact term={say.cost}>{service.cost}</Fact>
        <Fact term={say.anonymous}>{service.anonymous.text}</Fact>
      </dl>
      <div className="print-full mt-6">
        <h3 className="font-bold">{say.handoverSay}</h3>
        <Say service={service} />
      </div>
      <Lines title={say.cautions} lines={service.cautions} level={3} className="print-full mt-6" />
      <Lines title={say.ready} lines={service.ready.map((id) => ready[id]!)} level={3} className="print-full mt-6" />
      <div className="print-full mt-4 divide-y divide-line border-y border-line">
        <Why suggestion={suggestion} inWords={inWords} />
        <Opening title={`${say.does} · ${say.doesNot}`}>
          <Lines title={say.does} lines={service.does} />
          <Lines title={say.doesNot} lines={service.doesNot} />
          <Lines title={say.eligibility} lines={[service.eligibility]} />
          <Lines title={say.access} lines={service.access} />
        </Opening>
        <Opening title={say.handover}>
          <Handover service={service} watched={watched} />
        </Opening>
        <Opening title={say.after}>
          <Lines title={say.next} lines={service.next} />
          <Lines title={say.passesOn} lines={service.passesOn} />
          <Onward service={service} withMap={!watched} />
        </Opening>
      </div>
      {extra?.(suggestion.service)}
      <Checked service={service} />
    </article>
  );
}

/** A first step that is closed at three in the morning must not be the last: a line that answers then. Never in place of 111. */
function IfNobodyAnswers({ first }: { first: ServiceCard }) {
  const { screens, services } = useContent();
  const { name, phones } = services['safe-to-talk'];
  const { voice } = use(ReaderContext);
  const waitsFor = use(WaitsFor);
  if (first.id === 'police-111') return null;
  if (first.always || first.group === 'talk' || first.phones.length === 0 || voice === 'organisation') return null;
  return (
    <p className="mt-4" data-when={waitsFor?.('not-organisation')}>
      {fill(screens.service.ifClosed, { service: name })}
      {phones.map((phone) => (
        <Fragment key={phone.number}>
          {' '}
          <a {...dial} href={phoneHref(phone)} className="inline-block py-2 font-bold">
            {phone.type === 'text' ? fill(screens.now.talkText, { number: phone.number }) : phone.number}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** Any other service: short, opening to everything. */
export function OtherService({ suggestion, inWords, watched, behind = none }: Props) {
  const { screens, services, ready } = useContent();
  const extra = use(ServiceExtra);
  const { service: say } = screens;
  const service = services[suggestion.service];
  return (
    <article data-service={service.id} className="other-service">
      <ServiceName service={service} level={3} />
      <p className="mt-1">{service.summary}</p>
      {service.area ? <p className="mt-1 text-soft">{fill(say.area, { area: service.area })}</p> : null}
      <div className="mt-3">
        <Contact service={service} show="short" />
      </div>
      <Beside />
      <Behind services={behind} />
      <details className="print-full mt-1">
        <summary>{fill(say.more, { service: service.name })}</summary>
        <div className="mt-3 grid gap-5 pb-2">
          <WhyWords suggestion={suggestion} inWords={inWords} />
          <Contact service={service} show="rest" />
          <Lines title={say.does} lines={service.does} />
          <Lines title={say.doesNot} lines={service.doesNot} />
          <dl className="facts">
            <Fact term={say.eligibility}>{service.eligibility}</Fact>
            <Fact term={say.hours}>{service.hours}</Fact>
            <Fact term={say.cost}>{service.cost}</Fact>
            <Fact term={say.anonymous}>{service.anonymous.text}</Fact>
          </dl>
          <Lines title={say.passesOn} lines={service.passesOn} />
          <Lines title={say.next} lines={service.next} />
          <Lines title={say.access} lines={service.access} />
          <Handover service={service} watched={watched} withWords />
          <Lines title={say.ready} lines={service.ready.map((id) => ready[id]!)} />
          <Lines title={say.cautions} lines={service.cautions} />
          <Onward service={service} withMap={!watched} />
          {extra?.(suggestion.service)}
          <Checked service={service} />
        </div>
      </details>
    </article>
  );
}

export function Say({ service }: { service: ServiceCard }) {
  const reader = use(ReaderContext);
  const waitsFor = use(WaitsFor);
  const lines = waitsFor
    ? sayingVersions(service.handover.say).map(({ words: { text }, ...version }) => ({ text, when: waitsFor(version) }))
    : wordsToSay(service, reader).map((text) => ({ text, when: undefined }));
  return lines.map(({ text, when }) => (
    <blockquote key={`${when} ${text}`} className="say" data-when={when}>
      {text}
    </blockquote>
  ));
}

/** A bank that lists other services is told beside each of them what it may not say there. */
export function Beside() {
  const content = useContent();
  const reader = use(ReaderContext);
  const waitsFor = use(WaitsFor);
  return use(BesideOthers).map((id) => (
    <p key={id} data-beside={id} data-when={waitsFor?.(`notice-${id}`)} className="print-full mt-2 font-semibold">
      {noticeWords(content, id, reader).short}
    </p>
  ));
}

export function Behind({ services: ids }: { services: readonly ServiceId[] }) {
  const { screens, services } = useContent();
  const waitsFor = use(WaitsFor);
  return ids.map((id) => (
    <p key={id} data-service={id} data-when={waitsFor?.(`listed-${id}`)} className="print-full mt-3 text-soft">
      {fill(screens.service.behindLine, { service: services[id].name })}
    </p>
  ));
}

export function Handover({
  service,
  watched,
  withWords = false,
}: {
  service: ServiceCard;
  watched: boolean;
  withWords?: boolean;
}) {
  const { service: say, handover: shared } = useContent().screens;
  const waitsFor = use(WaitsFor);
  const { voice } = use(ReaderContext);
  const { handover } = service;
  // "You can say no" is for a person who is introduced. An organisation reports, and the law may leave it no choice.
  const unlessUsual = (text: string, usual: string) => (voice === 'organisation' && text === usual ? undefined : text);
  return (
    <div className="grid gap-4">
      <div>
        {withWords ? <h4 className="font-bold">{say.handover}</h4> : null}
        <p>{handover.about}</p>
      </div>
      <Lines title={say.handoverBy} lines={handover.introducedBy} />
      {withWords ? (
        <div>
          <h4 className="font-bold">{say.handoverSay}</h4>
          <Say service={service} />
        </div>
      ) : null}
      <dl className="facts">
        <Fact term={say.handoverShared}>{unlessUsual(handover.shared, shared.shared)}</Fact>
        <Fact term={say.handoverKept}>{unlessUsual(handover.kept, shared.kept)}</Fact>
        <Fact term={say.handoverNo}>{unlessUsual(handover.ifNo, shared.no)}</Fact>
        <Fact term={say.handoverWithout}>{handover.without}</Fact>
        {waitsFor && handover.reachesHome ? (
          <>
            <Fact term={say.handoverAfter} when={waitsFor('watched')}>
              {shared.watchedAfter}
            </Fact>
            <Fact term={say.handoverAfter} when={waitsFor('not-watched')}>
              {handover.after}
            </Fact>
          </>
        ) : (
          <Fact term={say.handoverAfter}>{watched && handover.reachesHome ? shared.watchedAfter : handover.after}</Fact>
        )}
      </dl>
    </div>
  );
}

function Why({ suggestion, inWords }: Omit<Props, 'watched'>) {
  return (
    <Opening title={useContent().screens.service.why} open>
      <WhyWords suggestion={suggestion} inWords={inWords} titled={false} />
    </Opening>
  );
}

function WhyWords({ suggestion, inWords, titled = true }: Omit<Props, 'watched'> & { titled?: boolean }) {
  const { screens, rules, publicMap } = useContent();
  const { service: say } = screens;
  if (suggestion.rule === 'already-told') return null;
  const { sentence, source, fromMap } = rules[suggestion.rule];
  return (
    <div data-rule={suggestion.rule}>
      {titled ? <h4 className="font-bold">{say.why}</h4> : null}
      {suggestion.because.length > 0 ? (
        <>
          <p className="font-semibold">{say.whyAnswers}</p>
          <ul className="list-disc pl-5">
            {suggestion.because.map((reason) => (
              <li key={`${reason.question}-${reason.answer}`}>{inWords(reason)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className={suggestion.because.length > 0 ? 'mt-2' : ''}>
        <span className="font-semibold">{say.whyRule}</span> {sentence}
      </p>
      <p className="mt-2 text-small text-soft">
        {say.whySource}: {source}
      </p>
      {fromMap ? (
        <a href={publicMap} target="_blank" rel="noreferrer noopener" className="button-quiet -ml-2 inline-block">
          {say.publicMap}
        </a>
      ) : null}
    </div>
  );
}

/** The next doors, as words and as a small picture: this service, then where it may lead. */
export function Onward({ service, withMap }: { service: ServiceCard; withMap: boolean }) {
  const { service: say } = useContent().screens;
  const waitsFor = use(WaitsFor);
  if (service.onward.length === 0) return null;
  const places = [...new Set(service.onward.flatMap(({ to }) => to))];
  return (
    <div>
      <h4 className="font-bold">{say.onward}</h4>
      {places.length > 0 ? (
        <div aria-hidden="true" className="onward">
          <span className="onward-place onward-here">{service.name}</span>
          <span className="onward-ways">
            {places.map((place) => (
              <span key={place} className="onward-way">
                <span className="onward-place">{place}</span>
              </span>
            ))}
          </span>
        </div>
      ) : null}
      <ul className="mt-2 list-disc pl-5">
        {service.onward.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {/* Another tab and another line in the history: not where somebody may look at this phone. */}
      {withMap ? (
        <p className="screen-only" data-when={waitsFor?.('not-watched')}>
          <a href="/map" target="_blank" rel="noreferrer" onClick={openMapAt(service.id)} className="inline-block py-2">
            {say.onwardMap}
          </a>
          <span className="block text-small text-soft">{say.onwardMapNote}</span>
        </p>
      ) : null}
    </div>
  );
}

export function Checked({ service }: { service: ServiceCard }) {
  const { service: say } = useContent().screens;
  return (
    <p className="print-full mt-4 text-small text-soft">
      {fill(service.checked ? say.checkedBy : say.checked, {
        date: dateInWords(service.checked?.on ?? service.read),
        by: service.checked?.by ?? '',
        sources: service.readFrom.join(', '),
      })}
    </p>
  );
}

function Opening({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <div className="grid gap-4 pb-5">{children}</div>
    </details>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly level?: 2 | 3 | 4;
  readonly className?: string;
}

/** A title and what belongs under it; nothing where there is nothing. */
export function Lines({ title, lines, level = 4, className = '' }: LinesProps) {
  if (lines.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <div className={className}>
      <Heading className="font-bold">{title}</Heading>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

export function Fact({ term, when, children }: { term: string; when?: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <div data-when={when}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
