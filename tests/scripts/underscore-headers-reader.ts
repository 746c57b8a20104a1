/*
 * Reads a `_headers` file as Cloudflare Pages does: every rule that matches adds its headers, and a name said twice is joined by a comma.
 */

interface Rule {
  readonly where: string;
  readonly headers: readonly (readonly [string, string])[];
}

export const rulesIn = (text: string): Rule[] =>
  text
    .trim()
    .split(/\n(?=\S)/)
    .map((block) => {
      const [where, ...lines] = block.trim().split('\n');
      return { where: where!, headers: lines.map((line) => /^\s+([\w-]+): (.*)$/.exec(line)!.slice(1) as [string, string]) };
    });

const matches = (where: string, address: string) =>
  where.endsWith('*') ? address.startsWith(where.slice(0, -1)) : where === address;

export function sentFor(rules: readonly Rule[], address: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const { headers } of rules.filter(({ where }) => matches(where, address)))
    for (const [name, value] of headers) sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  return sent;
}
