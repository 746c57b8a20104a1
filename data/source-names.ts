import type { Screens } from './content.ts';
import pathway from './pathway.json' with { type: 'json' };
import seed from './seed-register.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };

type SourceCode = keyof typeof sources;

const ecpat = 'https://www.ecpat.org.nz/';

const isSource = (code: string): code is SourceCode => Object.hasOwn(sources, code);

/** `netsafe-01, netsafe-02, netsafe-03` reads as `netsafe-01 to 03`. */
function shortened(ids: readonly string[]): string {
  const runs: { stem: string; from: number; to: number }[] = [];
  for (const id of ids) {
    const [, stem, digits] = /^(.*-)(\d+)$/.exec(id)!;
    const last = runs.at(-1);
    if (last && last.stem === stem && last.to === Number(digits) - 1) last.to += 1;
    else runs.push({ stem: stem!, from: Number(digits), to: Number(digits) });
  }
  const two = (number: number) => String(number).padStart(2, '0');
  return runs.map(({ stem, from, to }) => `${stem}${two(from)}${to > from ? ` to ${two(to)}` : ''}`).join(', ');
}

const isSentence = (code: string) => Object.hasOwn(seed, code) || code === 'SEED';
const edgeOf = (code: string) => pathway.edges.find(({ id }) => id === code);

/** A sentence of the map, or an onward step that one of them speaks of. */
export const isFromMap = (code: string): boolean => isSentence(code) || (edgeOf(code)?.sources.some(isSentence) ?? false);

/** An onward step that the map does not speak of came from somewhere else: that is named instead. */
const namedFor = (code: string): readonly string[] => (isFromMap(code) ? [code] : (edgeOf(code)?.sources ?? [code]));

/**
 * Source codes as a reader meets them: "ECPAT NZ’s pathway map (netsafe-01 to 03); the service’s own page (S11)". Where none of them is
 * the map, it says so.
 * @param codes codes of data/sources.json, sentence ids of data/seed-register.json, edge ids or facts:<service-id>
 */
export function sourceNames(codes: readonly string[], { sources: say }: Screens): string {
  const groups = new Map<string, string[]>();
  const put = (name: string, code: string) => groups.set(name, [...(groups.get(name) ?? []), code]);
  for (const code of new Set(codes.flatMap(namedFor))) {
    if (isFromMap(code)) put(say.map, code);
    else if (!isSource(code)) put(say.ours, code.replace('facts:', ''));
    else if (sources[code].kind === 'law') put(say.law, code);
    else if (sources[code].url?.startsWith(ecpat)) put(say.ecpat, code);
    else put(sources[code].kind === 'own' ? say.page : say.other, code);
  }
  const named = [...groups].map(([name, ids]) => `${name} (${name === say.map ? shortenedOrPlain(ids) : ids.join(', ')})`);
  return named.join('; ') + (groups.has(say.map) ? '' : `. ${say.outside}`);
}

const shortenedOrPlain = (ids: readonly string[]) => {
  const sentences = ids.filter((id) => /-\d+$/.test(id));
  const others = ids.filter((id) => !sentences.includes(id));
  return [shortened(sentences), ...others].filter(Boolean).join(', ');
};
