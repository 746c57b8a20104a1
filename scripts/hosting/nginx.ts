import { type Answers, quoted, sharedHeaders, unknownPartner } from './answers.ts';

/*
 * Three files for nginx 1.20 or newer, without a module of its own. `http.conf` and `server.conf` go into anybody's configuration;
 * `nginx.conf` is a whole one around them, for the container and the tests. What an answer carries is looked up by the file it is made
 * from, so that errors carry theirs too: https://nginx.org/en/docs/http/ngx_http_map_module.html
 */

const variable = (header: string) => `$navigator_${header.toLowerCase().replaceAll('-', '_')}`;

const map = (from: string, to: string, rows: readonly (readonly [string, string])[], why = '') =>
  [...(why ? [`# ${why}`] : []), `map ${from} ${to} {`, ...rows.map(([key, value]) => `  ${key} ${value};`), '}'].join('\n');

function http({ found, missing }: Answers, varying: readonly string[]): string {
  const files = found.flatMap(({ addresses, file }) => addresses.map((address) => [quoted(address), quoted(file)] as const));
  const headerMaps = varying.map((name) => {
    const usual = missing.headers[name] ?? '';
    const others = found.filter(({ headers }) => (headers[name] ?? '') !== usual);
    const rows = others.map(({ file, headers }) => [quoted(file), quoted(headers[name] ?? '')] as const);
    // An empty value is not sent.
    return map('$navigator_file', variable(name), [['default', quoted(usual)], ...rows]);
  });
  return [
    '# Made by `npm run build`: include it inside `http { }`.\n\nmap_hash_bucket_size 512;\nmap_hash_max_size 8192;',
    map(
      '$uri',
      '$navigator_file',
      [['default', '/none'], ...files, [`"~${unknownPartner.pattern}"`, unknownPartner.file]],
      'The file behind each address, in whatever case. Nothing else in the folder is ever answered.',
    ),
    map(
      '$http_accept_encoding',
      '$navigator_brotli',
      [
        ['default', '""'],
        [String.raw`"~*(?:^|[\s,])br\s*(?:,|$|;\s*q=(?:1|0?\.0*[1-9]))"`, '".br"'],
      ],
      'Brotli is a seventh smaller than gzip, and needs no module when the files are made beforehand.',
    ),
    map('$status$uri', '$navigator_encoding', [
      ['default', '""'],
      // Not nginx's own words for a refused request, whatever it was for.
      [String.raw`"~^(?:200|304|404)/.*\.br$"`, 'br'],
    ]),
    map('$status', '$navigator_allow', [
      ['default', '""'],
      ['405', '"GET, HEAD"'],
    ]),
    ...headerMaps,
  ].join('\n\n');
}

function server({ found, missing }: Answers, shared: Readonly<Record<string, string>>, varying: readonly string[]): string {
  const types = new Map([...found, missing].map(({ file, contentType }) => [/\.\w+$/.exec(file)![0], contentType]));
  const location = (which: string, ending: string, file: string, ...more: string[]) =>
    [
      `location ${which} {`,
      ...more,
      // What is compressed with brotli is still what it was.
      `  types { "${types.get(ending)}" ${ending.slice(1)} br; }`,
      `  try_files ${file}$navigator_brotli ${file} =404;`,
      '}',
    ].join('\n');
  return [
    '# Made by `npm run build`: include it inside a `server { }` whose root is the folder `out`.',
    [
      '# Nothing about anybody is written down: not who came, and not what went wrong for whom.',
      'access_log off;',
      'error_log /dev/null emerg;',
      'server_tokens off;',
    ].join('\n'),
    [
      '# Everything is packed beforehand: packed again on the way out, as Debian has it, nobody could read it.',
      'gzip off;',
      'gzip_static on;',
    ].join('\n'),
    ['# What a server around this has set is not ours.', 'charset off;', 'expires off;'].join('\n'),
    ['# A part of a page is of no use to anybody.', 'max_ranges 0;', 'client_max_body_size 1k;'].join('\n'),
    [
      ...Object.entries(shared).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
      ...varying.map((name) => `add_header ${name} ${variable(name)} always;`),
      'add_header Vary Accept-Encoding always;',
      'add_header Content-Encoding $navigator_encoding always;',
      'add_header Allow $navigator_allow always;',
    ].join('\n'),
    'if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }',
    'error_page 404 /404.html;\nerror_page 403 =404 /404.html;',
    location('= /404.html', '.html', '/404.html', '  internal;'),
    location('/', '.html', '$navigator_file'),
    ...[...types.keys()]
      .filter((ending) => ending !== '.html')
      .map((ending) => location(`~ \\${ending}$`, ending, '$navigator_file')),
  ].join('\n\n');
}

const whole = `# Made by \`npm run build\`. From the folder above \`hosting\`: nginx -e stderr -p "$PWD" -c hosting/nginx/nginx.conf
# Plain http, for this machine or behind something that does the encryption.

daemon off;
worker_processes auto;
pid /tmp/navigator.pid;
# Only what keeps it from starting; that names nobody.
error_log stderr emerg;

events { worker_connections 2048; }

http {
  client_body_temp_path /tmp/navigator-body;
  proxy_temp_path /tmp/navigator-proxy;
  fastcgi_temp_path /tmp/navigator-fastcgi;
  uwsgi_temp_path /tmp/navigator-uwsgi;
  scgi_temp_path /tmp/navigator-scgi;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 30s;
  include http.conf;

  server {
    listen 8080;
    root out;
    include server.conf;
  }
}`;

/** @returns the text of each file, by its name under `hosting/` */
export function nginxFiles(answers: Answers): Record<string, string> {
  const { shared, varying } = sharedHeaders(answers);
  return {
    'nginx/http.conf': http(answers, varying),
    'nginx/server.conf': server(answers, shared, varying),
    'nginx/nginx.conf': whole,
  };
}
