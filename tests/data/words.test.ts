import { describe, expect, it } from 'vitest';
import { loadAssistedContent } from '../../data/assisted-content.ts';
import { loadContent } from '../../data/content.ts';
import { textsOf } from '../../data/words-lint.ts';
import { readingGrade } from './reading-grade.ts';

const content = loadContent();

const assisted = loadAssistedContent();

it('keeps the risk factors of the map from everybody but practitioners', () => {
  expect(assisted.riskFactors.length).toBe(20);
  const walk = JSON.stringify(content);
  for (const { id, label } of assisted.riskFactors) for (const each of [id, `"${label}"`]) expect(walk).not.toContain(each);
});

describe('the questions in the voice of the person themselves', () => {
  it('are measured by a yardstick that knows hard from easy', () => {
    expect(readingGrade('Is there a picture of you?')).toBeLessThan(4);
    expect(readingGrade('Has an investigatory organisation corresponded regarding objectionable publications?')).toBeGreaterThan(
      12,
    );
  });

  it('can be read by a child of nine to eleven, taken together', () => {
    const self = Object.values(content.questions).flatMap(({ voices }) =>
      voices.self ? [voices.self.title, voices.self.hint] : [],
    );
    expect(readingGrade(self.join(' '))).toBeLessThan(6);
  });

  it('are short: no title over 90 characters', () => {
    for (const { voices } of Object.values(content.questions)) {
      for (const title of [voices.self?.title, ...(voices.self?.for ?? []).map((kept) => kept.title)]) {
        if (title) expect(title.length, title).toBeLessThanOrEqual(90);
      }
    }
  });
});

/** What a person on their own reads, apart from the facts about services. */
const readAlone = textsOf({
  questions: Object.entries(content.questions).map(([id, { why, voices }]) => ({ id, why, self: voices.self })),
  rules: Object.values(content.rules).map(({ sentence }) => sentence),
  firstSteps: content.firstSteps,
  notices: Object.values(content.notices).map(({ title, text, short, for: kept }) => ({ title, text, short, kept })),
  ready: content.ready,
  screens: content.screens,
});

it('gives a person on their own no sentence of more than 25 words', () => {
  const long = readAlone.flatMap(([, text]) => text.split(/(?<=[.?!:;])\s/)).filter((each) => each.split(/\s+/).length > 25);
  expect(readAlone.length).toBeGreaterThan(300);
  expect(long).toEqual([]);
});

it('names no number or address in the interface that no service has: it goes when theirs goes', () => {
  const contacts = Object.values(content.services).flatMap(({ phones, emails }) => [
    ...phones.map(({ number }) => number),
    ...emails.map(({ email }) => email),
  ]);
  const named = textsOf(content.screens).flatMap(([, text]) => text.match(/\S+@[\w.-]+\w|\+?\d[\d ]{6,}\d/g) ?? []);
  expect(named).toContain('+64 9 927 3971');
  for (const each of named) expect(contacts).toContain(each);
});
