import type { Partner } from '../data/partners.ts';
import { headersFor } from './headers.ts';

/*
 * The same headers for hosts that are not `npm start`: nginx, Caddy, and the `_headers` file of static hosts. All of them are made from
 * headersFor, so that no host can answer with less than another.
 */

/** A page or file of the export, by address. */
export interface Exported {
  readonly pathname: string;
  /** The text of a page; null for any other file. */
  readonly html: string | null;
}

type Headers = Readonly<Record<string, string>>;

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;

/** Netlify and Cloudflare Pages: https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/ */
function underscoreHeaders(all: readonly (readonly [string, Headers])[]): string {
  return all
    .map(([pathname, headers]) => [pathname, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n');
}

/** To include inside a `server` block: https://nginx.org/en/docs/http/ngx_http_headers_module.html. `always`: errors carry them too. */
function nginx(all: readonly (readonly [string, Headers])[]): string {
  const location = ([pathname, headers]: readonly [string, Headers]) =>
    [
      `location = ${pathname} {`,
      `  try_files ${pathname === '/' ? '/index.html' : `$uri $uri.html`} =404;`,
      ...Object.entries(headers).map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`),
      '}',
    ].join('\n');
  return ['access_log off;', 'gzip_static on;', 'error_page 404 /404;', 'default_type text/html;', ...all.map(location)].join(
    '\n\n',
  );
}

/** To import inside a site block: https://caddyserver.com/docs/caddyfile/directives/header */
function caddy(all: readonly (readonly [string, Headers])[]): string {
  const header = ([pathname, headers]: readonly [string, Headers]) =>
    [`header ${pathname} {`, ...Object.entries(headers).map(([name, value]) => `  ${name} ${quoted(value)}`), '}'].join('\n');
  return ['try_files {path} {path}.html', ...all.map(header), 'file_server {\n  precompressed br gzip\n}'].join('\n\n');
}

/** @returns the text of each format, by file name */
export function hostingFiles(exported: readonly Exported[], partners: readonly Partner[]): Record<string, string> {
  const all = exported.map(({ pathname, html }) => [pathname, headersFor(pathname, html, partners)] as const);
  return { _headers: underscoreHeaders(all), 'nginx.conf': nginx(all), Caddyfile: caddy(all) };
}
