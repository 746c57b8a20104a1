import { describe, expect, it } from 'vitest';
import { rules } from '../../machines/rules.ts';
import { type Directory, suggest, suggestionOf } from '../../machines/suggest.ts';
import { answersOf, directory, endingFor, type Person, shownBy } from './people.ts';
import { changesByTheDesign, endingByTheDesign } from './restated.ts';
import { scenarios } from './scenarios.ts';

/*
 * The whole ending of each written person, beside the design as restated.ts writes it: every list in its order, the first step, the second
 * door, the company, what stands before, and "what would change this", found by answering each open question in each way.
 */
const people = scenarios.map(({ person, answers }) => ({ person, said: answersOf(answers) }));

describe('an ending', () => {
  it.each(people)('shows $person what the design says, in its order', ({ said }) => {
    const { couldChange: _, ...shown } = shownBy(suggest(said, directory));
    expect(shown).toEqual(endingByTheDesign(said, directory));
  });

  it.each(people)('says to $person exactly what would change it', ({ said }) => {
    expect(suggest(said, directory).couldChange).toEqual(changesByTheDesign(said, directory));
  });

  // A question that the design asks of every practitioner, and that says nothing new to some.
  it('does not ask whether this is the field of somebody where no child can be unsafe, who is told who does what anyway', () => {
    const said = answersOf({
      danger: 'no',
      role: 'practitioner',
      'content-online': 'no',
      age: 'adult-now',
      'physical-harm': 'no',
      'child-in-home': 'no',
      consent: 'yes',
      priority: 'understand',
    });
    const { couldChange } = suggest(said, directory);
    expect(couldChange).toEqual(changesByTheDesign(said, directory));
    expect(couldChange.map(({ question }) => question)).not.toContain('csem-focus');
  });

  it('names for every service its rule and its sources, and the answers behind it', () => {
    const { fits, told: already } = endingFor({
      role: 'self',
      'content-online': 'yes',
      age: 'child-now',
      'reported-to': ['police'],
    });
    const { sources } = rules.find(({ service }) => service === 'dia-dcet')!;
    expect(fits.find(({ service }) => service === 'dia-dcet')).toEqual({
      service: 'dia-dcet',
      rule: 'pictures-of-a-child',
      because: [
        { question: 'content-online', answer: 'yes' },
        { question: 'age', answer: 'child-now' },
      ],
      sources,
    });
    expect(already).toEqual([
      {
        service: 'police-105',
        rule: 'already-told',
        because: [{ question: 'reported-to', answer: 'police' }],
        sources: ['b-whole-process-03', 'b-relations-01'],
      },
    ]);
  });
});

describe('the first step', () => {
  it.each(people)('of $person, the second door and the company each stand on one of the lists', ({ said }) => {
    const ending = suggest(said, directory);
    const on = [ending.fits, ending.mayFit, ending.talk].flat();
    for (const service of [ending.first, ending.next, ...(ending.company ? [ending.company] : [])]) {
      expect(suggestionOf(service, ending).service).toBe(service);
      expect(on).toContain(suggestionOf(service, ending));
    }
  });

  it('goes past the emergency for someone who is safe by then', () => {
    const hurt = endingFor({ danger: 'yes', role: 'whanau', 'physical-harm': 'yes', priority: 'accountability' });
    expect([hurt.first, hurt.firstBy, hurt.whenSafe]).toEqual(['police-111', 'danger', 'police-105']);
    const suicidal = endingFor({ danger: 'yes', role: 'self', 'content-online': 'yes', 'self-harm': 'yes' });
    expect(suicidal.whenSafe).toBe('need-to-talk-1737');
    const safe = endingFor({ danger: 'no', role: 'self', priority: 'talk' });
    expect([safe.firstBy, safe.whenSafe]).toEqual(['talk', null]);
  });

  it('prefers, of one line, what fits to what may fit', () => {
    const hosts = { danger: 'no', role: 'organisation', 'org-kind': 'cloud-host' } as const;
    // Told already: the other service of the line.
    expect(endingFor({ ...hosts, 'reported-to': ['dia'] }).first).toBe('police-105');
    // Of the line for a threatened child both may fit or fit; Internal Affairs stands last, and fits before Netsafe may.
    const onlyDia = { danger: 'no', role: 'accused-whanau', 'content-online': 'device', priority: 'unsure' } as const;
    expect(endingFor({ ...onlyDia, 'child-in-home': 'no', 'physical-harm': 'no' }).first).toBe('dia-dcet');
    const region = endingFor({ danger: 'no', role: 'own-behaviour', region: 'unsure', 'my-age': 'adult' });
    expect([region.first, region.next]).toEqual(['safe-to-talk', 'stop-harm-safe-network']);
    const south = endingFor({ danger: 'no', role: 'own-behaviour', region: 'south', 'my-age': 'under-18' });
    expect([south.first, south.next]).toEqual(['safe-to-talk', 'stop-harm-stop']);
    const teenager = endingFor({ danger: 'no', role: 'own-behaviour', region: 'unsure', 'my-age': 'under-18' });
    // The stop-harm services may fit, as long as nobody knows the region; What's Up fits.
    expect(teenager.next).toBe('whats-up');
  });

  const nobodyIsAnonymous = Object.fromEntries(
    Object.entries(directory).map(([service, { group }]) => [service, { group, anonymous: { answer: 'partly' } }]),
  ) as Directory;

  it('needs no anonymous service in an emergency', () => {
    expect(suggest({ danger: 'yes', anonymous: 'yes' }, directory).first).toBe('police-111');
    const { first, next } = suggest({ danger: 'no', 'self-harm': 'yes', anonymous: 'yes' }, nobodyIsAnonymous);
    expect([first, next]).toEqual(['need-to-talk-1737', 'safe-to-talk']);
  });

  it('says so if the last line of the order cannot be used', () => {
    expect(() => suggest({ danger: 'no', anonymous: 'yes' }, nobodyIsAnonymous)).toThrow(
      'no step: the last lines of machines/first-step.ts must always hold',
    );
  });
});

