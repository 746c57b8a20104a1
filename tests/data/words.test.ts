import { describe, expect, it } from 'vitest';
import { loadAssistedContent } from '../../data/assisted-content.ts';
import { loadContent } from '../../data/content.ts';
import { loadServices } from '../../data/services.ts';
import { loadServicesWords } from '../../data/services-words.ts';

const content = loadContent();

/** Every text in a value, with the path to it. */
function texts(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${at}/${key}`));
}

const assisted = loadAssistedContent();
const everything = [
  ...texts(content, 'content'),
  ...texts([...loadServices().values()], 'services'),
  ...texts(assisted, 'assisted'),
  ...texts(loadServicesWords(), 'services-words'),
];

/** What may never be said, with an example that the rule catches. */
const never: readonly [rule: string, pattern: RegExp, example: string][] = [
  ['a word that blames', /child porn|revenge porn|kiddie|victim blaming/i, 'child pornography'],
  [
    'a promise about the law',
    /cannot be prosecuted|won[’']t be prosecuted|will not get in trouble/i,
    'You cannot be prosecuted.',
  ],
  ['a promise that it comes down', /(?:will|gets?) be (?:taken down|removed|deleted)/i, 'It will be removed.'],
  ['a promise of secrecy', /(?:nobody|no one) will (?:ever )?(?:know|find out)/i, 'Nobody will know.'],
  ['blame', /you should(?: not|n[’']t) have (?!to\b)|why did you/i, 'You should not have sent it.'],
];

describe.each(never)('%s', (_, pattern, example) => {
  it('is caught by its rule', () => expect(example).toMatch(pattern));
  it('is nowhere', () => expect(everything.filter(([, text]) => pattern.test(text))).toEqual([]));
});

describe('advice about pictures', () => {
  // Each sentence that speaks of capturing says not to.
  const capturing = /\b(?:screenshot|download|forward)\b/i;
  const forbids = /\b(?:never|not|even if|asks? for|without|no)\b/i;
  const sentences = everything.flatMap(([at, text]) => text.split(/(?<=[.?!]) /).map((sentence) => [at, sentence] as const));

  it('is caught when it invites', () => {
    expect(capturing.test('Take a screenshot and keep it.') && !forbids.test('Take a screenshot and keep it.')).toBe(true);
  });

  it('never invites anyone to capture one', () => {
    const inviting = sentences.filter(
      ([at, sentence]) => !at.endsWith('url') && capturing.test(sentence) && !forbids.test(sentence),
    );
    expect(inviting).toEqual([]);
  });
});

it('keeps the risk factors of the map from everybody but practitioners', () => {
  expect(assisted.riskFactors.length).toBe(10);
  const walk = JSON.stringify(content);
  for (const factor of assisted.riskFactors) expect(walk).not.toContain(factor);
});

it('writes te reo Māori with its macrons', () => {
  const missing = /\b(?:Maori|whanau|Korero|Tane|Otautahi|pepi)\b/;
  const names = /alternate_names|\/url$|\/\d+\/(?:email|url)|\/id$|sources|\/source$/;
  expect('Maori').toMatch(missing);
  expect(everything.filter(([at, text]) => !names.test(at) && missing.test(text) && !/^[a-z0-9:-]+$/.test(text))).toEqual([]);
});

/** Flesch-Kincaid grade, roughly: US school grade; 5 is about ten years old. */
function grade(text: string): number {
  const sentences = text.split(/[.?!:]+(?:\s|$)/).filter((each) => each.trim() !== '').length || 1;
  const words = text.match(/[\p{L}’'-]+/gu) ?? [];
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/e$/, '')
            .match(/[aeiouyāēīōū]+/g) ?? []
        ).length,
      ),
    0,
  );
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

describe('the questions in the voice of the person themselves', () => {
  it('are measured by a yardstick that knows hard from easy', () => {
    expect(grade('Is there a picture of you?')).toBeLessThan(4);
    expect(grade('Has an investigatory organisation corresponded regarding objectionable publications?')).toBeGreaterThan(12);
  });

  it('can be read by a child of nine to eleven, taken together', () => {
    const self = Object.values(content.questions).flatMap(({ voices }) =>
      voices.self ? [voices.self.title, voices.self.hint] : [],
    );
    expect(grade(self.join(' '))).toBeLessThan(6);
  });

  it('are short: no title over 90 characters', () => {
    for (const { voices } of Object.values(content.questions)) {
      if (voices.self) expect(voices.self.title.length, voices.self.title).toBeLessThanOrEqual(90);
    }
  });
});
