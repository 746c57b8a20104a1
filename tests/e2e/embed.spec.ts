import { createServer, type Server } from 'node:http';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium, expect, type Frame, type Page, test } from '@playwright/test';
import { chromiumOptions } from '../../scripts/browser.ts';
import { inFirefox } from './firefox.ts';
import { historyAfter } from './history.ts';
import { expectAccessible } from './person.ts';

// One worker: the hosts stand on fixed ports, because the partner files name them.
test.describe.configure({ mode: 'serial' });

const ours = 'http://127.0.0.1:3210';
const allowed = 'http://127.0.0.1:3211';
const stranger = 'http://127.0.0.1:3212';
const weather = 'https://www.metservice.com/';

const loader = readdirSync('out').find((file) => /^embed\.[0-9a-f]{12}\.js$/.test(file))!;
const integrity = `sha384-${createHash('sha384')
  .update(readFileSync(`out/${loader}`))
  .digest('base64')}`;
const script = `<script src="${ours}/${loader}" integrity="${integrity}" crossorigin="anonymous" defer></script>`;

/** What an organisation with a strict policy allows: the loader, the frame, and nothing else. */
const strict = `default-src 'none'; script-src ${ours}; frame-src ${ours}; require-trusted-types-for 'script'; trusted-types 'none'`;

const pages: Record<string, string> = {
  '/one': `${script}<referral-navigator partner="example-youth"></referral-navigator>`,
  '/auto': `${script}<referral-navigator partner="example-youth" height="auto"></referral-navigator>`,
  '/two': `${script}<referral-navigator partner="example-youth"></referral-navigator><referral-navigator partner="example-school" theme="dark"></referral-navigator>`,
  '/unknown': `${script}<referral-navigator partner="nobody-knows"></referral-navigator>`,
  '/bare': `<iframe src="${ours}/embed/example-plain" sandbox="allow-scripts allow-forms allow-popups" referrerpolicy="no-referrer" title="Next step" width="100%" height="720"></iframe>`,
  '/same-origin': `<iframe src="${ours}/embed/example-plain" sandbox="allow-scripts allow-forms allow-popups allow-same-origin" title="Next step" width="100%" height="720"></iframe>`,
};

let hosts: Server[] = [];
test.beforeAll(async () => {
  hosts = [3211, 3212].map((port) =>
    createServer((request, response) => {
      const body = pages[request.url!];
      response.writeHead(body ? 200 : 404, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Security-Policy': strict });
      response.end(
        `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Centre</title><h1>Centre</h1>${body ?? ''}`,
      );
    }).listen(port, '127.0.0.1'),
  );
  await Promise.all(hosts.map((host) => (host.listening ? null : new Promise((done) => host.once('listening', done)))));
});
test.afterAll(() => hosts.forEach((host) => host.close()));

/** Records everything that any window of the host page hears: by message and by port. */
const recordMessages = (page: Page) =>
  page.addInitScript(() => {
    const heard: unknown[] = ((window as unknown as { heard: unknown[] }).heard = []);
    if (window !== window.top) return;
    window.addEventListener('message', ({ data }) => heard.push(data));
    const listen = MessagePort.prototype.addEventListener;
    MessagePort.prototype.addEventListener = function (this: MessagePort, type: string, ...rest: unknown[]) {
      listen.call(this, 'message', (event) => heard.push((event as MessageEvent).data));
      return (listen as (...all: unknown[]) => void).call(this, type, ...rest);
    } as typeof listen;
  });
const heardOn = (page: Page) => page.evaluate(() => (window as unknown as { heard: { type: string; px?: number }[] }).heard);

const complaintsOf = (page: Page) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
};

async function frameOf(page: Page, at = 0): Promise<Frame> {
  const element = await page.locator('iframe').nth(at).elementHandle();
  const frame = (await element!.contentFrame())!;
  await frame.locator('[data-question], [data-opening]').first().waitFor();
  return frame;
}

async function answer(frame: Frame, question: string, value: string) {
  await frame.locator(`[data-question="${question}"] input[value="${value}"]`).check();
  await frame.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(frame.locator(`[data-question="${question}"]`)).toHaveCount(0);
}

const child = [
  ['danger', 'no'],
  ['role', 'self'],
  ['content-online', 'threatened'],
  ['age', 'child-now'],
  ['pressure-now', 'yes'],
  ['physical-harm', 'no'],
  ['child-in-home', 'no'],
  ['priority', 'talk'],
  ['self-harm', 'no'],
] as const;

