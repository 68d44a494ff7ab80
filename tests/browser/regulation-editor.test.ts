import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches, readIn } from './look-over.ts';

/** A regulation is copied, changed by form and as text, checked and tried out, released, and compared with what it was. */
let site: DemoSite;
let page: Page;

beforeAll(async () => {
  site = await openDemoSite();
  page = await site.signIn(demoPeople.specialist);
});
afterAll(() => site.close());

async function bothWays(): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
  expect(await breaches(page)).toEqual([]);
  await readIn('English', page);
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
  expect(await breaches(page)).toEqual([]);
  await readIn('Tiếng Việt', page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('a shipped regulation is copied into a draft that nothing is wrong with', async () => {
  await page.goto(`${site.address}/regulations/nd-335-2025`);
  await page.getByRole('button', { name: 'Chép thành bản của cơ quan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mã bộ quy định mới').fill('quy-che-song-lam');
  await dialog.getByRole('button', { name: 'Gửi' }).click();
  await page.waitForURL(/\/regulations\/drafts\//);
  await page.getByText('Không có lỗi').waitFor();
  await page.getByText(/^\d+\/\d+ khớp$/).waitFor();
  await bothWays();
});

test('a threshold changed by form makes an example differ at once, result beside expectation', async () => {
  const field = page.getByLabel(/Hoàn thành tốt.*: từ điểm/);
  await expect.poll(() => field.inputValue()).toBe('70');
  await field.fill('88');
  await page.getByText('lệch', { exact: true }).first().waitFor();
  await page
    .getByText(/^\d+ lỗi$/)
    .first()
    .waitFor();
  // And back: the file is as it was.
  await field.fill('70');
  await page.getByText('Không có lỗi').waitFor();
});

test('as text it is completed by the schema, checked at its line, and kept in this browser', async () => {
  await page.getByLabel('Hạn nộp báo cáo (ngày sau khi hết kỳ)').fill('9');
  await page.getByText('Có thay đổi chưa lưu').waitFor();
  await page.getByText('Theo tệp YAML').click();
  await page.getByRole('button', { name: 'pack.yaml', exact: true }).click();
  const editor = page.getByRole('textbox', { name: 'Nội dung tệp pack.yaml' });
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('vali', { delay: 30 });
  await page.locator('.cm-tooltip-autocomplete').getByText('validTo', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('dTu: 2027-01-01');
  const fault = page.getByRole('button', { name: 'pack.yaml, dòng 1', exact: true });
  await fault.waitFor();
  await page
    .getByText(/validTo/)
    .first()
    .waitFor();
  expect(await breaches(page)).toEqual([]);

  await page.reload();
  await fault.waitFor();
  await fault.click();
  await page.locator('.cm-editor.cm-focused').waitFor();
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await page.getByText('Không có lỗi').waitFor();
  await page.getByText('hạn nộp báo cáo', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu trên máy chủ').waitFor();
});

test('it is tried on what was decided, without keeping anything', async () => {
  await page.getByRole('link', { name: 'Thử trên năm trước' }).click();
  const campaigns = page.getByLabel('Đợt giao việc đã xếp loại');
  const before = campaigns.locator('option', { hasText: '2025' }).first();
  await before.waitFor({ state: 'attached' });
  await campaigns.selectOption((await before.getAttribute('value')) ?? '');
  await page.getByRole('table', { name: 'Tổng hợp' }).waitFor();
  await page.getByText('Chưa tính được vì thiếu số liệu').first().waitFor();
  await page.getByLabel('Quy định đem thử').selectOption({ value: 'tuyen-quang-2020 1.0.0' });
  await page.getByText('như cũ').first().waitFor();
  await settled(page);
  await bothWays();
});

test('it is released, is in the library at once, and says what it changed', async () => {
  await page.goto(`${site.address}/regulations`);
  await page.getByRole('link', { name: 'quy-che-song-lam 1.0.0' }).click();
  await page.getByText('Không có lỗi').waitFor();
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi' }).click();
  await page.waitForURL(/\/regulations\/quy-che-song-lam/);
  await page.getByText('9 ngày sau khi hết kỳ').waitFor();

  await page.goto(
    `${site.address}/regulations/compare?older=${encodeURIComponent('nd-335-2025 1.0.0')}&newer=${encodeURIComponent('quy-che-song-lam 1.0.0')}`,
  );
  const settings = page.getByRole('region', { name: 'Quy định chung' });
  await settings.getByText('Hạn nộp báo cáo').waitFor();
  await expect.poll(() => settings.locator('del').allInnerTexts()).toEqual(['5']);
  await expect.poll(() => settings.locator('ins').allInnerTexts()).toEqual(['9']);
  await bothWays();
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
