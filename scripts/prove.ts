import { loadAboutWords } from '../data/about-words.ts';
import { loadContent } from '../data/content.ts';
import { loadPublished } from '../data/proof-facts.ts';
import { countResults, onList } from '../machines/proof/count-endings.ts';
import { Endings } from '../machines/proof/endings.ts';
import { holds, prove } from '../machines/proof/prove.ts';
import { inFigures } from './in-words.ts';
import { proofInWords } from './proof-in-words.ts';

/*
 * npm run prove     every walk through the published machine, every property of the design on each. Exit code 1: one does not hold.
 * npm run prove -- --lists     counts as well how many different lists of services there are over all walks: half a minute more
 */
const started = performance.now();
const published = loadPublished();
const proof = prove(published);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${proofInWords(proof, loadAboutWords(), loadContent()).join('\n')} ${seconds} s.`);
if (process.argv[2] === '--lists') {
  const endings = new Endings(published.machine);
  console.log(
    `Different lists of services, first step and places counted, over all walks: ${inFigures(countResults(endings, 1, onList(endings)))}.`,
  );
}
process.exitCode = proof.findings.every(holds) ? 0 : 1;