const serveWeather = (page: Page) =>
  page.route(`${weather}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>Fine' }));

test('a whole walk in a strict page: the host hears that a frame is there, and nothing else', async ({ page }) => {
  await recordMessages(page);
  const complaints = complaintsOf(page);
  await page.goto(`${allowed}/one`);
  const frame = await frameOf(page);
  const entries = await page.evaluate(() => history.length);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const [question, value] of child) await answer(frame, question, value);
  await expect(frame.locator('[data-ending]')).toBeVisible();
  await frame.locator('[data-refine="watched"] summary').click();
  await frame.locator('[data-refine="watched"] button[value="yes"]').click();
  await expect(frame.locator('[data-changes]')).toBeVisible();

  expect(await heardOn(page)).toEqual([{ type: 'referral-navigator:ready', v: 1 }]);
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(complaints).toEqual([]);
});

test('leaves in Chromium’s History what the host page alone leaves', async () => {
  const opened = await historyAfter(async (page) => {
    await page.goto(`${allowed}/one`);
    await frameOf(page);
  });
  const walked = await historyAfter(async (page) => {
    await page.goto(`${allowed}/one`);
    const frame = await frameOf(page);
    for (const [question, value] of child) await answer(frame, question, value);
    await frame.locator('[data-refine="watched"] summary').click();
    await frame.locator('[data-refine="watched"] button[value="yes"]').click();
    await expect(frame.locator('[data-changes]')).toBeVisible();
  });
  expect(opened.urls).toEqual([[`${allowed}/one`, 'Centre', 1]]);
  expect(walked).toEqual(opened);
});

test('numbers can be rung and texted from inside the sandbox, and are there to read', async ({ browser }) => {
  pages['/shut'] =
    `<iframe src="${ours}/embed/example-plain" sandbox="allow-scripts allow-forms" title="x" width="100%" height="720"></iframe>`;
  const dial = async (path: string, scheme: 'tel' | 'sms', isBlocked: boolean) => {
    const page = await browser.newPage();
    const blocked: string[] = [];
    page.on('console', (message) => {
      // Chromium says so when a sandbox, or the policy of the page around it, forbids to dial.
      if (/external protocol|violates|navigation/i.test(message.text())) blocked.push(message.text());
    });
    await page.goto(`${allowed}${path}`);
    const frame = await frameOf(page);
    await expect(frame.locator('.numbers-now')).toContainText('0800 044 334');
    const place = (await frame.locator(`a[href^="${scheme}:"]`).first().boundingBox())!;
    // By the mouse: Playwright's own click waits for a page, and a dialler never opens one.
    await page.mouse.click(place.x + 8, place.y + 8);
    if (isBlocked) await expect.poll(() => blocked.length, { timeout: 20_000 }).toBe(1);
    else {
      await page.waitForTimeout(2000);
      expect(blocked).toEqual([]);
    }
    await page.close();
  };
  for (const scheme of ['tel', 'sms'] as const) {
    await dial('/one', scheme, false);
    // And the browser does say so where a sandbox forbids it.
    await dial('/shut', scheme, true);
  }
});

test('the partner’s own service stands first among those to talk to, and is said to be theirs', async ({ page }) => {
  await page.goto(`${allowed}/one`);
  const frame = await frameOf(page);
  for (const [question, value] of child) await answer(frame, question, value);
  const local = frame.locator('[data-local-service]');
  await expect(local).toContainText('A service of Example youth service, whose page this is');
  const order = await frame
    .locator('[data-local-service], [data-ending] [data-service="whats-up"]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.service ?? 'theirs'));
  expect(order).toEqual(['theirs', 'whats-up']);
  await expect(frame.getByText('Helping someone in your work', { exact: false })).toHaveCount(0);
});

test('in the frame, storage and cookies cannot exist', async ({ page }) => {
  await page.goto(`${allowed}/one`);
  const frame = await frameOf(page);
  const tries = await frame.evaluate(async () => {
    const works: string[] = [];
    const attempt = async (name: string, use: () => unknown) => {
      try {
        await use();
        works.push(name);
      } catch {
        // As it should be.
      }
    };
    await attempt('localStorage', () => localStorage.setItem('a', 'b'));
    await attempt('sessionStorage', () => sessionStorage.setItem('a', 'b'));
    await attempt('cookie', () => (document.cookie = 'a=b'));
    await attempt(
      'indexedDB',
      () =>
        new Promise((done, fail) => {
          const request = indexedDB.open('a');
          request.addEventListener('success', done);
          request.addEventListener('error', fail);
        }),
    );
    await attempt('caches', () => caches.open('a'));
    return { origin: self.origin, referrer: document.referrer, works };
  });
  expect(tries).toEqual({ origin: 'null', referrer: '', works: [] });
});

test('works the same where a host lets it share its origin', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${allowed}/same-origin`);
  const frame = await frameOf(page);
  for (const [question, value] of child) await answer(frame, question, value);
  await expect(frame.locator('[data-ending]')).toBeVisible();
  expect(await frame.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
  expect(complaints).toEqual([]);
});

