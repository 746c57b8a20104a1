import { Fragment, type ReactNode } from 'react';
import { edgeNumber, lineOf, type MapContent, namesOf } from '../../data/map-content.ts';
import type { MapWords } from '../../data/map-words.ts';
import type { PathwayEdge, PathwayNode } from '../../data/pathway.ts';
import sources from '../../data/sources.json' with { type: 'json' };
import { fill } from '../words/fill.ts';
import { columnOf } from './columns.ts';
import { WayIcon } from './way-icon.tsx';

/*
 * The list edition. Each entry stands in the list and is also what its button in the picture opens: one element, as a popover, so that
 * both say the same and the page carries it once. Without popovers in the browser it is still the whole list.
 */

interface Props {
  readonly content: MapContent;
}

const columnIds = ['form', 'light', 'first', 'follow'] as const;

export function ListEdition({ content }: Props) {
  const { words: say, pathway } = content;
  return columnIds.map((column) => (
    <section key={column} className="list-column" aria-labelledby={`list-${column}`}>
      <h3 id={`list-${column}`} className="list-column-title">
        {say.columns[column]}
      </h3>
      <div className="entries">
        {pathway.nodes
          .filter((node) => columnOf(node) === column)
          .map((node) => (
            <NodeEntry key={node.id} node={node} content={content} />
          ))}
      </div>
    </section>
  ));
}

/** An edge stands with the first it starts from; everybody else refers to it. */
const isHome = (node: PathwayNode, { fromNodes }: PathwayEdge) => fromNodes[0] === node.id;

function NodeEntry({ node, content }: Props & { node: PathwayNode }) {
  const { words: say, edgesFrom, edgesTo, shownUnder, services } = content;
  const out = edgesFrom(node.id);
  const into = edgesTo(node.id);
  const known = node.services.flatMap((id) => services.get(id) ?? []);
  return (
    <article
      id={node.id}
      popover="auto"
      data-entry={node.id}
      data-mark={node.mark}
      data-services={node.services.join(' ') || undefined}
      data-way={shownUnder(node.id)}
      className={columnOf(node) === 'follow' ? 'entry node-entry at-left' : 'entry node-entry'}
    >
      <Close id={node.id} words={say.list.close} />
      <h4 className="entry-title">
        <button type="button" popoverTarget={node.id}>
          {node.label}
        </button>
      </h4>
      <Printed node={node} words={say} />
      {node.via ? <p className="entry-small">{`${say.list.heard}: ${namesOf(content, node.via)}.`}</p> : null}
      {node.note ? <p>{node.note}</p> : null}
      {known.some(({ audience }) => audience === 'behind') ? (
        <p>{say.list.behind}</p>
      ) : (
        known.map(({ id, name }) => (
          <a key={id} href={`/services/${id}`} className="service-link">
            {fill(say.list.service, { service: name.en })}
          </a>
        ))
      )}
      {out.length > 0 ? (
        <Part title={say.list.next}>
          <Ways
            content={content}
            edges={out.filter((edge) => !isHome(node, edge))}
            names={({ toNodes }) => namesOf(content, toNodes)}
          />
          {out
            .filter((edge) => isHome(node, edge))
            .map((edge) => (
              <EdgeEntry key={edge.id} edge={edge} content={content} />
            ))}
        </Part>
      ) : null}
      {into.length > 0 ? (
        <Part title={say.list.from}>
          <Ways content={content} edges={into} names={({ fromNodes }) => namesOf(content, fromNodes)} />
        </Part>
      ) : null}
      {isUnjoined(content, node) ? <p className="entry-small">{say.list.none}</p> : null}
    </article>
  );
}

/** No text says who sends people here. A way of coming to light is spoken for by those who hear of it through it. */
const isUnjoined = ({ pathway, edgesFrom, edgesTo }: MapContent, { id, kind }: PathwayNode) =>
  kind !== 'form' && edgesFrom(id).length + edgesTo(id).length === 0 && !pathway.nodes.some(({ via }) => via?.includes(id));

