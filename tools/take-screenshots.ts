import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { demoPages } from '#tests/browser/demo-pages.ts';
import { demoPeople, openDemoSite, settled } from '#tests/browser/demo-site.ts';

/**
 * Takes a picture of every page of the made-up province, wide, on a small screen and on a phone, in Vietnamese, and some in English, in
 * the dark and on paper, into `.cache/screenshots/`. Arguments name the pages to take, or are addresses beginning with `/`.
 *
 *     npm run screenshots -- task /admin/log --as lanhdao --as hoidong --width 360 --look dark --language en
 */
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string', multiple: true, default: [demoPeople.specialist] },
    width: { type: 'string', multiple: true, default: ['1440', '1024', '360'] },
    look: { type: 'string', default: 'light' },
    language: { type: 'string', default: 'vi' },
  },
});
const folder = join(import.meta.dirname, '..', '.cache', 'screenshots');
const heights: { [width: string]: number } = { 1440: 900, 1024: 768, 360: 740 };
const special = [
  { name: 'task', look: 'dark', language: 'vi' },
  { name: 'task', look: 'light', language: 'en' },
  { name: 'appraisal', look: 'print', language: 'vi' },
  { name: 'appraisal', look: 'light', language: 'en' },
];

const site = await openDemoSite();
try {
  if (process.argv.length === 2) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const overview = await site.signIn(demoPeople.specialist);
  const known = await demoPages(overview);
  await overview.context().close();
  for (const width of values.width) {
    for (const userName of values.as) await takeAs(userName, Number(width), known);
    if (wanted.length === 0 || wanted.includes('sign-in')) await takeSignIn(Number(width));
  }
} finally {
  await site.close();
}
for (const fault of site.faults) console.error(fault);

async function takeAs(userName: string, width: number, known: { [name: string]: string }): Promise<void> {
  const page = await site.signIn(userName, { width, height: heights[width] ?? 900 });
  const by = userName === demoPeople.specialist ? '' : `-${userName}`;
  const named = wanted.map((it) => (it.startsWith('/') ? `at${it.replaceAll(/[^a-z0-9]+/gi, '-')}` : it));
  for (const [place, name] of (wanted.length > 0 ? named : Object.keys(known)).entries()) {
    const path = wanted[place]?.startsWith('/') ? wanted[place] : known[name];
    if (path === undefined) continue;
    await dress(page, values.look, values.language);
    await take(page, path, [name + by, ...variant(values), width].join('-'));
  }
  if (wanted.length > 0 || width !== 1440 || by !== '') return;
  for (const { name, ...how } of special) {
    await dress(page, how.look, how.language);
    await take(page, known[name] ?? '', [name, ...variant(how)].join('-'));
  }
}

function variant({ look, language }: { look: string; language: string }): string[] {
  return [look, language].filter((it) => it !== 'light' && it !== 'vi');
}

async function dress(page: Page, look: string, language: string): Promise<void> {
  await page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    media: look === 'print' ? 'print' : 'screen',
  });
  await page.evaluate((to) => localStorage.setItem('dotpha.language', to), language);
}

async function take(page: Page, path: string, file: string): Promise<void> {
  await page.goto(site.address + path);
  await settled(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
  console.log(`${file}.png`);
}

async function takeSignIn(width: number): Promise<void> {
  const page = await site.openWindow({ width, height: heights[width] ?? 900 });
  await take(page, '/sign-in', `sign-in-${width}`);
  await page.context().close();
}
