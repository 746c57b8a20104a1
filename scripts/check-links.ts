import { lookup } from 'node:dns/promises';
import sources from '../data/sources.json' with { type: 'json' };
import { readServices } from '../data/services.ts';
import { brokenOf } from './check-links/broken.ts';

/*
 * npm run check:links             every address a service gives, and its main door
 * npm run check:links -- --sources   the pages our facts were read on as well
 * For a maintainer with a network; not part of npm test. Asks for each address once, in small numbers at a time, sends nothing of anybody, and
 * looks at no page behind it. Exit code 1: something is gone. 2: no network.
 */

const withSources = process.argv.includes('--sources');
const unknown = process.argv.slice(2).find((each) => each !== '--sources');
if (unknown) {
  console.error(`check:links: "${unknown}": expected nothing, or --sources`);
  process.exit(2);
}

/** Each address, and where it stands. */
const places = new Map<string, string[]>();
const note = (url: string, place: string) => places.set(url, [...(places.get(url) ?? []), place]);
for (const { id, urls, mainDoor } of readServices().values()) {
  for (const { url } of urls) note(url, `data/services/${id}.json`);
  if (mainDoor) note(mainDoor.url, `data/services/${id}.json mainDoor`);
}
if (withSources) {
  for (const [code, { url }] of Object.entries(sources)) if (url) note(url, `data/sources.json ${code}`);
}

const online = await Promise.any(
  [...new Set([...places.keys()].map((url) => new URL(url).hostname))].slice(0, 5).map((host) => lookup(host)),
).catch(() => null);
if (!online) {
  console.error('check:links: there is no network here: not one host name could be looked up, so no link was checked.');
  process.exit(2);
}

const broken = await brokenOf([...places.keys()]);
for (const { url, status } of broken) {
  // Some sites turn away whatever is no browser: look before you change anything.
  const refused = status === 401 || status === 403 || status === 429 ? ' (refused: look with a browser)' : '';
  console.log(`${status || 'no answer'}${refused} ${url}\n    ${(places.get(url) ?? []).join('\n    ')}`);
}
console.log(`${places.size} addresses, ${broken.length} to look at.`);
process.exit(broken.length > 0 ? 1 : 0);
