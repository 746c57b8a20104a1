/*
 * Dagre says in which order things stand in a column; this says how high. It brings each thing as near as it can to what it is joined to,
 * keeping the order and never overlapping, so that the whole stays on one sheet of paper.
 */

export interface Thing {
  readonly id: string;
  readonly height: number;
}
export interface Column {
  readonly things: readonly Thing[];
  /** How much room there is. */
  readonly height: number;
}

/**
 * The nearest places to those wanted that keep the order and the distances: isotonic regression by pooling adjacent violators
 * (Best & Chakravarti 1990).
 * @param wanted where each would like its middle
 * @returns the middle of each
 */
function keepApart(things: readonly Thing[], wanted: readonly number[], room: number, gap: number): number[] {
  const before: number[] = [];
  let used = 0;
  for (const { height } of things) {
    before.push(used + height / 2);
    used += height + gap;
  }
  const slack = Math.max(0, room - (used - gap));
  const pools: { sum: number; count: number }[] = [];
  for (const [at, want] of wanted.entries()) {
    pools.push({ sum: want - before[at]!, count: 1 });
    for (;;) {
      const [above, last] = pools.slice(-2);
      if (!last || above!.sum / above!.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: above!.sum + last.sum, count: above!.count + last.count });
    }
  }
  const offsets = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return offsets.map((offset, at) => before[at]! + Math.min(slack, Math.max(0, offset)));
}

/**
 * @param columns in order from left to right
 * @param start a first idea of where each middle is
 * @param joined what each thing is joined to
 * @returns the middle of each thing, from the top
 */
export function settle(
  columns: readonly Column[],
  start: ReadonlyMap<string, number>,
  joined: ReadonlyMap<string, readonly string[]>,
  gap: number,
): ReadonlyMap<string, number> {
  const middles = new Map(start);
  const rounds = 24;
  for (let round = 0; round < rounds; round += 1) {
    for (const { things, height } of round % 2 === 0 ? columns : columns.toReversed()) {
      const wanted = things.map(({ id }) => {
        const ends = joined.get(id) ?? [];
        return ends.length === 0 ? middles.get(id)! : ends.reduce((sum, end) => sum + middles.get(end)!, 0) / ends.length;
      });
      keepApart(things, wanted, height, gap).forEach((middle, at) => middles.set(things[at]!.id, middle));
    }
  }
  return middles;
}
