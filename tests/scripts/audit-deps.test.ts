import { spawn } from 'node:child_process';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';

// The question to the registry about known faults, put to a registry of our own.

let registry: Server | undefined;
afterEach(() => void registry?.close());

/** Runs the audit against a registry that answers so. */
async function auditAt(answer: RequestListener): Promise<{ code: number | null; said: string }> {
  registry = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((done) => registry!.once('listening', done));
  const { port } = registry.address() as AddressInfo;
  const env = { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_fetch_retries: '0' };
  const running = spawn(process.execPath, ['--import', 'tsx', 'scripts/audit-deps.ts'], { env });
  let said = '';
  for (const stream of [running.stdout, running.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((done) => running.on('close', done));
  return { code, said };
}

const json =
  (body: unknown): RequestListener =>
  (request, response) => {
    const isQuestion = request.url!.endsWith('/advisories/bulk');
    response
      .writeHead(isQuestion ? 200 : 404, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(isQuestion ? body : {}));
  };

it('is glad when nothing is known', async () => {
  expect(await auditAt(json({}))).toEqual({ code: 0, said: 'No known faults in what is locked.\n' });
});

it('names what has a fault, and where it is', async () => {
  const fault = { id: 1, url: 'https://example.org/fault', title: 'Made up', severity: 'high', vulnerable_versions: '<99' };
  const { code, said } = await auditAt(json({ 'esbuild-wasm': [fault], jsdom: [fault] }));
  expect(code).toBe(1);
  expect(said).toMatch(/^jsdom: high, while building or testing: Made up https:\/\/example\.org\/fault$/m);
});

it('does not take silence for good news', async () => {
  const { code, said } = await auditAt((_, response) => response.writeHead(405).end());
  expect(code).toBe(2);
  expect(said).toMatch(/did not answer, so nothing is known/);
});
