import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import offEndings from '../../data/off-endings.json' with { type: 'json' };
import { listData } from '../../data/parse.ts';
import { notices } from '../../machines/notices.ts';
import { rules } from '../../machines/rules.ts';
import { type Ending, suggest } from '../../machines/suggest.ts';
import { endingOf, stateOf, visitFrom } from '../../machines/visit.ts';
import {
  type Answers,
  type OptionOf,
  options,
  type QuestionId,
  questionIds,
  type Said,
  toAnswers,
  UNSURE,
} from '../../machines/vocabulary.ts';
import {
  answersOf,
  anyPerson,
  directory,
  endingFor,
  heard,
  ids,
  listed,
  peopleWho,
  type Person,
  shownBy,
  walkOf,
} from './people.ts';
import { changesByTheDesign, endingByTheDesign } from './restated.ts';

/*
 * What must hold for everyone, whatever they say: the properties of the design, by its numbers, on walks through the machine of the screens.
 * Some ten thousand walks, the same ones every time. A failure names the shortest walk that shows it.
 */
const everyone = { seed: 20220501, numRuns: 200 };

const holdsFor = (
  people: fc.Arbitrary<Person>,
  check: (ending: Ending, person: Person) => void,
  { numRuns = everyone.numRuns, speaksOf = () => true }: { numRuns?: number; speaksOf?: (person: Person) => boolean } = {},
) => {
  let spokenOf = 0;
  fc.assert(
    fc.property(people, (person) => {
      if (!speaksOf(person)) return;
      spokenOf += 1;
      check(endingFor(person), person);
    }),
    { ...everyone, numRuns },
  );
  // A property that speaks of nobody says nothing.
  expect(spokenOf).toBeGreaterThan(numRuns / 20);
};

type Roles = readonly (OptionOf<'role'> | typeof UNSURE)[];
const everyRole: Roles = [...options.role, UNSURE];
const asked = (question: QuestionId): Roles =>
  everyRole.filter((role) => answersOf({ role, 'content-online': 'yes', 'org-kind': 'other' })[question] !== undefined);
const askedAge = asked('age');
const askedHarm = asked('physical-harm');
const askedPictures = asked('content-online');
const notOrganisation = everyRole.filter((role) => role !== 'organisation');

/** What was said on the way to the first suggestions. */
function toSuggestions(said: readonly Said[]) {
  let count = 0;
  while (stateOf(visitFrom(said.slice(0, count))) !== 'suggestions') count += 1;
  return said.slice(0, count);
}

const lists =
  (...services: string[]) =>
  (ending: Ending) =>
    expect(listed(ending)).toEqual(expect.arrayContaining(services));

describe('the design', () => {
  it('says what everybody is shown', () =>
    holdsFor(
      anyPerson,
      (ending, person) => {
        const { couldChange: _, ...shown } = shownBy(ending);
        expect(shown).toEqual(endingByTheDesign(answersOf(person), directory));
      },
      { numRuns: 1000 },
    ));

  it('says what would change it', () =>
    holdsFor(
      anyPerson,
      ({ couldChange }, person) => expect(couldChange).toEqual(changesByTheDesign(answersOf(person), directory)),
      { numRuns: 150 },
    ));
});

