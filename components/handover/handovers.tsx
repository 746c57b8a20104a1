'use client';

import { useId, useSyncExternalStore } from 'react';
import {
  askFor,
  callersOpen,
  checkers,
  checkTimes,
  consents,
  fallbacks,
  type Handover,
  isAgreed,
  isMade,
  isWatched,
  itemsToOffer,
  timesOpen,
  waysOpen,
  whens,
} from '../../machines/handover.ts';
import type { ServiceId } from '../../machines/rules.ts';
import { readerOf } from '../../machines/reader.ts';
import type { Suggestion } from '../../machines/suggest.ts';
import { type Answers, UNSURE } from '../../machines/vocabulary.ts';
import { useAssisted } from '../assisted/assisted-words.tsx';
import { TwoPress } from '../assisted/two-press.tsx';
import { NotesOn } from '../assisted/practitioner-notes.tsx';
import { wordsToSay } from '../navigator/reader.tsx';
import { Select } from '../select/select.tsx';
import { Contact } from '../service/contact.tsx';
import { Lines } from '../service/service.tsx';
import { fill } from '../words/words.tsx';
import { type HandoverWords, looksLikeLink, passedOn, saidUnder } from './agreement.ts';
import { openAt } from '../open-now/open-now.ts';

interface Props {
  readonly handovers: readonly Handover[];
  readonly answers: Answers;
  readonly suggestions: readonly Suggestion[];
  readonly words: HandoverWords;
  readonly onChange: (handover: Handover) => void;
  readonly onRemove: (service: ServiceId) => void;
}

