import { describe, expect, it } from 'vitest';
import firstStepWords from '../../data/words/en/first-steps.json' with { type: 'json' };
import noticeWords from '../../data/words/en/notices.json' with { type: 'json' };
import ruleWords from '../../data/words/en/rules.json' with { type: 'json' };
import { grade } from '../../machines/conditions.ts';
import { firstSteps } from '../../machines/first-step.ts';
import { notices } from '../../machines/notices.ts';
import { askAlone, coreToCome, isAsked, isCore, refineToOffer, routing, voiceFor, voicesOf } from '../../machines/questions.ts';
import { rules, toldServices } from '../../machines/rules.ts';
import { type Answers, options, type QuestionId, questionIds, severalAnswers, UNSURE } from '../../machines/vocabulary.ts';
import { alone, asked, firstWrong, many } from './everybody.ts';
import * as restated from './restated.ts';
import type { Says } from './restated.ts';

/*
 * The machine beside the design written a second time, value by value: every answer alone, every two together, and some thousands of
 * people who said a little or a lot. Quick enough to run for every mutant (npm run mutate).
 */
const holds = (says: Says) => (said: Answers) => says(said) === 3;

describe('the services', () => {
  it('stand in the order of the design, each by its rule', () => {
    expect(rules.map(({ id, service }) => [id, service])).toEqual(restated.services.map(([id, service]) => [id, service]));
    expect(rules.map(({ id }) => id).toSorted()).toEqual(Object.keys(ruleWords).toSorted());
  });

  it.each(restated.services)('%s: %s is graded as the table says', (id, service, when) => {
    const { fits } = rules.find((rule) => rule.id === id && rule.service === service)!;
    expect(firstWrong((said) => grade(fits, said), when)).toBeUndefined();
  });

  it('that someone has told are those the answer names', () => {
    expect(toldServices).toEqual(restated.told);
  });
});

describe('the notices', () => {
  it('stand in their order, each of its kind', () => {
    expect(notices.map(({ id, kind, from }) => [id, kind, from])).toEqual(
      restated.notices.map(([id, kind, from]) => [id, kind, from]),
    );
    expect(notices.map(({ id }) => id).toSorted()).toEqual(Object.keys(noticeWords).toSorted());
  });

  it.each(restated.notices)('%s is graded as the table says', (id, _kind, _from, due) => {
    const { when } = notices.find((notice) => notice.id === id)!;
    expect(firstWrong((said) => grade(when, said), due)).toBeUndefined();
  });
});

describe('the first step', () => {
  it('is looked for in the order of the design', () => {
    const order = firstSteps.map((line) => [line.id, line.services.join(' '), 'emergency' in line && line.emergency]);
    expect(order).toEqual(restated.firstSteps.map(([id, services, , emergency]) => [id, services, emergency === 'emergency']));
    expect(firstSteps.map(({ id }) => id).toSorted()).toEqual(Object.keys(firstStepWords).toSorted());
  });

  it.each(restated.firstSteps.map(([id, , when]) => [id, when] as const))('%s holds when the order says', (id, when) => {
    const line = firstSteps.find((each) => each.id === id)!;
    expect(firstWrong((said) => grade(line.when, said), when)).toBeUndefined();
  });
});

describe('the questions', () => {
  it('stand in the order of asking, each with its options', () => {
    expect(Object.entries(options).map(([id, of]) => [id, of.join(' ')])).toEqual(
      Object.entries(restated.questions).map(([id, of]) => [id, of.options]),
    );
    expect(questionIds).toEqual(asked);
    expect([severalAnswers, UNSURE]).toEqual(['reported-to', 'unsure']);
  });

  it.each(asked)('%s is asked of whom the design says', (question) => {
    const { core, refine } = restated.questions[question];
    const isNow = holds(core);
    const isLater = holds(refine);
    expect(firstWrong((said) => isCore(question, said), isNow)).toBeUndefined();
    expect(
      firstWrong(
        (said) => isAsked(question, said),
        (said) => isNow(said) || isLater(said),
      ),
    ).toBeUndefined();
    // Also what no person can say, and the proof reads: an answer that was not given is no answer.
    for (const [stage, says] of [
      ['core', core],
      ['refine', refine],
    ] as const) {
      const when = routing[question][stage];
      expect(firstWrong((said) => (when ? grade(when, said) : 0), says)).toBeUndefined();
    }
  });

  it('still to come are those not answered yet', () => {
    for (const said of [{}, ...alone, ...many.slice(0, 200)]) {
      const open = asked.filter((question) => said[question] === undefined);
      const core = open.filter((question) => holds(restated.questions[question].core)(said));
      const offered = open.filter((question) => core.includes(question) || holds(restated.questions[question].refine)(said));
      expect(coreToCome(said)).toEqual(core);
      expect(refineToOffer(said)).toEqual(offered);
    }
  });

  it('to ask alone are those about the person in the next room', () => {
    expect([...askAlone].toSorted()).toEqual([
      'child-in-home',
      'offender',
      'physical-harm',
      'pressure-now',
      'self-harm',
      'watched',
    ]);
  });

  it('speak in the voice of who is there, and as if to the person when that is not known', () => {
    for (const [role, voice] of Object.entries(restated.voices)) expect(voiceFor({ role } as Answers)).toBe(voice);
    expect(voiceFor({})).toBe('self');
  });

  it.each<[QuestionId, string]>([
    ['danger', 'organisation practitioner self supporter'],
    ['org-kind', 'organisation'],
    ['content-online', 'organisation practitioner self supporter'],
    ['age', 'practitioner self supporter'],
    ['pressure-now', 'practitioner self supporter'],
    ['cross-border', 'organisation practitioner self supporter'],
    ['how-made', 'organisation practitioner self supporter'],
    ['self-harm', 'organisation practitioner self supporter'],
    ['charges', 'organisation practitioner self supporter'],
    ['consent', 'practitioner'],
  ])('%s has a voice for everyone who can be asked: %s', (question, voices) => {
    expect(voicesOf(question).toSorted().join(' ')).toBe(voices);
  });
});
