import { describe, expect, it } from 'vitest';
import { loadPublished } from '../../../data/proof-facts.ts';
import { all, always, answer, any } from '../../../machines/conditions.ts';
import { Endings } from '../../../machines/proof/endings.ts';
import type { Facts, Published, SomeMachine, SomeRule } from '../../../machines/proof/machine.ts';
import { findingOn, holds, prove } from '../../../machines/proof/prove.ts';
import { propertyIds } from '../../../machines/proof/properties.ts';
import type { SomeAnswers } from '../../../machines/proof/walks.ts';

/*
 * A proof that cannot fail proves nothing. For each property the published machine is broken on purpose, the way a hasty change might
 * break it, and the proof has to say so, with the shortest walk that shows it.
 */

const published = loadPublished();

const withRule = (service: string, change: Partial<SomeRule>): SomeMachine => ({
  ...published.machine,
  rules: published.machine.rules.map((rule) => (rule.service === service ? { ...rule, ...change } : rule)),
});
const without = (part: 'rules' | 'notices' | 'firstSteps', ...ids: string[]): SomeMachine => ({
  ...published.machine,
  [part]: published.machine[part].filter(({ id }) => !ids.includes(id)),
});
const asking = (routing: SomeMachine['routing']): SomeMachine => ({
  ...published.machine,
  routing: { ...published.machine.routing, ...routing },
});
const facts = (change: Partial<Facts>): Published => ({ ...published, facts: { ...published.facts, ...change } });
const machine = (of: SomeMachine): Published => ({ ...published, machine: of });

const { firstSteps, notices } = published.machine;
const harm = answer('physical-harm');
const childNow = answer('age').is('child-now');

interface Broken {
  readonly property: string;
  readonly fault: string;
  readonly published: Published;
  /** What the shortest walk shows it by, and what that walk says besides "not sure". */
  readonly what?: string | RegExp;
  readonly says?: SomeAnswers;
  /** Questions offered afterwards that it takes. */
  readonly asked?: readonly string[];
  readonly missing?: string;
}

