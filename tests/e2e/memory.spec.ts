import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { atRest, expectAccessible, walk } from './person.ts';

/*
 * What stays in the memory of the page, and for how long.
 */

const says = {
  danger: 'no',
  role: 'self',
  'content-online': 'yes',
  age: 'child-now',
  'physical-harm': 'yes',
  'child-in-home': 'yes',
  priority: 'talk',
};

/** Every object the page can still reach that holds an answer, as JSON: what was said, and the reasons made from it. */
async function answersInMemory(session: CDPSession): Promise<string[]> {
  await session.send('HeapProfiler.collectGarbage');
  const { result: prototype } = await session.send('Runtime.evaluate', { expression: 'Object.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId! });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    returnByValue: true,
    functionDeclaration: `function () {
      const isAnswer = (each) =>
        (typeof each.question === 'string' && Object.keys(each).length < 4 && (typeof each.value === 'string' || typeof each.answer === 'string')) ||
        typeof each['child-in-home'] === 'string' && !String(each['child-in-home']).includes(' ');
      return this.filter((each) => { try { return isAnswer(each); } catch { return false; } }).map((each) => JSON.stringify(each).slice(0, 120));
    }`,
  });
  // Asking keeps hold of what it found.
  for (const { objectId } of [prototype, objects]) await session.send('Runtime.releaseObject', { objectId: objectId! });
  return result.value as string[];
}

const atTheStart = async (page: Page) => {
  await page.locator('[data-question="danger"]').waitFor();
  await page.waitForTimeout(300);
};

for (const [how, forget] of [
  ['Start again', (page: Page) => page.getByRole('button', { name: 'Start again' }).click()],
  [
    'leaving, and being brought back by the browser',
    (page: Page) => page.evaluate(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
  ],
] as const) {
  test(`after ${how} no answer can be reached in memory`, async ({ page }) => {
    await page.goto('/');
    await walk(page, says);
    const session = await page.context().newCDPSession(page);
    expect((await answersInMemory(session)).length).toBeGreaterThan(Object.keys(says).length);
    await forget(page);
    await atTheStart(page);
    expect(await answersInMemory(session)).toEqual([]);
  });
}

test('after a session with a practitioner none can either', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/assisted');
  await page.getByRole('button', { name: /begin/i }).click();
  await page.locator('[data-question="danger"] input[value="no"]').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.locator('[data-question="content-online"] input[value="yes"]').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  const session = await page.context().newCDPSession(page);
  expect((await answersInMemory(session)).length).toBeGreaterThan(2);
  await page.getByRole('button', { name: /start the next session/ }).click();
  await page.locator('[data-opening]').waitFor();
  await page.waitForTimeout(300);
  // Who practises is known to the page before anything is said.
  expect((await answersInMemory(session)).filter((each) => !each.includes('"role"'))).toEqual([]);
});

test.describe('a page nobody touches', () => {
  test('asks in plain sight after eight and a half minutes, and is at the start after ten', async ({ page }) => {
    await page.clock.install();
    await page.goto('/');
    await walk(page, says);
    await atRest(page);
    await page.clock.runFor('08:25');
    await expect(page.locator('[data-idle]')).toHaveCount(0);
    await page.clock.runFor('00:20');
    const asking = page.getByRole('alertdialog');
    await expect(asking).toBeFocused();
    await expect(asking).toBeInViewport({ ratio: 0.9 });
    await expect(asking).toContainText(/In [5-8]\d seconds/);
    await expectAccessible(page);
    // The way out stays within reach.
    const exit = page.locator('[data-quick-exit]');
    await exit.click({ trial: true });
    await page.clock.runFor('00:30');
    // The clock also runs by itself while axe looks.
    await expect(asking).toContainText(/In [1-6]\d seconds/);
    await page.clock.runFor('01:01');
    await expect(page.locator('[data-question="danger"]')).toBeVisible();
    await expect(asking).toHaveCount(0);
    // Whoever finds the page finds the start, and nothing that says somebody was here.
    await expect(page.locator('main')).not.toContainText(/still there|forgot/);
  });

  test('stays after one tap or Escape, and gives the focus back', async ({ page }) => {
    await page.clock.install();
    await page.goto('/');
    await walk(page, says);
    for (const stay of [
      () => page.getByRole('button', { name: 'I am still here' }).click(),
      () => page.keyboard.press('Escape'),
      () => page.locator('[data-ending] h1').click(),
    ]) {
      await page.locator('[data-ending] summary').first().focus();
      await atRest(page);
      await page.clock.runFor('08:45');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await stay();
      await expect(page.getByRole('alertdialog')).toHaveCount(0);
    }
    await atRest(page);
    await page.clock.runFor('07:50');
    await expect(page.locator('[data-ending]')).toBeVisible();
  });

  test('never asks before anything was said', async ({ page }) => {
    await page.clock.install();
    await page.goto('/');
    await page.locator('[data-question="danger"]').waitFor();
    await page.clock.runFor('30:00');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  });
});
