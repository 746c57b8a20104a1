import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer, Answers, Headers } from './answers.ts';
import { unknownPartner } from './answers.ts';

/*
 * Asks a running host for everything and says, in words, what is not as it was built. The tests ask our three servers; an NGO asks its own.
 */

interface Options {
  readonly answers: Answers;
  /** The folder with the finished export, to compare what arrives with. */
  readonly folder: string;
  /** A host that reads `_headers`: it cannot be told about wrong addresses or methods, and redirects to the shortest address. */
  readonly isStatic?: boolean;
}

/** Headers that would track, remember or report about somebody. */
const never = ['set-cookie', 'report-to', 'reporting-endpoints', 'nel', 'content-security-policy-report-only', 'refresh', 'link'];

const ask = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });

/** What arrives, unpacked; null when it is not packed as it says. */
const bodyOf = (response: Response) =>
  response.arrayBuffer().then(
    (bytes) => Buffer.from(bytes),
    () => null,
  );

const words = (value: string) => value.toLowerCase().replaceAll(/\s*;\s*/g, '; ');

/** @returns what the host says otherwise, a line a header */
function wrongHeaders(response: Response, expected: Headers, universe: readonly string[]): string[] {
  const wrong = Object.entries(expected)
    .filter(([name, value]) => response.headers.get(name) !== value)
    .map(([name, value]) =>
      response.headers.has(name) ? `${name} is "${response.headers.get(name)}", expected "${value}"` : `${name} is missing, expected "${value}"`,
    ); // prettier-ignore
  const extra = [...universe.filter((name) => expected[name] === undefined), ...never]
    .filter((name) => response.headers.has(name))
    .map((name) => `${name} is "${response.headers.get(name)}", expected none`);
  return [...wrong, ...extra];
}

export async function differences(origin: string, { answers, folder, isStatic = false }: Options): Promise<string[]> {
  const { found, missing } = answers;
  const universe = [...new Set([...found, missing].flatMap(({ headers }) => Object.keys(headers)))];
  const said: string[] = [];
  const bytesOf = (answer: Answer) => readFileSync(path.join(folder, answer.file));

  /** One request, compared with what it should bring. */
  async function expectAnswer(address: string, answer: Answer, status: number, encoding: string): Promise<Response | null> {
    const response = await ask(origin + address, { headers: { 'Accept-Encoding': encoding } });
    const where = `${address} (${encoding})`;
    const to = response.headers.get('location');
    if (isStatic && to !== null && answer.addresses.includes(new URL(to, origin).pathname)) return null;
    const body = await bodyOf(response);
    if (response.status !== status) said.push(`${where}: answered ${response.status}, expected ${status}`);
    // A wrong address has only what every address has, and its policy inside the page.
    if (!isStatic || status === 200)
      said.push(...wrongHeaders(response, answer.headers, universe).map((each) => `${where}: ${each}`));
    const type = response.headers.get('content-type') ?? 'none';
    if (words(type) !== words(answer.contentType))
      said.push(`${where}: Content-Type is "${type}", expected "${answer.contentType}"`);
    if (!body?.equals(bytesOf(answer)))
      said.push(`${where}: is not what was built; another build, or something on the way changes it`);
    const sent = response.headers.get('content-encoding') ?? 'identity';
    const isCompressible = /^(?:text|application\/json|image\/svg)/.test(answer.contentType);
    if (isCompressible && encoding !== 'identity' && ![encoding, ...(isStatic ? ['gzip'] : [])].includes(sent))
      said.push(`${where}: is sent as ${sent}, expected ${encoding}`);
    if (encoding === 'identity' && sent !== 'identity') said.push(`${where}: is sent as ${sent}, which was not asked for`);
    if (sent !== 'identity' && !/accept-encoding/i.test(response.headers.get('vary') ?? ''))
      said.push(`${where}: Vary does not name Accept-Encoding; a cache could hand it to somebody who cannot read it`);
    return response;
  }

  /** Asked for its headers only, and by somebody who has it already. */
  async function expectHeaders(address: string, answer: Answer, first: Response) {
    const head = await ask(origin + address, { method: 'HEAD' });
    if (head.status !== 200) said.push(`${address} (HEAD): answered ${head.status}, expected 200`);
    said.push(...wrongHeaders(head, answer.headers, universe).map((each) => `${address} (HEAD): ${each}`));
    const [etag, modified] = [first.headers.get('etag'), first.headers.get('last-modified')];
    const again = await ask(origin + address, {
      headers: { ...(etag ? { 'If-None-Match': etag } : {}), ...(modified ? { 'If-Modified-Since': modified } : {}) },
    });
    await bodyOf(again);
    if (![200, 304].includes(again.status)) said.push(`${address} (again): answered ${again.status}, expected 200 or 304`);
    said.push(...wrongHeaders(again, answer.headers, universe).map((each) => `${address} (again, ${again.status}): ${each}`));
  }

  for (const answer of found) {
    const [first, ...others] = answer.addresses;
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await expectAnswer(first!, answer, 200, encoding);
      if (response && encoding === 'identity') await expectHeaders(first!, answer, response);
    }
    for (const address of others) await expectAnswer(address, answer, 200, 'br');
  }

  const nowhere = ['/not-here', '/not/here/', '/not-here.html', '/not-here.js', '/embed/not/here', '/404', '/404.html'];
  const notForVisitors = ['/_headers', '/index.html.br', '/assisted.html.gz', '/.git/config', '/hosting/nginx/nginx.conf'];
  const missingThere = isStatic ? ['/not-here', '/not/here'] : [...nowhere, ...notForVisitors];
  for (const address of missingThere)
    for (const encoding of ['br', 'gzip', 'identity']) await expectAnswer(address, missing, 404, encoding);
  if (isStatic) return said;

  const embed = found.find(({ file }) => file === unknownPartner.file);
  if (embed) for (const address of ['/embed/nobody-knows', '/embed/nobody-knows/']) await expectAnswer(address, embed, 200, 'br');

  const [page] = found;
  const picky = await ask(origin + page!.addresses[0]!, {
    headers: { 'Accept-Encoding': 'br;q=0, gzip;q=0', Range: 'bytes=0-9' },
  });
  if (!(await bodyOf(picky))?.equals(bytesOf(page!)) || picky.headers.has('content-encoding'))
    said.push(`${page!.addresses[0]}: is compressed or cut although the browser said no`);

  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    for (const address of ['/', '/not-here', '/index.html.br']) {
      const response = await ask(origin + address, { method });
      if ((await bodyOf(response)) === null) said.push(`${address} (${method}): is not compressed as it says`);
      if (response.status !== 405) said.push(`${address} (${method}): answered ${response.status}, expected 405`);
      if (response.headers.get('allow') !== 'GET, HEAD') said.push(`${address} (${method}): Allow does not say GET, HEAD`);
      // nginx refuses with the headers of the address that was asked for, others with those of a wrong one.
      const own = found.filter(({ addresses }) => addresses.includes(address));
      const wrong = [...own, missing].map(({ headers }) => wrongHeaders(response, headers, universe));
      if (wrong.every((each) => each.length > 0)) said.push(...wrong[0]!.map((each) => `${address} (${method}): ${each}`));
    }
  return said;
}