describe('the second door', () => {
  it.each<{ person: string; answers: Person; doors: readonly [string, string] }>([
    {
      person: 'someone in danger who texts: 111 by text, for a phone that is registered',
      answers: { danger: 'yes', role: 'self', 'talk-how': 'relay' },
      doors: ['police-111', 'police-111-txt'],
    },
    {
      person: 'someone in danger who can speak: what comes once they are safe',
      answers: { danger: 'yes', role: 'self', 'physical-harm': 'yes', priority: 'accountability' },
      doors: ['police-111', 'police-105'],
    },
    {
      person: 'someone in danger who thinks about suicide: 1737, which is not on the card of 111',
      answers: { danger: 'yes', role: 'self', 'content-online': 'yes', 'self-harm': 'yes' },
      doors: ['police-111', 'need-to-talk-1737'],
    },
    {
      person: 'someone who thinks about suicide: no other crisis line, they stand together on the first card',
      answers: { danger: 'no', role: 'self', 'content-online': 'yes', 'self-harm': 'yes', priority: 'take-down' },
      doors: ['need-to-talk-1737', 'netsafe'],
    },
    {
      person: 'someone who wants no name: whoever would come first with one',
      answers: { danger: 'no', role: 'self', 'physical-harm': 'yes', anonymous: 'yes', priority: 'accountability' },
      doors: ['safe-to-talk', 'police-105'],
    },
    {
      person: 'someone for whom everything is unsure',
      answers: { danger: 'no' },
      doors: ['safe-to-talk', 'victim-support'],
    },
    {
      person: 'a platform that has told Internal Affairs already',
      answers: { danger: 'no', role: 'organisation', 'org-kind': 'platform', 'reported-to': ['dia'] },
      doors: ['ncmec-cybertipline', 'police-105'],
    },
  ])('of $person', ({ answers, doors }) => {
    const { first, next } = endingFor(answers);
    expect([first, next]).toEqual(doors);
  });
});

describe('someone to ring with', () => {
  const online = { danger: 'no', 'content-online': 'yes', priority: 'take-down' } as const;

  it.each(['self', 'whanau', 'community', 'unsure'] as const)('stands beside an agency for %s', (role) => {
    const { first, company } = endingFor({ ...online, role });
    expect([first, company]).toEqual(['netsafe', 'safe-to-talk']);
  });

  it('is VOYCE for somebody in care, whoever asks for them', () => {
    expect(endingFor({ ...online, role: 'self', fit: ['male', 'in-care'] }).company).toBe('voyce');
    expect(endingFor({ ...online, role: 'practitioner', fit: ['in-care'] }).company).toBeNull();
  });

  it.each<{ who: string; answers: Person }>([
    { who: 'somebody at work', answers: { ...online, role: 'practitioner' } },
    { who: 'an organisation', answers: { ...online, role: 'organisation', 'org-kind': 'cloud-host' } },
    { who: 'a bystander', answers: { ...online, role: 'bystander' } },
    { who: 'somebody whose first step is a helpline already', answers: { ...online, role: 'self', priority: 'talk' } },
    { who: 'somebody in danger', answers: { ...online, role: 'self', danger: 'yes' } },
    { who: 'somebody who thinks about suicide', answers: { ...online, role: 'self', 'self-harm': 'yes' } },
  ])('is nobody for $who', ({ answers }) => expect(endingFor(answers).company).toBeNull());
});
