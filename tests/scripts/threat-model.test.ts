import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// A claim with a test beside it is worth as much as that test: it has to be there, under that name.

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const claims = [...oneLine(readFileSync('docs/threat-model.md', 'utf8')).matchAll(/`(tests\/[^`]+)` “([^”]+)”/g)];

it('names many tests', () => expect(claims.length).toBeGreaterThan(20));

it.each(claims.map(([, file, title]) => [file!, title!]))('%s has “%s”', (file, title) => {
  expect(oneLine(readFileSync(file, 'utf8'))).toContain(title);
});

it('says for everyone in the table what they could see, what we do and what we cannot do', () => {
  const text = readFileSync('docs/threat-model.md', 'utf8');
  const inTable = text.split('\n').filter((line) => /^\| (?!who might look|-)/.test(line));
  const sections = text.split('\n## ').slice(1, -1);
  expect(sections).toHaveLength(inTable.length);
  for (const section of sections) for (const part of ['- Could ', '- We: ', '- We cannot: ']) expect(section).toContain(part);
});
