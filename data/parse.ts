import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lintWords } from './words-lint.ts';

/** A data file that does not hold what it should. The message names file, field and what was expected, one line a fault. */
export class DataError extends Error {}

const fieldOf = (at: readonly PropertyKey[]) =>
  at.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key)),
    '',
  );

const dataFolder = path.join(process.cwd(), 'data');

/**
 * Reads one JSON file below data/ and checks it.
 * @param file its path below data/, such as `services/netsafe.json`
 * @throws {DataError} when it is missing, is not JSON, does not fit the schema or says what may not be said
 */
export function readData<Schema extends z.ZodType>(file: string, schema: Schema, folder = dataFolder): z.infer<Schema> {
  const name = `data/${file}`;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  } catch (error) {
    throw new DataError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) {
    const neverSaid = lintWords(name, json);
    if (neverSaid.length > 0) throw new DataError(neverSaid.join('\n'));
    return parsed.data;
  }
  const faults = parsed.error.issues.map((issue) => {
    const field = fieldOf(issue.path) || '(top level)';
    const unknown = issue.code === 'unrecognized_keys' ? ` (the fields there are: ${knownKeys(schema)})` : '';
    return `${name}: ${field}: ${issue.message}${unknown}`;
  });
  throw new DataError(faults.join('\n'));
}

const knownKeys = (schema: z.ZodType) =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : 'see the schema';

/** The JSON files of a folder below data/, by name without ending. */
export const listData = (under: string, folder = dataFolder): string[] =>
  readdirSync(path.join(folder, under))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
