import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DataError, readData } from './parse.ts';
import { type Place, whereShown } from './where-shown.ts';

/*
 * Every sentence of the map this project was built from: its fingerprint, what it says in our words, and where that is shown. The
 * sentences themselves belong to ECPAT NZ and are not copied here.
 */

const entrySchema = z.strictObject({
  /** The first 12 hexadecimal digits of the SHA-256 of the sentence. */
  hash: z.string().regex(/^[0-9a-f]{12}$/, 'expected the first 12 hexadecimal digits of the SHA-256 of the sentence'),
  paraphrase: z.string().min(1).max(140),
  /** Why no screen says it. Only for a sentence that nothing shown cites. */
  notShown: z.string().min(1).max(200).optional(),
});

const registerSchema = z.record(z.string().regex(/^[a-z]+(?:-[a-z]+)*-\d\d$/), entrySchema);

export type SeedRegister = z.infer<typeof registerSchema>;

export interface AccountedFor {
  readonly id: string;
  readonly paraphrase: string;
  readonly shown: readonly Place[];
  readonly notShown?: string;
}

export const readSeedRegister = (folder?: string): SeedRegister => readData('seed-register.json', registerSchema, folder);

/**
 * Every sentence, with the places that show what it says.
 * @param folder the data folder; another one in tests
 * @throws {DataError} naming each sentence that nothing shows and that has no reason, or that has a reason and is shown
 */
export function loadSeedRegister(folder?: string): AccountedFor[] {
  const places = whereShown(folder);
  const all = Object.entries(readSeedRegister(folder)).map(([id, { paraphrase, notShown }]) => ({
    id,
    paraphrase,
    notShown,
    shown: places.get(id) ?? [],
  }));
  const faults = all.flatMap(({ id, shown, notShown }) => {
    const field = `data/seed-register.json: ${id}.notShown`;
    if (shown.length === 0 && !notShown) return [`${field}: missing: nothing that is shown cites ${id}, and no reason is given`];
    if (shown.length > 0 && notShown) return [`${field}: not true: ${shown[0]!.kind} "${shown[0]!.id}" cites ${id}`];
    return [];
  });
  if (faults.length > 0) throw new DataError(faults.join('\n'));
  return all;
}

export const fingerprint = (sentence: string): string => createHash('sha256').update(sentence).digest('hex').slice(0, 12);

/**
 * Holds a register against the sentences themselves.
 * @param tsv the text of ../shared/seed/sentences.tsv: id, hash and sentence, with a line of headings
 * @returns what does not agree, one line each, naming the sentence; empty when every one is accounted for
 */
export function compareWithSentences(register: SeedRegister, tsv: string): string[] {
  const sentences = new Map(
    tsv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([id, , sentence]) => [id!, sentence!] as const),
  );
  const faults = [...sentences].flatMap(([id, sentence]) => {
    const entry = register[id];
    if (!entry) return [`${id}: not in the register`];
    if (entry.hash !== fingerprint(sentence)) return [`${id}: hash ${entry.hash}, expected ${fingerprint(sentence)}`];
    if (sentence.includes(entry.paraphrase.replace(/\.$/, ''))) return [`${id}: the paraphrase copies the sentence`];
    return [];
  });
  const unknown = Object.keys(register).filter((id) => !sentences.has(id));
  return [...faults, ...unknown.map((id) => `${id}: no such sentence`)];
}
