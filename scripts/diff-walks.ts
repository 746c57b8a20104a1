import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { loadContent } from '../data/content.ts';
import { loadServices, routedServices } from '../data/services.ts';
import { diff } from '../machines/proof/diff.ts';
import { publishedMachine } from '../machines/proof/published.ts';
import { differenceInWords } from './difference-in-words.ts';
import { machineIn, type Named } from './machine-in.ts';

/*
 * npm run --silent diff-walks -- <git revision> [a later revision]
 *     what people would be told differently than at that revision, as Markdown for a pull request. Without a later one: the files as they are.
 */

const project = path.resolve(import.meta.dirname, '..');

class UnknownRevision extends Error {}

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: project, maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] });

/** @throws {UnknownRevision} if git knows no such revision */
async function machineAt(revision: string): Promise<Named & { readonly commit: string }> {
  let commit: string;
  try {
    commit = git('rev-parse', '--verify', '--short', '--end-of-options', `${revision}^{commit}`).toString().trim();
  } catch {
    throw new UnknownRevision(`no such revision: ${revision}`);
  }
  // Below node_modules, where the old files find their libraries; removed at once, since they are read when they are imported.
  const cache = path.join(project, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'diff-walks-'));
  try {
    execFileSync('tar', ['-x', '-C', folder], { input: git('archive', commit, 'machines', 'data') });
    return { ...(await machineIn(folder)), commit };
  } catch (error) {
    throw new UnknownRevision(
      `there is no machine to compare with at ${revision}: ${String(error).split('\n').slice(0, 2).join(' ')}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const machineNow = (): Named => {
  const directory = routedServices(loadServices());
  return {
    machine: publishedMachine(directory),
    names: Object.fromEntries(Object.values(directory).map(({ id, name }) => [id, name.en])),
  };
};

async function main([from, to, ...rest]: readonly string[]) {
  if (!from || rest.length > 0) throw new UnknownRevision('expected one git revision, or two');
  const before = await machineAt(from);
  const after = to ? await machineAt(to) : machineNow();
  const title = `${before.commit} → ${'commit' in after ? String(after.commit) : 'now'}`;
  const names = { ...before.names, ...after.names };
  console.log(differenceInWords(title, diff(before.machine, after.machine), names, loadContent()).join('\n'));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UnknownRevision)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
