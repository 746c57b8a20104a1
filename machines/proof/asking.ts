import { and, butNot, type Diagram, unlike } from './diagram.ts';
import type { Endings } from './endings.ts';
import type { Property } from './properties.ts';
import { UNASKED } from './walks.ts';

type Found = Omit<Property, 'id'>;

/**
 * Everything counted as a walk can be walked, one answer at a time: core questions hang only on questions before them, and of any walk with
 * answers given afterwards there is one that can be left out, so that it was the last to be given.
 */
export function canBeTaken({ walks }: Endings): Found {
  const { diagrams, questions } = walks;
  const later = questions.filter((id) =>
    [...diagrams.reads(walks.core[id]!), ...diagrams.reads(walks.asked[id]!)].some((level) => level >= walks.level(id)),
  );
  const answeredAfter = (id: string) =>
    diagrams.combine(
      butNot,
      walks.says(id, (value) => value !== undefined),
      walks.core[id]!,
    );
  const last = (id: string) => diagrams.both(answeredAfter(id), diagrams.fix(walks.every, walks.level(id), UNASKED));
  return {
    of: 1,
    faults: [
      {
        what: 'no answer was the last',
        on: diagrams.combine(butNot, diagrams.either(questions.map(answeredAfter)), diagrams.either(questions.map(last))),
      },
    ],
    missing: later.map((id) => `${id} hangs on a question after it`),
  };
}

/**
 * P15: whatever is answered next, what was said before still stands and nothing else has to be asked; so any order in which the questions can
 * be put ends with the same answers. The ending is one number for each set of answers, in whatever order they came.
 */
export function orderIsNoMatter(endings: Endings): Found {
  const { walks } = endings;
  const { diagrams } = walks;
  return {
    of: 1,
    faults: walks.questions.map((question) => {
      const stays = endings.everyAnswer(question).map((value) => diagrams.fix(walks.every, walks.level(question), value));
      return { what: question, on: diagrams.combine(butNot, endings.open(question), diagrams.both(...stays)) };
    }),
  };
}

/**
 * P16 for one core question: the states in which it is asked and no answer to it, with whatever is answered after it, shows anything
 * else. A state is any way of answering the questions before it.
 */
function idleStates(question: string, endings: Endings): Diagram {
  const { walks } = endings;
  const { diagrams } = walks;
  const level = walks.level(question);
  const projected = (diagram: Diagram) =>
    walks.questions.reduceRight((so, _, at) => (at >= level ? diagrams.some(so, at) : so), diagram);
  let idle = projected(diagrams.combine(and, walks.every, walks.core[question]!));
  const answers = endings.everyAnswer(question);
  const isWalk = answers.map((value) => diagrams.fix(walks.every, level, value));
  // Places and advice first: they are small, and mostly enough. The steps are large.
  for (const shown of endings.shown.toReversed()) {
    if (idle === 0) break;
    if (!diagrams.reads(shown).has(level)) continue;
    const then = answers.map((value) => diagrams.fix(shown, level, value));
    for (let one = 0; one < answers.length && idle !== 0; one += 1) {
      for (let other = one + 1; other < answers.length && idle !== 0; other += 1) {
        const differs = diagrams.both(isWalk[one]!, isWalk[other]!, diagrams.combine(unlike, then[one]!, then[other]!));
        idle = diagrams.combine(butNot, idle, projected(differs));
      }
    }
  }
  return diagrams.combine(and, idle, walks.core[question]!);
}

/** P16: a core question can change what is shown wherever it is asked; one for afterwards is offered only where it does. */
export function everyQuestionMatters(endings: Endings): Found {
  const { walks } = endings;
  const { diagrams } = walks;
  return {
    of: 1,
    faults: walks.questions.flatMap((question) => [
      { what: question, on: idleStates(question, endings) },
      {
        what: question,
        on: diagrams.combine(
          butNot,
          endings.couldChange(question, endings.oneAnswer(question)),
          endings.couldChange(question, endings.everyAnswer(question)),
        ),
      },
    ]),
    missing: walks.questions.filter((id) => diagrams.combine(and, walks.every, walks.asked[id]!) === 0),
  };
}

/**
 * What would change this is exact: the ending tries one answer at a time, each of several alone; no set of them does what none of them does,
 * nor puts another service on the list.
 */
export function whatWouldChangeIsExact(endings: Endings): Found {
  const { walks, machine } = endings;
  const { diagrams } = walks;
  return {
    of: 1,
    faults: walks.questions.flatMap((question) => {
      const tried = endings.oneAnswer(question);
      const every = endings.everyAnswer(question);
      const missed = (all: Diagram, found: Diagram) => diagrams.combine(butNot, all, found);
      return [
        {
          what: question,
          on: missed(endings.couldChange(question, every), endings.couldChange(question, tried)),
        },
        ...machine.rules.map(({ service }, rule) => ({
          what: `${service}, by ${question}`,
          on: missed(endings.couldAdd(question, rule, every), endings.couldAdd(question, rule, tried)),
        })),
      ];
    }),
  };
}
