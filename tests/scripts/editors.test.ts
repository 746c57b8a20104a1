import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listData } from '../../data/parse.ts';
import { loadServices } from '../../data/services.ts';
import { brokenOf } from '../../scripts/check-links/broken.ts';
import { serviceJsonSchema } from '../../scripts/service-json-schema.ts';
import type { Json } from '../data/data-folder.ts';

const read = (id: string) => JSON.parse(readFileSync(`data/services/${id}.json`, 'utf8')) as Json;

describe('the schema for editors', () => {
  const text = serviceJsonSchema();
  const validate = addFormats(new Ajv({ strict: false, allErrors: true })).compile(JSON.parse(text) as object);

  it('is the one in the folder: after a change, npm run schema', () => {
    expect(readFileSync('data/service.schema.json', 'utf8') === text, 'data/service.schema.json is stale: npm run schema').toBe(
      true,
    );
  });

  it.each(listData('services'))('%s fits it, and names it', (id) => {
    expect(read(id).$schema).toBe('../service.schema.json');
    expect(existsSync(path.resolve('data/services', read(id).$schema as string))).toBe(true);
    validate(read(id));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('refuses what the build refuses', () => {
    const netsafe = read('netsafe');
    expect(validate({ ...netsafe, telephone: '111' })).toBe(false);
    expect(validate({ ...netsafe, group: 'other' })).toBe(false);
    expect(validate({ ...netsafe, cost: { ...netsafe.cost, mark: 'U' } })).toBe(false);
  });

  it('completes sources and says what a field is for', () => {
    expect(text).toContain('"S10"');
    expect(text).toContain('The last check by a person');
  });
});

describe('a new service', () => {
  const id = 'test-of-a-new-service';
  const file = `data/services/${id}.json`;
  let project = '';
  beforeEach(() => {
    project = mkdtempSync(path.join(tmpdir(), 'project-'));
    cpSync('data', path.join(project, 'data'), { recursive: true });
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const make = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), path.resolve('scripts/new-service.ts'), ...args], {
      cwd: project,
      encoding: 'utf8',
    });

  it('is written whole and fails the build until it is filled, field by field', () => {
    const { status, stdout } = make(id);
    expect(status).toBe(0);
    expect(stdout).toContain(`${file} is written`);
    const missing = [
      'summary.en',
      'summary.mark',
      'summary.sources',
      'audience',
      'group',
      'section',
      'handover.about.en',
      'anonymous.answer',
    ];
    for (const field of missing) {
      expect(() => loadServices(path.join(project, 'data')), field).toThrow(`${file}: ${field}: `);
    }
  });

  it.each([
    [['Helping Hand'], /small letters/],
    [[], /expected one id/],
    [['netsafe'], /is there already/],
  ])('%j is refused', (args, why) => {
    const { status, stderr } = make(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(why);
  });
});

describe('the link check', () => {
  const servers: Server[] = [];
  const serve = async (status: number): Promise<string> => {
    const server = createServer((_, response) =>
      response.writeHead(status, { 'Content-Type': 'text/html' }).end('<a href="/other">x</a>'),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  it('finds the page that is gone, and asks for nothing behind a page', async () => {
    const [there, gone] = [await serve(200), await serve(404)];
    expect(await brokenOf([there, gone])).toEqual([{ url: gone, status: 404 }]);
  });

  it('is no part of npm test', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(scripts.check).not.toContain('links');
    expect(scripts['check:links']).toBe('tsx scripts/check-links.ts');
  });

  // A network namespace of its own has no network, wherever this runs.
  const alone = ['--net', '--map-root-user'];
  it.runIf(spawnSync('unshare', [...alone, 'true']).status === 0)(
    'fails where there is no network, and says that nothing was checked',
    () => {
      const command = [process.execPath, '--import', 'tsx', 'scripts/check-links.ts'];
      const { status, stderr } = spawnSync('unshare', [...alone, ...command], { encoding: 'utf8' });
      expect(stderr).toContain('no network here');
      expect(status).toBe(2);
    },
  );
});
