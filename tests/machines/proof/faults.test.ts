import { describe, expect, it } from 'vitest';
import { loadPublished } from '../../../data/proof-facts.ts';
import { all, always, answer, any } from '../../../machines/conditions.ts';
import { Endings } from '../../../machines/proof/endings.ts';
import type { Facts, SomeFirstStep, SomeMachine, SomeNotice, SomeRule } from '../../../machines/proof/machine.ts';
import { findingOn, holds } from '../../../machines/proof/prove.ts';
import { propertyIds } from '../../../machines/proof/properties.ts';
import type { SomeAnswers } from '../../../machines/proof/walks.ts';
import type { QuestionId } from '../../../machines/vocabulary.ts';

/*
 * A proof that cannot fail proves nothing. For each property the published machine is broken on purpose, the way a hasty change might
 * break it, and the proof has to say so, with the shortest walk that shows it. A fault is put into the published machine with only the
 * questions it takes to show it, where the property held before; what is about words and files is looked for in the whole machine.
 */

const { machine: published, facts } = loadPublished();

/** What a hasty change does to the published machine. */
type Change = (machine: SomeMachine) => SomeMachine;

const changing =
  <Part extends 'rules' | 'notices' | 'firstSteps'>(
    part: Part,
    id: string,
    change: Partial<SomeRule & SomeNotice & SomeFirstStep>,
  ): Change =>
  (machine) => ({ ...machine, [part]: machine[part].map((each) => (isCalled(each, id) ? { ...each, ...change } : each)) });
const isCalled = (each: { readonly id: string; readonly service?: string }, name: string) =>
  each.id === name || each.service === name;
const withRule = (service: string, change: Partial<SomeRule>) => changing('rules', service, change);
const without =
  (part: 'rules' | 'notices' | 'firstSteps', ...ids: string[]): Change =>
  (machine) => ({ ...machine, [part]: machine[part].filter((each) => !ids.some((id) => isCalled(each, id))) });
const asking =
  (routing: SomeMachine['routing']): Change =>
  (machine) => ({ ...machine, routing: { ...machine.routing, ...routing } });
const both =
  (...changes: Change[]): Change =>
  (machine) =>
    changes.reduce((so, change) => change(so), machine);

/** The published machine with only these questions, each with all its options. */
const only = (questions: readonly QuestionId[]): SomeMachine => ({
  ...published,
  options: Object.fromEntries(Object.entries(published.options).filter(([id]) => questions.some((each) => each === id))),
});

const harm = answer('physical-harm').is('yes');
const atHome = answer('child-in-home').is('yes');
const childNow = answer('age').is('child-now');
const shared = answer('content-online').is('yes', 'threatened');

interface Broken {
  readonly property: string;
  readonly fault: string;
  /** The questions it takes; the whole machine, if not said. */
  readonly questions?: readonly QuestionId[];
  readonly change?: Change;
  readonly facts?: Partial<Facts>;
  /** What the shortest walk shows it by, and what that walk says besides "not sure". */
  readonly what?: string | RegExp;
  readonly says?: SomeAnswers;
  /** Questions offered afterwards that it takes. */
  readonly asked?: readonly string[];
  readonly missing?: string;
}

const people: readonly QuestionId[] = ['danger', 'role'];
const home: readonly QuestionId[] = [...people, 'age', 'physical-harm', 'child-in-home', 'priority'];
const pictures: readonly QuestionId[] = [...people, 'content-online', 'age', 'pressure-now', 'priority'];

