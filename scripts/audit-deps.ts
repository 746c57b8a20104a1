import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/*
 * `npm run audit:deps`: asks the registry for known faults in what is locked, and says of each whether it is in the export or only helps
 * to build it. Needs the network, so it is no part of `npm test`. Ends with 0 if there are none, 1 if there are, 2 if nobody answered:
 * silence is not a clean bill of health.
 */

interface Report {
  readonly error?: unknown;
  readonly message?: string;
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly via: readonly (string | { title: string; url: string })[] }>
  >;
}

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
const report = (stdout ? JSON.parse(stdout) : {}) as Report;

if (!report.vulnerabilities) {
  console.error(`The registry did not answer, so nothing is known about faults: ${report.message ?? 'no reason given'}`);
  process.exit(2);
}

const bill = existsSync('out/sbom.cdx.json')
  ? (JSON.parse(readFileSync('out/sbom.cdx.json', 'utf8')) as { components: { group?: string; name: string; scope: string }[] })
  : { components: [] };
const shipped = bill.components
  .filter(({ scope }) => scope === 'required')
  .map(({ group, name }) => (group ? `${group}/${name}` : name));

const found = Object.entries(report.vulnerabilities);
for (const [name, { severity, via }] of found) {
  const where = shipped.includes(name) ? 'IN THE EXPORT' : 'while building or testing';
  const why = via.map((each) => (typeof each === 'string' ? `through ${each}` : `${each.title} ${each.url}`)).join('; ');
  console.error(`${name}: ${severity}, ${where}: ${why}`);
}
console.log(found.length === 0 ? 'No known faults in what is locked.' : `${found.length} with known faults.`);
process.exitCode = found.length === 0 ? 0 : 1;
