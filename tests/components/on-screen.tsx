import { render } from '@testing-library/react';
import { Ending } from '../../components/ending/ending.tsx';
import { questionWords, ReaderContext } from '../../components/navigator/reader.tsx';
import { WordsProvider } from '../../components/words/words.tsx';
import { loadContent } from '../../data/content.ts';
import { isWatched } from '../../machines/handover.ts';
import { readerOf } from '../../machines/reader.ts';
import { suggest } from '../../machines/suggest.ts';
import { answersOf, type Person } from '../machines/people.ts';

export const content = loadContent();

/** What somebody's answers lead to, and for whom it is worded. */
export function endingOfPerson(person: Person) {
  const answers = answersOf(person);
  return { answers, ending: suggest(answers, content.services), reader: readerOf(answers) };
}

/** The ending of a person, on a page, as the walk shows it. */
export function showEnding(person: Person) {
  const { answers, ending, reader } = endingOfPerson(person);
  const { container, unmount } = render(
    <WordsProvider content={content}>
      <ReaderContext value={reader}>
        <Ending
          ending={ending}
          changes={null}
          watched={isWatched(answers)}
          inWords={({ question, answer }) => `${question}: ${answer}`}
          questionTitle={(question) => questionWords(content, question, reader).title}
          onRefine={() => undefined}
        />
      </ReaderContext>
    </WordsProvider>,
  );
  return { answers, ending, reader, page: marksOn(container), unmount };
}

/** The marks of an ending that other programs look for (design, section 7). */
export function marksOn(page: HTMLElement) {
  const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string) => {
    const found = all(selector);
    if (found.length !== 1) throw new Error(`${found.length} of ${selector}, expected one`);
    return found[0]!;
  };
  return { element: page, all, one, service: (id: string) => one(`[data-service="${id}"]`) };
}

export const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Nothing else is going on. */
export const calm = {
  danger: 'no',
  'content-online': 'no',
  'pressure-now': 'no',
  'physical-harm': 'no',
  'child-in-home': 'no',
} as const satisfies Person;

/** People in whom the marks differ: who stands above the first step, beside it and behind it. */
export const cast = {
  'a boy of fifteen who is blackmailed': {
    ...calm,
    role: 'self',
    'content-online': 'threatened',
    age: 'child-now',
    'pressure-now': 'yes',
    'self-harm': 'no',
    priority: 'safe',
  },
  'a blackmailed boy who thinks about suicide, and is not sure of danger': {
    ...calm,
    danger: 'unsure',
    role: 'self',
    'content-online': 'threatened',
    age: 'child-now',
    'pressure-now': 'yes',
    'self-harm': 'yes',
    priority: 'safe',
  },
  'a girl whose picture went round school': {
    ...calm,
    role: 'self',
    'content-online': 'yes',
    age: 'child-now',
    'self-harm': 'no',
    priority: 'take-down',
  },
  'a child of twelve abused at home, who gives no name': {
    ...calm,
    role: 'self',
    age: 'child-now',
    'physical-harm': 'yes',
    'child-in-home': 'yes',
    watched: 'no',
    priority: 'safe',
    anonymous: 'yes',
  },
  'a child of twelve abused at home': {
    ...calm,
    role: 'self',
    age: 'child-now',
    'physical-harm': 'yes',
    'child-in-home': 'yes',
    watched: 'yes',
    priority: 'safe',
  },
  'a Deaf person in danger': { ...calm, danger: 'yes', role: 'self', age: 'adult-now', priority: 'safe', 'talk-how': 'relay' },
  'a mother who is safe now, and whose child was filmed': {
    ...calm,
    danger: 'yes',
    role: 'whanau',
    'content-online': 'yes',
    age: 'child-now',
    priority: 'take-down',
  },
  'a grandmother who skips everything': {},
  'a young person in care who was paid for pictures': {
    ...calm,
    role: 'self',
    'content-online': 'yes',
    age: 'child-now',
    'self-harm': 'no',
    priority: 'take-down',
    money: 'exchanged',
    fit: ['in-care'],
  },
  'a friend who has told Police and Netsafe': {
    ...calm,
    role: 'community',
    'content-online': 'yes',
    age: 'child-now',
    'self-harm': 'no',
    priority: 'accountability',
    'reported-to': ['police', 'netsafe'],
  },
  'somebody who came across it': { danger: 'no', role: 'bystander', 'content-online': 'yes' },
  'a bank': {
    danger: 'no',
    role: 'organisation',
    'org-kind': 'financial',
    'content-online': 'no',
    'cross-border': 'yes',
  },
  'a host': { danger: 'no', role: 'organisation', 'org-kind': 'cloud-host', 'content-online': 'yes', 'cross-border': 'no' },
  'the partner of somebody accused': {
    ...calm,
    role: 'accused-whanau',
    'child-in-home': 'yes',
    watched: 'no',
    priority: 'understand',
    'self-harm': 'no',
    region: 'central',
    charges: 'yes',
  },
  'a boy who worries about himself': {
    danger: 'no',
    role: 'own-behaviour',
    'my-age': 'under-18',
    'self-harm': 'no',
    region: 'south',
  },
  'a teacher': {
    ...calm,
    role: 'practitioner',
    'content-online': 'yes',
    age: 'child-now',
    'cross-border': 'no',
    'self-harm': 'no',
    priority: 'talk',
  },
} as const satisfies Readonly<Record<string, Person>>;
