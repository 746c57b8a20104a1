import { test as base, type Page } from '@playwright/test';
import { barrierIds } from '../../data/barriers.ts';
import { loadPathway, publicPathway, riskFactorsOf } from '../../data/pathway.ts';
import { expect, expectAccessible, test, walk } from './person.ts';

const desktop = { width: 1366, height: 900 };
const pathway = loadPathway();
const drawn = publicPathway(pathway).nodes.map(({ id }) => id);

const ids = (page: Page, attribute: string, within = 'body') =>
  page.locator(`${within} [${attribute}]`).evaluateAll((all, name) => all.map((each) => each.getAttribute(name)!), attribute);

const isOpen = (page: Page, id: string) => page.locator(`#${id}`).evaluate((entry) => entry.matches(':popover-open'));

const strokeOf = (page: Page, edge: string) =>
  page.locator(`[data-line="${edge}"]`).evaluate((line) => parseFloat(getComputedStyle(line).strokeWidth));

for (const javaScriptEnabled of [true, false]) {
  base.describe(javaScriptEnabled ? 'the map' : 'the map without scripts', () => {
    base.use({ viewport: desktop, javaScriptEnabled });
    base.beforeEach(async ({ page }) => {
      await page.goto('/map');
    });

    base('shows every place and every way, in the picture and in the list, each once and with a mark', async ({ page }) => {
      expect((await ids(page, 'data-node', '.picture')).toSorted()).toEqual(drawn.toSorted());
      expect((await ids(page, 'data-edge', '.picture')).toSorted()).toEqual(pathway.edges.map(({ id }) => id));
      const listed = await ids(page, 'data-entry');
      expect(listed.toSorted()).toEqual([...drawn, ...pathway.edges.map(({ id }) => id)].toSorted());
      expect(await page.locator('.entry:not([data-mark])').count()).toBe(0);
      for (const { en } of pathway.edges) await expect(page.locator('.list-edition').getByText(en)).toBeVisible();
    });

    base('keeps the risk factors for practitioners, and says where they are', async ({ page }) => {
      const html = await page.content();
      for (const { id, label } of riskFactorsOf(pathway)) {
        expect(html).not.toContain(`"${id}"`);
        expect(html).not.toContain(`>${label}<`);
      }
      await page.getByRole('link', { name: 'the page for two' }).click();
      await expect(page).toHaveURL(/\/assisted$/);
    });

    base('opens a place by touch or pointer and lights its lines; Close closes it', async ({ page }) => {
      const before = await strokeOf(page, 'E07');
      await page.locator('[data-node="n-netsafe"]').click();
      expect(await isOpen(page, 'n-netsafe')).toBe(true);
      await expect(page.locator('#n-netsafe').getByText('Where this may go next')).toBeVisible();
      await page.mouse.move(5, 5);
      expect(await strokeOf(page, 'E07')).toBeGreaterThan(before);
      expect(await strokeOf(page, 'E20')).toBe(before);
      await page.locator('#n-netsafe > .entry-close').click();
      expect(await isOpen(page, 'n-netsafe')).toBe(false);
    });

    base('opens a way: who, whom, when, how and the source', async ({ page }) => {
      await page.locator('[data-edge="E07"]').click();
      const way = page.locator('#E07');
      for (const words of [
        'Netsafe',
        'Police',
        'When',
        'How',
        'Passed on',
        'may happen even if you do not agree',
        'netsafe-12',
      ]) {
        await expect(way).toContainText(words);
      }
    });

    base('filters picture and list by how it came to light, and says how many', async ({ page }) => {
      await page.getByLabel('A payment gives it away').check();
      await expect(page.locator('[role="status"] [data-count]:visible')).toHaveText(new RegExp(`^2 of ${pathway.edges.length} `));
      await expect(page.locator('#E20')).toBeVisible();
      await expect(page.locator('#E01')).toBeHidden();
      expect(await strokeOf(page, 'E20')).toBeGreaterThan(await strokeOf(page, 'E01'));
      const border = (edge: string) =>
        page.locator(`[data-edge="${edge}"]`).evaluate((button) => getComputedStyle(button).borderStyle);
      // Not by colour alone.
      expect([await border('E20'), await border('E01')]).toEqual(['solid', 'dashed']);
      await page.getByLabel('Show everything').check();
      await expect(page.locator('#E01')).toBeVisible();
    });

    base('says every barrier and every gap', async ({ page }) => {
      for (const id of barrierIds) {
        const barrier = page.locator(`[data-barrier="${id}"]`);
        await barrier.locator('summary').click();
        for (const words of ['What it is', 'What it means for you', 'What we do about it']) {
          await expect(barrier.getByText(words)).toBeVisible();
        }
        await expect(barrier.locator('svg')).toBeVisible();
      }
      expect((await ids(page, 'data-gap')).length).toBeGreaterThanOrEqual(6);
    });
  });
}

