import { type Answer, type Answers, type Headers, quoted, sharedHeaders, unknownPartner } from './answers.ts';

/*
 * Two files for Caddy 2.6 or newer: `site.caddy` goes into anybody's site block; `Caddyfile` is a whole one around it.
 * https://caddyserver.com/docs/caddyfile
 */

const indented = (text: string) => text.replaceAll(/^(?=.)/gm, '\t');

const block = (head: string, lines: readonly string[]) => `${head} {\n${indented(lines.join('\n'))}\n}`;

const header = (matcher: string, headers: Headers) =>
  block(`header ${matcher}`.trimEnd(), Object.entries(headers).map(([name, value]) => `${name} ${quoted(value)}`)); // prettier-ignore

/** Answers with the same headers, type included, share one rule. */
function alike(found: readonly Answer[], varying: readonly string[]) {
  const groups = new Map<string, { headers: Headers; files: string[] }>();
  for (const { file, contentType, headers } of found) {
    const own = { 'Content-Type': contentType, ...Object.fromEntries(Object.entries(headers).filter(([name]) => varying.includes(name))) }; // prettier-ignore
    const group = groups.get(JSON.stringify(own)) ?? { headers: own, files: new Array<string>() };
    group.files.push(file);
    groups.set(JSON.stringify(own), group);
  }
  return [...groups.values()];
}

function site(answers: Answers): string {
  const { found, missing } = answers;
  const { shared, varying } = sharedHeaders(answers);
  const forMissing = header('', { 'Content-Type': missing.contentType, Vary: 'Accept-Encoding', ...missing.headers });
  const serve = block('file_server', ['precompressed br gzip']);
  return [
    '# Made by `npm run build`: import it inside a site block whose root is the folder `out`.',
    block('header', ['-Server', 'Vary Accept-Encoding', ...Object.entries(shared).map(([name, value]) => `${name} ${quoted(value)}`)]), // prettier-ignore
    block('route', [
      '@refused not method GET HEAD',
      block('handle @refused', [header('', { Allow: 'GET, HEAD', ...missing.headers }), 'respond 405']),
      '# The file behind each address. Nothing else in the folder is ever answered.',
      block('map {path} {navigator_file}', [
        ...found.flatMap(({ addresses, file }) => addresses.map((address) => `${quoted(address)} ${quoted(file)}`)),
        `"~${unknownPartner.pattern}" ${unknownPartner.file}`,
        'default /none',
      ]),
      '# A part of a page is of no use to anybody.',
      'request_header -Range',
      'rewrite * {navigator_file}',
      ...alike(found, varying).flatMap(({ headers, files }, index) => [
        `@alike-${index} path ${files.map(quoted).join(' ')}`,
        header(`@alike-${index}`, headers),
      ]),
      serve,
    ]),
    block('handle_errors', ['rewrite * /404.html', 'header -Server', forMissing, 'request_header -Range', serve]),
  ].join('\n\n');
}

const whole = `# Made by \`npm run build\`. From the folder above \`hosting\`: ADDRESS=help.example.org caddy run --config hosting/caddy/Caddyfile
# With a name, Caddy gets the certificate by itself; without, plain http on 8080.
{
	admin off
	# Start-up and certificates only: nothing about a request.
	log {
		exclude http
	}
}

{$ADDRESS:http://:8080} {
	root * out
	import site.caddy
}`;

/** @returns the text of each file, by its name under `hosting/` */
export const caddyFiles = (answers: Answers): Record<string, string> => ({
  'caddy/site.caddy': site(answers),
  'caddy/Caddyfile': whole,
});
