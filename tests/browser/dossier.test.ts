import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches, readIn } from './look-over.ts';

/** Finding an official and opening his dossier: what for is asked of whoever opens that of another, and written down. */

let site: DemoSite;
let specialist: Page;

beforeAll(async () => {
  site = await openDemoSite();
  specialist = await site.signIn(demoPeople.specialist);
});

afterAll(async () => {
  await site.close();
});

const why = 'Chuẩn bị hồ sơ quy hoạch nhiệm kỳ tới';

test('officials are found without accents and stand in the order of given names', async () => {
  await specialist.getByRole('link', { name: 'Cán bộ', exact: true }).click();
  await specialist.getByRole('heading', { level: 1, name: 'Cán bộ' }).waitFor();
  await settled(specialist);
  const table = specialist.getByRole('table', { name: 'Danh sách cán bộ' });
  const all = await table.getByRole('link').allInnerTexts();
  expect(all.length).toBeGreaterThan(20);
  const given = all.map((name) => name.split(' ').at(-1) ?? '');
  expect(given).toEqual(given.toSorted((a, b) => a.localeCompare(b, 'vi')));
  await specialist.getByLabel('Tìm theo họ tên').fill('luong huu');
  await specialist.waitForURL(/search=luong/);
  await table.getByRole('link', { name: 'Lương Hữu Khoan Vượng' }).waitFor();
  await expect.poll(() => table.getByRole('link').allInnerTexts()).toEqual(['Lương Hữu Khoan Vượng']);
  expect(await breaches(specialist)).toEqual([]);
});

test('the dossier of another opens once it is said what for', async () => {
  await specialist.getByRole('link', { name: 'Lương Hữu Khoan Vượng' }).click();
  await specialist.getByRole('heading', { level: 2, name: 'Mở hồ sơ để làm gì' }).waitFor();
  await expect.poll(() => specialist.getByRole('table').count()).toBe(0);
  await specialist.getByRole('button', { name: 'Mở hồ sơ' }).click();
  await expect.poll(() => specialist.getByLabel('Lý do mở hồ sơ').getAttribute('aria-invalid')).toBe('true');
  expect(await breaches(specialist)).toEqual([]);
  await specialist.getByLabel('Lý do mở hồ sơ').fill(why);
  await specialist.getByRole('button', { name: 'Mở hồ sơ' }).click();
  const years = specialist.getByRole('table', { name: 'Kết quả qua các năm' });
  await years.getByRole('row', { name: /^2025 .*Hoàn thành xuất sắc/ }).waitFor();
  await specialist.getByText(`Mở để: ${why}`).waitFor();
  await expect
    .poll(() => specialist.getByRole('heading', { level: 2 }).allInnerTexts())
    .toEqual([
      'Kết quả qua các năm',
      'Chức vụ qua các năm',
      'Việc đột phá, đổi mới năm 2026',
      'Việc đột phá, đổi mới năm 2025',
    ]);
  for (const language of ['English', 'Tiếng Việt'] as const) {
    await readIn(language, specialist);
    expect(await breaches(specialist)).toEqual([]);
  }
  await specialist.setViewportSize({ width: 360, height: 740 });
  expect(await beyondTheEdge(specialist)).toBeLessThanOrEqual(0);
});

test('what it was opened for stands in the access log, once', async () => {
  const inspector = await site.signIn('thanhtra');
  const answer = await inspector.request.get(`${site.address}/api/access-log`);
  const { reads } = (await answer.json()) as {
    reads: { action: string; userName: string; reason: string | null }[];
  };
  expect(
    reads.filter(({ action }) => action === 'readDossier').map(({ userName, reason }) => [userName, reason]),
  ).toEqual([['chuyenvien', why]]);
});

test('one’s own opens at once, and is all an official sees here', async () => {
  const official = await site.signIn(demoPeople.official);
  await official.goto(`${site.address}/officials`);
  await official.getByText('Bạn xem được hồ sơ của mình').waitFor();
  await official.getByRole('link', { name: 'Hồ sơ của tôi' }).click();
  await official.getByRole('heading', { level: 1, name: 'Hồ sơ: Lương Hữu Khoan Vượng' }).waitFor();
  expect(await official.getByText('Mở để:').count()).toBe(0);
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
