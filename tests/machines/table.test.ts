import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ServiceId } from '../../machines/rules.ts';
import { type Answers, options, questionIds, severalAnswers, toAnswers } from '../../machines/vocabulary.ts';
import { parseAnswers, walk } from '../../machines/visit.ts';
import { endingFor, ids, peopleWho } from './people.ts';

/*
 * Section 4 of the design, written a second time and without the code's own conditions: who should see which service, if they
 * answer every question with an answer and have told nobody yet. What "not sure" does to it is in the other files.
 */
type Says = (said: Answers) => boolean;

const oneOf = <T>(said: T | undefined, ...of: T[]) => said !== undefined && of.includes(said);
const hurt: Says = (said) => said['physical-harm'] === 'yes';
const border: Says = (said) => said['cross-border'] === 'yes';
const pressed: Says = (said) => said['pressure-now'] === 'yes';
const madeByForce: Says = (said) => oneOf(said['how-made'], 'pressured', 'recorded', 'livestream');
const paid: Says = (said) => oneOf(said.money, 'bought-sold', 'exchanged');
const ofAChild: Says = ({ age }) => oneOf(age, 'child-now', 'adult-now');
const childNow: Says = ({ age }) => age === 'child-now';

const police: Says = (said) =>
  hurt(said) ||
  pressed(said) ||
  said['child-in-home'] === 'yes' ||
  madeByForce(said) ||
  paid(said) ||
  said.priority === 'accountability';

const imagesGroomingOrOverseas: Says = (said) =>
  oneOf(said['content-online'], 'yes', 'threatened', 'device') ||
  pressed(said) ||
  madeByForce(said) ||
  paid(said) ||
  border(said) ||
  said.offender === 'online-only';

const unsafeChild: Says = (said) =>
  said['child-in-home'] === 'yes' || (childNow(said) && (hurt(said) || said.offender === 'family'));

const fitsWhen: { readonly [S in ServiceId]?: Says } = {
  'police-111': ({ danger }) => danger === 'yes',
  netsafe: (said) =>
    oneOf(said['content-online'], 'yes', 'threatened') ||
    pressed(said) ||
    oneOf(said['how-made'], 'pressured', 'self-made', 'ai-made'),
  'dia-dcet': (said) =>
    (oneOf(said['content-online'], 'yes', 'device') && (ofAChild(said) || said.role === 'organisation')) ||
    said.notified === 'yes' ||
    oneOf(said['org-kind'], 'cloud-host', 'platform'),
  'police-105': police,
  'police-oceanz': (said) => police(said) && imagesGroomingOrOverseas(said),
  'oranga-tamariki-ncc': unsafeChild,
  'oranga-tamariki-icpu': (said) => unsafeChild(said) && said['csem-focus'] === 'yes',
  'customs-ceot': border,
  'police-fiu': (said) => said['org-kind'] === 'financial',
  'ncmec-cybertipline': (said) => said['org-kind'] === 'platform',
  'crime-stoppers': ({ anonymous, role }) => anonymous === 'yes' && oneOf(role, 'community', 'whanau', 'accused-whanau'),
  'take-it-down': (said) => oneOf(said['content-online'], 'yes', 'threatened', 'device') && ofAChild(said),
  stopncii: (said) => oneOf(said['content-online'], 'yes', 'threatened') && said.age === 'adult-then',
  saats: hurt,
  'acc-sensitive-claims': hurt,
  'court-victim-advisors': ({ charges, role }) => charges === 'yes' && role !== 'accused-whanau',
  'victim-support': (said) => hurt(said) || said.charges === 'yes' || said.notified === 'yes',
  'suicide-crisis-helpline': (said) => said['self-harm'] === 'yes',
  'need-to-talk-1737': (said) => said['self-harm'] === 'yes',
  'inz-trafficking': (said) => border(said) && said.money === 'exchanged',
  'whats-up': childNow,
  youthline: childNow,
  'safe-to-talk': () => true,
  'ecpat-nz': () => true,
  'stop-harm-safe-network': ({ role }) => role === 'accused-whanau',
  'stop-harm-wellstop': ({ role }) => role === 'accused-whanau',
  'stop-harm-stop': ({ role }) => role === 'accused-whanau',
};

const whoAnswersEverything = peopleWho({ ...options, [severalAnswers]: ['none'] });

it('shows someone who answers everything the services of the table, all of them and no other of them', () => {
  const inTable = new Set(Object.keys(fitsWhen));
  fc.assert(
    fc.property(whoAnswersEverything, (person) => {
      const said = toAnswers(walk(parseAnswers(person)).context.said);
      const { fits, mayFit, talk } = endingFor(person);
      const should = Object.entries(fitsWhen).flatMap(([service, when]) => (when(said) ? [service] : []));
      expect(
        ids([...fits, ...talk])
          .filter((service) => inTable.has(service))
          .toSorted(),
      ).toEqual(should.toSorted());
      expect(mayFit).toEqual([]);
    }),
    { seed: 8, numRuns: 1500 },
  );
});

it.each(questionIds)('asks %s of somebody here', (question) => {
  const people = fc.sample(whoAnswersEverything, { seed: 8, numRuns: 50 });
  expect(people.some((person) => walk(parseAnswers(person)).context.said.some((each) => each.question === question))).toBe(true);
});
