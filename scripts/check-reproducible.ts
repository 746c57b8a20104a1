import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { differences, fingerprint, hashesBelow } from './same-bytes.ts';

/*
 * The same sources give the same bytes, wherever and whenever they are built: anybody can build what we publish and compare. Twice from
 * a clean copy, as different as two machines of one kind can be made here: another folder, another time zone, another language, and
 * once without letting any package run an install script. Takes about a minute.
 */
const builds = [
  { folder: 'one', install: [], env: { TZ: 'Pacific/Auckland', LANG: 'en_NZ.UTF-8', LC_ALL: 'C.UTF-8' } },
  { folder: 'a-longer/way/down', install: ['--ignore-scripts'], env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
];
const made = ['out', 'hosting'];

/** Not what an earlier build or an installation left here. Knows the forms a .gitignore like ours has: `name`, `/name`, `name/` and `*.ending`. */
const ignored = ['.git', ...readFileSync('.gitignore', 'utf8').trim().split(/\/?\n/)];
const isIgnored = (line: string, file: string) => {
  if (line.startsWith('/')) return file === line.slice(1);
  return line.startsWith('*') ? file.endsWith(line.slice(1)) : path.basename(file) === line;
};
const isSource = (file: string) => !ignored.some((line) => isIgnored(line, file));

const run = (command: string, args: readonly string[], at: string, env: object) =>
  execFileSync(command, args, {
    cwd: at,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const root = mkdtempSync(path.join(tmpdir(), 'reproducible-'));
try {
  // All copies first: what somebody edits meanwhile is in neither.
  for (const { folder } of builds) cpSync('.', path.join(root, folder), { recursive: true, filter: isSource });
  const results = builds.map(({ folder, install, env }) => {
    const at = path.join(root, folder);
    run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...install], at, env);
    run('npm', ['run', 'build'], at, env);
    return made.map((each) => hashesBelow(path.join(at, each)));
  });

  const [one, other] = results as [(typeof results)[0], (typeof results)[0]];
  const differing = made.flatMap((each, at) => differences(one[at]!, other[at]!).map((file) => `${each}/${file}`));
  if (differing.length > 0) {
    console.error(`Two builds of the same sources differ:\n${differing.map((file) => `  ${file}`).join('\n')}`);
    process.exitCode = 1;
  } else {
    made.forEach((each, at) => console.log(`${each}: ${one[at]!.size} files the same, SHA-256 ${fingerprint(one[at]!)}`));
  }
} finally {
  rmSync(root, { recursive: true });
}
