import type { PathwayEdge, PathwayNode } from '../../data/pathway.ts';

/*
 * The columns of the picture: who stands in which, and how much room each thing needs.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type ColumnId = 'form' | 'light' | 'first' | 'follow';

export const others = 'others';

export const widths = { form: 178, light: 216, first: 200, follow: 206, badge: 56, row: 200 };
export const between = 78;
export const head = 60;
export const gap = 8;

/** Text wraps by itself in the browser; this only has to leave it room. */
export const heightFor = (label: string, width: number) => Math.max(44, Math.ceil((label.length * 9.9) / (width - 20)) * 19 + 12);

/** Columns of nodes have even ranks; edges stand in the odd ones between. */
export const ranks = { light: 0, first: 2, follow: 4 } as const;
export const allRanks = [0, 1, 2, 3, 4] as const;

export const columnOf = ({ kind, side }: PathwayNode): ColumnId => (kind === 'party' ? side! : (kind as ColumnId));

export function rankOfEdge({ fromNodes, toNodes }: PathwayEdge, rank: (id: string) => number): 1 | 3 {
  const from = fromNodes.map(rank);
  const to = toNodes.map(rank);
  const early = from.every((each) => each === 0) || to.every((each) => each === 0);
  return early || (from.includes(0) && to.every((each) => each <= 2)) ? 1 : 3;
}

export interface Panel {
  readonly id: string;
  readonly title: number;
  readonly rows: readonly PathwayNode[];
  readonly height: number;
}

export function panelsOf(nodes: readonly PathwayNode[]): Panel[] {
  const parties = nodes.filter(({ side }) => side === 'light');
  const panel = (id: string, label: string, rows: PathwayNode[]): Panel => {
    const title = heightFor(label, widths.light);
    return { id, title, rows, height: title + rows.reduce((sum, row) => sum + heightFor(row.label, widths.row) + 6, 2) };
  };
  const ways = nodes.filter(({ kind }) => kind === 'light');
  return [
    ...ways.map(({ id, label }) =>
      panel(
        id,
        label,
        parties.filter(({ via }) => via?.[0] === id),
      ),
    ),
    panel(
      others,
      'Others',
      parties.filter(({ via }) => via === undefined),
    ),
  ];
}
