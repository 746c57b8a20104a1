import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Partner } from '../../data/partners.ts';
import { contentTypes, headersFor } from '../headers.ts';

/*
 * What a server has to answer, for every address. `npm start`, nginx, Caddy, the static hosts' `_headers` and the check of a running
 * host all read it here, so that none can answer with less than another.
 */

export type Headers = Readonly<Record<string, string>>;

/** A file of the export. */
export interface Exported {
  /** As in `/embed/setup.html`. */
  readonly file: string;
  /** The text of a page; null for any other file. */
  readonly html: string | null;
}

export interface Answer {
  readonly file: string;
  /** Every address that shows it, the one to link to first. */
  readonly addresses: readonly string[];
  readonly contentType: string;
  readonly headers: Headers;
}

export interface Answers {
  readonly found: readonly Answer[];
  /** What an address that is not here gets, and every other error. */
  readonly missing: Answer;
}

/** A partner nobody knows gets the plain embed, so that a misspelt snippet still helps. */
export const unknownPartner = { pattern: '^/embed/[^/.]+/?$', file: '/embed.html' };

const isCompressed = /\.(?:br|gz)$/;

/** @param folder of the finished export */
export function exportedIn(folder: string): Exported[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isCompressed.test(entry.name) && entry.name !== '_headers')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((full) => ({
      file: `/${path.relative(folder, full).replaceAll(path.sep, '/')}`,
      html: full.endsWith('.html') ? readFileSync(full, 'utf8') : null,
    }))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** A page is there with and without its ending, and with a slash after it: people type all of them. */
function addressesOf(file: string): string[] {
  if (file === '/index.html') return ['/', '/index', '/index.html'];
  const page = file.replace(/\.html$/, '');
  return page === file ? [file] : [page, file, `${page}/`];
}

/** @throws when a file is of a kind that has no content type yet */
export function answersOf(exported: readonly Exported[], partners: readonly Partner[]): Answers {
  const answers = exported.map(({ file, html }): Answer => {
    const contentType = contentTypes[path.extname(file)];
    if (contentType === undefined) throw new Error(`${file}: add its content type to scripts/headers.ts`);
    const addresses = addressesOf(file);
    return { file, addresses, contentType, headers: headersFor(addresses[0]!, html, partners) };
  });
  const missing = answers.find(({ file }) => file === '/404.html');
  if (!missing) throw new Error('the export has no 404.html');
  return { found: answers.filter((each) => each !== missing), missing };
}

/** @returns the headers that are the same on every answer, and the names of those that are not */
export function sharedHeaders({ found, missing }: Answers): { shared: Headers; varying: readonly string[] } {
  const names = [...new Set([missing, ...found].flatMap(({ headers }) => Object.keys(headers)))];
  const isShared = (name: string) => found.every(({ headers }) => headers[name] === missing.headers[name]);
  return {
    shared: Object.fromEntries(names.filter(isShared).map((name) => [name, missing.headers[name]!])),
    varying: names.filter((name) => !isShared(name)),
  };
}

/** @throws on what nginx or Caddy would read as theirs: a quote, a variable, a placeholder */
export function quoted(value: string): string {
  if (/["\\${}\n]/.test(value)) throw new Error(`a header that a server would change: ${value}`);
  return `"${value}"`;
}
