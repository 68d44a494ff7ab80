import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How many pixels a page reaches beyond the edge of the window. */
export async function beyondTheEdge(on: Page): Promise<number> {
  return on.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Changes the language where the page stands, as a reader would. */
export async function readIn(language: 'Tiếng Việt' | 'English', on: Page): Promise<void> {
  await on.getByRole('radio', { name: language }).check();
  await on.locator(`html[lang="${language === 'English' ? 'en' : 'vi'}"]`).waitFor();
}

/** What axe finds against WCAG 2.2 AA, as `rule: elements`. */
export async function breaches(on: Page): Promise<string[]> {
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
