import type { ServiceId } from './rules.ts';
import { type Answers, type QuestionId, questionIds, UNSURE } from './vocabulary.ts';

/*
 * The warm handover a practitioner and a person agree on, one a service. Plain values: what may be chosen, and what may be passed on.
 * Lives in memory only. Names and numbers are never in it: they are written in ink, on paper.
 */

/** Filled in by hand or agreed between the two of them. */
export const madeItems = ['name', 'contact', 'needs'] as const;
export type MadeItem = (typeof madeItems)[number];
/** Filled in with a pen. */
export const inkItems = ['name', 'needs'] as const satisfies readonly MadeItem[];

/** Said about the practitioner or between the two, and nothing to pass on. */
const neverShared: readonly QuestionId[] = ['role', 'my-age', 'consent', 'csem-focus', 'org-kind'];

/** What can be passed on: one answer, or one of the things above. Each is agreed to by itself, so that nobody has to say yes to half. */
export type ShareItem = MadeItem | QuestionId;
export const shareItemIds: readonly ShareItem[] = [...questionIds.filter((id) => !neverShared.includes(id)), ...madeItems];

export const isMade = (item: ShareItem): item is MadeItem => (madeItems as readonly string[]).includes(item);

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
/** Who makes the first contact. Where there is no number to ring, it is written. */
export const callers = ['me', 'person', 'form'] as const;
export const callersOpen = (hasPhone: boolean) => callers.filter((caller) => hasPhone || caller === 'form');
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
  /** Word for word what they agreed to have passed on. */
  readonly agreedTo: readonly string[];
  /** What has come to it since they agreed, which is why it has to be asked again. */
  readonly news: readonly string[];
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

/**
 * Nothing is agreed until it is said: no item, no consent, and the ways of contact that reach nobody else.
 * @param audience who may contact the service: one for practitioners is asked for by its specialist team
 */
export const startHandover = (service: ServiceId, { audience }: { readonly audience?: string } = {}): Handover => ({
  service,
  consent: 'none',
  agreedTo: [],
  news: [],
  items: [],
  askFor: audience === 'practitioners' ? 'specialist' : 'first-contact',
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

/**
 * Consent is to what was read out. Something new in it, a changed answer or one thing more, has to be asked about again; less than was
 * agreed stays agreed, and what was taken out does not slip back in.
 * @param passedOn word for word what the handover would pass on now
 */
export function keepConsent(handover: Handover, passedOn: readonly string[]): Handover {
  if (!isAgreed(handover)) return handover;
  const news = passedOn.filter((line) => !handover.agreedTo.includes(line));
  if (news.length > 0) return { ...handover, consent: 'none', agreedTo: [], news };
  return passedOn.length === handover.agreedTo.length ? handover : { ...handover, agreedTo: passedOn };
}

/** The answers that say something: what is not so, or not known, is nobody's news. */
export function answersToShare(question: QuestionId, answers: Answers): string[] {
  return [answers[question] ?? []].flat().filter((answer) => answer !== UNSURE && answer !== 'no' && answer !== 'none');
}

/** The items there is something to say about: answered, agreed between the two of them, or filled in by hand. */
export const itemsToOffer = (answers: Answers): ShareItem[] => shareItemIds.filter((item) => mayOffer(item, answers));

function mayOffer(item: ShareItem, answers: Answers): boolean {
  if (item === 'name') return answers.anonymous !== 'yes';
  return isMade(item) || answersToShare(item, answers).length > 0;
}
