import { type Barriers, loadBarriers } from './barriers.ts';
import { loadMapWords, type MapWords } from './map-words.ts';
import {
  fromCardsOnly,
  loadPathway,
  type Pathway,
  type PathwayEdge,
  type PathwayNode,
  publicPathway,
  reachedFrom,
} from './pathway.ts';
import type { Service } from './service-schema.ts';
import { loadServices } from './services.ts';

/** Everything the map shows, with what its parts need to find each other. Read while building. */
export interface MapContent {
  readonly words: MapWords;
  readonly pathway: Pathway;
  readonly barriers: Barriers;
  readonly services: ReadonlyMap<string, Service>;
  readonly node: (id: string) => PathwayNode;
  /** The ways of coming to light, in the order of the filter. */
  readonly ways: readonly PathwayNode[];
  /** The filters a node or an edge is shown under: positions in `ways`, as one attribute. */
  readonly shownUnder: (id: string) => string;
  readonly edgesFrom: (id: string) => readonly PathwayEdge[];
  readonly edgesTo: (id: string) => readonly PathwayEdge[];
}

export function loadMapContent(language = 'en'): MapContent {
  const pathway = publicPathway(loadPathway());
  const nodes = new Map(pathway.nodes.map((node) => [node.id, node]));
  const ways = pathway.nodes.filter(({ kind }) => kind === 'light');
  const reached = ways.map(({ id }) => reachedFrom(pathway, id));
  return {
    words: loadMapWords(language),
    pathway,
    barriers: loadBarriers(),
    services: loadServices(),
    node: (id) => nodes.get(id)!,
    ways,
    shownUnder: (id) => reached.flatMap((ids, at) => (ids.has(id) ? [at] : [])).join(' '),
    edgesFrom: (id) => pathway.edges.filter(({ fromNodes }) => fromNodes.includes(id)),
    edgesTo: (id) => pathway.edges.filter(({ toNodes }) => toNodes.includes(id)),
  };
}

/** `E07` is written 7 wherever somebody reads it. */
export const edgeNumber = (id: string): string => String(Number(id.slice(1)));

/** How a line is drawn: by how we know of it. */
export const lineOf = (edge: PathwayEdge): 'dashed' | 'dotted' | 'solid' =>
  edge.mark === 'I' ? 'dashed' : fromCardsOnly(edge) ? 'dotted' : 'solid';

/** `Netsafe, ECPAT NZ` */
export const namesOf = ({ node }: MapContent, ids: readonly string[]): string => ids.map((id) => node(id).label).join(', ');
