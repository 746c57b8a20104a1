import type { ReactNode } from 'react';
import { edgeNumber, lineOf, type MapContent, namesOf } from '../../data/map-content.ts';
import type { MapWords } from '../../data/map-words.ts';
import { ways } from '../../data/pathway.ts';
import { fill } from '../words/fill.ts';
import { type Box, columnOf, others } from './columns.ts';
import { layOut } from './layout.ts';
import { WayIcon } from './way-icon.tsx';

/** The picture: lines that are only looked at, and a button for every place and every way, which opens its entry of the list. */
export function Picture({ content }: { content: MapContent }) {
  const { words: say, pathway, shownUnder } = content;
  const { width, height, nodes, panels, badges, lines, columns, apart, key } = layOut(pathway);
  const touching = (id: string) => pathway.edges.filter(({ fromNodes, toNodes }) => [...fromNodes, ...toNodes].includes(id));
  const ends = (id: string) =>
    pathway.edges.filter((edge) => edge.id === id).flatMap(({ fromNodes, toNodes }) => [...fromNodes, ...toNodes]);
  /** What lights up together: an edge with its ends, a place with its edges and those at their other end. */
  const lights = (id: string) =>
    [...new Set([id, ...ends(id), ...touching(id).flatMap((edge) => [edge.id, ...edge.fromNodes, ...edge.toNodes])])].join(' ');
  const nodesIn = (column: string) =>
    pathway.nodes
      .filter((each) => nodes.has(each.id) && columnOf(each) === column)
      .toSorted((a, b) => nodes.get(a.id)!.y - nodes.get(b.id)!.y);
  const edgesLeftOf = (x: number, from: number) =>
    pathway.edges
      .filter(({ id }) => badges.get(id)!.x < x && badges.get(id)!.x > from)
      .toSorted((a, b) => badges.get(a.id)!.y - badges.get(b.id)!.y);

  const places = (column: keyof typeof columns) =>
    nodesIn(column).map(({ id, kind, label, printed }) => (
      <Place key={id} box={nodes.get(id)!}>
        <button
          type="button"
          popoverTarget={id}
          data-node={id}
          data-on={lights(id)}
          data-way={shownUnder(id)}
          className={kind === 'party' ? 'place party' : printed.every(({ map }) => map === 'csec') ? 'place second' : 'place'}
        >
          {label}
        </button>
      </Place>
    ));
  const numbers = (x: number, from: number) =>
    edgesLeftOf(x, from).map((edge) => (
      <Place key={edge.id} box={badges.get(edge.id)!}>
        <button
          type="button"
          popoverTarget={edge.id}
          data-edge={edge.id}
          data-on={lights(edge.id)}
          data-way={shownUnder(edge.id)}
          aria-label={fill(say.picture.edge, {
            number: edgeNumber(edge.id),
            from: namesOf(content, edge.fromNodes),
            to: namesOf(content, edge.toNodes),
          })}
          className="number"
        >
          <WayIcon way={edge.how[0]!} />
          {edgeNumber(edge.id)}
        </button>
      </Place>
    ));

  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={say.picture.label}
      className="picture"
    >
      {[...panels].map(([id, box]) => (
        <rect key={id} x={box.x} y={box.y} width={box.width} height={box.height} rx="12" className="panel-ground" />
      ))}
      <g className="lines">
        {pathway.edges.map((edge) => (
          <path
            key={edge.id}
            d={lines.get(edge.id)!}
            data-line={edge.id}
            data-on={[edge.id, ...edge.fromNodes, ...edge.toNodes].join(' ')}
            data-way={shownUnder(edge.id)}
            className={lineOf(edge)}
          />
        ))}
      </g>
      {(Object.keys(columns) as (keyof typeof columns)[]).map((column) => (
        <Place key={column} box={columns[column]}>
          <p className="column-title">{say.columns[column]}</p>
        </Place>
      ))}
      {places('form')}
      <Place box={key}>
        <Key words={say} />
      </Place>
      {places('light')}
      <Place box={panels.get(others)!}>
        <p className="panel-title">{say.others}</p>
      </Place>
      {numbers(columns.first.x, columns.light.x)}
      {places('first')}
      <Place box={apart.first}>
        <p className="apart-title">{say.apart}</p>
      </Place>
      {numbers(columns.follow.x, columns.first.x)}
      {places('follow')}
      <Place box={apart.follow}>
        <p className="apart-title">{say.apart}</p>
      </Place>
    </svg>
  );
}

/** What lines, boxes and signs mean. */
function Key({ words }: { words: MapWords }) {
  return (
    <div className="key">
      <p className="key-title">{words.key.title}</p>
      <ul>
        {(['solid', 'dotted', 'dashed'] as const).map((line) => (
          <li key={line}>
            <svg aria-hidden="true" width="34" height="12">
              <path d="M0 6H33M26 2L33 6L26 10" className={line} />
            </svg>
            {words.key[line]}
          </li>
        ))}
        <li>
          <span className="swatch" />
          {words.key.box}
        </li>
        <li>
          <span className="swatch second" />
          {words.key.second}
        </li>
        <li>
          <span className="swatch party" />
          {words.key.party}
        </li>
      </ul>
      <p className="key-title">{words.key.numbers}</p>
      <ul>
        {ways.map((way) => (
          <li key={way}>
            <WayIcon way={way} />
            <span>
              <b>{words.ways[way].name}</b>: {words.ways[way].text}
            </span>
          </li>
        ))}
      </ul>
      <p>{words.key.arrows}</p>
    </div>
  );
}

/** HTML at a place in the picture: its text wraps and grows with the picture. Attributes, because the page’s policy allows no style of an element. */
const Place = ({ box: { x, y, width, height }, children }: { box: Box; children: ReactNode }) => (
  <foreignObject x={round(x)} y={round(y)} width={round(width)} height={round(height)}>
    {children}
  </foreignObject>
);

const round = (value: number) => Math.round(value * 10) / 10;
