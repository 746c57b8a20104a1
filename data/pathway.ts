import { z } from 'zod';
import { DataError, readData } from './parse.ts';
import { provenance } from './service-schema.ts';
import notListed from './not-listed.json' with { type: 'json' };
import seed from './seed-register.json' with { type: 'json' };
import { loadServices } from './services.ts';

/*
 * The pathway as data: places and people (nodes), and who refers to whom (edges). Read and checked while building.
 */

/**
 * risk: a risk factor, for practitioners only · form: what happens · light: how it comes to light · first: first responders ·
 * follow: follow-on services · party: somebody the cards name who has no place on the printed map
 */
export const nodeKinds = ['risk', 'form', 'light', 'first', 'follow', 'party'] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** How one passes on to another: what the cards call it, sorted into nine. */
export const ways = ['self', 'report', 'refer', 'warm', 'share', 'joint', 'notify', 'enables', 'act'] as const;
export type Way = (typeof ways)[number];

/** csem: the map this follows · csec: ECPAT NZ's second map, for children exploited in return for something */
const printedSchema = z.strictObject({ map: z.enum(['csem', 'csec']), label: z.string().min(1) });

const { mark, sources, read } = provenance;
const text = z.string().min(1).max(300);
const nodeId = z.string().regex(/^(?:rf|ex|id|n|a)-[a-z0-9-]+$/, 'expected rf-, ex-, id-, n- or a- and a name');

const nodeSchema = z
  .strictObject({
    id: nodeId,
    kind: z.enum(nodeKinds),
    label: text,
    /** What the printed maps call it. */
    printed: z.array(printedSchema),
    services: z.array(z.string()),
    /** Beside which column somebody without a place of their own is drawn. */
    side: z.enum(['light', 'first', 'follow']).optional(),
    /** The ways of coming to light through which they hear of it. Our reading. */
    via: z.array(nodeId).optional(),
    note: text.optional(),
    mark,
    sources,
  })
  .refine(({ kind, side, printed }) => (kind === 'party') === (side !== undefined && printed.length === 0), {
    error: 'a party has a side and no printed label; every other node has a printed label and no side',
  });

const edgeSchema = z.strictObject({
  id: z.string().regex(/^E\d\d$/),
  from: text,
  to: text,
  fromNodes: z.array(nodeId).min(1),
  toNodes: z.array(nodeId).min(1),
  fromServices: z.array(z.string()),
  toServices: z.array(z.string()),
  when: text,
  /** As the fact sheet has it. */
  mode: text,
  how: z.array(z.enum(ways)).min(1),
  /** with: the person agrees first · without: it may happen even so. Left out where the cards do not say. */
  consent: z.enum(['with', 'without']).optional(),
  note: text.optional(),
  mark,
  sources,
  en: text,
});

export const pathwaySchema = z.strictObject({
  /** The day the maps and pages were read. */
  read,
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
});

export type Pathway = z.infer<typeof pathwaySchema>;
export type PathwayNode = Pathway['nodes'][number];
export type PathwayEdge = Pathway['edges'][number];

/** What the printed maps list as risk factors: belongs to the practitioner's view and nowhere else. */
export const riskFactorsOf = ({ nodes }: Pathway): PathwayNode[] => nodes.filter(({ kind }) => kind === 'risk');

/** The pathway as anybody may see it. */
export const publicPathway = (pathway: Pathway): Pathway => ({
  ...pathway,
  nodes: pathway.nodes.filter(({ kind }) => kind !== 'risk'),
});

/**
 * @param folder the data folder; another one in tests
 * @returns every node and edge, each edge between nodes that exist
 * @throws {DataError} naming each fault
 */
export function loadPathway(folder?: string): Pathway {
  const pathway = readData('pathway.json', pathwaySchema, folder);
  const { nodes, edges } = pathway;
  const known = new Set(nodes.map(({ id }) => id));
  const services = loadServices(folder);
  const faults: string[] = [];
  for (const { id } of [...nodes, ...edges]) {
    if ([...nodes, ...edges].filter((each) => each.id === id).length > 1) faults.push(`"${id}" stands there twice`);
  }
  for (const { id, fromNodes, toNodes } of edges) {
    for (const node of [...fromNodes, ...toNodes]) if (!known.has(node)) faults.push(`${id}: no node "${node}"`);
  }
  const inEdges = new Set(edges.flatMap(({ fromNodes, toNodes }) => [...fromNodes, ...toNodes]));
  for (const { id, kind, via, services: ids } of nodes) {
    if (kind === 'party' && !inEdges.has(id)) faults.push(`${id}: a party that no edge names`);
    for (const node of via ?? []) if (!known.has(node)) faults.push(`${id}: via: no node "${node}"`);
    for (const service of ids) {
      if (!services.has(service) && !Object.hasOwn(notListed, service)) faults.push(`${id}: no service "${service}"`);
    }
  }
  if (faults.length > 0) throw new DataError([...new Set(faults)].map((fault) => `data/pathway.json: ${fault}`).join('\n'));
  return pathway;
}

/** Whether all we know of an edge is what the text of the maps' cards says. The arrows of the drawing are in no copy we could read. */
export const fromCardsOnly = ({ sources }: Pick<PathwayEdge, 'sources'>): boolean =>
  sources.every((code) => code === 'SEED' || code === 'S02' || Object.hasOwn(seed, code));

/** Steps a report can take from how it came to light: who hears first, and where they may pass it on. */
export const stepsShown = 2;

/**
 * What can be reached from one way of coming to light, in at most `stepsShown` steps along the edges.
 * @param from the id of a node of kind light
 * @returns ids of nodes and edges, itself included
 */
export function reachedFrom({ nodes, edges }: Pathway, from: string): ReadonlySet<string> {
  let at = new Set([from, ...nodes.filter(({ via }) => via?.includes(from)).map(({ id }) => id)]);
  const reached = new Set(at);
  for (let step = 0; step < stepsShown; step += 1) {
    const taken = edges.filter(({ fromNodes }) => fromNodes.some((id) => at.has(id)));
    at = new Set(taken.flatMap(({ toNodes }) => toNodes));
    for (const id of [...taken.map((edge) => edge.id), ...at]) reached.add(id);
  }
  return reached;
}
