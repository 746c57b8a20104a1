import { expect, it } from 'vitest';
import { type Condition, grade } from '../../machines/conditions.ts';
import { company, type FirstStep, firstSteps } from '../../machines/first-step.ts';
import { type Notice, notices } from '../../machines/notices.ts';
import { Walks } from '../../machines/proof/walks.ts';
import { routing } from '../../machines/questions.ts';
import { rules } from '../../machines/rules.ts';
import { options, type QuestionId, severalAnswers } from '../../machines/vocabulary.ts';
import { firstWrong } from './everybody.ts';
import * as restated from './restated.ts';

/*
 * Mutants that a mutator of code does not think of: a part of a condition left out, all for any, an option too many, not sure for a yes.
 * For each, the table of restated.ts names somebody who would be told something else. Only a fault that is none passes unnoticed: the
 * diagrams of the proof say that it means the same for everybody there can be.
 */
function* faultsIn(condition: Condition): Generator<Condition> {
  if (condition.kind === 'always') return;
  if (condition.kind === 'answer') {
    const { presumedFor, certain } = condition;
    const named = condition.options;
    for (const option of named) yield { ...condition, options: named.filter((each) => each !== option) };
    const others = [...options[condition.question], 'unsure'].filter((option) => !named.includes(option));
    for (const option of others) yield { ...condition, options: [...named, option] };
    for (const role of presumedFor ?? []) yield { ...condition, presumedFor: presumedFor!.filter((each) => each !== role) };
    if (certain) yield { kind: 'answer', question: condition.question, options: named };
    else yield { ...condition, certain: true };
    return;
  }
  const { kind, of } = condition;
  yield { kind: kind === 'all' ? 'any' : 'all', of };
  for (const [at, part] of of.entries()) {
    yield { kind, of: of.toSpliced(at, 1) };
    for (const fault of faultsIn(part)) yield { kind, of: of.with(at, fault) };
  }
}

interface Held {
  readonly what: string;
  readonly condition: Condition;
  readonly says: restated.Says;
  /** What is seen of a grade: all of it, or only whether it is high enough. */
  readonly seen: (grade: number) => number;
}

const everyGrade = (of: number) => of;
const from = (least: number) => (of: number) => Number(of >= least);
const lines: readonly FirstStep[] = firstSteps;
const everyNotice: readonly Notice[] = notices;

const conditions: readonly Held[] = [
  ...restated.services.map(([id, , says], at) => ({ what: id, condition: rules[at]!.fits, says, seen: everyGrade })),
  ...restated.notices.flatMap(([id, , least, says, before], at): Held[] => {
    const { when, beforeFirst } = everyNotice[at]!;
    return [
      { what: `notice: ${id}`, condition: when, says, seen: from(least) },
      ...(before ? [{ what: `before: ${id}`, condition: beforeFirst!, says: before, seen: from(3) }] : []),
    ];
  }),
  ...restated.firstSteps.map(([id, , says], at) => ({
    what: `first: ${id}`,
    condition: lines[at]!.when,
    says,
    seen: from(3),
  })),
  ...restated.company.map(([service, says], at) => ({
    what: `company: ${service}`,
    condition: company[at]!.when,
    says,
    seen: from(3),
  })),
  ...Object.entries(restated.questions).flatMap(([question, { core, refine }]): Held[] => {
    const { core: now, refine: later } = routing[question as QuestionId];
    return [
      ...(now ? [{ what: `core: ${question}`, condition: now, says: core, seen: from(3) }] : []),
      ...(later ? [{ what: `refine: ${question}`, condition: later, says: refine, seen: from(3) }] : []),
    ];
  }),
];

const walks = new Walks({
  options,
  several: severalAnswers,
  routing: {},
  rules: [],
  firstSteps: [],
  notices: [],
  told: {},
  directory: {},
});
const meaning = (condition: Condition, seen: Held['seen']) => walks.diagrams.map(walks.grade(condition), seen);

it.each(conditions)('$what: every fault in it is noticed', ({ condition, says, seen }) => {
  const unnoticed = [...faultsIn(condition)].filter(
    (fault) =>
      !firstWrong(
        (said) => seen(grade(fault, said)),
        (said) => seen(says(said)),
      ),
  );
  expect(unnoticed.filter((fault) => meaning(fault, seen) !== meaning(condition, seen))).toEqual([]);
});

it('are some hundreds', () => {
  expect(conditions.flatMap(({ condition }) => [...faultsIn(condition)]).length).toBeGreaterThan(1500);
});
