import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Answers } from './answers.ts';
import { caddyFiles } from './caddy.ts';
import { nginxFiles } from './nginx.ts';
import { underscoreHeaders } from './underscore-headers.ts';

/** @returns the text of every file for a host, by where it belongs: static hosts look for theirs among the pages */
export const hostingFiles = (answers: Answers): Record<string, string> => ({
  'out/_headers': underscoreHeaders(answers),
  ...Object.fromEntries(
    Object.entries({ ...nginxFiles(answers), ...caddyFiles(answers) }).map(([name, text]) => [`hosting/${name}`, text]),
  ),
});

/** Writes them, in place of those of the build before. */
export function writeHostingFiles(answers: Answers) {
  rmSync('hosting', { recursive: true, force: true });
  for (const [name, text] of Object.entries(hostingFiles(answers))) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, `${text}\n`);
  }
}
