import { describe, expect, it } from 'vitest';
import firstStepWords from '../../data/words/en/first-steps.json' with { type: 'json' };
import noticeWords from '../../data/words/en/notices.json' with { type: 'json' };
import ruleWords from '../../data/words/en/rules.json' with { type: 'json' };
import { grade } from '../../machines/conditions.ts';
import { company, emergency, type FirstStep, firstSteps } from '../../machines/first-step.ts';
import { type Notice, notices } from '../../machines/notices.ts';
import { askAlone, coreToCome, isAsked, isCore, refineToOffer, routing, voiceFor, voicesOf } from '../../machines/questions.ts';
import { rules, toldServices } from '../../machines/rules.ts';
import { type Answers, options, type QuestionId, questionIds, severalAnswers, UNSURE } from '../../machines/vocabulary.ts';
import { alone, asked, firstWrong, many } from './everybody.ts';
import * as restated from './restated.ts';
import type { Says } from './restated.ts';

/*
 * The machine beside the design written a second time, value by value, for everybody in everybody.ts. Quick enough to run for every
 * mutant (npm run mutate). Whole endings beside the design: endings.test.ts.
 */
const holds = (says: Says) => (said: Answers) => says(said) === 3;
const lines: readonly FirstStep[] = firstSteps;
const everyNotice: readonly Notice[] = notices;

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

  // Shown or not is what counts: where not sure is a yes, no grade but yes shows it.
  it.each(restated.notices.map(([id, , least, due]) => [id, least, due] as const))(
    '%s is shown when it should be',
    (id, least, due) => {
      const { when, from } = everyNotice.find((notice) => notice.id === id)!;
      expect(
        firstWrong(
          (said) => grade(when, said) >= from,
          (said) => due(said) >= least,
        ),
      ).toBeUndefined();
    },
  );

  it.each(restated.notices.map(([id, , , , before]) => [id, before] as const))(
    '%s stands first for whom it should',
    (id, before) => {
      const { beforeFirst } = everyNotice.find((notice) => notice.id === id)!;
      expect(beforeFirst !== undefined).toBe(before !== undefined);
      if (beforeFirst && before) expect(firstWrong((said) => grade(beforeFirst, said) === 3, holds(before))).toBeUndefined();
    },
  );

  it('beside every other service stands only what a bank must not say', () => {
    expect(everyNotice.filter(({ besideOthers }) => besideOthers).map(({ id }) => id)).toEqual(['do-not-tip-off']);
  });
});

describe('the first step', () => {
  it('is looked for in the order of the design', () => {
    const order = lines.map((line) => [line.id, line.services.join(' '), line.emergency]);
    expect(order).toEqual(restated.firstSteps.map(([id, services, , kind]) => [id, services, kind]));
    // Lines 1 to 31, where line 3 is a line for each of three kinds of organisation.
    expect(lines).toHaveLength(33);
    expect(lines.filter(({ onlyFirst }) => onlyFirst).map(({ id }) => id)).toEqual(['without-a-name']);
    expect(firstSteps.map(({ id }) => id).toSorted()).toEqual(Object.keys(firstStepWords).toSorted());
  });

  it.each(restated.firstSteps.map(([id, , when]) => [id, when] as const))('%s holds when the order says', (id, when) => {
    const line = lines.find((each) => each.id === id)!;
    expect(firstWrong((said) => grade(line.when, said), when)).toBeUndefined();
  });

  it('has 111 above it when there is danger, or may be', () => {
    expect(firstWrong((said) => grade(emergency, said), restated.emergency)).toBeUndefined();
  });

  it('is taken in the company of the first that holds', () => {
    expect(company.map(({ service }) => service)).toEqual(restated.company.map(([service]) => service));
    restated.company.forEach(([, when], at) =>
      expect(firstWrong((said) => grade(company[at]!.when, said) === 3, holds(when))).toBeUndefined(),
    );
  });
});

describe('the questions', () => {
  it('stand in the order of asking, each with its options', () => {
    expect(Object.entries(options).map(([id, of]) => [id, of.join(' ')])).toEqual(
      Object.entries(restated.questions).map(([id, of]) => [id, of.options]),
    );
    expect(questionIds).toEqual(asked);
    expect([severalAnswers, UNSURE]).toEqual([restated.several, 'unsure']);
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
    const { core: now, refine: later } = routing[question];
    expect(firstWrong((said) => (now ? grade(now, said) : 0), core)).toBeUndefined();
    expect(firstWrong((said) => (later ? grade(later, said) : 0), refine)).toBeUndefined();
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
      'fit',
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
    ['my-age', 'self supporter'],
    ['where-online', 'organisation practitioner self supporter'],
    ['self-harm', 'practitioner self supporter'],
    ['watched', 'practitioner self supporter'],
    ['region', 'practitioner self supporter'],
    ['offender', 'practitioner self supporter'],
    ['charges', 'organisation practitioner self supporter'],
    ['reported-to', 'organisation practitioner self supporter'],
    ['anonymous', 'practitioner self supporter'],
    ['talk-how', 'practitioner self supporter'],
    ['fit', 'practitioner self supporter'],
    ['consent', 'practitioner'],
  ])('%s has a voice for everyone who can be asked: %s', (question, voices) => {
    expect(voicesOf(question).toSorted().join(' ')).toBe(voices);
  });
});
