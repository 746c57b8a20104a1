import Ajv, { type AnySchemaObject } from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readServices } from '../../data/services.ts';
import { servicesAsHsds } from '../../scripts/open-data/services.ts';
import { copyOfData } from '../data/data-folder.ts';

const schemas = '../shared/hsds-3.0';
const data = copyOfData();
const published = servicesAsHsds();
const service = (id: string, page = published) => page.contents.find(({ name }) => name === readServices().get(id)!.name.en)!;
const values = (id: string, code: string) =>
  service(id)
    .attributes.filter(({ link_type }) => link_type === code)
    .map(({ value }) => value);

/** Every id of every entity below. */
const idsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(idsIn)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => (key === 'id' ? [String(part)] : idsIn(part)))
      : [];

describe.runIf(existsSync(schemas))('against the schemas of HSDS 3.0', () => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(schemas, file), 'utf8')) as AnySchemaObject;
  // The schemas carry words of Frictionless Data beside those of JSON Schema.
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  for (const file of existsSync(schemas) ? readdirSync(schemas).filter((name) => name.endsWith('.json')) : []) {
    if (file !== 'service_with_definitions.json') ajv.addSchema(read(file), file);
  }

  /** The same, refusing every field that HSDS does not name. */
  const closed = (schema: AnySchemaObject): AnySchemaObject =>
    Object.fromEntries(
      Object.entries({ ...schema, ...(schema.properties ? { additionalProperties: false } : {}) }).map(([key, value]) => [
        key,
        typeof value === 'object' && value !== null && !Array.isArray(value) ? closed(value as AnySchemaObject) : value,
      ]),
    );
  const isService = addFormats(new Ajv({ strict: false, allErrors: true })).compile(
    closed(read('service_with_definitions.json')),
  );

  it.each(published.contents.map((each) => [each.name, each] as const))(
    '%s is a service, with no field of our own',
    (_, each) => {
      isService(each);
      expect(isService.errors ?? []).toEqual([]);
    },
  );

  it.each([
    ['service', (page: typeof published) => page.contents],
    ['organization', (page: typeof published) => page.contents.map(({ organization }) => organization)],
    ['phone', (page: typeof published) => page.contents.flatMap(({ phones }) => phones)],
    ['schedule', (page: typeof published) => page.contents.flatMap(({ schedules }) => schedules)],
    ['attribute', (page: typeof published) => page.contents.flatMap(({ attributes }) => attributes)],
    ['language', (page: typeof published) => page.contents.flatMap(({ languages }) => languages)],
  ] as const)('every %s is one', (name, all) => {
    const validate = ajv.getSchema(`${name}.json`)!;
    expect(all(published).length).toBeGreaterThan(5);
    for (const each of all(published)) expect(validate(each) ? [] : validate.errors).toEqual([]);
  });

  it('refuses what is wrong: the test can fail', () => {
    const good = published.contents[0]!;
    for (const bad of [
      { ...good, id: 'police-111' },
      { ...good, status: 'open' },
      { ...good, url: 'not an address' },
      { ...good, colour: 'red' },
    ]) {
      expect(isService(bad)).toBe(false);
    }
  });
});

describe('the open data of services', () => {
  it('holds every service, in a page as HSDS has it', () => {
    expect(published.contents).toHaveLength(readServices().size);
    expect(published).toMatchObject({
      total_items: readServices().size,
      total_pages: 1,
      first_page: true,
      last_page: true,
      empty: false,
    });
  });

  it('has ids that are never the same twice and the same every time', () => {
    // An organisation stands with each of its services, and a term with each of its values: the same thing, the same id.
    const text = JSON.stringify(published.contents, (key, value: unknown) =>
      key === 'taxonomy_term' || key === 'organization' ? undefined : value,
    );
    const ids = idsIn(JSON.parse(text));
    expect(ids.length).toBeGreaterThan(1000);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(servicesAsHsds())).toBe(JSON.stringify(published));
    expect(service('netsafe').id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(service('netsafe').id).toBe('630daed8-94b6-5455-af9c-3cfc805f40ac');
  });

  it('gives a number with how sure it is and when it is to be checked', () => {
    const [phone] = service('netsafe').phones;
    expect(phone).toMatchObject({ number: '0508 638 723', type: 'voice', description: '0508 NETSAFE' });
    expect(phone!.attributes.map(({ link_type }) => link_type)).toEqual(['confidence', 'check-by']);
    expect(phone!.attributes[0]!.value).toBe('number: V (S17), 2026-11-24');
  });

  it('gives hours as weekly rules, in local time', () => {
    expect(service('youthline').schedules[0]).toMatchObject({
      freq: 'WEEKLY',
      byday: 'MO,TU,WE,TH,FR,SA,SU',
      opens_at: '00:00',
      closes_at: '24:00',
    });
    const [phone] = service('netsafe').schedules;
    expect(phone).toMatchObject({ byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '20:00' });
    expect(phone!.attributes.map(({ value }) => value)).toContain('Pacific/Auckland');
  });

  it('says as attributes what HSDS has no field for', () => {
    expect(values('netsafe', 'anonymous')).toEqual(['yes']);
    expect(values('netsafe', 'handover-without-consent')[0]).toContain('could be hurt');
    expect(values('netsafe', 'conflict')[0]).toContain('phone hours');
    expect(values('police-oceanz', 'audience')).toEqual(['behind']);
    expect(values('netsafe', 'confidence').length).toBeGreaterThan(20);
  });

  it('never gives the teams behind a door a number, and 111 always', () => {
    for (const id of ['police-oceanz', 'police-fiu', 'police-district-child']) expect(service(id).phones).toEqual([]);
    expect(service('police-111').phones[0]!.number).toBe('111');
  });

  it('takes a stale number away, says what stands in its place and when it was last known', () => {
    data.edit('services/netsafe.json', ({ phones }) => (phones[0].read = '2024-11-24'));
    const netsafe = service('netsafe', servicesAsHsds(data.folder));
    expect(netsafe.phones.map(({ number }) => number)).toEqual(['4282']);
    expect(netsafe.url).toBe('https://report.netsafe.org.nz');
    expect(netsafe.alert).toContain('was last read or checked on 24 November 2024');
    expect(netsafe.attributes.map(({ link_type }) => link_type)).toContain('replaced-contact');
  });

  it('dates a service by its last check by a person', () => {
    data.edit('services/customs-ceot.json', ({ phones, urls }) => {
      for (const each of [...phones, ...urls]) each.checked = { on: '2026-12-01', by: 'A helping organisation', how: 'phone' };
    });
    const customs = service('customs-ceot', servicesAsHsds(data.folder));
    expect(customs.assured_date).toBe('2026-12-01');
    expect(customs.phones[0]!.attributes.map(({ value }) => value)).toContain('2026-12-01, phone, A helping organisation');
  });
});
