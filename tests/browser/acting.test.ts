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
  const { version } = (await ask(`/tasks/${endorsed?.id}`)) as { version: number };
  // The first answer is that of a server where somebody was faster.
  const params = {
    what: 'task',
    seen: version - 1,
    current: version,
    changes: [
      {
        action: 'revise',
        at: '2026-11-20T03:00:00.000Z',
        by: 'Nguyễn Giả Định',
        reason: null,
        fields: [{ path: 'due_on', before: '2026-11-30', after: '2026-10-31' }],
      },
    ],
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
  await dialog.getByText('30/11/2026').waitFor();
  await dialog.getByText('31/10/2026').waitFor();
  await expect.poll(() => dialog.getByRole('textbox').inputValue()).toBe('Nêu rõ chỉ tiêu');
  expect(await breaches(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Giữ bản của tôi, gửi lại' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(sent).toBe(2);
  await page.context().close();
});

/** A draft of the made-up province, and its page for wording it anew. */
async function openDraft(page: Page): Promise<string> {
  const answer = await page.request.get(`${site.address}/api/tasks?state=draft&limit=1`);
  const { tasks } = (await answer.json()) as { tasks: { id: string }[] };
  await page.goto(`${site.address}/tasks/${tasks[0]?.id}/revise`);
  await settled(page);
  return tasks[0]?.id ?? '';
}

const named = (page: Page) => page.getByRole('textbox', { name: 'Tên việc' });
const dueField = (page: Page) => page.getByRole('textbox', { name: 'Hạn hoàn thành' });

/** Checks what was written and sends it. */
async function sendRevised(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await page.getByRole('button', { name: 'Lưu nội dung mới' }).click();
}

test('two who word a task anew at once see both texts, choose by field, and either can take his back', async () => {
  const one = await site.signIn(demoPeople.specialist);
  const id = await openDraft(one);
  await named(one).fill('Tên của người thứ nhất');
  const other = await site.signIn(demoPeople.specialist);
  await openDraft(other);
  await named(other).fill('Tên của người thứ hai');
  await dueField(other).fill('15/12/2026');
  await sendRevised(other);
  await other.getByRole('heading', { level: 1, name: 'Tên của người thứ hai' }).waitFor();

  await sendRevised(one);
  await one.getByRole('heading', { name: 'Hai bản của đề xuất này' }).waitFor();
  const mine = one.getByRole('radio', { name: 'Của tôi: Tên việc' });
  const theirs = one.getByRole('radio', { name: 'Hiện nay: Hạn hoàn thành' });
  await expect.poll(() => mine.isChecked()).toBe(true);
  await expect.poll(() => theirs.isChecked()).toBe(true);
  const names = one.getByRole('group', { name: 'Tên việc' });
  await names.getByText('Tên của người thứ nhất').waitFor();
  await names.getByText('Tên của người thứ hai').waitFor();
  expect(await breaches(one)).toEqual([]);
  expect(await beyondTheEdge(one)).toBeLessThanOrEqual(0);
  await one.getByRole('button', { name: 'Gửi bản đã chọn' }).click();
  await one.getByRole('heading', { level: 1, name: 'Tên của người thứ nhất' }).waitFor();
  const said = async () => (await one.request.get(`${site.address}/api/tasks/${id}`)).json();
  expect(await said()).toMatchObject({ title: 'Tên của người thứ nhất', dueOn: '2026-12-15' });

  // What was just done is taken back; then it is what the other wrote.
  const note = one.getByRole('status').filter({ hasText: 'Hoàn tác' });
  await note.getByText('Đã sửa “Tên của người thứ hai”').waitFor();
  expect(await breaches(one)).toEqual([]);
  await note.getByRole('button', { name: 'Hoàn tác' }).focus();
  await one.keyboard.press('Enter');
  await one.getByRole('heading', { level: 1, name: 'Tên của người thứ hai' }).waitFor();
  expect(await said()).toMatchObject({ title: 'Tên của người thứ hai', dueOn: '2026-12-15' });
  await one.context().close();
  await other.context().close();
});

test('a matter dropped by mistake is taken up again from the note, also on a phone', async () => {
  const page = await site.signIn(demoPeople.specialist, phoneSize);
  const ask = async (path: string) => (await page.request.get(`${site.address}/api${path}`)).json();
  const { campaigns } = (await ask('/campaigns')) as { campaigns: { authorityId: string }[] };
  const place = `/units/${campaigns[0]?.authorityId}/backlog`;
  const entered = await page.request.post(`${site.address}/api${place}`, {
    data: {
      title: 'Việc ghi để thử hoàn tác',
      description: 'Dữ liệu giả định',
      source: 'other',
      waitingSince: '2026-01-01',
    },
  });
  const { id } = (await entered.json()) as { id: string };
  await page.goto(`${site.address}/backlog/${id}`);
  await settled(page);
  await page.getByRole('button', { name: 'Đưa ra khỏi sổ', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Bấm nhầm');
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const note = page.getByRole('status').filter({ hasText: 'ra khỏi sổ' });
  await note.getByRole('button', { name: 'Hoàn tác' }).waitFor();
  expect(await ask(`/backlog/${id}`)).toMatchObject({ state: 'dropped' });
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
  expect(await breaches(page)).toEqual([]);
  await note.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText(/^Đã hoàn tác: đã đưa/).waitFor();
  expect(await ask(`/backlog/${id}`)).toMatchObject({ state: 'open' });
  // Put away, it is gone.
  await page.getByRole('status').getByRole('button', { name: 'Đóng' }).click();
  await page.getByText(/^Đã hoàn tác/).waitFor({ state: 'detached' });
  await page.context().close();
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
