import type { Page } from '@playwright/test';
import { readServices } from '../../data/services.ts';
import { expect, expectAccessible, test as base } from './person.ts';

const count = readServices().size;

/** A page that may not complain, and may ask for nothing once it is there. */
const test = base.extend<{ services: Page }>({
  services: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto('/services', { waitUntil: 'load' });
    const address = page.url();
    page.on('request', (request) => complaints.push(`request to ${request.url()}`));
    await use(page);
    expect(complaints).toEqual([]);
    expect(page.url()).toBe(address);
    expect(address).toBe(`${baseURL!}/services`);
  },
});

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const shown = (page: Page) =>
  page
    .locator('[data-item]')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-item')!));
const found = (page: Page) => page.locator('[data-found]');
const openFilters = (page: Page) => page.locator('[data-filters] summary').click();

for (const [typed, id] of [
  ['OCET', 'dia-dcet'],
  ['netsafe', 'netsafe'],
  ['customs', 'customs-ceot'],
  ['Ngā Pirihimana', 'police-105'],
  ['nga pirihimana', 'police-111'],
  ['netsaef', 'netsafe'],
  ['custems', 'customs-ceot'],
  ['saftotalk', 'safe-to-talk'],
  // What somebody has from a letter or a meeting.
  ['HDCA', 'netsafe'],
  ['Virtual Global Taskforce', 'customs-ceot'],
]) {
  test(`"${typed}" finds ${id}`, async ({ services: page }) => {
    await box(page).fill(typed!);
    expect((await shown(page)).slice(0, 3)).toContain(id);
  });
}

test('the list narrows with every letter, says so once, and comes back in its order', async ({ services: page }) => {
  const all = await shown(page);
  await box(page).pressSequentially('youthl');
  await expect(found(page)).toHaveText(new RegExp(`^(?:\\d+|One) of ${count} services\\.$`));
  expect((await shown(page))[0]).toMatch(/^youthl/);
  await expect(page.locator('[data-section]').filter({ visible: true })).toHaveCount(0);
  await box(page).fill('');
  await expect(found(page)).toHaveText(`All ${count} services.`);
  expect(await shown(page)).toEqual(all);
});

test('a name nobody has leads back to the questions', async ({ services: page }) => {
  await box(page).fill('zzzqqq');
  await expect(found(page)).toContainText('No service here goes by that');
  expect(await shown(page)).toEqual([]);
  await expect(page.getByRole('link', { name: /A few short questions/ })).toHaveAttribute('href', '/');
});

test('Enter in the search does nothing but look', async ({ services: page }) => {
  await box(page).fill('netsafe');
  await box(page).press('Enter');
  expect((await shown(page))[0]).toBe('netsafe');
});

test('filters narrow, together and with the search', async ({ services: page }) => {
  await openFilters(page);
  await page.getByLabel('Can be used without a name').check();
  const anonymous = await shown(page);
  expect(anonymous).toContain('crime-stoppers');
  expect(anonymous).not.toContain('police-105');
  await page.getByLabel('Open day and night').check();
  expect(await shown(page)).not.toContain('netsafe');
  await page.getByLabel('Text or chat').check();
  expect(await shown(page)).toEqual(['safe-to-talk']);
  await page.getByRole('button', { name: 'Clear it all' }).click();
  await expect(found(page)).toHaveText(`All ${count} services.`);
});

test('who it is for and where: what works everywhere stays', async ({ services: page }) => {
  await openFilters(page);
  await page.getByLabel('Who it is for').selectOption('young');
  const forYoung = await shown(page);
  for (const id of ['whats-up', 'youthline', 'netsafe', 'police-111']) expect(forYoung).toContain(id);
  expect(forYoung).not.toContain('male-survivors');
  await page.getByLabel('Who it is for').selectOption('');
  await page.getByLabel('Where').selectOption('wellington');
  const inWellington = await shown(page);
  for (const id of ['wellington-help', 'stop-harm-wellstop', 'netsafe']) expect(inWellington).toContain(id);
  for (const id of ['help-auckland', 'stop-harm-stop']) expect(inWellington).not.toContain(id);
});

