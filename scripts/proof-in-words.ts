import type { AboutWords } from '../data/about-words.ts';
import type { Content } from '../data/content.ts';
import { type Finding, holds, type Proof } from '../machines/proof/prove.ts';
import { inFigures, inWords } from './in-words.ts';

/** `oranga-tamariki-ncc, child-in-home from no to yes` with the service by its name. */
function named(what: string, { services }: Content): string {
  const names: Readonly<Record<string, { readonly name: string }>> = services;
  return what.replace(/^[a-z0-9-]+/, (id) => names[id]?.name ?? id);
}

function failure({ id, walks, broken, shortest, missing }: Finding, about: string, content: Content): string[] {
  return [
    '',
    `${id} does not hold: ${about}`,
    ...(missing.length > 0 ? [`  Nowhere: ${missing.join(', ')}`] : []),
    ...(shortest
      ? [
          `  Broken on ${inFigures(broken)} of ${inFigures(walks)} walks. The shortest shows it by: ${named(shortest.what, content)}`,
          ...inWords(shortest.walk, content).map((line) => `    ${line}`),
        ]
      : []),
  ];
}

/** What was proven, as a plain table; for what does not hold, the shortest walk that shows it. */
export function proofInWords(
  { walks, coreWalks, coreEndings, findings }: Proof,
  { properties }: AboutWords,
  content: Content,
): string[] {
  const width = Math.max(...findings.map((finding) => inFigures(finding.walks).length));
  const aboutOf = ({ id }: Finding) => properties[id as keyof AboutWords['properties']];
  const line = (finding: Finding) => {
    const { id, things, missing } = finding;
    const found = things === undefined ? '' : ` (${things - missing.length} of ${things})`;
    const verdict = holds(finding) ? 'holds ' : 'BROKEN';
    return `${id.padEnd(5)}  ${verdict}  ${inFigures(finding.walks).padStart(width)}  ${aboutOf(finding)}${found}`;
  };
  const broken = findings.filter((finding) => !holds(finding));
  return [
    `Every walk through the published machine: ${inFigures(walks)}, of which ${inFigures(coreWalks)} stop at the first suggestions.`,
    `Different endings at the first suggestions: ${inFigures(coreEndings)}.`,
    '',
    `${''.padEnd(5)}          ${'walks'.padStart(width)}`,
    ...findings.map(line),
    ...broken.flatMap((finding) => failure(finding, aboutOf(finding), content)),
    '',
    broken.length === 0
      ? `All ${findings.length} hold on every walk they speak of.`
      : `${broken.length} of ${findings.length} do not hold.`,
  ];
}
