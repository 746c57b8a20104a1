import { answer, because, type Grade, grade, NO, NOT_SURE, type Reason, YES } from './conditions.ts';
import { firstSteps, type FirstStep, type FirstStepId } from './first-step.ts';
import { type Notice, type NoticeId, notices } from './notices.ts';
import { refineToOffer } from './questions.ts';
import { type Rule, type RuleId, rules, type ServiceId, toldServices } from './rules.ts';
import { type Answers, type OptionOf, options, type QuestionId, severalAnswers, UNSURE } from './vocabulary.ts';

/** The two facts about a service that decide where it stands. They come from data/services. */
export interface ServiceFacts {
  readonly group: 'agency' | 'talk';
  readonly anonymous: { readonly answer: 'yes' | 'partly' | 'no' | 'ask' };
}
export type Directory = Readonly<Record<ServiceId, ServiceFacts>>;

/** One service on an ending, with the rule and the answers that put it there. */
export interface Suggestion {
  readonly service: ServiceId;
  readonly rule: RuleId | 'already-told';
  readonly because: readonly Reason[];
  readonly sources: readonly string[];
}

/** A question whose answer would change the ending, and the services it could add. */
export interface CouldChange {
  readonly question: QuestionId;
  readonly adds: readonly ServiceId[];
}

export interface Ending {
  readonly first: ServiceId;
  /** The line of the first-step order that chose it. */
  readonly firstBy: FirstStepId;
  /** After an emergency: the first step of someone who is safe now. */
  readonly whenSafe: ServiceId | null;
  readonly fits: readonly Suggestion[];
  readonly mayFit: readonly Suggestion[];
  readonly talk: readonly Suggestion[];
  readonly told: readonly Suggestion[];
  readonly couldChange: readonly CouldChange[];
  readonly notices: readonly NoticeId[];
}

/** Widened, so that what follows treats every rule alike. */
const everyRule: readonly (Rule & { readonly id: RuleId; readonly service: ServiceId })[] = rules;
const everyNotice: readonly (Notice & { readonly id: NoticeId })[] = notices;
const everyFirstStep: readonly (FirstStep & { readonly id: FirstStepId })[] = firstSteps;
const ruleIndex = Object.fromEntries(everyRule.map(({ service }, index) => [service, index])) as Record<ServiceId, number>;

/** An agency that can be told already, and whose step that takes away. */
const toldWhen = Object.entries(toldServices).map(([option, service]) => ({
  option,
  service,
  when: answer(severalAnswers).is(option as OptionOf<typeof severalAnswers>),
}));

const toldOf = (answers: Answers) => toldWhen.filter(({ when }) => grade(when, answers) === YES);

/** On which list a service stands, if on any. */
type Place = 'fits' | 'mayFit' | 'talk' | null;

function placeOf(graded: Grade, { group }: ServiceFacts): Place {
  if (graded < NOT_SURE) return null;
  if (group === 'talk') return 'talk';
  return graded === YES ? 'fits' : 'mayFit';
}

/**
 * Where every service and notice stands for a set of answers: the whole ending, without its explanations.
 * Small and flat because "what would change this" compares dozens of these for every ending.
 */
interface Standing {
  readonly first: ServiceId;
  readonly firstBy: FirstStepId;
  /** By rule: the grade, with told services set to no; and the list that puts it on. */
  readonly grades: readonly Grade[];
  readonly places: readonly Place[];
  readonly told: readonly ServiceId[];
  readonly notices: readonly NoticeId[];
}

function stand(answers: Answers, directory: Directory): Standing {
  const told = toldOf(answers).map(({ service }) => service);
  const grades = everyRule.map(({ service, fits }) => (told.includes(service) ? NO : grade(fits, answers)));
  return {
    ...chooseFirst(answers, grades, directory),
    grades,
    places: everyRule.map(({ service }, rule) => placeOf(grades[rule]!, directory[service])),
    told,
    notices: everyNotice.filter(({ when, from }) => grade(when, answers) >= from).map(({ id }) => id),
  };
}

function chooseFirst(answers: Answers, grades: readonly Grade[], directory: Directory, order = everyFirstStep) {
  const mustBeAnonymous = answers.anonymous === 'yes';
  for (const { id, when, services, emergency } of order) {
    if (grade(when, answers) !== YES) continue;
    const usable = services.filter(
      (service) =>
        grades[ruleIndex[service]]! >= NOT_SURE &&
        (emergency || !mustBeAnonymous || directory[service].anonymous.answer === 'yes'),
    );
    const first = usable.find((service) => grades[ruleIndex[service]] === YES) ?? usable[0];
    if (first) return { first, firstBy: id };
  }
  throw new Error('no first step: the last line of machines/first-step.ts must always hold');
}

const same = <T>(one: readonly T[], other: readonly T[]) =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** Does everything that can be seen of two standings look the same on screen? */
const looksTheSame = (one: Standing, other: Standing) =>
  one.first === other.first && same(one.places, other.places) && same(one.told, other.told) && same(one.notices, other.notices);

/** Of the question that takes several answers each is tried alone: more at once never does what no single one does. */
function findChanges(answers: Answers, now: Standing, directory: Directory): CouldChange[] {
  return refineToOffer(answers).flatMap((question) => {
    const then = [...options[question], UNSURE].map((value) => stand({ ...answers, [question]: value }, directory));
    if (then.every((each) => looksTheSame(each, now))) return [];
    const adds = everyRule
      .filter((_, rule) => now.places[rule] === null && then.some(({ places }) => places[rule] !== null))
      .map(({ service }) => service);
    return [{ question, adds }];
  });
}

/**
 * The ending for a set of answers: one first step, what fits, what may fit, someone to talk to, and what would change it.
 * Pure: the same answers give the same ending, in whatever order they were given.
 * @param answers what has been said, by question; leave out what was not asked
 * @param directory group and anonymity of every service a rule names
 */
export function suggest(answers: Answers, directory: Directory): Ending {
  const now = stand(answers, directory);
  const take = (place: Place) =>
    everyRule
      .filter((_, rule) => now.places[rule] === place)
      .map(({ id, service, fits, sources }): Suggestion => ({ service, rule: id, because: because(fits, answers), sources }));

  return {
    first: now.first,
    firstBy: now.firstBy,
    whenSafe: now.firstBy === 'danger' ? chooseFirst(answers, now.grades, directory, everyFirstStep.slice(1)).first : null,
    fits: take('fits'),
    mayFit: take('mayFit'),
    talk: take('talk'),
    told: toldOf(answers).map(({ service, option }) => ({
      service,
      rule: 'already-told',
      because: [{ question: severalAnswers, answer: option }],
      sources: ['b-whole-process-03', 'b-relations-01'],
    })),
    couldChange: findChanges(answers, now, directory),
    notices: now.notices,
  };
}

/** The suggestion for the first step, from whichever list holds it. */
export const firstSuggestion = ({ first, fits, mayFit, talk }: Ending): Suggestion =>
  [...fits, ...mayFit, ...talk].find(({ service }) => service === first)!;
