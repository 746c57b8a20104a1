import given from 'published:facts';
import { publishedMachine } from '../../machines/proof/published.ts';
import { proving } from '../../machines/proof/prove.ts';
import { type Summary, summaryOf } from '../../machines/proof/summary.ts';

/*
 * The whole proof, off the main thread. The machine is made from the same files as the screens; only the facts of words and sources, and two
 * facts about each service, are handed in. A number starts a run of that number and ends any other; 0 only ends. The worker is never ended
 * itself: making another could need the network.
 */

export type Report = { readonly run: number } & (
  { readonly done: number; readonly of: number } | { readonly summary: Summary; readonly rules: string }
);

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const machine = publishedMachine(given.directory);
let wanted = 0;

/** One step, then a pause that lets a message in. */
function go(run: number, steps: ReturnType<typeof proving>) {
  if (run !== wanted) return;
  const { done, value } = steps.next();
  if (done) {
    void finish(run, summaryOf(value));
    return;
  }
  postMessage({ run, ...value } satisfies Report);
  setTimeout(() => go(run, steps));
}

async function finish(run: number, summary: Summary) {
  try {
    postMessage({ run, summary, rules: await sha256(JSON.stringify(machine)) } satisfies Report);
  } catch (error) {
    // Browsers take fingerprints on secure pages only. The page hears of it as an error of the worker.
    setTimeout(() => {
      throw error;
    });
  }
}

addEventListener('message', ({ data }: MessageEvent<number>) => {
  wanted = data;
  if (wanted !== 0) go(wanted, proving({ machine, facts: given.facts }));
});
