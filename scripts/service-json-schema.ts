import { z } from 'zod';
import seed from '../data/seed-register.json' with { type: 'json' };
import sources from '../data/sources.json' with { type: 'json' };
import pathway from '../data/pathway.json' with { type: 'json' };
import ready from '../data/words/en/ready.json' with { type: 'json' };
import { serviceSchema } from '../data/service-schema.ts';

/**
 * What an editor completes to, which zod only checks: the codes there are to cite, and what there is to have ready. As examples: they
 * complete and never refuse; what is wrong is said by the build, in whole sentences.
 */
const completions: Readonly<Record<string, readonly string[]>> = {
  sources: [...Object.keys(sources), ...Object.keys(seed), ...pathway.edges.map(({ id }) => id)],
  ready: Object.keys(ready),
};

/** What a field is, where its name does not say. */
const descriptions: Readonly<Record<string, string>> = {
  mark: 'How sure: V read on the service’s own page, S read on somebody else’s page, I our own judgement. There is none for “from memory”.',
  sources: 'Codes from data/sources.json, sentences of the map (netsafe-03), edges (E06), law notes (law-5.3), or facts:<service-id> for our own judgement.',
  read: 'The day you read it.',
  checked: 'The last check by a person: the day, your organisation, and how. Never who answered.',
  check_by: 'Only where the usual time (data/freshness.ts) would be too late.',
  mainDoor: 'The organisation’s front page: shown instead of a contact that nobody has checked for too long.',
  audience: 'Who may contact it. “behind” works behind another door and gets no number.',
  serves: 'For the filter of /services. What people read is “eligibility”.',
  section: 'The chapter of /services it stands in.',
  public_holidays: 'same: as on any day. closed. ask: we do not know, and the page says so.',
  keyword: 'A word that must be texted.',
  words: 'The number in letters, as 0508 NETSAFE.',
  reachesHome: 'It could ring, write to or visit the home unless asked not to.',
  voices: 'Only for somebody who speaks in one of these; left out, for everybody.',
  terms: 'Names and terms professionals use, each with plain words. On the page of the service and for practitioners, never on an ending.',
  conflicts: 'Where sources disagree: what we chose and why. Take the safer reading.',
}; // prettier-ignore

type Node = Record<string, unknown>;

function explain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(explain);
  if (typeof node !== 'object' || node === null) return node;
  const { properties, ...rest } = node as Node;
  const explained = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, explain(value)]));
  if (typeof properties !== 'object' || properties === null) return explained;
  return {
    ...explained,
    properties: Object.fromEntries(
      Object.entries(properties as Record<string, Node>).map(([name, field]) => [
        name,
        {
          ...(explain(field) as Node),
          ...(descriptions[name] ? { description: descriptions[name] } : {}),
          ...(completions[name] ? { items: { $ref: `#/$defs/${name}` } } : {}),
        },
      ]),
    ),
  };
}

/** The JSON Schema of a service file, from the same zod schema the build checks with. For completion in editors. */
export function serviceJsonSchema(): string {
  const schema = explain(z.toJSONSchema(serviceSchema, { io: 'input' })) as Node;
  const $defs = Object.fromEntries(Object.entries(completions).map(([name, examples]) => [name, { type: 'string', examples }]));
  return `${JSON.stringify({ ...schema, title: 'A service', $defs }, null, 2)}\n`;
}