describe('every ending', () => {
  it('P1 has at least one agency and one person to talk to', () =>
    holdsFor(anyPerson, ({ fits, mayFit, talk }) => {
      expect(fits.length + mayFit.length).toBeGreaterThan(0);
      expect(ids(talk)).toContain('safe-to-talk');
      expect(fits.at(-1)?.service).toBe('ecpat-nz');
    }));

  it('P8 says never to copy a picture', () =>
    holdsFor(anyPerson, ({ notices: words }) => expect(words).toContain('never-copy-images')));

  it('P11 comes after at most 10 questions', () =>
    holdsFor(anyPerson, (_, person) => expect(toSuggestions(heard(person)).length).toBeLessThanOrEqual(10)));

  it.each<{ most: number; person: Person }>([
    { most: 10, person: { role: 'practitioner', 'pressure-now': 'yes' } },
    { most: 10, person: { role: 'self', 'pressure-now': 'yes' } },
    { most: 10, person: { role: 'unsure', 'content-online': 'threatened' } },
    { most: 9, person: { role: 'community', 'content-online': 'yes' } },
    { most: 9, person: { role: 'accused-whanau' } },
    { most: 5, person: { role: 'own-behaviour' } },
    { most: 5, person: { role: 'organisation' } },
    { most: 3, person: { role: 'bystander' } },
  ])('P11 can take all $most', ({ most, person }) => {
    expect(toSuggestions(heard(person))).toHaveLength(most);
  });

  it('P12 gives a rule and a source for every service, and the answers behind it', () =>
    holdsFor(anyPerson, (ending, person) => {
      const said = answersOf(person);
      const ruleOf = Object.fromEntries(rules.map(({ service, id }) => [service, id]));
      for (const { service, rule, because, sources } of [ending.fits, ending.mayFit, ending.talk].flat()) {
        expect(rule).toBe(ruleOf[service]);
        expect(sources.length).toBeGreaterThan(0);
        for (const { question, answer } of because) expect([said[question]].flat()).toContain(answer);
      }
      for (const { rule, sources } of ending.told) {
        expect(rule).toBe('already-told');
        expect(sources.length).toBeGreaterThan(0);
      }
    }));

  it('P13 has exactly one first step, which stands in exactly one list', () =>
    holdsFor(anyPerson, ({ first, fits, mayFit, talk, told }) => {
      expect([fits, mayFit, talk].flatMap(ids).filter((service) => service === first)).toEqual([first]);
      expect(ids(told)).not.toContain(first);
    }));

  it('P14 is a good one for someone who skips everything, and does not begin with 111', () => {
    const ending = endingFor({});
    expect([ending.first, ending.next, ending.emergency]).toEqual(['safe-to-talk', 'victim-support', true]);
    lists('police-111', 'netsafe', 'police-105', 'oranga-tamariki-ncc', 'ecpat-nz', 'safe-to-talk', 'whats-up')(ending);
    expect(ending.told).toEqual([]);
    expect(ending.couldChange.length).toBeGreaterThan(0);
  });

  it('P20 has a second door, which is on the list and not the first', () =>
    holdsFor(anyPerson, ({ first, next, fits, mayFit, talk }) => {
      expect([fits, mayFit, talk].flatMap(ids)).toContain(next);
      expect(next).not.toBe(first);
    }));

  it('shows no service twice, and every helpline under someone to talk to', () =>
    holdsFor(anyPerson, (ending) => {
      expect(new Set(listed(ending)).size).toBe(listed(ending).length);
      for (const { service } of ending.talk) expect(directory[service].group).toBe('talk');
      for (const { service } of [...ending.fits, ...ending.mayFit]) expect(directory[service].group).toBe('agency');
    }));

  it('never repeats as a new step what someone has told already', () =>
    holdsFor(anyPerson, ({ fits, mayFit, talk, told, next }, person) => {
      const names: Record<string, string> = {
        netsafe: 'netsafe',
        police: 'police-105',
        dia: 'dia-dcet',
        'oranga-tamariki': 'oranga-tamariki-ncc',
        customs: 'customs-ceot',
      };
      const services = [answersOf(person)['reported-to'] ?? []].flat().flatMap((agency) => names[agency] ?? []);
      expect(ids(told)).toEqual(services);
      expect([next, ...[fits, mayFit, talk].flatMap(ids)].filter((service) => services.includes(service))).toEqual([]);
    }));
});

