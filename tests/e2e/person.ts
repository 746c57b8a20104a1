import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** What a person says, by question; what is left out is answered "not sure". */
export type Says = Readonly<Record<string, string | readonly string[]>>;

/** A page that may not complain: any console error or warning, failed script or request to elsewhere fails the test. */
export const test = base.extend<{ person: Page; practitioner: Page }>({
  person: async ({ page, baseURL }, use) => {
    const complaints = complaintsOf(page, baseURL!);
    await page.goto('/');
    await use(page);
    expect(complaints).toEqual([]);
  },
  /** The same beside somebody else, on a larger screen. */
  practitioner: async ({ page, baseURL }, use) => {
    const complaints = complaintsOf(page, baseURL!);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto('/assisted');
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** Fills with whatever the page should not have said or asked for. */
export function complaintsOf(page: Page, baseURL: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL)) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

export const questionOn = (page: Page) => page.locator('[data-question]').getAttribute('data-question');

/**
 * Lets the screen come to rest, in real time, before the clock of a test is turned on: a scroll is told with the next frame, and would
 * count as a sign of life in the middle of the minutes that pass at once.
 */
export const atRest = (page: Page) => page.waitForTimeout(500);

export const heading = (page: Page) => page.locator('[data-heading]');

/** Answers the questions on screen until the ending, the way a person taps through. */
export async function walk(page: Page, says: Says, onScreen: (page: Page) => Promise<void> = async () => {}) {
  const asked: string[] = [];
  // An ending may hold a `data-emergency` of its own: 111, above the first step. So whether it is the ending is asked first.
  const screen = page.locator('[data-question], [data-emergency], [data-ending]').first();
  for (;;) {
    await screen.waitFor();
    await onScreen(page);
    if ((await page.locator('[data-ending]').count()) > 0) return asked;
    if ((await page.locator('[data-emergency]').count()) > 0) {
      await page.getByRole('button', { name: /continue/i }).click();
      await page.locator('[data-emergency]').waitFor({ state: 'detached' });
      continue;
    }
    const question = (await questionOn(page))!;
    asked.push(question);
    const before = await heading(page).textContent();
    for (const value of [says[question] ?? 'unsure'].flat())
      await page.locator(`[data-question] input[value="${value}"]`).check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(heading(page)).not.toHaveText(before!);
  }
}

/** The same with the keyboard alone: Tab to the choices, arrows to choose, Enter to go on. */
export async function walkByKeyboard(page: Page, says: Says) {
  for (;;) {
    await page.locator('[data-question], [data-ending]').waitFor();
    if ((await page.locator('[data-ending]').count()) > 0) return;
    const question = (await questionOn(page))!;
    const before = await heading(page).textContent();
    await tabTo(page, () => document.activeElement instanceof HTMLInputElement);
    const wanted = says[question] ?? 'unsure';
    for (let presses = 0; presses < 10; presses += 1) {
      const at = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
      if (at === wanted) break;
      await page.keyboard.press('ArrowDown');
    }
    // One option may be reached without an arrow: Space chooses where the focus is.
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(heading(page)).not.toHaveText(before!);
  }
}

export async function tabTo(page: Page, isThere: () => boolean) {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reachable with Tab');
}

/** WCAG 2.2 A and AA, and best practices. `except`: a page shown inside the page, which is looked at by itself. */
export async function expectAccessible(page: Page, except?: string) {
  const builder = new AxeBuilder({ page });
  if (except) builder.exclude(except);
  const { violations } = await builder
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

export const servicesOn = (page: Page) =>
  page.locator('[data-ending] [data-service]').evaluateAll((all) => all.map((each) => each.getAttribute('data-service')!));

export const firstOn = (page: Page) => page.locator('[data-ending] [data-first]').getAttribute('data-service');

/** The second door. */
export const nextOn = (page: Page) => page.locator('[data-ending] [data-next]').getAttribute('data-next');

export const noticesOn = (page: Page) =>
  page.locator('[data-ending] [data-notice]').evaluateAll((all) => all.map((each) => each.getAttribute('data-notice')!));

/** What somebody does not have to scroll sideways for. */
export async function expectNothingCutOff(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

export { expect };
