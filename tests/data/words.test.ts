import { describe, expect, it } from 'vitest';
import { loadAssistedContent } from '../../data/assisted-content.ts';
import { loadContent } from '../../data/content.ts';
import { textsOf } from '../../data/words-lint.ts';

const content = loadContent();

const assisted = loadAssistedContent();

it('keeps the risk factors of the map from everybody but practitioners', () => {
  expect(assisted.riskFactors.length).toBe(20);
  const walk = JSON.stringify(content);
  for (const { id, label } of assisted.riskFactors) for (const each of [id, `"${label}"`]) expect(walk).not.toContain(each);
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

/** What a person on their own reads, apart from the facts about services. */
const readAlone = textsOf({
  questions: Object.entries(content.questions).map(([id, { why, voices }]) => ({ id, why, self: voices.self })),
  rules: Object.values(content.rules).map(({ sentence }) => sentence),
  firstSteps: content.firstSteps,
  notices: Object.values(content.notices).map(({ title, text }) => ({ title, text })),
  ready: content.ready,
  screens: content.screens,
});

it('gives a person on their own no sentence of more than 25 words', () => {
  const long = readAlone.flatMap(([, text]) => text.split(/(?<=[.?!:;])\s/)).filter((each) => each.split(/\s+/).length > 25);
  expect(readAlone.length).toBeGreaterThan(300);
  expect(long).toEqual([]);
});
