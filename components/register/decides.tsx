import type { ReactNode } from 'react';
import type { DecidesPage } from '../../data/decides-page.ts';
import { fill } from '../words/fill.ts';
import { Codes } from './codes.tsx';
import { Jump } from './jump.tsx';

/** How it decides, drawn and listed from the values that decide: rendered while building, with nothing to run in the browser. */
export function Decides({ page }: { page: DecidesPage }) {
  const { words: say } = page;
  const sections = [
    ['picture', say.picture.title],
    ['arrows', say.edges.title],
    ['first', say.first.title],
    ['rules', say.rules.title],
    ['advice', say.notices.title],
  ] as const;
  return (
    <div className="register">
      <h1>{say.title}</h1>
      <p className="register-lead">{say.lead}</p>
      <p>{say.ours}</p>
      <Jump title={say.jumpTitle} sections={sections} other={['/sources', say.sources]} />

      <Section id="picture" title={say.picture.title} text={say.picture.text}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a phone it scrolls by itself, with the keyboard as well */}
        <div className="picture" role="region" aria-label={say.picture.region} tabIndex={0}>
          <div dangerouslySetInnerHTML={{ __html: page.svg }} />
        </div>
      </Section>

      <Section id="arrows" title={say.edges.title} text={fill(say.edges.text, { count: page.arrows })}>
        <Table names={say.edges.columns} className="register-arrows">
          {page.edges.map((edge) => (
            <Cells key={`${edge.from} ${edge.on} ${edge.to} ${edge.when}`} names={say.edges.columns} cells={edge} />
          ))}
        </Table>
      </Section>

      <Section id="first" title={say.first.title} text={say.first.text}>
        <Table names={say.first.columns} className="register-first">
          {page.first.map(({ id, when, services: [first, ...others], sentence, emergency }, at) => (
            <Cells
              key={id}
              names={say.first.columns}
              cells={{
                line: at + 1,
                when,
                services: (
                  <>
                    <strong>{first}</strong>
                    {others.map((service) => (
                      <span key={service}>, {fill(say.first.then, { service })}</span>
                    ))}
                    {emergency ? <span className="register-emergency">{say.first.emergency}</span> : null}
                  </>
                ),
                sentence,
              }}
            />
          ))}
        </Table>
      </Section>

      <Section id="rules" title={say.rules.title} text={say.rules.text}>
        <ol className="register-card">
          {page.rules.map(({ id, service, name, when, sentence, sources, fromMap }) => (
            <li key={id} id={`rule-${id}`} className="register-rule">
              <h3>
                <a href={`/services/${service}`}>{name}</a>
              </h3>
              <p>
                <span className="register-term">{say.rules.when}:</span> {when}.
              </p>
              <p>{sentence}</p>
              <Source page={page} sources={sources} fromMap={fromMap} />
            </li>
          ))}
        </ol>
      </Section>

      <Section id="advice" title={say.notices.title} text={say.notices.text}>
        <ol className="register-card">
          {page.notices.map(({ id, title, when, sources, fromMap }) => (
            <li key={id} id={`notice-${id}`} className="register-rule">
              <h3>{title}</h3>
              <p>
                <span className="register-term">{say.notices.when}:</span> {when}.
              </p>
              <Source page={page} sources={sources} fromMap={fromMap} />
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

function Section({ id, title, text, children }: { id: string; title: string; text: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

function Source({ page, sources, fromMap }: { page: DecidesPage; sources: readonly string[]; fromMap: boolean }) {
  const { words: say, outside } = page;
  return (
    <p className="register-places">
      {say.source}: <Codes codes={sources} page="/sources" ours={say.ourReading} />
      {fromMap ? null : `. ${outside}`}
    </p>
  );
}

type Names = Readonly<Record<string, string>>;

/**
 * A table that stands on a phone as one block a row, each value under the name of its column. The roles say what the styles there would
 * take away: in older browsers a table that is laid out otherwise is no table to a screen reader.
 */
/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role -- these are the roles they have */
function Table({ names, className, children }: { names: Names; className: string; children: ReactNode }) {
  return (
    <div className="register-card">
      <table role="table" className={`register-table ${className}`}>
        <thead role="rowgroup">
          <tr role="row">
            {Object.entries(names).map(([id, name]) => (
              <th key={id} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

function Cells<Id extends string>({
  names,
  cells,
}: {
  names: Readonly<Record<Id, string>>;
  cells: Readonly<Record<Id, ReactNode>>;
}) {
  return (
    <tr role="row">
      {(Object.keys(names) as Id[]).map((id) => (
        <td key={id} role="cell" data-name={names[id]} data-column={id}>
          {cells[id]}
        </td>
      ))}
    </tr>
  );
}
