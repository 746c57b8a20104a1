import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/*
 * Starts nginx and Caddy on this machine from the files of the build, for the tests and the bench.
 */

export interface Running {
  readonly origin: string;
  /** Where it runs, with everything it can have written. */
  readonly folder: string;
  /** What it has said: a start that failed, or a log that should not be there. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** @returns where a program is, or null; Debian keeps servers where a plain user does not look */
export const whereIs = (program: string): string | null =>
  [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => path.join(folder, program))
    .find((each) => existsSync(each)) ?? null;

/** As in Containerfile. @param prefix the folder above `out` and `hosting` */
export const nginxArguments = (prefix: string) => ['-e', 'stderr', '-p', prefix, '-c', 'hosting/nginx/nginx.conf'];

/** A folder like the checkout, whose `hosting` may be changed. */
function copied(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hosting-'));
  symlinkSync(path.resolve('out'), path.join(folder, 'out'));
  cpSync('hosting', path.join(folder, 'hosting'), { recursive: true });
  return folder;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

function edit(file: string, change: (text: string) => string) {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing to change in ${file}`);
  writeFileSync(file, changed);
}

async function running(child: ChildProcess, origin: string, folder: string): Promise<Running> {
  let said = '';
  child.stdout!.on('data', (text: Buffer) => (said += text));
  child.stderr!.on('data', (text: Buffer) => (said += text));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`did not start: ${said}`);
    if (await fetch(origin).catch(() => null)) return { origin, folder, said: () => said, stop };
    await wait(100);
  }
  await stop();
  throw new Error(`does not answer: ${said}`);
}

/**
 * @param change what to break first, by file under `hosting/nginx/`
 * @throws with what nginx said, if it does not start
 */
export async function startNginx(change: Readonly<Record<string, (text: string) => string>> = {}): Promise<Running> {
  const folder = copied();
  const port = await freePort();
  edit(path.join(folder, 'hosting/nginx/nginx.conf'), (text) =>
    text.replace('listen 8080;', `listen 127.0.0.1:${port};`).replaceAll('/tmp/', `${folder}/`),
  );
  for (const [name, how] of Object.entries(change)) edit(path.join(folder, 'hosting/nginx', name), how);
  // Started by root it would become nobody, who may not look into root's folders.
  const asRoot = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const child = spawn(whereIs('nginx')!, [...nginxArguments(folder), ...asRoot]);
  return running(child, `http://127.0.0.1:${port}`, folder);
}

/** @throws with what Caddy said, if it does not start */
export async function startCaddy(): Promise<Running> {
  const folder = copied();
  const origin = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(whereIs('caddy')!, ['run', '--config', 'hosting/caddy/Caddyfile'], {
    cwd: folder,
    env: { ...process.env, ADDRESS: origin, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  return running(child, origin, folder);
}
