import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { loadPartners } from '../data/partners.ts';
import { headersFor } from './headers.ts';

/*
 * Serves the export on this machine with the headers it needs. Keeps no log: there is nothing to find out about who came.
 */

const root = path.resolve('out');
const port = Number(process.env.PORT ?? 3000);
const partners = loadPartners();
const known = new Map<string, Record<string, string>>();

if (!existsSync(path.join(root, 'index.html'))) {
  console.error('Nothing to serve: run `npm run build` first.');
  process.exit(1);
}

/** The page an address shows, as `/assisted`; the page for what is not here, if there is none. */
function pageAt(pathname: string): string {
  const page =
    pathname
      .replace(/\.html$/, '')
      .replace(/(?<=.)\/$/, '')
      .replace(/\/index$/, '/') || '/';
  return existsSync(fileOf(page)) ? page : '/404';
}
const fileOf = (page: string) => path.join(root, page === '/' ? 'index.html' : `${page}.html`);

/** The headers of a page or a file; each is worked out once. */
function headersAt(pathname: string): Record<string, string> {
  const isPage = !/\.\w+$/.test(pathname) || pathname.endsWith('.html');
  const name = isPage ? pageAt(pathname) : pathname;
  const headers = known.get(name) ?? headersFor(name, isPage ? readFileSync(fileOf(name), 'utf8') : null, partners);
  known.set(name, headers);
  return headers;
}

const files = sirv(root, {
  brotli: true,
  gzip: true,
  setHeaders: (response, pathname) => {
    response.setHeader('Vary', 'Accept-Encoding');
    for (const [name, value] of Object.entries(headersAt(pathname))) response.setHeader(name, value);
  },
});

createServer((request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', ...headersFor('/404', null, partners) }).end();
    return;
  }
  // A partner nobody knows gets the plain embed, so that a misspelt snippet still helps.
  if (/^\/embed\/[^/.]+\/?(?:\?|$)/.test(request.url!) && pageAt(request.url!.split('?')[0]!) === '/404') request.url = '/embed';
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', ...headersAt('/404') });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(path.join(root, '404.html')));
  });
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
