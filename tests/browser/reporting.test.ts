import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '#server/replay/demo/fill-demo.ts';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches, readIn } from './look-over.ts';
import { smallPng } from '../system/small-files.ts';

/** A quarter's report as an official files it: figures, files over a bad network, a lost session, the receipt. */

let site: DemoSite;
let page: Page;
let specialist: Page;
let taskId = '';
let indicator = '';
beforeAll(async () => {
  site = await openDemoSite();
  page = await site.signIn(demoPeople.official);
  specialist = await site.signIn(demoPeople.specialist);
  const { tasks } = (await (
    await page.request.get(`${site.address}/api/tasks?state=active&limit=50`)
  ).json()) as { tasks: { id: string; title: string }[] };
  taskId = tasks.find(({ title }) => title.startsWith('9.000 ha'))?.id ?? '';
  const task = (await (await page.request.get(`${site.address}/api/tasks/${taskId}`)).json()) as {
    indicators: { name: string }[];
  };
  indicator = task.indicators[0]?.name ?? '';
});
afterAll(async () => {
  await site.close();
});

const report = () => `${site.address}/tasks/${taskId}/report`;
const figure = () => page.getByLabel(`Thực hiện: ${indicator}`);

test('last figures stand beside, what is typed stays as typed and outlives the window', async () => {
  await page.goto(`${site.address}/tasks/${taskId}`);
  await page.getByRole('link', { name: 'Báo cáo kỳ' }).click();
  await page.getByRole('heading', { level: 1, name: 'Báo cáo kỳ' }).waitFor();
  await page
    .getByText(/Kỳ trước \(Quý III\/2026\)/)
    .first()
    .waitFor();
  await figure().fill('1.23');
  await page.getByLabel('Kết quả, việc đã làm').fill('Trồng xong đợt hai  ');
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await page.getByText('Còn 1 mục cần sửa.').waitFor();
  await expect.poll(() => figure().getAttribute('aria-invalid')).toBe('true');
  expect(await breaches(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => figure().inputValue()).toBe('1.23');
  await figure().fill('1.234,5');
  await expect.poll(() => page.getByLabel('Kết quả, việc đã làm').inputValue()).toBe('Trồng xong đợt hai  ');
});

test('a file goes on where the network broke off', async () => {
  const sent: { method: string; offset: string | undefined }[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/uploads/'))
      sent.push({ method: request.method(), offset: request.headers()['upload-offset'] });
  });
  let lost = false;
  await page.route('**/api/uploads/*', async (route) => {
    const { 'upload-offset': offset } = route.request().headers();
    if (lost || (route.request().method() === 'PATCH' && Number(offset) >= 2 * 1024 * 1024)) {
      lost = true;
      await route.abort('internetdisconnected');
    } else await route.continue();
  });
  const png = smallPng({ more: 5_000_000 });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp' }).click();
  await (await chooser).setFiles({ name: 'ảnh lô rừng.png', mimeType: 'image/png', buffer: png });
  await page.getByRole('progressbar', { name: 'Đã gửi ảnh lô rừng.png' }).waitFor();
  await page.getByText('đứt mạng, sẽ gửi tiếp từ chỗ dừng').waitFor();
  await page.unroute('**/api/uploads/*');
  sent.length = 0;
  await page.evaluate(`globalThis.dispatchEvent(new Event('online'))`);
  await page.getByText('đã nhận', { exact: true }).waitFor();
  await expect
    .poll(() => sent.filter(({ method }) => method === 'PATCH').map(({ offset }) => offset))
    .toEqual(['2097152', '4194304']);
  expect(sent[0]?.method).toBe('HEAD');
});

