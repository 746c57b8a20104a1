import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * What the fact sheet gives from memory only, marked [U], may be nowhere in what is published: no page, no script, no data.
 */
const facts = '../shared/facts/agencies.md';
/** What was read later, and wins: it gives sources for some of what the first sheet had from memory. */
const changes = '../shared/facts/changes-2026-11-25.md';

/** Each marked value of the sheet: the text before a mark, back to the mark or separator before it. */
function marked(sheet: string): { key: string; text: string; mark: string }[] {
  return sheet.split('\n').flatMap((line) => {
    const [, key, rest] = /^\s*- (?:([a-z_0-9]+): )?(.*)$/.exec(line) ?? [];
    if (rest === undefined) return [];
    return [...rest.matchAll(/(.*?)\[(V|S|U|I)(?::[^\]]*)?\]/g)].map(([, text, mark]) => ({
      key: key ?? '',
      text: text!.replace(/^[\s;,.)]+/, ''),
      mark: mark!,
    }));
  });
}

const numbers = (text: string) =>
  (text.match(/\+?\d[\d ]{4,}\d/g) ?? []).map((each) => each.replace(/\D/g, '')).filter((each) => each.length > 6);
const addresses = (text: string) => text.match(/https?:\/\/[^\s)]+|[\w.]+@[\w.]+\w/g) ?? [];
const names = ({ key, text }: { key: string; text: string }) =>
  key.startsWith('name_') ? text.replace(/\([^)]*\)/g, '').split('/').map((each) => each.trim()) : []; // prettier-ignore

test.describe('what is known from memory only', () => {
  test.skip(!existsSync(facts), 'the fact sheet is not beside this checkout');
  const all = [facts, changes].filter(existsSync).flatMap((sheet) => marked(readFileSync(sheet, 'utf8')));
  // A name is known, too, where it is the id of a service or the address of a page that was read later.
  const readLater = (existsSync(changes) ? readFileSync(changes, 'utf8') : '')
    .replaceAll('%27', "'")
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
  const isReadLater = (value: string) => !/^\d|[/@]/.test(value) && readLater.includes(value.toLowerCase());
  const valuesOf = (isWanted: (mark: string) => boolean) =>
    new Set(
      all
        .filter(({ mark }) => isWanted(mark))
        .flatMap((each) => [...numbers(each.text), ...addresses(each.text), ...names(each)]),
    );
  const known = valuesOf((mark) => mark !== 'U');
  const unverified = [...valuesOf((mark) => mark === 'U')].filter(
    (value) => value.length > 3 && !known.has(value) && !isReadLater(value),
  );
  // A number may be written with any spaces, or none.
  const anywhere = (value: string) =>
    new RegExp(
      /^\d+$/.test(value) ? `(?<!\\d)${[...value].join('[\\s\\u00a0-]*')}(?!\\d)` : value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      'i',
    );

  test('is read from the sheet: numbers, addresses and names', () => {
    for (const value of [
      '0508236767',
      '08006885463',
      'help@netsafe.org.nz',
      'https://shielded.co.nz',
      'Ngā Pirihimana o Aotearoa',
    ]) {
      expect(unverified).toContain(value);
    }
    expect(unverified.length).toBeGreaterThan(15);
    expect('ring 0508 236 767.').toMatch(anywhere('0508236767'));
    expect('id="1050823676701"').not.toMatch(anywhere('0508236767'));
  });

  test('is nowhere in the export', () => {
    const files = readdirSync('out', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:html|js|json|txt|xml|svg)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(60);
    const texts = files.map((file) => [file, readFileSync(path.join('out', file), 'utf8')] as const);
    const published = unverified.flatMap((value) =>
      texts.filter(([, text]) => anywhere(value).test(text)).map(([file]) => `${value} in ${file}`),
    );
    expect(published).toEqual([]);
  });
});
