import { type AnyAnswer, type Answers, type OptionOf, type QuestionId, UNSURE } from './vocabulary.ts';

/*
 * A condition is a value, not a function: it can be evaluated, explained, listed and drawn from the same object.
 * There is no "not": no answer of concern may ever take a service away.
 */
export type Condition =
  | { readonly kind: 'always' }
  | AnswerCondition
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

export interface AnswerCondition {
  readonly kind: 'answer';
  readonly question: QuestionId;
  readonly options: readonly string[];
  /** Roles for whom the condition is taken as true while the question is not asked. */
  readonly presumedFor?: readonly (OptionOf<'role'> | typeof UNSURE)[];
  /** Not sure counts as no: for what would hurt if it were wrong. */
  readonly certain?: true;
}

/** no < not asked < not sure < yes (Kleene's three values, with "unknown" split in two). */
export const NO = 0;
export const NOT_ASKED = 1;
export const NOT_SURE = 2;
export const YES = 3;
export type Grade = typeof NO | typeof NOT_ASKED | typeof NOT_SURE | typeof YES;

/** One answer that carries a conclusion. */
export interface Reason {
  readonly question: QuestionId;
  readonly answer: string;
}

export const always: Condition = { kind: 'always' };
export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

/**
 * `answer('physical-harm').is('yes')`. Naming `unsure` among the options makes "not sure" count as yes: routing does, rules never do.
 * `isForCertain(…)`: not sure counts as no.
 * `isOrNotAsked(roles, …)`: taken as true for these roles while the question is not asked.
 */
export const answer = <Q extends QuestionId>(question: Q) => ({
  is: (...chosen: (OptionOf<Q> | typeof UNSURE)[]): AnswerCondition => ({ kind: 'answer', question, options: chosen }),
  isForCertain: (...chosen: OptionOf<Q>[]): AnswerCondition => ({ kind: 'answer', question, options: chosen, certain: true }),
  isOrNotAsked: (
    presumedFor: NonNullable<AnswerCondition['presumedFor']>,
    ...chosen: (OptionOf<Q> | typeof UNSURE)[]
  ): AnswerCondition => ({
    kind: 'answer',
    question,
    options: chosen,
    presumedFor,
  }),
});

const includesAny = (said: AnyAnswer, wanted: readonly string[]): boolean =>
  typeof said === 'string' ? wanted.includes(said) : said.some((each) => wanted.includes(each));

const isPresumed = ({ presumedFor }: AnswerCondition, { role }: Answers): boolean =>
  presumedFor !== undefined && (presumedFor as readonly (string | undefined)[]).includes(role);

/** How far a set of answers meets a condition. */
export function grade(condition: Condition, answers: Answers): Grade {
  switch (condition.kind) {
    case 'always':
      return YES;
    case 'answer': {
      const said: AnyAnswer | undefined = answers[condition.question];
      if (said === undefined) return isPresumed(condition, answers) ? YES : NOT_ASKED;
      if (includesAny(said, condition.options)) return YES;
      return said === UNSURE && !condition.certain ? NOT_SURE : NO;
    }
    case 'all': {
      let lowest: Grade = YES;
      for (const part of condition.of) {
        const of = grade(part, answers);
        if (of < lowest) lowest = of;
        if (lowest === NO) break;
      }
      return lowest;
    }
    case 'any': {
      let highest: Grade = NO;
      for (const part of condition.of) {
        const of = grade(part, answers);
        if (of > highest) highest = of;
        if (highest === YES) break;
      }
      return highest;
    }
  }
}

/**
 * The answers that give a condition the grade it has, in the order they were written in the rule: of `any`, the parts that
 * reach its grade; of `all`, every part. Read from the same value that `grade` reads, so the two cannot tell different stories.
 */
export function because(condition: Condition, answers: Answers): Reason[] {
  const found = new Map<string, Reason>();
  collectReasons(condition, answers, grade(condition, answers), found);
  return [...found.values()];
}

function collectReasons(condition: Condition, answers: Answers, wanted: Grade, found: Map<string, Reason>): void {
  if (condition.kind === 'always') return;
  if (condition.kind !== 'answer') {
    for (const part of condition.of) {
      if (grade(part, answers) >= wanted) collectReasons(part, answers, wanted, found);
    }
    return;
  }
  const add = (question: QuestionId, said: string) => found.set(`${question}=${said}`, { question, answer: said });
  const { question, options } = condition;
  const said: AnyAnswer | undefined = answers[question];
  if (said === undefined) {
    if (isPresumed(condition, answers)) add('role', answers.role!);
  } else if (typeof said === 'string') add(question, said);
  else said.filter((each) => options.includes(each)).forEach((each) => add(question, each));
}

/** Every question a condition reads, each once. */
export function questionsIn(condition: Condition): QuestionId[] {
  if (condition.kind === 'always') return [];
  if (condition.kind === 'answer') return [condition.question];
  return [...new Set(condition.of.flatMap(questionsIn))];
}