base('works by keyboard alone: reach, open, read on, leave, and be where one was', async ({ page }) => {
  await page.setViewportSize(desktop);
  await page.goto('/map');
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.node);
  for (let presses = 0; presses < 40 && (await focused()) !== 'id-child'; presses += 1) await page.keyboard.press('Tab');
  expect(await focused()).toBe('id-child');
  for (let presses = 0; presses < 60 && (await focused()) !== 'n-netsafe'; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await isOpen(page, 'n-netsafe')).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('#n-netsafe') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isOpen(page, 'n-netsafe')).toBe(false);
  expect(await focused()).toBe('n-netsafe');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [desktop, { width: 360, height: 740 }]) {
    base(`is accessible: ${colorScheme}, ${viewport.width} wide, with something open`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.goto('/map');
      await expectAccessible(page);
      if (viewport.width < 500) await page.getByLabel('Show the picture here').check();
      await page.locator('[data-node="n-dia"]').click();
      await page
        .locator('[data-barrier] summary')
        .first()
        .evaluate((summary: HTMLElement) => summary.click());
      await expectAccessible(page);
    });
  }
}

base('on a phone the list comes first, names open, and the picture scrolls in a room of its own', async ({ page }) => {
  await page.goto('/map');
  await expect(page.locator('.picture-room')).toBeHidden();
  await page.locator('#n-netsafe button', { hasText: 'Netsafe' }).first().click();
  expect(await isOpen(page, 'n-netsafe')).toBe(true);
  await expect(page.locator('#E06')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByLabel('Write everything out').check();
  await expect(page.locator('#E06')).toBeVisible();
  await page.getByLabel('Show the picture here').check();
  const room = page.locator('.picture-room');
  expect(await room.evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await room.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => room.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
});

base('is one sheet of A3, or two of A4', async ({ page }) => {
  await page.goto('/map');
  const sheets = async (options: Parameters<Page['pdf']>[0]) =>
    ((await page.pdf(options)).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  expect(await sheets({ format: 'A3', landscape: true })).toBe(1);
  expect(await sheets({ format: 'A4' })).toBe(2);
});

base.describe('from an ending', () => {
  base.use({ viewport: desktop });
  const toEnding = async (page: Page, watched = false) => {
    await walk(page, {
      danger: 'no',
      role: 'self',
      'content-online': 'yes',
      age: 'child-now',
      'physical-harm': 'no',
      'child-in-home': watched ? 'unsure' : 'no',
      watched: 'yes',
      priority: 'take-down',
    });
    await page.locator('[data-first] summary', { hasText: 'After you get in touch' }).click();
  };

  test('the same picture opens with its lines lit, and no answer in any address', async ({ person: page, context }) => {
    await toEnding(page);
    expect(await page.locator('[data-first]').getAttribute('data-service')).toBe('netsafe');
    const entries = await page.evaluate(() => history.length);
    const [map] = await Promise.all([
      context.waitForEvent('page'),
      page.locator('[data-first]').getByRole('link', { name: 'See this on the whole map' }).click(),
    ]);
    await expect.poll(() => isOpen(map, 'n-netsafe')).toBe(true);
    expect(await strokeOf(map, 'E07')).toBeGreaterThan(2);
    expect(new URL(map.url()).href).toBe(new URL('/map', page.url()).href);
    expect(await map.evaluate(() => [name, document.referrer, localStorage.length, sessionStorage.length])).toEqual([
      '',
      '',
      0,
      0,
    ]);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/');
    expect(await map.title()).toBe('How services work together');
  });

  base('leaving the map leaves the list behind it as well', async ({ page, context }) => {
    const weather = 'https://www.metservice.com/';
    await context.route(`${weather}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>Fine' }),
    );
    await page.goto('/');
    await toEnding(page);
    const [map] = await Promise.all([
      context.waitForEvent('page'),
      page.locator('[data-first]').getByRole('link', { name: 'See this on the whole map' }).click(),
    ]);
    await expect.poll(() => isOpen(map, 'n-netsafe')).toBe(true);
    await map.locator('[data-quick-exit]').click();
    await map.waitForURL(weather);
    await expect(page.locator('[data-ending]')).toHaveCount(0);
  });

  test('somebody who is watched is not offered another tab', async ({ person: page }) => {
    await toEnding(page, true);
    await expect(page.locator('[data-first]').getByText('Where this may go next')).toBeVisible();
    await expect(page.locator('[data-ending] a[href="/map"]')).toHaveCount(0);
  });

  test('a notice that speaks of a barrier carries its icon', async ({ person: page }) => {
    await toEnding(page);
    for (const [notice, barrier] of [
      ['never-copy-images', 'b-information'],
      ['hosts-overseas', 'b-transnational'],
      ['may-not-hear-back', 'b-whole-process'],
      ['your-own-pictures', 'b-complexity'],
    ]) {
      await expect(page.locator(`[data-notice="${notice}"] [data-barrier-icon="${barrier}"]`)).toHaveCount(1);
    }
  });
});

base('a stranger’s page cannot light anything', async ({ page, context }) => {
  await page.setViewportSize(desktop);
  await context.route('https://stranger.example/', (route) => route.fulfill({ contentType: 'text/html', body: 'Hello' }));
  await page.goto('/map');
  await page.evaluate(() => window.postMessage('netsafe', '*'));
  await page.waitForTimeout(200);
  expect(await isOpen(page, 'n-netsafe')).toBe(false);
});

base('is open data, for anybody’s page', async ({ request }) => {
  const response = await request.get('/data/pathway.json');
  expect(response.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
  const data = (await response.json()) as { nodes: { id: string }[]; edges: { id: string }[]; licence: { name: string } };
  expect(data.nodes.map(({ id }) => id)).toEqual(pathway.nodes.map(({ id }) => id));
  expect(data.edges.map(({ id }) => id)).toEqual(pathway.edges.map(({ id }) => id));
  expect(data.licence.name).toBe('CC BY 4.0');
});
