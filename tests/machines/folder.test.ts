import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('the folder machines/', () => {
  const folder = new URL('../../machines/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

  it('holds the machine', () => {
    expect(files.map(({ file }) => file)).toContain('navigator.ts');
  });

  it.each(files)('$file imports nothing but its neighbours and xstate', ({ file, text }) => {
    const imported = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, from]) => from!);
    // A folder within it may look one up.
    const near = file.includes('/') ? /^\.{1,2}\/[a-z-]+\.ts$/ : /^\.\//;
    expect(imported.filter((from) => from !== 'xstate' && !near.test(from))).toEqual([]);
  });

  it.each(files)('$file knows no screen, clock, chance, storage or network', ({ text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
    expect(
      code.match(
        /\b(Date|performance|setTimeout|setInterval|window|document|navigator\.(?!ts)\w+|localStorage|sessionStorage|fetch|process\.\w+|globalThis|Math\.random)\b/g,
      ),
    ).toBeNull();
  });
});