test('a bare frame does the whole walk in a browser that blocks third-party cookies', async () => {
  const options = chromiumOptions();
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), '--test-third-party-cookie-phaseout'] });
  try {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${allowed}/bare`);
    const frame = await frameOf(page);
    for (const [question, value] of child) await answer(frame, question, value);
    await expect(frame.locator('[data-ending] [data-first]')).toHaveAttribute('data-service', 'safe-to-talk');
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('keeps its height, unless the host wants to follow it, and then in steps worth a message', async ({ page }) => {
  await recordMessages(page);
  await page.goto(`${allowed}/auto`);
  const frame = await frameOf(page);
  await expect.poll(async () => (await heardOn(page)).filter(({ type }) => type === 'height').length).toBeGreaterThan(0);
  await answer(frame, 'danger', 'no');
  await answer(frame, 'role', 'self');
  const heights = (await heardOn(page)).flatMap(({ px }) => px ?? []);
  for (const [at, px] of heights.entries()) if (at > 0) expect(Math.abs(px - heights[at - 1]!)).toBeGreaterThanOrEqual(8);
  const shown = await page.locator('iframe').evaluate((each) => each.getBoundingClientRect().height);
  expect(shown).toBe(heights.at(-1));
  await page.goto(`${allowed}/one`);
  await frameOf(page);
  expect(await page.locator('iframe').evaluate((each) => each.getBoundingClientRect().height)).toBe(720);
});

test.describe('the way out', () => {
  test('takes the whole tab by itself', async ({ page }) => {
    await serveWeather(page);
    await page.goto(`${allowed}/one`);
    const frame = await frameOf(page);
    await answer(frame, 'danger', 'no');
    await expect(frame.locator('[data-quick-exit]')).toHaveText('Leave this page');
    await frame.locator('[data-quick-exit]').click();
    await page.waitForURL(weather);
  });

  test('is done by the host’s script where the frame may not', async ({ page }) => {
    await serveWeather(page);
    await page.goto(`${allowed}/one`);
    await frameOf(page);
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
      frame.setAttribute('sandbox', 'allow-scripts allow-forms');
      // eslint-disable-next-line no-self-assign -- loads it again under the new rules
      frame.src = frame.src;
    });
    await page.waitForTimeout(500);
    const frame = await frameOf(page);
    await answer(frame, 'danger', 'no');
    await frame.locator('[data-quick-exit]').click();
    await page.waitForURL(weather);
  });

  test('blanks the frame and says to close the tab where nobody can', async ({ page }) => {
    await page.goto(`${allowed}/bare`);
    const frame = await frameOf(page);
    // It cannot know whether it may take the tab, and says so.
    await expect(frame.locator('[data-quick-exit]')).toHaveText('Leave this page, or hide it');
    await answer(frame, 'danger', 'no');
    await frame.locator('[data-quick-exit]').click();
    await expect(frame.locator('body')).toBeHidden();
    await expect(frame.locator('body')).toHaveText('This page could not take you away from here. Close this tab now.');
    expect(page.url()).toBe(`${allowed}/bare`);
  });

  test('hears Shift three times in the host page too', async ({ page }) => {
    await serveWeather(page);
    await page.goto(`${allowed}/one`);
    await frameOf(page);
    await page.locator('h1').click();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
    await page.waitForURL(weather);
  });
});

test('two on one page, each in its own colours, and gone without a trace when taken out', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${allowed}/two`);
  const [youth, school] = [await frameOf(page, 0), await frameOf(page, 1)];
  const action = (frame: Frame) =>
    frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--color-action').trim());
  expect(await action(youth)).toBe('#4a2167');
  // Asked to be dark by the host page.
  await expect.poll(() => action(school)).toBe('#a9cdf7');
  await expect(school.locator('[data-opening]')).toBeVisible();
  await answer(youth, 'danger', 'no');
  await page
    .locator('referral-navigator')
    .first()
    .evaluate((each) => each.remove());
  await expect(page.locator('iframe')).toHaveCount(1);
  await school.getByRole('button', { name: /Begin/ }).click();
  await expect(school.locator('[data-live-list]')).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const partner of ['example-youth', 'example-school', 'example-plain']) {
  test(`${partner} can be read in light and in dark, and as the host asks`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${ours}/embed/${partner}`);
      await page.locator('[data-question], [data-opening]').first().waitFor();
      for (const theme of ['', 'light', 'dark']) {
        await page.evaluate((to) => (document.documentElement.dataset.theme = to), theme);
        await expectAccessible(page);
      }
    }
  });
}

test('a partner nobody knows gets the plain embed', async ({ page }) => {
  await page.goto(`${allowed}/unknown`);
  const frame = await frameOf(page);
  expect(frame.url()).toBe(`${ours}/embed`);
  const answered = await page.request.get(`${ours}/embed/nobody-knows`);
  expect(answered.status()).toBe(200);
  expect(await answered.text()).toContain('id="embed-self"');
});

test('a page that is not on the partner’s list cannot frame it', async ({ page }) => {
  await page.goto(`${stranger}/bare`);
  await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
  await page.goto(`${allowed}/bare`);
  await frameOf(page);
});

test('stays itself whatever is thrown at it', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${allowed}/one`);
  const frame = await frameOf(page);
  await answer(frame, 'danger', 'no');
  await page.evaluate(() => {
    const frames = [...document.querySelectorAll('iframe')];
    const cyclic: Record<string, unknown> = { type: 'settings' };
    cyclic.theme = cyclic;
    const odd: unknown[] = [
      null,
      undefined,
      0,
      'referral-navigator:hello',
      [],
      {},
      { type: 'referral-navigator:hello' },
      { type: 'referral-navigator:hello', v: 2 },
      { type: 'leave' },
      { type: 'settings', exit: 'https://evil.example' },
      { type: 'settings', theme: 'url(x)' },
      cyclic,
      'x'.repeat(1_000_000),
      { type: 'referral-navigator:hello', v: 1, extra: 1 },
      { type: 'answer', question: 'role', value: 'self' },
      { type: 'height', px: 1e9 },
    ];
    for (let each = 0; each < 10_000; each += 1) {
      const message = odd[each % odd.length === 12 && each > 200 ? 0 : each % odd.length];
      for (const { contentWindow } of frames) {
        // Every third with a port, as if it were a greeting.
        contentWindow!.postMessage(message, '*', each % 3 === 0 ? [new MessageChannel().port2] : []);
      }
      if (each % 50 === 0) window.postMessage(message, '*');
    }
  });
  await page.waitForTimeout(500);
  await expect(frame.locator('[data-question="role"]')).toBeVisible();
  await answer(frame, 'role', 'self');
  expect(page.url()).toBe(`${allowed}/one`);
  expect(complaints).toEqual([]);
});

