import { describe, expect, it } from 'vitest';
import offEndings from '../../data/off-endings.json' with { type: 'json' };
import { readServices } from '../../data/services.ts';
import { suggest } from '../../machines/suggest.ts';
import { rules } from '../../machines/rules.ts';
import { parseAnswers, walk } from '../../machines/visit.ts';
import { toAnswers } from '../../machines/vocabulary.ts';
import { everybody } from '../machines/everybody.ts';
import { directory, ids } from '../machines/people.ts';

// A service with a file that no ending shows helps nobody who walks here: each is on one, or we say why it is not (P25).

const files = [...readServices().keys()];
const off: Readonly<Record<string, { readonly en: string }>> = offEndings;

/** Who meets a service on an ending, by service: somebody who walked the machine, with all that it asks. */
function met(services: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const said of everybody) {
    if (found.size === services.length) break;
    const heard = toAnswers(walk(parseAnswers(said)).context.said);
    const { fits, mayFit, talk } = suggest(heard, directory);
    for (const id of ids([...fits, ...mayFit, ...talk])) if (!found.has(id)) found.set(id, JSON.stringify(heard));
  }
  return found;
}

const onEndings = met(files.filter((id) => !Object.hasOwn(off, id)));

describe('every service with a file', () => {
  it.each(files)('%s is on an ending, or we say why it is not', (id) => {
    expect(onEndings.has(id), `${id} is on none, and data/off-endings.json does not name it`).toBe(!Object.hasOwn(off, id));
  });
});

describe('the services on no ending', () => {
  it('are the three of the design, each with a reason in a sentence or two', () => {
    expect(Object.keys(off).sort()).toEqual(['partnerspeak', 'stop-it-now-au', 'toah-nnest']);
    for (const { en } of Object.values(off)) expect(en).toMatch(/^[A-Z].{40,}\.$/);
  });

  it('have a file, and no rule', () => {
    for (const id of Object.keys(off)) {
      expect(files).toContain(id);
      expect(rules.map(({ service }): string => service)).not.toContain(id);
    }
  });
});
