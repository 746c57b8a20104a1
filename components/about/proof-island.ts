import words from 'about:en';
import certificate from 'certificate:build';
import worker from 'script:proof';
import { fill } from '../words/fill.ts';
import type { Report } from './proof-worker.ts';

/*
 * The proof again, in the browser of whoever wants to see it. The worker's script is fetched while the page loads, and the worker waits: a tap
 * starts it without a request.
 */
const part = document.getElementById('about-proof')!;
const find = <E extends HTMLElement>(name: string) => part.querySelector<E>(`[data-proof="${name}"]`)!;
const start = find<HTMLButtonElement>('start');
const cancel = find<HTMLButtonElement>('cancel');
const bar = find<HTMLProgressElement>('bar');
const result = find('result');

const prover = new Worker(`/${worker.name}`);
/** The run that is going on; 0 when none is. */
let run = 0;
let runs = 0;
let startedAt = 0;

function show(isRunning: boolean) {
  start.hidden = isRunning;
  cancel.hidden = !isRunning;
  bar.hidden = !isRunning;
}

function end(text: string, state: string) {
  run = 0;
  prover.postMessage(run, []);
  const hadFocus = document.activeElement === cancel;
  show(false);
  if (hadFocus) start.focus();
  result.textContent = text;
  result.dataset.state = state;
}

function hear(report: Report) {
  if (report.run !== run) return;
  if ('done' in report) {
    bar.max = report.of;
    bar.value = report.done;
    bar.textContent = fill(words.checking, { done: report.done, of: report.of });
    return;
  }
  const { hashes, ...found } = certificate;
  const same = report.rules === hashes.rules && JSON.stringify(report.summary) === JSON.stringify(found);
  const holds = report.summary.properties.every((property) => property.holds);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const walks = BigInt(report.summary.walks).toLocaleString('en-NZ');
  end(same && holds ? fill(words.done, { walks, seconds }) : words.differs, same && holds ? 'done' : 'differs');
}

prover.addEventListener('message', ({ data }: MessageEvent<Report>) => hear(data));
prover.addEventListener('error', () => end(words.failed, 'failed'));

start.addEventListener('click', () => {
  runs += 1;
  run = runs;
  startedAt = performance.now();
  bar.removeAttribute('value');
  result.textContent = '';
  delete result.dataset.state;
  show(true);
  cancel.focus();
  prover.postMessage(run, []);
});
cancel.addEventListener('click', () => end(words.cancelled, 'cancelled'));
show(false);
part.hidden = false;
