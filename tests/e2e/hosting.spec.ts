import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadPartners } from '../../data/partners.ts';
import { answersOf, exportedIn } from '../../scripts/hosting/answers.ts';
import { differences } from '../../scripts/hosting/check.ts';
import { type Running, startCaddy, startNginx, whereIs } from '../../scripts/hosting/run.ts';
import { limits } from '../../scripts/hosting/underscore-headers.ts';
import { rulesIn, sentFor } from '../scripts/underscore-headers-reader.ts';
import { complaintsOf, expect, firstOn, test, walk } from './person.ts';
import { originOf, staticHost } from './static-host.ts';

const answers = answersOf(exportedIn('out'), loadPartners());
const asBuilt = { answers, folder: 'out' };

/** The command as an NGO’s IT person types it. */
const check = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/check-hosting.ts', ...args], (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), said: out + err }),
    );
  });

/** In CI a server that is not there is a failure, not a reason to skip. */
const mayBeMissing = (program: string) =>
  test.skip(!process.env.CI && whereIs(program) === null, `${program} is not on this machine: what it answers was not checked`);

test('npm start answers everything as it was built', async ({ baseURL }) => {
  expect(await differences(baseURL!, asBuilt)).toEqual([]);
});

for (const [program, start] of [
  ['nginx', startNginx],
  ['caddy', startCaddy],
] as const)
  test.describe(program, () => {
    mayBeMissing(program);
    let server: Running;
    test.beforeAll(async () => (server = await start()));
    test.afterAll(() => server?.stop());

    test('answers everything as it was built, and writes nothing down', async () => {
      const written = readdirSync(server.folder, { recursive: true });
      const said = server.said();
      expect(await differences(server.origin, asBuilt)).toEqual([]);
      // What no browser sends, and what a log would keep.
      for (const odd of ['/%00', `/${'a'.repeat(20_000)}`, '/?phone=021', '/%E0%A4%A'])
        await fetch(server.origin + odd).catch(() => {});
      expect(server.said()).toBe(said);
      expect(readdirSync(server.folder, { recursive: true })).toEqual(written);
    });

    test('a page comes to life, and a whole walk asks for nothing and is not complained about', async ({ page }) => {
      const complaints = complaintsOf(page, server.origin);
      await page.goto(`${server.origin}/`);
      await walk(page, { danger: 'no', role: 'self', 'content-online': 'threatened', age: 'child-now', priority: 'take-down' });
      expect(await firstOn(page)).toBe('netsafe');
      await page.goto(`${server.origin}/assisted/`);
      await page.getByRole('button', { name: /Begin/ }).click();
      await expect(page.locator('[data-question="danger"]')).toBeVisible();
      await page.goto(`${server.origin}/embed/nobody-knows`);
      await expect(page.locator('[data-question="danger"]')).toBeVisible();
      expect(complaints).toEqual([]);
    });
  });

test.describe('nginx with the habits of others', () => {
  mayBeMissing('nginx');
  test('inside a configuration like Debian’s own it answers the same', async () => {
    const habits = `include /etc/nginx/mime.types; gzip on; gzip_types *; gzip_vary on; charset iso-8859-1; autoindex on;
      access_log access.log; error_log error.log debug; add_header X-Frame-Options SAMEORIGIN; expires 1d;`;
    const server = await startNginx({ 'nginx.conf': (text) => text.replace('http {', `http {\n${habits}`) });
    const said = await differences(server.origin, asBuilt);
    const logs = readdirSync(server.folder)
      .filter((each) => each.endsWith('.log'))
      .map((each) => readFileSync(`${server.folder}/${each}`, 'utf8'));
    await server.stop();
    expect(said).toEqual([]);
    expect(logs.join('')).not.toContain('127.0.0.1');
  });
});

