import type { AssistedContent } from '../../data/assisted-content.ts';
import type { ServiceCard } from '../../data/cards.ts';
import type { Content } from '../../data/content.ts';
import type { Reason } from '../../machines/conditions.ts';
import {
  contactWays,
  type Handover,
  inkItems,
  isAgreed,
  isWatched,
  questionsShared,
  settle,
  type ShareItem,
  shareItemIds,
  shareItems,
} from '../../machines/handover.ts';
import type { Suggestion } from '../../machines/suggest.ts';
import { type Answers, type QuestionId, UNSURE } from '../../machines/vocabulary.ts';
import { wordsToSay } from '../navigator/voice.tsx';
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
    readonly say: string;
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

/** What an item stands for, in words: every answer to its questions that says something. */
export function saidUnder(item: ShareItem, answers: Answers, inWords: HandoverWords['inWords']): string[] {
  const questions: readonly QuestionId[] = shareItems[item];
  return questions.flatMap((question) =>
    [answers[question] ?? []]
      .flat()
      .filter((answer) => answer !== UNSURE)
      .map((answer) => inWords({ question, answer })),
  );
}

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
  const { handover: say } = assisted.words;
  const service = content.services[handover.service];
  const mayShare = questionsShared(handover);
  const because = suggestions.find(({ service: id }) => id === handover.service)?.because ?? [];
  const items = shareItemIds.filter((item) => handover.items.includes(item));
  const sentences = wordsToSay(service, 'practitioner');
  const safeToTalk = content.services['safe-to-talk'];
  const fallback = fill(say.fallbacks[handover.fallback], {
    service: safeToTalk.name,
    number: safeToTalk.phones[0]!.number,
  });
  const contactBy = (ways: typeof say.ways) =>
    handover.items.includes('contact')
      ? [ways[handover.way], say.times[handover.time], handover.voicemail ? say.yesVoicemail : say.noVoicemail]
      : [];
  return {
    service,
    consent: handover.consent as 'spoken' | 'written',
    askFor: say.askForWords[handover.askFor],
    why: because.filter(({ question, answer }) => mayShare.includes(question) && answer !== UNSURE).map(inWords),
    willAsk: service.ready.map((id) => content.ready[id]!),
    shared: items.map((item) => ({
      item,
      label: say.items[item],
      said: saidUnder(item, answers, inWords),
      ink: inkItems.includes(item),
    })),
    contact: contactBy(say.ways),
    needsNumber: handover.items.includes('contact') && contactWays[handover.way].reachesHome,
    notHome: isWatched(answers) ? say.notHome : null,
    call: [
      say.callers[handover.caller],
      ...(handover.caller === 'form' ? [] : [handover.speaker ? say.speakerOn : say.speakerOff]),
      say.whens[handover.when],
    ],
    sentence: sentences[handover.sentence] ?? sentences[0]!,
    check: [
      `${say.checksBack}: ${say.checkers[handover.checksBack]}`,
      `${say.checkTime}: ${say.checkTimes[handover.checkTime]}`,
      `${say.fallback}: ${fallback}`,
    ],
    notes: handover.notesOnSheet && handover.notes.trim() && !looksLikeLink(handover.notes) ? handover.notes.trim() : null,
    forPerson: {
      items: items.map((item) => say.itemsSelf[item]),
      contact: contactBy(say.waysSelf),
      say: wordsToSay(service, 'self')[0]!,
      who: say.callersSelf[handover.caller],
      when: say.whens[handover.when],
      check: `${say.checkersSelf[handover.checksBack]}. ${say.checkTimes[handover.checkTime]}.`,
      fallback,
    },
  };
}
