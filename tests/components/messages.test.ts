import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseFromFrame, parseFromHost, parseHello, parseReady } from '../../components/embed/messages.ts';

const schema = JSON.parse(readFileSync('docs/embed-messages.v1.schema.json', 'utf8')) as {
  $defs: Record<string, z.core.JSONSchema.JSONSchema>;
};
const fits = (name: string) => {
  const check = z.fromJSONSchema(schema.$defs[name]!);
  return (value: unknown) => check.safeParse(value).success;
};

const parsers = {
  ready: parseReady,
  hello: parseHello,
  settings: (value: unknown) => (parseFromHost(value)?.type === 'settings' ? value : null),
  leave: (value: unknown) => (parseFromHost(value)?.type === 'leave' ? value : null),
  height: (value: unknown) => (parseFromFrame(value)?.type === 'height' ? value : null),
  exit: (value: unknown) => (parseFromFrame(value)?.type === 'exit' ? value : null),
} as const;

const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  type: fc.constantFrom('referral-navigator:ready', 'referral-navigator:hello', 'settings', 'leave', 'height', 'exit', 'answer'),
  v: fc.constantFrom(1, 2, '1'),
  theme: fc.constantFrom('auto', 'light', 'dark', 'pink', null),
  locale: fc.constantFrom('en', 'mi-NZ', 'EN', ''),
  exit: fc.constantFrom('weather', 'https://evil.example', 7),
  height: fc.constantFrom(true, false, 'true'),
  px: fc.constantFrom(1, 720, 40_000, 40_001, 0, -8, 7.5, Number.NaN, '720'),
  to: fc.constantFrom('weather', 'javascript:alert(1)', ''),
  question: fc.constant('role'),
};

/** Messages that are nearly right: mostly the keys of one kind, with values that may be; now and then a key too many. */
const nearly = (name: string) => {
  const own = Object.keys(schema.$defs[name]!.properties!);
  const some = (keys: string[]) => fc.record(Object.fromEntries(keys.map((key) => [key, values[key]!])), { requiredKeys: [] });
  return fc.oneof({ weight: 4, arbitrary: some(own) }, { weight: 1, arbitrary: some(Object.keys(values)) });
};

describe.each(Object.keys(parsers) as (keyof typeof parsers)[])('a message of the kind "%s"', (name) => {
  it('is taken exactly where the published schema takes it', () => {
    const inSchema = fits(name);
    let taken = 0;
    fc.assert(
      fc.property(nearly(name), (message) => {
        const accepted = parsers[name](message) !== null;
        taken += Number(accepted);
        expect(accepted).toBe(inSchema(message));
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});

describe('anything at all', () => {
  it('is ignored by both sides, and throws nowhere', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true }),
        (value) => {
          for (const parse of [parseReady, parseHello, parseFromHost, parseFromFrame]) expect(parse(value)).toBeNull();
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it.each<[string, unknown]>([
    [
      'a value that loops',
      (() => {
        const loop: Record<string, unknown> = { type: 'settings' };
        loop.theme = loop;
        return loop;
      })(),
    ],
    [
      'a trap',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('trap');
          },
          ownKeys: () => {
            throw new Error('trap');
          },
        },
      ),
    ],
    ['a very long text', 'x'.repeat(5_000_000)],
    ['a thousand keys', Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`key${at}`, at]))],
  ])('%s included', (_, value) => {
    for (const parse of [parseReady, parseHello, parseFromHost, parseFromFrame]) expect(parse(value)).toBeNull();
  });
});
