/*
 * Every question and every option, by id. The order of the keys is the order in which questions are asked.
 * Ids are a public contract: other programs give answers by them. Wording lives in data/words and may change freely.
 */
export const options = {
  danger: ['yes', 'no'],
  role: ['self', 'whanau', 'community', 'bystander', 'practitioner', 'organisation', 'accused-whanau', 'own-behaviour'],
  'my-age': ['under-18', 'adult'],
  'org-kind': ['platform', 'cloud-host', 'financial', 'other'],
  'content-online': ['yes', 'threatened', 'device', 'no'],
  'where-online': ['public', 'private', 'cloud'],
  age: ['child-now', 'adult-now', 'adult-then'],
  'pressure-now': ['yes', 'no'],
  'physical-harm': ['yes', 'no'],
  'child-in-home': ['yes', 'no'],
  watched: ['yes', 'no'],
  'cross-border': ['yes', 'no'],
  priority: ['take-down', 'safe', 'talk', 'accountability', 'understand'],
  'self-harm': ['yes', 'no'],
  region: ['auckland-northland', 'midland', 'central', 'south'],
  'how-made': ['self-made', 'pressured', 'recorded', 'livestream', 'ai-made'],
  offender: ['family', 'known', 'online-only'],
  money: ['bought-sold', 'exchanged', 'demanded', 'no'],
  notified: ['yes', 'no'],
  charges: ['yes', 'no'],
  'reported-to': ['netsafe', 'police', 'dia', 'oranga-tamariki', 'customs', 'platform', 'none'],
  anonymous: ['yes', 'no'],
  'talk-how': ['aloud', 'quietly', 'relay'],
  fit: ['maori', 'pasifika', 'ethnic', 'male', 'rainbow', 'disabled', 'in-care', 'none'],
  consent: ['yes', 'not-yet'],
  'csem-focus': ['yes', 'no'],
} as const satisfies Record<string, readonly string[]>;

export type QuestionId = keyof typeof options;
export type OptionOf<Q extends QuestionId> = (typeof options)[Q][number];

/** The questions that take several answers at once. Each has `none`, which stands alone. */
export const severalAnswers = ['reported-to', 'fit'] as const satisfies readonly QuestionId[];

export const takesSeveral = (question: string): boolean => (severalAnswers as readonly string[]).includes(question);

/** "Not sure / rather not say". Skipping says the same. */
export const UNSURE = 'unsure';

export type AnswerTo<Q extends QuestionId> = Q extends (typeof severalAnswers)[number]
  ? readonly OptionOf<Q>[] | typeof UNSURE
  : OptionOf<Q> | typeof UNSURE;

/** What has been said, by question; a question that is absent has not been asked. */
export type Answers = { readonly [Q in QuestionId]?: AnswerTo<Q> };

export type AnyAnswer = string | readonly string[];

/** One thing said. */
export interface Said {
  readonly question: QuestionId;
  readonly value: AnyAnswer;
}

export const questionIds = Object.keys(options) as QuestionId[];

export const isQuestion = (id: string): id is QuestionId => Object.hasOwn(options, id);

/**
 * The one door where outside text becomes an answer.
 * @returns the answer in its settled form (several answers in the order of the vocabulary, without doubles), or null if it is not one.
 */
export function parseAnswer(question: QuestionId, value: unknown): AnyAnswer | null {
  if (value === UNSURE) return UNSURE;
  const known: readonly string[] = options[question];
  if (!takesSeveral(question)) return typeof value === 'string' && known.includes(value) ? value : null;

  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const named = given.filter((each) => each !== UNSURE);
  if (!named.every((each) => typeof each === 'string' && known.includes(each))) return null;
  // Someone who ticks "none" and something else has named that something else.
  const chosen = known.filter(
    (option) => named.includes(option) && (option !== 'none' || named.every((each) => each === 'none')),
  );
  return chosen.length > 0 ? chosen : UNSURE;
}

export const toAnswers = (said: readonly Said[]): Answers =>
  Object.fromEntries(said.map(({ question, value }) => [question, value]));
