import { answer, because, type Grade, grade, NO, NOT_SURE, type Reason, YES } from './conditions.ts';
import { company, emergency, type FirstStep, type FirstStepId, firstSteps } from './first-step.ts';
import { type Notice, type NoticeId, notices } from './notices.ts';
import { refineToOffer } from './questions.ts';
import { type Rule, type RuleId, rules, type ServiceId, toldServices } from './rules.ts';
import { type Answers, type OptionOf, options, type QuestionId, UNSURE } from './vocabulary.ts';

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
  /** The second door: whom to ask if the first step cannot help. On one of the lists, and never the first step. */
  readonly next: ServiceId;
  /** Someone is in danger, or may be: 111 is the first step, or stands above it. */
  readonly emergency: boolean;
  /** After an emergency: the first step of someone who is safe now. */
  readonly whenSafe: ServiceId | null;
  /** Who can be on the line while the person talks to the first step. */
  readonly company: ServiceId | null;
  readonly fits: readonly Suggestion[];
  readonly mayFit: readonly Suggestion[];
  readonly talk: readonly Suggestion[];
  readonly told: readonly Suggestion[];
  readonly couldChange: readonly CouldChange[];
  readonly notices: readonly NoticeId[];
  /** Of the notices, those that are read before the first step. */
  readonly before: readonly NoticeId[];
}

/** Widened, so that what follows treats every rule alike. */
const everyRule: readonly (Rule & { readonly id: RuleId; readonly service: ServiceId })[] = rules;
const everyNotice: readonly (Notice & { readonly id: NoticeId })[] = notices;
type Line = FirstStep & { readonly id: FirstStepId };
const everyLine: readonly Line[] = firstSteps;
const ruleIndex = Object.fromEntries(everyRule.map(({ service }, index) => [service, index])) as Record<ServiceId, number>;

const reportedTo = 'reported-to';

/** Agencies already reported to are not suggested again. */
const toldWhen = Object.entries(toldServices).map(([option, service]) => ({
  option,
  service,
  when: answer(reportedTo).is(option as OptionOf<typeof reportedTo>),
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
  readonly next: ServiceId;
  readonly whenSafe: ServiceId | null;
  readonly company: ServiceId | null;
  /** By rule: the grade, with told services set to no; and the list that puts it on. */
  readonly grades: readonly Grade[];
  readonly places: readonly Place[];
  readonly told: readonly ServiceId[];
  readonly notices: readonly NoticeId[];
  readonly before: readonly NoticeId[];
}

function stand(answers: Answers, directory: Directory): Standing {
  const told = toldOf(answers).map(({ service }) => service);
  const grades = everyRule.map(({ service, fits }) => (told.includes(service) ? NO : grade(fits, answers)));
  const notices = everyNotice.filter(({ when, from }) => grade(when, answers) >= from);
  const choose = (lines: readonly Line[], unlike?: ServiceId) =>
    chooseStep(answers, lines, (service) => (service === unlike ? NO : grades[ruleIndex[service]]!));
  const withoutName = (service: ServiceId) => directory[service].anonymous.answer === 'yes';
  const wanted = (lines: readonly Line[]) =>
    answers.anonymous !== 'yes'
      ? lines
      : lines.map((line) => (line.emergency ? line : { ...line, services: line.services.filter(withoutName) }));

  const { service: first, line } = choose(wanted(everyLine));
  const isDanger = line.emergency === 'danger';
  return {
    first,
    firstBy: line.id,
    next: choose(linesAfter(line), first).service,
    whenSafe: isDanger ? choose(wanted(everyLine.filter((each) => each.emergency !== 'danger'))).service : null,
    company: isDanger || directory[first].group !== 'agency' ? null : companyFor(answers),
    grades,
    places: everyRule.map(({ service }, rule) => placeOf(grades[rule]!, directory[service])),
    told,
    notices: notices.map(({ id }) => id),
    before: notices.filter(({ beforeFirst }) => beforeFirst && grade(beforeFirst, answers) === YES).map(({ id }) => id),
  };
}

const companyFor = (answers: Answers): ServiceId | null =>
  company.find(({ when }) => grade(when, answers) === YES)?.service ?? null;

/** Where a second door is looked for. Crisis lines stand together on the first card, so the next door is another kind of help. */
const linesAfter = (line: Line): readonly Line[] =>
  everyLine.filter((each) => !each.onlyFirst && !(each.emergency === 'suicide' && line.emergency === 'suicide'));

/** The first line that holds and has a service that fits or may fit. */
function chooseStep(
  answers: Answers,
  lines: readonly Line[],
  gradeOf: (service: ServiceId) => Grade,
): { readonly service: ServiceId; readonly line: Line } {
  for (const line of lines) {
    if (grade(line.when, answers) !== YES) continue;
    const usable = line.services.filter((service) => gradeOf(service) >= NOT_SURE);
    const service = usable.find((each) => gradeOf(each) === YES) ?? usable[0];
    if (service) return { service, line };
  }
  throw new Error('no step: the last lines of machines/first-step.ts must always hold');
}

const same = <T>(one: readonly T[], other: readonly T[]) =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** Does everything that can be seen of two standings look the same on screen? */
const looksTheSame = (one: Standing, other: Standing) =>
  one.first === other.first &&
  one.firstBy === other.firstBy &&
  one.next === other.next &&
  one.whenSafe === other.whenSafe &&
  one.company === other.company &&
  same(one.places, other.places) &&
  same(one.told, other.told) &&
  same(one.notices, other.notices) &&
  same(one.before, other.before);

/** Of a question that takes several answers each is tried alone: more at once never does what no single one does. */
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
    next: now.next,
    emergency: grade(emergency, answers) === YES,
    whenSafe: now.whenSafe,
    company: now.company,
    fits: take('fits'),
    mayFit: take('mayFit'),
    talk: take('talk'),
    told: toldOf(answers).map(({ service, option }) => ({
      service,
      rule: 'already-told',
      because: [{ question: reportedTo, answer: option }],
      sources: ['b-whole-process-03', 'b-relations-01'],
    })),
    couldChange: findChanges(answers, now, directory),
    notices: now.notices,
    before: now.before,
  };
}

/** The suggestion of a service that is on one of the lists. */
export const suggestionOf = (id: ServiceId, { fits, mayFit, talk }: Ending): Suggestion =>
  [...fits, ...mayFit, ...talk].find(({ service }) => service === id)!;
