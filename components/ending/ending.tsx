'use client';

import { type ReactNode, use, useEffect } from 'react';
import type { Changes } from '../../machines/compare.ts';
import type { Reason } from '../../machines/conditions.ts';
import type { NoticeId } from '../../machines/notices.ts';
import type { ServiceId } from '../../machines/rules.ts';
import { type Ending as EndingOf, firstSuggestion, type Suggestion } from '../../machines/suggest.ts';
import type { AnyAnswer, QuestionId } from '../../machines/vocabulary.ts';
import { BarrierIcon } from '../barrier/barrier-icon.tsx';
import { Embedding, LocalServiceCard } from '../embed/embedding.tsx';
import { Contact } from '../service/contact.tsx';
import { SaferDevice } from '../safer-device/safer-device.tsx';
import { FirstService, OtherService } from '../service/service.tsx';
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

/** Said beside the first step, before anyone has to scroll. */
const shownFirst: readonly NoticeId[] = ['safer-device', 'gap-accused-whanau'];

/** One first step, alone; then the rest, in the order of how much it helps. */
export function Ending({ ending, changes, watched, inWords, questionTitle, onRefine, children }: Props) {
  const content = useContent();
  const { screens, firstSteps, notices } = content;
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

  const others = (suggestions: readonly Suggestion[]) =>
    suggestions
      .filter(({ service }) => service !== ending.first)
      .map((suggestion) => <OtherService key={suggestion.service} suggestion={suggestion} inWords={inWords} watched={watched} />);
  const noticesOf = (kind: string) =>
    ending.notices
      .filter((id) => notices[id].kind === kind && !shownFirst.includes(id))
      .map((id) => <Notice key={id} id={id} open={kind === 'keep'} />);

  return (
    <div data-ending="" className="grid gap-9">
      <p className="hidden text-title font-bold print:block">{screens.keep.printHeading}</p>
      <div>
        {changes ? (
          <p id="changes" data-changes="" className="changed">
            {changesInWords(changes, content)}
          </p>
        ) : null}
        <h1
          tabIndex={-1}
          data-heading=""
          aria-describedby={changes ? 'changes' : undefined}
          className="text-title font-bold text-balance"
        >
          {firstSteps[ending.firstBy]}
        </h1>
      </div>
      {watched ? (
        <>
          <Notice id="safer-device" open />
          <SaferDevice />
        </>
      ) : null}
      <FirstService suggestion={firstSuggestion(ending)} inWords={inWords} watched={watched} />
      {ending.whenSafe ? <WhenSafe service={ending.whenSafe} /> : null}
      {ending.notices.includes('gap-accused-whanau') ? <Notice id="gap-accused-whanau" open /> : null}
      <Group className="print-full keep" title={say.keep}>
        {noticesOf('keep')}
      </Group>
      {ending.told.length > 0 ? (
        <Group title={say.told}>
          {ending.told.map((suggestion) => (
            <Told key={suggestion.service} suggestion={suggestion} ending={ending} />
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

/** Someone who is safe now, or was never sure, should not have to look for what comes after 111. */
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
export function Notice({ id, open }: { id: NoticeId; open: boolean }) {
  const { screens, notices } = useContent();
  const { title, text, source, barrier } = notices[id];
  const icon = barrier ? <BarrierIcon id={barrier} /> : null;
  const body = (
    <>
      <p>{text}</p>
      <p className="mt-1 text-small text-soft">
        {screens.service.whySource}: {source}
      </p>
    </>
  );
  if (open) {
    return (
      <div data-notice={id} className="notice">
        <h3 className="flex gap-2 font-bold">
          {icon}
          {title}
        </h3>
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

function Told({ suggestion, ending }: { suggestion: Suggestion; ending: EndingOf }) {
  const { screens, services } = useContent();
  const { ending: say } = screens;
  const next = services[ending.first];
  return (
    <article data-service={suggestion.service} className="other-service">
      <h3 className="text-lead font-bold">{services[suggestion.service].name}</h3>
      <p>{fill(say.toldText, { service: next.name })}</p>
    </article>
  );
}
