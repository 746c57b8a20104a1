import { describe, expect, it } from 'vitest';
import {
  all,
  always,
  answer,
  any,
  because,
  type Condition,
  grade,
  NO,
  NOT_ASKED,
  NOT_SURE,
  questionsIn,
  YES,
} from '../../machines/conditions.ts';
import type { Answers } from '../../machines/vocabulary.ts';

const hurt = answer('physical-harm').is('yes');
const pressured = answer('pressure-now').is('yes');

/** Someone who was asked both, one of them, or neither. */
const grades = [
  { said: 'no', grade: NO, value: 'no' },
  { said: 'nothing yet', grade: NOT_ASKED, value: undefined },
  { said: 'not sure', grade: NOT_SURE, value: 'unsure' },
  { said: 'yes', grade: YES, value: 'yes' },
] as const;

const both = grades.flatMap((harm) =>
  grades.map((pressure) => ({
    harm,
    pressure,
    answers: {
      ...(harm.value && { 'physical-harm': harm.value }),
      ...(pressure.value && { 'pressure-now': pressure.value }),
    } satisfies Answers,
  })),
);

describe('one answer', () => {
  it('puts no below not asked, not asked below not sure, and not sure below yes', () => {
    expect(NO).toBeLessThan(NOT_ASKED);
    expect(NOT_ASKED).toBeLessThan(NOT_SURE);
    expect(NOT_SURE).toBeLessThan(YES);
  });

  it.each(grades)('has the grade of what was said: $said', ({ grade: expected, value }) => {
    expect(grade(hurt, value ? { 'physical-harm': value } : {})).toBe(expected);
  });

  it('is met by any of the options it names', () => {
    const online = answer('content-online').is('yes', 'threatened');
    expect(grade(online, { 'content-online': 'threatened' })).toBe(YES);
    expect(grade(online, { 'content-online': 'device' })).toBe(NO);
  });

  it('takes "not sure" for a yes only where "not sure" is named', () => {
    const notRuledOut = answer('danger').is('yes', 'unsure');
    expect(grade(notRuledOut, { danger: 'unsure' })).toBe(YES);
    expect(grade(notRuledOut, { danger: 'no' })).toBe(NO);
    expect(grade(notRuledOut, {})).toBe(NOT_ASKED);
  });
});

describe('all and any', () => {
  it.each(both)(
    'someone who said $harm.said and $pressure.said has the lower of the two for all of them',
    ({ harm, pressure, answers }) => {
      expect(grade(all(hurt, pressured), answers)).toBe(Math.min(harm.grade, pressure.grade));
    },
  );

  it.each(both)(
    'someone who said $harm.said and $pressure.said has the higher of the two for any of them',
    ({ harm, pressure, answers }) => {
      expect(grade(any(hurt, pressured), answers)).toBe(Math.max(harm.grade, pressure.grade));
    },
  );

  it('always holds for someone who has said nothing', () => {
    expect(grade(always, {})).toBe(YES);
    expect(grade(all(always, hurt), {})).toBe(NOT_ASKED);
    expect(grade(any(always, hurt), {})).toBe(YES);
  });
});

describe('an answer that is presumed', () => {
  const ofAChild = answer('age').isOrNotAsked(['organisation', 'bystander'], 'child-now', 'adult-now');

  it.each(['organisation', 'bystander'] as const)('is taken as true for %s, who is never asked', (role) => {
    expect(grade(ofAChild, { role })).toBe(YES);
    expect(because(ofAChild, { role })).toEqual([{ question: 'role', answer: role }]);
  });

  it('is not presumed for anyone else', () => {
    expect(grade(ofAChild, { role: 'community' })).toBe(NOT_ASKED);
    expect(grade(ofAChild, { role: 'unsure' })).toBe(NOT_ASKED);
    expect(grade(ofAChild, {})).toBe(NOT_ASKED);
  });

  it('can be presumed for someone who would rather not say who they are', () => {
    const notWatched = answer('watched').isOrNotAsked(['self', 'unsure'], 'no');
    expect(grade(notWatched, { role: 'unsure' })).toBe(YES);
    expect(grade(notWatched, { role: 'unsure', watched: 'unsure' })).toBe(NOT_SURE);
    expect(because(notWatched, { role: 'unsure' })).toEqual([{ question: 'role', answer: 'unsure' }]);
  });

  it('gives way to what was really said', () => {
    expect(grade(ofAChild, { role: 'organisation', age: 'adult-then' })).toBe(NO);
    expect(grade(ofAChild, { role: 'organisation', age: 'unsure' })).toBe(NOT_SURE);
  });
});

