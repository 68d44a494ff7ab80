import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from './demo-site.ts';

/** What people do again and again in the browser, by clicking. */

/** The start page. */
export async function home(page: Page): Promise<void> {
  await page.goto(new URL('/', page.url()).href);
  await settled(page);
}

/** The line of the start page about something. */
export function line(page: Page, name: string | RegExp): Locator {
  return page.getByRole('table', { name: 'Đang chờ bạn' }).getByRole('link', { name });
}

/** Opens a form unless the way here has opened it, lets it be filled in, sends it. */
export async function act(
  page: Page,
  name: string,
  fill?: (dialog: Locator) => Promise<void>,
): Promise<void> {
  const dialog = page.getByRole('dialog', { name });
  const button = page.getByRole('button', { name, exact: true });
  // Whichever comes first: where the way here opens the form, it may do so while the button is looked for.
  await dialog.or(button).first().waitFor();
  await expect
    .poll(async () => {
      if (!(await dialog.isVisible())) await button.click({ timeout: 2000 }).catch(() => undefined);
      return dialog.isVisible();
    })
    .toBe(true);
  await fill?.(dialog);
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Number, day and signer of a paper signed on the day it is in the made-up province. */
export async function fillPaper(on: Page | Locator, number: string): Promise<void> {
  await on.getByLabel('Số, ký hiệu').fill(number);
  await on.getByLabel('Ngày ký').fill('23/11/2026');
  await on.getByLabel('Người ký').fill('Người ký giả định');
}

/** Waits for the state in the head of the page. */
export async function state(page: Page, wanted: string): Promise<void> {
  await page.locator('main header').getByText(wanted, { exact: true }).waitFor();
}

/** One point for each criterion of a sheet, from the keyboard alone; waits until all are counted. */
export async function scoreByKeyboard(page: Page): Promise<void> {
  const fields = page.locator('[data-points]');
  await fields.first().waitFor();
  await settled(page);
  const count = await fields.count();
  await fields.first().focus();
  for (let field = 0; field < count; field += 1) {
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
  }
  await page.getByText(`đã chấm ${count}/${count}`).first().waitFor();
}
