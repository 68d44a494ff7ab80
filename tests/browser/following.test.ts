import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillWorkbook } from '../system/fill-workbook.ts';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge } from './look-over.ts';

/** Following work and statistics, as whoever follows the made-up province uses them. */
let site: DemoSite;
let page: Page;

beforeAll(async () => {
  site = await openDemoSite();
  page = await site.signIn(demoPeople.specialist);
});

afterAll(async () => {
  await site.close();
});

async function open(path: string, on: Page = page): Promise<void> {
  await on.goto(site.address + path);
  await settled(on);
}

test('a leader on a phone guides in three taps, and the obstacle moves to the unit that is to act', async () => {
  const phone = await site.signIn(demoPeople.leader, { width: 360, height: 740 });
  await open('/follow', phone);
  const card = phone.getByRole('row').filter({ hasText: 'Ba điểm trường bản Chông chưa có điện lưới' });
  await card.getByRole('button', { name: 'Chỉ đạo' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByRole('button', { name: /Đồng ý với kiến nghị/ }).click();
  await dialog.getByRole('button', { name: 'Gửi' }).click();
  await dialog.waitFor({ state: 'detached' });
  await card.getByText('Đã chỉ đạo: Đồng ý với kiến nghị, giao đơn vị thực hiện.').waitFor();
  await expect.poll(() => card.getByRole('cell').allInnerTexts()).toContain('Sở Giáo dục và Đào tạo');
  expect(await beyondTheEdge(phone)).toBeLessThanOrEqual(0);
  await phone.context().close();
});

test('whoever holds things up opens what he holds', async () => {
  await open('/follow');
  await page.getByRole('link', { name: /Sở Xây dựng/ }).click();
  await page.waitForURL(/holder=/);
  await page.getByRole('link', { name: /^1 Sở Xây dựng/ }).waitFor();
  const rows = page.getByRole('table', { name: 'Việc đang vướng' }).getByRole('row');
  await expect.poll(() => rows.count()).toBe(2);
});

test('one filter serves every view and stays in the address', async () => {
  await open('/follow?view=reports');
  await page.getByLabel('Khối', { exact: true }).selectOption('party');
  await page.waitForURL(/block=party/);
  await page.getByRole('link', { name: 'Chỉ tiêu', exact: true }).click();
  await page.waitForURL(/view=targets/);
  await page.waitForURL(/block=party/);
  await page.reload();
  await settled(page);
  await expect.poll(() => page.getByLabel('Khối', { exact: true }).inputValue()).toBe('party');
  await page
    .getByText(/Số liệu đến hết 30\/09\/2026 \(Quý III\/2026\). Đã chốt: Quý I\/2026, Quý II\/2026/)
    .waitFor();
});

test('a rate of a few people is not told before the announcement, and each is after it', async () => {
  await open('/follow?view=rates&rows=block');
  const table = page.getByRole('table', { name: /Bản đồ nhiệt/ });
  const cells = table.getByRole('row', { name: /Lực lượng vũ trang/ }).getByRole('cell');
  await expect.poll(() => cells.allInnerTexts()).toEqual(['dưới 5 người', 'dưới 5 người', 'dưới 5 người']);
  await page.getByLabel('Đợt giao việc').selectOption({ label: 'Việc đột phá, đổi mới năm 2025' });
  await page.waitForURL(/campaign=/);
  await table
    .getByRole('row', { name: /Lực lượng vũ trang/ })
    .getByText('100 %')
    .waitFor();
});

test('a figure of the heat map opens the tasks it rests on', async () => {
  await open('/follow?view=rates&rows=block');
  const row = page.getByRole('row', { name: /Khối Đảng/ });
  const counted = /(\d+) việc/.exec(await row.innerText())?.[1];
  await row.getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
  const rows = page.getByRole('table', { name: 'Danh sách nhiệm vụ' }).getByRole('row');
  // One more: the row of heads.
  await expect.poll(() => rows.count()).toBe(Number(counted) + 1);

  await open('/follow?view=rates&rows=block');
  await page.getByLabel('Đợt giao việc').selectOption({ label: 'Việc đột phá, đổi mới năm 2025' });
  await page
    .getByRole('row', { name: /Lực lượng vũ trang/ })
    .getByRole('link', { name: /100 %/ })
    .last()
    .click();
  await page.waitForURL(/view=targets/);
  const asked = new URL(page.url()).searchParams;
  expect([asked.get('block'), asked.get('period')]).toEqual(['armedForces', '2025-Q4']);
  await page.getByText(/Số liệu đến hết 31\/12\/2025/).waitFor();
});

test('a missing report is told apart from a late one, and opens', async () => {
  await open('/follow?view=reports');
  const missing = page.getByRole('link', { name: /Phạm Thị Hồng Hiền, Quý I\/2026: thiếu/ });
  await expect.poll(() => missing.locator('xpath=..').getAttribute('data-state')).toBe('missing');
  await missing.click();
  await page.getByRole('heading', { level: 1, name: 'Báo cáo của kỳ: Quý I/2026' }).waitFor();
  const rows = page.getByRole('table', { name: 'Danh sách báo cáo' }).getByRole('row');
  await expect.poll(() => rows.nth(1).innerText()).toContain('Thiếu');
});

test('where declared and proved part, the product that was sent back is named', async () => {
  await open('/follow?view=mismatches&period=2026-Q4');
  await page.getByRole('link', { name: /Sản phẩm bị trả lại/ }).click();
  await page.waitForURL(/kind=proofSentBack/);
  const row = page.getByRole('table').getByRole('row').nth(1);
  await expect.poll(() => row.innerText()).toContain('1 bị trả lại');
});

test('a period is sealed, and a correction shows as the difference since', async () => {
  await open('/follow');
  await page.getByRole('link', { name: 'Chốt và so sánh kỳ' }).click();
  await page.getByRole('heading', { level: 1, name: 'Chốt và so sánh kỳ' }).waitFor();
  const third = page.getByRole('row').filter({ hasText: 'Quý III/2026' });
  await third.getByRole('button', { name: 'Chốt kỳ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi' }).click();
  await third.getByText(/Đã chốt \d\d\/\d\d\/\d{4}/).waitFor();
  await page.getByText('Không có gì thay đổi').waitFor();
  await page.getByLabel('Từ kỳ đã chốt').selectOption('2026-Q2');
  const compared = page.getByRole('table', { name: 'Chênh lệch giữa hai thời điểm' });
  const row = compared.getByRole('row').filter({ hasText: 'Lượt bạn đọc buổi tối, cuối tuần' });
  await expect.poll(() => row.innerText()).toContain('+2.200');
});

test('a cross table opens its lists, has a chart, and is taken along for a Vietnamese spreadsheet', async () => {
  await open('/statistics');
  await page
    .getByRole('img', { name: /Biểu đồ của bảng Nguồn × Tính chất/ })
    .locator('svg')
    .waitFor();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bảng: CSV' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('nguon-tinh-chat.csv');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFFNguồn;')).toBe(true);
  expect(text).toContain('\r\nTự đăng ký;');
  await page.getByLabel('Đợt giao việc').selectOption({ label: 'Việc đột phá, đổi mới năm 2025' });
  await page.waitForURL(/campaign=/);
  await page.getByRole('link', { name: 'Khối × tính chất' }).click();
  await page.waitForURL(/rows=block/);
  const figure = page.getByRole('link', { name: /Mở danh sách nhiệm vụ: Khối chính quyền: \d/ });
  await settled(page);
  const counted = (await figure.innerText()).trim();
  await figure.click();
  await page.getByText(`${counted} việc`, { exact: true }).waitFor();
});