test('a picture is pasted, a file marked secret is refused in words', async () => {
  await page.evaluate(`{
    const bytes = Uint8Array.from(${JSON.stringify([...smallPng()])});
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }`);
  await page.getByText('ảnh dán 2.png').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp' }).click();
  await (
    await chooser
  ).setFiles({ name: 'ghi chú.txt', mimeType: 'text/plain', buffer: Buffer.from('Độ mật: TỐI MẬT') });
  await page.getByText(/TỐI MẬT/).waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bỏ tệp ghi chú.txt' }).click();
  await page.getByText('ghi chú.txt').first().waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText('ảnh lô rừng.png').count()).toBe(1);
});

test('on a phone the form fits, and the camera is asked for', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
  await readIn('English', page);
  await page.getByText('Take a photo').waitFor();
  expect(await breaches(page)).toEqual([]);
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
  await readIn('Tiếng Việt', page);
  const camera = page.locator('input[type=file][capture]');
  expect([await camera.getAttribute('accept'), await camera.getAttribute('capture')]).toEqual([
    'image/*',
    'environment',
  ]);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('where the session ends while writing, one signs in over the page and nothing is lost', async () => {
  await page.getByRole('button', { name: 'Nêu khó khăn' }).click();
  await page.getByLabel('Vướng ở đâu, vì sao').fill('Thiếu giống cây bản địa');
  await page.getByLabel('Đề xuất cách giải quyết').fill('Cho mua của vườn ươm huyện bên');
  await page.getByLabel('Chỉ gỡ được khi cấp có thẩm quyền quyết định').check();
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).waitFor();
  const row = page.getByRole('row', { name: new RegExp(indicator) });
  await expect.poll(() => row.innerText()).toContain('1.234,5');
  expect(await breaches(page)).toEqual([]);
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để tiếp tục' });
  await dialog.waitFor();
  expect(await breaches(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
  await dialog.getByRole('button', { name: 'Đăng nhập và tiếp tục' }).click();
  await page.getByRole('heading', { level: 1, name: 'Giấy nhận báo cáo' }).waitFor();
});

test('the receipt has its number, its fingerprint and what was filed', async () => {
  await page.getByRole('heading', { level: 2, name: /Số 2026-Q4\/1-[0-9A-F]{8}/ }).waitFor();
  await settled(page);
  await page.getByText('ảnh lô rừng.png').first().waitFor();
  const words = await page.locator('main').innerText();
  expect(words).toMatch(/[0-9a-f]{64}/);
  expect(words).toContain('1.234,5');
  expect(words).toContain('Thiếu giống cây bản địa');
  expect(words).toContain('ảnh lô rừng.png');
  expect(await breaches(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  // The draft is gone with what was sent: the form begins with what was filed.
  await page.goto(report());
  await page.getByText(/đã báo cáo 1 lần/).waitFor();
  await expect.poll(() => figure().inputValue()).toBe('1.234,5');
  expect(await page.getByText('Đang viết dở').count()).toBe(0);
});

test('a sealed period is corrected beside its old figures, with a reason', async () => {
  const { campaign } = (await (await page.request.get(`${site.address}/api/tasks/${taskId}`)).json()) as {
    campaign: { id: string };
  };
  const seal = await specialist.request.post(`${site.address}/api/campaigns/${campaign.id}/periods/seal`, {
    data: { period: '2026-Q3' },
  });
  expect(seal.status()).toBe(200);
  await page.goto(`${report()}?period=2026-Q3`);
  await page.getByRole('heading', { level: 1, name: 'Đính chính báo cáo' }).waitFor();
  await page.getByText('Đã báo cáo', { exact: true }).first().waitFor();
  await figure().fill('777');
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await page.getByText('Còn 1 mục cần sửa.').waitFor();
  await page.getByLabel('Lý do đính chính').fill('Đếm sót một lô');
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await page.getByRole('columnheader', { name: 'Đã báo cáo' }).waitFor();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Giấy nhận báo cáo' }).waitFor();
  await page.getByText('Đếm sót một lô').waitFor();
  await expect.poll(() => page.locator('main').innerText()).toContain('777');
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
