import { type AnswerCondition, type Condition, type Grade, NOT_SURE, YES } from './conditions.ts';
import { type FirstStep, type FirstStepId, firstSteps } from './first-step.ts';
import { routing, type Voice, voiceFor } from './questions.ts';
import { isChild, isClose, type KeptFor } from './reader.ts';
import { type Rule, rules, type ServiceId, toldServices } from './rules.ts';
import type { Directory } from './suggest.ts';
import { options as optionsOf, type QuestionId, UNSURE } from './vocabulary.ts';

/*
 * The same conditions as CSS, for the edition that needs no script: a selector of whatever holds every choice as a native input. What is
 * not said counts as in the terminal: a core question left open is "not sure", one that is offered afterwards was not asked.
 */

/** What follows the name of the element it is true of: `:has(…)` and so on. Empty: always true. */
export type Selector = string;

const ALWAYS: Selector = '';
const NEVER: Selector = ':not(*)';

export const both = (...parts: readonly Selector[]): Selector => (parts.includes(NEVER) ? NEVER : [...new Set(parts)].join(''));

export function either(...parts: readonly Selector[]): Selector {
  const possible = [...new Set(parts)].filter((part) => part !== NEVER);
  if (possible.includes(ALWAYS)) return ALWAYS;
  return possible.length < 2 ? (possible[0] ?? NEVER) : `:is(${possible.join()})`;
}

export const not = (of: Selector): Selector => (of === ALWAYS ? NEVER : of === NEVER ? ALWAYS : `:not(${of})`);

/** The id of the input that says so. */
export const inputId = (question: QuestionId, option: string): string => `${question}-${option}`;

export const isChosen = (question: QuestionId, options: readonly string[]): Selector =>
  options.length === 0 ? NEVER : `:has(${options.map((option) => `#${inputId(question, option)}:checked`).join()})`;

export const isAnswered = (question: QuestionId): Selector => `:has([name=${question}]:checked)`;

const isCore = (question: QuestionId): Selector => {
  const { core } = routing[question];
  return core ? atLeast(core, YES) : NEVER;
};

/** Is this question put to somebody who has said this much? */
export const isAsked = (question: QuestionId): Selector => {
  const { refine } = routing[question];
  return either(isCore(question), refine ? atLeast(refine, YES) : NEVER);
};

const isUnsure = (question: QuestionId): Selector =>
  both(isAsked(question), either(isChosen(question, [UNSURE]), both(isCore(question), not(isAnswered(question)))));

/** Does an answer count? A core question left open counts as not sure; one that is offered afterwards counts once it is answered. */
const isHeard = (question: QuestionId): Selector => both(isAsked(question), either(isCore(question), isAnswered(question)));

/** Is the person in one of these roles? A role that is not chosen is "not sure". */
const isRole = (roles: NonNullable<AnswerCondition['presumedFor']>): Selector => {
  if (roles.length > optionsOf.role.length) return ALWAYS;
  const named = roles.filter((role) => role !== UNSURE);
  return either(isChosen('role', named), roles.includes(UNSURE) ? isUnsure('role') : NEVER);
};

function holds({ question, options, presumedFor, certain }: AnswerCondition, least: Grade): Selector {
  const named = options.filter((option) => option !== UNSURE);
  const unsureCounts = (least === NOT_SURE && !certain) || options.includes(UNSURE);
  return either(
    both(isAsked(question), isChosen(question, named)),
    unsureCounts ? isUnsure(question) : NEVER,
    presumedFor ? both(not(isHeard(question)), isRole(presumedFor)) : NEVER,
  );
}

/** When a condition has this grade or a better one: the lowest of `all` and the highest of `any`, as in grade(). */
export function atLeast(condition: Condition, least: typeof NOT_SURE | typeof YES): Selector {
  if (condition.kind === 'always') return ALWAYS;
  if (condition.kind === 'answer') return holds(condition, least);
  const parts = condition.of.map((part) => atLeast(part, least));
  return condition.kind === 'all' ? both(...parts) : either(...parts);
}

/** Was this service told already, so that it is not a new step? */
export const isTold = (service: ServiceId): Selector => {
  const options = Object.keys(toldServices).filter((option) => toldServices[option] === service);
  return both(isAsked('reported-to'), isChosen('reported-to', options));
};

const ruleOf: Readonly<Record<string, Rule>> = Object.fromEntries(rules.map((rule) => [rule.service, rule]));

/** When a service is on the list: at YES it fits, at NOT_SURE it may fit or fits. */
export const isListed = (service: ServiceId, least: typeof NOT_SURE | typeof YES): Selector =>
  both(atLeast(ruleOf[service]!.fits, least), not(isTold(service)));

/** Is the reader one for whom these words are kept? (machines/reader.ts) */
export const isReader = ({ voices, roles, child, close }: KeptFor): Selector =>
  both(
    voices ? isVoice(...voices) : ALWAYS,
    roles ? isRole(roles) : ALWAYS,
    child ? atLeast(isChild, YES) : ALWAYS,
    close ? atLeast(isClose, YES) : ALWAYS,
  );

/** Are things said in one of these voices to somebody who has said this much? Until a role is chosen, as to oneself. */
export function isVoice(...voices: readonly Voice[]): Selector {
  const roles = optionsOf.role.filter((role) => voices.includes(voiceFor({ role })));
  const others = optionsOf.role.filter((role) => !roles.includes(role));
  return voices.includes(voiceFor({})) ? not(isChosen('role', others)) : isChosen('role', roles);
}

export interface FirstChoice {
  readonly service: ServiceId;
  readonly by: FirstStepId;
  readonly when: Selector;
}

/** Every way to a first step, in order: the first that is true is the one. Of a line, what fits goes before what may fit. */
export function firstChoices(directory: Directory): FirstChoice[] {
  const wantsNoName = atLeast({ kind: 'answer', question: 'anonymous', options: ['yes'] }, YES);
  const lines: readonly (FirstStep & { readonly id: FirstStepId })[] = firstSteps;
  return lines.flatMap(({ id, when, services, emergency }) =>
    ([YES, NOT_SURE] as const).flatMap((least) =>
      services.map((service) => {
        const needsNoName = emergency || directory[service].anonymous.answer === 'yes';
        const usable = both(atLeast(when, YES), isListed(service, least), needsNoName ? ALWAYS : not(wantsNoName));
        return { service, by: id, when: usable };
      }),
    ),
  );
}
