import { build, type Metafile, type Plugin } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { loadAboutWords } from '../data/about-words.ts';
import { loadAssistedContent } from '../data/assisted-content.ts';
import { makeCertificate } from '../data/certificate.ts';
import type { HostScript } from '../components/embed/snippets.ts';
import { loadContent } from '../data/content.ts';
import { loadDirectory, searchEntries } from '../data/directory.ts';
import { loadEmbedWords } from '../data/embed-words.ts';
import { warnings } from '../data/freshness.ts';
import { loadPartners } from '../data/partners.ts';
import { loadPublished } from '../data/proof-facts.ts';
import { readServices } from '../data/services.ts';
import { siteDate } from '../data/site-date.ts';
import { withPolicyInside } from './headers.ts';
import { answersOf, exportedIn } from './hosting/answers.ts';
import { writeHostingFiles } from './hosting/files.ts';
import { pathwayData } from './open-data/pathway.ts';
import { servicesAsHsds } from './open-data/services.ts';
import { supplyChainFiles } from './supply-chain.ts';

/*
 * After `next build`. Every page here is opened whole and leaves no history entry, so Next's client-side router has nothing to do
 * in the browser: its scripts and payloads are taken out, and one script in the page brings the walk to life (docs/decisions/0002). What is
 * left is compressed once, as small as it goes.
 */
const out = path.resolve('out');

const filesOf = (endings: RegExp) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.test(file))
    .map((file) => path.join(out, file));

/** The part of a page that comes to life, by the id of its element, and where it starts. */
const islands = {
  navigator: 'components/navigator/island.tsx',
  assisted: 'components/assisted/island.tsx',
  'embed-self': 'components/embed/self-island.tsx',
  'embed-practitioner': 'components/embed/practitioner-island.tsx',
  'embed-setup': 'components/embed/setup-island.tsx',
  'embed-check': 'components/embed/check-frame-island.ts',
  'about-proof': 'components/about/proof-island.ts',
  directory: 'components/directory/directory-island.ts',
  'service-page': 'components/directory/service-island.ts',
} as const;

/** What was proven about this build. */
const certificate = makeCertificate();

/** Scripts for other people’s pages, by what a snippet calls them, and the worker of the proof; made before the pages that name them. */
const hostScripts: Record<string, HostScript> = {};

const loaders: Readonly<Record<string, (which: string) => unknown>> = {
  content: (language) => loadContent(language),
  assisted: (language) => loadAssistedContent(language),
  embed: (language) => loadEmbedWords(language),
  directory: (language) => searchEntries(loadDirectory(language)),
  partners: (what) => loadPartners().map(({ id, name }) => (what === 'names' ? { id, name } : id)),
  script: (which) => hostScripts[which],
  about: (language) => loadAboutWords(language).again,
  published: () => {
    const { facts, machine } = loadPublished();
    return { facts, directory: machine.directory };
  },
  certificate: () => certificate,
};

/** Loaded as values; everything else as text, because JSON.parse reads it faster than the same as code. */
const asValues = ['partners', 'script', 'about', 'published', 'certificate'];

/** `content:en` is everything a walk shows in English, as text: JSON.parse reads it faster than the same as code. */
const contentPlugin: Plugin = {
  name: 'content',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(?:content|assisted|embed|directory|partners|script|about|published|certificate):/ },
      ({ path: named }) => ({
        path: named,
        namespace: 'content',
      }),
    );
    onLoad({ filter: /.*/, namespace: 'content' }, ({ path: named }) => {
      const [what, which] = named.split(':') as [string, string];
      const contents = JSON.stringify(loaders[what]!(which));
      return { contents, loader: asValues.includes(what) ? 'json' : 'text' };
    });
  },
};

/** What went into each bundle, for the list of licences and the bill of materials. */
const bundles: Metafile[] = [];

/** @returns one script, with everything it needs in it */
async function bundle(entry: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: ['chrome100', 'firefox100', 'safari15.4'],
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    // V8 compiles everything while it arrives instead of a second time when it is called: a fifth less to wait at a quarter of the speed.
    banner: { js: '//# allFunctionsCalledOnLoad' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [contentPlugin],
  });
  bundles.push(metafile);
  return outputFiles[0]!.text;
}