test('what was typed leaves no trace: not in the form, the address, the history or storage', async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto('/services');
  await box(page).fill('secret words');
  for (const [name, value] of [['autocomplete', 'off'], ['spellcheck', 'false'], ['name', null]] as const) {
    expect(await box(page).getAttribute(name)).toBe(value);
  } // prettier-ignore
  await box(page).fill('whats');
  await page
    .getByRole('link', { name: '0800 What’s Up' })
    .or(page.getByRole('link', { name: "0800 What's Up" }))
    .first()
    .click();
  await page.waitForURL('**/services/whats-up');
  await page.goBack();
  await expect(box(page)).toHaveValue('');
  await expect(page.locator('[data-item]').filter({ visible: true })).toHaveCount(count);
  expect(page.url()).toBe(`${baseURL!}/services`);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

base('what was typed is forgotten after ten minutes without a touch', async ({ page }) => {
  await page.clock.install();
  await page.goto('/services');
  await box(page).fill('netsafe');
  await page.clock.runFor('09:30');
  await expect(box(page)).toHaveValue('netsafe');
  await page.clock.runFor('00:40');
  await expect(box(page)).toHaveValue('');
  await expect(page.locator('[data-item]:not([hidden])')).toHaveCount(count);
});

base('the way out stays in sight over a keyboard on the screen', async ({ page }) => {
  await page.goto('/services');
  await expect(page.locator('meta[name="viewport"]')).toHaveAttribute('content', /interactive-widget=resizes-content/);
  // What the keyboard leaves of a small phone.
  await page.setViewportSize({ width: 360, height: 330 });
  await box(page).focus();
  await expect(page.locator('[data-quick-exit]')).toBeInViewport({ ratio: 1 });
  await page.locator('[data-quick-exit]').click({ trial: true });
});

test('the way out covers first, then forgets what was typed', async ({ page }) => {
  await page.route('https://www.metservice.com/**', () => {}); // never answered
  await page.goto('/services');
  await box(page).fill('netsafe');
  const left = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('[data-quick-exit]')!.click();
    const cover = getComputedStyle(document.body).display;
    await new Promise((done) => setTimeout(done, 300));
    return { typed: document.querySelector<HTMLInputElement>('[type="search"]')!.value, cover };
  });
  expect(left).toEqual({ typed: '', cover: 'none' });
});

test('by keyboard alone: search, a filter, and into a service', async ({ services: page }) => {
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());
  for (let presses = 0; presses < 12 && (await focused()) !== 'search'; presses += 1) await page.keyboard.press('Tab');
  expect(await focused()).toBe('search');
  await page.keyboard.type('customs');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Open day and night')).toBeVisible();
  for (let presses = 0; presses < 12 && !(await focused())?.startsWith('Customs'); presses += 1) await page.keyboard.press('Tab');
  expect(await focused()).toContain('Customs');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list is there in its chapters, with numbers, and filters by styles alone', async ({ page }) => {
    await page.goto('/services');
    await expect(page.locator('[data-item]').filter({ visible: true })).toHaveCount(count);
    await expect(box(page)).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Keeping children safe' })).toBeVisible();
    await openFilters(page);
    await page.getByLabel('Text or chat').check();
    expect(await shown(page)).toContain('youthline');
    expect(await shown(page)).not.toContain('customs-ceot');
    await page.getByLabel('Who it is for').selectOption('behaviour');
    expect(await shown(page)).toEqual(['safe-to-talk']);
  });

  test('a service is all there', async ({ page }) => {
    await page.goto('/services/netsafe');
    await expect(page.getByRole('link', { name: /Call 0508 638 723/ })).toHaveAttribute('href', 'tel:0508638723');
    for (const heading of ['What they do not do', 'Words you can say', 'When they may act without your OK', 'How we know this']) {
      await expect(page.getByText(heading, { exact: true }).first()).toBeVisible();
    }
  });
});

test.describe('open now', () => {
  const at = async (page: Page, moment: string, id: string) => {
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(`/services/${id}`);
    return page.locator('[data-open-now]').textContent();
  };

  for (const [moment, id, says] of [
    ['2026-11-24T01:00:00Z', 'netsafe', 'Open now'], // Tuesday 2pm
    ['2026-11-24T10:59:00Z', 'netsafe', 'Closed now'], // Tuesday 11.59pm
    ['2026-11-28T01:00:00Z', 'netsafe', 'Phone closed now; text or chat open'], // Saturday 2pm
    ['2027-06-25T01:00:00Z', 'netsafe', 'Check if it is open now'], // Matariki
    ['2027-06-25T01:00:00Z', 'youthline', 'Open now'],
    ['2026-09-26T19:59:00Z', 'shine', 'Closed now'], // 8.59am on the day daylight saving begins
    ['2026-09-26T20:00:00Z', 'shine', 'Open now'],
    ['2026-11-24T01:00:00Z', 'te-puaruruhau', 'Check if it is open now'],
  ] as const) {
    test(`at ${moment} ${id}: ${says}`, async ({ page }) => expect(await at(page, moment, id)).toContain(says));
  }
});

