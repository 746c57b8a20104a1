import { assign, setup } from 'xstate';
import { isAsked, isCore, refineToOffer, routing, unanswered } from './questions.ts';
import {
  type AnyAnswer,
  type Answers,
  parseAnswer,
  type QuestionId,
  questionIds,
  type Said,
  toAnswers,
  UNSURE,
} from './vocabulary.ts';

/*
 * One state per question, named by its id, plus `emergency` and `suggestions`. Every edge stands in the config: a question
 * leads to the first later question that is asked and not yet answered, else to the suggestions. Knows no React, no DOM, no clock.
 */
export interface NavigatorContext {
  /** What has been said, in the order it is asked. */
  readonly said: readonly Said[];
  /** The answer being changed, if any: it stands until another one takes its place. */
  readonly changing: QuestionId | null;
  /** What was taken back last, so that the screen can show it as it was chosen. */
  readonly takenBack: Said | null;
  /** Known before the first question, such as the role in the assisted setting. Back does not take it back, a new start keeps it. */
  readonly preset: readonly Said[];
}

export interface NavigatorInput {
  readonly preset: readonly Said[];
}

export type NavigatorEvent =
  | { readonly type: 'answer'; readonly question: QuestionId; readonly value: AnyAnswer }
  | { readonly type: 'skip'; readonly question: QuestionId }
  | { readonly type: 'change'; readonly question: QuestionId }
  | { readonly type: 'refine'; readonly question: QuestionId }
  | { readonly type: 'back' }
  | { readonly type: 'continue' }
  | { readonly type: 'show-now' }
  | { readonly type: 'restart' };

export type NavigatorState = QuestionId | 'emergency' | 'suggestions';

const nothingSaid = (preset: readonly Said[]): NavigatorContext => ({
  said: inOrder(preset, toAnswers(preset)),
  changing: null,
  takenBack: null,
  preset,
});

const answerIn = (event: NavigatorEvent): Said | null => {
  if (event.type === 'skip') return { question: event.question, value: UNSURE };
  if (event.type !== 'answer') return null;
  const value = parseAnswer(event.question, event.value);
  return value === null ? null : { question: event.question, value };
};

/** What has been said, in the order it is asked: core answers first, then the others. So it can be said again as it stands. */
const inOrder = (said: readonly Said[], answers: Answers): Said[] => {
  const known = questionIds.flatMap((id) => said.filter(({ question }) => question === id));
  const core = known.filter(({ question }) => isCore(question, answers));
  return [...core, ...known.filter((each) => !core.includes(each))];
};

/** What has been said with one answer more. A changed answer takes the place of the old one; whatever is no longer asked is forgotten. */
export function say(said: readonly Said[], now: Said): Said[] {
  const known = said.some(({ question }) => question === now.question);
  let kept = known ? said.map((each) => (each.question === now.question ? now : each)) : [...said, now];
  for (;;) {
    const answers = toAnswers(kept);
    const stillAsked = kept.filter(({ question }) => isAsked(question, answers));
    if (stillAsked.length === kept.length) return inOrder(kept, answers);
    kept = stillAsked;
  }
}

const isPreset = (question: QuestionId, preset: readonly Said[]) => preset.some((each) => each.question === question);

/** Where to go with this much said: the next question, or null for the suggestions. */
const nextQuestion = (said: readonly Said[]): QuestionId | null => {
  const answers = toAnswers(said);
  return questionIds.find((id) => unanswered(id, answers) && isCore(id, answers)) ?? null;
};

/**
 * What Back takes back: the answer before the question that is open. Usually the last one; after a change that asks something
 * new in the middle, the one before the gap, so that the later answers stay.
 */
