import { notices } from '../machines/notices.ts';
import { rules } from '../machines/rules.ts';
import { readData } from './parse.ts';
import pathway from './pathway.json' with { type: 'json' };
import { practitionerNotesSchema } from './practitioner-notes.ts';
import { loadServices } from './services.ts';

/*
 * Where each source is used, read from the data and the rules themselves. Nothing here is written by hand, so it cannot go stale.
 */

/** One thing a reader can meet, by what it is and whose it is. */
export interface Place {
  /** rule, notice: on an ending · service: on an ending and its page · note, risk: for practitioners · edge: on the map */
  readonly kind: 'rule' | 'notice' | 'service' | 'note' | 'risk' | 'edge';
  readonly id: string;
}

/** Something said, with where it comes from. */
export interface Sourced {
  readonly sources: readonly string[];
  readonly mark?: string;
  readonly read?: string;
}

/** Everything below a value that says something and names its sources. `conflicts` are notes for editors: no screen shows them. */
export function sourcedIn(value: unknown): Sourced[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, part]) => (key === 'conflicts' ? [] : sourcedIn(part)));
  return 'sources' in value ? [value as Sourced, ...below] : below;
}

/**
 * @param folder the data folder; another one in tests
 * @returns by source code, the places that cite it, each once
 */
export function whereShown(folder?: string): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  const cite = (kind: Place['kind'], id: string, sources: readonly string[]) => {
    for (const code of new Set(sources)) found.set(code, [...(found.get(code) ?? []), { kind, id }]);
  };
  const { notes } = readData('practitioner-notes.json', practitionerNotesSchema, folder);
  for (const { id, sources } of rules) cite('rule', id, sources);
  for (const { id, sources } of notices) cite('notice', id, sources);
  for (const service of loadServices(folder).values())
    cite(
      'service',
      service.id,
      sourcedIn(service).flatMap(({ sources }) => sources),
    );
  for (const { id, sources } of notes) cite('note', id, sources);
  for (const { id, kind, sources } of pathway.nodes) if (kind === 'risk') cite('risk', id, sources);
  for (const { id, sources } of pathway.edges) cite('edge', id, sources);
  return found;
}
