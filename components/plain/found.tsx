import type { Content } from '../../data/content.ts';
import type { PlainWords } from '../../data/plain-words.ts';
import { firstSteps } from '../../machines/first-step.ts';
import { type Notice as NoticeOf, type NoticeId, notices } from '../../machines/notices.ts';
import { rules, type ServiceId, toldServices } from '../../machines/rules.ts';
import type { Suggestion } from '../../machines/suggest.ts';
import { MaybeDanger } from '../emergency/maybe-danger.tsx';
import { Notice } from '../ending/ending.tsx';
import { SaferDevice } from '../safer-device/safer-device.tsx';
import { Contact, dial, phoneHref } from '../service/contact.tsx';
import { Behind, Beside, BesideOthers, FirstService, OtherService, ServiceName } from '../service/service.tsx';
import { fill } from '../words/fill.ts';
import { ForReader } from '../words/for-reader.tsx';

interface Props {
  readonly content: Content;
  readonly words: PlainWords;
}

const everyNotice: readonly (NoticeOf & { readonly id: NoticeId })[] = notices;
const besideOthers = everyNotice.filter((notice) => notice.besideOthers).map(({ id }) => id);

/** Every service that can be a first step. */
const canBeFirst: readonly ServiceId[] = [...new Set(firstSteps.flatMap(({ services }): readonly ServiceId[] => services))];

/** A service as the walk shows it, before anybody has said anything: the rule alone gives the reason. */
const suggested = (service: ServiceId): Suggestion => ({
  service,
  rule: rules.find((rule) => rule.service === service)!.id,
  because: [],
  sources: [],
});
const shown = { inWords: () => '', watched: false };

/** The first step so far, always in sight while choosing. */
export function SoFar({ content, words: say }: Props) {
  return (
    <p className="so-far needs-has">
      <span>{say.soFar}</span>{' '}
      {canBeFirst.map((id) => {
        const { name, phones } = content.services[id];
        const phone = phones[0];
        return (
          <span key={id} data-step={id}>
            <strong>{name}</strong>
            {phone ? (
              <>
                {' '}
                <a {...dial} href={phoneHref(phone)} className="inline-block py-2">
                  {phone.number}
                </a>
              </>
            ) : null}
          </span>
        );
      })}
    </p>
  );
}

/** An ending for everybody at once. Each part waits for its own condition. */
export function Found({ content, words: say }: Props) {
  const { screens, services } = content;
  const { ending } = screens;
  const ids = rules.map(({ service }) => service);
  const behind = ids.filter((id) => services[id].audience === 'behind');
  const agencies = ids.filter((id) => services[id].group === 'agency' && !behind.includes(id));
  const toTalk = ids.filter((id) => services[id].group === 'talk');
  const before = everyNotice.filter(({ beforeFirst }) => beforeFirst).map(({ id }) => id);
  const noticesOf = (kind: string) => everyNotice.filter((notice) => notice.kind === kind).map(({ id }) => id);
  const lines = (kind: string) =>
    noticesOf(kind).map((id) => (
      <div key={id} data-when={before.includes(id) ? `later-${id}` : `notice-${id}`}>
        <Notice id={id} open={kind === 'keep'} />
      </div>
    ));

  return (
    <BesideOthers value={besideOthers}>
      <div id="found" data-ending="" className="grid gap-9">
        <div className="needs-has">
          <h2 className="text-title font-bold text-balance">
            {firstSteps.map(({ id }) => (
              <span key={id} data-by={id}>
                <ForReader words={content.firstSteps[id]}>{({ sentence }) => sentence}</ForReader>
              </span>
            ))}
          </h2>
          <div data-when="above-111" className="mt-5">
            <div data-emergency="" data-service="police-111">
              <MaybeDanger full />
            </div>
          </div>
          <div className="keep">
            {before.map((id) => (
              <div key={id} data-when={`before-${id}`} className="mt-5">
                <Notice id={id} open />
              </div>
            ))}
          </div>
          <div data-when="watched" className="mt-5">
            <SaferDevice />
          </div>
          {canBeFirst.map((id) => (
            <div key={id} data-step={id} className="mt-5">
              <FirstService suggestion={suggested(id)} {...shown} behind={id === 'police-105' ? behind : []} />
            </div>
          ))}
          <div data-when="first-111" className="mt-5">
            {canBeFirst.map((id) => (
              <section key={id} data-when-safe={id} className="notice">
                <p className="text-lead font-bold">{fill(ending.whenSafe, { service: services[id].name })}</p>
                <p className="mb-3">{services[id].summary}</p>
                <Contact service={services[id]} show="short" />
              </section>
            ))}
          </div>
        </div>
        <Section className="keep" title={ending.keep}>
          {lines('keep')}
        </Section>
        <Section className="needs-has" when="any-told" title={ending.told}>
          {Object.values(toldServices).map((id) => (
            <article key={id} data-when={`told-${id}`} data-told={id} className="other-service">
              <h3 className="text-lead font-bold">{services[id].name}</h3>
              {canBeFirst.map((first) => (
                <p key={first} data-step={first}>
                  {fill(ending.toldText, { service: services[first].name })}
                </p>
              ))}
              <Beside />
              <Behind services={id === 'police-105' ? behind : []} />
            </article>
          ))}
        </Section>
        <h2 className="without-has text-title font-bold">{say.everyone}</h2>
        <Section when="any-fits" title={ending.alsoFits} hint={ending.alsoFitsHint}>
          {agencies.map((id) => (
            <div key={id} data-when={`fits-${id}`}>
              <OtherService suggestion={suggested(id)} {...shown} behind={id === 'police-105' ? behind : []} />
            </div>
          ))}
        </Section>
        <Section className="needs-has" when="any-may" title={ending.mayFit} hint={ending.mayFitHint}>
          {agencies.map((id) => (
            <article key={id} data-when={`may-${id}`} data-service={id} className="other-service">
              <ServiceName service={services[id]} level={3} />
              <p className="mt-1">{services[id].summary}</p>
              <p className="mt-1 text-soft">{content.rules[suggested(id).rule as keyof Content['rules']].sentence}</p>
              <div className="mt-3">
                <Contact service={services[id]} show="short" />
              </div>
              <Beside />
              <Behind services={id === 'police-105' ? behind : []} />
            </article>
          ))}
        </Section>
        <p className="needs-has text-soft">{say.noSecondDoor}</p>
        <Section title={ending.talk} hint={ending.talkHint}>
          {toTalk.map((id) => (
            <div key={id} data-when={`talk-${id}`}>
              <OtherService suggestion={suggested(id)} {...shown} />
            </div>
          ))}
        </Section>
        <Section className="lines" when="any-know" title={ending.know}>
          {lines('know')}
        </Section>
        <Section className="lines" when="any-limit" title={ending.limits}>
          {lines('limit')}
        </Section>
      </div>
    </BesideOthers>
  );
}

function Section({
  title,
  hint,
  when,
  className = '',
  children,
}: {
  title: string;
  hint?: string;
  when?: string;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <div data-when={when}>
      <section className={className}>
        <h2 className="text-section font-bold">{title}</h2>
        {hint ? <p className="text-soft">{hint}</p> : null}
        <div className="mt-4 grid gap-4">{children}</div>
      </section>
    </div>
  );
}