test('a list is taken along whole as an Excel sheet, under a plain name', async () => {
  await open('/tasks');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bảng: Excel' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('nhiem-vu.xlsx');
  const { sheets } = await readXlsx(readFileSync(await file.path()));
  const answer = await page.request.get(`${site.address}/api/tasks/export`);
  const lines = (await answer.text()).trimEnd().split('\r\n');
  // The title, up to when, an empty row and the heads stand above.
  expect(sheets[0]?.rows[0]?.[0]).toBe('Nhiệm vụ');
  expect(sheets[0]?.rows.length).toBe(lines.length - 1 + 4);
});

test.each([
  ['/tasks?state=active&origin=ordered', 'Trạng thái: Đang thực hiện; Nguồn: Đặt hàng'],
  ['/follow?view=targets&block=government', 'Khối: Khối chính quyền'],
])('the file of %s says what the list is narrowed by', async (path, narrowed) => {
  await open(path);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bảng: Excel' }).click();
  const { sheets } = await readXlsx(readFileSync(await (await coming).path()));
  expect(sheets[0]?.rows.map(([first]) => String(first)).join('\n')).toContain(narrowed);
});

test('a form for reports goes out as a workbook, comes back filled in, and is saved as a draft', async () => {
  const { campaigns } = (await (await page.request.get(`${site.address}/api/campaigns`)).json()) as {
    campaigns: { id: string; periodTo: string }[];
  };
  const running = campaigns.find(({ periodTo }) => periodTo === '2026-12-31');
  await open(`/campaigns/${running?.id}/report-forms`);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lập và tải biểu' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^bieu-bao-cao-2026-q\d-[0-9a-f]{8}\.xlsx$/);
  const filled = await fillWorkbook(readFileSync(await file.path()), {
    'Đánh giá, vướng mắc!E6': 'Đã nghiệm thu giai đoạn một (giả định)',
  });
  await page.locator('input[type="file"]').setInputFiles({
    name: 'bieu.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(filled, 'base64'),
  });
  await page.getByText('1 ô mới, 0 ô khác với số hiện nay, 0 ô chưa nhận được').waitFor();
  await page.getByRole('button', { name: 'Lưu 1 ô làm bản nháp' }).click();
  await page.getByText('Đã lưu 1 ô của 1 nhiệm vụ làm bản nháp.').waitFor();
});

test('a published table stands beside the figures of a campaign', async () => {
  await open('/statistics?view=published&pack=tuyen-quang-2019');
  const row = page.getByRole('row', { name: /Cán bộ.*25/ }).first();
  await row.waitFor();
  await expect.poll(() => row.innerText()).toContain('khác');
  await page.getByText('chỉ tính trong ca diễn lại').first().waitFor();
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
