import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './scripts/browser.ts';

const port = 3210;

/** Journeys in a real browser, against the built export with its real headers. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 240_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: { baseURL: `http://127.0.0.1:${port}`, launchOptions: chromiumOptions(), viewport: { width: 360, height: 740 } },
  webServer: {
    command: 'node --import tsx scripts/serve.ts',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
