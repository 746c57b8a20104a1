import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { forShipping, isAllowed } from '../../scripts/licences-allowed.ts';
import { billOfMaterials, licenceFaults, licenceList, type Lock, readLock, shippedPackages } from '../../scripts/supply-chain.ts';

const lock = readLock();
const packages = Object.entries(lock.packages).filter(([key]) => key !== '');

describe('what we build with', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

  it('is one version each, no range, and the one that is locked', () => {
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    expect({ ...lock.packages['']!.dependencies, ...lock.packages['']!.devDependencies }).toEqual(wanted);
  });

  it('is known by the hash of its bytes, and comes from the npm registry and nowhere else', () => {
    for (const [key, { version, integrity, resolved }] of packages) {
      expect(version, key).toMatch(/^\d+\.\d+\.\d+/);
      expect(integrity, key).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      // Without an address npm asks its registry; with one, it asks there.
      if (resolved !== undefined) expect(resolved, key).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  // `npm run check:reproducible` builds without any install script as well, and gets the same bytes.
  it('wants to run a script while installing in one case only, and does not need it', () => {
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([key]) => key)).toEqual(['node_modules/esbuild']);
    const ours = Object.keys(manifest.scripts);
    expect(ours.filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
  });

  it('needs the same Node as we say', () => expect(manifest.engines.node).toBe('>=20.19'));
});

const withPackage = (license: string | undefined): Lock => ({
  packages: { ...lock.packages, 'node_modules/made-up': { version: '1.0.0', license, integrity: 'sha512-AAAA' } },
});

describe('licences', () => {
  it('are all of a kind we allow', () => expect(licenceFaults(lock, [])).toEqual([]));

  it.each(['GPL-3.0-or-later', 'AGPL-3.0-only', 'LGPL-2.1-only', 'SEE LICENSE IN EULA', 'MIT AND GPL-2.0-only', undefined])(
    'a package under %s is named, whether it ships or helps to build',
    (license) => {
      const said = license ?? 'no licence we know of';
      expect(licenceFaults(withPackage(license), ['node_modules/made-up'])).toEqual([`made-up ships under ${said}`]);
      expect(licenceFaults(withPackage(license), [])).toEqual([`made-up helps to build under ${said}`]);
    },
  );

  it('that are fine in a tool are not fine in the export', () => {
    expect(licenceFaults(withPackage('MPL-2.0'), [])).toEqual([]);
    expect(licenceFaults(withPackage('MPL-2.0'), ['node_modules/made-up'])).toEqual(['made-up ships under MPL-2.0']);
  });

  it('let libvips stay where it is never run, and nowhere else', () => {
    const [libvips] = packages.find(([key]) => key.startsWith('node_modules/@img/sharp-libvips'))!;
    expect(licenceFaults(lock, [libvips])).toEqual([expect.stringMatching(/^@img\/sharp-libvips\S* ships under LGPL/)]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['(MIT AND GPL-3.0-only)', false],
    ['MIT AND ISC', true],
    ['MIT OR ISC AND GPL-3.0-only', false],
    ['', false],
  ])('%s may ship: %s', (expression, may) => expect(isAllowed(expression, forShipping)).toBe(may));
});

describe('what ships', () => {
  const bundle = (inputs: Record<string, number>): Metafile => ({
    inputs: {},
    outputs: {
      out: {
        bytes: 0,
        imports: [],
        exports: [],
        inputs: Object.fromEntries(Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }])),
      },
    },
  });

  it('is what has bytes in a bundle, the styles we import, and the bundler’s own lines', () => {
    const bundles = [
      bundle({ 'node_modules/react/index.js': 12, 'node_modules/zod/index.js': 0, 'machines/rules.ts': 50 }),
      bundle({ 'node_modules/@xstate/react/dist/a.js': 7, 'node_modules/a/node_modules/react/index.js': 7 }),
    ];
    expect(shippedPackages(bundles)).toEqual([
      'node_modules/@xstate/react',
      'node_modules/a/node_modules/react',
      'node_modules/esbuild',
      'node_modules/react',
      'node_modules/tailwindcss',
    ]);
  });

  it('stands in the list with its whole licence, after our own', () => {
    const list = licenceList(lock, ['node_modules/react', 'node_modules/xstate']);
    expect(list).toMatch(/referral-navigator [\s\S]*react 19[\s\S]*Meta Platforms[\s\S]*xstate 5[\s\S]*David Khourshid/);
    expect(list.match(/Permission is hereby granted, free of charge/g)).toHaveLength(3);
  });

  it('stops the list if its licence is not there to be read', () => {
    expect(() => licenceList(withPackage('MIT'), ['node_modules/made-up'])).toThrow(/made-up/);
  });
});

// The parts of https://cyclonedx.org/docs/1.6/json/ that we use, and nothing else.
const spdx = z.string().regex(/^[A-Za-z0-9.-]+$/);
const purl = z.string().regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/);
const component = z.strictObject({
  type: z.enum(['library', 'application']),
  'bom-ref': purl,
  group: z.string().startsWith('@').optional(),
  name: z.string().regex(/^[\w.-]+$/),
  version: z.string(),
  scope: z.enum(['required', 'excluded']).optional(),
  hashes: z.tuple([z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) })]).optional(),
  licenses: z.tuple([
    z.union([z.strictObject({ license: z.strictObject({ id: spdx }) }), z.strictObject({ expression: z.string() })]),
  ]),
  purl,
});
const bill = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.literal(1),
  metadata: z.strictObject({ lifecycles: z.tuple([z.strictObject({ phase: z.literal('build') })]), component }),
  components: z.array(component).min(100),
  dependencies: z.array(z.strictObject({ ref: purl, dependsOn: z.array(purl) })),
});

describe('the bill of materials', () => {
  const made = billOfMaterials(lock, ['node_modules/react', 'node_modules/xstate']);

  it('has the shape of CycloneDX 1.6', () => expect(bill.safeParse(made).error).toBeUndefined());

  it('would be refused without a licence or with a time in it', () => {
    expect(bill.safeParse({ ...made, metadata: { ...made.metadata, timestamp: '2026-11-24T00:00:00Z' } }).success).toBe(false);
    expect(bill.safeParse(billOfMaterials(withPackage(undefined), [])).success).toBe(false);
  });

  it('holds everything that is locked, and says what of it ships', () => {
    expect(new Set(made.components.map(({ purl }) => purl)).size).toBe(made.components.length);
    expect(made.components.length).toBe(
      new Set(packages.map(([key, { version }]) => key.replace(/^.*node_modules\//, '') + version)).size,
    );
    expect(made.components.filter(({ scope }) => scope === 'required').map(({ name }) => name)).toEqual(['react', 'xstate']);
  });

  it('names as a dependency nothing that it does not hold', () => {
    const refs = new Set([made.metadata.component['bom-ref'], ...made.components.map((each) => each['bom-ref'])]);
    for (const { ref, dependsOn } of made.dependencies) for (const each of [ref, ...dependsOn]) expect(refs).toContain(each);
    const of = (name: string) => made.dependencies.find(({ ref }) => ref.startsWith(`pkg:npm/${name}@`))!.dependsOn.join();
    expect(of('react-dom')).toMatch(/pkg:npm\/scheduler@/);
  });

  it('is the same each time, in whatever order the lock file stands', () => {
    const turned: Lock = { packages: Object.fromEntries(Object.entries(lock.packages).toReversed()) };
    expect(JSON.stringify(billOfMaterials(turned, ['node_modules/xstate', 'node_modules/react']))).toBe(JSON.stringify(made));
  });
});