const broken: readonly Broken[] = [
  {
    property: 'walks',
    fault: 'a question that hangs on one that comes after it',
    published: machine(asking({ age: { core: answer('priority').is('talk') } })),
    missing: 'age hangs on a question after it',
  },
  {
    property: 'P1',
    fault: 'Safe to talk only when somebody asks for it',
    published: machine(withRule('safe-to-talk', { fits: answer('priority').is('talk') })),
    what: 'somebody to talk to',
    // No unsure about age or harm: each would bring a helpline.
    says: { role: 'organisation' },
  },
  {
    property: 'P2',
    fault: 'what matters most goes before danger',
    published: machine({
      ...published.machine,
      firstSteps: [firstSteps.find(({ id }) => id === 'take-down')!, ...firstSteps.filter(({ id }) => id !== 'take-down')],
    }),
    what: 'police-111',
    says: { priority: 'take-down' },
  },
  {
    property: 'P3',
    fault: 'child-in-home taken out of when a child may be unsafe',
    published: machine(
      withRule('oranga-tamariki-ncc', {
        fits: any(all(harm.is('yes'), childNow), all(answer('offender').is('family'), childNow)),
      }),
    ),
    what: 'oranga-tamariki-ncc',
    says: { role: 'accused-whanau' },
  },
  {
    property: 'P4',
    fault: 'Police only when it was not one of the family',
    published: machine(withRule('police-105', { fits: all(harm.is('yes'), answer('offender').is('known', 'online-only')) })),
    what: 'police-105',
    says: {},
  },
  {
    property: 'P5',
    fault: 'Internal Affairs only where everybody can see it',
    published: machine(
      withRule('dia-dcet', { fits: all(answer('content-online').is('yes'), answer('where-online').is('public')) }),
    ),
    what: 'dia-dcet',
    says: { 'content-online': 'yes' },
  },
  {
    property: 'P6',
    fault: 'StopNCII for somebody who was a child then and is grown up now',
    published: machine(
      withRule('stopncii', {
        fits: all(answer('content-online').is('yes', 'threatened'), answer('age').is('adult-then', 'adult-now')),
      }),
    ),
    what: 'stopncii',
    says: { age: 'adult-now' },
  },
  {
    property: 'P7',
    fault: 'a rule that needs a picture not to be online: a concern denied',
    published: machine(withRule('police-105', { fits: any(harm.is('yes'), answer('content-online').is('no')) })),
    what: /^police-105, content-online from no to/,
    says: { 'content-online': 'no' },
  },
  {
    property: 'P7',
    fault: 'a question that closes when somebody says yes',
    published: machine(asking({ charges: { refine: answer('notified').is('no') } })),
    what: /^an answer, notified from no/,
    says: { notified: 'no' },
  },
  {
    property: 'P8',
    fault: 'a sentence that says to keep a picture, on a service that few people see',
    published: facts({ toldToCopy: { 'service:youthlaw': ['Take a screenshot and keep it.'] } }),
    what: 'Take a screenshot and keep it.',
    says: {},
    asked: ['how-made'],
  },
  {
    property: 'P8',
    fault: 'an ending that does not say to copy nothing',
    published: machine({
      ...published.machine,
      notices: notices.map((notice) =>
        notice.id === 'never-copy-images' ? { ...notice, when: answer('content-online').is('yes') } : notice,
      ),
    }),
    what: 'never-copy-images',
    says: {},
  },
  {
    property: 'P9',
    fault: 'a service that rings back, shown as it is to somebody who is watched',
    published: facts({ reachesHome: { 'crime-stoppers': ['They may ring you.'] } }),
    what: 'crime-stoppers: They may ring you.',
    says: {},
    asked: ['anonymous', 'watched'],
  },
  {
    property: 'P9',
    fault: 'a way of contact left open that reaches the home',
    published: facts({ contactAtHome: { yes: ['own-text'] } }),
    what: 'own-text',
    says: { watched: 'yes' },
  },
  {
    property: 'P9',
    fault: 'no word about a safer device to somebody who is not sure',
    published: machine({
      ...published.machine,
      notices: notices.map((notice) => (notice.id === 'safer-device' ? { ...notice, from: 3 } : notice)),
    }),
    what: 'safer-device',
    says: {},
    asked: ['watched'],
  },
  {
    property: 'P10',
    fault: 'a first step that needs a name, passed off as an emergency',
    published: machine({
      ...published.machine,
      firstSteps: firstSteps.map((step) => (step.id === 'physical-harm' ? { ...step, emergency: true } : step)),
    }),
    what: 'the step once safe',
    // Not sure who they are, Crime Stoppers might fit, and would come first.
    says: { role: 'self', 'physical-harm': 'yes', anonymous: 'yes' },
  },
  {
    property: 'P11',
    fault: 'how the picture was made, asked of everybody before the first list',
    published: machine(asking({ 'how-made': { core: answer('content-online').is('yes', 'threatened', 'device', 'unsure') } })),
    what: /more than (?:9|10)/,
  },
  {
    property: 'P12',
    fault: 'a rule without a source',
    published: machine(withRule('inz-trafficking', { sources: [] })),
    what: 'inz-trafficking',
    says: {},
  },
  {
    property: 'P12',
    fault: 'a source that cannot be looked up',
    published: facts({ unknownSources: ['b-offender-whanau-01'] }),
    what: 'gap-accused-whanau',
    says: { role: 'accused-whanau' },
  },
  {
    property: 'P13',
    fault: 'no last line to fall back on',
    published: machine(without('firstSteps', 'otherwise')),
    what: 'none',
  },
  {
    property: 'P14',
    fault: 'not being sure of danger is left out',
    published: machine({
      ...published.machine,
      firstSteps: firstSteps.map((step) => (step.id === 'danger' ? { ...step, when: answer('danger').is('yes') } : step)),
      rules: published.machine.rules.filter(({ service }) => service !== 'ecpat-nz'),
    }),
    what: 'ecpat-nz',
    says: {},
  },
  {
    property: 'P15',
    fault: 'a core question that opens when somebody answers one of the questions afterwards',
    published: machine(asking({ 'self-harm': { core: answer('offender').is('family'), refine: always } })),
    what: 'offender',
  },
  {
    property: 'P16',
    fault: 'a question that stayed on the way when its rule and its advice had gone',
    published: machine({
      ...asking({ consent: { core: answer('role').is('practitioner') } }),
      rules: published.machine.rules.filter(({ service }) => service !== 'privacy-commissioner'),
      notices: notices.filter(({ id }) => !id.startsWith('consent-')),
    }),
    what: 'consent',
    says: { role: 'practitioner' },
  },
  {
    property: 'P17',
    fault: 'advice about pictures for people who are never asked about pictures',
    published: machine({
      ...published.machine,
      notices: notices.map((notice) =>
        notice.id === 'recorded-by-someone'
          ? { ...notice, when: all(answer('how-made').is('recorded'), answer('role').is('accused-whanau')) }
          : notice,
      ),
    }),
    missing: 'recorded-by-someone',
  },
  {
    property: 'P18',
    fault: 'a sentence that nothing shows, with no reason',
    published: facts({ seed: { ...published.facts.seed, 'netsafe-01': { shown: [] }, 'netsafe-02': { notShown: ' ' } } }),
    missing: 'netsafe-01',
  },
  {
    property: 'exact',
    fault: 'nothing is said to somebody who told one agency, and something to somebody who told two',
    published: machine({
      ...published.machine,
      told: {},
      notices: [
        ...notices.filter(({ id }) => !['already-told', 'platform-passes-it-on'].includes(id)),
        {
          id: 'told-two',
          when: all(answer('reported-to').is('netsafe'), answer('reported-to').is('police')),
          from: 3,
          sources: ['S01'],
        },
      ],
    }),
    what: 'reported-to',
    says: {},
  },
];

/** What a walk says besides "not sure". */
const saidOn = (walk: SomeAnswers) => Object.fromEntries(Object.entries(walk).filter(([, said]) => said !== 'unsure'));

it('has a fault for every property', () => {
  expect(new Set(broken.map(({ property }) => property))).toEqual(new Set(propertyIds));
});

describe.each(broken)('$property: $fault', ({ property, published: faulty, what, says, asked = [], missing }) => {
  const finding = findingOn(property, new Endings(faulty.machine), faulty);

  it('is found', () => {
    expect(holds(finding)).toBe(false);
    expect(finding.missing).toEqual(missing === undefined ? [] : expect.arrayContaining([missing]));
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

it('holds on the machine as it is published', () => {
  expect(prove(published).findings.filter((finding) => !holds(finding))).toEqual([]);
});
