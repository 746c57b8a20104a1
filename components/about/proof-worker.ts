import given from 'published:facts';
import { publishedMachine } from '../../machines/proof/published.ts';
import { proving } from '../../machines/proof/prove.ts';
import { type Summary, summaryOf } from '../../machines/proof/summary.ts';

/*
 * The whole proof, off the main thread. The machine is made from the same files as the screens; only the facts of words and sources, and two
 * facts about each service, are handed in. Started by any message; stopped by being ended.
 */

export type Report = { readonly done: number; readonly of: number } | { readonly summary: Summary; readonly rules: string };

const report = (to: Report) => postMessage(to);

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

addEventListener('message', async () => {
  const machine = publishedMachine(given.directory);
  const run = proving({ machine, facts: given.facts });
  for (;;) {
    const { done, value } = run.next();
    if (done) {
      report({ summary: summaryOf(value), rules: await sha256(JSON.stringify(machine)) });
      return;
    }
    report(value);
  }
});
