import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadPartners } from '../data/partners.ts';
import { answersOf, exportedIn } from './hosting/answers.ts';
import { differences } from './hosting/check.ts';

/*
 * npm run check:hosting -- https://help.example.org [--static]: asks a running site for everything and says what is not as it was built
 * here. Ends with 0 when all is as it should be, 1 when something is not, 2 when it could not look.
 */

const folder = path.resolve('out');

/** Ends here, with a sentence. */
function giveUp(why: string): never {
  console.error(why);
  process.exit(2);
}

async function main([address, ...options]: readonly string[]) {
  if (
    !address ||
    !URL.canParse(address) ||
    !/^https?:$/.test(new URL(address).protocol) ||
    options.some((each) => each !== '--static')
  )
    giveUp(
      'Say which site: npm run check:hosting -- https://help.example.org (and --static if a _headers file sets its headers)',
    );
  if (!existsSync(path.join(folder, 'index.html')))
    giveUp('Nothing to compare with: run `npm run build` first, from the same sources.');
  const { origin, protocol } = new URL(address);
  const answers = answersOf(exportedIn(folder), loadPartners());
  const said = await differences(origin, { answers, folder, isStatic: options.includes('--static') }).catch((error: Error) =>
    giveUp(
      `No answer from ${origin}: ${error.cause instanceof Error ? error.cause.message || String(error.cause) : error.message}`,
    ),
  );
  if (protocol === 'http:' && !/^(?:127\.|localhost|\[::1\])/.test(new URL(address).hostname))
    said.push('The site was asked without encryption: anybody on the way can read and change it. Check the https address.');
  const addresses = answers.found.flatMap((answer) => answer.addresses).length;
  if (said.length === 0) {
    console.log(
      `${origin}: all ${addresses} addresses answer as they were built. What it writes down about visitors cannot be seen from outside.`,
    );
    return;
  }
  console.log([`${origin}: ${said.length} differences. docs/hosting.md says where to look.`, ...said].join('\n  '));
  process.exitCode = 1;
}

await main(process.argv.slice(2));