describe('what is never left out', () => {
  it('P2 starts with 111 when there is danger', () =>
    holdsFor(peopleWho({ danger: ['yes'] }), ({ first, emergency }) => expect([first, emergency]).toEqual(['police-111', true])));

  it('P2 has 111 above the first step, and on the list, when there may be danger', () =>
    holdsFor(peopleWho({ danger: [UNSURE] }), (ending) => {
      expect(ending.emergency).toBe(true);
      expect(ending.first).not.toBe('police-111');
      lists('police-111')(ending);
    }));

  it('speaks of no emergency when there is none', () =>
    holdsFor(peopleWho({ danger: ['no'] }), (ending) => {
      expect(ending.emergency).toBe(false);
      expect(listed(ending)).not.toContain('police-111');
    }));

  it('P3 lists Oranga Tamariki when a child lives with the person responsible, or may', () =>
    holdsFor(peopleWho({ role: askedHarm, 'child-in-home': ['yes', UNSURE] }), lists('oranga-tamariki-ncc')));

  it('P4 lists Police when someone was hurt, or may have been', () =>
    holdsFor(peopleWho({ role: askedHarm, 'physical-harm': ['yes', UNSURE] }), lists('police-105')));

  it('P5 lists Netsafe and Internal Affairs when a picture is online and is not one of an adult', () =>
    holdsFor(
      peopleWho({ role: askedPictures, 'content-online': ['yes'], age: ['child-now', 'adult-now', UNSURE] }),
      lists('netsafe', 'dia-dcet'),
    ));

  it('P6 never shows StopNCII when there is a child in the picture, now or then, or perhaps', () =>
    holdsFor(peopleWho({ role: askedAge, age: ['child-now', 'adult-now', UNSURE] }), (ending) =>
      expect(listed(ending)).not.toContain('stopncii'),
    ));

  it('P6 never shows StopNCII to someone who is not asked about the age', () =>
    holdsFor(peopleWho({ role: everyRole.filter((role) => !askedAge.includes(role)) }), (ending) =>
      expect(listed(ending)).not.toContain('stopncii'),
    ));

  it('P9 speaks first of a safer device when the person responsible can see this one, or may', () =>
    holdsFor(peopleWho({ role: askedHarm, watched: ['yes', UNSURE] }), ({ notices: words, before }) => {
      expect(words).toContain('safer-device');
      expect(before).toContain('safer-device');
    }));

  it('P10 starts someone who wants to stay anonymous where that is possible, emergencies aside', () =>
    holdsFor(peopleWho({ role: notOrganisation, anonymous: ['yes'] }), ({ first, whenSafe }, person) => {
      const said = answersOf(person);
      const crisis = ['need-to-talk-1737', 'suicide-crisis-helpline', 'lifeline'];
      if (said.danger === 'yes') expect(first).toBe('police-111');
      const step = said.danger === 'yes' ? whenSafe! : first;
      if (said['self-harm'] === 'yes') expect(crisis).toContain(step);
      else expect(directory[step].anonymous.answer).toBe('yes');
    }));

  it.each<[string, Parameters<typeof peopleWho>[0]]>([
    ['a picture that is out, or threatened to be', { role: askedPictures, 'content-online': ['yes', 'threatened'] }],
    ['pressure now', { role: askedAge, 'pressure-now': ['yes'] }],
    ['money asked for', { role: askedPictures, money: ['demanded'] }],
  ])('P19 lists Police and Netsafe: %s', (_, said) => holdsFor(peopleWho(said), lists('police-105', 'netsafe')));

  it.each<[string, Parameters<typeof peopleWho>[0]]>([
    ['a threat', { role: askedPictures, 'content-online': ['threatened'] }],
    ['pressure now', { role: askedAge, 'pressure-now': ['yes'] }],
    ['money asked for', { role: askedPictures, money: ['demanded'] }],
  ])('P21 says first not to pay and not to send more: %s', (_, said) =>
    holdsFor(peopleWho(said), ({ notices: words, before }) => {
      expect(words).toContain('being-threatened');
      expect(before).toContain('being-threatened');
    }),
  );

  it('P21 says it to someone who is not sure of being pressed, and not first', () =>
    holdsFor(
      peopleWho({ role: askedAge, 'content-online': ['yes', 'device', 'no', UNSURE], 'pressure-now': [UNSURE], money: ['no'] }),
      ({ notices: words, before }) => {
        expect(words).toContain('being-threatened');
        expect(before).not.toContain('being-threatened');
      },
    ));

  it('P22 starts a child who dares not give a name with Crime Stoppers or Safe to talk', () =>
    holdsFor(
      peopleWho({
        role: askedHarm,
        anonymous: ['yes'],
        danger: ['no'],
        'self-harm': ['no', UNSURE],
        'physical-harm': ['yes', 'no'],
        'child-in-home': ['yes'],
        priority: ['safe', 'accountability'],
        charges: ['no', UNSURE],
      }),
      ({ first }) => expect(['crime-stoppers', 'safe-to-talk']).toContain(first),
    ));

  it('P23 lists Police and Oranga Tamariki for an exploited child', () =>
    holdsFor(
      peopleWho({ role: askedAge, age: ['child-now'], money: ['bought-sold', 'exchanged'] }),
      lists('police-105', 'oranga-tamariki-ncc'),
    ));

  it('P24 lists a line for anybody when somebody is watched', () =>
    holdsFor(peopleWho({ role: askedHarm, watched: ['yes'] }), lists('are-you-ok')));

  it('P26 shows no Police but 111 to someone who worries about themselves, and starts with somebody who listens', () =>
    holdsFor(peopleWho({ role: ['own-behaviour'] }), (ending) => {
      expect(listed(ending).filter((service) => /^police-(?!111)/.test(service))).toEqual([]);
      expect(['police-111', 'safe-to-talk', 'need-to-talk-1737', 'suicide-crisis-helpline', 'lifeline']).toContain(ending.first);
    }));

  it('P27 tells a bank not to tip anybody off', () =>
    holdsFor(peopleWho({ role: ['organisation'], 'org-kind': ['financial'] }), ({ notices: words }) =>
      expect(words).toContain('do-not-tip-off'),
    ));

  it('P28 has Oranga Tamariki or Police at one of the two doors of a child who is not safe', () =>
    holdsFor(
      peopleWho({
        role: askedAge,
        age: ['child-now'],
        'physical-harm': ['yes'],
        'child-in-home': ['yes'],
        danger: ['no'],
        'self-harm': ['no', UNSURE],
      }),
      ({ first, next }) => expect([first, next].some((door) => ['oranga-tamariki-ncc', 'police-105'].includes(door))).toBe(true),
      {
        speaksOf: ({ 'reported-to': told }) => ![told].flat().some((each) => each === 'police' || each === 'oranga-tamariki'),
      },
    ));

  it('P29 shows a child nothing that is for adults only', () =>
    holdsFor(peopleWho({ role: askedAge, age: ['child-now'], fit: ['male'] }), (ending) =>
      expect(listed(ending).filter((service) => ['male-survivors', 'stopncii'].includes(service))).toEqual([]),
    ));
});

