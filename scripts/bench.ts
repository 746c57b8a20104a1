import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumOptions } from './browser.ts';

/*
 * npm run bench [-- runs]: what a person on a slow phone waits for. Slow 4G (1.6 Mbps down, 750 kbps up, 150 ms) and a processor
 * at a quarter of its speed, a fresh profile each run, the median of 7. Times are of this machine: compare in one run.
 *
 * Speaks to Chromium directly, with only the network and the processor turned down. A browser driver also switches on what a
 * debugger needs, and Chromium then works out source positions for every error object React makes while starting: time that
 * no person's phone spends.
 */
const port = 3199;
const address = `http://127.0.0.1:${port}/`;
const runs = Number(process.argv[2] ?? 7);

interface Run {
  bytes: number;
  requests: number;
  firstPaint: number;
  answerable: number;
  /** Milliseconds from Continue to the frame that shows the next question, one a question. */
  steps: number[];
  /** The same for the last Continue, which shows the whole ending. */
  ending: number;
  /** From the tap on the way out to the frame that covers everything, over a whole ending. */
  covered: number;
  requestsWhileAnswering: number;
}

type Params = Record<string, unknown>;
type Listener = (params: Params) => void;

/** Chromium's own protocol (https://chromedevtools.github.io/devtools-protocol/), as much of it as is needed here. */
class Connection {
  #id = 0;
  readonly #waiting = new Map<number, { resolve: (result: Params) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Map<string, Listener>();

  private constructor(readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => {
      const { id, method, params, result, error } = JSON.parse(String(data)) as Params & { id?: number; method?: string };
      if (id === undefined) this.#listeners.get(method!)?.(params as Params);
      else if (error) this.#waiting.get(id)?.reject(new Error(JSON.stringify(error)));
      else this.#waiting.get(id)?.resolve(result as Params);
    });
  }

  static async to(url: string): Promise<Connection> {
    const socket = new WebSocket(url);
    await once(socket as unknown as NodeJS.EventEmitter, 'open').catch(() => {});
    return new Connection(socket);
  }

  on(method: string, listener: Listener) {
    this.#listeners.set(method, listener);
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    this.#id += 1;
    const id = this.#id;
    this.socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }
}

/**
 * Runs in the page before anything else: answers the first question as soon as it is there, notes when that is acted on, then
 * answers the rest, timing each from Continue to the frame after the next screen is painted.
 */
const person = `(() => {
  const bench = (window.bench = { answerable: 0, steps: [], done: false });
  const form = () => document.querySelector('form[data-question]');
  const frame = () => new Promise((go) => requestAnimationFrame(go));
  const answer = () => {
    (form().querySelector('input[value=no], input[value=self]') ?? form().querySelector('input')).click();
    form().requestSubmit();
  };
  (async () => {
    while (!form() || !form().querySelector('[type=submit]')) await frame();
    answer();
    while (form()?.dataset.question === 'danger') await frame();
    bench.answerable = performance.now();
    await new Promise((go) => setTimeout(go, 500));
    while (form()) {
      const was = form().dataset.question;
      const start = performance.now();
      answer();
      do await frame();
      while (form()?.dataset.question === was);
      // The task after a frame's callbacks runs once that frame has been handed to the screen.
      await new Promise((go) => setTimeout(go));
      bench.steps.push(performance.now() - start);
      await new Promise((go) => setTimeout(go, 100));
    }
    // The tap on the way out, until the frame that covers everything. Where it leads is beside the point.
    const exit = document.querySelector('[data-quick-exit]');
    exit.href = '#';
    const tap = performance.now();
    exit.click();
    await frame();
    await new Promise((go) => setTimeout(go));
    bench.covered = performance.now() - tap;
    bench.done = true;
  })();
})()`;

async function run(browser: Connection): Promise<Run> {
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method: string, params?: Params) => browser.send(method, params, sessionId as string);
  const evaluate = async <Value>(expression: string) => {
    const { result } = await send('Runtime.evaluate', { expression, returnByValue: true });
    return (result as { value: Value }).value;
  };

  let bytes = 0;
  let requests = 0;
  let requestsWhileAnswering = 0;
  let loaded = false;
  browser.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength as number));
  browser.on('Network.requestWillBeSent', () => {
    if (loaded) requestsWhileAnswering += 1;
    else requests += 1;
  });
  browser.on('Page.loadEventFired', () => (loaded = true));

  await send('Page.enable');
  await send('Network.enable');
  await send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await send('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 1, mobile: true });
  await send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await send('Page.addScriptToEvaluateOnNewDocument', { source: person });
  await send('Page.navigate', { url: address });
  // Asks seldom: asking takes the page's time as well.
  do await new Promise((done) => setTimeout(done, 2000));
  while (!(await evaluate<boolean>('window.bench?.done')));

  const { steps, answerable, covered } = await evaluate<Pick<Run, 'steps' | 'answerable' | 'covered'>>('window.bench');
  const firstPaint = await evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  await browser.send('Target.disposeBrowserContext', { browserContextId });
  return {
    bytes,
    requests,
    firstPaint,
    answerable,
    steps: steps.slice(0, -1),
    ending: steps.at(-1)!,
    covered,
    requestsWhileAnswering,
  };
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const percentile = (numbers: readonly number[], share: number) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.ceil(numbers.length * share) - 1)]!;
const median = (numbers: readonly number[]) => percentile(numbers, 0.5);
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

/** Waits until a program says something that matches. */
const hears = (program: ChildProcess, stream: 'stdout' | 'stderr', wanted: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    program[stream]!.on('data', (chunk) => {
      heard += String(chunk);
      const found = wanted.exec(heard);
      if (found) resolve(found[0]);
    });
    program.on('exit', () => reject(new Error(`ended without saying ${String(wanted)}: ${heard}`)));
  });

async function main() {
  const profile = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const { executablePath = chromium.executablePath(), args = [] } = chromiumOptions();
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const program = spawn(executablePath, [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    await hears(server, 'stdout', /http\S+/);
    const browser = await Connection.to(await hears(program, 'stderr', /ws:\/\/\S+(?=\s)/));
    const all: Run[] = [];
    for (let each = 0; each < runs; each += 1) all.push(await run(browser));
    const steps = all.flatMap((each) => each.steps);
    const of = (pick: (each: Run) => number) => median(all.map(pick));
    console.table({
      'bytes on the wire, all in': { measured: `${(of(({ bytes }) => bytes) / 1000).toFixed(1)} kB`, aim: '≤ 140 kB' },
      requests: { measured: of(({ requests }) => requests), aim: '' },
      'first contentful paint': { measured: seconds(of(({ firstPaint }) => firstPaint)), aim: '≤ 0.45 s' },
      'first question answerable': { measured: seconds(of(({ answerable }) => answerable)), aim: '≤ 1.3 s' },
      'next question painted, median': { measured: `${median(steps).toFixed(0)} ms`, aim: '' },
      'next question painted, p95': { measured: `${percentile(steps, 0.95).toFixed(0)} ms`, aim: '≤ 40 ms' },
      'ending painted': { measured: `${of(({ ending }) => ending).toFixed(0)} ms`, aim: '' },
      'tap on the way out, covered': { measured: `${of(({ covered }) => covered).toFixed(0)} ms`, aim: 'next frame' },
      'requests while answering': { measured: Math.max(...all.map((each) => each.requestsWhileAnswering)), aim: '0' },
    });
    console.log(`${runs} runs, ${steps.length} next questions.`);
    browser.socket.close();
  } finally {
    server.kill();
    const gone = once(program, 'exit');
    program.kill();
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main();
