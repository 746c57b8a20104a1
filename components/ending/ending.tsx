'use client';

import { type ReactNode, use, useEffect } from 'react';
import type { Changes } from '../../machines/compare.ts';
import type { Reason } from '../../machines/conditions.ts';
import { type FirstStepId, firstSteps } from '../../machines/first-step.ts';
import { type Notice as NoticeOf, type NoticeId, notices } from '../../machines/notices.ts';
import type { ServiceId } from '../../machines/rules.ts';
import { type Ending as EndingOf, type Suggestion, suggestionOf } from '../../machines/suggest.ts';
import type { AnyAnswer, QuestionId } from '../../machines/vocabulary.ts';
import { BarrierIcon } from '../barrier/barrier-icon.tsx';
import { Embedding, LocalServiceCard } from '../embed/embedding.tsx';
import { MaybeDanger } from '../emergency/maybe-danger.tsx';
import { firstStepSentence, ReaderContext } from '../navigator/reader.tsx';
import { Contact, dial, emergencyHref, Watched } from '../service/contact.tsx';
import { SaferDevice } from '../safer-device/safer-device.tsx';
import { Behind, Beside, BesideOthers, FirstService, OtherService } from '../service/service.tsx';
import { ForReader } from '../words/for-reader.tsx';
import { fill, useContent } from '../words/words.tsx';
import { changesInWords } from './changes-in-words.ts';
import { WhatWouldChange } from './what-would-change.tsx';

interface Props {
  readonly ending: EndingOf;
  /** What the last answer changed, when there was an ending before. */
  readonly changes: Changes | null;
  readonly watched: boolean;
  readonly inWords: (reason: Reason) => string;
  readonly questionTitle: (question: QuestionId) => string;
  readonly onRefine: (question: QuestionId, value: AnyAnswer) => void;
  /** What belongs after everything else: the answers, and what to take along. */
  readonly children?: ReactNode;
}

/** 111 has a card of its own when it is the first step, and stands above it when somebody is not sure. */
const emergencyService: ServiceId = 'police-111';

