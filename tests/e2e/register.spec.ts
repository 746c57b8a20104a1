import { test as base } from '@playwright/test';
import { loadContent } from '../../data/content.ts';
import { loadDecidesPage } from '../../data/decides-page.ts';
import { questionIds } from '../../machines/vocabulary.ts';
import { expect, expectAccessible, test, walk } from './person.ts';

// The pages that show where everything comes from and how it decides. Nothing in them runs in the browser.

const pages = [
  { address: '/sources', heading: 'Where this comes from' },
  { address: '/how-it-decides', heading: 'How it decides' },
];

for (const { address, heading } of pages) {
  base.describe(address, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      base(`can be used by everybody, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
        await expectAccessible(page);
      });
    }

    base('fits the smallest screen, and a screen at 400 %', async ({ page }) => {
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        await page.goto(address);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      }
    });

    base('has a title that says nothing of the subject', async ({ page }) => {
      await page.goto(address);
      expect(await page.title()).not.toMatch(/child|sex|abuse|exploit|csem|harm/i);
    });

    base('asks the network for nothing but itself', async ({ page, baseURL }) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(requests).toEqual([`${baseURL!}${address}`]);
    });
  });
}

base.describe('without scripts', () => {
  base.use({ javaScriptEnabled: false });

  base('the register lists all 96 sentences, each with a place or a reason', async ({ page }) => {
    await page.goto('/sources');
    const rows = page.locator('#map ~ section .register-row');
    await expect(rows).toHaveCount(96);
    for (const row of await rows.allInnerTexts()) expect(row).toMatch(/Used in: \S|Not shown: \S/);
  });

  base('the picture, every arrow and the order of the first step are there', async ({ page }) => {
    await page.goto('/how-it-decides');
    const { edges, first: lines } = loadDecidesPage();
    // Every question, danger, and the ending.
    await expect(page.locator('svg [data-state]')).toHaveCount(questionIds.length + 2);
    const [arrows, first] = await page.getByRole('table').all();
    // With the row of headings.
    await expect(arrows!.getByRole('row')).toHaveCount(edges.length + 1);
    await expect(first!.getByRole('row')).toHaveCount(lines.length + 1);
    await expect(first!.getByRole('row').nth(1)).toContainText(loadContent().services['police-111'].name);
  });

  base('keeps the risk factors of the map for practitioners', async ({ page }) => {
    await page.goto('/sources#intro-04');
    await expect(page.locator('#intro-04')).toContainText('Only practitioners see which');
    await expect(page.locator('#intro-08')).not.toContainText(/family|father/);
  });

  base('a source code leads to its line', async ({ page }) => {
    await page.goto('/sources');
    await page.locator('#E05').getByRole('link', { name: 'netsafe-08' }).click();
    expect(new URL(page.url()).hash).toBe('#netsafe-08');
    await expect(page.locator('#netsafe-08')).toBeInViewport();
  });
});

base('every link between the two pages leads to a line that is there', async ({ page }) => {
  const ids = new Map<string, Set<string>>();
  const links: string[] = [];
  for (const { address } of pages) {
    await page.goto(address);
    ids.set(address, new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))));
    links.push(
      ...(await page
        .locator('main a')
        .evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ pathname, hash }) => pathname + hash))),
    );
  }
  const between = links.filter((link) => ids.has(link.split('#')[0]!) && link.includes('#'));
  expect(between.length).toBeGreaterThan(200);
  expect(between.filter((link) => !ids.get(link.split('#')[0]!)!.has(link.split('#')[1]!))).toEqual([]);
});

base('the picture of the machine can be scrolled with the keyboard on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/how-it-decides');
  const picture = page.getByRole('region', { name: 'Drawing, can be slid sideways' });
  await picture.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => picture.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0);
  await expect(picture.getByRole('img')).toHaveAttribute('aria-label', /The list after it says the same in words/);
});

test('why a service is suggested opens to the answers, the source, and the public map in another tab', async ({ person }) => {
  await walk(person, { danger: 'no', role: 'self', 'content-online': 'yes', age: 'child-now', priority: 'take-down' });
  const why = person.locator('[data-first] [data-rule]');
  await expect(why).toContainText('Because you said');
  await expect(why).toContainText('ECPAT NZ’s pathway map (netsafe-01');
  const link = why.getByRole('link', { name: 'The map itself (opens ecpat.org.nz)' });
  await expect(link).toHaveAttribute('href', 'https://www.ecpat.org.nz/csem-pathway/');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', /noreferrer/);
  expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);

  const outside = person.locator('[data-service="take-it-down"] [data-rule]');
  await expect(outside).toContainText('This comes from outside the map.');
  await expect(outside.getByRole('link')).toHaveCount(0);
});
