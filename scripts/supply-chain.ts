import type { Metafile } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { forBuilding, forShipping, isAllowed, isNeverRun } from './licences-allowed.ts';

/*
 * Whose work is in the export, from the lock file and from what the bundler says it put in: a list with every licence in full, because
 * MIT and its like ask for that, and a bill of materials that a program can check against known faults.
 * https://cyclonedx.org/docs/1.6/json/
 *
 * Not `npm sbom`: it cannot tell what ships from what builds, puts the time and a random number in, and (npm 11.19) refuses this lock file
 * for a peer of an optional package that is never installed.
 */

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json as far as it is read here. The key of a package is its folder; that of the project is empty. */
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}
export const readLock = (): Lock => JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

export const nameOf = (key: string) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
const byName = (a: string, b: string) => (a < b ? -1 : 1);

/** Packages whose styles are in the pages: the ones that our style sheets import. */
function packagesOfStyles(): readonly string[] {
  const sheets = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
  return sheets.flatMap((css) =>
    [...css.matchAll(/@import ['"]((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name]) => `node_modules/${name}`),
  );
}

/**
 * What is in the bundles and the pages.
 * @param bundles what esbuild says of each: only files with bytes in the result count
 * @returns keys of the lock file, by name
 */
export function shippedPackages(bundles: readonly Metafile[]): readonly string[] {
  const files = bundles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)));
  const inBundles = files.flatMap(([file, { bytesInOutput }]) => {
    const [, key] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return key && bytesInOutput > 0 ? [key] : [];
  });
  // The few lines esbuild writes around modules are its own.
  return [...new Set([...inBundles, ...packagesOfStyles(), 'node_modules/esbuild'])].sort(byName);
}

const lockedAt = (lock: Lock, key: string): Locked => {
  const locked = lock.packages[key];
  if (!locked) throw new Error(`${key} ships, and package-lock.json does not know it`);
  return locked;
};

/** @returns one line for each package whose licence we do not allow; by design there are none */
export function licenceFaults(lock: Lock, shipped: readonly string[]): readonly string[] {
  return Object.keys(lock.packages)
    .filter((key) => key !== '')
    .flatMap((key) => {
      const licence = lockedAt(lock, key).license;
      const ships = shipped.includes(key);
      if (isAllowed(licence, ships ? forShipping : forBuilding) || (!ships && isNeverRun(nameOf(key)))) return [];
      return [`${nameOf(key)} ${ships ? 'ships' : 'helps to build'} under ${licence ?? 'no licence we know of'}`];
    });
}

/** The licence files of an installed package, whole. */
function licenceTexts(key: string): string {
  const files = readdirSync(key).filter((file) => /^(?:licen[cs]e|copying|notice)\b/i.test(file));
  if (files.length === 0) throw new Error(`${key} ships without the text of its licence`);
  return files
    .sort(byName)
    .map((file) => textOf(path.join(key, file)))
    .join('\n\n');
}

const textOf = (file: string) => readFileSync(file, 'utf8').trim();

/** Every licence of what ships, ours first. Starts with a byte order mark, so that a browser reads © whatever the host says of the file. */
export function licenceList(lock: Lock, shipped: readonly string[]): string {
  const parts = [
    { title: `referral-navigator ${lock.packages['']!.version} (MIT)`, text: ['LICENSE', 'NOTICE'].map(textOf).join('\n\n') },
    ...shipped.map((key) => ({
      title: `${nameOf(key)} ${lockedAt(lock, key).version} (${lockedAt(lock, key).license})`,
      text: licenceTexts(key),
    })),
  ];
  const rule = '='.repeat(78);
  return `\uFEFF${parts.map(({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text}\n`).join('\n')}`;
}

const purlOf = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const refAt = (lock: Lock, key: string) => purlOf(key === '' ? 'referral-navigator' : nameOf(key), lockedAt(lock, key).version);

/** Where Node finds a package from another: in its own node_modules, or in those around it. */
function resolve(lock: Lock, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const key = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[key]) return key;
    if (folder === '') return undefined;
  }
}

function dependenciesOf(lock: Lock, key: string): readonly string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = lockedAt(lock, key);
  const wanted = { ...peerDependencies, ...optionalDependencies, ...devDependencies, ...dependencies };
  const refs = Object.keys(wanted).flatMap((name) => {
    const found = resolve(lock, key, name);
    return found ? [refAt(lock, found)] : [];
  });
  return [...new Set(refs)].sort(byName);
}

const licencesOf = (licence: string | undefined) => {
  if (!licence) return [];
  return / (?:AND|OR|WITH) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
};

/**
 * A CycloneDX bill of materials. `required` is in the export; `excluded` helps to build or test it and is not in it.
 * Made from the lock file alone, without time or chance: the same sources give the same bytes on every machine.
 */
export function billOfMaterials(lock: Lock, shipped: readonly string[]) {
  const byRef = new Map<string, string[]>();
  for (const key of Object.keys(lock.packages)) {
    if (key !== '') byRef.set(refAt(lock, key), [...(byRef.get(refAt(lock, key)) ?? []), key]);
  }
  const refs = [...byRef.keys()].sort(byName);
  const project = lock.packages['']!;
  const root = refAt(lock, '');
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        name: 'referral-navigator',
        version: project.version,
        licenses: licencesOf(project.license),
        purl: root,
      },
    },
    components: refs.map((ref) => {
      const keys = byRef.get(ref)!;
      const { version, license, integrity } = lockedAt(lock, keys[0]!);
      const [group, name] = nameOf(keys[0]!).startsWith('@') ? nameOf(keys[0]!).split('/') : [undefined, nameOf(keys[0]!)];
      return {
        type: 'library',
        'bom-ref': ref,
        ...(group ? { group } : {}),
        name,
        version,
        scope: keys.some((key) => shipped.includes(key)) ? 'required' : 'excluded',
        hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity!.replace('sha512-', ''), 'base64').toString('hex') }],
        licenses: licencesOf(license),
        purl: ref,
      };
    }),
    dependencies: [root, ...refs].map((ref) => ({
      ref,
      dependsOn: [...new Set((byRef.get(ref) ?? ['']).flatMap((key) => dependenciesOf(lock, key)))].sort(byName),
    })),
  };
}

/** The files for the export, by name. @throws {Error} when something has a licence that we do not allow */
export function supplyChainFiles(bundles: readonly Metafile[]): Readonly<Record<string, string>> {
  const lock = readLock();
  const shipped = shippedPackages(bundles);
  const faults = licenceFaults(lock, shipped);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return {
    'licences.txt': licenceList(lock, shipped),
    'sbom.cdx.json': `${JSON.stringify(billOfMaterials(lock, shipped))}\n`,
  };
}
