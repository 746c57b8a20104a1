import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { promisify } from 'node:util';
import { startNginx, whereIs } from './hosting/run.ts';

/*
 * npm run bench:hosting [-- seconds]: how many requests a second `npm start` and nginx hold on this machine, with wrk (Debian's) on the
 * same processors. Ends with 1 if one of them has an error or holds fewer than 2,000. Figures are of this machine and this minute.
 */

const enough = 2000;
const seconds = Number(process.argv[2] ?? 10);
const port = 3198;
const run = promisify(execFile);

interface Held {
  readonly perSecond: number;
  readonly errors: number;
  /** Milliseconds in which 99 of 100 requests were answered. */
  readonly p99: number;
}

/** Reads wrk’s own words: it mentions errors only if there are any. */
function read(out: string): Held {
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(out)!;
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(out)!;
  const failed = [/Socket errors: .*/, /Non-2xx or 3xx responses: .*/].flatMap(
    (line) => line.exec(out)?.[0].match(/\b\d+\b(?!xx)/g) ?? [],
  );
  return {
    perSecond: Math.round(Number(perSecond)),
    errors: failed.reduce((sum, each) => sum + Number(each), 0),
    p99: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'],
  };
}

/** Asks for one address from 64 connections that stay open, as a browser asks: packed. */
async function hold(url: string): Promise<Held> {
  const options = ['-t1', '-c64', `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip, br'];
  return read((await run('wrk', [...options, url])).stdout);
}

async function startOurs(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], { env: { ...process.env, PORT: String(port) } });
  await once(child.stdout, 'data');
  return child;
}

for (const program of ['wrk', 'nginx'])
  if (!whereIs(program)) {
    console.error(`This needs ${program}: apt-get install wrk nginx-light`);
    process.exit(2);
  }

const { stdout: version } = await run('wrk', ['-v']).catch((error: { stdout: string }) => error);
console.log(
  `${cpus().length} processors, ${version.split('\n')[0]!.split(' Copyright')[0]}, ${seconds} s an address, 64 connections`,
);

const ours = await startOurs();
const nginx = await startNginx();
for (const [name, origin] of [
  ['npm start', `http://127.0.0.1:${port}`],
  ['nginx', nginx.origin],
] as const)
  for (const [what, address] of [
    ['the walk, whole', '/'],
    ['a service', '/services/netsafe'],
  ] as const) {
    const { perSecond, errors, p99 } = await hold(origin + address);
    console.log(`${name.padEnd(10)} ${what.padEnd(16)} ${perSecond} requests/s  ${errors} errors  p99 ${p99.toFixed(1)} ms`);
    if (perSecond < enough || errors > 0) process.exitCode = 1;
  }
ours.kill();
await nginx.stop();
