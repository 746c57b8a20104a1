import { always, answer, type Condition, grade, questionsIn, YES } from './conditions.ts';
import { navigatorMachine, type NavigatorState } from './navigator.ts';
import { routing } from './questions.ts';
import { startOfVisit, stateOf, step, type Visit } from './visit.ts';
import { type Answers, isQuestion, options, type QuestionId, questionIds, toAnswers, UNSURE } from './vocabulary.ts';

/*
 * The statechart, read from the machine itself. Two views of it:
 *  - every edge that stands in the config, as it stands there (`edgesOf`);
 *  - the edges somebody takes who answers question after question (`edgesOnTheWay`), found by walking the machine and not by reading
 *    its guards. A question has an edge to every other question that can come next by itself, because after a change any of them may be
 *    the first that is open; drawn, they would be a ball of wool. The first walk takes a dozen and a half, and those are the picture.
 */

export type EventName = 'answer' | 'skip' | 'show-now' | 'back' | 'continue' | 'change' | 'refine' | 'restart';

/** One edge of the config. `from` is null where it may be taken in every state. */
export interface Edge {
  readonly from: NavigatorState | null;
  readonly event: EventName;
  readonly to: NavigatorState;
  readonly guard: string | null;
  /** The question the guard asks about; null where it asks if none is left. */
  readonly about: QuestionId | null;
}

interface Transition {
  readonly target?: readonly { readonly key: string }[] | undefined;
  readonly guard?: unknown;
}

function edgesAt(from: NavigatorState | null, transitions: ReadonlyMap<string, readonly Transition[]>): Edge[] {
  return [...transitions].flatMap(([event, all]) =>
    all.map(({ target, guard }) => {
      const { type, params } = (typeof guard === 'string' ? { type: guard } : (guard ?? { type: null })) as {
        type: string | null;
        params?: { to?: QuestionId | null; question?: QuestionId | null };
      };
      return {
        from,
        event: event as EventName,
        to: target![0]!.key as NavigatorState,
        guard: type,
        about: params?.to ?? params?.question ?? null,
      };
    }),
  );
}

/** Every edge of the machine, in the order of its config. */
export const edgesOf = (machine = navigatorMachine): Edge[] => [
  ...Object.values(machine.states).flatMap((state) => edgesAt(state.key as NavigatorState, state.transitions)),
  ...edgesAt(null, machine.root.transitions),
];

/** An edge of the picture. */
export interface Drawn {
  readonly from: NavigatorState;
  readonly to: NavigatorState;
  /** `otherwise`: when none of the others from there is. */
  readonly when: Condition | 'otherwise';
}

interface Taken {
  readonly from: NavigatorState;
  readonly to: NavigatorState;
  readonly answers: Answers;
}

/** The questions whose answers decide which core question comes next. Only these are tried with every answer; guards read no others. */
const deciding: readonly QuestionId[] = [
  ...new Set<QuestionId>(['danger', ...questionIds.flatMap((id) => (routing[id].core ? questionsIn(routing[id].core) : []))]),
];

/** Every step of every first walk, as far as the deciding answers tell walks apart. */
function walkEverywhere(): Taken[] {
  const taken: Taken[] = [];
  const seen = new Set<string>();
  const open: Visit[] = [startOfVisit];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const from = stateOf(visit);
    if (from === 'suggestions') continue;
    const values = from === 'emergency' ? [null] : deciding.includes(from) ? [...options[from], UNSURE] : [UNSURE];
    for (const value of values) {
      const next = step(visit, value === null ? { type: 'continue' } : { type: 'answer', question: from as QuestionId, value });
      const answers = toAnswers(next.context.said);
      taken.push({ from, to: stateOf(next), answers });
      const key = JSON.stringify([stateOf(next), answers]);
      if (!seen.has(key)) open.push(next);
      seen.add(key);
    }
  }
  return taken;
}

/** Does a condition hold for exactly these, and for none of the others? */
const tellsApart = (condition: Condition, these: readonly Taken[], others: readonly Taken[]) =>
  these.every(({ answers }) => grade(condition, answers) === YES) &&
  others.every(({ answers }) => grade(condition, answers) !== YES);

/**
 * When an edge is taken: one question that tells it apart from the others that leave the same place; else the condition under which the
 * question it leads to is asked; null if neither does. Whichever it is has been compared with every walk.
 */
function whenTaken(these: readonly Taken[], others: readonly Taken[], to: NavigatorState): Condition | null {
  for (const question of deciding) {
    const saidIn = (all: readonly Taken[]) => new Set(all.map(({ answers }) => answers[question] as string | undefined));
    const here = saidIn(these);
    const values = [...options[question], UNSURE].filter((value) => here.has(value));
    const condition = answer(question).is(...(values as never[]));
    if (tellsApart(condition, these, others)) return condition;
  }
  const asked = isQuestion(to) ? routing[to].core : undefined;
  return asked && tellsApart(asked, these, others) ? asked : null;
}

/**
 * The edges somebody takes who answers question after question, each with its condition. Of those that leave one place, one may have none
 * of its own: it is taken otherwise.
 * @throws when more than one has none, and the picture needs another kind of words
 */
export function edgesOnTheWay(): Drawn[] {
  const taken = walkEverywhere();
  const states = Object.keys(navigatorMachine.states) as NavigatorState[];
  return states.flatMap((from) => {
    const leaving = taken.filter((each) => each.from === from);
    const edges = states.flatMap((to) => {
      const these = leaving.filter((each) => each.to === to);
      const others = leaving.filter((each) => each.to !== to);
      if (these.length === 0) return [];
      return [{ from, to, when: others.length === 0 ? always : whenTaken(these, others, to) }];
    });
    const without = edges.filter(({ when }) => when === null).map(({ to }) => to);
    if (without.length > 1) throw new Error(`no words yet for when ${from} leads to ${without.join(' and ')}`);
    return edges.map(({ to, when }): Drawn => ({ from, to, when: when ?? 'otherwise' }));
  });
}

/** The questions that are offered on an ending, and when: those the machine can be asked for, which are not always answered by then. */
export const edgesAfterwards = (): Drawn[] =>
  edgesOf().flatMap(({ event, guard, about }): Drawn[] => {
    const when = event === 'refine' && guard === 'isOffered' && about ? routing[about].refine : undefined;
    return when ? [{ from: 'suggestions', to: about!, when }] : [];
  });
