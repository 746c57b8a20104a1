import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { cacheControl, commonHeaders, contentSecurityPolicy } from './headers.ts';

/*
 * Serves the export on this machine with the headers it needs. Keeps no log: there is nothing to find out about who came.
 */

const root = path.resolve('out');
const port = Number(process.env.PORT ?? 3000);
const pages = new Map<string, string>();

/** The policy of the page an address shows; each page is read once. */
function policyFor(pathname: string): string {
  const name = pathname.endsWith('/') ? `${pathname}index` : pathname.replace(/\.html$/, '');
  const file = [`${name}.html`, `${name}/index.html`].map((each) => path.join(root, each)).find(existsSync);
  const page = file ?? path.join(root, '404.html');
  const known = pages.get(page) ?? contentSecurityPolicy(readFileSync(page, 'utf8'));
  pages.set(page, known);
  return known;
}

const files = sirv(root, {
  brotli: true,
  gzip: true,
  setHeaders: (response, pathname) => {
    const isPage = !/\.\w+$/.test(pathname) || pathname.endsWith('.html');
    response.setHeader('Cache-Control', cacheControl(pathname));
    response.setHeader('Vary', 'Accept-Encoding');
    if (isPage) response.setHeader('Content-Security-Policy', policyFor(pathname));
  },
});

if (!existsSync(path.join(root, 'index.html'))) {
  console.error('Nothing to serve: run `npm run build` first.');
  process.exit(1);
}

createServer((request, response) => {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  files(request, response, () => {
    response.writeHead(404, {
      'Content-Type': 'text/html;charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policyFor('/404'),
    });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(path.join(root, '404.html')));
  });
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
