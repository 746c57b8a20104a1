import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { loadPartners } from '../data/partners.ts';
import { answersOf, exportedIn } from './hosting/answers.ts';
import { writeHostingFiles } from './hosting/files.ts';

/*
 * npm run keep:embed -- /srv/navigator/out: takes the embed's scripts along from the site that is up now, because pages out there name
 * them with their hash and would else lose their frame. Then writes the files for hosts again, so that they are answered.
 */

const before = process.argv[2];
if (!before || !existsSync(path.join(before, 'index.html')) || !existsSync('out/index.html')) {
  console.error('Say where the site is that is up now: npm run keep:embed -- /srv/navigator/out (after npm run build)');
  process.exit(2);
}

const kept = readdirSync(before)
  .filter((file) => /^embed(?:-check)?\.[0-9a-f]{12}\.js(?:\.(?:br|gz))?$/.test(file))
  .filter((file) => !existsSync(path.join('out', file)));
for (const file of kept) copyFileSync(path.join(before, file), path.join('out', file));
writeHostingFiles(answersOf(exportedIn('out'), loadPartners()));
console.log(kept.length === 0 ? 'Nothing to keep.' : `Kept ${kept.filter((file) => file.endsWith('.js')).join(', ')}`);
