import { countOneByOne, coreWalks, onEnding } from './count-endings.ts';
import { Endings } from './endings.ts';
import type { Published } from './machine.ts';
import { checkProperty, propertyIds } from './properties.ts';
import type { SomeAnswers } from './walks.ts';

/** What was found out about one property. */
export interface Finding {
  readonly id: string;
  /** How many walks it speaks of, and on how many of them it does not hold. */
  readonly walks: bigint;
  readonly broken: bigint;
  /** On the shortest walk that breaks it: what shows it. */
  readonly shortest: { readonly what: string; readonly walk: SomeAnswers } | null;
  /** What should be somewhere and is nowhere. */
  readonly missing: readonly string[];
  /** How many things were looked for, where a property is about things and not about one walk. */
  readonly things?: number;
}

export interface Proof {
  /** Different sets of answers that lead to an ending; of these, with no question answered after the first suggestions. */
  readonly walks: bigint;
  readonly coreWalks: bigint;
  /** How many different endings the latter lead to. */
  readonly coreEndings: bigint;
  readonly findings: readonly Finding[];
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export const holds = ({ broken, missing }: Finding): boolean => broken === 0n && missing.length === 0;

const answered = (walk: SomeAnswers) =>
  Object.values(walk).reduce((so, said) => so + (said === 'unsure' ? 1 : 100 * [said].flat().length), 0);

/** Checks one property on every walk. */
export function findingOn(id: string, endings: Endings, { facts }: Published): Finding {
  const { walks } = endings;
  const { of, faults, missing = [], things } = checkProperty(id, endings, facts);
  const found = faults.flatMap(({ what, on }) => {
    const walk = walks.shortest(walks.diagrams.both(of, on));
    return walk ? [{ what, walk }] : [];
  });
  return {
    id,
    walks: walks.count(of),
    broken: walks.count(walks.diagrams.both(of, walks.diagrams.either(faults.map(({ on }) => on)))),
    shortest: found.sort((a, b) => answered(a.walk) - answered(b.walk))[0] ?? null,
    missing,
    things,
  };
}

/** Checks every property on every walk, and says after each how far it is. */
export function* proving(published: Published): Generator<Progress, Proof> {
  const of = propertyIds.length + 1;
  yield { done: 0, of };
  const endings = new Endings(published.machine);
  const { walks } = endings;
  const findings: Finding[] = [];
  for (const id of propertyIds) {
    yield { done: findings.length + 1, of };
    findings.push(findingOn(id, endings, published));
  }
  const core = coreWalks(endings);
  return {
    walks: walks.count(1),
    coreWalks: walks.count(core),
    coreEndings: countOneByOne(endings, core, onEnding(endings)),
    findings,
  };
}

export function prove(published: Published): Proof {
  const run = proving(published);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}
