import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { quiet } from './demo-site.ts';

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How often is looked again at what is not as it should be, for it may still be on its way. */
const looks = 5;

/** How many pixels a page reaches beyond the edge of the window, once it has found its place in it. */
export async function beyondTheEdge(on: Page): Promise<number> {
  let beyond = 0;
  for (let look = 0; look < looks; look += 1) {
    await quiet(on);
    beyond = await on.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (beyond <= 0) break;
    await on.waitForTimeout(200);
  }
  return beyond;
}

/** Changes the language where the page stands, as a reader would. */
export async function readIn(language: 'Tiếng Việt' | 'English', on: Page): Promise<void> {
  await on.getByRole('radio', { name: language }).check();
  await on.locator(`html[lang="${language === 'English' ? 'en' : 'vi'}"]`).waitFor();
}

/** What axe finds against WCAG 2.2 AA, as `rule: elements`, once the page stands. */
export async function breaches(on: Page): Promise<string[]> {
  let found: string[] = [];
  for (let look = 0; look < looks; look += 1) {
    await quiet(on);
    found = await breachesNow(on);
    if (found.length === 0) break;
    await on.waitForTimeout(200);
  }
  return found;
}

async function breachesNow(on: Page): Promise<string[]> {
  await on.evaluate(axeScript);
  return on.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations, passes } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    if (passes.length === 0) return ['axe looked at nothing'];
    return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}
