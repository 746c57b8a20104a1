import { type Answer, type Answers, type Headers, sharedHeaders } from './answers.ts';

/*
 * The `_headers` file of Netlify and Cloudflare Pages. Read 2026-11-24:
 * https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
 *
 * When two rules match, Cloudflare joins values of the same header with a comma and Netlify takes the closer one. So no header is in two
 * rules that match the same address: `/*` holds what every answer has, and the rest is said address by address.
 */

/** Cloudflare's limits. */
export const limits = { rules: 100, line: 2000 } as const;

interface Rule {
  /** An address, or a folder with a star. */
  readonly where: string;
  readonly headers: Headers;
}

const folderOf = ({ file }: Answer) => file.slice(0, file.lastIndexOf('/'));

/** Too many pages for the limit: a folder whose pages all carry the same becomes one rule, the longest list first. */
function shortened(found: readonly Answer[], own: (answer: Answer) => Headers): Rule[] {
  const folders = new Map<string, Answer[]>();
  for (const answer of found) folders.set(folderOf(answer), [...(folders.get(folderOf(answer)) ?? []), answer]);
  const foldable = [...folders]
    .filter(([folder, inside]) => folder !== '' && new Set(inside.map((each) => JSON.stringify(own(each)))).size === 1)
    .filter(([folder]) => ![...folders.keys()].some((other) => other.startsWith(`${folder}/`)))
    .sort(([, one], [, other]) => other.length - one.length);
  const folded = new Set<string>();
  const rules = (): Rule[] => [
    ...[...folded].map((folder) => ({ where: `${folder}/*`, headers: own(folders.get(folder)![0]!) })),
    ...found
      .filter((answer) => !folded.has(folderOf(answer)))
      .flatMap((answer) => answer.addresses.map((where) => ({ where, headers: own(answer) })))
      // `/services/` is in `/services/*` already.
      .filter(({ where }) => !folded.has(where.replace(/\/$/, '')) || !where.endsWith('/')),
  ];
  while (rules().length >= limits.rules && foldable.length > 0) folded.add(foldable.shift()![0]);
  return rules();
}

/** @returns the file’s text */
export function underscoreHeaders(answers: Answers): string {
  const { shared, varying } = sharedHeaders(answers);
  const own = ({ headers }: Answer) => Object.fromEntries(Object.entries(headers).filter(([name]) => varying.includes(name)));
  return [{ where: '/*', headers: shared }, ...shortened(answers.found, own)]
    .map(({ where, headers }) => [where, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n');
}
