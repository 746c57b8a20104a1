import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notices } from '../../machines/notices.ts';
import { rules } from '../../machines/rules.ts';
import type { Ending } from '../../machines/suggest.ts';
import { endingOf, stateOf, visitFrom, walk } from '../../machines/visit.ts';
import {
  type AnyAnswer,
  options,
  type QuestionId,
  questionIds,
  severalAnswers,
  type Said,
  toAnswers,
  UNSURE,
} from '../../machines/vocabulary.ts';
import { anyPerson, directory, endingFor, ids, listed, peopleWho, type Person, walkOf } from './people.ts';

/*
 * What must hold for everyone, whatever they say: the properties of the design, by its numbers. About 20,000 walks, the same
 * ones every time. A failure names the shortest walk that shows it.
 */
const everyone = { seed: 20220501, numRuns: 500 };

const holdsFor = (people: fc.Arbitrary<Person>, check: (ending: Ending, person: Person) => void, numRuns = everyone.numRuns) =>
  fc.assert(
    fc.property(people, (person) => {
      check(endingFor(person), person);
    }),
    { ...everyone, numRuns },
  );

const notAnOrganisation = ['self', 'whanau', 'practitioner', 'community', 'accused-whanau', 'unsure'] as const;
const askedAboutPictures = ['self', 'whanau', 'practitioner', 'community', 'organisation', 'unsure'] as const;

/** What a person says, as the machine heard it: without what they were not asked. */
const heard = (person: Person): readonly Said[] =>
  walk(new Map(Object.entries(person) as [QuestionId, AnyAnswer][])).context.said;

/** What was said on the way to the first suggestions. */
function toSuggestions(said: readonly Said[]) {
  let asked = 0;
  while (stateOf(visitFrom(said.slice(0, asked))) !== 'suggestions') asked += 1;
  return said.slice(0, asked);
}

/** All that an ending shows of where services and notices stand. */
const shown = ({ first, fits, mayFit, talk, told, notices: words }: Ending) =>
  JSON.stringify([first, ids(fits), ids(mayFit), ids(talk), ids(told), words]);