describe('something for everybody', () => {
  const services = new Set<string>();
  const words = new Set<string>();
  for (const person of fc.sample(anyPerson, { ...everyone, numRuns: 2000 })) {
    const said = answersOf(person);
    const ending = endingByTheDesign(said, directory);
    for (const service of [...ending.fits, ...ending.mayFit, ...ending.talk]) services.add(service);
    for (const notice of ending.notices) words.add(notice);
  }

  it('P17 shows every service and every notice to someone', () => {
    expect(rules.map(({ service }) => service).filter((service) => !services.has(service))).toEqual([]);
    expect(notices.map(({ id }) => id).filter((id) => !words.has(id))).toEqual([]);
  });

  it('P25 shows every service there is a file for, but for three, each with its reason', () => {
    expect(
      listData('services')
        .filter((id) => !services.has(id))
        .toSorted(),
    ).toEqual(['partnerspeak', 'stop-it-now-au', 'toah-nnest']);
    expect(Object.keys(offEndings).toSorted()).toEqual(['partnerspeak', 'stop-it-now-au', 'toah-nnest']);
    for (const { en } of Object.values(offEndings)) expect(en.trim()).not.toBe('');
  });
});

describe('P7 more concern never takes anything away', () => {
  const yesOrNo = questionIds.filter((question) => options[question].join() === 'yes,no');

  it('covers the questions of concern', () => {
    expect(yesOrNo).toEqual(
      expect.arrayContaining([
        'danger',
        'pressure-now',
        'physical-harm',
        'child-in-home',
        'cross-border',
        'self-harm',
        'watched',
        'notified',
        'charges',
      ]),
    );
  });

  const steps = (question: QuestionId): (readonly [string, string])[] =>
    yesOrNo.includes(question)
      ? [
          ['no', UNSURE],
          [UNSURE, 'yes'],
        ]
      : // One kind of yes may rule out another service; no kind of it rules out what a no leaves.
        [UNSURE, ...options[question].filter((option) => option !== 'no')].map((then) => ['no', then] as const);

  it.each([...yesOrNo, 'content-online', 'money'] as const)('when %s goes from no to not sure to yes', (question) => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        for (const [less, more] of steps(question)) {
          const before = endingFor({ ...person, [question]: less });
          const after = endingFor({ ...person, [question]: more });
          expect(listed(after)).toEqual(expect.arrayContaining(listed(before)));
          expect(ids(after.mayFit).filter((service) => ids(before.fits).includes(service))).toEqual([]);
        }
      }),
      { ...everyone, numRuns: 80 },
    );
  });
});

