import { describe, expect, it } from 'vitest';
import { type Condition, always, answer, any, all, questionsIn } from '../../machines/conditions.ts';
import { compareEndings } from '../../machines/compare.ts';
import type { Ending, Suggestion } from '../../machines/suggest.ts';
import { endingOf, parseAnswers, stateOf, UnknownAnswer, visitFrom, walk } from '../../machines/visit.ts';
import { isQuestion, questionIds, toAnswers } from '../../machines/vocabulary.ts';
import { directory } from './people.ts';

describe('answers from another program', () => {
  const wrong = (given: Record<string, unknown>): unknown => {
    try {
      return parseAnswers(given);
    } catch (error) {
      return error;
    }
  };

  it('are taken in their settled form', () => {
    const given = { danger: 'no', 'reported-to': ['police', 'netsafe', 'none'], fit: 'maori', age: 'unsure' };
    expect([...parseAnswers(given)]).toEqual([
      ['danger', 'no'],
      ['reported-to', ['netsafe', 'police']],
      ['fit', ['maori']],
      ['age', 'unsure'],
    ]);
  });

  it('that answer no question are named, with the questions there are', () => {
    for (const id of ['weather', 'toString', '']) {
      expect(isQuestion(id)).toBe(false);
      expect(wrong({ danger: 'no', [id]: 'yes' })).toEqual(
        new UnknownAnswer(`unknown question "${id}": choose from ${questionIds.join(', ')}`),
      );
    }
  });

  it('that are no option are named, with the options there are', () => {
    expect(wrong({ danger: 'maybe' })).toEqual(
      new UnknownAnswer('unknown option "maybe" for "danger": choose from yes, no, unsure'),
    );
    expect(wrong({ 'reported-to': ['mum'] })).toEqual(
      new UnknownAnswer(
        'unknown option ["mum"] for "reported-to": choose from netsafe, police, dia, oranga-tamariki, customs, platform, none, unsure (several may be given as an array)',
      ),
    );
    expect(wrong({ fit: ['maori', 'tall'] })).toEqual(
      new UnknownAnswer(
        'unknown option ["maori","tall"] for "fit": choose from maori, pasifika, ethnic, male, rainbow, disabled, in-care, none, unsure (several may be given as an array)',
      ),
    );
    expect(wrong({ danger: 'maybe' })).toBeInstanceOf(UnknownAnswer);
  });

  it('leave no answer to a question that somebody is not asked', () => {
    const visit = walk(
      parseAnswers({ danger: 'yes', role: 'self', consent: 'yes', 'org-kind': 'platform', 'my-age': 'adult', money: 'no' }),
    );
    expect(stateOf(visit)).toBe('suggestions');
    expect(toAnswers(visit.context.said)).toEqual({
      danger: 'yes',
      role: 'self',
      'content-online': 'unsure',
      age: 'unsure',
      'pressure-now': 'unsure',
      'physical-harm': 'unsure',
      'child-in-home': 'unsure',
      watched: 'unsure',
      priority: 'unsure',
      money: 'no',
    });
  });
});

describe('a visit', () => {
  it('is what was said, said again: through an emergency and past the first suggestions', () => {
    const walked = walk(parseAnswers({ danger: 'yes', role: 'organisation', money: 'demanded', notified: 'yes' }));
    const again = visitFrom(walked.context.said);
    expect(stateOf(again)).toBe('suggestions');
    expect(again.context.said).toEqual(walked.context.said);
    expect(endingOf(again, directory)).toEqual(endingOf(walked, directory));
    expect(endingOf(walked, directory).asked).toEqual([
      'danger',
      'role',
      'org-kind',
      'content-online',
      'cross-border',
      'money',
      'notified',
    ]);
  });
});

describe('the questions a condition reads', () => {
  it.each<[Condition, string[]]>([
    [always, []],
    [answer('age').is('child-now'), ['age']],
    [all(always, answer('age').is('child-now'), any(answer('role').is('self'), answer('age').is('adult-now'))), ['age', 'role']],
  ])('are each named once: %j', (condition, questions) => {
    expect(questionsIn(condition)).toEqual(questions);
  });
});

describe('what one ending has that another had not', () => {
  const suggestion = (service: Suggestion['service']): Suggestion => ({
    service,
    rule: 'finding-help',
    because: [],
    sources: [],
  });
  const ending = (places: Partial<Record<'fits' | 'mayFit' | 'talk' | 'told', Suggestion['service'][]>>, first = 'netsafe') =>
    ({
      first,
      firstBy: 'otherwise',
      next: 'ecpat-nz',
      emergency: false,
      whenSafe: null,
      company: null,
      couldChange: [],
      notices: [],
      before: [],
      ...Object.fromEntries(
        (['fits', 'mayFit', 'talk', 'told'] as const).map((place) => [place, (places[place] ?? []).map(suggestion)]),
      ),
    }) as unknown as Ending;

  it('is nothing when nothing changed', () => {
    const same = ending({ fits: ['netsafe'], mayFit: ['saats'], talk: ['youthline'], told: ['dia-dcet'] });
    expect(compareEndings(same, same)).toEqual({ newFirst: null, added: [], removed: [], moved: [] });
  });

  it('is a new first step, and what was added, taken away or moved', () => {
    const before = ending({ fits: ['netsafe', 'saats'], mayFit: ['police-105'], talk: ['youthline'] });
    const after = ending({ fits: ['police-105', 'saats', 'dia-dcet'], told: ['netsafe'], talk: ['safe-to-talk'] }, 'police-105');
    const { newFirst, added, removed, moved } = compareEndings(before, after);
    expect(newFirst).toBe('police-105');
    expect(added.toSorted()).toEqual(['dia-dcet', 'safe-to-talk']);
    expect(removed).toEqual(['youthline']);
    expect(moved.toSorted()).toEqual(['netsafe', 'police-105']);
  });
});
