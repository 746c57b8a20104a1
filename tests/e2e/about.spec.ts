import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { propertyIds } from '../../machines/proof/properties.ts';
import { expectAccessible } from './person.ts';

const certificate = JSON.parse(readFileSync('out/proof.json', 'utf8')) as {
  walks: string;
  properties: { id: string; holds: boolean; walks: string }[];
  hashes: Record<string, string>;
};
const figures = (number: string) => BigInt(number).toLocaleString('en-NZ');

/** Opens the page; afterwards nothing may have complained, and nothing may have been asked for once it was there. */
async function opened(page: Page) {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/about', { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return () => expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
}

const part = (page: Page, name: string) => page.locator(`[data-proof="${name}"]`);

test('the certificate says which machine was proven, and that every promise holds', () => {
  expect(certificate.properties.map(({ id }) => id)).toEqual([...propertyIds]);
  // Those of the first edition, and of the second.
  for (const id of ['walks', ...Array.from({ length: 29 }, (_, at) => `P${at + 1}`), 'exact']) expect(propertyIds).toContain(id);
  expect(certificate.properties.every(({ holds }) => holds)).toBe(true);
  for (const hash of Object.values(certificate.hashes)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('the page says in words what was proven, with the counts of the certificate, and what was not', async ({ page }) => {
  const quiet = await opened(page);
  await expect(page).toHaveTitle('Find your next step');
  await expect(page.getByText(`${figures(certificate.walks)} different ways to answer`)).toBeVisible();
  for (const { id } of certificate.properties) await expect(page.locator(`[data-property="${id}"]`)).toBeVisible();
  await expect(page.getByText('not the policy of any agency')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the certificate (JSON)' })).toHaveAttribute('href', '/proof.json');
  await expectAccessible(page);
  quiet();
});

test('the browser makes the whole proof again, and comes to what the certificate says', async ({ page, context }) => {
  const quiet = await opened(page);
  await context.setOffline(true);
  await part(page, 'start').click();
  await expect(part(page, 'bar')).toBeVisible();
  await expect(part(page, 'cancel')).toBeFocused();
  await expect(part(page, 'result')).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await expect(part(page, 'result')).toContainText(`checked ${figures(certificate.walks)} walks`);
  await expect(part(page, 'start')).toBeFocused();
  await expect(part(page, 'bar')).toBeHidden();
  await expectAccessible(page);
  quiet();
});

test('it moves the bar as it goes, and leaves the page free to be used', async ({ page }) => {
  await opened(page);
  const seen = await page.evaluate(async () => {
    const bar = document.querySelector<HTMLProgressElement>('[data-proof="bar"]')!;
    const result = document.querySelector<HTMLElement>('[data-proof="result"]')!;
    const values = new Set<number>();
    let longest = 0;
    let before = performance.now();
    document.querySelector<HTMLButtonElement>('[data-proof="start"]')!.click();
    while (!result.dataset.state) {
      await new Promise((next) => setTimeout(next, 4));
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
      if (bar.hasAttribute('value')) values.add(bar.value);
    }
    return { steps: values.size, longest, state: result.dataset.state };
  });
  expect(seen.state).toBe('done');
  expect(seen.steps).toBeGreaterThan(3);
  // The proof takes seconds; on the main thread the page would stand still as long.
  expect(seen.longest).toBeLessThan(700);
});

test('it can be stopped, and started again', async ({ page }) => {
  await opened(page);
  await part(page, 'start').press('Enter');
  await part(page, 'cancel').press('Enter');
  await expect(part(page, 'result')).toHaveText('Stopped. You can start again whenever you like.');
  await expect(part(page, 'start')).toBeFocused();
  await part(page, 'start').press('Enter');
  await expect(part(page, 'result')).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
});

test('another result than the certificate is not passed off as the same', async ({ page }) => {
  // A worker whose rules are not those of the certificate.
  await page.route('**/proof-worker.*.js', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('"danger-now"', '"danger-another-day"');
    await route.fulfill({ response, body });
  });
  await page.goto('/about', { waitUntil: 'networkidle' });
  await part(page, 'start').click();
  await expect(part(page, 'result')).toHaveAttribute('data-state', 'differs', { timeout: 60_000 });
});

test('only this page may run a worker, and the worker may reach nothing', async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy'];
  expect(await policy('/about')).toContain("worker-src 'self'");
  for (const path of ['/', '/assisted', '/embed']) expect(await policy(path)).toContain("worker-src 'none'");
  const name = readdirSync('out').find((file) => /^proof-worker\.[0-9a-f]{12}\.js$/.test(file))!;
  expect(await policy(`/${name}`)).toBe("default-src 'none'");
});

test('it can be read on a phone at four times the size', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/about');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
