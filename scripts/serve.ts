import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { loadPartners } from '../data/partners.ts';
import { type Answer, answersOf, exportedIn, unknownPartner } from './hosting/answers.ts';

/*
 * Serves the export on this machine with the headers it needs. Keeps no log: there is nothing to find out about who came.
 */

const root = path.resolve('out');
const port = Number(process.env.PORT ?? 3000);

if (!existsSync(path.join(root, 'index.html'))) {
  console.error('Nothing to serve: run `npm run build` first.');
  process.exit(1);
}

const { found, missing } = answersOf(exportedIn(root), loadPartners());
const byAddress = new Map(found.flatMap((answer) => answer.addresses.map((address) => [address, answer] as const)));
const files = sirv(root, { brotli: true, gzip: true });

const answerAt = (address: string): Answer | undefined =>
  byAddress.get(address) ?? (new RegExp(unknownPartner.pattern).test(address) ? byAddress.get('/embed') : undefined);

/** The address without its question mark; an address no browser would make is no address here. */
function addressIn(url: string): string {
  try {
    return decodeURI(url.split('?')[0]!);
  } catch {
    return '';
  }
}

/** The encodings a browser takes, as sirv looks for them: one with a weight of nothing is not wanted. */
const accepted = (header: string): string[] =>
  ['br', 'gzip'].filter((each) => new RegExp(`(?:^|[\\s,])${each}\\s*(?:,|$|;\\s*q=(?:1|0?\\.0*[1-9]))`, 'i').test(header));

function setHeaders(response: ServerResponse, { headers, contentType }: Answer) {
  const all = { ...headers, Vary: 'Accept-Encoding', 'Content-Type': contentType };
  for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
}

/** The page for what is not here, as small as the browser can read it. */
function answerMissing(encoding: string | undefined, response: ServerResponse) {
  if (encoding) response.setHeader('Content-Encoding', encoding);
  const ending = { br: '.br', gzip: '.gz' }[encoding ?? ''] ?? '';
  const body = readFileSync(path.join(root, missing.file + ending));
  response.writeHead(404, { 'Content-Length': body.length }).end(body);
}

createServer((request, response) => {
  const answer = answerAt(addressIn(request.url!)) ?? missing;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    setHeaders(response, missing);
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  setHeaders(response, answer);
  const encodings = accepted(String(request.headers['accept-encoding'] ?? ''));
  if (answer === missing) {
    answerMissing(encodings[0], response);
    return;
  }
  request.url = answer.file;
  request.headers['accept-encoding'] = encodings.join();
  // A part of a page is of no use to anybody.
  delete request.headers.range;
  files(request, response);
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
