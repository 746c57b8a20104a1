import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, by its path there: the SHA-256 of its bytes, in hex. */
export const hashesBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => file.replaceAll(path.sep, '/'))
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex'),
      ]),
  );

type Hashes = ReadonlyMap<string, string>;

/** @returns the files that are not in both, or are not the same in both */
export const differences = (one: Hashes, other: Hashes): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].sort().filter((file) => one.get(file) !== other.get(file));

/** One hash for all of it, the same as `sha256sum` over lines of "<hash>  <file>" in the order of the file names. */
export const fingerprint = (hashes: Hashes): string =>
  createHash('sha256')
    .update([...hashes].map(([file, hash]) => `${hash}  ${file}\n`).join(''))
    .digest('hex');