/** The one first step, what to read before it and the second door; then the rest, in the order of how much it helps. */
export function Ending({ ending, changes, watched, inWords, questionTitle, onRefine, children }: Props) {
  const content = useContent();
  const { screens, services, notices } = content;
  const { ending: say } = screens;
  const embeddedIn = use(Embedding);

  // Paper has nothing to open: the whole of the first step, and the advice, are opened for printing and closed again after.
  useEffect(() => {
    const opened = new Set<HTMLDetailsElement>();
    const open = () =>
      document
        .querySelectorAll<HTMLDetailsElement>(
          '[data-first] details:not([open]), details[data-notice]:not([open]), details[data-more]:not([open])',
        )
        .forEach((each) => {
          each.open = true;
          opened.add(each);
        });
    const close = () => {
      opened.forEach((each) => (each.open = false));
      opened.clear();
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);

  const listed = [...ending.fits, ...ending.mayFit, ...ending.talk];
  const behind = listed.map(({ service }) => service).filter((service) => services[service].audience === 'behind');
  const inDanger = ending.first === emergencyService;
  const maybeDanger = ending.emergency && !inDanger;
  const crisisLines = ending.firstBy === 'suicide' ? otherServices('suicide', ending) : [];
  const shownAbove: readonly ServiceId[] = [
    ending.first,
    ending.next,
    ...(maybeDanger ? [emergencyService] : []),
    ...crisisLines,
    ...behind,
  ];

  const other = (suggestion: Suggestion) => (
    <OtherService
      key={suggestion.service}
      suggestion={suggestion}
      inWords={inWords}
      watched={watched}
      behind={behindOf(suggestion.service, behind)}
    />
  );
  const others = (suggestions: readonly Suggestion[]) =>
    suggestions.filter(({ service }) => !shownAbove.includes(service)).map(other);
  /** Said right after the first step: nobody else says that the help they look for is missing. */
  const gap = ending.notices.includes('gap-accused-whanau');
  const noticesOf = (kind: string) =>
    ending.notices
      .filter((id) => notices[id].kind === kind && !ending.before.includes(id) && id !== 'gap-accused-whanau')
      .map((id) => <Notice key={id} id={id} open={kind === 'keep'} />);

  return (
    <Watched value={watched}>
      <BesideOthers value={noticesBesideOthers(ending)}>
        <div data-ending="" className="grid gap-9">
          <p className="hidden text-title font-bold print:block">{screens.keep.printHeading}</p>
          <div>
            {changes ? (
              <p id="changes" data-changes="" className="changed">
                {changesInWords(changes, content)}
              </p>
            ) : null}
            <FirstStepTitle ending={ending} describedBy={changes ? 'changes' : undefined} />
          </div>
          {maybeDanger ? (
            <div data-emergency="" data-service={emergencyService}>
              <MaybeDanger full />
            </div>
          ) : null}
          {inDanger ? (
            <div data-emergency="" className="grid gap-3">
              <a {...dial} href={emergencyHref(content)} className="button-urgent justify-self-start">
                {screens.emergency.call}
              </a>
              <p>{screens.maybeDanger.silent}</p>
              <p>{screens.maybeDanger.deaf}</p>
            </div>
          ) : null}
          {/* A life may depend on this number: what else there is to read comes after it. */}
          {ending.firstBy === 'suicide' && ending.before.length > 0 ? (
            <Contact service={services[ending.first]} show="short" />
          ) : null}
          {ending.before.length > 0 ? (
            <div className="print-full keep grid gap-4">
              {ending.before.map((id) => (
                <Notice key={id} id={id} open level={2} withSource={false} />
              ))}
            </div>
          ) : null}
          {watched ? <SaferDevice /> : null}
          <FirstService
            suggestion={suggestionOf(ending.first, ending)}
            inWords={inWords}
            watched={watched}
            behind={behindOf(ending.first, behind)}
          >
            <CrisisLines services={crisisLines} />
          </FirstService>
          {gap ? <Notice id="gap-accused-whanau" open level={2} /> : null}
          {ending.company ? <CompanyOnTheLine service={ending.company} /> : null}
          {ending.whenSafe && ending.whenSafe !== ending.next ? <WhenSafe service={ending.whenSafe} /> : null}
          <section data-next={ending.next} data-when-safe={ending.whenSafe === ending.next ? ending.next : undefined}>
            <h2 className="text-section font-bold">
              {ending.whenSafe === ending.next
                ? fill(say.whenSafe, { service: services[ending.next].name })
                : ending.firstBy === 'suicide'
                  ? say.nextAfterCrisis
                  : say.next}
            </h2>
            {ending.whenSafe || ending.firstBy === 'suicide' ? null : <p className="text-soft">{say.nextHint}</p>}
            <div className="mt-4">{other(suggestionOf(ending.next, ending))}</div>
          </section>
          <Group className="print-full keep" title={say.keep}>
            {noticesOf('keep')}
          </Group>
          {ending.told.length > 0 ? (
            <Group title={say.told}>
              {ending.told.map((suggestion) => (
                <Told
                  key={suggestion.service}
                  suggestion={suggestion}
                  ending={ending}
                  behind={behindOf(suggestion.service, behind)}
                />
              ))}
            </Group>
          ) : null}
          <Group title={say.alsoFits} hint={say.alsoFitsHint}>
            {others(ending.fits)}
          </Group>
          <Group title={say.mayFit} hint={say.mayFitHint} atOnce={4}>
            {others(ending.mayFit)}
          </Group>
          <Group title={say.talk} hint={say.talkHint} atOnce={4}>
            {[...(embeddedIn?.localService ? [<LocalServiceCard key="local" />] : []), ...others(ending.talk)]}
          </Group>
          <Group className="print-full lines" title={say.know}>
            {noticesOf('know')}
          </Group>
          <Group className="print-full lines" title={say.limits}>
            {noticesOf('limit')}
          </Group>
          <WhatWouldChange couldChange={ending.couldChange} questionTitle={questionTitle} onRefine={onRefine} />
          {children}
        </div>
      </BesideOthers>
    </Watched>
  );
}

/** Whom to start with, and one sentence that says why, to the person who reads it. */
export function FirstStepTitle({
  ending: { first, firstBy },
  describedBy,
}: {
  ending: EndingOf;
  describedBy?: string | undefined;
}) {
  const content = useContent();
  const reader = use(ReaderContext);
  const { ending: say } = content.screens;
  return (
    <>
      <h1 tabIndex={-1} data-heading="" aria-describedby={describedBy} className="text-title font-bold text-balance">
        {first === emergencyService ? say.ring111 : fill(say.startWith, { service: content.services[first].name })}
      </h1>
      <p className="print-full mt-2 text-lead">{firstStepSentence(content, firstBy, reader)}</p>
    </>
  );
}

const everyNotice: readonly (NoticeOf & { readonly id: NoticeId })[] = notices;

const noticesBesideOthers = ({ notices: shown }: EndingOf): NoticeId[] =>
  everyNotice.filter(({ id, besideOthers }) => besideOthers && shown.includes(id)).map(({ id }) => id);

/** The services of a line of the order that are on this ending, but the one it chose. */
const otherServices = (line: FirstStepId, { first, fits, mayFit, talk }: EndingOf): ServiceId[] => {
  const services: readonly ServiceId[] = firstSteps.find(({ id }) => id === line)!.services;
  const listed = [...fits, ...mayFit, ...talk].map(({ service }) => service);
  return services.filter((service) => service !== first && listed.includes(service));
};

/** Teams behind another door are Police's: none of them can be contacted. */
const behindOf = (service: ServiceId, behind: readonly ServiceId[]): readonly ServiceId[] =>
  service === 'police-105' ? behind : [];

/** A line that is busy must not be the last: the others stand beside it. */
function CrisisLines({ services: ids }: { services: readonly ServiceId[] }) {
  const { screens, services } = useContent();
  if (ids.length === 0) return null;
  return (
    <div className="mt-5">
      <h3 className="font-bold">{screens.ending.crisisLines}</h3>
      {ids.map((id) => (
        <div key={id} data-service={id} className="mt-3">
          <p>{services[id].name}</p>
          <Contact service={services[id]} show="short" />
        </div>
      ))}
    </div>
  );
}

/** Ringing an agency alone is where many stop. */
function CompanyOnTheLine({ service: id }: { service: ServiceId }) {
  const { screens, services } = useContent();
  const { title, ...text } = screens.ending.company;
  return (
    <section data-company={id} className="print-full notice">
      <h2 className="font-bold">{title}</h2>
      <p className="mb-3">{text[id as keyof typeof text]}</p>
      <Contact service={services[id]} show="short" />
    </section>
  );
}

function Group({
  title,
  hint,
  className = '',
  atOnce = Infinity,
  children,
}: {
  title: string;
  hint?: string;
  className?: string;
  /** How many are shown before the rest has to be opened: a long list helps nobody who is frightened. */
  atOnce?: number;
  children: ReactNode[];
}) {
  const { more } = useContent().screens.ending;
  if (children.length === 0) return null;
  return (
    <section className={className}>
      <h2 className="text-section font-bold">{title}</h2>
      {hint ? <p className="text-soft">{hint}</p> : null}
      <div className="mt-4 grid gap-4">{children.slice(0, atOnce)}</div>
      {children.length > atOnce ? (
        <details data-more="" className="mt-4">
          <summary>{fill(more, { count: children.length - atOnce })}</summary>
          <div className="mt-2 grid gap-4">{children.slice(atOnce)}</div>
        </details>
      ) : null}
    </section>
  );
}

/** Someone who is safe now should not have to look for what comes after 111. */
function WhenSafe({ service: id }: { service: ServiceId }) {
  const { screens, services } = useContent();
  const service = services[id];
  return (
    <section data-when-safe={id} className="notice">
      <p className="text-lead font-bold">{fill(screens.ending.whenSafe, { service: service.name })}</p>
      <p className="mb-3">{service.summary}</p>
      <Contact service={service} show="short" />
    </section>
  );
}

/** A rule to keep stands open; what is good to know opens at its title. */
export function Notice({
  id,
  open,
  level = 3,
  withSource = true,
}: {
  id: NoticeId;
  open: boolean;
  level?: 2 | 3;
  /** Above the first step every line counts: there, where it comes from stands at /how-it-decides alone. */
  withSource?: boolean;
}) {
  const { screens, notices } = useContent();
  const { kind: _, source, barrier, ...words } = notices[id];
  const Heading = `h${level}` as const;
  const title = <ForReader words={words}>{(said) => said.title}</ForReader>;
  const icon = barrier ? <BarrierIcon id={barrier} /> : null;
  const body = (
    <>
      <p>
        <ForReader words={words}>{(said) => said.text}</ForReader>
      </p>
      {withSource ? (
        <p className="mt-1 text-small text-soft">
          {screens.service.whySource}: {source}
        </p>
      ) : null}
    </>
  );
  if (open) {
    return (
      <div data-notice={id} className="notice">
        <Heading className="flex gap-2 font-bold">
          {icon}
          {title}
        </Heading>
        {body}
      </div>
    );
  }
  return (
    <details data-notice={id} className="line-details">
      <summary>
        {icon}
        {title}
      </summary>
      <div className="pb-4">{body}</div>
    </details>
  );
}

function Told({ suggestion, ending, behind }: { suggestion: Suggestion; ending: EndingOf; behind: readonly ServiceId[] }) {
  const { screens, services } = useContent();
  const { ending: say } = screens;
  const next = services[ending.first];
  return (
    <article data-service={suggestion.service} className="other-service">
      <h3 className="text-lead font-bold">{services[suggestion.service].name}</h3>
      <p>{fill(say.toldText, { service: next.name })}</p>
      <Beside />
      <Behind services={behind} />
    </article>
  );
}
