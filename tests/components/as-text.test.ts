import { describe, expect, it } from 'vitest';
import { endingAsText } from '../../components/ending/as-text.ts';
import { noticeWords, wordsToSay } from '../../components/navigator/reader.tsx';
import { type Person, walkOf } from '../machines/people.ts';
import { calm, cast, content, endingOfPerson } from './on-screen.tsx';

const { services, screens } = content;
const { ending: say, maybeDanger } = screens;

const copied = (person: Person) => {
  const found = endingOfPerson(person);
  return { ...found, text: endingAsText(found.ending, content, found.reader) };
};
/** The parts of a text, each with an empty line after it. */
const partsOf = (text: string) => text.split('\n\n');
const girl = cast['a girl whose picture went round school'];

it('starts with the first step, how to reach it and what to say there', () => {
  const { text, ending, reader } = copied(girl);
  const { name, phones } = services.netsafe;
  expect(ending.first).toBe('netsafe');
  const [heading, first, words] = partsOf(text);
  expect(heading).toBe(screens.keep.printHeading);
  expect(first!.split('\n').slice(0, 2)).toEqual([say.first.toUpperCase(), name]);
  for (const { number } of phones) expect(first).toContain(number);
  for (const line of wordsToSay(services.netsafe, reader)) expect(words).toContain(line);
});

it('has the second door right after that, with a way to reach it', () => {
  const { text, ending } = copied(girl);
  const [, , , next] = partsOf(text);
  const { name, phones } = services[ending.next];
  expect(next!.split('\n').slice(0, 2)).toEqual([say.next.toUpperCase(), name]);
  expect(next).toContain(phones[0]!.number);
});

it.each(Object.entries<Person>(cast))(
  'lists every service that can be contacted once, and those behind them not at all: %s',
  (_, who) => {
    const { text, ending } = copied(who);
    const isAbove = (id: string) => id === 'police-111' && ending.first !== id && ending.emergency;
    for (const { service } of [...ending.fits, ...ending.mayFit, ...ending.talk]) {
      const lines = text.split('\n').filter((line) => line === services[service].name);
      expect(lines, service).toHaveLength(services[service].audience === 'behind' ? 0 : 1);
      if (isAbove(service)) expect(text).toContain(maybeDanger.title);
    }
  },
);

it('says never to copy the picture', () => {
  const { text, reader } = copied(girl);
  expect(text).toContain(noticeWords(content, 'never-copy-images', reader).text);
});

it('tells whoever finds it none of the answers', () => {
  for (const person of Object.values<Person>(cast)) {
    const { text } = copied(person);
    for (const { voices } of Object.values(content.questions))
      for (const voice of Object.values(voices)) expect(text).not.toContain(voice.title);
  }
});

describe('what stands above the first step', () => {
  it('not to pay comes first for somebody who is threatened', () => {
    const { text, reader } = copied(cast['a boy of fifteen who is blackmailed']);
    const { title, text: words } = noticeWords(content, 'being-threatened', reader);
    expect(partsOf(text)[1]).toBe(`${title}. ${words}`);
    expect(words).toMatch(/^Do not pay\b[^.]*\bnot send more/);
    expect(text.indexOf(words)).toBeLessThan(text.indexOf(say.first.toUpperCase()));
    expect(text.split(words)).toHaveLength(2);
  });

  it('111 and then a crisis line come before that for somebody who thinks about suicide and is not sure of danger', () => {
    const { text, reader } = copied(cast['a blackmailed boy who thinks about suicide, and is not sure of danger']);
    const { text: words } = noticeWords(content, 'being-threatened', reader);
    const at = [maybeDanger.title, say.first.toUpperCase(), words].map((each) => text.indexOf(each));
    expect(at.every((place) => place > 0)).toBe(true);
    expect(at).toEqual([...at].sort((one, other) => one - other));
  });

  it('neither for somebody else', () => {
    const { text } = copied(girl);
    expect(text).not.toContain(maybeDanger.title);
    expect(partsOf(text)[1]).toMatch(new RegExp(`^${say.first.toUpperCase()}\n`));
  });

  it('111 is the first step, not said twice, for somebody in danger', () => {
    const { text } = copied(cast['a Deaf person in danger']);
    expect(text).not.toContain(maybeDanger.title);
    expect(partsOf(text)[1]!.split('\n')[1]).toBe(services['police-111'].name);
  });

  it('a bank takes along that it may not tell the customer', () => {
    const { text, reader } = copied(cast['a bank']);
    expect(partsOf(text)[1]).toContain(noticeWords(content, 'do-not-tip-off', reader).text);
  });
});

it('has no e-mail in it where somebody may look into the mailbox', () => {
  const child = {
    ...calm,
    role: 'self',
    age: 'child-now',
    'physical-harm': 'yes',
    'child-in-home': 'yes',
    priority: 'safe',
  } as const;
  const [mail] = services['oranga-tamariki-ncc'].emails;
  expect(walkOf({ ...child, watched: 'no' }).ending.first).toBe('oranga-tamariki-ncc');
  expect(copied({ ...child, watched: 'no' }).text).toContain(mail!.email);
  for (const watched of ['yes', 'unsure'] as const) expect(copied({ ...child, watched }).text).not.toContain('@');
});
