import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { contentTypes } from '../../scripts/headers.ts';
import { rulesIn, sentFor } from '../scripts/underscore-headers-reader.ts';

/**
 * A static host as Cloudflare describes its own (https://developers.cloudflare.com/pages/configuration/serving-pages/, read 2026-11-24):
 * `_headers` by the address asked for, the ending of a page redirected away, the top 404.html for what is not there.
 * @param change what happens on the way, as with a host that adds a script
 */
export function staticHost(folder: string, change = (html: string) => html): Promise<Server> {
  const rules = rulesIn(readFileSync(path.join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => {
    const address = request.url!.split('?')[0]!;
    const headers = sentFor(rules, address);
    const shortest = address.replace(/(?<=.)(?:\/|\/index|\.html)$/, '').replace(/^\/index$/, '/');
    const file = [address === '/' ? '/index.html' : address, `${address}.html`]
      .filter((each) => each !== '/_headers' && path.extname(each) !== '')
      .find((each) => existsSync(folder + each));
    if (shortest !== address) {
      response.writeHead(308, { ...headers, Location: shortest }).end();
      return;
    }
    const sent = file ?? '/404.html';
    const text = readFileSync(folder + sent, 'utf8');
    const accepted = String(request.headers['accept-encoding']);
    const [encoding, compress] = accepted.includes('br')
      ? (['br', brotliCompressSync] as const)
      : accepted.includes('gzip')
        ? (['gzip', gzipSync] as const)
        : [null, Buffer.from];
    const body = compress(Buffer.from(sent.endsWith('.html') ? change(text) : text));
    const encoded = encoding ? { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' } : {};
    response.writeHead(file ? 200 : 404, {
      ...headers,
      ...encoded,
      'Content-Type': contentTypes[path.extname(sent)] ?? 'application/octet-stream',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as { port: number }).port}`;
