import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../data/content.ts';
import {
  isKeptFor,
  type KeptFor,
  type Reader,
  readerOf,
  sayingsFor,
  sayingVersions,
  type Version,
  versionsOf,
  wordsFor,
  type WordsFor,
} from '../../machines/reader.ts';
import { voiceFor } from '../../machines/questions.ts';
import { type Answers, options, UNSURE } from '../../machines/vocabulary.ts';
import { answersOf, anyPerson } from './people.ts';

/** Everybody there can be, as far as words depend on it. */
const everyReader: readonly Reader[] = [...options.role, UNSURE].flatMap((role) =>
  [true, false].flatMap((child) =>
    [true, false].map((close) => ({ voice: voiceFor({ role } as Answers), role, child, close }) as Reader),
  ),
);
const readerLike = (like: Partial<Reader>): Reader => ({ voice: 'self', role: 'self', child: false, close: false, ...like });

describe('who reads an ending', () => {
  it.each<{ who: string; said: Answers; reader: Reader }>([
    {
      who: 'a child who is not hurt',
      said: { role: 'self', age: 'child-now', 'child-in-home': 'no' },
      reader: { voice: 'self', role: 'self', child: true, close: false },
    },
    {
      who: 'a mother of a child, who lives with the person',
      said: { role: 'whanau', age: 'child-now', 'child-in-home': 'yes' },
      reader: { voice: 'supporter', role: 'whanau', child: true, close: true },
    },
    {
      who: 'a woman who cannot say whether her phone is watched: not sure counts, as being wrong gets somebody hurt',
      said: { role: 'self', age: 'adult-now', 'child-in-home': 'no', watched: 'unsure' },
      reader: { voice: 'self', role: 'self', child: false, close: true },
    },
    {
      who: 'somebody who skips how old they are: not taken for a child',
      said: { role: 'self', age: 'unsure', 'child-in-home': 'no' },
      reader: { voice: 'self', role: 'self', child: false, close: false },
    },
    {
      who: 'a boy who worries about himself',
      said: { role: 'own-behaviour', 'my-age': 'under-18' },
      reader: { voice: 'self', role: 'own-behaviour', child: true, close: false },
    },
    {
      who: 'somebody at work, not asked about being watched',
      said: { role: 'practitioner', age: 'adult-then', 'child-in-home': 'no' },
      reader: { voice: 'practitioner', role: 'practitioner', child: false, close: false },
    },
    { who: 'somebody who has said nothing', said: {}, reader: { voice: 'self', role: 'unsure', child: false, close: false } },
    {
      who: 'a bystander',
      said: { role: 'bystander', 'content-online': 'yes' },
      reader: { voice: 'supporter', role: 'bystander', child: false, close: false },
    },
  ])('is $who', ({ said, reader }) => expect(readerOf(said)).toEqual(reader));

  it('is always somebody of whom there are words', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        expect(everyReader).toContainEqual(readerOf(answersOf(person)));
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe('words kept for some readers', () => {
  const words: WordsFor<{ title: string; text: string; options: Record<string, string> }> = {
    title: 'For everybody',
    text: 'Ring.',
    options: { yes: 'Yes', no: 'No' },
    for: [
      { roles: ['self'], child: true, close: true, text: 'Do what keeps you safe.' },
      { roles: ['self', 'unsure'], child: true, text: 'Tell an adult.', options: { yes: 'Yep' } },
      { voices: ['supporter'], title: 'For whānau', text: 'Believe them.' },
      { close: true, text: 'Use another phone.' },
    ],
  };
  const read = (reader: Reader) => {
    const { title, text, options: say } = wordsFor(words, reader);
    return [title, text, say.yes, say.no];
  };

  it.each<[string, Partial<Reader>, string[]]>([
    ['nobody in particular', {}, ['For everybody', 'Ring.', 'Yes', 'No']],
    ['a child', { child: true }, ['For everybody', 'Tell an adult.', 'Yep', 'No']],
    [
      'a child near the person: the first that fits counts',
      { child: true, close: true },
      ['For everybody', 'Do what keeps you safe.', 'Yes', 'No'],
    ],
    ['somebody near the person', { close: true }, ['For everybody', 'Use another phone.', 'Yes', 'No']],
    [
      'whānau near the person: the first that fits counts, and not the closest',
      { voice: 'supporter', role: 'whanau', close: true },
      ['For whānau', 'Believe them.', 'Yes', 'No'],
    ],
    ['a child that will not say who it is', { role: 'unsure', child: true }, ['For everybody', 'Tell an adult.', 'Yep', 'No']],
    ['a practitioner', { voice: 'practitioner', role: 'practitioner', child: true }, ['For everybody', 'Ring.', 'Yes', 'No']],
  ])('are read by %s', (_, like, expected) => expect(read(readerLike(like))).toEqual(expected));

  it('keep for nobody what is not theirs: the list of readers itself is never shown', () => {
    for (const reader of everyReader) expect(Object.keys(wordsFor(words, reader))).toEqual(['title', 'text', 'options']);
  });

  it('are as they stand where none are kept', () => {
    expect(wordsFor({ sentence: 'Ring.' }, readerLike({ child: true }))).toEqual({ sentence: 'Ring.' });
  });
});

describe('things to say', () => {
  const sayings: readonly (KeptFor & { readonly en: string })[] = [
    { en: 'I have a question.' },
    { en: 'Something happened to me.', voices: ['self'] },
    { en: 'I’m a kid.', roles: ['self'], child: true },
    { en: 'Can you tell me first?', roles: ['self'], child: true },
    { en: 'Not on my own phone.', close: true },
    { en: 'A student told me.', voices: ['practitioner'] },
  ];
  const said = (like: Partial<Reader>) => sayingsFor(sayings, readerLike(like)).map(({ en }) => en);

  it('are those of the voice, for somebody for whom none are kept', () => {
    expect(said({})).toEqual(['I have a question.', 'Something happened to me.']);
    expect(said({ voice: 'practitioner', role: 'practitioner' })).toEqual(['I have a question.', 'A student told me.']);
    expect(said({ voice: 'organisation', role: 'organisation' })).toEqual(['I have a question.']);
  });

  it('are a child’s own in place of those of the voice', () => {
    expect(said({ child: true })).toEqual(['I’m a kid.', 'Can you tell me first?']);
    // A helper of a child is not a child.
    expect(said({ voice: 'practitioner', role: 'practitioner', child: true })).toEqual([
      'I have a question.',
      'A student told me.',
    ]);
  });

  it('are all that are kept for somebody, where more than one thing is true of them', () => {
    expect(said({ child: true, close: true })).toEqual(['I’m a kid.', 'Can you tell me first?', 'Not on my own phone.']);
  });

  it('are none where nothing fits', () => {
    expect(sayingsFor([{ voices: ['self'] }], readerLike({ voice: 'supporter', role: 'whanau' }))).toEqual([]);
  });

  it('have versions that say the same to every reader', () => {
    const versions = sayingVersions(sayings);
    expect(versions.map(({ words }) => words)).toEqual(sayings);
    for (const reader of everyReader)
      expect(versions.filter((version) => isRight(version, reader)).map(({ words }) => words)).toEqual(
        sayingsFor(sayings, reader),
      );
  });
});

/** Is this version for a reader of whom nothing is known yet, and who turns out to be this one? */
const isRight = ({ own, unless }: Version, reader: Reader) =>
  isKeptFor(own, reader) && !unless.some((other) => isKeptFor(other, reader));

describe('versions of words, where nobody’s answers are known', () => {
  const content = loadContent();
  const kept: readonly [string, WordsFor<object>][] = [
    ...Object.entries(content.notices).map(([id, words]) => [`notice ${id}`, words] as [string, WordsFor<object>]),
    ...Object.entries(content.firstSteps).map(([id, words]) => [`first step ${id}`, words] as [string, WordsFor<object>]),
    ...Object.entries(content.questions).flatMap(([id, { voices }]) =>
      Object.entries(voices).map(([voice, words]) => [`question ${id}, ${voice}`, words] as [string, WordsFor<object>]),
    ),
  ];

  it('are some hundreds', () => {
    expect(kept.flatMap(([, words]) => versionsOf(words)).length).toBeGreaterThan(150);
  });

  it('are one for each reader, and the one that reader reads', () => {
    for (const [what, words] of kept) {
      const versions = versionsOf(words);
      for (const reader of everyReader) {
        const right = versions.filter((version) => isRight(version, reader));
        expect({ what, reader, words: right.map((each) => each.words) }).toEqual({
          what,
          reader,
          words: [wordsFor(words, reader)],
        });
      }
    }
  });

  it('are one alone where none are kept', () => {
    expect(versionsOf({ sentence: 'Ring.' })).toEqual([{ own: {}, unless: [], words: { sentence: 'Ring.' } }]);
  });

  it('of things to say are those that each reader is given', () => {
    for (const { handover } of Object.values(content.services)) {
      const say = handover.say as readonly KeptFor[];
      const versions = sayingVersions(say);
      for (const reader of everyReader)
        expect(versions.filter((version) => isRight(version, reader)).map(({ words }) => words)).toEqual(sayingsFor(say, reader));
    }
  });
});
