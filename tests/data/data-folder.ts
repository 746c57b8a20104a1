import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- mistakes fit no type

/** A copy of data/ for each test, in which an editor can make mistakes. */
export function copyOfData() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'data-'));
    cpSync('data', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    get folder() {
      return folder;
    },
    edit(file: string, change: (json: Json) => void) {
      const at = path.join(folder, file);
      const json = JSON.parse(readFileSync(at, 'utf8')) as Json;
      change(json);
      writeFileSync(at, JSON.stringify(json));
    },
  };
}