describe('an answer that has to be certain', () => {
  const ofAnAdult = answer('age').isForCertain('adult-then');

  it('takes not sure for a no: a picture that may be of a child never goes where only adults are looked for', () => {
    expect(grade(ofAnAdult, { age: 'unsure' })).toBe(NO);
    expect(grade(ofAnAdult, { age: 'adult-now' })).toBe(NO);
  });

  it('is met by what was said, and open while nothing was', () => {
    expect(grade(ofAnAdult, { age: 'adult-then' })).toBe(YES);
    expect(grade(ofAnAdult, {})).toBe(NOT_ASKED);
    expect(because(ofAnAdult, { age: 'adult-then' })).toEqual([{ question: 'age', answer: 'adult-then' }]);
  });
});

describe('several answers to one question', () => {
  const toldAnAgency = answer('reported-to').is('netsafe', 'police');

  it('are met when one of them is named', () => {
    expect(grade(toldAnAgency, { 'reported-to': ['dia', 'police'] })).toBe(YES);
    expect(grade(toldAnAgency, { 'reported-to': ['dia', 'customs'] })).toBe(NO);
    expect(grade(toldAnAgency, { 'reported-to': 'unsure' })).toBe(NOT_SURE);
  });

  it('explain only with those that count', () => {
    expect(because(toldAnAgency, { 'reported-to': ['netsafe', 'police', 'dia'] })).toEqual([
      { question: 'reported-to', answer: 'netsafe' },
      { question: 'reported-to', answer: 'police' },
    ]);
  });
});

describe('the reasons given', () => {
  it('are none when nothing was said', () => {
    expect(because(hurt, {})).toEqual([]);
    expect(because(hurt, { role: 'organisation' })).toEqual([]);
    expect(because(always, { 'physical-harm': 'yes' })).toEqual([]);
  });

  const harm = { question: 'physical-harm', answer: 'yes' };
  const pressure = { question: 'pressure-now', answer: 'yes' };

  it('name every answer that was needed', () => {
    expect(because(all(hurt, pressured), { 'physical-harm': 'yes', 'pressure-now': 'yes' })).toEqual([harm, pressure]);
  });

  it('leave out what did not help', () => {
    expect(because(any(hurt, pressured), { 'physical-harm': 'no', 'pressure-now': 'yes' })).toEqual([pressure]);
    expect(because(any(hurt, pressured), { 'physical-harm': 'yes', 'pressure-now': 'unsure' })).toEqual([harm]);
  });

  it('name both when either would have been enough', () => {
    expect(because(any(hurt, pressured), { 'physical-harm': 'yes', 'pressure-now': 'yes' })).toEqual([harm, pressure]);
  });

  it('say "not sure" of someone who was not sure', () => {
    expect(because(all(hurt, pressured), { 'physical-harm': 'yes', 'pressure-now': 'unsure' })).toEqual([
      harm,
      { question: 'pressure-now', answer: 'unsure' },
    ]);
  });

  it('say a thing once, however often the rule reads it', () => {
    expect(because(any(hurt, all(hurt, pressured)), { 'physical-harm': 'yes', 'pressure-now': 'yes' })).toEqual([harm, pressure]);
  });

  it('are none for what always holds', () => {
    expect(because(always, { danger: 'yes' })).toEqual([]);
  });
});

describe('the questions a condition reads', () => {
  it.each<{ condition: Condition; questions: string[] }>([
    { condition: always, questions: [] },
    { condition: hurt, questions: ['physical-harm'] },
    {
      condition: any(all(hurt, pressured), answer('role').is('self'), hurt),
      questions: ['physical-harm', 'pressure-now', 'role'],
    },
  ])('are $questions, each once', ({ condition, questions }) => {
    expect(questionsIn(condition)).toEqual(questions);
  });
});
