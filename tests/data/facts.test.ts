import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import notListed from '../../data/not-listed.json' with { type: 'json' };
import pathway from '../../data/pathway.json' with { type: 'json' };
import { listData } from '../../data/parse.ts';
import seed from '../../data/seed-register.json' with { type: 'json' };
import { rolesLeftOut } from '../../data/reachable.ts';
import { loadServices } from '../../data/services.ts';
import { rules } from '../../machines/rules.ts';
import { notices } from '../../machines/notices.ts';
import sources from '../../data/sources.json' with { type: 'json' };

const services = loadServices();
const facts = '../shared/facts/agencies.md';
/** Read later. Where the two differ, this one wins. */
const changedFacts = '../shared/facts/changes-2026-11-25.md';

describe('the services', () => {
  it('include every one a rule names', () => {
    for (const { service } of rules) expect(services.has(service), service).toBe(true);
  });

  it('never give the teams that work behind a door a number', () => {
    for (const service of services.values()) {
      if (service.audience === 'behind' || service.id === 'police-fiu') expect(service.phones, service.id).toEqual([]);
    }
  });

  it('have nothing to tap that texts 111: it fails from a phone that was not registered before', () => {
    const texting = [...services.values()].filter(({ phones }) =>
      phones.some(({ number, type }) => number === '111' && type === 'text'),
    );
    expect(texting).toEqual([]);
  });

  it('do not promise a voice when none may answer: Netsafe at weekends, What’s Up at night', () => {
    const weekend = services
      .get('netsafe')!
      .hours!.schedules.filter(({ byday }) => byday.includes('SA') || byday.includes('SU'))
      .map(({ channel }) => channel);
    expect(weekend).toEqual(['text']);
    expect(services.get('whats-up')!.hours!.always).toBe(false);
  });

  it('carry a number in their name only if it is one that somebody can ring', () => {
    const named = [...services.values()].filter(
      ({ name, phones }) => phones.length === 0 && /\b(?:0[58]00|1\d{3})\b/.test(name.en),
    );
    expect(named.map(({ id }) => id)).toEqual([]);
  });

  it('have hours that open before they close', () => {
    for (const { id, hours } of services.values()) {
      for (const { opens_at, closes_at } of hours?.schedules ?? []) expect(opens_at < closes_at, id).toBe(true);
    }
  });
});

describe('the sources of rules and notices', () => {
  const known = (code: string) =>
    Object.hasOwn(sources, code) ||
    Object.hasOwn(seed, code) ||
    pathway.edges.some(({ id }) => id === code) ||
    (code.startsWith('facts:') && services.has(code.slice('facts:'.length)));

  it.each([...rules, ...notices].map(({ id, sources: codes }) => [id, codes] as const))('%s can be looked up', (_, codes) => {
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(known(code), code).toBe(true);
  });
});

it('holds the 96 sentences of the map by id and all 52 edges, each in words', () => {
  expect(Object.keys(seed)).toHaveLength(96);
  expect(pathway.edges).toHaveLength(52);
  for (const { id, en } of pathway.edges) expect(en.length, id).toBeGreaterThan(10);
});

describe.runIf(existsSync(facts) && existsSync(changedFacts))('beside the fact sheets', () => {
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const [first, changed] = [read(facts), read(changedFacts)];
  const text = `${first}\n${changed}`;
  const digits = (value: string) => value.replace(/\D/g, '');
  /** Numbers as they stand in a text, as digits. */
  const numbersIn = (words: string) => [...words.matchAll(/\+?\d[\d ]{5,}\d/g)].map(([number]) => digits(number));
  // A clause of the changes says one thing, and whether it is verified.
  const clauses = changed.split(/[;\n]/);
  const since = new Set(clauses.filter((clause) => !clause.includes('[U]')).flatMap(numbersIn));
  const unverified = [
    ...[...first.matchAll(/(\+?\d[\d ]{5,}\d)(?: \([^)]*\))? \[U\]/g)].map(([, number]) => digits(number!)),
    ...clauses.filter((clause) => clause.includes('[U]')).flatMap(numbersIn),
  ].filter((number) => !since.has(number));
  const files = listData('services').map((id) => [id, readFileSync(`data/services/${id}.json`, 'utf8')] as const);

  it('every service of sections A to J has a file, or a reason why not', () => {
    const headings = first.slice(0, first.indexOf('# K. ')).matchAll(/^## ([a-z0-9-]+)$/gm);
    for (const [, id] of headings) expect(services.has(id!) !== Object.hasOwn(notListed, id!), id).toBe(true);
  });

  it('no number marked unverified is published, not even in a sentence', () => {
    expect(unverified).toContain('08006885463'); // OutLine's, which nobody has read
    expect(unverified).not.toContain('08009428787'); // What's Up's, which has been read since
    expect(unverified.length).toBeGreaterThanOrEqual(6);
    for (const [id, file] of files) {
      for (const number of unverified) expect(digits(file).includes(number), `${id} ${number}`).toBe(false);
    }
  });

  it('every number published stands in the fact sheets, and so does every number in a sentence', () => {
    const plain = text.replace(/[ -]/g, '');
    for (const { id, phones } of services.values()) {
      for (const { number } of phones) expect(plain, `${id} ${number}`).toContain(number.replace(/[ -]/g, ''));
    }
    for (const [id, file] of files) {
      const sentences = file.replace(/"(?:url|read|checked|number)": "[^"]*"/g, '');
      for (const number of numbersIn(sentences)) expect(digits(plain), `${id} ${number}`).toContain(number);
    }
  });

  it('every number in letters spells its digits', () => {
    const keys = { 2: 'ABC', 3: 'DEF', 4: 'GHI', 5: 'JKL', 6: 'MNO', 7: 'PQRS', 8: 'TUV', 9: 'WXYZ' };
    const dialled = (letter: string) => Object.entries(keys).find(([, letters]) => letters.includes(letter))![0];
    const inLetters = [...services.values()].flatMap(({ id, phones }) =>
      phones.flatMap(({ number, words }) => (words ? [[id, number, words] as const] : [])),
    );
    expect(inLetters.length).toBeGreaterThan(8);
    for (const [id, number, words] of inLetters) {
      expect(digits(words.replace(/[A-Z]/g, dialled)).startsWith(digits(number)), `${id}: ${words}`).toBe(true);
    }
  });

  it('every main door is that of a site in the fact sheet', () => {
    const hosts = new Set([...text.matchAll(/https?:\/\/(?:www\.)?([a-z0-9.-]+)/g)].map(([, host]) => host));
    for (const { id, mainDoor } of services.values()) {
      if (mainDoor) expect(hosts, id).toContain(new URL(mainDoor.url).host.replace(/^www\./, ''));
    }
  });

  it('every address published stands in the fact sheet', () => {
    for (const { id, urls } of services.values()) {
      for (const { url } of urls) expect(text, `${id} ${url}`).toContain(url.replace(/\/$/, ''));
    }
  });
});

it('has words to say for everyone who may need them', () => {
  const met = new Set<string>(rules.map(({ service }) => service));
  for (const { service, fits } of rules) {
    expect(rolesLeftOut(services.get(service)!.handover.say, fits), service).toEqual([]);
  }
  // On no ending, but on a page of its own that anybody may read.
  for (const { id, handover } of services.values()) {
    if (met.has(id)) continue;
    for (const voice of ['self', 'supporter', 'practitioner', 'organisation'] as const) {
      const lines = handover.say.filter(({ voices }) => !voices || voices.includes(voice));
      expect(lines.length, `${id}, ${voice}`).toBeGreaterThan(0);
    }
  }
});
