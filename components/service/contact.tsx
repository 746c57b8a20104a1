'use client';

import { createContext, use } from 'react';
import type { ServiceCard } from '../../data/cards.ts';
import type { Content } from '../../data/content.ts';
import { WaitsFor } from '../words/waits-for.ts';
import { fill, useContent } from '../words/words.tsx';

type Phone = ServiceCard['phones'][number];

const digits = (number: string) => number.replace(/[^\d+]/g, '');

/** `?&body=` is the one form that both Android and iOS fill in. */
export const phoneHref = ({ number, type, keyword }: Phone) =>
  type === 'text' ? `sms:${digits(number)}${keyword ? `?&body=${encodeURIComponent(keyword)}` : ''}` : `tel:${digits(number)}`;

/**
 * For every link that opens a dialler or a mail program. In a frame it has to go by the tab: the content security policy of the page around
 * it may list whom it frames, and Chromium counts a call from inside as framing `tel:`.
 */
export const dial = { target: '_top' } as const;

/** Where a call for help in danger goes. */
export const emergencyHref = ({ services }: Content) => phoneHref(services['police-111'].phones[0]!);

/** Somebody may look at this phone: an e-mail stays in a mailbox that they may read as well. */
export const Watched = createContext(false);

interface Props {
  readonly service: ServiceCard;
  /** `all` in large buttons, `short` without what can wait (e-mail, explanations), `rest` only that. */
  readonly show: 'all' | 'short' | 'rest';
}

/** The ways to reach a service, the number readable as text in each. */
export function Contact({ service, show }: Props) {
  const { service: say } = useContent().screens;
  const large = show === 'all';
  const phones = show === 'rest' ? [] : service.phones;
  const urls = show === 'rest' ? [] : service.urls;
  const waitsFor = use(WaitsFor);
  const emails = show === 'short' || use(Watched) ? [] : service.emails;
  const nothingElse = service.phones.length + service.urls.length === 0;
  const howToReach = show === 'all' || (show === 'short') === nothingElse ? service.howToReach : undefined;
  // One way stands out: the first.
  const look = (leads: boolean) => (large ? `contact contact-large ${leads ? 'contact-first' : ''}` : 'contact');
  return (
    <div className={large ? 'grid gap-3' : 'grid gap-2'}>
      {phones.length + urls.length + emails.length > 0 ? (
        <ul className="flex flex-wrap gap-x-3 gap-y-3">
          {phones.map((phone, at) => (
            <li key={phone.type + phone.number} className={large ? 'w-full sm:w-auto' : ''}>
              <a {...dial} href={phoneHref(phone)} className={look(at === 0)}>
                <span className="contact-kind">
                  {phone.type === 'voice' ? say.call : phone.type === 'text' ? say.text : say.tty}
                </span>{' '}
                <strong>{phone.number}</strong>
                {phone.words ? <span className="contact-words"> {phone.words}</span> : null}
                <span className="sr-only">, {service.name}</span>
              </a>
              {phone.note || phone.keyword ? (
                <p className="mt-1 max-w-64 text-small text-soft">
                  {phone.note ?? fill(say.textWord, { keyword: phone.keyword!, number: phone.number })}
                </p>
              ) : null}
            </li>
          ))}
          {urls.map(({ url, type, note }, at) => (
            <li key={url} className={large ? 'w-full sm:w-auto' : ''}>
              <a href={url} target="_blank" rel="noreferrer noopener" className={look(phones.length === 0 && at === 0)}>
                <span className="contact-kind">{say.web[type]}</span>{' '}
                <span className="contact-words">{fill(say.opens, { host: new URL(url).host.replace(/^www\./, '') })}</span>
                <span className="sr-only">, {service.name}</span>
              </a>
              {note ? <p className="mt-1 max-w-64 text-small text-soft">{note}</p> : null}
            </li>
          ))}
          {emails.map(({ email, note }) => (
            <li key={email} data-when={waitsFor?.('not-watched')}>
              <a {...dial} href={`mailto:${email}`} className="contact">
                <span className="contact-kind">{say.email}</span> <span className="contact-words break-all">{email}</span>
              </a>
              {note ? <p className="mt-1 max-w-64 text-small text-soft">{note}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {howToReach ? <p>{howToReach}</p> : null}
      {show === 'rest' ? null : <WhoMayUseIt service={service} />}
    </div>
  );
}

/** Nothing for a service that anybody may use. */
export function WhoMayUseIt({ service: { audience } }: { service: ServiceCard }) {
  const { service: say } = useContent().screens;
  const words = {
    public: '',
    behind: say.behind,
    practitioners: say.practitioners,
    'reporting-entities': say.reporting,
    overseas: say.overseas,
  }[audience];
  return words ? <p className="text-soft">{words}</p> : null;
}
