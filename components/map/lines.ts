import type { Pathway } from '../../data/pathway.ts';
import type { Box } from './columns.ts';

/*
 * The lines of the picture: from everyone an edge starts from to its badge, and on to everyone it leads to.
 */

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Connection {
  readonly edge: string;
  readonly node: string;
  readonly isTo: boolean;
  /** The node stands right of the badge. */
  readonly right: boolean;
}

/** Every join of an edge and a node, once. */
export const connectionsOf = ({ edges }: Pathway, rank: (id: string) => number): Connection[] =>
  edges.flatMap(({ id, fromNodes, toNodes }) =>
    [...new Set([...fromNodes, ...toNodes])].map((node) => ({
      edge: id,
      node,
      isTo: toNodes.includes(node),
      right: rank(node) > rank(id),
    })),
  );

/**
 * @param through where a long line passes through the columns between, by connection, from left to right
 * @returns an SVG path for each edge, with arrowheads
 */
export function drawLines(
  connections: readonly Connection[],
  nodes: ReadonlyMap<string, Box>,
  badges: ReadonlyMap<string, Box>,
  through: ReadonlyMap<Connection, readonly Point[]>,
): ReadonlyMap<string, string> {
  const middle = ({ y, height }: Box) => y + height / 2;
  const passing = (each: Connection) => through.get(each) ?? [];
  const atNodes = ports(
    connections,
    ({ node, right }) => ({ id: node, box: nodes.get(node)!, side: right ? 'left' : 'right' }),
    (each) => passing(each).at(each.right ? -1 : 0)?.y ?? middle(badges.get(each.edge)!),
  );
  const atBadges = ports(
    connections,
    ({ edge, right }) => ({ id: edge, box: badges.get(edge)!, side: right ? 'right' : 'left' }),
    (each) => passing(each).at(each.right ? 0 : -1)?.y ?? middle(nodes.get(each.node)!),
  );
  const lines = new Map<string, string>();
  for (const each of connections) {
    const node = atNodes.get(each)!;
    const badge = atBadges.get(each)!;
    const [start, end] = each.right ? [badge, node] : [node, badge];
    const arrow = each.isTo ? arrowhead(node, each.right ? 1 : -1) : '';
    lines.set(each.edge, `${lines.get(each.edge) ?? ''}${curve([start, ...passing(each), end])}${arrow}`);
  }
  return lines;
}

/** Spreads the lines that meet one side of a box along that side, in the order of where they come from, so that they do not cross there. */
function ports(
  connections: readonly Connection[],
  placeOf: (each: Connection) => { readonly id: string; readonly box: Box; readonly side: 'left' | 'right' },
  comesFrom: (each: Connection) => number,
): ReadonlyMap<Connection, Point> {
  const bySide = new Map<string, Connection[]>();
  for (const each of connections) {
    const side = `${placeOf(each).id} ${placeOf(each).side}`;
    bySide.set(side, [...(bySide.get(side) ?? []), each]);
  }
  const found = new Map<Connection, Point>();
  for (const theirs of bySide.values()) {
    const { box, side } = placeOf(theirs[0]!);
    const sorted = theirs.toSorted((a, b) => comesFrom(a) - comesFrom(b));
    // A few lines stay near the middle; many use the whole side.
    const reach = Math.min(box.height - 2 * Math.min(10, box.height / 4), (sorted.length - 1) * 11);
    for (const [at, each] of sorted.entries()) {
      const part = sorted.length === 1 ? 0 : at / (sorted.length - 1) - 0.5;
      found.set(each, { x: side === 'left' ? box.x : box.x + box.width, y: box.y + box.height / 2 + part * reach });
    }
  }
  return found;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Leaves and arrives level, through every point. */
function curve(points: readonly Point[]): string {
  let path = `M${round(points[0]!.x)} ${round(points[0]!.y)}`;
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at]!;
    const bend = (from.x + to.x) / 2;
    path += from.y === to.y ? `H${round(to.x)}` : `C${[bend, from.y, bend, to.y, to.x, to.y].map(round).join(' ')}`;
  }
  return path;
}

const arrowhead = ({ x, y }: Point, direction: 1 | -1) =>
  `M${round(x - 8 * direction)} ${round(y - 4.5)}L${round(x)} ${round(y)}L${round(x - 8 * direction)} ${round(y + 4.5)}`;
