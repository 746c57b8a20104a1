import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenBefore, navigatorMachine, type NavigatorEvent } from '../../machines/navigator.ts';
import { refineToOffer } from '../../machines/questions.ts';
import { parseAnswers, startOfVisit, stateOf, step, type Visit, visitFrom, walk } from '../../machines/visit.ts';
import { options, parseAnswer, type QuestionId, questionIds, toAnswers, UNSURE } from '../../machines/vocabulary.ts';
import { anyAnswerTo, type Person } from './anybody.ts';

const after = (visit: Visit, ...events: NavigatorEvent[]) => events.reduce(step, visit);
const say = (question: QuestionId, value: string | readonly string[]): NavigatorEvent => ({ type: 'answer', question, value });
const answersOf = (visit: Visit) => toAnswers(visit.context.said);
const askedOf = (visit: Visit) => visit.context.said.map(({ question }) => question);

/** Someone who has come as far as the first suggestions, or a little further. */
const atTheEnd = (person: Person) => walk(parseAnswers(person));

describe('the questions', () => {
  it('are the states of the machine, each by its own id', () => {
    const asking = Object.values(navigatorMachine.states).filter(({ tags }) => tags.includes('question'));
    expect(asking.map(({ key }) => key)).toEqual(questionIds);
  });

  it('lead on only to those that can come next by themselves, and to the suggestions', () => {
    // Sections 3 and 5 of the design: what is core for somebody, written a second time.
    const core =
      'danger role org-kind content-online age pressure-now physical-harm child-in-home cross-border priority self-harm'.split(
        ' ',
      );
    for (const id of questionIds) {
      const edges = navigatorMachine.states[id]!.transitions.get('skip') ?? [];
      const targets = edges.flatMap(({ target }) => (target ?? []).map(({ key }) => key));
      expect(targets).toEqual([...core.filter((each) => each !== id), 'suggestions']);
    }
  });

  it('begin with danger, and with nothing said', () => {
    expect(stateOf(startOfVisit)).toBe('danger');
    expect(startOfVisit.context).toEqual({ said: [], changing: null, takenBack: null, preset: [] });
  });

  it('are told apart from the emergency and from the suggestions, for the screens', () => {
    const emergency = step(startOfVisit, say('danger', 'yes'));
    expect([...startOfVisit.tags]).toEqual(['question']);
    expect([...emergency.tags]).toEqual(['interruption']);
    expect([...atTheEnd({}).tags]).toEqual(['ending']);
  });

  it('are remembered in the order in which they are asked: those offered afterwards come last', () => {
    const common = ['danger', 'role', 'content-online', 'age', 'pressure-now', 'physical-harm', 'child-in-home'];
    expect(askedOf(atTheEnd({ role: 'self', 'cross-border': 'no' }))).toEqual([...common, 'priority', 'cross-border']);
    expect(askedOf(atTheEnd({ role: 'practitioner', 'cross-border': 'no' }))).toEqual([...common, 'cross-border', 'priority']);
  });

  const common = ['danger', 'role'];
  it.each<{ person: string; answers: Person; asked: string[] }>([
    {
      person: 'someone here for themselves',
      answers: { role: 'self', 'pressure-now': 'no' },
      asked: [...common, 'content-online', 'age', 'pressure-now', 'physical-harm', 'child-in-home', 'priority'],
    },
    {
      person: 'someone who is being pressured now, about suicide too',
      answers: { role: 'self', 'pressure-now': 'yes' },
      asked: [...common, 'content-online', 'age', 'pressure-now', 'physical-harm', 'child-in-home', 'priority', 'self-harm'],
    },
    {
      person: 'the whānau of a child',
      answers: { role: 'whanau' },
      asked: [...common, 'content-online', 'age', 'pressure-now', 'physical-harm', 'child-in-home', 'priority'],
    },
    {
      person: 'a practitioner, about the border too',
      answers: { role: 'practitioner' },
      asked: [...common, 'content-online', 'age', 'pressure-now', 'physical-harm', 'child-in-home', 'cross-border', 'priority'],
    },
    {
      person: 'a member of the public, who cannot know about pressure',
      answers: { role: 'community' },
      asked: [...common, 'content-online', 'age', 'physical-harm', 'child-in-home', 'cross-border', 'priority'],
    },
    {
      person: 'an organisation, about itself and not about a person',
      answers: { role: 'organisation' },
      asked: [...common, 'org-kind', 'content-online', 'cross-border'],
    },
    {
      person: 'the whānau of a person accused, about suicide and not about pictures',
      answers: { role: 'accused-whanau' },
      asked: [...common, 'physical-harm', 'child-in-home', 'priority', 'self-harm'],
    },
    {
      person: 'someone who would rather not say who they are, like someone here for themselves',
      answers: { role: 'unsure' },
      asked: [...common, 'content-online', 'age', 'pressure-now', 'physical-harm', 'child-in-home', 'priority'],
    },
  ])('ask $person', ({ answers, asked }) => {
    expect(askedOf(atTheEnd({ danger: 'no', ...answers }))).toEqual(asked);
  });

  it.each<{ question: QuestionId; offered: Person; not: Person }>([
    {
      question: 'how-made',
      offered: { role: 'self', 'content-online': 'threatened' },
      not: { role: 'self', 'content-online': 'no' },
    },
    {
      question: 'where-online',
      offered: { role: 'self', 'content-online': 'unsure' },
      not: { role: 'self', 'content-online': 'device' },
    },
    { question: 'cross-border', offered: { role: 'whanau' }, not: { role: 'community' } },
    { question: 'self-harm', offered: { role: 'self', 'pressure-now': 'no' }, not: { role: 'self', 'pressure-now': 'yes' } },
    { question: 'charges', offered: { role: 'self', notified: 'unsure' }, not: { role: 'self', notified: 'no' } },
    { question: 'charges', offered: { role: 'accused-whanau' }, not: { role: 'whanau' } },
    { question: 'consent', offered: { role: 'practitioner' }, not: { role: 'whanau' } },
    { question: 'csem-focus', offered: { role: 'practitioner' }, not: { role: 'organisation' } },
  ])('offer $question afterwards only to whom it concerns', ({ question, offered, not }) => {
    expect(refineToOffer(answersOf(atTheEnd(offered)))).toContain(question);
    expect(refineToOffer(answersOf(atTheEnd(not)))).not.toContain(question);
    expect(stateOf(step(atTheEnd(offered), { type: 'refine', question }))).toBe(question);
    expect(stateOf(step(atTheEnd(not), { type: 'refine', question }))).toBe('suggestions');
  });
});

