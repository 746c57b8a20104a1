import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { differences, fingerprint, hashesBelow } from '../../scripts/same-bytes.ts';

// What `npm run check:reproducible` compares two builds with.

let root = '';
const folder = (name: string) => path.join(root, name);
const compare = () => differences(hashesBelow(folder('one')), hashesBelow(folder('other')));

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'same-bytes-'));
  mkdirSync(folder('one/embed'), { recursive: true });
  writeFileSync(folder('one/index.html'), '<p>Find your next step</p>');
  writeFileSync(folder('one/embed/setup.html'), '<p>Put it in your own page</p>');
  cpSync(folder('one'), folder('other'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

it('finds nothing between two that are the same', () => expect(compare()).toEqual([]));

it('finds the time of the build, one byte apart', () => {
  writeFileSync(folder('one/index.html'), '<p>Find your next step</p><!-- 13:50:01 -->');
  writeFileSync(folder('other/index.html'), '<p>Find your next step</p><!-- 13:50:02 -->');
  expect(compare()).toEqual(['index.html']);
});

it('finds a file that is in one of them only, wherever it is', () => {
  writeFileSync(folder('other/embed/made-at-13-50'), '');
  rmSync(folder('other/index.html'));
  expect(compare()).toEqual(['embed/made-at-13-50', 'index.html']);
});

it('gives a fingerprint that anybody can make with sha256sum', () => {
  const command = 'find . -type f -printf "%P\\n" | LC_ALL=C sort | xargs sha256sum | sha256sum';
  const theirs = execFileSync('sh', ['-c', command], { cwd: folder('one'), encoding: 'utf8' }).slice(0, 64);
  expect(fingerprint(hashesBelow(folder('one')))).toBe(theirs);
});