function lastSaid({ said, preset }: NavigatorContext): Said | null {
  const open = nextQuestion(said);
  const byThePerson = said.filter(({ question }) => !isPreset(question, preset));
  if (open === null) return byThePerson.at(-1) ?? null;
  // Only among the core answers: one given afterwards may stand earlier in the order, and taking that back would not move the screen.
  const answers = toAnswers(said);
  const isBefore = (question: QuestionId) => questionIds.indexOf(question) < questionIds.indexOf(open);
  return byThePerson.findLast(({ question }) => isCore(question, answers) && isBefore(question)) ?? null;
}

const withoutLast = (context: NavigatorContext): readonly Said[] => {
  const last = lastSaid(context);
  return context.said.filter((each) => each !== last);
};

/** What was chosen for the question that is open, when it was answered before: said already, or just taken back. */
export const chosenBefore = ({ said, takenBack }: NavigatorContext, open: NavigatorState): AnyAnswer | undefined =>
  [...said, ...(takenBack ? [takenBack] : [])].find(({ question }) => question === open)?.value;

/** From the fourth question on, a person may ask where to start with what has been said so far. */
const ANSWERS_BEFORE_SHOWING = 3;

/** Can the person go to the ending from this question now? Not while an answer is being changed: that one is finished or kept first. */
export const canShowNow = ({ said, changing, preset }: NavigatorContext): boolean =>
  changing === null &&
  said.filter(({ question }) => isCore(question, toAnswers(said)) && !isPreset(question, preset)).length >=
    ANSWERS_BEFORE_SHOWING &&
  nextQuestion(said) !== null;

/** What has been said, with every core question still to come answered "not sure". */
export function withRestUnsure(said: readonly Said[]): readonly Said[] {
  let all = said;
  for (let open = nextQuestion(all); open !== null; open = nextQuestion(all)) all = say(all, { question: open, value: UNSURE });
  return all;
}

interface Outcome {
  readonly before: readonly Said[];
  readonly said: readonly Said[];
  readonly next: QuestionId | null;
}

/** One answer is looked at by the guard of every edge that leaves its question; what follows from it is worked out once. */
const outcomes = new WeakMap<NavigatorEvent, Outcome>();

function outcomeOf(before: readonly Said[], event: NavigatorEvent): Outcome {
  const known = outcomes.get(event);
  if (known?.before === before) return known;
  const now = answerIn(event);
  const said = now ? say(before, now) : before;
  const outcome = { before, said, next: nextQuestion(said) };
  outcomes.set(event, outcome);
  return outcome;
}

const machineSetup = setup({
  types: {
    context: {} as NavigatorContext,
    events: {} as NavigatorEvent,
    // void, not undefined: only so does XState leave it out where nothing is preset.
    input: {} as NavigatorInput | void,
    tags: {} as 'question' | 'interruption' | 'ending',
  },
  guards: {
    saysDanger: ({ event }) => {
      const now = answerIn(event);
      return now?.question === 'danger' && now.value === 'yes';
    },
    /** An answer to this very question, and one that it takes: a late tap on the screen before changes nothing. */
    leadsTo: ({ context, event }, { from, to }: { from: QuestionId; to: QuestionId | null }) =>
      answerIn(event)?.question === from && outcomeOf(context.said, event).next === to,
    comesNext: ({ context }, { question }: { question: QuestionId | null }) => nextQuestion(context.said) === question,
    /** Lets "yes, in danger" stand, before having gone on. */
    staysInDanger: ({ context }) =>
      context.changing === 'danger' &&
      context.said.every(({ question }) => question === 'danger' || isPreset(question, context.preset)) &&
      toAnswers(context.said).danger === 'yes',
    stopsChanging: ({ context }, { question }: { question: QuestionId | null }) =>
      context.changing !== null && nextQuestion(context.said) === question,
    takesBackTo: ({ context }, { question }: { question: QuestionId | null }) =>
      lastSaid(context) !== null && nextQuestion(withoutLast(context)) === question,
    /** Looking at a question offered afterwards, with nothing said yet. */
    isRefining: ({ context }) => context.changing === null && nextQuestion(context.said) === null,
    canShowNow: ({ context }) => canShowNow(context),
    wasSaid: ({ context, event }, { question }: { question: QuestionId }) =>
      event.type === 'change' && event.question === question && context.said.some((each) => each.question === question),
    isOffered: ({ context, event }, { question }: { question: QuestionId }) =>
      event.type === 'refine' && event.question === question && refineToOffer(toAnswers(context.said)).includes(question),
  },
  actions: {
    remember: assign(({ context, event }) => ({ said: outcomeOf(context.said, event).said, changing: null, takenBack: null })),
    takeBack: assign(({ context }) => ({ said: withoutLast(context), takenBack: lastSaid(context) })),
    startChanging: assign(({ event }) => ({ changing: event.type === 'change' ? event.question : null, takenBack: null })),
    leaveRestUnsure: assign(({ context }) => ({ said: withRestUnsure(context.said), takenBack: null })),
    stopChanging: assign({ changing: null, takenBack: null }),
    forget: assign(({ context }) => nothingSaid(context.preset)),
  },
});