describe('danger', () => {
  it('takes someone in danger straight to the emergency, and on from there when they are ready', () => {
    const interrupted = after(startOfVisit, say('danger', 'yes'));
    expect(stateOf(interrupted)).toBe('emergency');
    const goneOn = step(interrupted, { type: 'continue' });
    expect(stateOf(goneOn)).toBe('role');
    expect(answersOf(goneOn)).toEqual({ danger: 'yes' });
  });

  it('does not stop someone who is not sure', () => {
    expect(stateOf(after(startOfVisit, say('danger', 'unsure')))).toBe('role');
    expect(stateOf(after(startOfVisit, { type: 'skip', question: 'danger' }))).toBe('role');
  });

  it('interrupts someone who says so only at the end, and then takes them back to their suggestions', () => {
    const end = atTheEnd({ danger: 'no', role: 'self', priority: 'talk' });
    const interrupted = after(end, { type: 'change', question: 'danger' }, say('danger', 'yes'));
    expect(stateOf(interrupted)).toBe('emergency');
    const goneOn = step(interrupted, { type: 'continue' });
    expect(stateOf(goneOn)).toBe('suggestions');
    expect(answersOf(goneOn)).toEqual({ ...answersOf(end), danger: 'yes' });
  });
});

/** A person tapping: each number picks among the things they can do next. */
const anyTaps = fc.array(fc.nat(), { maxLength: 30 });

function tap(visit: Visit, number: number): Visit {
  const state = stateOf(visit);
  const pick = <T>(from: readonly T[]) => from[Math.floor(number / 7) % from.length]!;
  if (number % 7 === 0) return step(visit, { type: 'back' });
  if (state === 'emergency') return step(visit, { type: 'continue' });
  if (state !== 'suggestions') return step(visit, say(state, pick([...options[state], UNSURE])));
  const offered = refineToOffer(answersOf(visit));
  return offered.length === 0 ? visit : step(visit, { type: 'refine', question: pick(offered) });
}

/** The same person, who skips whatever is left. */
function toTheEnd(visit: Visit): Visit {
  const state = stateOf(visit);
  if (state === 'suggestions') return visit;
  return toTheEnd(step(visit, state === 'emergency' ? { type: 'continue' } : { type: 'skip', question: state }));
}

