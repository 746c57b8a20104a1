import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';

// What the export says of whose work is in it, held against the bundles themselves.

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly scope: string;
  readonly licenses: unknown;
}
const { components } = JSON.parse(readFileSync('out/sbom.cdx.json', 'utf8')) as { components: Component[] };
const licences = readFileSync('out/licences.txt', 'utf8');
const shipped = components
  .filter(({ scope }) => scope === 'required')
  .map(({ group, name, version }) => ({ name: group ? `${group}/${name}` : name, version }));

/** Every script the build makes: those it names, and the two for other people’s pages. */
const entries = [
  ...new Set(readFileSync('scripts/finish-export.ts', 'utf8').match(/components\/[\w/-]+\.tsx?/g)),
  'components/embed/loader.ts',
  'components/embed/check.ts',
];

/** The packages in a bundle, read from the comments esbuild leaves above each file when it does not minify. */
async function packagesIn(entry: string): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'no-content',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\w+:/ }, ({ path }) => ({ path, namespace: 'content' }));
          onLoad({ filter: /.*/, namespace: 'content' }, () => ({ contents: '{}', loader: 'json' }));
        },
      },
    ],
  });
  const comments = outputFiles[0]!.text.matchAll(/^ *\/\/ (?:.*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm);
  return [...comments].map(([, name]) => name!);
}

test('the bill of materials says that those ship whose code is in the bundles, and no others', async () => {
  expect(entries.length).toBeGreaterThan(7);
  const inBundles = (await Promise.all(entries.map(packagesIn))).flat();
  expect(inBundles).toEqual(expect.arrayContaining(['react', 'react-dom', 'xstate']));
  // Tailwind’s base styles are in each page, and a few lines of esbuild’s own in each bundle.
  expect(shipped.map(({ name }) => name).toSorted()).toEqual([...new Set([...inBundles, 'esbuild', 'tailwindcss'])].toSorted());
  expect(shipped.map(({ name }) => name)).not.toContain('zod');
});

test('every licence of what ships can be read beside it', async ({ request }) => {
  for (const { name, version } of shipped) expect(licences).toContain(`\n${name} ${version} (`);
  expect(licences.match(/Permission (?:is hereby granted|to use, copy)/g)!.length).toBeGreaterThan(shipped.length);
  const answer = await request.get('/licences.txt');
  expect(answer.headers()['content-type']).toMatch(/^text\/plain/);
  expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  expect((await request.get('/sbom.cdx.json')).headers()['content-type']).toMatch(/^application\/json/);
});
