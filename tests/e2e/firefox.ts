import { existsSync } from 'node:fs';
import { test } from '@playwright/test';
import puppeteer, { type Page } from 'puppeteer-core';

/**
 * Runs in a Firefox of its own, by WebDriver BiDi, with the weather page served without a network. Skips the test where there is no
 * Firefox, except in CI: .ci/run installs one.
 */
export async function inFirefox(visit: (page: Page) => Promise<void>) {
  const executablePath = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (each) => each && existsSync(each),
  );
  test.skip(!executablePath && !process.env.CI, 'no Firefox here: set FIREFOX_PATH');
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath: executablePath!, headless: true });
  try {
    const page = await firefox.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().startsWith('https://www.metservice.com/'))
        void request.respond({ contentType: 'text/html', body: '<title>Weather</title>Fine' });
      else void request.continue();
    });
    await visit(page);
  } finally {
    await firefox.close();
  }
}
