import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import initSqlJs from 'sql.js';
import { chromiumOptions } from '../../scripts/browser.ts';

/**
 * What Chromium's own History database holds after a visit with a fresh profile: every address and how often, and how many visits.
 * @param visit what the person does; the browser is closed after it, which writes the database
 */
export async function historyAfter(visit: (page: Page) => Promise<void>) {
  const profile = mkdtempSync(path.join(tmpdir(), 'history-'));
  try {
    const context = await chromium.launchPersistentContext(profile, {
      ...chromiumOptions(),
      viewport: { width: 360, height: 740 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await visit(page);
    // It is written in batches; closing flushes what has settled.
    await page.waitForTimeout(1000);
    await context.close();
    const { Database } = await initSqlJs();
    const database = new Database(readFileSync(path.join(profile, 'Default', 'History')));
    const rows = (query: string) => database.exec(query)[0]?.values ?? [];
    return {
      urls: rows('select url, title, visit_count from urls order by url'),
      visits: Number(rows('select count(*) from visits')[0]![0]),
    };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
