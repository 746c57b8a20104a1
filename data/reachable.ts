import type { Condition } from '../machines/conditions.ts';
import { routing, voiceFor } from '../machines/questions.ts';
import { type KeptFor, sayingsFor } from '../machines/reader.ts';
import { type AnyAnswer, type OptionOf, options, type QuestionId, UNSURE } from '../machines/vocabulary.ts';

/*
 * Words kept for a reader who can never be there are dead, and the editor thinks they are read. Worked out from roles and ages alone:
 * a reader is called possible unless the conditions rule them out, so nothing that could be read is refused.
 */

type Role = OptionOf<'role'> | typeof UNSURE;
type Known = Partial<Record<QuestionId, AnyAnswer>>;

const everyRole: readonly Role[] = [...options.role, UNSURE];

/**
 * Could this condition be met, or not be ruled out, by somebody of whom this much is known?
 * @param surely whether "not sure" rules it out, as it does when a question is asked or not
 */
function canHold(condition: Condition, known: Known, surely = false): boolean {
  if (condition.kind === 'always') return true;
  if (condition.kind === 'all') return condition.of.every((part) => canHold(part, known, surely));
  if (condition.kind === 'any') return condition.of.some((part) => canHold(part, known, surely));
  const { question, options: chosen, presumedFor } = condition;
  const said = known[question];
  if (said !== undefined) return chosen.includes(said as string) || (said === UNSURE && !surely);
  const role = known.role as Role;
  return canBeAsked(question, role) || (presumedFor !== undefined && presumedFor.includes(role));
}

const canBeAsked = (question: QuestionId, role: Role): boolean => {
  const { core, refine } = routing[question];
  return [core, refine].some((when) => when !== undefined && canHold(when, { role }, true));
};

/** What is known of a reader in this role for whom words are kept; null if nobody in that role can be one. */
function knownOf(role: Role, { child, close }: KeptFor): Known | null {
  const firstAsked = (questions: readonly QuestionId[]) => questions.find((question) => canBeAsked(question, role));
  const age = firstAsked(['age', 'my-age']);
  const near = firstAsked(['child-in-home', 'watched']);
  if ((child && !age) || (close && !near)) return null;
  return {
    role,
    ...(child ? { [age!]: age === 'age' ? 'child-now' : 'under-18' } : {}),
    ...(close ? { [near!]: 'yes' } : {}),
  };
}

/** Can anybody for whom these words are kept meet a thing that is shown under this condition? */
export const canBeRead = (kept: KeptFor, when: Condition): boolean =>
  everyRole
    .filter((role) => !kept.roles || kept.roles.includes(role))
    .filter((role) => !kept.voices || kept.voices.includes(voiceFor({ role: role === UNSURE ? UNSURE : role })))
    .some((role) => {
      const known = knownOf(role, kept);
      return known !== null && canHold(when, known);
    });

/** The roles that can meet a thing shown under this condition and for whom none of these sayings is meant. */
export const rolesLeftOut = (sayings: readonly KeptFor[], when: Condition): Role[] =>
  everyRole.filter((role) => {
    const reader = { voice: voiceFor({ role }), role, child: false, close: false };
    return canHold(when, { role }) && sayingsFor(sayings, reader).length === 0;
  });

/** Names every entry of a list of kept words that nobody can ever read. */
export const unreadable = (field: string, kept: readonly KeptFor[] | undefined, when: Condition): string[] =>
  (kept ?? []).flatMap((each, at) =>
    describe(each) === ''
      ? [`${field}[${at}]: kept for nobody in particular: name voices, roles, child or close, or change the words for everybody`]
      : canBeRead(each, when)
        ? []
        : [`${field}[${at}]: kept for somebody who never gets there: ${describe(each)}`],
  );

const describe = ({ voices, roles, child, close }: KeptFor): string =>
  [
    voices && `voices ${voices.join(', ')}`,
    roles && `roles ${roles.join(', ')}`,
    child && 'under 18',
    close && 'who did this is close by',
  ]
    .filter(Boolean)
    .join('; ');