/** The same person, who puts the page down when they see their suggestions. */
const tapToSuggestions = (visit: Visit, pick: number) => (stateOf(visit) === 'suggestions' ? visit : tap(visit, pick));

describe('back', () => {
  it('is saying one thing less, wherever someone is on the way to their suggestions', () => {
    fc.assert(
      fc.property(anyTaps, (taps) => {
        const visit = taps.reduce(tapToSuggestions, startOfVisit);
        const back = step(visit, { type: 'back' });
        const again = visitFrom(visit.context.said.slice(0, -1));
        expect(stateOf(back)).toBe(stateOf(again));
        expect(answersOf(back)).toEqual(answersOf(again));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('takes back one answer after the suggestions too, or leaves a question that was only looked at', () => {
    fc.assert(
      fc.property(anyTaps, (taps) => {
        const visit = taps.reduce(tap, startOfVisit);
        const back = step(visit, { type: 'back' });
        const looking = stateOf(visit) !== 'suggestions' && stateOf(visitFrom(visit.context.said)) === 'suggestions';
        const left = looking ? visit.context.said : visit.context.said.slice(0, -1);
        expect(back.context.said).toEqual(left);
        expect(stateOf(back)).toBe(stateOf(visitFrom(left)));
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('returns someone who answered a question afterwards to their suggestions', () => {
    const back = step(atTheEnd({ money: 'no' }), { type: 'back' });
    expect(stateOf(back)).toBe('suggestions');
  });

  it('takes someone all the way to the beginning, and no further', () => {
    const end = atTheEnd({ role: 'practitioner', money: 'no' });
    const start = after(end, ...end.context.said.map(() => ({ type: 'back' }) as const), { type: 'back' });
    expect(stateOf(start)).toBe('danger');
    expect(answersOf(start)).toEqual({});
    // What was chosen here stands on the screen still, however often Back is pressed.
    expect(start.context.takenBack).toEqual({ question: 'danger', value: 'unsure' });
  });

  it('remembers what was taken back, to show it as it was chosen', () => {
    const back = after(startOfVisit, say('danger', 'no'), say('role', 'whanau'), { type: 'back' });
    expect(stateOf(back)).toBe('role');
    expect(back.context.takenBack).toEqual({ question: 'role', value: 'whanau' });
    expect(after(back, say('role', 'self')).context.takenBack).toBeNull();
  });

  it('shows what was chosen for the question that is open, and for no other', () => {
    const back = after(startOfVisit, say('danger', 'no'), say('role', 'whanau'), { type: 'back' });
    expect(chosenBefore(back.context, 'role')).toBe('whanau');
    expect(chosenBefore(back.context, 'danger')).toBe('no');
    expect(chosenBefore(back.context, 'age')).toBeUndefined();
    expect(chosenBefore(startOfVisit.context, 'danger')).toBeUndefined();
  });
});

describe('changing an answer', () => {
  const end = atTheEnd({
    danger: 'no',
    role: 'self',
    'content-online': 'yes',
    age: 'child-now',
    priority: 'talk',
    'where-online': 'public',
  });

  it('keeps every later answer that is still asked', () => {
    const changed = after(end, { type: 'change', question: 'age' }, say('age', 'adult-now'));
    expect(stateOf(changed)).toBe('suggestions');
    expect(answersOf(changed)).toEqual({ ...answersOf(end), age: 'adult-now' });
    expect(askedOf(changed)).toEqual(askedOf(end));
  });

  it('drops the answers to what is no longer asked', () => {
    const changed = after(end, { type: 'change', question: 'content-online' }, say('content-online', 'no'));
    expect(stateOf(changed)).toBe('suggestions');
    const { 'where-online': dropped, ...kept } = answersOf(end);
    expect(dropped).toBe('public');
    expect(answersOf(changed)).toEqual({ ...kept, 'content-online': 'no' });
  });

  it('drops what hung on an answer that is itself dropped', () => {
    const changed = after(end, { type: 'change', question: 'role' }, say('role', 'accused-whanau'));
    expect(stateOf(changed)).toBe('self-harm');
    expect(Object.keys(answersOf(changed))).toEqual(['danger', 'role', 'physical-harm', 'child-in-home', 'priority']);
  });

  it('asks only what is newly needed', () => {
    const changed = after(end, { type: 'change', question: 'role' }, say('role', 'practitioner'));
    expect(stateOf(changed)).toBe('cross-border');
    expect(answersOf(changed)).toEqual({ ...answersOf(end), role: 'practitioner' });
    expect(stateOf(step(changed, say('cross-border', 'no')))).toBe('suggestions');
  });

  it('drops some and asks others for someone who turns out to speak for an organisation', () => {
    const changed = after(end, { type: 'change', question: 'role' }, say('role', 'organisation'));
    expect(stateOf(changed)).toBe('org-kind');
    expect(answersOf(changed)).toEqual({ danger: 'no', role: 'organisation', 'content-online': 'yes', 'where-online': 'public' });
    expect(stateOf(step(changed, say('org-kind', 'other')))).toBe('cross-border');
  });

  it('can be thought better of: back leaves the answer as it was', () => {
    const changing = step(end, { type: 'change', question: 'age' });
    expect(stateOf(changing)).toBe('age');
    expect(answersOf(changing)).toEqual(answersOf(end));
    const kept = step(changing, { type: 'back' });
    expect(stateOf(kept)).toBe('suggestions');
    expect(kept.context).toEqual(end.context);
    expect(step(kept, { type: 'back' }).context.said).toEqual(end.context.said.slice(0, -1));
  });

  it('can be thought better of for another question, which is then the one looked at', () => {
    const refining = after(end, { type: 'change', question: 'age' }, { type: 'back' }, { type: 'refine', question: 'money' });
    expect(stateOf(refining)).toBe('money');
    expect(refining.context).toEqual(end.context);
  });

  it('returns someone who is still being asked to the question they were at', () => {
    const halfway = after(startOfVisit, say('danger', 'no'), say('role', 'self'), { type: 'change', question: 'danger' });
    expect(stateOf(halfway)).toBe('danger');
    expect(stateOf(step(halfway, { type: 'back' }))).toBe('content-online');
    expect(stateOf(step(halfway, say('danger', 'unsure')))).toBe('content-online');
  });

  it('leaves a visit that can be rebuilt from what was said', () => {
    const changed = after(end, { type: 'change', question: 'role' }, say('role', 'practitioner'), say('cross-border', 'no'));
    expect(answersOf(visitFrom(changed.context.said))).toEqual(answersOf(changed));
  });

  // Known faults, reported. Each says what should happen.
  it('lets someone who is asked something new go back to another question', () => {
    const changed = after(end, { type: 'change', question: 'role' }, say('role', 'practitioner'));
    expect(stateOf(changed)).toBe('cross-border');
    expect(stateOf(step(changed, { type: 'back' }))).not.toBe('cross-border');
  });

  it('hears a change of an answer that comes after a question still open', () => {
    const open = after(
      after(startOfVisit, say('danger', 'no'), say('role', 'accused-whanau'), say('physical-harm', 'no')),
      { type: 'change', question: 'role' },
      say('role', 'community'),
    );
    const changed = after(open, { type: 'change', question: 'physical-harm' }, say('physical-harm', 'yes'));
    expect(answersOf(changed)['physical-harm']).toBe('yes');
  });

  it('keeps charges after being notified, so that both can be said again', () => {
    const later = (question: QuestionId) => [{ type: 'refine', question } as const, say(question, 'yes')];
    const charged = after(atTheEnd({ role: 'accused-whanau' }), ...later('charges'), ...later('notified'));
    const changed = toTheEnd(after(charged, { type: 'change', question: 'role' }, say('role', 'whanau')));
    expect(answersOf(visitFrom(changed.context.said))).toEqual(answersOf(changed));
  });

  it('keeps someone in the emergency who lets their answer stand', () => {
    const emergency = after(startOfVisit, say('danger', 'yes'));
    const kept = after(emergency, { type: 'change', question: 'danger' }, { type: 'back' });
    expect(stateOf(kept)).toBe('emergency');
    expect(kept.context).toEqual(emergency.context);
  });

  it('interrupts nobody who has gone on from the emergency, or was never in it, and lets their answer stand', () => {
    const looked = [{ type: 'change', question: 'danger' }, { type: 'back' }] as const;
    const goneOn = after(startOfVisit, say('danger', 'yes'), { type: 'continue' }, say('role', 'self'));
    expect(stateOf(after(goneOn, ...looked))).toBe('content-online');
    expect(stateOf(after(startOfVisit, say('danger', 'no'), ...looked))).toBe('role');
    // Another answer than danger was looked at: that says nothing of being safe or not.
    expect(stateOf(after(goneOn, { type: 'change', question: 'role' }, { type: 'back' }))).toBe('content-online');
  });

  it('is not possible for something that was never said', () => {
    expect(stateOf(step(end, { type: 'change', question: 'org-kind' }))).toBe('suggestions');
  });
});

describe('skipping', () => {
  it.each(questionIds)('%s says the same as "not sure"', (question) => {
    const person: Person = question === 'org-kind' ? { role: 'organisation' } : { role: 'practitioner', notified: 'yes' };
    // Asked already, or offered now: one of the two opens the question.
    const at = after(atTheEnd(person), { type: 'change', question }, { type: 'refine', question });
    expect(stateOf(at)).toBe(question);
    const skipped = step(at, { type: 'skip', question });
    expect(answersOf(skipped)[question]).toBe(UNSURE);
    expect(skipped.context).toEqual(step(at, say(question, UNSURE)).context);
    expect(stateOf(skipped)).toBe(stateOf(step(at, say(question, UNSURE))));
  });
});

describe('starting again', () => {
  it('forgets everything, from anywhere', () => {
    fc.assert(
      fc.property(anyTaps, (taps) => {
        const again = step(taps.reduce(tap, startOfVisit), { type: 'restart' });
        expect(stateOf(again)).toBe('danger');
        expect(again.context).toEqual(startOfVisit.context);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('forgets an answer that was being changed or taken back', () => {
    const end = atTheEnd({ role: 'self' });
    for (const before of [step(end, { type: 'change', question: 'role' }), step(end, { type: 'back' })]) {
      expect(step(before, { type: 'restart' }).context).toEqual(startOfVisit.context);
    }
  });
});

describe('what the machine does not hear', () => {
  const atRole = after(startOfVisit, say('danger', 'no'));
  const atEnd = atTheEnd({ role: 'self' });

  it.each<{ what: string; visit: Visit; event: NavigatorEvent }>([
    { what: 'a second tap on the screen before', visit: atRole, event: say('danger', 'no') },
    { what: 'a second tap that says something else', visit: atRole, event: say('danger', 'yes') },
    { what: 'an answer to a question that is still to come', visit: atRole, event: say('age', 'child-now') },
    { what: 'a skip of another question', visit: atRole, event: { type: 'skip', question: 'danger' } },
    { what: 'an option that does not exist', visit: atRole, event: say('role', 'nobody') },
    { what: 'an option that the first question does not have', visit: startOfVisit, event: say('danger', 'maybe') },
    { what: "another question's option", visit: atRole, event: say('role', 'yes') },
    { what: 'several answers where one is taken', visit: atRole, event: say('role', ['self']) },
    { what: 'going on when nothing was interrupted', visit: atRole, event: { type: 'continue' } },
    { what: 'a question for afterwards, before the end', visit: atRole, event: { type: 'refine', question: 'money' } },
    { what: 'an answer after the end', visit: atEnd, event: say('priority', 'safe') },
    {
      what: 'a question for afterwards that was answered already',
      visit: atTheEnd({ money: 'no' }),
      event: { type: 'refine', question: 'money' },
    },
    { what: 'a question for someone else', visit: atEnd, event: { type: 'refine', question: 'consent' } },
  ])('$what changes nothing', ({ visit, event }) => {
    const then = step(visit, event);
    expect(stateOf(then)).toBe(stateOf(visit));
    expect(then.context).toEqual(visit.context);
  });

  it('leaves a late tap unheard on any question', () => {
    fc.assert(
      fc.property(anyTaps, fc.constantFrom(...questionIds), fc.nat(), (taps, question, pick) => {
        const visit = taps.reduce(tap, startOfVisit);
        fc.pre(stateOf(visit) !== question);
        const choices = [...options[question], UNSURE];
        const then = step(visit, say(question, choices[pick % choices.length]!));
        expect(stateOf(then)).toBe(stateOf(visit));
        expect(then.context).toEqual(visit.context);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('what comes from outside', () => {
  it('gets in as an answer only if it is one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionIds), fc.anything(), (question, value) => {
        const parsed = parseAnswer(question, value);
        const known: readonly string[] = [...options[question], UNSURE];
        expect(parsed === null || [parsed].flat().every((each) => known.includes(each))).toBe(true);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('gets in whole if it is one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questionIds).chain((question) => fc.tuple(fc.constant(question), anyAnswerTo(question))),
        ([question, value]) => {
          const parsed = parseAnswer(question, value);
          const real = [value].flat().filter((each) => each !== 'none' || value.length === 1 || value === 'none');
          expect([parsed].flat()).toEqual(real);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});
