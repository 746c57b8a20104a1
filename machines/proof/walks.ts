import { and, type Diagram, Diagrams, higher, lower, or } from './diagram.ts';
import type { SomeCondition, SomeMachine } from './machine.ts';

/*
 * Every walk at once. A walk is what has been said when the suggestions are on screen: an answer to every core question that is asked, and to
 * some, all or none of those offered afterwards. In what order the latter were answered makes no difference (P15), so that walks which
 * differ only in it are one.
 */

const UNSURE = 'unsure';
export const YES = 3;
export const NOT_SURE = 2;
const NOT_ASKED = 1;
const NO = 0;

/** One way to answer a question, or undefined: not asked. */
export type Value = string | readonly string[] | undefined;
export type SomeAnswers = Readonly<Record<string, Exclude<Value, undefined>>>;

/** The first value of every question. */
export const UNASKED = 0;

/** Every way there is to answer a question: not asked, not sure, then each option; of one that takes several, each set of them. */
function waysToAnswer(question: string, known: readonly string[], several: SomeMachine['several']): Value[] {
  if (![several].flat().includes(question)) return [undefined, UNSURE, ...known];
  const sets = known
    .filter((option) => option !== 'none')
    .reduce<string[][]>((so, option) => so.concat(so.map((set) => [...set, option])), [[]])
    .slice(1);
  return [undefined, UNSURE, ...sets, ...(known.includes('none') ? [['none']] : [])];
}

export const includes = (said: Value, options: readonly string[]): boolean =>
  said !== undefined && [said].flat().some((each) => options.includes(each));

export class Walks {
  readonly questions: readonly string[];
  readonly values: readonly (readonly Value[])[];
  readonly diagrams: Diagrams;
  /** By question: asked on the way to the first suggestions · can be put at all. */
  readonly core: Readonly<Record<string, Diagram>>;
  readonly asked: Readonly<Record<string, Diagram>>;
  /** 1 for what is a walk. */
  readonly every: Diagram;

  /** @param beside walks through another machine with more questions or options, to compare with: then both are over the same variables */
  constructor(
    readonly machine: SomeMachine,
    options: SomeMachine['options'] = machine.options,
    beside?: Walks,
  ) {
    this.questions = Object.keys(options);
    this.values = this.questions.map((question) => waysToAnswer(question, options[question]!, machine.several));
    this.diagrams = beside?.diagrams ?? new Diagrams(this.values.map(({ length }) => length));
    const { diagrams } = this;
    const holds = (condition: SomeCondition | undefined) =>
      condition ? diagrams.is(this.grade(condition), (grade) => grade === YES) : 0;
    const { routing } = machine;
    this.core = Object.fromEntries(this.questions.map((id) => [id, holds(routing[id]?.core)]));
    this.asked = Object.fromEntries(
      this.questions.map((id) => [id, diagrams.combine(or, this.core[id]!, holds(routing[id]?.refine))]),
    );
    this.every = diagrams.both(
      ...this.questions.map((id) => {
        const known = [UNSURE, ...(machine.options[id] ?? [])];
        const answered = this.says(id, (value) => value !== undefined);
        const hasOption = this.says(id, (value) => [value ?? []].flat().every((each) => known.includes(each)));
        return diagrams.both(hasOption, diagrams.choose(answered, this.asked[id]!, diagrams.not(this.core[id]!)));
      }),
    );
  }

  level = (question: string): number => this.questions.indexOf(question);

  /** The numbers of the values of a question that are like this. */
  valuesOf = (question: string, like: (value: Value) => boolean): number[] =>
    this.values[this.level(question)]!.flatMap((value, at) => (like(value) ? [at] : []));

  /** 1 where the answer to a question is like this. A question that is not there is not asked. */
  says = (question: string, like: (value: Value) => boolean): Diagram => {
    const level = this.level(question);
    return level < 0 ? Number(like(undefined)) : this.diagrams.where(level, this.valuesOf(question, like));
  };

  /** 1 where the answer is, or has among it, one of these. */
  saysOneOf = (question: string, ...options: string[]): Diagram => this.says(question, (value) => includes(value, options));

  /** How far the answers meet a condition, for every set of answers: no 0, not asked 1, not sure 2, yes 3. */
  grade(condition: SomeCondition): Diagram {
    const { diagrams } = this;
    switch (condition.kind) {
      case 'always':
        return YES;
      case 'all':
        return diagrams.all(
          lower,
          condition.of.map((part) => this.grade(part)),
          YES,
        );
      case 'any':
        return diagrams.all(
          higher,
          condition.of.map((part) => this.grade(part)),
          NO,
        );
      case 'answer': {
        const { question, options, presumedFor, certain } = condition;
        const level = this.level(question);
        const gradeOf = (value: Value) => {
          if (value === undefined) return NOT_ASKED;
          if (includes(value, options)) return YES;
          return value === UNSURE && !certain ? NOT_SURE : NO;
        };
        // A machine without the question never asks it.
        const said = level < 0 ? NOT_ASKED : diagrams.variable(level, this.values[level]!.map(gradeOf));
        if (presumedFor === undefined) return said;
        const unasked = this.says(question, (value) => value === undefined);
        return diagrams.choose(diagrams.combine(and, this.saysOneOf('role', ...[presumedFor].flat()), unasked), YES, said);
      }
    }
  }

  /** How many walks a diagram holds for. */
  count = (diagram: Diagram): bigint => this.diagrams.count(this.diagrams.combine(and, diagram, this.every));

  /** The walk with the fewest answers of which this holds: not sure and not asked count least. Null if there is none. */
  shortest(diagram: Diagram): SomeAnswers | null {
    const costs = this.values.map((values) =>
      values.map((value) => (value === undefined ? 0 : value === UNSURE ? 1 : 100 * [value].flat().length)),
    );
    const found = this.diagrams.cheapest(this.diagrams.combine(and, diagram, this.every), costs);
    return found && this.answersAt(found);
  }

  /** Values, by number, as answers. */
  answersAt(values: readonly number[]): SomeAnswers {
    const said = this.questions.map((question, level) => [question, this.values[level]![values[level]!]] as const);
    return Object.fromEntries(said.filter(([, value]) => value !== undefined)) as SomeAnswers;
  }

  /**
   * Answers as the number of each value.
   * @throws {RangeError} for an answer that this machine does not know
   */
  numbersOf(answers: Readonly<Record<string, Value>>): number[] {
    return this.questions.map((question, level) => {
      const key = String(answers[question]);
      const number = this.values[level]!.findIndex((value) => String(value) === key);
      if (number < 0) throw new RangeError(`no answer "${key}" to ${question}`);
      return number;
    });
  }
}
