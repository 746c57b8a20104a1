import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test as base } from '@playwright/test';
import { inFirefox } from './firefox.ts';
import { historyAfter } from './history.ts';
import { test, walk } from './person.ts';

const weather = 'https://www.metservice.com/';

/** The weather page, without a network. */
const serveWeather = (page: Page) =>
  page.route(`${weather}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>Fine' }));

const answerOnce = async (page: Page) => {
  await page.locator('input[value="no"]').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.locator('[data-question="role"]').waitFor();
};

base('a whole walk leaves one line in Chromium’s History: the page itself', async ({ baseURL }) => {
  const { urls, visits } = await historyAfter(async (page) => {
    await page.goto(`${baseURL!}/`);
    await walk(page, {
      danger: 'no',
      role: 'self',
      'content-online': 'yes',
      age: 'child-now',
      'physical-harm': 'no',
      'child-in-home': 'no',
      priority: 'talk',
    });
    await page.locator('[data-refine="watched"] summary').click();
    await page.locator('[data-refine="watched"] button[value="no"]').click();
    await page.locator('.opens-section summary').click();
    await page.locator('[data-change="priority"]').click();
    await page.locator('[data-question] input[value="safe"]').check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.locator('[data-question="danger"]').waitFor();
  });
  expect(urls).toEqual([[`${baseURL!}/`, 'Find your next step', 1]]);
  expect(visits).toBe(1);
});

base('such a line would be seen: the History test is red when an answer gets into the address', async ({ baseURL }) => {
  const { urls } = await historyAfter(async (page) => {
    await page.goto(`${baseURL!}/`);
    await page.evaluate(() => history.pushState(null, '', '/?role=self'));
  });
  expect(urls).toHaveLength(2);
});

base('a whole walk adds nothing to Firefox’s session, and the address and title stay as they were', async ({ baseURL }) => {
  await inFirefox(async (page) => {
    await page.goto(`${baseURL!}/`);
    const look = () => page.evaluate(() => [history.length, location.href, document.title]);
    const before = await look();
    const next = async (question: string, value: string) => {
      await page.click(`[data-question="${question}"] input[value="${value}"]`);
      await page.click('[data-question] [type=submit]');
      await page.waitForFunction((was) => !document.querySelector(`[data-question="${was}"]`), {}, question);
      expect(await look()).toEqual(before);
    };
    await next('danger', 'no');
    await next('role', 'community');
    await next('content-online', 'yes');
    await next('age', 'unsure');
    for (const question of ['pressure-now', 'physical-harm', 'child-in-home']) await next(question, 'no');
    await next('priority', 'take-down');
    // To the ending without the last question.
    await page.click('[data-show-now]');
    await page.waitForSelector('[data-ending]');
    await page.$eval('[data-refine="anonymous"] button[value="yes"]', (button) => (button as HTMLElement).click());
    await page.$eval('[data-change="priority"]', (button) => (button as HTMLElement).click());
    await next('priority', 'talk');
    await page.waitForSelector('[data-ending]');
    await page.$$eval('button', (all) => all.find(({ textContent }) => textContent === 'Start again')!.click());
    await page.waitForSelector('[data-question="danger"]');
    expect(await look()).toEqual(before);
    // And it would be seen.
    await page.evaluate(() => history.pushState(null, '', '/?role=self'));
    expect(await look()).not.toEqual(before);
  });
});

base.describe('leaving', () => {
  base('one tap goes to the weather and leaves nothing to come back to', async ({ page }) => {
    await serveWeather(page);
    await page.goto('/');
    await answerOnce(page);
    const entries = await page.evaluate(() => history.length);
    await page.locator('[data-quick-exit]').click();
    await page.waitForURL(weather);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  base('three presses of Shift do the same, with a word for each', async ({ page }) => {
    await serveWeather(page);
    await page.goto('/');
    await answerOnce(page);
    await page.keyboard.press('Shift');
    await expect(page.locator('[data-leave-words]')).toHaveText('Shift pressed once. Two more to leave.');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.waitForURL(weather);
  });

  base('another key in between means it was typing, not leaving', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    await expect(page.locator('[data-leave-words]')).toHaveText('Shift pressed once. Two more to leave.');
    expect(page.url()).not.toContain('metservice');
  });

  base('the page is covered at once and the answers are gone, even if the weather never loads', async ({ page }) => {
    await page.route(`${weather}**`, () => {}); // never answered
    await page.goto('/');
    await answerOnce(page);
    // Looked at within the page: the browser driver itself waits for the weather.
    const seen = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('[data-quick-exit]')!.click();
      const cover = getComputedStyle(document.body).display;
      await new Promise((done) => setTimeout(done, 300));
      return { cover, question: document.querySelector<HTMLElement>('[data-question]')!.dataset.question };
    });
    expect(seen).toEqual({ cover: 'none', question: 'danger' });
  });

  base('a page the browser brings back from its cache shows the start, uncovered', async ({ page }) => {
    await page.goto('/');
    await answerOnce(page);
    await page.evaluate(() => {
      document.documentElement.dataset.left = '';
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expect(page.locator('[data-question="danger"]')).toBeVisible();
    await expect(page.locator('input:checked')).toHaveCount(0);
  });

  base('Back after going on to another page shows the start, with nothing chosen', async ({ page }) => {
    await serveWeather(page);
    await page.goto('/');
    await answerOnce(page);
    await page.goto(weather);
    await page.goBack();
    await expect(page.locator('[data-question="danger"]')).toBeVisible();
    await expect(page.locator('input:checked')).toHaveCount(0);
    await expect(page.locator('html')).not.toHaveAttribute('data-left');
  });

  base('covers without a network too', async ({ page, context }) => {
    await page.goto('/', { waitUntil: 'load' });
    await answerOnce(page);
    await context.setOffline(true);
    const cover = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-quick-exit]')!.click();
      return getComputedStyle(document.body).display;
    });
    expect(cover).toBe('none');
  });

  base('either Shift counts, and a name to say aloud is what can be read', async ({ page }) => {
    await serveWeather(page);
    await page.goto('/');
    const exit = page.locator('[data-quick-exit]');
    await expect(exit).toHaveAccessibleName('Leave this page');
    expect((await exit.innerText()).trim()).toBe('Leave this page');
    await page.keyboard.press('ShiftLeft');
    await page.keyboard.press('ShiftRight');
    await page.keyboard.press('ShiftLeft');
    await page.waitForURL(weather);
  });

  base('three seconds without a third press, and it starts from nothing', async ({ page }) => {
    await page.clock.install();
    await page.goto('/');
    await page.keyboard.press('Shift');
    // The clock of a test also runs by itself.
    await page.clock.runFor(1000);
    await page.keyboard.press('Shift');
    await expect(page.locator('[data-leave-words]')).toHaveText('Shift pressed twice. One more to leave.');
    await page.clock.runFor(2100);
    await expect(page.locator('[data-leave-words]')).toBeEmpty();
  });

  base('is not on paper', async ({ page }) => {
    await page.goto('/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-quick-exit]')).toBeHidden();
  });

  base('is there at 400 %', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto('/');
    for (const down of [0, 300, 5000]) {
      await page.evaluate((to) => window.scrollTo(0, to), down);
      await expect(page.locator('[data-quick-exit]')).toBeInViewport({ ratio: 1 });
      await page.locator('[data-quick-exit]').click({ trial: true });
    }
  });

  base('is the second thing Tab reaches, and stays on screen when scrolled', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Leave this page now' })).toBeFocused();
    await page.evaluate(() => window.scrollTo(0, 5000));
    await expect(page.locator('[data-quick-exit]')).toBeInViewport();
  });
});

base.describe('without scripts', () => {
  base.use({ javaScriptEnabled: false });

  base('the way out is a plain link, a number is there, and the form goes nowhere', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('[data-quick-exit]')).toHaveAttribute('href', weather);
    await expect(page.getByRole('link', { name: 'call 111' })).toBeVisible();
    await page.locator('input[value="yes"]').check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    expect(new URL(page.url()).search).toBe('');
    await expect(page.locator('input[value="yes"]')).toBeChecked();
  });
});

base.describe('on a slow connection', () => {
  /** The page arrives as far as its script; the rest when told. */
  const slow = base.extend<{ release: () => void }>({
    release: async ({ page, baseURL }, use) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      const server = createServer(async (_request, response) => {
        const answer = await fetch(`${baseURL!}/`);
        const html = await answer.text();
        const script = html.lastIndexOf('<script>');
        const policy = answer.headers.get('content-security-policy')!;
        response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Security-Policy': policy });
        response.write(html.slice(0, script));
        await held;
        response.end(html.slice(script));
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
      await page.locator('input[value="no"]').waitFor();
      await use(release);
      release();
      server.close();
    },
  });

  slow('what was picked before the scripts came is kept and used', async ({ page, release }) => {
    await page.locator('input[value="no"]').check();
    release();
    await page.waitForLoadState('load');
    await expect(page.locator('input[value="no"]')).toBeChecked();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.locator('[data-question="role"]')).toBeVisible();
  });

  slow(
    'Continue pressed before the scripts came is heard when they do, and the address stays clean',
    async ({ page, release }) => {
      await page.locator('input[value="no"]').check();
      await page.getByRole('button', { name: 'Continue', exact: true }).click();
      expect(new URL(page.url()).search).toBe('');
      release();
      await expect(page.locator('[data-question="role"]')).toBeVisible();
    },
  );

  slow('the way out works before the scripts came', async ({ page, release }) => {
    await serveWeather(page);
    await page.locator('[data-quick-exit]').click();
    await page.waitForURL(weather);
    release();
  });
});

base('once the page is here, the network can go away', async ({ page, context }) => {
  await page.goto('/', { waitUntil: 'load' });
  await context.setOffline(true);
  await walk(page, { danger: 'no', role: 'self' });
  await expect(page.locator('[data-first]')).toBeVisible();
});

test('nothing is stored', async ({ person: page, context }) => {
  await walk(page, { danger: 'no', role: 'self' });
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    // A tab keeps its name from page to page.
    name: window.name,
    state: history.state as unknown,
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, name: '', state: null });
});

test('reloading forgets', async ({ person: page }) => {
  await answerOnce(page);
  await page.reload();
  await expect(page.locator('[data-question="danger"]')).toBeVisible();
  await expect(page.locator('input:checked')).toHaveCount(0);
});

test('every answer of the server carries the headers, and a wrong address is answered kindly', async ({ request, baseURL }) => {
  for (const address of ['/', '/404-not-here']) {
    const response = await request.get(`${baseURL}${address}`);
    const headers = response.headers();
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  }
  const missing = await request.get(`${baseURL}/404-not-here`);
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain('This page is not here');
});
