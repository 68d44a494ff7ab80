import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches } from './look-over.ts';

/** How acting feels everywhere: few taps, both versions of a conflict, who one is asked in place. */

let site: DemoSite;
const phoneSize = { width: 360, height: 740 };

beforeAll(async () => {
  site = await openDemoSite();
});

afterAll(async () => {
  await site.close();
});

/** Somebody on a phone whose taps are counted. */
function taps(): { tap: (place: Locator) => Promise<void>; count: () => number } {
  let count = 0;
  return {
    tap: async (place) => {
      count += 1;
      await place.click();
    },
    count: () => count,
  };
}

/** The line of the start page for the first thing that waits for a step. */
const line = (page: Page, step: string) =>
  page
    .getByRole('table', { name: 'Đang chờ bạn' })
    .getByRole('row')
    .filter({ hasText: step })
    .first()
    .getByRole('link');

test('a leader approves a plan from the start page of a phone in three taps', async () => {
  const phone = await site.signIn(demoPeople.leader, phoneSize);
  const { tap, count } = taps();
  await tap(line(phone, 'Duyệt kế hoạch'));
  const dialog = phone.getByRole('dialog');
  await tap(dialog.getByLabel('Duyệt kế hoạch', { exact: true }));
  await tap(dialog.getByRole('button', { name: 'Gửi', exact: true }));
  await dialog.waitFor({ state: 'detached' });
  expect(count()).toBeLessThanOrEqual(3);
  expect(await beyondTheEdge(phone)).toBeLessThanOrEqual(0);
  await phone.context().close();
});

test('a leader guides from the start page of a phone in three taps', async () => {
  const phone = await site.signIn(demoPeople.leader, phoneSize);
  const { tap, count } = taps();
  await tap(line(phone, 'Cho ý kiến chỉ đạo'));
  const dialog = phone.getByRole('dialog');
  await tap(dialog.getByRole('textbox', { name: /^Ý kiến chỉ đạo/ }));
  await phone.keyboard.insertText('Sở chủ trì, báo cáo trong tuần');
  await tap(dialog.getByRole('button', { name: 'Gửi', exact: true }));
  await dialog.waitFor({ state: 'detached' });
  expect(count()).toBeLessThanOrEqual(3);
  await phone.getByText('Sở chủ trì, báo cáo trong tuần').first().waitFor();
  await phone.context().close();
});

test('whose session has ended signs in on the spot, and what he did goes on', async () => {
  const page = await site.signIn(demoPeople.specialist);
  await page.goto(`${site.address}/tasks`);
  await settled(page);
  await page.context().clearCookies();
  await page.getByLabel('Trạng thái').selectOption('active');
  const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để tiếp tục' });
  await dialog.waitFor();
  expect(await breaches(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill('tinh-gia-dinh');
  await dialog.getByRole('button', { name: 'Đăng nhập và tiếp tục' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('table', { name: 'Danh sách nhiệm vụ' }).getByRole('link').first().waitFor();
  await page.waitForURL(/\/tasks\?.*active/);
  await page.context().close();
});

test('an act that binds others asks for the password again, then goes on by itself', async () => {
  const page = await site.signIn(demoPeople.specialist);
  const ask = async (path: string) => (await page.request.get(`${site.address}/api${path}`)).json();
  const { campaigns } = (await ask('/campaigns')) as { campaigns: { id: string; periodFrom: string }[] };
  const running = campaigns.find(({ periodFrom }) => periodFrom.startsWith('2026'));
  const before = (await ask(`/campaigns/${running?.id}/periods`)) as {
    periods: { sealedAt?: string | null; state?: string }[];
  };
  await page.goto(`${site.address}/follow/periods?campaign=${running?.id}`);
  await settled(page);
  site.passMinutes(31);
  await page.getByRole('button', { name: /^Chốt/ }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Gửi|Chốt)/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Xác nhận lại là bạn' });
  await dialog.waitFor();
  expect(await breaches(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill('khong-dung');
  await dialog.getByRole('button', { name: 'Xác nhận và tiếp tục' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill('tinh-gia-dinh');
  await dialog.getByRole('button', { name: 'Xác nhận và tiếp tục' }).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => ask(`/campaigns/${running?.id}/periods`)).not.toEqual(before);
  await page.context().close();
});

test('who was overtaken sees what was done meanwhile, and sends his own on top of it', async () => {
  const page = await site.signIn(demoPeople.specialist);
  const ask = async (path: string) => (await page.request.get(`${site.address}/api${path}`)).json();
  const { waiting } = (await ask('/me/work')) as { waiting: { action: string; id: string }[] };
  const endorsed = waiting.find(({ action }) => action === 'endorse');
  // The first answer is that of a server where somebody was faster.
  const params = {
    what: 'task',
    seen: 2,
    current: 3,
    changes: [{ action: 'revise', at: '2026-11-20T03:00:00.000Z', by: 'Nguyễn Giả Định' }],
  };
  const data = { kind: 'versionConflict', params };
  const refused = { defined: false, code: 'versionConflict', status: 409, message: 'versionConflict', data };
  let sent = 0;
  await page.route('**/rpc/task/giveOpinion', async (route) => {
    sent += 1;
    if (sent > 1) await route.continue();
    else await route.fulfill({ status: 409, json: { json: refused, meta: [] } });
  });
  await page.goto(`${site.address}/tasks/${endorsed?.id}#endorse`);
  await settled(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Trả lại để sửa').check();
  await dialog.getByRole('textbox').fill('Nêu rõ chỉ tiêu');
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
  await dialog.getByRole('heading', { name: 'Bản hiện nay' }).waitFor();
  await dialog.getByText(/20\/11\/2026 10:00 bởi Nguyễn Giả Định/).waitFor();
  await expect.poll(() => dialog.getByRole('textbox').inputValue()).toBe('Nêu rõ chỉ tiêu');
  expect(await breaches(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Giữ bản của tôi, gửi lại' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(sent).toBe(2);
  await page.context().close();
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
