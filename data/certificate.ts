import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Published } from '../machines/proof/machine.ts';
import { prove } from '../machines/proof/prove.ts';
import { type Summary, summaryOf } from '../machines/proof/summary.ts';
import { loadPublished } from './proof-facts.ts';

/** What was proven, and about which machine: stands beside the build as proof.json. The same sources give the same certificate. */
export interface Certificate extends Summary {
  /** Each the SHA-256 of what it names. */
  readonly hashes: {
    /** Questions, routing, rules, order of the first step and advice, as the proof read them. A browser can make this one again. */
    readonly rules: string;
    /** What the proof knew of words and sources. */
    readonly facts: string;
    /** The files of machines/ and of data/, by name and content. */
    readonly machine: string;
    readonly data: string;
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function hashOfFolder(folder: string, endings: RegExp): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.test(file))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
  return sha256(files.map((file) => `${file}\0${sha256(readFileSync(path.join(folder, file), 'utf8'))}\n`).join(''));
}

export function makeCertificate(published: Published = loadPublished()): Certificate {
  const root = process.cwd();
  return {
    ...summaryOf(prove(published)),
    hashes: {
      rules: sha256(JSON.stringify(published.machine)),
      facts: sha256(JSON.stringify(published.facts)),
      machine: hashOfFolder(path.join(root, 'machines'), /\.ts$/),
      data: hashOfFolder(path.join(root, 'data'), /\.(?:ts|json)$/),
    },
  };
}
