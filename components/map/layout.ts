import type { Pathway, PathwayNode } from '../../data/pathway.ts';
import {
  allRanks,
  between,
  type Box,
  type ColumnId,
  columnOf,
  gap,
  head,
  heightFor,
  others,
  panelsOf,
  rankOfEdge,
  ranks,
  widths,
} from './columns.ts';
import { dagreOrder } from './dagre-order.ts';
import { type Connection, connectionsOf, drawLines } from './lines.ts';
import { settle, type Thing } from './settle.ts';

/*
 * Where everything on the picture stands. Runs while building. Dagre orders the columns so that few lines cross, and keeps room for the
 * lines that pass through a column. An edge is a small box of its own between two columns, so that each can be picked and none overlap.
 */

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Box>;
  /** One way of coming to light, around those who hear of it through it; `others` has no place on the printed map. */
  readonly panels: ReadonlyMap<string, Box>;
  readonly badges: ReadonlyMap<string, Box>;
  /** An SVG path for each edge. */
  readonly lines: ReadonlyMap<string, string>;
  readonly columns: Readonly<Record<ColumnId, Box>>;
  /** Under a column: what the printed map shows there without a line we could read. */
  readonly apart: Readonly<Record<'first' | 'follow', Box>>;
  /** Room for the key, under the first column. */
  readonly key: Box;
}

/** Room for the words above what has no line. */
const apartHead = 76;

