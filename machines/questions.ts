import { all, always, answer, any, type Condition, grade, questionsIn, YES } from './conditions.ts';
import { type Answers, options, type OptionOf, type QuestionId, questionIds, UNSURE } from './vocabulary.ts';

/*
 * Routing: when each question is asked. `core` is asked on the way to the first suggestions, in the order of the vocabulary;
 * `refine` is offered afterwards, under "what would change this". Ask now and next, never for the story.
 */
interface Routing {
  readonly core?: Condition;
  readonly refine?: Condition;
}

const notAnOrganisation = answer('role').is('self', 'whanau', 'practitioner', 'community', 'accused-whanau', UNSURE);
const notAccusedWhanau = answer('role').is('self', 'whanau', 'practitioner', 'community', 'organisation', UNSURE);

export const routing: Readonly<Record<QuestionId, Routing>> = {
  danger: { core: always },
  role: { core: always },
  'org-kind': { core: answer('role').is('organisation') },
  'content-online': { core: notAccusedWhanau },
  age: { core: all(notAnOrganisation, notAccusedWhanau) },
  'pressure-now': { core: answer('role').is('self', 'whanau', 'practitioner', UNSURE) },
  'physical-harm': { core: notAnOrganisation },
  'child-in-home': { core: notAnOrganisation },
  'cross-border': { core: answer('role').is('practitioner', 'community', 'organisation'), refine: always },
  priority: { core: notAnOrganisation },
  // Not put to the whānau of a person accused: they were never asked about pictures, so there is nothing to say how one was made.
  'how-made': { refine: answer('content-online').is('yes', 'threatened', 'device', UNSURE) },
  'where-online': { refine: answer('content-online').is('yes', UNSURE) },
  offender: { refine: always },
  money: { refine: always },
  // Being pressured and being the whānau of a person accused are both times when people think of suicide: ask, do not wait.
  'self-harm': { core: any(answer('role').is('accused-whanau'), answer('pressure-now').is('yes')), refine: always },
  notified: { refine: always },
  charges: { refine: any(answer('notified').is('yes', UNSURE), answer('role').is('accused-whanau')) },
  'reported-to': { refine: always },
  anonymous: { refine: always },
  watched: { refine: always },
  consent: { refine: answer('role').is('practitioner') },
  'csem-focus': { refine: answer('role').is('practitioner') },
};

export const isCore = (question: QuestionId, answers: Answers): boolean => {
  const { core } = routing[question];
  return core !== undefined && grade(core, answers) === YES;
};

/** Can this question be put to someone who has said this much? */
export const isAsked = (question: QuestionId, answers: Answers): boolean => {
  if (isCore(question, answers)) return true;
  const { refine } = routing[question];
  return refine !== undefined && grade(refine, answers) === YES;
};

export const unanswered = (question: QuestionId, answers: Answers): boolean => answers[question] === undefined;

/** The questions still to come before the first suggestions, in order, as far as can be known now. */
export const coreToCome = (answers: Answers): QuestionId[] =>
  questionIds.filter((question) => unanswered(question, answers) && isCore(question, answers));

/** The questions that may be answered afterwards. */
export const refineToOffer = (answers: Answers): QuestionId[] =>
  questionIds.filter((question) => unanswered(question, answers) && isAsked(question, answers));

/** Questions whose answer could be news to somebody else in the room, or be about them: better asked alone. */
export const askAlone: readonly QuestionId[] = [
  'pressure-now',
  'physical-harm',
  'child-in-home',
  'offender',
  'watched',
  'self-harm',
];

/** Whose words a question is asked in. */
export type Voice = 'self' | 'supporter' | 'practitioner' | 'organisation';

const voices: Readonly<Record<OptionOf<'role'> | typeof UNSURE, Voice>> = {
  self: 'self',
  whanau: 'supporter',
  practitioner: 'practitioner',
  community: 'supporter',
  organisation: 'organisation',
  'accused-whanau': 'supporter',
  unsure: 'self',
};

export const voiceFor = ({ role }: Answers): Voice => voices[role ?? UNSURE];

/** Every voice a question can be asked in, found by trying every answer its routing reads. */
export function voicesOf(question: QuestionId): Voice[] {
  const reads = new Set<QuestionId>(['role', ...Object.values(routing[question]).flatMap(questionsIn)]);
  let tries: Answers[] = [{}];
  for (const read of reads) {
    tries = tries.flatMap((so) => [...options[read], UNSURE].map((value) => ({ ...so, [read]: value })));
  }
  return [...new Set(tries.filter((answers) => isAsked(question, answers)).map(voiceFor))];
}