test('what a host hears from a frame that is not what it seems is ignored as well', async ({ page }) => {
  await serveWeather(page);
  const complaints = complaintsOf(page);
  await page.goto(`${allowed}/one`);
  const frame = await frameOf(page);
  await frame.evaluate(() => {
    const odd: unknown[] = [
      null,
      'exit',
      { type: 'exit', to: 'weather' },
      { type: 'exit', to: 'https://evil.example' },
      { type: 'height', px: -1 },
      [],
      7,
    ];
    for (let each = 0; each < 5000; each += 1) {
      window.parent.postMessage(odd[each % odd.length], '*', each % 4 === 0 ? [new MessageChannel().port1] : []);
    }
  });
  // A greeting from the host's own window, not from the frame.
  await page.evaluate(() => {
    for (let each = 0; each < 5000; each += 1) window.postMessage({ type: 'referral-navigator:ready', v: 1 }, '*');
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(`${allowed}/one`);
  expect(await page.locator('iframe').evaluate((each) => each.getBoundingClientRect().height)).toBe(720);
  expect(complaints).toEqual([]);
});

test.describe('setting it up', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1366, height: 900 } });

  test('the snippets that are shown are the ones that work', async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto(`${ours}/embed/setup`);
    await page.getByLabel('Whose page is it').selectOption('example-school');
    await page.getByLabel('Height').selectOption('960');
    await page.getByLabel('Colours').selectOption('dark');
    await expectAccessible(page, '[data-preview]');
    await page.getByRole('button', { name: /^Copy ?: With our script/ }).click();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    expect(snippet).toContain(integrity);
    expect(snippet).toContain('partner="example-school" height="960" theme="dark"');
    const preview = await (await page.locator('[data-preview]').elementHandle())!.contentFrame();
    await expect(preview!.locator('[data-opening]')).toBeVisible();
    const bare = (await page.locator('[data-snippet="bare"]').textContent())!;
    expect(complaints).toEqual([]);

    pages['/pasted'] = snippet;
    await page.goto(`${allowed}/pasted`);
    await expect((await frameOf(page)).locator('[data-opening]')).toBeVisible();
    expect(await page.locator('iframe').evaluate((each) => each.getBoundingClientRect().height)).toBe(960);
    pages['/pasted'] = bare;
    await page.goto(`${allowed}/pasted`);
    await expect((await frameOf(page)).locator('[data-opening]')).toBeVisible();
  });

  const check = readdirSync('out').find((file) => /^embed-check\.[0-9a-f]{12}\.js$/.test(file))!;
  const findings = async (page: Page) => {
    const report = page.locator('[data-navigator-check]');
    await expect(report).toBeVisible();
    const inside = (await (await report.locator('[data-inside]').elementHandle())!.contentFrame())!;
    await inside.locator('[data-finding="opaque"]').waitFor();
    const read = (all: Element[]) =>
      Object.fromEntries(
        all.map((each) => [(each as HTMLElement).dataset.finding!, (each as HTMLElement).dataset.good === 'true']),
      );
    return {
      outside: await report.locator('[data-finding]').evaluateAll(read),
      inside: await inside.locator('[data-finding]').evaluateAll(read),
      text: (await report.textContent())!,
    };
  };
  const checkScript = `<script src="${ours}/${check}" defer></script>`;

  test('the check finds nothing to mend on a page that is set up well', async ({ page }) => {
    pages['/checked'] = `${pages['/one']}${checkScript}`;
    await page.goto(`${allowed}/checked`);
    const { outside, inside } = await findings(page);
    expect(Object.values(outside)).not.toContain(false);
    expect(Object.values(inside)).not.toContain(false);
  });

  test('the check names what leaks or is broken', async ({ page }) => {
    await page.addInitScript(() => Object.assign(window, { hj: () => {} }));
    pages['/sexual-abuse-support'] =
      `<script src="${ours}/embed.js" crossorigin="anonymous"></script><iframe src="${ours}/embed/example-plain" sandbox="allow-scripts allow-same-origin" title="x"></iframe>${checkScript}`;
    await page.goto(`${allowed}/sexual-abuse-support`);
    const { outside, inside, text } = await findings(page);
    expect(outside).toMatchObject({
      opaque: false,
      sandbox: false,
      referrer: false,
      script: false,
      exit: false,
      recorders: false,
      naming: false,
    });
    expect(text).toContain('Hotjar');
    expect(text).toContain('allow-forms');
    expect(inside).toMatchObject({ opaque: false, referrer: false, forms: false });
  });
});

