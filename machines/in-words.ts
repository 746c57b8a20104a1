import type { AnswerCondition, Condition } from './conditions.ts';
import { options, type QuestionId, UNSURE } from './vocabulary.ts';

/** The words a condition is put into: a clause for each answer, and how clauses are joined. */
export interface ConditionWords {
  readonly clauses: Readonly<Record<QuestionId, Readonly<Record<string, string>>>>;
  readonly condition: Readonly<
    Record<'always' | 'and' | 'or' | 'notSure' | 'unless' | 'presumed' | 'unlessAsked' | 'certain', string>
  >;
}

const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const join = (how: string, parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : fill(how, { parts: parts.slice(0, -1).join(', '), last: parts.at(-1)! });

/** One answer, as the clauses that each suffice. Where nearly every answer counts, the few that do not are named: "unless …". */
function clausesOf({ question, options: chosen, presumedFor, certain }: AnswerCondition, say: ConditionWords): string[] {
  const clauses = say.clauses[question];
  const known: readonly string[] = options[question];
  const left = known.filter((option) => !chosen.includes(option));
  const countsUnsure = chosen.includes(UNSURE);
  const isNearlyAll = countsUnsure && known.length > 2 && left.length > 0 && left.length * 2 <= known.length;
  const named = (all: readonly string[]) => all.map((option) => clauses[option]!);
  const plain = named(known.filter((option) => chosen.includes(option)));
  const words = isNearlyAll
    ? [fill(say.condition.unless, { parts: join(say.condition.or, named(left)) })]
    : certain
      ? plain.map((clause) => fill(say.condition.certain, { clause }))
      : plain;
  if (countsUnsure && !isNearlyAll) words.push(say.condition.notSure);
  if (!presumedFor) return words;
  const condition = join(say.condition.or, words);
  // For every role alike: it counts until the question is answered otherwise.
  if (presumedFor.length > options.role.length) return [fill(say.condition.unlessAsked, { condition })];
  const clause = join(
    say.condition.or,
    presumedFor.map((role) => (role === UNSURE ? say.condition.notSure : say.clauses.role[role]!)),
  );
  return [fill(say.condition.presumed, { condition, clause })];
}

/** The parts of a condition of which one is enough, however they are nested. */
function alternatives(condition: Condition, say: ConditionWords): string[] {
  if (condition.kind === 'answer') return clausesOf(condition, say);
  if (condition.kind === 'any') return condition.of.flatMap((part) => alternatives(part, say));
  const words = inWords(condition, say);
  return [condition.kind === 'all' && condition.of.length > 1 ? `(${words})` : words];
}

/**
 * A condition as a person would say it, read from the same value that is evaluated: "a picture is online, or someone threatens to share
 * one". Brackets hold together what could be read two ways.
 */
export function inWords(condition: Condition, say: ConditionWords): string {
  if (condition.kind === 'always') return say.condition.always;
  if (condition.kind !== 'all') return join(say.condition.or, alternatives(condition, say));
  const parts = condition.of.map((part) => {
    const isPlain =
      part.kind === 'answer' && clausesOf(part, say).length === 1 && (!part.presumedFor || part.options.length === 1);
    return isPlain ? inWords(part, say) : `(${inWords(part, say)})`;
  });
  return join(say.condition.and, parts);
}