/** @returns the name it is written under, made from its content */
function writeNamed(stem: string, contents: string): string {
  const name = `${stem}.${createHash('sha256').update(contents).digest('hex').slice(0, 12)}.js`;
  writeFileSync(path.join(out, name), contents);
  return name;
}

const scripts = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const preloads = /<link\b[^>]*\brel="preload"[^>]*>/g;
const styleOrigins = / data-(?:precedence|href)="[^"]*"/g;

/** Keeps the scripts that are ours, marked `data-early`; every other one is Next's. */
function takeOutNext(html: string): string {
  const rest = html
    .replace(scripts, (script, attributes: string) => (attributes.includes('data-early') ? script : ''))
    .replace(preloads, '')
    .replace(styleOrigins, '');
  const left = /.{0,80}(?:\/_next\/|__next_f).{0,80}/.exec(rest);
  if (left) throw new Error(`Next writes its pages in another way now: ${left[0]}`);
  return rest;
}

/**
 * The script stands in the page itself, last: it arrives without a second request, and no file of ours stays in the browser's cache
 * when the page has gone.
 */
function withScript(html: string, script: string): string {
  if (/<\/script|<!--/i.test(script)) throw new Error('the script holds text that would end it inside a page');
  return html.replace('</body>', () => `<script>${script}</script></body>`);
}

/**
 * Says which contacts are overdue: on the day the site is built for, and, where nobody named one, on the clock's too. The clock changes
 * what is said here and never what is built.
 */
function warnOfStale() {
  const services = readServices();
  const day = siteDate(services.values());
  const overdue = warnings(services.values(), day);
  for (const line of overdue) console.warn(`warning: ${line}`);
  const today = new Date().toISOString().slice(0, 10);
  const later = warnings(services.values(), today).length - overdue.length;
  if (!process.env.SITE_DATE && later > 0) {
    console.warn(`warning: built as of ${day}. By ${today}, ${later} more contacts are overdue: build with SITE_DATE=${today}`);
  }
}

async function main() {
  warnOfStale();
  for (const file of filesOf(/\.txt$/)) rmSync(file);
  rmSync(path.join(out, '_next'), { recursive: true });
  // Next's other copy of 404.html.
  rmSync(path.join(out, '_not-found.html'));

  // Under the name of its content, for a snippet with its hash, and under a plain name for those who do without.
  for (const [which, stem] of [
    ['loader', 'embed'],
    ['check', 'embed-check'],
  ] as const) {
    const contents = await bundle(`components/embed/${which}.ts`);
    const name = writeNamed(stem, contents);
    writeFileSync(path.join(out, `${stem}.js`), contents);
    hostScripts[which] = { name, integrity: `sha384-${createHash('sha384').update(contents).digest('base64')}` };
  }
  hostScripts.proof = { name: writeNamed('proof-worker', await bundle('components/about/proof-worker.ts')), integrity: '' };
  writeFileSync(path.join(out, 'proof.json'), `${JSON.stringify(certificate, null, 2)}\n`);

  const scriptsOf = await Promise.all(
    Object.entries(islands).map(async ([id, entry]) => ({ mark: `<div id="${id}"`, script: await bundle(entry) })),
  );
  for (const file of filesOf(/\.html$/)) {
    const html = takeOutNext(readFileSync(file, 'utf8'));
    const island = scriptsOf.find(({ mark }) => html.includes(mark));
    writeFileSync(file, withPolicyInside(island ? withScript(html, island.script) : html));
  }

  for (const [name, text] of Object.entries(supplyChainFiles(bundles))) writeFileSync(path.join(out, name), text);
  // Open data (docs/open-data.md).
  mkdirSync(path.join(out, 'data'), { recursive: true });
  writeFileSync(path.join(out, 'data/pathway.json'), JSON.stringify(pathwayData()));
  writeFileSync(path.join(out, 'data/services.json'), JSON.stringify(servicesAsHsds()));

  writeHostingFiles(answersOf(exportedIn(out), loadPartners()));

  for (const file of filesOf(/\.(html|js|svg|json|txt)$/)) {
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

await main();
