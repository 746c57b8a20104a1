import { test as base } from '@playwright/test';
import { expect } from './person.ts';

/*
 * Shift three times leaves. Shift held down while selecting text, clicking or scrolling sideways does not: a page that jumps to the weather
 * while somebody reads would be left for good.
 */
const said = '[data-leave-words]';

base.describe('Shift', () => {
  base('held down for three clicks to select text stays here', async ({ page }) => {
    await page.goto('/');
    for (let clicks = 0; clicks < 3; clicks += 1) {
      await page.keyboard.down('Shift');
      await page.locator('h1').click();
      await page.keyboard.up('Shift');
    }
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe('/');
    await expect(page.locator(said)).toBeEmpty();
    expect(await page.evaluate(() => 'left' in document.documentElement.dataset)).toBe(false);
  });

  base('held down for the wheel stays here', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.mouse.move(100, 300);
    await page.mouse.wheel(0, 40);
    await expect(page.locator(said)).toBeEmpty();
    await page.keyboard.press('Shift');
    await expect(page.locator(said)).toHaveText('Shift pressed once. Two more to leave.');
  });

  base('three presses count within three seconds of the first', async ({ page }) => {
    await page.clock.install();
    await page.goto('/');
    await page.keyboard.press('Shift');
    await page.clock.runFor(1500);
    await page.keyboard.press('Shift');
    await expect(page.locator(said)).toHaveText('Shift pressed twice. One more to leave.');
    await page.clock.runFor(1600);
    await expect(page.locator(said)).toBeEmpty();
  });
});
