/*
 * Decision diagrams with several values: a function of all answers at once, written as a graph that shares every part that is the same.
 * Nothing is left out: a path from the top to a number is a set of walks, and every walk is on exactly one path. Two diagrams
 * with the same number are the same function (Bryant 1986; Srinivasan, Ham, Malik, Brayton 1990).
 */

/** A diagram, by number. Below `MOST` it is that number itself, for every walk alike. */
export type Diagram = number;

/** Numbers at the foot of a diagram are smaller than this. */
const MOST = 256;

/** How two numbers become one. `absorbing`: beside it, the other does not matter. */
export interface Operation {
  readonly of: (a: number, b: number) => number;
  readonly absorbing?: number;
}

export const lower: Operation = { of: Math.min, absorbing: 0 };
export const higher: Operation = { of: Math.max };
export const plus: Operation = { of: (a, b) => a + b };
export const and: Operation = { of: (a, b) => (a && b ? 1 : 0), absorbing: 0 };
export const or: Operation = { of: (a, b) => (a || b ? 1 : 0), absorbing: 1 };
export const butNot: Operation = { of: (a, b) => (a && !b ? 1 : 0) };
export const unlike: Operation = { of: (a, b) => (a === b ? 0 : 1) };
export const less: Operation = { of: (a, b) => (a < b ? 1 : 0) };

// Loops, not every() and join(): these run millions of times in a proof.
function isAllAlike(parts: readonly Diagram[]): boolean {
  for (let at = 1; at < parts.length; at += 1) if (parts[at] !== parts[0]) return false;
  return true;
}

