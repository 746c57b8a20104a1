import { createHash } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test as base } from '@playwright/test';
import { channels, pathOf, tryAll } from './channels.ts';
import { inFirefox } from './firefox.ts';
import { type Says, walk } from './person.ts';

/** Somebody outside who would like to know: notes every path that is asked for, and every packet. */
async function listenOutside() {
  const heard = new Set<string>();
  const web = createServer((request, response) => {
    heard.add(request.url!);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>x</title>');
  });
  web.on('upgrade', (request, socket) => {
    heard.add(request.url!);
    socket.destroy();
  });
  const peers = createSocket('udp4', () => heard.add('/WebRTC'));
  await once(web.listen(0, '127.0.0.1'), 'listening');
  await new Promise<void>((bound) => void peers.bind(0, '127.0.0.1', bound));
  return {
    heard,
    page: `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
    stun: `stun:127.0.0.1:${peers.address().port}`,
    close() {
      web.close();
      web.closeAllConnections();
      peers.close();
    },
  };
}

type Outside = Awaited<ReturnType<typeof listenOutside>>;

const test = base.extend<{ outside: Outside }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
  outside: async ({}, use) => {
    const outside = await listenOutside();
    await use(outside);
    outside.close();
  },
});

const all = Object.keys(channels).map(pathOf).toSorted();

/** What arrived of the channels; browsers ask for an icon by themselves. */
const arrived = ({ heard }: Outside) => all.filter((path) => heard.has(path));

test('a page without our policy can send something by every one of these ways: the test sees them', async ({ page, outside }) => {
  await page.goto(outside.page);
  await page.evaluate(tryAll(outside.page, outside.stun));
  expect(arrived(outside)).toEqual(all);
  expect(all.length).toBeGreaterThanOrEqual(17);
});

for (const address of ['/', '/assisted', '/embed', '/embed/example-youth']) {
  test(`nothing gets out of ${address} by any of them`, async ({ page, outside }) => {
    await page.goto(address);
    await page.evaluate(tryAll(outside.page, outside.stun));
    expect(arrived(outside)).toEqual([]);
  });
}

test('nor to the site itself', async ({ page, baseURL }) => {
  await page.goto('/');
  const asked: string[] = [];
  page.on('response', (response) => asked.push(response.url()));
  await page.evaluate(tryAll(baseURL!, 'stun:127.0.0.1:9'));
  expect(asked.filter((url) => all.includes(new URL(url).pathname))).toEqual([]);
});

test('nor in Firefox', async ({ baseURL, outside }) => {
  await inFirefox(async (page) => {
    await page.goto(outside.page);
    await page.evaluate(tryAll(outside.page, outside.stun));
    // Firefox keeps WebRTC from its own machine; nearly all the others are heard where nothing forbids them.
    expect(arrived(outside).length).toBeGreaterThan(20);
  });
  outside.heard.clear();
  await inFirefox(async (page) => {
    await page.goto(`${baseURL}/`);
    await page.evaluate(tryAll(outside.page, outside.stun));
    expect(arrived(outside)).toEqual([]);
    expect(await page.evaluate(() => typeof RTCPeerConnection)).toBe('undefined');
  });
});

const requestsOf = async (page: Page, visit: () => Promise<void>) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit();
  return asked;
};

const wholeWalk = async (page: Page) => {
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
  await page.locator('[data-refine="watched"] button[value="yes"]').click();
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.locator('[data-question="danger"]').waitFor();
};

test('a whole walk asks for nothing once the page is there', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(await requestsOf(page, () => wholeWalk(page))).toEqual([]);
});

test('an image beacon put in on purpose is seen, and stopped by the policy all the same', async ({ page, baseURL, outside }) => {
  const beacon = `document.addEventListener('submit', () => { new Image().src = '${outside.page}/image'; }, true);`;
  /** Our page with a spy in it, from a host that has let its script run. */
  const spiedOn = createServer(async ({ url }, response) => {
    const answer = await fetch(`${baseURL}/`);
    const policy = answer.headers.get('content-security-policy')!;
    const hash = createHash('sha256').update(beacon).digest('base64');
    response.writeHead(200, {
      'Content-Type': 'text/html;charset=utf-8',
      ...(url === '/with-policy'
        ? { 'Content-Security-Policy': policy.replace('script-src', `script-src 'sha256-${hash}'`) }
        : {}),
    });
    const html = (await answer.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    response.end(html.replace('</body>', `<script>${beacon}</script></body>`));
  });
  await once(spiedOn.listen(0, '127.0.0.1'), 'listening');
  const host = `http://127.0.0.1:${(spiedOn.address() as AddressInfo).port}`;

  await page.goto(`${host}/without`, { waitUntil: 'networkidle' });
  expect(await requestsOf(page, () => wholeWalk(page))).toContain(`${outside.page}/image`);
  expect(arrived(outside)).toEqual(['/image']);

  outside.heard.clear();
  await page.goto(`${host}/with-policy`, { waitUntil: 'networkidle' });
  const blocked = page.waitForEvent('console', (message) =>
    message.text().includes('violates the following Content Security Policy'),
  );
  await wholeWalk(page);
  await blocked;
  expect(arrived(outside)).toEqual([]);
  spiedOn.close();
  spiedOn.closeAllConnections();
});

test('every link that leaves says where it goes, carries nothing, and is the same for everyone', async ({ page }) => {
  const seen = new Map<string, string>();
  for (const says of [
    { danger: 'no', role: 'self', 'content-online': 'yes', age: 'child-now', priority: 'talk' },
    { danger: 'unsure', role: 'organisation', 'org-kind': 'platform', 'content-online': 'yes', 'cross-border': 'yes' },
    { danger: 'no', role: 'accused-whanau', 'physical-harm': 'unsure', 'child-in-home': 'yes', priority: 'talk' },
  ] as Says[]) {
    await page.goto('/');
    await walk(page, says);
    const links = await page.locator('a[href^="http"]').evaluateAll((all) =>
      all.map((each) => {
        const { href, rel, host } = each as HTMLAnchorElement;
        const around = each.closest('li, p, dd, div, header')!.textContent;
        return { href, rel, host, around, isExit: each.matches('[data-quick-exit]') };
      }),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const { href, rel, host, around, isExit } of links) {
      expect(rel, href).toContain('noreferrer');
      if (!isExit) expect(around, href).toContain(host.replace(/^www\./, ''));
      expect(new URL(href).search, href).toBe('');
      seen.set(href, around);
    }
  }
  expect(seen.size).toBeGreaterThan(10);
});
