import { expect, it } from 'vitest';
import { type Condition, grade } from '../../machines/conditions.ts';
import { firstSteps } from '../../machines/first-step.ts';
import { notices } from '../../machines/notices.ts';
import { rules } from '../../machines/rules.ts';
import { options } from '../../machines/vocabulary.ts';
import { firstWrong } from './everybody.ts';
import * as restated from './restated.ts';

/*
 * Mutants that a mutator of code does not think of: a part of a condition left out, all for any, an option too many. For each, the
 * table of restated.ts names somebody who would be told something else.
 */
function* faultsIn(condition: Condition): Generator<Condition> {
  if (condition.kind === 'always') return;
  if (condition.kind === 'answer') {
    const named = condition.options;
    for (const option of named) yield { ...condition, options: named.filter((each) => each !== option) };
    const others = options[condition.question].filter((option) => !named.includes(option));
    for (const option of others) yield { ...condition, options: [...named, option] };
    return;
  }
  const { kind, of } = condition;
  yield { kind: kind === 'all' ? 'any' : 'all', of };
  for (const [at, part] of of.entries()) {
    yield { kind, of: of.toSpliced(at, 1) };
    for (const fault of faultsIn(part)) yield { kind, of: of.with(at, fault) };
  }
}

const conditions: readonly (readonly [string, Condition, restated.Says])[] = [
  ...restated.services.map(([id, , says], at) => [id, rules[at]!.fits, says] as const),
  ...restated.notices.map(([id, , , says], at) => [id, notices[at]!.when, says] as const),
  ...restated.firstSteps.map(([id, , says], at) => [`first: ${id}`, firstSteps[at]!.when, says] as const),
];

it.each(conditions)('%s: every fault in it is noticed', (_, condition, says) => {
  const unnoticed = [...faultsIn(condition)].filter((fault) => !firstWrong((said) => grade(fault, said), says));
  expect(unnoticed).toEqual([]);
});

it('are some hundreds', () => {
  expect(conditions.flatMap(([, condition]) => [...faultsIn(condition)]).length).toBeGreaterThan(400);
});