test('every service has a page with a neutral title, a heading, the way out, and no number where there must be none', async ({
  page,
  request,
}) => {
  await page.goto('/services');
  expect(await page.title()).toBe('Services · Next step');
  const ids = await page.locator('[data-item]').evaluateAll((all) => all.map((each) => each.getAttribute('data-item')!));
  expect(new Set(ids).size).toBe(count);
  for (const id of ids) {
    const html = await (await request.get(`/services/${id}`)).text();
    expect(html, id).toContain('<title>One service · Next step</title>');
    expect(html.match(/<h1\b/g), id).toHaveLength(1);
    expect(html, id).toContain('data-quick-exit');
    expect(html, id).toContain(`data-service="${id}"`);
    // But for 111, which stands on all of them.
    if (['police-oceanz', 'police-fiu', 'police-district-child'].includes(id))
      expect(html, id).not.toMatch(/href="(?:tel:(?!111")|sms:)/);
  }
});

test('"something wrong?" carries the service and the day, and nothing else', async ({ page }) => {
  await page.goto('/services/netsafe');
  const href = await page.getByRole('link', { name: 'Write an e-mail about this page' }).getAttribute('href');
  expect(decodeURIComponent(href!)).toBe(
    'mailto:?subject=A detail to check: Netsafe&body=Service: Netsafe\nRead on: 24 November 2026\n\nWhat is different:\n',
  );
});

test('links to sources say where they go and tell nothing', async ({ page }) => {
  await page.goto('/services/netsafe');
  await page.getByText('The pages we read').click();
  const links = page.locator('.source-page a');
  expect(await links.count()).toBeGreaterThan(5);
  for (const link of await links.all()) {
    expect(await link.getAttribute('rel')).toContain('noreferrer');
    expect(await link.getAttribute('href')).toContain((await link.textContent())!);
  }
});

test('open data may be fetched by any page, and holds every service', async ({ request }) => {
  const response = await request.get('/data/services.json');
  expect(response.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  expect(response.headers()['content-type']).toContain('application/json');
  expect(((await response.json()) as { contents: unknown[] }).contents).toHaveLength(count);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [device, viewport] of [
    ['phone', { width: 360, height: 740 }],
    ['desk', { width: 1366, height: 768 }],
    // 1280 × 1024 at 400 %
    ['400 %', { width: 320, height: 256 }],
  ] as const) {
    test.describe(`${device}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      test('axe finds nothing and nothing has to be scrolled sideways', async ({ page }) => {
        const narrow = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
        await page.goto('/services');
        await expectAccessible(page);
        expect(await narrow()).toBe(true);
        await box(page).fill('police');
        await page.locator('[data-filters]').evaluate((details: HTMLDetailsElement) => (details.open = true));
        await expectAccessible(page);
        for (const id of ['netsafe', 'police-oceanz', 'mental-health-crisis-teams']) {
          await page.goto(`/services/${id}`);
          await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
          await expectAccessible(page);
          expect(await narrow(), id).toBe(true);
        }
      });
    });
  }
}

test('what is to be tapped is large enough', async ({ page }) => {
  for (const address of ['/services', '/services/netsafe']) {
    await page.goto(address);
    const small = await page
      .locator('main :is(a, button, summary, select, label.choice, input[type=search])')
      .evaluateAll((all) =>
        all
          .filter((each) => each.checkVisibility() && !each.closest('p:not(.service-item-ways), li:not(.service-item)'))
          .map((each) => ({ text: each.textContent, height: each.getBoundingClientRect().height }))
          .filter(({ height }) => height < 44),
      );
    expect(small).toEqual([]);
  }
});

test('on paper a service is its facts: no search, no way out, no hour of the day', async ({ page }) => {
  await page.goto('/services/netsafe');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('0508 638 723').first()).toBeVisible();
  for (const hidden of ['[data-quick-exit]', '.open-now', '.crumb', 'details']) {
    await expect(page.locator(`main ${hidden}, header ${hidden}`).first(), hidden).toBeHidden();
  }
});