test.describe('what is taken out of nginx is seen', () => {
  mayBeMissing('nginx');
  const without = (pattern: RegExp) => (text: string) => text.replace(pattern, '');
  for (const [what, change, seen] of [
    ['a header', { 'server.conf': without(/add_header Permissions-Policy .*\n/) }, 'Permissions-Policy is missing'],
    [
      'a header of errors',
      { 'server.conf': without(/(?<=Referrer-Policy .*) always(?=;)/) },
      /^\/not-here .*Referrer-Policy is missing/,
    ],
    [
      'who may frame one page',
      { 'http.conf': (text: string) => text.replace(/("\/assisted\.html" "default-src.*frame-ancestors) 'none'/, '$1 *') },
      /^\/assisted .*Content-Security-Policy is/,
    ],
    ['the kind words', { 'server.conf': without(/error_page 404 .*\n/) }, '/not-here (br): is not what was built'],
    ['a page', { 'http.conf': without(/.*"\/assisted\/" .*\n/) }, '/assisted/ (br): answered 404'],
    [
      'the list of what may be answered',
      { 'http.conf': (text: string) => text.replace('default /none;', 'default $uri;') },
      '/index.html.br',
    ],
    ['brotli', { 'http.conf': (text: string) => text.replace('".br"', '""') }, 'expected br'],
    ['gzip', { 'server.conf': without(/gzip_static on;/) }, 'is sent as identity, expected gzip'],
    ['the refusal of other methods', { 'server.conf': without(/if \(\$request_method.*\n/) }, '/not-here (POST): answered 404'],
  ] as const)
    test(what, async () => {
      const server = await startNginx(change);
      const said = await differences(server.origin, asBuilt).finally(server.stop);
      expect(said.filter((each) => (typeof seen === 'string' ? each.includes(seen) : seen.test(each)))).not.toEqual([]);
    });
});

test.describe('a static host', () => {
  test('its _headers keeps to the limits and gives each address its headers', () => {
    const text = readFileSync('out/_headers', 'utf8');
    const rules = rulesIn(text);
    expect(rules.length).toBeLessThanOrEqual(limits.rules);
    expect(text.split('\n').filter((line) => line.length > limits.line)).toEqual([]);
    const inFolders = rules.map(({ where }) => where).filter((where) => where !== '/*' && where.endsWith('/*'));
    for (const { addresses, headers } of answers.found)
      for (const address of addresses.filter((each) => !inFolders.includes(`${each}*`)))
        expect([address, sentFor(rules, address)]).toEqual([address, headers]);
  });

  test('is checked like the others', async () => {
    const server = await staticHost('out');
    expect(await differences(originOf(server), { ...asBuilt, isStatic: true })).toEqual([]);
    server.close();
  });

  test('one that adds a script to pages is told on, and the script does not run', async ({ page }) => {
    const server = await staticHost('out', (html) => html.replace('</head>', '<script>window.counted = true</script></head>'));
    const said = await differences(originOf(server), { ...asBuilt, isStatic: true });
    expect(said).toContainEqual(expect.stringMatching(/^\/ \(br\): is not what was built/));
    await page.goto(`${originOf(server)}/not-here`);
    expect(await page.evaluate(() => 'counted' in window)).toBe(false);
    server.close();
  });
});

test('what partners’ pages name by its hash is kept when a new build goes up', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'keep-'));
  for (const each of ['data', 'app']) symlinkSync(path.resolve(each), path.join(folder, each));
  for (const each of ['out', 'before']) cpSync('out', path.join(folder, each), { recursive: true });
  const earlier = 'embed.0123456789ab.js';
  for (const ending of ['', '.br', '.gz']) writeFileSync(path.join(folder, 'before', earlier + ending), 'earlier');
  const keep = (...args: string[]) =>
    new Promise<string>((resolve) => {
      const script = path.resolve('scripts/keep-embed.ts');
      const tsx = path.resolve('node_modules/tsx/dist/loader.mjs');
      execFile(process.execPath, ['--import', tsx, script, ...args], { cwd: folder }, (_, out, err) => resolve(out + err));
    });
  expect(await keep('before')).toBe(`Kept ${earlier}\n`);
  expect(readFileSync(path.join(folder, 'out', `${earlier}.br`), 'utf8')).toBe('earlier');
  for (const made of ['out/_headers', 'hosting/nginx/http.conf', 'hosting/caddy/site.caddy'])
    expect(readFileSync(path.join(folder, made), 'utf8')).toContain(`/${earlier}`);
  expect(await keep('before')).toBe('Nothing to keep.\n');
  expect(await keep('nowhere')).toContain('Say where the site is');
  rmSync(folder, { recursive: true });
});

test.describe('npm run check:hosting', () => {
  test('says in words what is right', async ({ baseURL }) => {
    const { code, said } = await check(baseURL!);
    expect([code, said]).toEqual([0, expect.stringContaining('addresses answer as they were built')]);
  });

  test('says what is wrong', async () => {
    const server = await staticHost('out');
    const { code, said } = await check(originOf(server));
    server.close();
    expect(code).toBe(1);
    expect(said).toContain('/not-here (br): Cache-Control is missing, expected "no-store"');
  });

  test('says when nobody answers, or when it was not told whom to ask', async () => {
    const server = await staticHost('out');
    const origin = originOf(server);
    await new Promise((done) => server.close(done));
    const nobody = await check(origin);
    expect([nobody.code, nobody.said]).toEqual([2, expect.stringContaining(`No answer from ${origin}: `)]);
    expect(await check('help.example.org')).toMatchObject({ code: 2, said: expect.stringContaining('Say which site') });
  });
});
