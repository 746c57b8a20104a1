import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import notListed from '../../data/not-listed.json' with { type: 'json' };
import pathway from '../../data/pathway.json' with { type: 'json' };
import { listData } from '../../data/parse.ts';
import seed from '../../data/seed-register.json' with { type: 'json' };
import { loadServices } from '../../data/services.ts';
import { rules } from '../../machines/rules.ts';
import { notices } from '../../machines/notices.ts';
import sources from '../../data/sources.json' with { type: 'json' };

const services = loadServices();
const facts = '../shared/facts/agencies.md';

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

it('holds the 96 sentences of the map by id and all 50 edges, each in words', () => {
  expect(Object.keys(seed)).toHaveLength(96);
  expect(pathway.edges).toHaveLength(50);
  for (const { id, en } of pathway.edges) expect(en.length, id).toBeGreaterThan(10);
});

describe.runIf(existsSync(facts))('beside the fact sheet', () => {
  const text = existsSync(facts) ? readFileSync(facts, 'utf8') : '';
  const published = listData('services')
    .map((id) => readFileSync(`data/services/${id}.json`, 'utf8'))
    .join('\n');

  it('every service of sections A to J has a file, or a reason why not', () => {
    const headings = text.slice(0, text.indexOf('# K. ')).matchAll(/^## ([a-z0-9-]+)$/gm);
    for (const [, id] of headings) expect(services.has(id!) || Object.hasOwn(notListed, id!), id).toBe(true);
  });

  it('no number marked unverified is published', () => {
    const digits = (value: string) => value.replace(/\D/g, '');
    const everything = digits(published);
    const unverified = [...text.matchAll(/(\+?\d[\d ]{5,}\d)(?: \([^)]*\))? \[U\]/g)].map(([, number]) => digits(number!));
    expect(unverified.length).toBeGreaterThanOrEqual(8);
    for (const number of unverified) expect(everything.includes(number), number).toBe(false);
  });

  it('every number published stands in the fact sheet', () => {
    const plain = text.replace(/[ -]/g, '');
    for (const { id, phones } of services.values()) {
      for (const { number } of phones) expect(plain, `${id} ${number}`).toContain(number.replace(/[ -]/g, ''));
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
  for (const { id, handover } of services.values()) {
    for (const voice of ['self', 'supporter', 'practitioner', 'organisation'] as const) {
      const lines = handover.say.filter(({ voices }) => !voices || voices.includes(voice));
      expect(lines.length, `${id}, ${voice}`).toBeGreaterThan(0);
    }
  }
});
