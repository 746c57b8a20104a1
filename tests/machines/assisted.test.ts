import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { navigatorMachine, type NavigatorEvent, say } from '../../machines/navigator.ts';
import { isAsked } from '../../machines/questions.ts';
import { rules } from '../../machines/rules.ts';
import { suggest } from '../../machines/suggest.ts';
import { parseAnswers, stateOf, type Visit, walk } from '../../machines/visit.ts';
import { type QuestionId, questionIds, type Said, toAnswers } from '../../machines/vocabulary.ts';
import { anyPerson, directory, endingFor, listed, type Person } from './people.ts';

const role: Said = { question: 'role', value: 'practitioner' };
const begin = (...preset: Said[]): Visit => initialTransition(navigatorMachine, { preset: [role, ...preset] })[0];
const after = (visit: Visit, ...events: NavigatorEvent[]) =>
  events.reduce<Visit>((at, event) => transition(navigatorMachine, at, event)[0], visit);
const answer = (question: QuestionId, value: string): NavigatorEvent => ({ type: 'answer', question, value });

describe('a session with the role known', () => {
  it('begins with danger and never asks the role', () => {
    const visit = begin();
    expect(stateOf(visit)).toBe('danger');
    expect(stateOf(after(visit, answer('danger', 'no')))).toBe('content-online');
  });

  it('goes back as far as the first question, and no further', () => {
    const visit = after(begin(), answer('danger', 'no'), { type: 'back' });
    expect(stateOf(visit)).toBe('danger');
    expect(visit.context.said).toEqual([role]);
    expect(after(visit, { type: 'back' })).toEqual(visit);
  });

  it('keeps what was known before it when starting again, and nothing else', () => {
    const known: Said = { question: 'csem-focus', value: 'yes' };
    const visit = after(begin(known), answer('danger', 'no'), answer('content-online', 'yes'), { type: 'restart' });
    expect(visit.context.said).toEqual([role, known]);
    expect(stateOf(visit)).toBe('danger');
  });

  it('does not take back what was known before it, at the end either', () => {
    const known: Said = { question: 'consent', value: 'not-yet' };
    let visit = begin(known);
    while (stateOf(visit) !== 'suggestions') {
      visit = after(visit, { type: 'skip', question: stateOf(visit) as QuestionId }, { type: 'continue' });
    }
    const back = after(visit, { type: 'back' });
    expect(toAnswers(back.context.said)).toMatchObject({ role: 'practitioner', consent: 'not-yet' });
    expect(stateOf(back)).toBe('priority');
  });

  it('lets what was known before it be changed', () => {
    const visit = after(
      begin({ question: 'consent', value: 'not-yet' }),
      { type: 'change', question: 'consent' },
      answer('consent', 'yes'),
    );
    expect(toAnswers(visit.context.said).consent).toBe('yes');
    expect(stateOf(visit)).toBe('danger');
  });

  it('lets danger stand when it was only looked at', () => {
    const visit = after(begin(), answer('danger', 'yes'), { type: 'change', question: 'danger' }, { type: 'back' });
    expect(stateOf(visit)).toBe('emergency');
  });
});

/** The same walk in a session: every answer given where the machine asks for it, as a practitioner would. */
function inSession(person: Person): Visit {
  const answers = parseAnswers(person);
  let visit = begin();
  for (;;) {
    const state = stateOf(visit);
    if (state === 'emergency') visit = after(visit, { type: 'continue' });
    else if (state !== 'suggestions')
      visit = after(visit, { type: 'answer', question: state, value: answers.get(state) ?? 'unsure' });
    else {
      const said = toAnswers(visit.context.said);
      const next = questionIds.find((id) => answers.has(id) && said[id] === undefined && isAsked(id, said));
      if (!next) return visit;
      visit = after(visit, { type: 'refine', question: next }, { type: 'answer', question: next, value: answers.get(next)! });
    }
  }
}

/** Rules that read what only a practitioner is asked. */
const onlyForPractitioners = rules
  .filter(({ fits }) => /"question":"(?:csem-focus|consent)"/.test(JSON.stringify(fits)))
  .map(({ service }) => service as string);

/** Being watched is asked of the person on the way, and of a practitioner afterwards; the border the other way round: say something to both. */
const sayingBoth = (person: Person): Person => ({
  ...person,
  'cross-border': person['cross-border'] ?? 'unsure',
  watched: person.watched ?? 'unsure',
});

describe('the assisted and the self-guided setting', () => {
  it('give a practitioner the very same ending for the same answers', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const there = inSession({ ...person, role: 'practitioner' });
        const here = walk(parseAnswers({ ...person, role: 'practitioner' }));
        expect(toAnswers(there.context.said)).toEqual(toAnswers(here.context.said));
        expect(suggest(toAnswers(there.context.said), directory)).toEqual(suggest(toAnswers(here.context.said), directory));
      }),
      { numRuns: 300 },
    );
  });

  it('list the same services for the same answers of the person themselves, apart from those for practitioners only', () => {
    expect(onlyForPractitioners.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(anyPerson, (person) => {
        const answers = sayingBoth(person);
        const assisted = listed(suggest(toAnswers(inSession({ ...answers, role: 'practitioner' }).context.said), directory));
        const alone = listed(endingFor({ ...answers, role: 'self' }));
        const without = (all: string[]) => all.filter((service) => !onlyForPractitioners.includes(service)).toSorted();
        expect(without(assisted)).toEqual(without(alone));
      }),
      { numRuns: 500 },
    );
  });
});

describe('trying an answer out', () => {
  it('shows what keeping it would show, and changes nothing', () => {
    fc.assert(
      fc.property(anyPerson, fc.constantFrom('yes', 'no', 'unsure'), (person, value) => {
        const visit = inSession({ ...person, role: 'practitioner' });
        const before = [...visit.context.said];
        const tried = say(visit.context.said, { question: 'physical-harm', value });
        const kept = after(visit, { type: 'change', question: 'physical-harm' }, answer('physical-harm', value));
        expect(toAnswers(tried)).toEqual(toAnswers(kept.context.said));
        expect(visit.context.said).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