describe('every ending', () => {
  it('P1 has at least one agency and one person to talk to', () =>
    holdsFor(anyPerson, ({ fits, mayFit, talk }) => {
      expect(fits.length + mayFit.length).toBeGreaterThan(0);
      expect(ids(talk)).toContain('safe-to-talk');
      expect(fits.at(-1)?.service).toBe('ecpat-nz');
    }));

  it('P12 gives a rule and a source for every service, and the answers behind it', () =>
    holdsFor(anyPerson, (ending, person) => {
      const said = toAnswers(heard(person));
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

  it('shows no service twice, and every helpline under someone to talk to', () =>
    holdsFor(anyPerson, (ending) => {
      expect(new Set(listed(ending)).size).toBe(listed(ending).length);
      for (const { service } of ending.talk) expect(directory[service].group).toBe('talk');
      for (const { service } of [...ending.fits, ...ending.mayFit]) expect(directory[service].group).toBe('agency');
    }));

  it('P14 is a good one for someone who skips everything', () => {
    const { first, fits, mayFit, talk, told, couldChange } = endingFor({});
    expect(first).toBe('police-111');
    expect(ids([...fits, ...mayFit])).toEqual(
      expect.arrayContaining(['netsafe', 'police-105', 'oranga-tamariki-ncc', 'ecpat-nz']),
    );
    expect(ids(talk)).toContain('safe-to-talk');
    expect(told).toEqual([]);
    expect(couldChange.length).toBeGreaterThan(0);
  });

  it('P11 comes after at most 9 questions, 10 for a practitioner', () =>
    holdsFor(anyPerson, (_, person) => {
      expect(toSuggestions(heard(person)).length).toBeLessThanOrEqual(person.role === 'practitioner' ? 10 : 9);
    }));

  it.each<{ most: number; person: Person }>([
    { most: 10, person: { role: 'practitioner', 'pressure-now': 'yes' } },
    { most: 9, person: { role: 'self', 'pressure-now': 'yes' } },
  ])('P11 can take all $most', ({ most, person }) => {
    expect(toSuggestions(heard(person))).toHaveLength(most);
  });
});

describe('what is never left out', () => {
  it('P2 starts with 111 when there is danger, or may be', () =>
    holdsFor(peopleWho({ danger: ['yes', 'unsure'] }), ({ first }) => expect(first).toBe('police-111')));

  it('P3 lists Oranga Tamariki when a child lives with the person responsible, or may', () =>
    holdsFor(peopleWho({ role: notAnOrganisation, 'child-in-home': ['yes', 'unsure'] }), (ending) =>
      expect(listed(ending)).toContain('oranga-tamariki-ncc'),
    ));

  it('P4 lists Police when someone was hurt, or may have been', () =>
    holdsFor(peopleWho({ role: notAnOrganisation, 'physical-harm': ['yes', 'unsure'] }), (ending) =>
      expect(listed(ending)).toContain('police-105'),
    ));

  it('P5 lists Netsafe and Internal Affairs when a picture is online and is not one of an adult', () =>
    holdsFor(
      peopleWho({ role: askedAboutPictures, 'content-online': ['yes'], age: ['child-now', 'adult-now', 'unsure'] }),
      (ending) => expect(listed(ending)).toEqual(expect.arrayContaining(['netsafe', 'dia-dcet'])),
    ));

  it('P6 never shows StopNCII when there is a child in the picture, now or then', () =>
    holdsFor(peopleWho({ age: ['child-now', 'adult-now'] }), (ending, person) => {
      fc.pre(person.role !== 'organisation' && person.role !== 'accused-whanau');
      expect(listed(ending)).not.toContain('stopncii');
    }));

  it('never shows StopNCII to someone who is not asked about the age', () =>
    holdsFor(peopleWho({ role: ['organisation', 'accused-whanau'] }), (ending) =>
      expect(listed(ending)).not.toContain('stopncii'),
    ));

  it('P9 speaks of a safer device when the person responsible can see this one, or may', () =>
    holdsFor(peopleWho({ watched: ['yes', 'unsure'] }), ({ notices: words }) => expect(words).toContain('safer-device')));

  it('P10 starts someone who wants to stay anonymous where that is possible, emergencies aside', () =>
    holdsFor(peopleWho({ anonymous: ['yes'] }), ({ first }, { danger, 'self-harm': selfHarm }) => {
      const emergency =
        danger !== 'no' ? ['police-111'] : selfHarm === 'yes' ? ['need-to-talk-1737', 'suicide-crisis-helpline'] : null;
      if (emergency) expect(emergency).toContain(first);
      else expect(directory[first].anonymous.answer).toBe('yes');
    }));

  it('never repeats as a new step what someone has told already', () =>
    holdsFor(peopleWho({}), ({ fits, mayFit, talk, told }, person) => {
      const names: Record<string, string> = {
        netsafe: 'netsafe',
        police: 'police-105',
        dia: 'dia-dcet',
        'oranga-tamariki': 'oranga-tamariki-ncc',
        customs: 'customs-ceot',
      };
      const services = [person['reported-to'] ?? []].flat().flatMap((agency) => names[agency] ?? []);
      expect(ids(told)).toEqual(services);
      expect([fits, mayFit, talk].flatMap(ids).filter((service) => services.includes(service))).toEqual([]);
    }));

  it('P17 shows every service and every notice to someone', () => {
    const services = new Set<string>();
    const words = new Set<string>();
    for (const person of fc.sample(anyPerson, everyone)) {
      const ending = endingFor(person);
      for (const service of listed(ending)) services.add(service);
      for (const notice of ending.notices) words.add(notice);
    }
    expect(rules.map(({ service }) => service).filter((service) => !services.has(service))).toEqual([]);
    expect(notices.map(({ id }) => id).filter((id) => !words.has(id))).toEqual([]);
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
      ]),
    );
  });

  it.each(yesOrNo)('when %s goes from no to not sure to yes', (question) => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const [no, unsure, yes] = ['no', UNSURE, 'yes'].map((answer) => endingFor({ ...person, [question]: answer }));
        for (const [before, after] of [[no!, unsure!] as const, [unsure!, yes!] as const]) {
          expect(listed(after)).toEqual(expect.arrayContaining(listed(before)));
          expect(ids(after.mayFit).filter((service) => ids(before.fits).includes(service))).toEqual([]);
        }
      }),
      { ...everyone, numRuns: 120 },
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
      { ...everyone, numRuns: 300 },
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
  it('because some other answer gives another result at the moment it is asked', () => {
    const result = (said: readonly Said[]) => {
      const { asked, ending } = endingOf(walk(new Map(said.map(({ question, value }) => [question, value]))), directory);
      return JSON.stringify([asked, { ...ending, firstBy: null, whenSafe: null, couldChange: null }]);
    };
    fc.assert(
      fc.property(anyPerson.map(heard), (said) => {
        const core = toSuggestions(said).length;
        const idle = said.filter(({ question, value }, at) => {
          const before = said.slice(0, at);
          // Afterwards, a question is put to someone only when it is offered as one that could change something.
          if (at >= core && !offered(before).includes(question)) return false;
          const now = result([...before, { question, value }]);
          return [...options[question], UNSURE].every((other) => result([...before, { question, value: other }]) === now);
        });
        expect(idle).toEqual([]);
      }),
      { ...everyone, numRuns: 100 },
    );
  });

  const offered = (said: readonly Said[]) => endingFor(toAnswers(said) as Person).couldChange.map(({ question }) => question);
});

