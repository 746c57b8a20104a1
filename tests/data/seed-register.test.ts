import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../data/content.ts';
import { compareWithSentences, fingerprint, loadSeedRegister, readSeedRegister } from '../../data/seed-register.ts';
import { isFromMap } from '../../data/source-names.ts';
import { notices } from '../../machines/notices.ts';
import { rules } from '../../machines/rules.ts';
import { copyOfData, type Json } from './data-folder.ts';

const sentences = '../shared/seed/sentences.tsv';

describe('the register of the map', () => {
  it('accounts for each of the 96 sentences: shown somewhere, or with a reason', () => {
    const all = loadSeedRegister();
    expect(all).toHaveLength(96);
    for (const { id, shown, notShown } of all) expect(shown.length > 0 || notShown !== undefined, id).toBe(true);
  });

  it('knows one sentence that nothing shows: how to use the map’s own page', () => {
    expect(loadSeedRegister().flatMap(({ id, notShown }) => (notShown ? [id] : []))).toEqual(['barriers-01']);
  });

  it.runIf(existsSync(sentences))('agrees with the sentences themselves, 96 of 96', () => {
    expect(compareWithSentences(readSeedRegister(), readFileSync(sentences, 'utf8'))).toEqual([]);
  });
});

describe('held against the sentences', () => {
  const tsv = `id\tsha256_12\tsentence\na-01\t${fingerprint('One thing.')}\tOne thing.\na-02\tx\tAnother thing.\n`;
  const one = { hash: fingerprint('One thing.'), paraphrase: 'The first.' };
  const two = { hash: fingerprint('Another thing.'), paraphrase: 'The second.' };

  it.each<[string, Record<string, typeof one>, string[]]>([
    ['a whole register', { 'a-01': one, 'a-02': two }, []],
    [
      'a wrong hash',
      { 'a-01': { ...one, hash: '000000000000' }, 'a-02': two },
      [`a-01: hash 000000000000, expected ${fingerprint('One thing.')}`],
    ],
    ['a missing sentence', { 'a-01': one }, ['a-02: not in the register']],
    ['one there never was', { 'a-01': one, 'a-02': two, 'a-03': two }, ['a-03: no such sentence']],
    [
      'a copied sentence',
      { 'a-01': { ...one, paraphrase: 'One thing' }, 'a-02': two },
      ['a-01: the paraphrase copies the sentence'],
    ],
  ])('%s is told', (_, register, faults) => expect(compareWithSentences(register, tsv)).toEqual(faults));
});

describe('a broken register', () => {
  const data = copyOfData();
  const load = () => loadSeedRegister(data.folder);

  it.each<[string, (register: Json) => void, RegExp]>([
    [
      'a hash that is none',
      (all) => (all['dia-11'].hash = 'dia'),
      /data\/seed-register\.json: dia-11\.hash: expected the first 12/,
    ],
    ['a long paraphrase', (all) => (all['dia-11'].paraphrase = 'x'.repeat(141)), /seed-register\.json: dia-11\.paraphrase/],
    ['no paraphrase', (all) => delete all['dia-11'].paraphrase, /seed-register\.json: dia-11\.paraphrase/],
    [
      'a reason for a sentence that is shown',
      (all) => (all['dia-11'].notShown = 'No room.'),
      /dia-11\.notShown: not true: service "dia-dcet" cites dia-11/,
    ],
    [
      'no reason for one that is not',
      (all) => delete all['barriers-01'].notShown,
      /barriers-01\.notShown: missing: nothing that is shown cites barriers-01/,
    ],
  ])('with %s is named', (_, change, message) => {
    data.edit('seed-register.json', change);
    expect(load).toThrow(message);
  });

  it('misses what an editor takes off the last screen that said it', () => {
    data.edit('practitioner-notes.json', (file) => {
      file.notes = file.notes.filter(({ id }: Json) => id !== 'more-may-come-later');
    });
    expect(load).toThrow(/netsafe-17\.notShown: missing[\s\S]*netsafe-18\.notShown: missing/);
  });

  it('does not count a note for editors as shown', () => {
    data.edit('services/dia-dcet.json', (dia) => {
      const [does] = dia.does;
      does.sources = does.sources.filter((code: string) => code !== 'dia-11');
      dia.conflicts.push({ ...does, sources: ['dia-11'] });
    });
    expect(load).toThrow(/dia-11\.notShown: missing/);
  });
});

describe('where a statement comes from', () => {
  const content = loadContent();
  const outside = content.screens.sources.outside;

  it.each(rules.map(({ id, sources }) => [id, sources.some(isFromMap)] as const))(
    'the rule %s says so if it is not the map',
    (id, fromMap) => {
      expect(content.rules[id].source.includes(outside)).toBe(!fromMap);
      expect(content.rules[id].fromMap ?? false).toBe(fromMap);
    },
  );

  it.each(notices.map(({ id, sources }) => [id, sources.some(isFromMap)] as const))(
    'the notice %s says so if it is not the map',
    (id, fromMap) => expect(content.notices[id].source.includes(outside)).toBe(!fromMap),
  );

  it('is the page itself for an onward step that the map does not speak of', () => {
    // E39: charges, then a court victim advisor. Read on the Ministry of Justice’s page.
    expect(isFromMap('E39')).toBe(false);
    expect(content.rules['case-in-court'].source).toContain('S116');
    expect(content.rules['case-in-court'].source).not.toContain('E39');
  });

  it('is a barrier of the map, the law or a fact for every honest limit', () => {
    const limits = notices.filter(({ kind }) => kind === 'limit');
    expect(limits.length).toBeGreaterThanOrEqual(6);
    for (const { id, sources } of limits) {
      expect(
        sources.some((code) => /^(?:b-[a-z-]+-\d\d|law-\d|facts:)/.test(code)),
        id,
      ).toBe(true);
    }
  });
});
