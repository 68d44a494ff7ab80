import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoPages, demoPeople, openDemoSite, settled } from '#tests/browser/demo-site.ts';

/**
 * Takes a picture of every page of the made-up province, wide, on a small screen and on a phone, in Vietnamese, and some in English and
 * in the dark, into `.cache/screenshots/`. Arguments name the pages to take; without any it takes all.
 */
const folder = join(import.meta.dirname, '..', '.cache', 'screenshots');
const wanted = process.argv.slice(2);
const windows = {
  1440: { width: 1440, height: 900 },
  1024: { width: 1024, height: 768 },
  360: { width: 360, height: 740 },
};

const site = await openDemoSite();
try {
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [width, window] of Object.entries(windows)) {
    const page = await site.signIn(demoPeople.specialist, window);
    const pages = await demoPages(page);
    for (const [name, path] of Object.entries(pages)) await take(page, path, `${name}-${width}`, name);
    if (width === '1440') {
      await page.emulateMedia({ colorScheme: 'dark' });
      await take(page, pages['task'] ?? '', 'task-dark', 'task');
      await page.emulateMedia({ colorScheme: 'light', media: 'print' });
      await take(page, pages['appraisal'] ?? '', 'appraisal-print', 'appraisal');
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => localStorage.setItem('dotpha.language', 'en'));
      await take(page, pages['task'] ?? '', 'task-en', 'task');
      await take(page, pages['appraisal'] ?? '', 'appraisal-en', 'appraisal');
    }
    await page.context().close();
    await takeSignIn(width, window);
  }
} finally {
  await site.close();
}
for (const fault of site.faults) console.error(fault);

async function take(page: Page, path: string, file: string, name: string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  await page.goto(site.address + path);
  await settled(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
  console.log(`${file}.png`);
}

async function takeSignIn(width: string, window: { width: number; height: number }): Promise<void> {
  const context = await site.browser.newContext({ viewport: window });
  await take(await context.newPage(), '/sign-in', `sign-in-${width}`, 'sign-in');
  await context.close();
}
