import { and, butNot, type Diagram, Diagrams, or } from './diagram.ts';
import type { Endings } from './endings.ts';

/*
 * How many different endings there are: not walks, but results. From the first question down, what the rest of a walk can still decide is kept
 * as the tuple of what is left of each diagram; equal tuples are looked at once. What comes out is a set of results, itself a diagram, over what
 * is shown instead of over what was said.
 */

/**
 * Counts the different results of some walks, exactly.
 * @param of which walks
 * @param shown what makes a result: two are the same when all of these are
 */
export function countResults({ walks }: Endings, of: Diagram, shown: readonly Diagram[]): bigint {
  const { diagrams } = walks;
  // In the order in which the answers begin to decide them; what is the same for everybody tells nothing apart.
  const reads = (diagram: Diagram) => [...diagrams.reads(diagram)];
  const parts = [...new Set(shown)]
    .filter((each) => reads(each).length > 0)
    .sort((a, b) => Math.min(...reads(a)) - Math.min(...reads(b)) || Math.max(...reads(a)) - Math.max(...reads(b)));
  const numbers = parts.map((each) => [...diagrams.numbers(each)].sort((a, b) => a - b));
  const results = new Diagrams(numbers.map(({ length }) => length));
  const known = new Map<string, Diagram>();

  const resultsOf = (left: Diagram, parts: readonly Diagram[], ids: readonly number[]): Diagram => {
    const open = parts.flatMap((part, at) => (diagrams.topOf([part]) === Infinity ? [] : [at]));
    const rest =
      open.length === 0
        ? 1
        : resultsOfOpen(
            left,
            open.map((at) => parts[at]!),
            open.map((at) => ids[at]!),
          );
    const decided = parts.flatMap((part, at) =>
      open.includes(at) ? [] : [results.where(ids[at]!, [numbers[ids[at]!]!.indexOf(part)])],
    );
    return decided.reduceRight((so, each) => results.combine(and, each, so), rest);
  };

  const resultsOfOpen = (left: Diagram, parts: readonly Diagram[], ids: readonly number[]): Diagram => {
    const key = `${left}:${parts.join()}:${ids.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const level = diagrams.topOf([left, ...parts]);
    const lefts = diagrams.splitAt(left, level);
    const splits = parts.map((part) => diagrams.splitAt(part, level));
    const ways = new Map<string, Diagram>();
    lefts.forEach((then, value) => {
      const after = splits.map((split) => split[value]!);
      const way = `${then}:${after.join()}`;
      if (then !== 0 && !ways.has(way)) ways.set(way, resultsOf(then, after, ids));
    });
    const made = [...ways.values()].reduce((so, each) => results.combine(or, so, each), 0);
    known.set(key, made);
    return made;
  };

  const every = diagrams.combine(and, of, walks.every);
  return every === 0 ? 0n : results.count(resultsOf(every, parts, [...parts.keys()]));
}

/** The same, one walk after another: for fewer walks with more to show. */
export function countOneByOne({ walks }: Endings, of: Diagram, shown: readonly Diagram[]): bigint {
  const { diagrams } = walks;
  const parts = [...new Set(shown)].filter((each) => diagrams.reads(each).size > 0);
  const found = new Set<string>();
  diagrams.each(diagrams.combine(and, of, walks.every), (values) => {
    let ending = '';
    for (const part of parts) ending += String.fromCharCode(diagrams.at(part, values));
    found.add(ending);
  });
  return BigInt(found.size);
}

/** The walks with no answer given after the first suggestions. */
export function coreWalks({ walks }: Endings): Diagram {
  const { diagrams } = walks;
  const after = walks.questions.map((id) =>
    diagrams.combine(
      butNot,
      walks.says(id, (said) => said !== undefined),
      walks.core[id]!,
    ),
  );
  return diagrams.not(diagrams.either(after));
}

/** Everything an ending shows but its explanations, which are the answers themselves. */
export const onEnding = (endings: Endings): Diagram[] => [
  endings.first,
  endings.next,
  endings.whenSafe,
  endings.company,
  ...endings.before,
  ...Object.values(endings.told),
  ...endings.places,
  ...endings.notices,
];

/** Its list of services alone: which comes first, where the others stand, and which were told. */
export const onList = (endings: Endings): Diagram[] => [endings.firstService, ...Object.values(endings.told), ...endings.places];