/** The questions that can come next by themselves; the others are only ever chosen. */
const coreQuestions = questionIds.filter((id) => routing[id].core);

const edgesFrom = (from: QuestionId) =>
  [...coreQuestions.filter((id) => id !== from), null].map((to) => ({
    guard: { type: 'leadsTo' as const, params: { from, to } },
    target: to ?? ('suggestions' as const),
    actions: 'remember' as const,
  }));

const question = (id: QuestionId) =>
  machineSetup.createStateConfig({
    tags: 'question',
    on: {
      answer: edgesFrom(id),
      skip: edgesFrom(id),
      back: { guard: 'isRefining', target: 'suggestions' },
      'show-now': { guard: 'canShowNow', target: 'suggestions', actions: 'leaveRestUnsure' },
    },
  });

const questionStates = Object.fromEntries(questionIds.map((id) => [id, question(id)])) as Record<
  QuestionId,
  ReturnType<typeof question>
>;

const onwards = [...coreQuestions, null];

export const navigatorMachine = machineSetup.createMachine({
  id: 'navigator',
  context: ({ input }) => nothingSaid(input?.preset ?? []),
  initial: 'danger',
  states: {
    ...questionStates,
    danger: machineSetup.createStateConfig({
      tags: 'question',
      on: {
        answer: [{ guard: 'saysDanger', target: 'emergency', actions: 'remember' }, ...edgesFrom('danger')],
        skip: edgesFrom('danger'),
      },
    }),
    // 111 and nothing else, until the person says they are safe enough to go on.
    emergency: machineSetup.createStateConfig({
      tags: 'interruption',
      on: {
        continue: onwards.map((to) => ({
          guard: { type: 'comesNext' as const, params: { question: to } },
          target: to ?? ('suggestions' as const),
        })),
      },
    }),
    suggestions: machineSetup.createStateConfig({
      tags: 'ending',
      on: {
        refine: questionIds.map((id) => ({
          guard: { type: 'isOffered' as const, params: { question: id } },
          target: id,
          actions: 'stopChanging' as const,
        })),
      },
    }),
  },
  on: {
    back: [
      // Back during a change cancels it.
      { guard: 'staysInDanger', target: '.emergency', actions: 'stopChanging' },
      ...onwards.map((to) => ({
        guard: { type: 'stopsChanging' as const, params: { question: to } },
        target: to ? (`.${to}` as const) : ('.suggestions' as const),
        actions: 'stopChanging' as const,
      })),
      // Back removes the previous answer.
      ...onwards.map((to) => ({
        guard: { type: 'takesBackTo' as const, params: { question: to } },
        target: to ? (`.${to}` as const) : ('.suggestions' as const),
        actions: 'takeBack' as const,
      })),
    ],
    change: questionIds.map((id) => ({
      guard: { type: 'wasSaid' as const, params: { question: id } },
      target: `.${id}` as const,
      actions: 'startChanging' as const,
    })),
    restart: { target: '.danger', actions: 'forget' },
  },
});