function isSame(a: readonly Diagram[], b: readonly Diagram[]): boolean {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function keyOf(level: number, parts: readonly Diagram[]): number {
  let key = level + 1;
  for (let at = 0; at < parts.length; at += 1) key = (Math.imul(key, 0x01000193) ^ parts[at]!) | 0;
  // Small integers are quick keys of a Map.
  return key >> 1;
}

/**
 * What was worked out lately, by three numbers. A place is written over by the next that falls on it: it is then worked out again, with the
 * same result, since equal diagrams have equal numbers.
 */
class Memory {
  private static readonly places = 2 ** 19;
  private readonly held = new Int32Array(4 * Memory.places).fill(-1);

  private placeOf(a: number, b: number, c: number): number {
    let at = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    at ^= at >>> 15;
    return 4 * (at & (Memory.places - 1));
  }

  /** @returns a number below 0 where nothing is known */
  get(a: number, b: number, c: number): number {
    const at = this.placeOf(a, b, c);
    const { held } = this;
    return held[at] === a && held[at + 1] === b && held[at + 2] === c ? held[at + 3]! : -1;
  }

  set(a: number, b: number, c: number, result: number): void {
    const at = this.placeOf(a, b, c);
    this.held[at] = a;
    this.held[at + 1] = b;
    this.held[at + 2] = c;
    this.held[at + 3] = result;
  }
}

export class Diagrams {
  private readonly levels: number[] = Array.from({ length: MOST }, () => Infinity);
  private readonly parts: (readonly Diagram[])[] = Array.from({ length: MOST }, () => []);
  /** Nodes by a number made from what they hold; the few that share one stand in a list. */
  private readonly known = new Map<number, Diagram[]>();
  private readonly readBy = new Map<Diagram, ReadonlySet<number>>();
  private readonly operations: Operation[] = [];
  private readonly memory = new Memory();

  /** @param sizes how many values each variable has, in the order of the levels */
  constructor(readonly sizes: readonly number[]) {}

  /** How many different nodes there are: the work done. */
  get size(): number {
    return this.levels.length - MOST;
  }

  /** What follows from each value of one variable; the parts may read only later variables. */
  node(level: number, parts: readonly Diagram[]): Diagram {
    if (isAllAlike(parts)) return parts[0]!;
    const key = keyOf(level, parts);
    const alike = this.known.get(key);
    const known = alike?.find((each) => this.levels[each] === level && isSame(this.parts[each]!, parts));
    if (known !== undefined) return known;
    const made = this.levels.push(level) - 1;
    this.parts.push(parts);
    if (alike) alike.push(made);
    else this.known.set(key, [made]);
    return made;
  }

  /** Reads one variable: the number for each of its values. */
  variable(level: number, numbers: readonly number[]): Diagram {
    if (numbers.some((number) => number >= MOST)) throw new RangeError(`a diagram ends in numbers below ${MOST}`);
    return this.node(level, numbers);
  }

  private partAt = (diagram: Diagram, level: number, value: number): Diagram =>
    this.levels[diagram] === level ? this.parts[diagram]![value]! : diagram;

  private partsAt(diagram: Diagram, level: number): readonly Diagram[] {
    if (this.levels[diagram] === level) return this.parts[diagram]!;
    return Array.from({ length: this.sizes[level]! }, () => diagram);
  }

  combine(operation: Operation, a: Diagram, b: Diagram): Diagram {
    let number = this.operations.indexOf(operation);
    if (number < 0) number = this.operations.push(operation) - 1;
    return this.combined(operation, -1 - number, a, b);
  }

  /** @param key tells operations apart in the memory, where a choice has a diagram in that place */
  private combined(operation: Operation, key: number, a: Diagram, b: Diagram): Diagram {
    if (a === operation.absorbing || b === operation.absorbing) return operation.absorbing!;
    if (a < MOST && b < MOST) return operation.of(a, b);
    const known = this.memory.get(a, b, key);
    if (known >= 0) return known;
    const level = Math.min(this.levels[a]!, this.levels[b]!);
    const after: Diagram[] = [];
    for (let value = 0; value < this.sizes[level]!; value += 1) {
      after.push(this.combined(operation, key, this.partAt(a, level, value), this.partAt(b, level, value)));
    }
    const made = this.node(level, after);
    this.memory.set(a, b, key, made);
    return made;
  }

  all = (operation: Operation, diagrams: readonly Diagram[], none: number): Diagram =>
    diagrams.reduce((so, each) => this.combine(operation, so, each), none);

  either = (diagrams: readonly Diagram[]): Diagram => this.all(or, diagrams, 0);
  both = (...diagrams: readonly Diagram[]): Diagram => this.all(and, diagrams, 1);

  /** The same shape with other numbers at its foot. */
  map(diagram: Diagram, to: (number: number) => number): Diagram {
    const memory = new Map<Diagram, Diagram>();
    const mapped = (at: Diagram): Diagram => {
      if (at < MOST) return to(at);
      const known = memory.get(at);
      if (known !== undefined) return known;
      const made = this.node(this.levels[at]!, this.parts[at]!.map(mapped));
      memory.set(at, made);
      return made;
    };
    return mapped(diagram);
  }

  is = (diagram: Diagram, holds: (number: number) => boolean): Diagram => this.map(diagram, (number) => (holds(number) ? 1 : 0));
  not = (diagram: Diagram): Diagram => this.is(diagram, (number) => number === 0);

  /** Where `a` is not 0, `b`; elsewhere `c`. */
  choose(a: Diagram, b: Diagram, c: Diagram): Diagram {
    if (a < MOST) return a ? b : c;
    if (b === c) return b;
    const known = this.memory.get(a, b, c);
    if (known >= 0) return known;
    const level = Math.min(this.levels[a]!, this.levels[b]!, this.levels[c]!);
    const after: Diagram[] = [];
    for (let value = 0; value < this.sizes[level]!; value += 1) {
      after.push(this.choose(this.partAt(a, level, value), this.partAt(b, level, value), this.partAt(c, level, value)));
    }
    const made = this.node(level, after);
    this.memory.set(a, b, c, made);
    return made;
  }

  /** Replaces what follows at one variable by something made of what follows from each of its values. */
  rewrite(diagram: Diagram, level: number, made: (parts: readonly Diagram[]) => Diagram): Diagram {
    const memory = new Map<Diagram, Diagram>();
    const rewritten = (at: Diagram): Diagram => {
      const known = memory.get(at);
      if (known !== undefined) return known;
      const after =
        this.levels[at]! < level ? this.node(this.levels[at]!, this.parts[at]!.map(rewritten)) : made(this.partsAt(at, level));
      memory.set(at, after);
      return after;
    };
    return rewritten(diagram);
  }

  /** The function when one variable has this value. */
  fix = (diagram: Diagram, level: number, value: number): Diagram => this.rewrite(diagram, level, (parts) => parts[value]!);

  /** 1 where some value of the variable gives 1. */
  some = (diagram: Diagram, level: number): Diagram => this.rewrite(diagram, level, this.either);

  /** 1 where a variable has one of these values. */
  where = (level: number, values: readonly number[]): Diagram =>
    this.node(
      level,
      Array.from({ length: this.sizes[level]! }, (_, value) => (values.includes(value) ? 1 : 0)),
    );

  /** The first variable that any of these reads; Infinity if none reads any. */
  topOf = (diagrams: readonly Diagram[]): number => diagrams.reduce((top, each) => Math.min(top, this.levels[each]!), Infinity);

  /** What becomes of a diagram that reads no earlier variable, for each value of this one. */
  splitAt = (diagram: Diagram, level: number): readonly Diagram[] => this.partsAt(diagram, level);

  /** Every number at the foot. */
  numbers(diagram: Diagram): ReadonlySet<number> {
    const found = new Set<number>();
    this.map(diagram, (number) => {
      found.add(number);
      return number;
    });
    return found;
  }

  /** The variables that a diagram reads. */
  reads(diagram: Diagram): ReadonlySet<number> {
    const known = this.readBy.get(diagram);
    if (known) return known;
    const seen = new Set<Diagram>();
    const levels = new Set<number>();
    const look = (at: Diagram) => {
      if (at < MOST || seen.has(at)) return;
      seen.add(at);
      levels.add(this.levels[at]!);
      this.parts[at]!.forEach(look);
    };
    look(diagram);
    this.readBy.set(diagram, levels);
    return levels;
  }

  /** The number at the foot for these values. */
  at(diagram: Diagram, values: readonly number[]): number {
    let at = diagram;
    while (at >= MOST) at = this.parts[at]![values[this.levels[at]!]!]!;
    return at;
  }

  /** Calls back with every assignment for which the number is not 0, one by one. It is the same array each time. */
  each(diagram: Diagram, visit: (values: readonly number[]) => void): void {
    const { sizes } = this;
    const values = sizes.map(() => 0);
    const from = (at: Diagram, level: number): void => {
      if (at === 0) return;
      if (level === sizes.length) {
        visit(values);
        return;
      }
      for (let value = 0; value < sizes[level]!; value += 1) {
        values[level] = value;
        from(this.partAt(at, level, value), level + 1);
      }
    };
    from(diagram, 0);
  }

  /** For how many assignments of all variables the number is not 0: exact, whatever its size. */
  count(diagram: Diagram): bigint {
    const memory = new Map<Diagram, bigint>();
    const between = (from: number, to: number) =>
      this.sizes.slice(from, Math.min(to, this.sizes.length)).reduce((so, size) => so * BigInt(size), 1n);
    const below = (at: Diagram): bigint => {
      if (at < MOST) return at ? 1n : 0n;
      const known = memory.get(at);
      if (known !== undefined) return known;
      const level = this.levels[at]!;
      const total = this.parts[at]!.reduce((so, part) => so + below(part) * between(level + 1, this.levels[part]!), 0n);
      memory.set(at, total);
      return total;
    };
    return below(diagram) * between(0, this.levels[diagram]!);
  }

  /**
   * The cheapest assignment for which the number is not 0.
   * @param costs what each value of each variable costs
   * @returns a value for each variable, or null if the number is 0 everywhere
   */
  cheapest(diagram: Diagram, costs: readonly (readonly number[])[]): number[] | null {
    const least = costs.map((of) => of.indexOf(Math.min(...of)));
    const idle = (from: number, to: number) =>
      least.slice(from, Math.min(to, costs.length)).reduce((so, value, at) => so + costs[from + at]![value]!, 0);
    const memory = new Map<Diagram, { readonly cost: number; readonly value: number }>();
    const best = (at: Diagram): { readonly cost: number; readonly value: number } => {
      if (at < MOST) return { cost: at ? 0 : Infinity, value: 0 };
      const known = memory.get(at);
      if (known) return known;
      const level = this.levels[at]!;
      let found = { cost: Infinity, value: 0 };
      this.parts[at]!.forEach((part, value) => {
        const cost = costs[level]![value]! + idle(level + 1, this.levels[part]!) + best(part).cost;
        if (cost < found.cost) found = { cost, value };
      });
      memory.set(at, found);
      return found;
    };
    if (best(diagram).cost === Infinity) return null;
    const values = [...least];
    for (let at = diagram; at >= MOST; at = this.parts[at]![values[this.levels[at]!]!]!) {
      values[this.levels[at]!] = best(at).value;
    }
    return values;
  }
}