describe('what would change this', () => {
  it('names exactly the questions still open that would change something, and what they would add', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const answers = toAnswers(heard(person)) as Person;
        const now = endingFor(answers);
        const expected = questionIds.flatMap((question) => {
          if (answers[question] !== undefined || !openTo[question]?.(answers)) return [];
          const then = everyAnswerTo(question).map((answer) => endingFor({ ...answers, [question]: answer }));
          if (then.every((each) => shown(each) === shown(now))) return [];
          return [
            {
              question,
              adds: [...new Set(then.flatMap(suggested))].filter((service) => !suggested(now).includes(service)).sort(),
            },
          ];
        });
        expect(now.couldChange.map(({ question, adds }) => ({ question, adds: [...adds].sort() }))).toEqual(expected);
      }),
      { ...everyone, numRuns: 70 },
    );
  });
});

/** The table of the design: to whom each question is open afterwards. */
const openTo: { readonly [Q in QuestionId]?: (answers: Person) => boolean } = {
  'cross-border': () => true,
  'how-made': ({ 'content-online': online }) => online !== undefined && online !== 'no',
  'where-online': ({ 'content-online': online }) => online === 'yes' || online === 'unsure',
  offender: () => true,
  money: () => true,
  'self-harm': () => true,
  notified: () => true,
  charges: ({ notified, role }) => notified === 'yes' || notified === 'unsure' || role === 'accused-whanau',
  'reported-to': () => true,
  anonymous: () => true,
  watched: () => true,
  consent: ({ role }) => role === 'practitioner',
  'csem-focus': ({ role }) => role === 'practitioner',
};

/** Every way to answer a question, with every set of agencies someone may have told. */
function everyAnswerTo(question: QuestionId): readonly AnyAnswer[] {
  if (question !== severalAnswers) return [...options[question], UNSURE];
  const sets = options[question].reduce<string[][]>((so, option) => so.concat(so.map((set) => [...set, option])), [[]]);
  return [...sets.slice(1), UNSURE];
}

const suggested = ({ fits, mayFit, talk }: Ending) => [fits, mayFit, talk].flatMap(ids);