const broken: readonly Broken[] = [
  {
    property: 'walks',
    fault: 'a question that hangs on one that comes after it',
    questions: home,
    change: asking({ age: { core: answer('priority').is('talk') } }),
    missing: 'age hangs on a question after it',
  },
  {
    property: 'P1',
    fault: 'Safe to talk only when somebody asks for it',
    questions: [...people, 'org-kind', 'age', 'priority'],
    change: withRule('safe-to-talk', { fits: answer('priority').is('talk') }),
    what: 'somebody to talk to',
    // No unsure about age or harm: each would bring a helpline.
    says: { role: 'bystander' },
  },
  {
    property: 'P2',
    fault: 'what matters most goes before danger',
    questions: pictures,
    change: (machine) => ({
      ...machine,
      firstSteps: machine.firstSteps.toSorted((a, b) => Number(b.id === 'take-down') - Number(a.id === 'take-down')),
    }),
    what: 'police-111 first',
    says: { danger: 'yes', priority: 'take-down' },
  },
  {
    property: 'P2',
    fault: 'not sure of danger shows 111 nowhere but on the list',
    questions: people,
    change: (machine) => ({ ...machine, emergency: answer('danger').is('yes') }),
    what: '111 above the first step',
    says: {},
  },
  {
    property: 'P2',
    fault: 'not sure of danger sends to 111 and to nothing else, as it was',
    questions: people,
    change: changing('firstSteps', 'danger', { when: answer('danger').is('yes', 'unsure') }),
    what: '111 as the only answer',
    says: {},
  },
  {
    property: 'P3',
    fault: 'child-in-home taken out of when a child may be unsafe',
    questions: home,
    change: withRule('oranga-tamariki-ncc', { fits: all(harm, childNow) }),
    what: 'oranga-tamariki-ncc',
    says: { role: 'accused-whanau' },
  },
  {
    property: 'P4',
    fault: 'Police only when it was not one of the family',
    questions: [...home, 'offender'],
    change: withRule('police-105', { fits: all(harm, answer('offender').is('known', 'online-only')) }),
    what: 'police-105',
    says: {},
  },
  {
    property: 'P5',
    fault: 'Internal Affairs only where everybody can see it',
    questions: [...pictures, 'where-online'],
    change: withRule('dia-dcet', { fits: all(answer('content-online').is('yes'), answer('where-online').is('public')) }),
    what: 'dia-dcet',
    says: { 'content-online': 'yes' },
  },
  {
    property: 'P6',
    fault: 'StopNCII for somebody who was a child then and is grown up now',
    questions: pictures,
    change: withRule('stopncii', { fits: all(shared, answer('age').isForCertain('adult-then', 'adult-now')) }),
    what: 'stopncii',
    says: { age: 'adult-now' },
  },
  {
    property: 'P6',
    fault: 'StopNCII where nobody is sure how old somebody was',
    questions: pictures,
    change: withRule('stopncii', { fits: all(shared, answer('age').is('adult-then')) }),
    what: 'stopncii',
    says: {},
  },
  {
    property: 'P7',
    fault: 'a rule that needs a picture not to be online: a concern denied',
    questions: [...people, 'content-online', 'physical-harm'],
    change: withRule('police-105', { fits: any(harm, answer('content-online').is('no')) }),
    what: /^police-105, content-online from no to/,
    says: { 'content-online': 'no' },
  },
  {
    property: 'P7',
    fault: 'a question that closes when somebody says yes',
    questions: [...people, 'notified', 'charges'],
    change: asking({ charges: { refine: answer('notified').is('no') } }),
    what: /^an answer, notified from no/,
    says: { notified: 'no' },
  },
  {
    property: 'P8',
    fault: 'a sentence that says to keep a picture, on a service that few people see',
    facts: { toldToCopy: { 'service:youthlaw': ['Take a screenshot and keep it.'] } },
    what: 'Take a screenshot and keep it.',
    asked: ['how-made'],
  },
  {
    property: 'P8',
    fault: 'an ending that does not say to copy nothing',
    questions: pictures,
    change: changing('notices', 'never-copy-images', { when: answer('content-online').is('yes') }),
    what: 'never-copy-images',
    says: {},
  },
  {
    property: 'P9',
    fault: 'a service that rings back, shown as it is to somebody who is watched',
    facts: { reachesHome: { 'crime-stoppers': ['They may ring you.'] } },
    what: 'crime-stoppers: They may ring you.',
    asked: ['anonymous', 'watched'],
  },
  {
    property: 'P9',
    fault: 'a way of contact left open that reaches the home',
    facts: { contactAtHome: { yes: ['own-text'] } },
    what: 'own-text',
    says: { watched: 'yes' },
  },
  {
    property: 'P9',
    fault: 'no word about a safer device to somebody who is not sure',
    questions: [...home, 'watched'],
    change: changing('notices', 'safer-device', { from: 3 }),
    what: 'safer-device',
    says: {},
    asked: ['watched'],
  },
  {
    property: 'P10',
    fault: 'a first step that needs a name, passed off as an emergency',
    questions: [...home, 'anonymous'],
    change: changing('firstSteps', 'accountability', { emergency: 'suicide' }),
    what: 'the first step',
    says: { priority: 'accountability', anonymous: 'yes' },
  },
  {
    property: 'P11',
    fault: 'how the picture was made, asked of everybody before the first list',
    questions: [...pictures, 'physical-harm', 'child-in-home', 'watched', 'self-harm', 'cross-border', 'how-made'],
    change: asking({ 'how-made': { core: answer('content-online').is('yes', 'threatened', 'device', 'unsure') } }),
    what: 'more than 10',
  },
  {
    property: 'P12',
    fault: 'a rule without a source',
    questions: [...people, 'cross-border', 'money'],
    change: withRule('inz-trafficking', { sources: [] }),
    what: 'inz-trafficking',
    says: {},
  },
  {
    property: 'P12',
    fault: 'a source that cannot be looked up',
    questions: people,
    facts: { unknownSources: ['b-offender-whanau-01'] },
    what: 'gap-accused-whanau',
    says: { role: 'accused-whanau' },
  },
  {
    property: 'P13',
    fault: 'no last line to fall back on',
    questions: [...people, 'priority'],
    change: without('firstSteps', 'otherwise', 'finding-help'),
    what: 'none',
  },
  {
    property: 'P14',
    fault: 'ECPAT only where there is no picture: who is not sure of anything has one place less',
    questions: [...home, 'content-online', 'pressure-now'],
    change: withRule('ecpat-nz', { fits: answer('content-online').isForCertain('no') }),
    what: 'ecpat-nz',
    says: {},
  },
  {
    property: 'P14',
    fault: 'who skips everything is sent to 111',
    questions: [...home, 'content-online', 'pressure-now'],
    change: changing('firstSteps', 'danger', { when: answer('danger').is('yes', 'unsure') }),
    what: '111 as the first step',
    says: {},
  },
  {
    property: 'P15',
    fault: 'a core question that opens when somebody answers one of the questions afterwards',
    questions: [...people, 'self-harm', 'offender'],
    change: asking({ 'self-harm': { core: answer('offender').is('family'), refine: always } }),
    what: 'offender',
  },
  {
    property: 'P16',
    fault: 'a question that stayed on the way when its rule and its advice had gone',
    questions: [...people, 'consent'],
    change: both(
      asking({ consent: { core: answer('role').is('practitioner') } }),
      without('rules', 'privacy-commissioner'),
      without('notices', 'consent-first', 'consent-given'),
    ),
    what: 'consent',
    says: { role: 'practitioner' },
  },
  {
    property: 'P17',
    fault: 'advice about pictures for people who are never asked about pictures',
    questions: pictures,
    change: changing('notices', 'recorded-by-someone', { when: all(shared, answer('role').is('own-behaviour')) }),
    missing: 'recorded-by-someone',
  },
  {
    property: 'P18',
    fault: 'a sentence that nothing shows, with no reason',
    facts: { seed: { ...facts.seed, 'netsafe-01': { shown: [] }, 'netsafe-02': { notShown: ' ' } } },
    missing: 'netsafe-01',
  },
  {
    property: 'P19',
    fault: 'Police only where somebody is pushing now: the boy who was asked for money is not shown them',
    questions: [...pictures, 'money'],
    change: withRule('police-105', { fits: any(shared, answer('pressure-now').is('yes')) }),
    what: 'police-105',
    says: { role: 'bystander', 'content-online': 'device', money: 'demanded' },
  },
  {
    property: 'P19',
    fault: 'Netsafe only for a picture that is out',
    questions: pictures,
    change: withRule('netsafe', { fits: answer('content-online').is('yes') }),
    what: 'netsafe',
    says: { 'content-online': 'threatened' },
  },
  {
    property: 'P20',
    fault: 'no last line: who is turned away by Safe to talk has nowhere to go',
    questions: pictures,
    change: without('firstSteps', 'finding-help'),
    what: 'none',
  },
  {
    property: 'P20',
    fault: 'a last line that names a service few people have',
    questions: [...people, 'priority'],
    change: changing('firstSteps', 'finding-help', { services: ['netsafe'] }),
    what: 'none',
  },
  {
    property: 'P21',
    fault: 'not to pay is said only when somebody is pushing now',
    questions: [...pictures, 'money'],
    change: changing('notices', 'being-threatened', { when: answer('pressure-now').is('yes', 'unsure') }),
    what: 'being-threatened',
    says: { role: 'bystander', 'content-online': 'threatened' },
  },
  {
    property: 'P21',
    fault: 'not to pay is said below the first step',
    questions: pictures,
    change: changing('notices', 'being-threatened', { beforeFirst: answer('pressure-now').is('yes') }),
    what: 'before the first step',
    says: { 'content-online': 'threatened' },
  },
  {
    property: 'P21',
    fault: 'for a child, the advice begins with something kind instead',
    questions: pictures,
    facts: { firstWords: { 'being-threatened': ['Do not pay, and do not send any more.', 'You are not alone. Do not pay.'] } },
    what: 'begins with not paying and not sending more',
  },
  {
    property: 'P22',
    fault: 'a child who dares not give a name is sent to Netsafe',
    questions: [...home, 'content-online', 'anonymous'],
    change: without('firstSteps', 'without-a-name'),
    what: 'the first step',
    says: { danger: 'no', 'content-online': 'yes', 'child-in-home': 'yes', priority: 'safe', anonymous: 'yes' },
  },
  {
    property: 'P23',
    fault: 'money leaves Oranga Tamariki out of it',
    questions: [...people, 'age', 'child-in-home', 'money'],
    change: withRule('oranga-tamariki-ncc', { fits: any(atHome, all(childNow, harm)) }),
    what: 'oranga-tamariki-ncc',
  },
  {
    property: 'P24',
    fault: 'who is watched at home gets Women’s Refuge alone',
    questions: [...home, 'watched', 'fit'],
    change: withRule('are-you-ok', { fits: all(answer('watched').is('yes'), answer('fit').is('male')) }),
    what: 'are-you-ok',
    says: { watched: 'yes' },
  },
  {
    property: 'P25',
    fault: 'a service with a file that nobody is ever shown',
    facts: { files: [...facts.files, 'somewhere-new'] },
    missing: 'somewhere-new',
  },
  {
    property: 'P25',
    fault: 'a service left off every ending without a reason',
    facts: { offEndings: { ...facts.offEndings, partnerspeak: ' ' } },
    missing: 'partnerspeak',
  },
  {
    property: 'P26',
    fault: 'Police for somebody who worries about themselves',
    questions: [...people, 'my-age'],
    change: withRule('police-105', { fits: any(harm, answer('role').is('own-behaviour')) }),
    what: 'police-105',
    says: { role: 'own-behaviour' },
  },
  {
    property: 'P26',
    fault: 'ECPAT first for somebody who worries about themselves',
    questions: [...people, 'my-age'],
    change: (machine) => ({
      ...machine,
      firstSteps: machine.firstSteps.toSorted((a, b) => Number(b.id === 'finding-help') - Number(a.id === 'finding-help')),
    }),
    what: 'the first step',
    says: { role: 'own-behaviour' },
  },
  {
    property: 'P27',
    fault: 'the bank is told not to tip off only when it names a payment',
    questions: [...people, 'org-kind', 'money'],
    change: changing('notices', 'do-not-tip-off', {
      when: all(answer('org-kind').is('financial'), answer('money').is('bought-sold')),
    }),
    what: 'do-not-tip-off',
    says: { role: 'organisation', 'org-kind': 'financial' },
  },
  {
    property: 'P28',
    fault: 'a child who is not safe and asks for a take-down is given that, and a helpline after it',
    questions: [...home, 'content-online'],
    change: both(
      without('firstSteps', 'unsafe-child-of-others', 'take-down-unsafe-whanau', 'take-down-unsafe-self'),
      changing('firstSteps', 'take-down', { services: ['netsafe', 'safe-to-talk'] }),
    ),
    what: 'neither door',
    says: {
      danger: 'no',
      age: 'child-now',
      'physical-harm': 'yes',
      'child-in-home': 'yes',
      priority: 'take-down',
    },
  },
  {
    property: 'P29',
    fault: 'a boy is shown what is for grown men',
    questions: [...people, 'age', 'fit'],
    change: withRule('male-survivors', { fits: answer('fit').is('male') }),
    what: 'male-survivors',
  },
  {
    property: 'exact',
    fault: 'nothing is said to somebody who told one agency, and something to somebody who told two',
    questions: [...people, 'reported-to'],
    change: both(without('notices', 'already-told', 'platform-passes-it-on'), (machine) => ({
      ...machine,
      told: {},
      notices: [
        ...machine.notices,
        {
          id: 'told-two',
          when: all(answer('reported-to').is('netsafe'), answer('reported-to').is('police')),
          from: 3,
          sources: ['S01'],
        },
      ],
    })),
    what: 'reported-to',
    says: {},
  },
];

