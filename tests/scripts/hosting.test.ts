import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPartners } from '../../data/partners.ts';
import { contentSecurityPolicy, withPolicyInside } from '../../scripts/headers.ts';
import { answersOf, quoted } from '../../scripts/hosting/answers.ts';
import { hostingFiles } from '../../scripts/hosting/files.ts';
import { nginxArguments } from '../../scripts/hosting/run.ts';
import { limits, underscoreHeaders } from '../../scripts/hosting/underscore-headers.ts';
import { rulesIn, sentFor } from './underscore-headers-reader.ts';

const partners = loadPartners();
const page = (address: string, style = 'a{}') => ({ file: `${address}.html`, html: `<style>${style}</style>` });
const few = ['/index', '/404', '/assisted', '/embed', '/embed/example-youth'].map((each) => page(each));
const script = { file: '/walk.0123456789ab.js', html: null };
const services = Array.from({ length: 70 }, (_, number) => page(`/services/service-${number}`, 'b{}'));

describe('the headers of every host', () => {
  it.each(Object.entries(hostingFiles(answersOf([...few, script], partners))).filter(([name]) => !/nginx\.conf|server\.conf|Caddyfile/.test(name)))(
    '%s says who may frame a partner’s page',
    (_, text) => {
      const { allowed_origins } = partners.find(({ id }) => id === 'example-youth')!;
      expect(text).toContain(`frame-ancestors 'self' ${allowed_origins.join(' ')}`);
    },
  ); // prettier-ignore

  it('a value that a server would read as its own is refused', () => {
    for (const value of ['say "hello"', '$uri', '{path}', 'two\nlines', 'back\\slash'])
      expect(() => quoted(value)).toThrow(value);
    expect(quoted("script-src 'self'")).toBe(`"script-src 'self'"`);
  });

  it('a kind of file nobody has named is refused', () => {
    expect(() => answersOf([...few, { file: '/odd.xyz', html: null }], partners)).toThrow('/odd.xyz');
  });
});

describe.each([
  ['a small site', [...few, script]],
  ['one with more pages than rules', [...few, script, page('/services'), ...services]],
])('_headers, for %s', (_, exported) => {
  const answers = answersOf(exported, partners);
  const text = underscoreHeaders(answers);

  it('stays within the limits of Cloudflare Pages', () => {
    expect(rulesIn(text).length).toBeLessThanOrEqual(limits.rules);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(limits.line);
  });

  it('gives each address exactly its headers, none of them twice', () => {
    for (const { addresses, headers } of answers.found)
      for (const address of addresses) {
        if (address === '/services/') continue; // inside the folder's rule
        expect([address, sentFor(rulesIn(text), address)]).toEqual([address, headers]);
      }
  });
});

it('_headers: too many pages that differ are not hidden', () => {
  const different = Array.from({ length: 70 }, (_, number) => page(`/services/service-${number}`, `b{order:${number}}`));
  expect(rulesIn(underscoreHeaders(answersOf([...few, ...different], partners))).length).toBeGreaterThan(limits.rules);
});

describe('the policy inside a page', () => {
  const html = '<head><meta charSet="utf-8"/><style>a{}</style></head>';

  it('comes first, and is the header’s without who may frame it', () => {
    const policy = contentSecurityPolicy(html);
    const inside = /^<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]+)"\/>/.exec(
      withPolicyInside(html),
    );
    expect(`${inside![1]}; frame-ancestors 'none'`).toBe(policy);
    expect(contentSecurityPolicy(withPolicyInside(html))).toBe(policy);
  });

  it('is not left out silently', () => expect(() => withPolicyInside('<head></head>')).toThrow('meta charset'));
});

describe('Containerfile', () => {
  const text = readFileSync('Containerfile', 'utf8');
  const steps = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const step = (name: string) => steps.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  it('builds with the steps of the README, and nothing else runs', () => {
    expect(step('RUN')).toEqual(['npm ci --no-audit --no-fund', 'npm run build']);
  });

  it('copies what is there', () => {
    const made = ['/site/out', '/site/hosting/nginx'];
    for (const copy of step('COPY')) {
      const from = copy.replace('--from=build ', '').split(' ').slice(0, -1);
      for (const each of from) expect(copy.startsWith('--from=build') ? made.includes(each) : existsSync(each)).toBe(true);
    }
    expect(Object.keys(hostingFiles(answersOf(few, partners)))).toContain('hosting/nginx/nginx.conf');
  });

  it('starts nginx as the tests do, with nobody’s rights', () => {
    expect(JSON.parse(step('ENTRYPOINT')[0]!)).toEqual(['nginx', ...nginxArguments('/srv/navigator')]);
    expect(Number(step('USER')[0])).toBeGreaterThan(0);
  });

  it('takes along neither what is built here nor what is private', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'out', 'hosting']));
  });
});
