/*
 * How hard a text is to read: Flesch-Kincaid grade, roughly the US school grade; 5 is about ten years old. A yardstick for drafting, not a
 * reader: words still go past a person, aloud.
 */

const syllablesOf = (word: string) =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e$/, '')
        .match(/[aeiouyāēīōū]+/g) ?? []
    ).length,
  );

export function readingGrade(text: string): number {
  const sentences = text.split(/[.?!:]+[”’")]*(?:\s|$)/).filter((each) => each.trim() !== '').length || 1;
  const words = text.match(/[\p{L}’'-]+/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Names a person knows or does not, whatever their reading age: of places, peoples, bodies and their documents. */
const otherNames = [
  'Employment New Zealand', 'Aotearoa', 'New Zealand', 'Auckland', 'Northland', 'Waikato', 'Bay of Plenty', 'Rotorua', 'Taupō', 'Taranaki',
  'Gisborne', 'Wellington', 'South Island', 'North Island', 'United States',
  'Māori', 'Pasifika', 'takatāpui', 'LGBTQIA\\+', 'NZSL',
  'Asian', 'African', 'Middle Eastern', 'Department of Internal Affairs', 'Internal Affairs', 'Family Court', 'Youth Court', 'Instagram', 'Snapchat', 'Discord', 'WhatsApp',
]; // prettier-ignore

const escaped = (name: string) => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** A number, a web address or an e-mail address: read digit by digit or not at all. */
const numbers = /https?:\S+|\S+@\S+|\b(?:[\w-]+\.)+(?:nz|org|com)\b|\+?\d[\d ]*\d|\d/g;

/**
 * Takes names and numbers out of a text before it is measured: each counts as one short word, so that the sentence keeps its length.
 * @param services what the services are called
 */
export function withoutNames(services: readonly string[]): (text: string) => string {
  const longestFirst = services.toSorted((one, other) => other.length - one.length).map(escaped);
  const names = new RegExp(`(?<!\\p{L})(?:${[...longestFirst, ...otherNames].join('|')})(?!\\p{L})`, 'gu');
  return (text) => text.replace(names, 'Ann').replace(numbers, 'ten');
}

/** Lines as they stand on a screen, one under another: each is a sentence, with a full stop or without. */
export const asScreen = (lines: readonly string[]): string =>
  lines.map((line) => (/[.?!:][”’")]*$/.test(line) ? line : `${line}.`)).join(' ');
