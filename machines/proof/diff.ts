import { and, butNot, type Diagram, less, or, unlike } from './diagram.ts';
import { Endings, OUT } from './endings.ts';
import type { SomeMachine } from './machine.ts';
import { type SomeAnswers, Walks } from './walks.ts';

/*
 * Two machines compared on every walk: what people would be told differently. Over the questions and options that either of them has, so
 * that a walk that only one of them knows is counted as such.
 */

export type Kind = 'first' | 'gained' | 'lost' | 'raised' | 'lowered' | 'advice-gained' | 'advice-lost' | 'when-safe' | 'next';

/** One thing that is different, and on how many walks. */
export interface Change {
  readonly kind: Kind;
  /** A service, or for advice a notice. */
  readonly what: string;
  readonly walks: bigint;
}

export interface Example {
  readonly walk: SomeAnswers;
  /** The first step before and after. */
  readonly first: readonly [string, string];
  readonly changes: readonly { readonly kind: Kind; readonly what: string }[];
}

/** What is asked otherwise: a question, and what became of it. */
export interface Asking {
  readonly question: string;
  readonly change:
    'new' | 'gone' | 'asked of others' | { readonly optionsNew: readonly string[]; readonly optionsGone: readonly string[] };
}

export interface Difference {
  /** Walks of before and of after; those that only one has; those of both, and of these the ones that end differently. */
  readonly before: bigint;
  readonly after: bigint;
  readonly onlyBefore: bigint;
  readonly onlyAfter: bigint;
  readonly both: bigint;
  readonly different: bigint;
  readonly asking: readonly Asking[];
  readonly changes: readonly Change[];
  readonly examples: readonly Example[];
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** The questions of both, in the order of the later machine; one that is gone stands after the one it used to follow. */
function bothOptions(before: SomeMachine, after: SomeMachine): Record<string, string[]> {
  const order = Object.keys(after.options);
  Object.keys(before.options).forEach((id, at, all) => {
    if (!order.includes(id)) order.splice(at === 0 ? 0 : order.indexOf(all[at - 1]!) + 1, 0, id);
  });
  return Object.fromEntries(order.map((id) => [id, union(after.options[id] ?? [], before.options[id] ?? [])]));
}

function askingChanges(before: Endings, after: Endings): Asking[] {
  const either = after.walks.diagrams.combine(or, before.walks.every, after.walks.every);
  return after.walks.questions.flatMap((question): Asking[] => {
    const was = before.machine.options[question];
    const is = after.machine.options[question];
    if (!was) return [{ question, change: 'new' }];
    if (!is) return [{ question, change: 'gone' }];
    const optionsNew = is.filter((option) => !was.includes(option));
    const optionsGone = was.filter((option) => !is.includes(option));
    const { diagrams } = after.walks;
    const moved = (['core', 'asked'] as const).some((stage) => {
      const differs = diagrams.combine(unlike, before.walks[stage][question]!, after.walks[stage][question]!);
      return diagrams.combine(and, differs, either) !== 0;
    });
    return [
      ...(optionsNew.length + optionsGone.length > 0 ? [{ question, change: { optionsNew, optionsGone } }] : []),
      ...(moved ? [{ question, change: 'asked of others' as const }] : []),
    ];
  });
}

/** Everything that can be different, each as the walks on which it is. */
function kindsOf(before: Endings, after: Endings): { kind: Kind; what: string; on: Diagram }[] {
  const { diagrams } = after.walks;
  const services = union(
    after.machine.rules.map(({ service }) => service),
    before.machine.rules.map(({ service }) => service),
  );
  const notices = union(
    after.machine.notices.map(({ id }) => id),
    before.machine.notices.map(({ id }) => id),
  );
  const placeOf = (endings: Endings, service: string) => endings.places[endings.rule(service)] ?? OUT;
  const noticeOf = (endings: Endings, id: string) =>
    endings.notices[endings.machine.notices.findIndex((each) => each.id === id)] ?? 0;
  const chosen = (endings: Endings, choice: Diagram, service: string) =>
    diagrams.is(choice, (number) => endings.choices[number]?.service === service);
  const step = (endings: Endings, which: 'whenSafe' | 'next', service: string) => {
    const rule = endings.rule(service);
    return rule < 0 ? 0 : diagrams.is(endings[which], (number) => number === rule);
  };
  // The first edition had no second door: a new one is no change of an old one.
  const hasSecondDoor = [before, after].every(({ machine }) => machine.company);
  const gained = (was: Diagram, is: Diagram) => diagrams.combine(butNot, is, was);

  return [
    ...services.flatMap((service) => {
      const [was, is] = [placeOf(before, service), placeOf(after, service)];
      const [present, stays] = [before.present(service), after.present(service)];
      const onBoth = diagrams.both(
        diagrams.is(was, (place) => place !== OUT),
        diagrams.is(is, (place) => place !== OUT),
      );
      return [
        {
          kind: 'first' as const,
          what: service,
          on: gained(chosen(before, before.first, service), chosen(after, after.first, service)),
        },
        { kind: 'gained' as const, what: service, on: gained(present, stays) },
        { kind: 'lost' as const, what: service, on: gained(stays, present) },
        { kind: 'raised' as const, what: service, on: diagrams.both(onBoth, diagrams.combine(less, was, is)) },
        { kind: 'lowered' as const, what: service, on: diagrams.both(onBoth, diagrams.combine(less, is, was)) },
        {
          kind: 'when-safe' as const,
          what: service,
          on: gained(step(before, 'whenSafe', service), step(after, 'whenSafe', service)),
        },
        ...(hasSecondDoor
          ? [{ kind: 'next' as const, what: service, on: gained(step(before, 'next', service), step(after, 'next', service)) }]
          : []),
      ];
    }),
    ...notices.flatMap((id) => [
      { kind: 'advice-gained' as const, what: id, on: gained(noticeOf(before, id), noticeOf(after, id)) },
      { kind: 'advice-lost' as const, what: id, on: gained(noticeOf(after, id), noticeOf(before, id)) },
    ]),
  ];
}

/** @param most how many examples to give at most */
export function diff(was: SomeMachine, is: SomeMachine, most = 3): Difference {
  const options = bothOptions(was, is);
  const after = new Endings(is, new Walks(is, options));
  const before = new Endings(was, new Walks(was, options, after.walks));
  const { walks } = after;
  const { diagrams } = walks;
  const common = diagrams.both(before.walks.every, walks.every);
  const kinds = kindsOf(before, after).map((each) => ({ ...each, on: diagrams.both(common, each.on) }));
  const different = diagrams.either(kinds.map(({ on }) => on));

  const examples: Example[] = [];
  let left = different;
  for (let walk = walks.shortest(left); walk && examples.length < most; walk = walks.shortest(left)) {
    const values = walks.numbersOf(walk);
    const there = kinds.filter(({ on }) => diagrams.at(on, values) === 1);
    const firstOf = (endings: Endings) => endings.choices[diagrams.at(endings.first, values)]?.service ?? '';
    examples.push({
      walk,
      first: [firstOf(before), firstOf(after)],
      changes: there.map(({ kind, what }) => ({ kind, what })),
    });
    // The next one shows something else, as long as there is something else to show.
    const alike = diagrams.both(...kinds.map(({ on }) => (diagrams.at(on, values) === 1 ? on : diagrams.not(on))));
    const others = diagrams.combine(butNot, left, alike);
    const itself = diagrams.both(...values.map((value, level) => diagrams.where(level, [value])));
    left = others === 0 ? diagrams.combine(butNot, left, itself) : others;
  }
  const count = (on: Diagram) => diagrams.count(on);
  return {
    before: count(before.walks.every),
    after: count(walks.every),
    onlyBefore: count(diagrams.combine(butNot, before.walks.every, walks.every)),
    onlyAfter: count(diagrams.combine(butNot, walks.every, before.walks.every)),
    both: count(common),
    different: count(different),
    asking: askingChanges(before, after),
    changes: kinds.flatMap(({ kind, what, on }) => (on === 0 ? [] : [{ kind, what, walks: count(on) }])),
    examples,
  };
}
