import { describe, expect, it } from 'vitest';
import { rules } from '../../machines/rules.ts';
import { type Directory, type Ending, firstSuggestion, suggest } from '../../machines/suggest.ts';
import { type Answers, toAnswers } from '../../machines/vocabulary.ts';
import { parseAnswers, walk } from '../../machines/visit.ts';
import { directory, endingFor, ids, type Person } from './people.ts';
import { notices, questions, services, told } from './restated.ts';
import { scenarios } from './scenarios.ts';

/*
 * The whole ending of each written person, beside the table of restated.ts: every list, in its order, and "what would change this"
 * found by answering each open question in each way.
 */
const people = scenarios.map(({ person, answers }) => ({ person, said: heard(answers) }));

function heard(person: Person): Answers {
  return toAnswers(walk(parseAnswers(person)).context.said);
}

/** Where everything should stand, by the table. */
function should(said: Answers) {
  const agencies = [said['reported-to'] ?? []].flat().flatMap((option) => told[option] ?? []);
  const graded = (least: number, most: number, talk: boolean) =>
    services.flatMap(([, service, when]) => {
      const grade = when(said);
      const there = grade >= least && grade <= most && (directory[service].group === 'talk') === talk;
      return there && !agencies.includes(service) ? [service] : [];
    });
  return {
    fits: graded(3, 3, false),
    mayFit: graded(2, 2, false),
    talk: graded(2, 3, true),
    told: agencies,
    notices: notices.flatMap(([id, , least, when]) => (when(said) >= least ? [id] : [])),
  };
}

const lists = ({ fits, mayFit, talk, told: already, notices: shown }: Ending) => ({
  fits: ids(fits),
  mayFit: ids(mayFit),
  talk: ids(talk),
  told: ids(already),
  notices: shown,
});

/** Every way to answer, each agency alone and two of them together. */
function waysToAnswer(question: keyof typeof questions): unknown[] {
  const options = questions[question].options.split(' ');
  if (question !== 'reported-to') return [...options, 'unsure'];
  return [...options.map((option) => [option]), ['police', 'netsafe'], 'unsure'];
}

function changes(said: Answers) {
  const open = Object.entries(questions).filter(
    ([question, { core, refine }]) => said[question as keyof Answers] === undefined && (core(said) === 3 || refine(said) === 3),
  );
  const now = { first: suggest(said, directory).first, ...should(said) };
  const listed = [...now.fits, ...now.mayFit, ...now.talk];
  return open.flatMap(([question]) => {
    const then = waysToAnswer(question as keyof typeof questions).map((value) => {
      const answers = { ...said, [question]: value } as Answers;
      return { first: suggest(answers, directory).first, ...should(answers) };
    });
    if (then.every((each) => JSON.stringify(each) === JSON.stringify(now))) return [];
    const after = new Set(then.flatMap(({ fits, mayFit, talk }) => [...fits, ...mayFit, ...talk]));
    const adds = services.flatMap(([, service]) => (after.has(service) && !listed.includes(service) ? [service] : []));
    return [{ question, adds }];
  });
}

describe('an ending', () => {
  it.each(people)('lists for $person what the table lists, in its order', ({ said }) => {
    expect(lists(suggest(said, directory))).toEqual(should(said));
  });

  it.each(people)('says to $person exactly what would change it', ({ said }) => {
    expect(suggest(said, directory).couldChange).toEqual(changes(said));
  });

  // Two questions that the design asks of everybody, or of every practitioner, and that say nothing new to some.
  it.each<{ person: string; idle: string; answers: Person }>([
    {
      person: 'who has told Customs already, and whose pictures are online anyway',
      idle: 'cross-border',
      answers: { role: 'self', 'content-online': 'yes', 'reported-to': ['customs'] },
    },
    {
      person: 'who works with somebody where no child can be unsafe, and is told who does what anyway',
      idle: 'csem-focus',
      answers: {
        role: 'practitioner',
        age: 'adult-now',
        'physical-harm': 'no',
        'child-in-home': 'no',
        consent: 'yes',
        priority: 'understand',
      },
    },
  ])('does not ask someone $person about $idle', ({ idle, answers }) => {
    const said = heard({ danger: 'no', ...answers });
    const { couldChange } = suggest(said, directory);
    expect(couldChange).toEqual(changes(said));
    expect(couldChange.map(({ question }) => question)).not.toContain(idle);
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
  it.each(people)('of $person stands on one of the lists', ({ said }) => {
    const ending = suggest(said, directory);
    expect(firstSuggestion(ending).service).toBe(ending.first);
    expect([ending.fits, ending.mayFit, ending.talk].flat()).toContain(firstSuggestion(ending));
  });

  it('goes past the emergency for someone who is safe by then', () => {
    const hurt = endingFor({ danger: 'yes', role: 'whanau', 'physical-harm': 'yes', priority: 'accountability' });
    expect([hurt.first, hurt.firstBy, hurt.whenSafe]).toEqual(['police-111', 'danger', 'police-105']);
    const suicidal = endingFor({ danger: 'yes', role: 'self', 'self-harm': 'yes' });
    expect(suicidal.whenSafe).toBe('need-to-talk-1737');
    const safe = endingFor({ danger: 'no', role: 'self', priority: 'talk' });
    expect([safe.firstBy, safe.whenSafe]).toEqual(['talk', null]);
  });

  it('prefers, of one line, what fits to what may fit', () => {
    const mayBeUnsafe = { danger: 'no', role: 'whanau', age: 'adult-then', priority: 'safe' } as const;
    expect(endingFor({ ...mayBeUnsafe, 'physical-harm': 'yes', 'child-in-home': 'unsure' }).first).toBe('police-105');
    expect(endingFor({ ...mayBeUnsafe, 'physical-harm': 'unsure', 'child-in-home': 'unsure' }).first).toBe('oranga-tamariki-ncc');
  });

  const nobodyIsAnonymous = Object.fromEntries(
    Object.entries(directory).map(([service, { group }]) => [service, { group, anonymous: { answer: 'partly' } }]),
  ) as Directory;

  it('needs no anonymous service in an emergency', () => {
    expect(suggest({ danger: 'yes', anonymous: 'yes' }, directory).first).toBe('police-111');
    const { anonymous } = directory['need-to-talk-1737'];
    expect(suggest({ danger: 'no', 'self-harm': 'yes', anonymous: 'yes' }, nobodyIsAnonymous).first).toBe('need-to-talk-1737');
    expect(anonymous.answer).toBeDefined();
  });

  it('says so if the last line of the order cannot be used', () => {
    expect(() => suggest({ danger: 'no', anonymous: 'yes' }, nobodyIsAnonymous)).toThrow(
      'no first step: the last line of machines/first-step.ts must always hold',
    );
  });
});
