'use client';

import type { Directory, Entry } from '../../data/directory.ts';
import { groupsServed, regions, sections } from '../../data/service-groups.ts';
import { OpenNowLabel } from '../open-now/open-now-label.tsx';
import { dial, phoneHref, WhoMayUseIt } from '../service/contact.tsx';
import { useContent } from '../words/words.tsx';

/** Every service in its chapter, complete without script; search and filters on top. */
export function ServiceList({ directory }: { directory: Directory }) {
  const { words: say, entries, notListed } = directory;
  return (
    <>
      <Filters directory={directory} />
      <p className="mt-4">
        <a href="/" className="crumb">
          {say.walk}
        </a>
      </p>
      <p role="status" data-found="" data-words={JSON.stringify(say.found)} className="found">
        {say.found.all.replace('{count}', String(entries.length))}
      </p>
      <section data-results="" hidden>
        <h2 className="text-small text-soft">{say.found.best}</h2>
        <ul className="service-items" />
      </section>
      {sections.map((section) => (
        <section key={section} data-section={section} aria-labelledby={`section-${section}`} className="service-section">
          <h2 id={`section-${section}`} className="text-section font-bold">
            {say.sections[section]}
          </h2>
          <ul className="service-items">
            {entries
              .filter((entry) => entry.section === section)
              .map((entry) => (
                <Item key={entry.card.id} entry={entry} directory={directory} />
              ))}
          </ul>
        </section>
      ))}
      <details className="mt-9">
        <summary>{say.notListed.title}</summary>
        <p>{say.notListed.lead}</p>
        <dl className="facts mt-3">
          {notListed.map(({ name, why }) => (
            <div key={why}>
              {name ? <dt>{name}</dt> : null}
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Filters({ directory: { words: say, entries } }: { directory: Directory }) {
  const { filter } = say;
  const served = groupsServed.filter((group) => group !== 'anyone' && entries.some(({ serves }) => serves.includes(group)));
  return (
    <form method="dialog" autoComplete="off" className="filters sheet">
      {/* Shown by the script it needs. */}
      <div data-search="" hidden>
        <label htmlFor="search" className="font-bold">
          {say.search.label}
        </label>
        <input
          id="search"
          type="search"
          // Nothing outside this page gets to read along or to remember: no spelling service, no form history.
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          data-gramm="false"
          enterKeyHint="search"
          maxLength={60}
          aria-describedby="search-hint"
          className="writing search-box"
        />
        <p id="search-hint" className="mt-2 text-small text-soft">
          {say.search.hint}
        </p>
      </div>
      {/* Closed, so that the list is near; the script opens it where there is room. */}
      <details data-filters="">
        <summary>{filter.title}</summary>
        <div className="filter-ticks">
          {(['anonymous', 'always', 'text'] as const).map((name) => (
            <label key={name} className="choice choice-small">
              <input type="checkbox" data-filter={name} />
              <span>{filter[name]}</span>
            </label>
          ))}
        </div>
        <div className="filter-rows">
          <label className="grid gap-1">
            <span className="font-semibold">{filter.for}</span>
            <select data-filter="for" className="select">
              <option value="">{filter.everyone}</option>
              {served.map((group) => (
                <option key={group} value={group}>
                  {say.serves[group]}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1">
            <span className="font-semibold">{filter.where}</span>
            <select data-filter="where" className="select">
              <option value="">{filter.everywhere}</option>
              {regions.map((region) => (
                <option key={region} value={region}>
                  {say.regions[region]}
                </option>
              ))}
            </select>
          </label>
          <button type="reset" className="button-quiet">
            {filter.clear}
          </button>
        </div>
      </details>
    </form>
  );
}

/** What the filters look at, on the item itself: styles alone can use it. */
const facets = ({ card, serves, regions, hours, textOrChat }: Entry) => ({
  'data-item': card.id,
  'data-for': serves.join(' '),
  'data-region': regions?.join(' '),
  'data-anonymous': card.anonymous.answer === 'yes' ? '' : undefined,
  'data-always': hours?.always ? '' : undefined,
  'data-text': textOrChat ? '' : undefined,
});

function Item({ entry, directory: { words: say } }: { entry: Entry; directory: Directory }) {
  const { service: words } = useContent().screens;
  const { card, hours } = entry;
  const phone = card.phones.find(({ type }) => type === 'voice');
  const badges = [
    card.anonymous.answer === 'yes' && say.badge.anonymous,
    hours?.always && say.badge.always,
    entry.textOrChat && say.badge.text,
  ].filter((badge) => typeof badge === 'string');
  return (
    <li {...facets(entry)} className="service-item">
      <h3 className="text-lead font-bold">
        <a href={`/services/${card.id}`}>{card.name}</a>
      </h3>
      {card.nameMi && card.nameMi !== card.name ? (
        <p lang="mi" className="text-soft">
          {card.nameMi}
        </p>
      ) : null}
      <p>{card.summary}</p>
      <WhoMayUseIt service={card} />
      <p className="service-item-ways">
        {phone ? (
          <a {...dial} href={phoneHref(phone)} className="service-item-number">
            <span className="sr-only">
              {words.call} {card.name}:{' '}
            </span>
            {phone.number}
          </a>
        ) : null}
        {badges.map((badge) => (
          <span key={badge} className="badge">
            {badge}
          </span>
        ))}
        {card.area ? <span className="badge">{card.area}</span> : null}
        {hours && !hours.always ? <OpenNowLabel hours={hours} /> : null}
      </p>
    </li>
  );
}
