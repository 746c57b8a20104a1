import { loadAboutWords } from '../data/about-words.ts';
import { loadContent } from '../data/content.ts';
import { loadPublished } from '../data/proof-facts.ts';
import { type Finding, holds, prove } from '../machines/proof/prove.ts';
import { inFigures, inWords } from './in-words.ts';

/*
 * npm run prove     every walk through the published machine, every property of the design on each. Exit code 1: one does not hold.
 */

const content = loadContent();
const { properties } = loadAboutWords();

const service = (what: string) =>
  what.replace(/^[a-z0-9-]+/, (id) => (content.services as Record<string, { name: string }>)[id]?.name ?? id);

function failure({ id, walks, broken, shortest, missing }: Finding): string[] {
  const lines = [`${id} does not hold: ${properties[id as keyof typeof properties]}`];
  if (missing.length > 0) lines.push(`  Nowhere: ${missing.join(', ')}`);
  if (shortest) {
    lines.push(
      `  Broken on ${inFigures(broken)} of ${inFigures(walks)} walks. The shortest shows it by: ${service(shortest.what)}`,
      ...inWords(shortest.walk, content).map((line) => `    ${line}`),
    );
  }
  return lines;
}

function main() {
  const started = performance.now();
  const { walks, coreWalks, findings } = prove(loadPublished());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const width = Math.max(...findings.map((finding) => inFigures(finding.walks).length));

  console.log(
    `Every walk through the published machine: ${inFigures(walks)} (${inFigures(coreWalks)} up to the first suggestions)\n`,
  );
  for (const finding of findings) {
    const verdict = holds(finding) ? 'holds ' : 'BROKEN';
    const things = finding.things === undefined ? '' : ` (${finding.things - finding.missing.length} of ${finding.things})`;
    const about = `${properties[finding.id as keyof typeof properties]}${things}`;
    console.log(`${finding.id.padEnd(5)}  ${verdict}  ${inFigures(finding.walks).padStart(width)}  ${about}`);
  }
  const broken = findings.filter((finding) => !holds(finding));
  for (const finding of broken) console.log(`\n${failure(finding).join('\n')}`);
  console.log(
    broken.length === 0
      ? `\nAll ${findings.length} hold on every walk they speak of. ${seconds} s.`
      : `\n${broken.length} of ${findings.length} do not hold. ${seconds} s.`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
}

main();
