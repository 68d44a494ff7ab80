import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { hardText, mistyped } from './type-vietnamese.ts';

/** What is typed stays as typed, by Unikey, Telex, VNI and phones, in every kind of field. */

let site: DemoSite;
let page: Page;
let campaignId = '';

beforeAll(async () => {
  site = await openDemoSite();
  page = await site.signIn(demoPeople.specialist);
  const response = await page.request.get(`${site.address}/api/campaigns`);
  const { campaigns } = (await response.json()) as { campaigns: { id: string }[] };
  campaignId = campaigns[0]?.id ?? '';
});

afterAll(async () => {
  await site.close();
});

async function open(path: string): Promise<void> {
  await page.goto(site.address + path);
  await settled(page);
}

test('a line of text, a long text, a figure and a day of a form', async () => {
  await open('/propose?way=add');
  const field = (name: string | RegExp) => page.getByRole('textbox', { name });
  expect(await mistyped(page, field(/^Tên việc/), hardText)).toEqual([]);
  expect(await mistyped(page, field(/^Tồn đọng từ bao giờ/), `${hardText}ừ ữ ẵ`)).toEqual([]);
  expect(await mistyped(page, field(/^Đo cái gì/).first(), hardText)).toEqual([]);
  expect(await mistyped(page, field(/^Phải đạt/).first(), '1.234,5')).toEqual([]);
  expect(await mistyped(page, field(/^Hạn hoàn thành/), '22/11/2026')).toEqual([]);
});

test('a search whose answer comes while one types, and the search over everything', async () => {
  await open('/tasks');
  expect(await mistyped(page, page.getByLabel('Tìm theo tên'), hardText)).toEqual([]);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Tìm kiếm' }).getByRole('combobox');
  expect(await mistyped(page, palette, hardText)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('Enter that ends a composition does not open what is found', async () => {
  await open('/tasks');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Tìm kiếm' }).waitFor();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'Quy', selectionStart: 3, selectionEnd: 3 });
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await expect.poll(() => page.getByRole('dialog', { name: 'Tìm kiếm' }).count()).toBe(1);
  await input.send('Input.insertText', { text: 'Quy' });
  await page.keyboard.press('Escape');
});

test('a cell of the table that is written like a spreadsheet', async () => {
  await open(`/campaigns/${campaignId}/proposals`);
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const at = heads.findIndex((head) => head.trim().startsWith('Tên việc')) + 1;
  await page.locator(`[role="row"][aria-rowindex="2"] [aria-colindex="${at}"]`).click({ force: true });
  const cell = page.locator('[role="grid"] ~ textarea');
  expect(
    await mistyped(page, cell, hardText, async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F2');
    }),
  ).toEqual([]);
});

test('the reason of an act', async () => {
  const response = await page.request.get(`${site.address}/api/me/work`);
  const { waiting } = (await response.json()) as { waiting: { action: string; id: string }[] };
  const plan = waiting.find(({ action }) => action === 'approvePlan');
  await open(`/tasks/${plan?.id}#approvePlan`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').last().check();
  expect(await mistyped(page, dialog.getByRole('textbox'), hardText)).toEqual([]);
});

test.each([
  ['trims', 'value.trim()'],
  ['writes in capitals', 'value.toUpperCase()'],
  ['takes signs apart', 'value.normalize("NFD")'],
  ['lets only some signs in', 'value.replace(/[^\\p{L}\\s]/gu, "")'],
  ['cuts', 'value.slice(0, 20)'],
])('a planted field that %s is found out', async (_, changed) => {
  await page.goto('about:blank');
  await page.setContent('<label>Hỏng <input id="broken"></label>');
  await page.evaluate(`document.getElementById('broken').addEventListener('input', (event) => {
    const { value } = event.target;
    event.target.value = ${changed};
  })`);
  expect(await mistyped(page, page.locator('#broken'), hardText)).toHaveLength(3);
});

test('a planted field that writes its state back late is found out', async () => {
  await page.goto('about:blank');
  await page.setContent('<label>Hỏng <input id="broken"></label>');
  await page.evaluate(`document.getElementById('broken').addEventListener('input', (event) => {
    const { value } = event.target;
    setTimeout(() => (event.target.value = value), 200);
  })`);
  expect(await mistyped(page, page.locator('#broken'), hardText)).not.toEqual([]);
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
