import type { AssistedContent } from '../../data/assisted-content.ts';
import type { ServiceCard } from '../../data/cards.ts';
import type { Content } from '../../data/content.ts';
import type { Reason } from '../../machines/conditions.ts';
import {
  answersToShare,
  contactWays,
  type Handover,
  inkItems,
  isAgreed,
  isMade,
  isWatched,
  settle,
  type ShareItem,
  shareItemIds,
} from '../../machines/handover.ts';
import { readerOf } from '../../machines/reader.ts';
import type { Suggestion } from '../../machines/suggest.ts';
import type { Answers, QuestionId } from '../../machines/vocabulary.ts';
import { questionWords, readerIn, wordsToSay } from '../navigator/reader.tsx';
import { fill } from '../words/words.tsx';

/*
 * The one door to every output. What has not been agreed is not in here, so no sheet, copy, text or file can hold it.
 */
export interface Agreement {
  readonly service: ServiceCard;
  readonly consent: 'spoken' | 'written';
  readonly askFor: string;
  /** The answers that make this service fit, as far as they may be passed on. */
  readonly why: readonly string[];
  readonly willAsk: readonly string[];
  readonly shared: readonly SharedItem[];
  /** How to reach the person; empty unless that may be passed on. */
  readonly contact: readonly string[];
  /** A number or address is written in beside it: not where it goes through somebody else. */
  readonly needsNumber: boolean;
  /** Set when something that comes to the home could be seen: on every sheet, whatever else was agreed. */
  readonly notHome: string | null;
  readonly call: readonly string[];
  readonly sentence: string;
  readonly check: readonly string[];
  readonly notes: string | null;
  /** The same, as the person would say it. */
  readonly forPerson: {
    readonly items: readonly string[];
    readonly contact: readonly string[];
    /** Only where they speak first themselves. */
    readonly say: string | null;
    readonly who: string;
    readonly when: string;
    readonly check: string;
    readonly fallback: string;
  };
}

export interface SharedItem {
  readonly item: ShareItem;
  readonly label: string;
  readonly said: readonly string[];
  /** Written by hand on paper. */
  readonly ink: boolean;
}

export interface HandoverWords {
  readonly content: Content;
  readonly assisted: AssistedContent;
  /** An answer with its question, as a practitioner would say it. */
  readonly inWords: (reason: Reason) => string;
}

/** An address on the net, or something like one. It could lead to harmful material, so it goes on no sheet. */
export const looksLikeLink = (text: string): boolean =>
  /(?:https?:|www\.|\b[\w-]+\.(?:com|net|org|nz|io|me|to|onion)\b|data:)/i.test(text);

/** What an item stands for, in words: the answers to its question that say something. */
export const saidUnder = (item: ShareItem, answers: Answers, inWords: HandoverWords['inWords']): string[] =>
  isMade(item) ? [] : answersToShare(item, answers).map((answer) => inWords({ question: item, answer }));

const itemsOf = ({ items }: Handover) => shareItemIds.filter((item) => items.includes(item));

const notesOf = ({ notes, notesOnSheet }: Handover) =>
  notesOnSheet && notes.trim() && !looksLikeLink(notes) ? notes.trim() : null;

/** Word for word what a handover would pass on about the person: what their consent is to. */
export function passedOn(handover: Handover, answers: Answers, { assisted, inWords }: HandoverWords): string[] {
  const { handover: say } = assisted.words;
  const notes = notesOf(handover);
  return [
    ...itemsOf(handover).flatMap((item) => (isMade(item) ? [say.items[item]] : saidUnder(item, answers, inWords))),
    ...(handover.items.includes('contact') ? contactLines(handover, say, say.ways) : []),
    ...(notes ? [notes] : []),
  ];
}

const contactLines = (handover: Handover, say: AssistedContent['words']['handover'], ways: typeof say.ways) => [
  ways[handover.way],
  say.times[handover.time],
  handover.voicemail ? say.yesVoicemail : say.noVoicemail,
];

/**
 * @param handovers every service chosen, agreed or not
 * @param suggestions everything on the list, for the reasons
 * @returns what may be passed on, one entry for each service that was agreed to
 */
export function agreements(
  handovers: readonly Handover[],
  answers: Answers,
  suggestions: readonly Suggestion[],
  words: HandoverWords,
): Agreement[] {
  return handovers.filter(isAgreed).map((handover) => agreementOn(settle(handover, answers), answers, suggestions, words));
}

function agreementOn(
  handover: Handover,
  answers: Answers,
  suggestions: readonly Suggestion[],
  { content, assisted, inWords }: HandoverWords,
): Agreement {
  const { handover: say, sheet } = assisted.words;
  const service = content.services[handover.service];
  const hasPhone = service.phones.length > 0;
  const because = suggestions.find(({ service: id }) => id === handover.service)?.because ?? [];
  const items = itemsOf(handover);
  const sentences = wordsToSay(service, readerOf(answers));
  const caller = hasPhone ? handover.caller : 'form';
  const safeToTalk = content.services['safe-to-talk'];
  const fallback = fill(say.fallbacks[handover.fallback], {
    service: safeToTalk.name,
    number: safeToTalk.phones[0]!.number,
  });
  const isShared = (question: QuestionId) => items.includes(question);
  const contactBy = (ways: typeof say.ways) => (items.includes('contact') ? contactLines(handover, say, ways) : []);
  const thePerson = { ...readerIn('self'), child: readerOf(answers).child };
  const toThePerson = ({ question, answer }: Reason) => {
    const { title, options } = questionWords(content, question, thePerson);
    return `${title} ${options[answer]}`;
  };
  return {
    service,
    consent: handover.consent as 'spoken' | 'written',
    askFor: say.askForWords[handover.askFor],
    why: because
      .filter(({ question, answer }) => isShared(question) && answersToShare(question, answers).includes(answer))
      .map(inWords),
    willAsk: service.ready.map((id) => content.ready[id]!),
    shared: items.map((item) => ({
      item,
      label: isMade(item) ? say.items[item] : content.questions[item].voices.practitioner!.title,
      said: saidUnder(item, answers, inWords),
      ink: (inkItems as readonly ShareItem[]).includes(item),
    })),
    contact: contactBy(sheet.ways),
    needsNumber: items.includes('contact') && contactWays[handover.way].reachesHome,
    notHome: isWatched(answers) ? say.notHome : null,
    call: [
      sheet.callers[caller],
      ...(caller === 'form' ? [] : [handover.speaker ? say.speakerOn : say.speakerOff]),
      say.whens[handover.when],
    ],
    sentence: sentences[handover.sentence] ?? sentences[0]!,
    check: [
      `${say.checksBack}: ${sheet.checkers[handover.checksBack]}`,
      `${say.checkTime}: ${say.checkTimes[handover.checkTime]}`,
      `${say.fallback}: ${fallback}`,
    ],
    notes: notesOf(handover),
    forPerson: {
      items: items.flatMap((item) =>
        isMade(item)
          ? [say.itemsSelf[item]]
          : answersToShare(item, answers).map((answer) => toThePerson({ question: item, answer })),
      ),
      contact: contactBy(say.waysSelf),
      // The sentences for somebody on their own keep the name back; beside a name that goes along they would not be true.
      say: caller === 'person' && !items.includes('name') ? wordsToSay(service, thePerson)[0]! : null,
      who: say.callersSelf[caller],
      when: say.whens[handover.when],
      check: `${say.checkersSelf[handover.checksBack]}. ${say.checkTimes[handover.checkTime]}.`,
      fallback,
    },
  };
}