describe('P15 the same answers give the same ending', () => {
  it('in whatever order another program gives them', () => {
    const shuffled = anyPerson.chain((person) => {
      const entries = Object.entries(person);
      return fc.tuple(fc.constant(person), fc.shuffledSubarray(entries, { minLength: entries.length }).map(Object.fromEntries));
    });
    fc.assert(
      fc.property(shuffled, ([person, again]) => {
        expect(walkOf(again)).toEqual(walkOf(person));
      }),
      everyone,
    );
  });

  it('in whatever order someone answers the questions after the suggestions', () => {
    const reordered = anyPerson.map(heard).chain((said) => {
      const core = toSuggestions(said);
      const later = said.slice(core.length);
      return fc
        .shuffledSubarray(later, { minLength: later.length })
        .map((shuffled) => ({ said, again: [...core, ...chargesAfterNotified(shuffled)] }));
    });
    fc.assert(
      fc.property(reordered, ({ said, again }) => {
        const visit = visitFrom(again);
        // All of it was heard; it is kept in the order of asking.
        expect(visit.context.said).toHaveLength(again.length);
        expect(visit.context.said).toEqual(expect.arrayContaining([...again]));
        expect(endingOf(visit, directory).ending).toEqual(endingOf(visitFrom(said), directory).ending);
      }),
      { ...everyone, numRuns: 200 },
    );
  });
});

/** Charges are asked about once someone has said that they were notified. */
const chargesAfterNotified = (said: readonly Said[]) => {
  const of = (each: string) => said.findIndex(({ question }) => question === each);
  if (of('charges') > of('notified')) return said;
  return [...said.filter(({ question }) => question !== 'charges'), ...said.filter(({ question }) => question === 'charges')];
};

describe('P16 no question is asked that cannot change what is shown', () => {
  // A few questions decide only together with an answer that few give: somebody safe now, who is watched and wants to be safe.
  const others = fc.sample(peopleWho({ priority: ['safe', 'take-down', UNSURE], watched: ['yes', 'no'] }), {
    seed: 16,
    numRuns: 400,
  });

  it('because somebody who answers it otherwise, and the questions after it in some way, is asked or shown something else', () => {
    const result = (person: Person) => {
      const answers = answersOf(person);
      return JSON.stringify([Object.keys(answers), { ...endingByTheDesign(answers, directory), firstBy: null, whenSafe: null }]);
    };
    /** With the answers so far and those of somebody else to what comes after: is there another result for another answer? */
    const matters = (before: Person, question: QuestionId, then: Person) => {
      const results = [...options[question], UNSURE].map((value) => result({ ...then, ...before, [question]: value }));
      return results.some((each) => each !== results[0]);
    };
    fc.assert(
      fc.property(anyPerson.map(heard), (said) => {
        const core = toSuggestions(said).length;
        const idle = said.filter(({ question }, at) => {
          const before = toAnswers(said.slice(0, at)) as Person;
          // Afterwards, a question is put to someone only when it is offered as one that could change something as things stand.
          if (at >= core) return offered(before).includes(question) && !matters(before, question, {});
          return (
            !matters(before, question, toAnswers(said.slice(at)) as Person) &&
            !others.some((each) => matters(before, question, each))
          );
        });
        expect(idle).toEqual([]);
      }),
      { ...everyone, numRuns: 80 },
    );
  });

  const offered = (said: Person) => suggest(said as Answers, directory).couldChange.map(({ question }) => question);
});