/** @returns the place of every node, edge and line, in px of the picture */
export function layOut(pathway: Pathway): MapLayout {
  const byId = new Map(pathway.nodes.map((node) => [node.id, node]));
  const rankOfNode = (id: string) => ranks[columnOf(byId.get(id)!) as keyof typeof ranks];
  const edgeRanks = new Map(pathway.edges.map((edge) => [edge.id, rankOfEdge(edge, rankOfNode)]));
  const rank = (id: string) => edgeRanks.get(id) ?? rankOfNode(id);
  const connections = connectionsOf(pathway, rank);
  const joined = new Set(connections.map(({ node }) => node));

  const panels = panelsOf(pathway.nodes);
  const placeOf = (id: string) => panels.find(({ rows }) => rows.some((row) => row.id === id))?.id ?? id;
  const inColumn = (column: ColumnId) => pathway.nodes.filter((node) => columnOf(node) === column);
  // Who has many lines is taller, so that each can be followed.
  const busiest = ({ id }: PathwayNode) =>
    Math.max(...[true, false].map((side) => connections.filter(({ node, right }) => node === id && right === side).length));
  const heightOf = (node: PathwayNode) => Math.max(heightFor(node.label, widths[columnOf(node)]), busiest(node) * 9 + 14);

  // Under the lines, what has none.
  const apartNodes = (column: 'first' | 'follow') => inColumn(column).filter(({ id }) => !joined.has(id));
  const apartHeight = (column: 'first' | 'follow') =>
    apartNodes(column).reduce((sum, node) => sum + heightOf(node) + gap, apartHead);

  const things: Record<number, Thing[]> = {
    0: panels,
    1: pathway.edges.filter(({ id }) => rank(id) === 1).map(({ id }) => ({ id, height: 36 })),
    2: inColumn('first').flatMap((node) => (joined.has(node.id) ? [{ id: node.id, height: heightOf(node) }] : [])),
    3: pathway.edges.filter(({ id }) => rank(id) === 3).map(({ id }) => ({ id, height: 36 })),
    4: inColumn('follow').flatMap((node) => (joined.has(node.id) ? [{ id: node.id, height: heightOf(node) }] : [])),
  };
  // A long line passes through the columns between: a thing of its own there, so that it has room.
  const passes = new Map<Connection, string[]>();
  const joins = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    joins.set(a, [...(joins.get(a) ?? []), b]);
    joins.set(b, [...(joins.get(b) ?? []), a]);
  };
  for (const each of connections) {
    const ends = [placeOf(each.node), each.edge].toSorted((a, b) => rankAt(a) - rankAt(b)) as [string, string];
    const inBetween = allRanks.filter((at) => at > rankAt(ends[0]) && at < rankAt(ends[1]));
    const ids = inBetween.map((at) => {
      const id = `${each.edge} ${each.node} ${at}`;
      things[at]!.push({ id, height: 6 });
      return id;
    });
    passes.set(each, ids);
    const chain = [ends[0], ...ids, ends[1]];
    chain.slice(1).forEach((id, at) => join(chain[at]!, id));
  }
  function rankAt(id: string) {
    return panels.some((panel) => panel.id === id) ? 0 : rank(id);
  }

  const order = dagreOrder(things, joins);
  const inOrder = allRanks.map((at) => things[at]!.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!));
  const needed = inOrder.map((column) => column.reduce((sum, { height }) => sum + height + gap, 0));
  const apart = [0, 0, apartHeight('first'), 0, apartHeight('follow')];
  const height = Math.max(...needed.map((each, at) => each + apart[at]!));
  const scale = height / Math.max(...order.values());
  const middles = settle(
    inOrder.map((column, at) => ({ things: column, height: height - apart[at]! })),
    new Map([...order].map(([id, y]) => [id, y * scale])),
    joins,
    gap,
  );

  const rankWidths = [widths.light, widths.badge, widths.first, widths.badge, widths.follow];
  const lefts = rankWidths.map((_, at) =>
    rankWidths.slice(0, at).reduce((sum, width) => sum + width + between, widths.form + 46),
  );
  const nodes = new Map<string, Box>();
  const badges = new Map<string, Box>();
  const panelBoxes = new Map<string, Box>();
  const boxOf = (at: number, { id, height: tall }: Thing): Box => ({
    x: lefts[at]!,
    y: head + middles.get(id)! - tall / 2,
    width: rankWidths[at]!,
    height: tall,
  });
  for (const at of allRanks) {
    for (const thing of things[at]!) {
      if (at === 0) panelBoxes.set(thing.id, boxOf(at, thing));
      else if (edgeRanks.has(thing.id)) badges.set(thing.id, boxOf(at, thing));
      else if (byId.has(thing.id)) nodes.set(thing.id, boxOf(at, thing));
    }
  }
  for (const panel of panels) {
    const box = panelBoxes.get(panel.id)!;
    if (panel.id !== others) nodes.set(panel.id, { ...box, height: panel.title });
    // Rows in the order of what they lead to, so that their lines do not cross inside the panel.
    const meanOf = ({ id }: PathwayNode) => {
      const theirs = connections.filter(({ node }) => node === id).map(({ edge }) => badges.get(edge)!.y);
      return theirs.reduce((sum, y) => sum + y, 0) / theirs.length;
    };
    let y = box.y + panel.title + 2;
    for (const row of panel.rows.toSorted((a, b) => meanOf(a) - meanOf(b))) {
      const tall = heightFor(row.label, widths.row);
      nodes.set(row.id, { x: box.x + 8, y, width: widths.row, height: tall });
      y += tall + 6;
    }
  }

  /** Puts nodes under each other. */
  const stack = (list: readonly PathwayNode[], x: number, from: number) => {
    let y = from;
    for (const node of list) {
      nodes.set(node.id, { x, y, width: widths[columnOf(node)], height: heightOf(node) });
      y += heightOf(node) + gap;
    }
    return y;
  };
  const apartBox = (column: 'first' | 'follow'): Box => {
    const x = lefts[ranks[column]]!;
    const y = head + height - apartHeight(column) + 18;
    stack(apartNodes(column), x, y + apartHead - 18);
    return { x, y, width: widths[column], height: apartHead - 18 };
  };
  const apartBoxes = { first: apartBox('first'), follow: apartBox('follow') };
  const keyTop = stack(inColumn('form'), 1, head) + 18;

  const through = new Map(
    connections.map((each) => [
      each,
      passes.get(each)!.flatMap((id) => {
        const at = Number(id.split(' ')[2]);
        const y = head + middles.get(id)!;
        return [
          { x: lefts[at]! - 4, y },
          { x: lefts[at]! + rankWidths[at]! + 4, y },
        ];
      }),
    ]),
  );
  const column = (x: number, width: number): Box => ({ x, y: 0, width, height: head });
  return {
    width: lefts[4]! + widths.follow + 2,
    height: Math.ceil(head + height + 2),
    nodes,
    panels: panelBoxes,
    badges,
    lines: drawLines(connections, nodes, badges, through),
    columns: {
      form: column(1, widths.form),
      light: column(lefts[0]!, widths.light),
      first: column(lefts[2]!, widths.first),
      follow: column(lefts[4]!, widths.follow),
    },
    apart: apartBoxes,
    key: { x: 1, y: keyTop, width: widths.form + 24, height: head + height - keyTop },
  };
}
