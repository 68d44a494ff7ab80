import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webFolder } from '#server/web-build.ts';
import { demoPages } from './demo-pages.ts';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { newerStylesIn, takeAway } from './old-browser.ts';

/** The pages run where nothing is that came after Chrome 109. */

let site: DemoSite;
let page: Page;

beforeAll(async () => {
  site = await openDemoSite();
  page = await site.signIn(demoPeople.specialist);
});

afterAll(async () => {
  await site.close();
});

test('every page opens without what newer browsers have', async () => {
  const pages = await demoPages(page);
  await page.addInitScript(takeAway);
  const faults: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(site.address + path);
    await settled(page).catch(() => faults.push(`${name} does not settle`));
    if ((await page.getByText('Trang này gặp lỗi').count()) > 0) faults.push(`${name} is broken`);
  }
  expect([...faults, ...site.faults]).toEqual([]);
});

test('what was taken away is gone, and a script that needs it fails', async () => {
  await page.goto('about:blank');
  expect(await page.evaluate('typeof Promise.withResolvers + typeof [].values().map')).toBe(
    'undefinedundefined',
  );
  await expect(page.evaluate('new Set([1]).union(new Set([2])).size')).rejects.toThrow('not a function');
});

test('the style sheets use nothing newer', () => {
  const folder = join(webFolder, 'assets');
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(5);
  const found = sheets.flatMap((name) =>
    newerStylesIn(readFileSync(join(folder, name), 'utf8')).map((what) => `${name}: ${what}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['.a { color: red; & .b { color: blue } }', 'nested rules (112)'],
  ['.a { color: color-mix(in srgb, red, blue) }', 'color-mix() (111)'],
  ['.a { color: light-dark(red, blue) }', 'light-dark() (123)'],
  ['.a { grid-template-rows: subgrid }', 'subgrid (117)'],
])('a planted %s is found', (sheet, what) => {
  expect(newerStylesIn(sheet)).toEqual([what]);
});