test('in Firefox, the whole walk and the way out', () =>
  inFirefox(async (page) => {
    await page.goto(`${allowed}/one`);
    const frame = (await (await page.waitForSelector('iframe'))!.contentFrame())!;
    await frame.waitForSelector('[data-question="danger"]');
    const entries = await page.evaluate(() => history.length);
    for (const [question, value] of child) {
      await frame.click(`[data-question="${question}"] input[value="${value}"]`);
      await frame.click('form [type=submit]');
      await frame.waitForFunction((was) => !document.querySelector(`[data-question="${was}"]`), {}, question);
    }
    expect(await frame.$eval('[data-ending] [data-first]', (each) => (each as HTMLElement).dataset.service)).toBe('safe-to-talk');
    expect(await frame.$('[data-local-service]')).not.toBeNull();
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await frame.evaluate(() => [self.origin, document.referrer])).toEqual(['null', '']);
    expect(
      await frame.evaluate(() => {
        try {
          return String(localStorage.length);
        } catch (error) {
          return (error as Error).name;
        }
      }),
    ).toBe('SecurityError');
    await frame.click('[data-quick-exit]');
    await expect.poll(() => page.url()).toBe(weather);
  }));

test('the loader is small, and is what its hash says', () => {
  expect(gzipSync(readFileSync(`out/${loader}`), { level: 9 }).length).toBeLessThanOrEqual(3 * 1024);
  expect(readFileSync('out/embed.js', 'utf8')).toBe(readFileSync(`out/${loader}`, 'utf8'));
});
