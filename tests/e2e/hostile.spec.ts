import { expect, type Page } from '@playwright/test';
import { test, walk } from './person.ts';

/*
 * What reaches the page from outside: an address somebody crafted, a message, an extension that changes the page, a hand that shakes.
 * Never a crash, never an answer that was not chosen.
 */

const nothingChosen = async (page: Page) => {
  await expect(page.locator('[data-question="danger"]')).toBeVisible();
  await expect(page.locator('input:checked')).toHaveCount(0);
};
const go = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();

for (const address of [
  '/?danger=yes&role=self',
  '/?choice=no',
  '/#role=self',
  '/#suggestions',
  '/?<script>alert(1)</script>',
  '/?%E0%A4%A',
  `/?${'a'.repeat(8000)}`,
  '/#:~:text=Continue',
  '/?__proto__[role]=self&constructor=1',
]) {
  test(`an address can say nothing for a person: ${address.slice(0, 40)}`, async ({ person: page }) => {
    await page.goto(address);
    await nothingChosen(page);
    await page.locator('input[value="no"]').check();
    await go(page);
    await expect(page.locator('[data-question="role"]')).toBeVisible();
    // What somebody put into the address is theirs; nothing is added to it.
    expect(new URL(page.url()).href.length).toBeLessThanOrEqual(new URL(address, page.url()).href.length + 20);
  });
}

test('window.name and the page before say nothing either', async ({ person: page, baseURL }) => {
  await page.evaluate(() => (window.name = JSON.stringify({ danger: 'yes', said: [{ question: 'role', value: 'self' }] })));
  await page.goto(`${baseURL!}/`, { referer: `${baseURL!}/assisted?role=practitioner` });
  await nothingChosen(page);
});

test('ten thousand messages from anybody change nothing', async ({ person: page }) => {
  await page.evaluate(async () => {
    const loop: Record<string, unknown> = {};
    loop.loop = loop;
    const things = [
      null, 1, 'restart', { type: 'answer', question: 'danger', value: 'yes' }, { type: 'hello', v: 1 }, loop, [], new Map(), new ArrayBuffer(9),
      { type: 'forget' }, { type: 'leave' }, { data: 1 }, '{"type":"answer"}',
    ]; // prettier-ignore
    for (let each = 0; each < 10_000; each += 1) window.postMessage(things[each % things.length], '*');
    await new Promise((done) => setTimeout(done, 500));
  });
  await nothingChosen(page);
});

test('a value somebody changed in the page is not an answer', async ({ person: page }) => {
  for (const value of ['maybe', '', '__proto__', 'constructor', '<img src=x>', 'a'.repeat(100_000)]) {
    await page
      .locator('input[type=radio]')
      .first()
      .evaluate((input: HTMLInputElement, to) => {
        input.value = to;
        input.checked = true;
      }, value);
    await go(page);
    await expect(page.getByRole('alert')).toHaveText(/Choose one/);
  }
  await expect(page.locator('[data-question="danger"]')).toBeVisible();
});

test('ten thousand clicks in a row answer no question twice and crash nothing', async ({ person: page }) => {
  await page.locator('input[value="no"]').check();
  await page.evaluate(() => {
    for (let each = 0; each < 10_000; each += 1) {
      const all = document.querySelectorAll<HTMLElement>('main button, main input, main summary');
      all[(each * 7919) % all.length]?.click();
    }
  });
  // One screen: an ending may hold 111 above its first step.
  const screens = page.locator('[data-question], [data-ending], [data-emergency]:not([data-ending] *)');
  await expect(screens).toHaveCount(1);
});

test('Continue pressed twice, thrice, answers only the question that was seen', async ({ person: page }) => {
  await page.locator('input[value="no"]').check();
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('[data-question="danger"]')!;
    for (let each = 0; each < 20; each += 1) form.requestSubmit();
  });
  await expect(page.locator('[data-question="role"]')).toBeVisible();
  await expect(page.locator('input:checked')).toHaveCount(0);
});

test('a late tap on a question that is gone is not heard', async ({ person: page }) => {
  await page.locator('input[value="no"]').check();
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('[data-question="danger"]')!;
    Object.assign(window, { old: form });
    form.requestSubmit();
  });
  await page.locator('[data-question="role"]').waitFor();
  await page.evaluate(() => {
    const { old } = window as unknown as { old: HTMLFormElement };
    old.querySelector<HTMLInputElement>('input[value="yes"]')!.click();
    document.body.append(old);
    old.requestSubmit();
    old.remove();
  });
  await expect(page.locator('[data-question="role"]')).toBeVisible();
  await expect(page.locator('[data-emergency]')).toHaveCount(0);
});

test('an extension that wraps words, adds nodes and paints over does not stop the walk', async ({ person: page }) => {
  await page.evaluate(() => {
    const meddle = () => {
      for (const each of document.querySelectorAll('h1, p, label span')) {
        if (each.querySelector('font') || each.childElementCount > 0) continue;
        // As page translation does: the text moves into elements of its own.
        const font = document.createElement('font');
        font.append(...each.childNodes);
        each.append(font);
      }
      document.querySelector('main')?.append(document.createElement('x-extension'));
      document.documentElement.setAttribute('data-extension', '1');
    };
    meddle();
    setInterval(meddle, 20);
  });
  await walk(page, { danger: 'no', role: 'self', 'content-online': 'yes', age: 'child-now', priority: 'talk' });
  await expect(page.locator('[data-first]')).toBeVisible();
});
