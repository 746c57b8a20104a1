import { chromium, type Browser, type CDPSession } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromiumOptions } from './browser.ts';

/*
 * npm run bench [-- runs]: what a person on a slow phone waits for. Slow 4G (1.6 Mbps down, 750 kbps up, 150 ms) and a processor
 * at a quarter of its speed, a fresh profile each run, the median of 7. Build first. Times are of this machine: compare in one run.
 */
const port = 3199;
const address = `http://127.0.0.1:${port}/`;
const runs = Number(process.argv[2] ?? 7);

interface Run {
  bytes: number;
  requests: number;
  firstPaint: number;
  answerable: number;
  /** Milliseconds from Continue to the frame that shows the next screen, one a question. */
  steps: number[];
  requestsWhileAnswering: number;
}

/** Runs in the page before anything else: answers the first question as soon as it is there, and notes when that is acted on. */
function answerFirst() {
  const timer = window as unknown as { answeredAt?: number };
  const look = () => {
    const form = document.querySelector<HTMLFormElement>('form[data-question]');
    if (form && form.dataset.question !== 'danger') {
      timer.answeredAt = performance.now();
      return;
    }
    const no = form?.querySelector<HTMLInputElement>('input[value=no]');
    if (form && no) {
      if (!no.checked) no.click();
      form.requestSubmit();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Presses Continue on the question on screen and waits for the frame after the next screen is painted. */
async function stepInPage(): Promise<number | null> {
  const form = document.querySelector<HTMLFormElement>('form[data-question]');
  if (!form) return null;
  const was = form.dataset.question;
  const input = form.querySelector<HTMLInputElement>('input[value=yes], input[value=self], input[value="child-now"], input');
  input!.click();
  const start = performance.now();
  form.requestSubmit();
  for (;;) {
    await new Promise(requestAnimationFrame);
    const now = document.querySelector<HTMLFormElement>('form[data-question]')?.dataset.question;
    if (now !== was) break;
  }
  // The task after a frame's callbacks runs once that frame has been handed to the screen.
  await new Promise((done) => setTimeout(done));
  return performance.now() - start;
}

async function throttle(session: CDPSession) {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

async function run(browser: Browser): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await throttle(session);
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  session.on('Network.requestWillBeSent', () => (requests += 1));

  // tsx wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(answerFirst);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => (window as unknown as { answeredAt?: number }).answeredAt !== undefined);
  const { answerable, firstPaint } = await page.evaluate(() => ({
    answerable: (window as unknown as { answeredAt: number }).answeredAt,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
  }));
  const loaded = { bytes, requests };

  const steps: number[] = [];
  for (let step = await page.evaluate(stepInPage); step !== null; step = await page.evaluate(stepInPage)) steps.push(step);
  await page.locator('[data-ending]').waitFor();
  const requestsWhileAnswering = requests - loaded.requests;
  await context.close();
  return { ...loaded, firstPaint, answerable, steps, requestsWhileAnswering };
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const median = (numbers: readonly number[]) => sorted(numbers)[Math.floor(numbers.length / 2)]!;
const percentile = (numbers: readonly number[], share: number) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.ceil(numbers.length * share) - 1)]!;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

async function main() {
  const server = spawn('npx', ['tsx', 'scripts/serve.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    await once(server.stdout!, 'data');
    const browser = await chromium.launch(chromiumOptions());
    const all: Run[] = [];
    for (let each = 0; each < runs; each += 1) all.push(await run(browser));
    await browser.close();
    const steps = all.flatMap((each) => each.steps);
    console.table({
      'bytes on the wire, all in (kB)': { measured: (median(all.map((each) => each.bytes)) / 1000).toFixed(1), aim: '≤ 140' },
      requests: { measured: median(all.map((each) => each.requests)), aim: '' },
      'first contentful paint': { measured: seconds(median(all.map((each) => each.firstPaint))), aim: '≤ 0.45 s' },
      'first question answerable': { measured: seconds(median(all.map((each) => each.answerable))), aim: '≤ 1.3 s' },
      'next question painted, median': { measured: `${median(steps).toFixed(0)} ms`, aim: '' },
      'next question painted, p95': { measured: `${percentile(steps, 0.95).toFixed(0)} ms`, aim: '≤ 40 ms' },
      'requests while answering': { measured: Math.max(...all.map((each) => each.requestsWhileAnswering)), aim: '0' },
    });
    console.log(`${runs} runs, ${steps.length} questions answered.`);
  } finally {
    process.kill(-server.pid!, 'SIGTERM');
  }
}

await main();
