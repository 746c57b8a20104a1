import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// A claim with a test beside it is worth as much as that test: it has to be there, under that name.

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const read = (file: string) => oneLine(readFileSync(file, 'utf8'));

describe.each(['docs/threat-model.md', 'docs/claims.md'])('%s', (document) => {
  // `file` “name”, and further names of the same file after a semicolon or a comma.
  const named = [...read(document).matchAll(/`(tests\/[^`]+)`((?:(?:[;,]| and) | )?“[^”]+”(?:(?:; | and )“[^”]+”)*)/g)].flatMap(
    ([, file, titles]) => [...titles!.matchAll(/“([^”]+)”/g)].map(([, title]) => [file!, title!] as const),
  );

  it('names many tests', () => expect(named.length).toBeGreaterThan(20));

  it.each(named)('%s has “%s”', (file, title) => {
    expect(read(file)).toContain(title);
  });
});

describe('what the pages claim', () => {
  const words = readdirSync('data/words/en')
    .map((file) => read(`data/words/en/${file}`))
    .join(' ');
  const claims = [...readFileSync('docs/claims.md', 'utf8').matchAll(/^## “(.+)”$/gm)].map(([, claim]) => claim!);

  it('is more than one thing', () => expect(claims.length).toBeGreaterThan(8));

  it.each(claims)('stands on a page: “%s”', (claim) => expect(words).toContain(claim));
});

it('the threat model says for everyone in its table what they could see, what we do and what we cannot do', () => {
  const text = readFileSync('docs/threat-model.md', 'utf8');
  const inTable = text.split('\n').filter((line) => /^\| (?!who might look|-)/.test(line));
  const sections = text.split('\n## ').slice(1, -1);
  expect(sections).toHaveLength(inTable.length);
  for (const section of sections) for (const part of ['- Could ', '- We: ', '- We cannot: ']) expect(section).toContain(part);
});
