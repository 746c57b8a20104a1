import type { ServiceId } from './rules.ts';
import { type Answers, type QuestionId, UNSURE } from './vocabulary.ts';

/*
 * The warm handover a practitioner and a person agree on, one a service. Plain values: what may be chosen, and what may be passed on.
 * Lives in memory only. Names and numbers are never in it: they are written in ink, on paper.
 */

/** What can be passed on, one thing at a time, and the answers each stands for. Those without answers are filled in by hand or below. */
export const shareItems = {
  name: [],
  age: ['age'],
  safety: ['danger', 'child-in-home', 'watched'],
  pictures: ['content-online', 'where-online', 'how-made', 'notified'],
  harm: ['pressure-now', 'physical-harm', 'money'],
  responsible: ['offender'],
  border: ['cross-border'],
  wellbeing: ['self-harm'],
  told: ['reported-to', 'charges'],
  wish: ['priority', 'anonymous'],
  contact: [],
  needs: [],
} as const satisfies Record<string, readonly QuestionId[]>;
export type ShareItem = keyof typeof shareItems;
export const shareItemIds = Object.keys(shareItems) as ShareItem[];

/** Filled in with a pen. */
export const inkItems: readonly ShareItem[] = ['name', 'needs'];

interface Choice {
  /** Could be seen or heard by somebody at home. */
  readonly reachesHome: boolean;
}
const away: Choice = { reachesHome: false };
const home: Choice = { reachesHome: true };

/** How the service may get back to the person. */
export const contactWays = {
  'through-me': away,
  'in-person': away,
  'they-ring': away,
  'own-phone': home,
  'own-text': home,
  'own-email': home,
} as const;
export type ContactWay = keyof typeof contactWays;

export const contactTimes = {
  'agree-first': away,
  'day-hours': away,
  'after-school': home,
  evening: home,
  'any-time': home,
} as const;
export type ContactTime = keyof typeof contactTimes;

/** Whom to ask for: a role, never a name. */
export const askFor = ['first-contact', 'duty', 'intake', 'specialist', 'liaison'] as const;
/** Who makes the first contact. */
export const callers = ['me', 'person', 'form'] as const;
export const whens = ['now', 'today', 'tomorrow', 'this-week'] as const;
export const checkers = ['me', 'colleague', 'person'] as const;
export const checkTimes = ['tomorrow', 'three-days', 'a-week', 'next-time'] as const;
export const fallbacks = ['try-again', 'next-service', 'talk-line'] as const;

/** `none`: not agreed yet. `withdrawn`: agreed once, and taken back. */
export const consents = ['none', 'spoken', 'written', 'withdrawn'] as const;
export type Consent = (typeof consents)[number];

export interface Handover {
  readonly service: ServiceId;
  readonly consent: Consent;
  readonly items: readonly ShareItem[];
  readonly askFor: (typeof askFor)[number];
  readonly way: ContactWay;
  readonly time: ContactTime;
  readonly voicemail: boolean;
  readonly caller: (typeof callers)[number];
  readonly speaker: boolean;
  /** Which of the service's sentences opens the call. */
  readonly sentence: number;
  readonly when: (typeof whens)[number];
  readonly checksBack: (typeof checkers)[number];
  readonly checkTime: (typeof checkTimes)[number];
  readonly fallback: (typeof fallbacks)[number];
  readonly notes: string;
  readonly notesOnSheet: boolean;
}

/** Nothing is agreed until it is said: no item, no consent, and the ways of contact that reach nobody else. */
export const startHandover = (service: ServiceId): Handover => ({
  service,
  consent: 'none',
  items: [],
  askFor: service === 'oranga-tamariki-icpu' ? 'specialist' : 'first-contact',
  way: 'through-me',
  time: 'agree-first',
  voicemail: false,
  caller: 'me',
  speaker: true,
  sentence: 0,
  when: 'now',
  checksBack: 'me',
  checkTime: 'tomorrow',
  fallback: 'try-again',
  notes: '',
  notesOnSheet: false,
});

/** The person responsible could see or hear what comes to the home. Not sure counts: being wrong here is what gets someone hurt. */
export const isWatched = ({ watched }: Answers): boolean => watched === 'yes' || watched === UNSURE;

export const waysOpen = (answers: Answers): ContactWay[] => open(contactWays, answers);
export const timesOpen = (answers: Answers): ContactTime[] => open(contactTimes, answers);

function open<Id extends string>(choices: Readonly<Record<Id, Choice>>, answers: Answers): Id[] {
  return (Object.keys(choices) as Id[]).filter((id) => !isWatched(answers) || !choices[id].reachesHome);
}

/**
 * A handover as it may stand with these answers: once the home is watched, what was chosen before cannot reach it either (P9), and
 * once somebody wants to stay unnamed, no name goes along. The same value when nothing has to change.
 */
export function settle(handover: Handover, answers: Answers): Handover {
  const items = handover.items.filter((item) => mayOffer(item, answers));
  const watched = isWatched(answers);
  const way = watched && contactWays[handover.way].reachesHome ? 'through-me' : handover.way;
  const time = watched && contactTimes[handover.time].reachesHome ? 'agree-first' : handover.time;
  const voicemail = handover.voicemail && !watched;
  const isSame =
    items.length === handover.items.length && way === handover.way && time === handover.time && voicemail === handover.voicemail;
  return isSame ? handover : { ...handover, items, way, time, voicemail };
}

export const isAgreed = ({ consent }: Handover): boolean => consent === 'spoken' || consent === 'written';

/** The questions whose answers the person agreed to pass on to this service. */
export const questionsShared = ({ items }: Handover): QuestionId[] => items.flatMap((item) => shareItems[item]);

/** The items there is something to say about: answered, agreed between the two of them, or filled in by hand. */
export const itemsToOffer = (answers: Answers): ShareItem[] => shareItemIds.filter((item) => mayOffer(item, answers));

function mayOffer(item: ShareItem, answers: Answers): boolean {
  if (item === 'name') return answers.anonymous !== 'yes';
  const questions: readonly QuestionId[] = shareItems[item];
  return questions.length === 0 || questions.some((question) => answers[question] !== undefined && answers[question] !== UNSURE);
}
