import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches } from './look-over.ts';

/** Finding anything from anywhere, by keyboard and on a phone. */

let site: DemoSite;
let page: Page;

beforeAll(async () => {
  site = await openDemoSite();
  page = await site.signIn(demoPeople.specialist);
});

afterAll(async () => {
  await site.close();
});

const palette = (on: Page) => on.getByRole('dialog', { name: 'Tìm kiếm' });

test('a task is found from anywhere by keyboard, without accents, and opens', async () => {
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.keyboard.type('cau ben SONG');
  const option = palette(page).getByRole('option', { name: /cầu Bến Sông/ });
  await option.first().waitFor();
  await expect.poll(() => option.first().getAttribute('aria-selected')).toBe('true');
  const input = palette(page).getByRole('combobox');
  await expect
    .poll(async () => [
      await input.getAttribute('aria-activedescendant'),
      await option.first().getAttribute('id'),
    ])
    .toSatisfy(([active, id]) => active !== null && active === id);
  expect(await breaches(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /cầu Bến Sông/ }).waitFor();
  await page.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
});

test('what was opened lately comes first, and pages are found by their names', async () => {
  await page.keyboard.press('Control+k');
  const recent = palette(page).getByRole('group', { name: 'Mới mở gần đây' });
  await recent.getByRole('option', { name: /cầu Bến Sông/ }).waitFor();
  await page.keyboard.type('quy dinh');
  await palette(page).getByRole('group', { name: 'Trang' }).getByRole('option').first().click();
  await page.getByRole('heading', { level: 1, name: 'Quy định' }).waitFor();
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await palette(page).waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toBe('/regulations');
});

test('people, units, campaigns and regulations are found, each under its kind', async () => {
  await page.getByRole('button', { name: 'Tìm kiếm' }).click();
  for (const [typed, kind] of [
    ['so ', 'Cơ quan, đơn vị'],
    ['335', 'Quy định'],
    ['2026', 'Đợt giao việc'],
  ] as const) {
    await palette(page).getByRole('combobox').fill(typed);
    await palette(page).getByRole('group', { name: kind }).getByRole('option').first().waitFor();
  }
  await palette(page).getByRole('combobox').fill('khong co gi nhu the');
  await palette(page).getByText('Không thấy gì').waitFor();
  await expect.poll(() => palette(page).getByRole('option').count()).toBe(0);
  await page.keyboard.press('Escape');
});

test('on a phone it fills the screen', async () => {
  const phone = await site.signIn(demoPeople.leader, { width: 360, height: 740 });
  await phone.getByRole('button', { name: 'Tìm kiếm' }).click();
  await palette(phone).getByRole('combobox').fill('so hoa');
  await palette(phone).getByRole('option').first().waitFor();
  await expect.poll(() => palette(phone).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  expect(await beyondTheEdge(phone)).toBeLessThanOrEqual(0);
  await palette(phone).getByRole('option').first().click();
  await settled(phone);
  await phone.context().close();
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