function Printed({ node: { printed, sources: codes }, words: say }: { node: PathwayNode; words: MapWords }) {
  if (printed.length === 0) return <p className="entry-small">{say.list.party}</p>;
  const labels = printed.map(({ map, label }) => `${map === 'csem' ? say.list.printed : say.list.printedSecond}: ${label}`);
  return (
    <p className="entry-small">
      {`${labels.join('. ')} · `}
      <Sources words={say} codes={codes} />
    </p>
  );
}

function EdgeEntry({ edge, content }: Props & { edge: PathwayEdge }) {
  const { words: say, shownUnder } = content;
  const isLate = columnOf(content.node(edge.fromNodes[0]!)) !== 'light';
  return (
    <article
      id={edge.id}
      popover="auto"
      data-entry={edge.id}
      data-mark={edge.mark}
      data-way={shownUnder(edge.id)}
      className={`entry edge-entry ${lineOf(edge)}-edge${isLate ? ' at-left' : ''}`}
    >
      <Close id={edge.id} words={say.list.close} />
      <h5 className="edge-title">
        <span className="edge-number">{edgeNumber(edge.id)}</span>
        {` ${namesOf(content, edge.fromNodes)} `}
        <span aria-hidden="true">→</span>
        <span className="sr-only">{say.list.to}</span>
        {` ${namesOf(content, edge.toNodes)}`}
      </h5>
      <p>{edge.en}</p>
      {edge.note ? <p>{edge.note}</p> : null}
      <dl className="edge-facts">
        <div className="edge-when">
          <dt>{say.list.when}</dt>
          <dd>{edge.when}</dd>
        </div>
        <div>
          <dt>{say.list.how}</dt>
          <dd>
            {edge.how.map((way) => (
              <span key={way} className="edge-way">
                <WayIcon way={way} />
                {` ${say.ways[way].name}`}
                <span className="way-text">{`: ${say.ways[way].text}`}</span>
              </span>
            ))}
            {edge.consent ? `, ${say.consent[edge.consent]}` : ''}
          </dd>
        </div>
      </dl>
      <Sure words={say} mark={edge.mark} codes={edge.sources} cardsOnly={lineOf(edge) === 'dotted'} />
    </article>
  );
}

interface WaysProps extends Props {
  readonly edges: readonly PathwayEdge[];
  /** Who is at the other end. */
  readonly names: (edge: PathwayEdge) => string;
}

/** Buttons to edges that stand elsewhere in the list. */
function Ways({ content, edges, names }: WaysProps) {
  if (edges.length === 0) return null;
  return (
    <ul className="way-buttons">
      {edges.map((edge) => (
        <li key={edge.id} data-way={content.shownUnder(edge.id)}>
          <button type="button" popoverTarget={edge.id} className="way-button">
            <span className="edge-number">{edgeNumber(edge.id)}</span>
            {` ${names(edge)}`}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface SureProps {
  readonly words: MapWords;
  readonly mark: 'V' | 'S' | 'I';
  readonly codes: readonly string[];
  readonly cardsOnly?: boolean;
}

/** How sure we are, and from what. */
export function Sure({ words: say, mark, codes, cardsOnly = false }: SureProps) {
  return (
    <p className="entry-small">
      {`${cardsOnly ? say.cardsOnly : say.marks[mark]}: `}
      <Sources words={say} codes={codes} />
    </p>
  );
}

/** Where it was read, each with its code in data/sources.json. */
function Sources({ words: say, codes }: Pick<SureProps, 'words' | 'codes'>) {
  return codes.map((code, at) => (
    <Fragment key={code}>
      {at > 0 ? ', ' : ''}
      <Source words={say} code={code} />
    </Fragment>
  ));
}

function Source({ words: say, code }: { words: MapWords; code: string }) {
  if (code === 'SEED') return say.seed;
  const url = (sources as Record<string, { url: string | null }>)[code]?.url;
  if (!url) return code;
  return <a href={url} rel="noreferrer">{`${new URL(url).host.replace(/^www\./, '')} (${code})`}</a>;
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <p className="part-title">{title}</p>
    {children}
  </>
);

/** Only while it is open above the page. */
const Close = ({ id, words }: { id: string; words: string }) => (
  <button type="button" popoverTarget={id} popoverTargetAction="hide" className="entry-close">
    {words}
  </button>
);
