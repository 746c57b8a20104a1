import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition } from 'xstate';
import { canShowNow, chosenBefore, navigatorMachine, type NavigatorEvent } from '../../machines/navigator.ts';
import { refineToOffer } from '../../machines/questions.ts';
import { parseAnswers, startOfVisit, stateOf, step, type Visit, visitFrom, walk } from '../../machines/visit.ts';
import { options, parseAnswer, type QuestionId, questionIds, toAnswers, UNSURE } from '../../machines/vocabulary.ts';
import { anyAnswerTo, anyPerson, type Person } from './anybody.ts';
import { never, questions as restated } from './restated.ts';

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
    const core = questionIds.filter((id) => restated[id].core !== never);
    expect(core).toHaveLength(14);
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
    const also: Person = { 'cross-border': 'no', watched: 'no' };
    expect(askedOf(atTheEnd({ role: 'self', ...also }))).toEqual([...common, 'watched', 'priority', 'cross-border']);
    expect(askedOf(atTheEnd({ role: 'practitioner', ...also }))).toEqual([...common, 'cross-border', 'priority', 'watched']);
  });

  const common = ['danger', 'role'];
  const safe: Person = { 'physical-harm': 'no', 'child-in-home': 'no' };
  const harm = ['physical-harm', 'child-in-home'];
  const victim = ['content-online', 'age', 'pressure-now', ...harm];
  it.each<{ person: string; answers: Person; asked: string[] }>([
    {
      person: 'someone here for themselves who is not hurt',
      answers: { role: 'self', 'pressure-now': 'no', ...safe },
      asked: [...common, ...victim, 'priority'],
    },
    {
      person: 'someone who was hurt, about being watched too',
      answers: { role: 'self', ...safe, 'physical-harm': 'yes' },
      asked: [...common, ...victim, 'watched', 'priority'],
    },
    {
      person: 'someone who cannot say whether a child is at home with the person, about being watched too',
      answers: { role: 'whanau', ...safe, 'child-in-home': 'unsure' },
      asked: [...common, ...victim, 'watched', 'priority'],
    },
    {
      person: 'someone who is being pressured now, about suicide too',
      answers: { role: 'self', 'pressure-now': 'yes', ...safe },
      asked: [...common, ...victim, 'priority', 'self-harm'],
    },
    {
      person: 'someone whose picture is out, or threatened to be, about suicide too',
      answers: { role: 'community', 'content-online': 'threatened', ...safe },
      asked: [...common, ...victim, 'priority', 'self-harm'],
    },
    {
      person: 'a practitioner, about the border too, and not on the way about being watched',
      answers: { role: 'practitioner', 'physical-harm': 'yes' },
      asked: [...common, ...victim, 'cross-border', 'priority'],
    },
    {
      person: 'a friend, who is not in that home',
      answers: { role: 'community' },
      asked: [...common, ...victim, 'priority'],
    },
    {
      person: 'a bystander, about nothing that they cannot know',
      answers: { role: 'bystander' },
      asked: [...common, 'content-online'],
    },
    {
      person: 'an organisation, about itself and not about a person',
      answers: { role: 'organisation' },
      asked: [...common, 'org-kind', 'content-online', 'cross-border'],
    },
    {
      person: 'the whānau of a person accused, about suicide and where they live',
      answers: { role: 'accused-whanau', ...safe },
      asked: [...common, 'content-online', ...harm, 'priority', 'self-harm', 'region'],
    },
    {
      person: 'the whānau of a person accused who lives with children, about being watched too',
      answers: { role: 'accused-whanau', 'child-in-home': 'yes' },
      asked: [...common, 'content-online', ...harm, 'watched', 'priority', 'self-harm', 'region'],
    },
    {
      person: 'someone who worries about themselves, about no victim and no picture',
      answers: { role: 'own-behaviour' },
      asked: [...common, 'my-age', 'self-harm', 'region'],
    },
    {
      person: 'someone who would rather not say who they are, like someone here for themselves',
      answers: { role: 'unsure' },
      asked: [...common, ...victim, 'watched', 'priority'],
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
    { question: 'cross-border', offered: { role: 'community' }, not: { role: 'practitioner' } },
    { question: 'my-age', offered: { role: 'accused-whanau' }, not: { role: 'self' } },
    { question: 'watched', offered: { role: 'practitioner' }, not: { role: 'bystander' } },
    { question: 'region', offered: { role: 'self' }, not: { role: 'bystander' } },
    { question: 'notified', offered: { role: 'organisation' }, not: { role: 'bystander' } },
    { question: 'money', offered: { role: 'bystander' }, not: { role: 'own-behaviour' } },
    { question: 'anonymous', offered: { role: 'bystander' }, not: { role: 'organisation' } },
    { question: 'talk-how', offered: { role: 'own-behaviour' }, not: { role: 'organisation' } },
    { question: 'fit', offered: { role: 'own-behaviour' }, not: { role: 'bystander' } },
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
  if (number % 29 === 0) return step(visit, { type: 'show-now' });
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

/** Gone on from the emergency, if that is where somebody is. */
const toTheQuestion = (visit: Visit) => (stateOf(visit) === 'emergency' ? step(visit, { type: 'continue' }) : visit);

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
    expect(stateOf(changed)).toBe('region');
    expect(Object.keys(answersOf(changed))).toEqual([
      'danger',
      'role',
      'content-online',
      'physical-harm',
      'child-in-home',
      'watched',
      'priority',
      'self-harm',
      'where-online',
    ]);
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

  it('lets someone who is asked something new go back to another question', () => {
    const changed = after(end, { type: 'change', question: 'role' }, say('role', 'practitioner'));
    expect(stateOf(changed)).toBe('cross-border');
    // Being watched stands before it in the order of asking, but a practitioner is asked that afterwards: it is not what Back goes to.
    const back = step(changed, { type: 'back' });
    expect(stateOf(back)).toBe('child-in-home');
    expect(answersOf(back).watched).toBe('unsure');
  });

  it('goes back from a question that is newly asked to the one before it, past what was answered afterwards', () => {
    const bystander = atTheEnd({ danger: 'no', role: 'bystander', 'content-online': 'yes', 'where-online': 'public' });
    const changed = after(bystander, { type: 'change', question: 'role' }, say('role', 'self'));
    expect(stateOf(changed)).toBe('age');
    const back = step(changed, { type: 'back' });
    expect(stateOf(back)).toBe('content-online');
  });

  it('hears a change of an answer that comes after a question still open', () => {
    const open = after(
      after(
        startOfVisit,
        say('danger', 'no'),
        say('role', 'accused-whanau'),
        say('content-online', 'no'),
        say('physical-harm', 'no'),
      ),
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
    const others: { readonly [Q in QuestionId]?: Person } = {
      'org-kind': { role: 'organisation' },
      'my-age': { role: 'own-behaviour' },
      charges: { role: 'practitioner', notified: 'yes' },
    };
    const person = others[question] ?? { role: 'practitioner' };
    // Asked already, or offered now: one of the two opens the question.
    const at = after(atTheEnd(person), { type: 'change', question }, { type: 'refine', question });
    expect(stateOf(at)).toBe(question);
    const skipped = step(at, { type: 'skip', question });
    expect(answersOf(skipped)[question]).toBe(UNSURE);
    expect(skipped.context).toEqual(step(at, say(question, UNSURE)).context);
    expect(stateOf(skipped)).toBe(stateOf(step(at, say(question, UNSURE))));
  });
});

describe('show me where to start now', () => {
  const showNow: NavigatorEvent = { type: 'show-now' };
  const atContent = after(startOfVisit, say('danger', 'no'), say('role', 'self'));
  const atAge = step(atContent, say('content-online', 'yes'));

  it('goes to the ending from the fourth question on, with every core question left answered not sure', () => {
    const shown = step(atAge, showNow);
    expect(stateOf(shown)).toBe('suggestions');
    expect(answersOf(shown)).toEqual({
      danger: 'no',
      role: 'self',
      'content-online': 'yes',
      age: 'unsure',
      'pressure-now': 'unsure',
      'physical-harm': 'unsure',
      'child-in-home': 'unsure',
      watched: 'unsure',
      priority: 'unsure',
      'self-harm': 'unsure',
    });
    expect(shown.context).toEqual(atTheEnd({ danger: 'no', role: 'self', 'content-online': 'yes' }).context);
  });

  it('is not there before the fourth question', () => {
    for (const visit of [startOfVisit, after(startOfVisit, say('danger', 'no')), atContent]) {
      expect(canShowNow(visit.context)).toBe(false);
      expect(step(visit, showNow).context).toEqual(visit.context);
      expect(stateOf(step(visit, showNow))).toBe(stateOf(visit));
    }
    expect(canShowNow(atAge.context)).toBe(true);
  });

  it('is not there before the fourth question, however much was answered afterwards', () => {
    const bystander = atTheEnd({
      danger: 'no',
      role: 'bystander',
      'content-online': 'yes',
      'where-online': 'public',
      money: 'no',
      anonymous: 'no',
      'talk-how': 'aloud',
    });
    const back = { type: 'back' } as const;
    const atDanger = after(bystander, { type: 'change', question: 'role' }, say('role', 'self'), back, back, back);
    expect(stateOf(atDanger)).toBe('danger');
    expect(canShowNow(atDanger.context)).toBe(false);
    expect(stateOf(step(atDanger, showNow))).toBe('danger');
  });

  it('counts what is answered here, and not what was known before: the first question of a session is the first', () => {
    const known = [
      { question: 'role', value: 'practitioner' },
      { question: 'consent', value: 'yes' },
      { question: 'csem-focus', value: 'yes' },
    ] as const;
    let visit: Visit = initialTransition(navigatorMachine, { preset: known })[0];
    for (const [question, value] of [
      ['danger', 'no'],
      ['content-online', 'yes'],
      ['age', 'child-now'],
    ] as const) {
      expect([question, canShowNow(visit.context)]).toEqual([question, false]);
      expect(stateOf(step(visit, showNow))).toBe(question);
      visit = step(visit, say(question, value));
    }
    expect(canShowNow(visit.context)).toBe(true);
    expect(stateOf(step(visit, showNow))).toBe('suggestions');
    expect(answersOf(step(visit, showNow))).toMatchObject({ consent: 'yes', 'csem-focus': 'yes', 'cross-border': 'unsure' });
  });

  it('is not there in the emergency, at the end, or while an answer is changed', () => {
    const emergency = after(startOfVisit, say('danger', 'yes'));
    expect(stateOf(step(emergency, showNow))).toBe('emergency');
    const end = atTheEnd({ role: 'self' });
    expect(canShowNow(end.context)).toBe(false);
    expect(step(end, showNow).context).toEqual(end.context);
    for (const changing of [
      step(atAge, { type: 'change', question: 'danger' }),
      step(atAge, { type: 'change', question: 'content-online' }),
      step(end, { type: 'change', question: 'age' }),
      step(end, { type: 'refine', question: 'money' }),
    ]) {
      expect(canShowNow(changing.context)).toBe(false);
      expect(stateOf(step(changing, showNow))).toBe(stateOf(changing));
      expect(step(changing, showNow).context).toEqual(changing.context);
    }
  });

  it('lets someone go back, one answer at a time, to what was not asked', () => {
    const back = after(atAge, showNow, { type: 'back' });
    expect(stateOf(back)).toBe('self-harm');
    expect(after(atAge, showNow, { type: 'back' }, { type: 'back' }).value).toBe('priority');
    // What was taken back is shown as it was left: not sure.
    expect(back.context.takenBack).toEqual({ question: 'self-harm', value: UNSURE });
    expect(stateOf(step(back, showNow))).toBe('suggestions');
  });

  it('is the same as skipping all that is left, wherever somebody is and however they came there', () => {
    let shown = 0;
    fc.assert(
      fc.property(anyTaps, (taps) => {
        const visit = taps.reduce(tap, startOfVisit);
        const then = step(visit, showNow);
        if (!canShowNow(visit.context) || stateOf(visit) === 'emergency') {
          expect(then.context).toEqual(visit.context);
          return;
        }
        shown += 1;
        expect(stateOf(then)).toBe('suggestions');
        expect(answersOf(then)).toEqual(answersOf(toTheEnd(visit)));
        expect(answersOf(visitFrom(then.context.said))).toEqual(answersOf(then));
      }),
      { seed: 8, numRuns: 500 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  it('does not mind in what order things are said afterwards: each stands, and whatever else was asked is not sure', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const said = atTheEnd(person).context.said;
        const answers = toAnswers(said);
        // Three answers, then show me now, then the rest by changing and refining.
        const start = said
          .slice(0, 3)
          .reduce((so, { question, value }) => toTheQuestion(step(so, say(question, value))), startOfVisit);
        const rest = questionIds.filter((id) => answers[id] !== undefined).toReversed();
        let visit = step(start, showNow);
        // Asked or offered only once another answer is known: a second time round hears it.
        for (const question of [...rest, ...rest]) {
          const open = after(visit, { type: 'change', question }, { type: 'refine', question });
          visit = stateOf(open) === question ? toTheEnd(toTheQuestion(step(open, say(question, answers[question]!)))) : visit;
        }
        const others = answersOf(visit);
        expect(others).toMatchObject(answers);
        const asked = questionIds.filter((id) => others[id] !== undefined && answers[id] === undefined);
        expect(asked.filter((id) => others[id] !== UNSURE)).toEqual([]);
      }),
      { seed: 9, numRuns: 200 },
    );
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
