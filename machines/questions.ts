import { all, always, answer, any, type Condition, grade, questionsIn, YES } from './conditions.ts';
import { type Answers, options, type OptionOf, type QuestionId, questionIds, UNSURE } from './vocabulary.ts';

/*
 * Routing: when each question is asked. `core` is asked on the way to the first suggestions, in the order of the vocabulary;
 * `refine` is offered afterwards, under "what would change this". Ask only what affects the next step; never ask what happened.
 */
interface Routing {
  readonly core?: Condition;
  readonly refine?: Condition;
}

const role = answer('role');

/** It happened to them or to somebody they know, or they would rather not say. */
const hasVictim = role.is('self', 'whanau', 'community', 'practitioner', UNSURE);
const hasVictimOrAccused = role.is('self', 'whanau', 'community', 'practitioner', 'accused-whanau', UNSURE);
const notOwnBehaviour = role.is(
  'self',
  'whanau',
  'community',
  'bystander',
  'practitioner',
  'organisation',
  'accused-whanau',
  UNSURE,
);
const notOrganisation = role.is(
  'self',
  'whanau',
  'community',
  'bystander',
  'practitioner',
  'accused-whanau',
  'own-behaviour',
  UNSURE,
);

export const routing: Readonly<Record<QuestionId, Routing>> = {
  danger: { core: always },
  role: { core: always },
  'my-age': { core: role.is('own-behaviour'), refine: role.is('accused-whanau') },
  'org-kind': { core: role.is('organisation') },
  'content-online': { core: notOwnBehaviour },
  'where-online': { refine: answer('content-online').is('yes', UNSURE) },
  age: { core: hasVictim },
  'pressure-now': { core: hasVictim },
  'physical-harm': { core: hasVictimOrAccused },
  'child-in-home': { core: hasVictimOrAccused },
  watched: {
    // A practitioner's own phone is seldom watched, and a friend's is not in that home: they are asked afterwards.
    core: all(
      role.is('self', 'whanau', 'accused-whanau', UNSURE),
      any(answer('physical-harm').is('yes', UNSURE), answer('child-in-home').is('yes', UNSURE)),
    ),
    refine: hasVictimOrAccused,
  },
  'cross-border': { core: role.is('practitioner', 'organisation'), refine: notOwnBehaviour },
  priority: { core: hasVictimOrAccused },
  'self-harm': {
    // Threats, a picture that is out, an arrest in the family, shame: times when people think of suicide. Ask, do not wait.
    core: any(
      role.is('accused-whanau', 'own-behaviour'),
      all(hasVictim, any(answer('pressure-now').is('yes'), answer('content-online').is('yes', 'threatened'))),
    ),
    refine: hasVictimOrAccused,
  },
  region: { core: role.is('accused-whanau', 'own-behaviour'), refine: hasVictim },
  'how-made': { refine: answer('content-online').is('yes', 'threatened', 'device', UNSURE) },
  offender: { refine: hasVictimOrAccused },
  money: { refine: notOwnBehaviour },
  notified: {
    refine: role.is('self', 'whanau', 'community', 'practitioner', 'organisation', 'accused-whanau', UNSURE),
  },
  charges: { refine: any(answer('notified').is('yes', UNSURE), role.is('accused-whanau')) },
  'reported-to': { refine: notOwnBehaviour },
  // What an organisation reports through is set by law, name and all.
  anonymous: { refine: notOrganisation },
  'talk-how': { refine: notOrganisation },
  fit: { refine: role.is('self', 'whanau', 'community', 'practitioner', 'accused-whanau', 'own-behaviour', UNSURE) },
  consent: { refine: role.is('practitioner') },
  'csem-focus': { refine: role.is('practitioner') },
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
  'fit',
];

/** Whose words a question is asked in. */
export type Voice = 'self' | 'supporter' | 'practitioner' | 'organisation';

const voices: Readonly<Record<OptionOf<'role'> | typeof UNSURE, Voice>> = {
  self: 'self',
  whanau: 'supporter',
  community: 'supporter',
  bystander: 'supporter',
  practitioner: 'practitioner',
  organisation: 'organisation',
  'accused-whanau': 'supporter',
  'own-behaviour': 'self',
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