/** What a walk says besides "not sure". */
const saidOn = (walk: SomeAnswers) => Object.fromEntries(Object.entries(walk).filter(([, said]) => said !== 'unsure'));

/** Made once for every machine: the whole one takes some seconds. */
const made = new Map<string, Endings>();
function endingsOf(questions: readonly QuestionId[] | undefined): Endings {
  const key = questions?.join() ?? 'all';
  if (!made.has(key)) made.set(key, new Endings(questions ? only(questions) : published));
  return made.get(key)!;
}

/** About what is never there, or shown to nobody: of fewer questions much is shown to nobody. */
const aboutTheWhole = ['P14', 'P16', 'P17', 'P18', 'P25'];

it('has a fault for every property', () => {
  expect(new Set(broken.map(({ property }) => property))).toEqual(new Set(propertyIds));
});

describe.each(broken)('$property: $fault', ({ property, questions, change, facts: wrong, what, says, asked = [], missing }) => {
  const sound = endingsOf(questions);
  const endings = change ? new Endings(change(sound.machine)) : sound;
  const finding = findingOn(property, endings, { machine: endings.machine, facts: { ...facts, ...wrong } });

  it('is found, where the property held before', () => {
    expect(holds(finding)).toBe(false);
    if (missing === undefined) expect(finding.broken).toBeGreaterThan(0n);
    else expect(finding.missing).toContain(missing);
    if (!questions || !aboutTheWhole.includes(property))
      expect(holds(findingOn(property, sound, { machine: sound.machine, facts }))).toBe(true);
  });

  // What is nowhere has no walk that shows it.
  if (what === undefined) return;

  it('is shown by its shortest walk', () => {
    expect(finding.broken).toBeGreaterThan(0n);
    expect(finding.shortest!.what).toMatch(what);
    if (says) expect(saidOn(finding.shortest!.walk)).toEqual(says);
    expect(Object.keys(finding.shortest!.walk)).toEqual(expect.arrayContaining([...asked]));
  });
});

it.each(propertyIds)('%s holds on the machine as it is published', (id) => {
  const finding = findingOn(id, endingsOf(undefined), { machine: published, facts });
  expect(finding).toMatchObject({ broken: 0n, missing: [], shortest: null });
});
