import { graphlib, layout } from '@dagrejs/dagre';
import { allRanks, between, gap } from './columns.ts';
import type { Thing } from './settle.ts';

/** How it comes to light, most often first as the map has it; dagre finds the best order of the rest. */
const topFirst = ['id-child', 'id-whanau', 'id-ncmec', 'id-bank'].flatMap((left, at, list) =>
  list.slice(at + 1).map((right) => ({ left, right })),
);

/** Dagre's order within each column: the y it gives, smaller above. */
export function dagreOrder(things: Readonly<Record<number, readonly Thing[]>>, joins: ReadonlyMap<string, readonly string[]>) {
  const graph = new graphlib.Graph();
  // Dagre keeps ranks that are given (`none`); its types know only the rankers that work them out. It doubles distances for labels.
  graph.setGraph({ rankdir: 'LR', nodesep: gap, edgesep: gap, ranksep: between, ranker: 'none' as 'tight-tree' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const at of allRanks) for (const { id, height } of things[at]!) graph.setNode(id, { width: 10, height, rank: 2 * at });
  const rankOf = (id: string) => (graph.node(id) as { rank: number }).rank;
  for (const [from, ends] of joins) for (const to of ends) if (rankOf(from) < rankOf(to)) graph.setEdge(from, to, { minlen: 1 });
  layout(graph, { constraints: topFirst });
  return new Map(graph.nodes().map((id) => [id, (graph.node(id) as { y: number }).y]));
}
