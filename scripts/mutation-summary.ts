import { existsSync, readFileSync } from 'node:fs';

/*
 * The last part of npm run mutate: adds up the reports of its runs, by file, and says which mutants no test noticed.
 * Exit code 1: fewer than 95 of 100 were noticed, or one that was not is missing from docs/mutation.md, which gives the reason of each.
 */
interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError' | 'CompileError' | 'Ignored' | 'Pending';
  readonly location: { readonly start: Place; readonly end: Place };
}
interface Place {
  readonly line: number;
  readonly column: number;
}
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

const leastNoticed = 0.95;
const reports = ['reports/mutation-machine.json', 'reports/mutation-values.json'].filter((file) => existsSync(file));

const onOneLine = (code: string) => code.replace(/\s+/g, ' ').slice(0, 90);

/** What stands between two places of a file, both counted from 1. */
function between(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

const files = reports.flatMap((file) => Object.entries((JSON.parse(readFileSync(file, 'utf8')) as Report).files));
const rows = files.map(([file, { source, mutants }]) => {
  const of = (...status: Mutant['status'][]) => mutants.filter((mutant) => status.includes(mutant.status));
  const missed = of('Survived', 'NoCoverage').map(
    (mutant) => `${file}: ${onOneLine(between(source, mutant.location))} → ${onOneLine(mutant.replacement ?? '')}`,
  );
  return { file, noticed: of('Killed', 'Timeout').length, missed, failed: of('RuntimeError', 'CompileError').length };
});

const noticed = rows.reduce((sum, row) => sum + row.noticed, 0);
const missed = rows.flatMap((row) => row.missed);
const score = noticed / (noticed + missed.length);
const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

for (const row of rows) {
  const all = row.noticed + row.missed.length;
  console.log(
    `${row.file}: ${row.noticed} of ${all} noticed, ${percent(row.noticed / all)}${row.failed ? `, ${row.failed} did not run` : ''}`,
  );
}
console.log(`All: ${noticed} of ${noticed + missed.length} noticed, ${percent(score)}`);

const explained = readFileSync('docs/mutation.md', 'utf8');
const unexplained = missed.filter((each) => !explained.includes(each));
for (const each of missed)
  console.log(`${unexplained.includes(each) ? 'Not noticed, and no reason given' : 'Not noticed'}: ${each}`);
process.exitCode = score >= leastNoticed && unexplained.length === 0 ? 0 : 1;