/** The introductions being agreed on, one for each service that was chosen. */
export function Handovers({ handovers, answers, suggestions, words, onChange, onRemove }: Props) {
  const { handover: say } = useAssisted().words;
  return (
    <section className="screen-only" aria-labelledby="handovers">
      <h2 id="handovers" tabIndex={-1} className="text-section font-bold">
        {say.title}
      </h2>
      {handovers.length === 0 ? (
        <p className="text-soft">{say.empty}</p>
      ) : (
        <>
          <p className="notice notice-first mt-3">{say.exception}</p>
          {answers.danger === 'yes' || answers.danger === UNSURE ? (
            <p className="urgent-note mt-3 font-bold">{say.danger}</p>
          ) : null}
          <div className="mt-4 grid gap-6">
            {handovers.map((handover) => (
              <Builder
                key={handover.service}
                handover={handover}
                answers={answers}
                suggestion={suggestions.find(({ service }) => service === handover.service)}
                words={words}
                onChange={onChange}
                onRemove={onRemove}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface BuilderProps extends Pick<Props, 'answers' | 'words' | 'onChange' | 'onRemove'> {
  readonly handover: Handover;
  readonly suggestion: Suggestion | undefined;
}

/** The ten parts of one introduction, in the order in which two people would talk about them. */
function Builder({ handover, answers, suggestion, words, onChange, onRemove }: BuilderProps) {
  const { content, assisted, inWords } = words;
  const { handover: say } = assisted.words;
  const service = content.services[handover.service];
  const set = (change: Partial<Handover>) => onChange({ ...handover, ...change });
  const watched = isWatched(answers);
  const sentences = wordsToSay(service, readerOf(answers));
  const safeToTalk = content.services['safe-to-talk'];
  const talkLine = { service: safeToTalk.name, number: safeToTalk.phones[0]!.number };
  const because = suggestion?.because ?? [];

  return (
    <article data-handover={service.id} data-consent={handover.consent} className="sheet handover">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-section font-bold">{service.name}</h3>
        <TwoPress
          label={fill(say.remove, { service: service.name })}
          again={fill(say.removeAgain, { service: service.name })}
          className="button-quiet"
          onPress={() => onRemove(handover.service)}
        />
      </div>
      {suggestion ? null : <p className="changed">{say.notListed}</p>}

      <div className="handover-parts mt-4">
        <div className="grid content-start gap-5">
          <Select
            label={say.askFor}
            from={askFor}
            names={say.askForWords}
            value={handover.askFor}
            onChoose={(value) => set({ askFor: value })}
          />
          <Contact service={service} show="short" />
          <HoursNow service={handover.service} published={service.hours} />
          <Lines title={say.why} lines={because.length > 0 ? because.map(inWords) : [say.theyChose]} />
          <Lines title={say.does} lines={service.does} />
          <Lines title={say.doesNot} lines={service.doesNot} />
          <Lines title={say.willAsk} lines={service.ready.map((id) => content.ready[id]!)} />
          <Lines title={say.without} lines={[service.handover.without]} />
          <NotesOn service={handover.service} />
        </div>

        <div className="grid content-start gap-6">
          <fieldset>
            <legend className="font-bold">{say.share}</legend>
            <p className="text-small text-soft">{say.shareHint}</p>
            <div className="mt-2 grid gap-2">
              {itemsToOffer(answers).map((item) => {
                const said = saidUnder(item, answers, inWords);
                const on = handover.items.includes(item);
                return (
                  <label key={item} className="choice choice-small">
                    <input
                      type="checkbox"
                      name={`${service.id}-share`}
                      value={item}
                      checked={on}
                      onChange={() =>
                        set({ items: on ? handover.items.filter((each) => each !== item) : [...handover.items, item] })
                      }
                    />
                    <span>{isMade(item) ? say.items[item] : said.join(' · ')}</span>
                  </label>
                );
              })}
            </div>
          </fieldset>

          <fieldset>
            <legend className="font-bold">{say.contact}</legend>
            <p className="text-small text-soft">{say.contactNotShared}</p>
            {watched ? (
              <p className="mt-2 font-semibold" data-not-home="">
                {fill(say.watched, { line: say.notHome })}
              </p>
            ) : null}
            <div className="mt-2 grid gap-3 sm:grid-cols-2">
              <Select
                label={say.way}
                from={waysOpen(answers)}
                names={say.ways}
                value={handover.way}
                onChoose={(value) => set({ way: value })}
              />
              <Select
                label={say.time}
                from={timesOpen(answers)}
                names={say.times}
                value={handover.time}
                onChoose={(value) => set({ time: value })}
              />
            </div>
            {watched ? null : (
              <Tick label={say.voicemail} checked={handover.voicemail} onTick={(voicemail) => set({ voicemail })} />
            )}
          </fieldset>

          <fieldset>
            <legend className="font-bold">{say.call}</legend>
            <div className="mt-2 grid gap-3 sm:grid-cols-2">
              <Select
                label={say.caller}
                from={callersOpen(service.phones.length > 0)}
                names={say.callers}
                value={service.phones.length > 0 ? handover.caller : 'form'}
                onChoose={(value) => set({ caller: value })}
              />
              <Select
                label={say.when}
                from={whens}
                names={say.whens}
                value={handover.when}
                onChoose={(value) => set({ when: value })}
              />
            </div>
            {service.phones.length === 0 ? <p className="mt-2 text-small text-soft">{say.noPhone}</p> : null}
            {handover.caller === 'form' || service.phones.length === 0 ? null : (
              <Tick label={say.speaker} checked={handover.speaker} onTick={(speaker) => set({ speaker })} />
            )}
            <fieldset className="mt-3">
              <legend className="font-semibold">{say.sentence}</legend>
              {sentences.map((sentence, at) => (
                <label key={sentence} className="choice choice-small mt-2">
                  <input
                    type="radio"
                    name={`${service.id}-sentence`}
                    checked={handover.sentence === at}
                    onChange={() => set({ sentence: at })}
                  />
                  <span>“{sentence}”</span>
                </label>
              ))}
            </fieldset>
          </fieldset>

          <Lines title={say.next} lines={[...service.next, service.handover.after]} />
          <p className="-mt-3 text-small text-soft">{say.nextHint}</p>

          <fieldset>
            <legend className="font-bold">{say.check}</legend>
            <div className="mt-2 grid gap-3 sm:grid-cols-2">
              <Select
                label={say.checksBack}
                from={checkers}
                names={say.checkers}
                value={handover.checksBack}
                onChoose={(value) => set({ checksBack: value })}
              />
              <Select
                label={say.checkTime}
                from={checkTimes}
                names={say.checkTimes}
                value={handover.checkTime}
                onChoose={(value) => set({ checkTime: value })}
              />
              <Select
                label={say.fallback}
                from={fallbacks}
                names={{ ...say.fallbacks, 'talk-line': fill(say.fallbacks['talk-line'], talkLine) }}
                value={handover.fallback}
                onChoose={(value) => set({ fallback: value })}
              />
            </div>
          </fieldset>

          <Notes handover={handover} set={set} />
          <Decision handover={handover} set={set} name={service.name} passedOn={passedOn(handover, answers, words)} />
        </div>
      </div>
    </article>
  );
}

type Set = (change: Partial<Handover>) => void;

interface DecisionProps {
  readonly handover: Handover;
  readonly set: Set;
  readonly name: string;
  /** Word for word what consent would be to. */
  readonly passedOn: readonly string[];
}

/** Last, because it is about everything above: yes or no to this service, and a way to take it back. */
function Decision({ handover, set, name, passedOn: now }: DecisionProps) {
  const { handover: say } = useAssisted().words;
  const { consent } = handover;
  return (
    <fieldset className="decision" data-decision="">
      <legend className="font-bold">{say.consent}</legend>
      <p className="text-small text-soft">{say.consentHint}</p>
      {handover.news.length > 0 ? (
        <div role="alert" className="changed" data-consent-news="">
          {say.news}
          <ul className="list-disc pl-5">
            {handover.news.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2">
        {consents
          .filter((each) => each !== 'withdrawn' || consent === 'withdrawn')
          .map((each) => (
            <label key={each} className="choice choice-small">
              <input
                type="radio"
                name={`${handover.service}-consent`}
                value={each}
                checked={consent === each}
                onChange={() => set({ consent: each, agreedTo: now, news: [] })}
              />
              <span>{say.consents[each]}</span>
            </label>
          ))}
      </div>
      {isAgreed(handover) ? (
        <button
          type="button"
          className="button-quiet"
          data-withdraw=""
          onClick={() => set({ consent: 'withdrawn', agreedTo: [], news: [] })}
        >
          {say.withdraw}
          <span className="sr-only">: {name}</span>
        </button>
      ) : null}
      <p role="status" className="mt-1 font-semibold">
        {consent === 'withdrawn' ? fill(say.withdrawn, { service: name }) : isAgreed(handover) ? say.agreedStatus : ''}
      </p>
    </fieldset>
  );
}

function Notes({ handover, set }: { handover: Handover; set: Set }) {
  const { handover: say } = useAssisted().words;
  const id = useId();
  const isLink = looksLikeLink(handover.notes);
  return (
    <div>
      <label htmlFor={id} className="font-bold">
        {say.notes}
      </label>
      <p id={`${id}-hint`} className="text-small text-soft">
        {say.notesHint}
      </p>
      {/* No spelling check: browsers may send the text away for it. */}
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        aria-invalid={isLink || undefined}
        className="writing"
        rows={3}
        maxLength={500}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        data-gramm="false"
        value={handover.notes}
        onChange={({ target }) => set({ notes: target.value })}
      />
      <p role="alert" className="font-semibold text-urgent">
        {isLink ? say.notesLink : ''}
      </p>
      <Tick label={say.notesOnSheet} checked={handover.notesOnSheet} onTick={(notesOnSheet) => set({ notesOnSheet })} />
    </div>
  );
}

const everyMinute = (onTick: () => void) => {
  const timer = setInterval(onTick, 60_000);
  return () => clearInterval(timer);
};

/** Published hours, and what they say about this minute. */
function HoursNow({ service, published }: { service: ServiceId; published: string | undefined }) {
  const { hours, calendar, words } = useAssisted();
  const now = useSyncExternalStore(
    everyMinute,
    () => openAt(hours[service], new Date(), calendar),
    () => 'check' as const,
  );
  return (
    <p>
      <strong>{words.handover.nowTitle}:</strong>{' '}
      {published ? (
        <>
          {published}{' '}
          <span data-open-now={now}>
            ({words.hours[now]}.{hours[service]?.always ? '' : ` ${words.hours.holiday}`})
          </span>
        </>
      ) : (
        <span data-open-now="check">{words.hours.none}</span>
      )}
    </p>
  );
}

function Tick({ label, checked, onTick }: { label: string; checked: boolean; onTick: (checked: boolean) => void }) {
  return (
    <label className="choice choice-small mt-2">
      <input type="checkbox" checked={checked} onChange={({ target }) => onTick(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
