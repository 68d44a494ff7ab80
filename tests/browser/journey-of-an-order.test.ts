import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, home, line, state } from './act-as.ts';
import { demoPeople, type DemoSite, openDemoSite } from './demo-site.ts';

/** Work that a leader orders: three fields, negotiated, agreed. */

let site: DemoSite;
let people: { official: Page; leader: Page };

beforeAll(async () => {
  site = await openDemoSite();
  people = {
    official: await site.signIn(demoPeople.official),
    leader: await site.signIn(demoPeople.leader),
  };
});

afterAll(async () => {
  await site.close();
});

test('an order takes three fields; its owner negotiates, the leader revises, the owner accepts', async () => {
  const { leader, official } = people;
  await home(leader);
  await leader.getByRole('link', { name: 'Đặt hàng' }).click();
  await leader.getByRole('combobox', { name: 'Giao cho ai' }).fill('luong huu khoan');
  await leader.getByRole('option', { name: /Lương Hữu Khoan Vượng/ }).click();
  await leader.getByLabel('Việc gì, phải đạt kết quả gì').fill('Gỡ dứt điểm quy hoạch treo ven sông');
  await leader.getByLabel('Vì sao cần làm').fill('Dân chờ hơn mười năm');
  await leader.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await leader.getByRole('button', { name: 'Đặt hàng', exact: true }).click();
  await state(leader, 'Được đặt hàng');

  await home(official);
  await line(official, 'Gỡ dứt điểm quy hoạch treo ven sông').click();
  // The way here opens the answer; he wants other terms.
  await official.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click();
  await act(official, 'Thương lượng', async (dialog) => {
    await dialog.getByLabel('Sản phẩm bạn nhận được').fill('Gỡ xong hai trên ba khu');
    await dialog.getByLabel('Lý do').fill('Khu thứ ba do trung ương quản lý');
  });
  await state(official, 'Đang thương lượng');

  await home(leader);
  await line(leader, 'Gỡ dứt điểm quy hoạch treo ven sông').click();
  await leader.getByText('Khu thứ ba do trung ương quản lý').first().waitFor();
  await act(leader, 'Trả lời thương lượng', (dialog) => dialog.getByLabel('Sửa đặt hàng như').check());
  await state(leader, 'Được đặt hàng');

  await home(official);
  await line(official, 'Gỡ dứt điểm quy hoạch treo ven sông').click();
  await official.getByText('Gỡ xong hai trên ba khu').first().waitFor();
  await act(official, 'Trả lời việc đặt hàng', (dialog) => dialog.getByLabel('Nhận việc').check());
  await state(official, 'Được đề nghị giao');
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
