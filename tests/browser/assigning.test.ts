import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeDocx } from '#tests/system/made-docx.ts';
import { act, state } from './act-as.ts';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches } from './look-over.ts';

/** How the specialist and the leader bring work from a proposal to the paper that assigns it. */

let site: DemoSite;
let specialist: Page;
let campaignId = '';

beforeAll(async () => {
  site = await openDemoSite();
  specialist = await site.signIn(demoPeople.specialist);
  const response = await specialist.request.get(`${site.address}/api/campaigns`);
  const { campaigns } = (await response.json()) as {
    campaigns: { id: string; periodTo: string }[];
  };
  campaignId = campaigns.find(({ periodTo }) => periodTo === '2026-12-31')?.id ?? '';
});

afterAll(async () => {
  await site.close();
});

async function openTable(page = specialist): Promise<void> {
  await page.goto(`${site.address}/campaigns/${campaignId}/proposals`);
  await settled(page);
}

/** The field that lies over the chosen cell. */
const field = (page = specialist) => page.locator('[role="grid"] ~ textarea');

/** The texts of the cells of a column that are in the page, from the top. */
const column = async (name: string, page = specialist): Promise<string[]> => {
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const at = heads.findIndex((head) => head.trim().startsWith(name));
  return page.locator(`[role="gridcell"][aria-colindex="${at + 1}"]`).allInnerTexts();
};

/** Chooses a cell by its row, counted from 1, and the name of its column. */
async function choose(row: number, name: string, page = specialist): Promise<void> {
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const at = heads.findIndex((head) => head.trim().startsWith(name));
  await page
    .locator(`[role="row"][aria-rowindex="${row + 1}"] [aria-colindex="${at + 1}"]`)
    .click({ force: true });
}

/** Pastes what a spreadsheet would have put on the clipboard. */
async function paste(text: string, page = specialist): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+v');
}

const rowsOf = async (page = specialist): Promise<number> =>
  Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;

/** What stands in the cells of a column from the top, as soon as it is that. */
const stands = (name: string, texts: (string | undefined)[]) =>
  expect.poll(async () => (await column(name)).slice(0, texts.length)).toEqual(texts);

describe('the table of proposals', () => {
  test('is gone through and typed into by keys; Esc gives back what was there', async () => {
    await openTable();
    await choose(2, 'Tên việc');
    const [first, before = ''] = await column('Tên việc');
    await specialist.keyboard.press('F2');
    await expect.poll(() => field().inputValue()).toBe(before);
    await specialist.keyboard.type(' thêm');
    await expect.poll(() => field().inputValue()).toBe(`${before} thêm`);
    await specialist.keyboard.press('Escape');
    await stands('Tên việc', [first, before]);
    await specialist.keyboard.press('ArrowDown');
    await specialist.keyboard.press('Tab');
    await expect.poll(() => field().getAttribute('aria-label')).toMatch(/^Chỉ tiêu, hàng 3:/);
    expect(await breaches(specialist)).toEqual([]);
  });

  test('takes rows from Excel, with quotes, line breaks, Vietnamese figures and days; faults are told cell by cell', async () => {
    await openTable();
    const rows = await rowsOf();
    await choose(rows, 'Ai làm');
    await paste(
      [
        'Lương Hữu Khoan Vượng\t"Số hóa ""sổ rừng""\nở ba xã"\tDiện tích\tít nhất\t\t1.234,5\tha\tBản đồ rừng số\t15/12/2026',
        'Không Có Tên\tViệc thứ hai từ Excel\tHồ sơ\tít nhất\t\t12,5,1\thồ sơ\tQuy trình\t31/02/2026',
      ].join('\r\n') + '\r\n',
    );
    await specialist.getByText('3 ô cần sửa').waitFor();
    await expect.poll(() => rowsOf()).toBe(rows + 2);
    await expect
      .poll(() => specialist.locator('[role="gridcell"][aria-invalid="true"]').allInnerTexts())
      .toEqual(['Không Có Tên', '12,5,1', '31/02/2026']);
    await specialist.getByRole('button', { name: 'Lưu 2 hàng' }).click();
    // Nothing is saved; the first fault is chosen, and told.
    await specialist.getByText('Không có tên này trong đợt hoặc trong quy định.').waitFor();
    await specialist.reload();
    await settled(specialist);
    await expect.poll(() => rowsOf()).toBe(rows + 2);

    await choose(rows + 1, 'Ai làm');
    await specialist.keyboard.type('quan thanh');
    await specialist.getByRole('option', { name: /Quan Thanh Phương Duyên/ }).click();
    await choose(rows + 1, 'Phải đạt');
    await specialist.keyboard.type('12,5');
    await specialist.keyboard.press('Enter');
    await choose(rows + 1, 'Hạn');
    await specialist.keyboard.type('30/11/2026');
    await specialist.keyboard.press('Enter');
    await specialist.getByText('2 hàng chưa lưu').waitFor();
    await specialist.getByRole('button', { name: 'Lưu 2 hàng' }).click();
    await specialist.getByText('Đã lưu 2 hàng.').waitFor();
    const answer = await specialist.request.get(
      `${site.address}/api/tasks?campaignId=${campaignId}&search=${encodeURIComponent('sổ rừng')}`,
    );
    const { tasks } = (await answer.json()) as { tasks: { title: string; dueOn: string }[] };
    expect(tasks).toMatchObject([{ title: 'Số hóa "sổ rừng" ở ba xã', dueOn: '2026-12-15' }]);
  });

  test('fills down, undoes and does again', async () => {
    await openTable();
    await specialist.getByLabel('Lọc: Trạng thái').fill('=bản nháp');
    await specialist.getByText(/^\d+\/\d+ việc$/).waitFor();
    const dues = (await column('Hạn')).slice(0, 3);
    await choose(1, 'Hạn');
    await specialist.keyboard.press('Shift+ArrowDown');
    await specialist.keyboard.press('Shift+ArrowDown');
    await specialist.keyboard.press('Control+d');
    const filled = [dues[0], dues[0], dues[0]];
    await stands('Hạn', filled);
    await specialist.keyboard.press('Control+z');
    await stands('Hạn', dues);
    await specialist.keyboard.press('Control+y');
    await stands('Hạn', filled);
    await specialist.getByRole('button', { name: 'Bỏ các sửa' }).click();
    await stands('Hạn', dues);
  });

  test('keeps a view under a name, and has it in its address', async () => {
    await openTable();
    await specialist.getByLabel('Lọc: Trạng thái').fill('=đã gửi đăng ký');
    await specialist.getByRole('button', { name: 'Giữ kiểu xem' }).click();
    await specialist.getByLabel('Tên kiểu xem').fill('Chờ ý kiến');
    await specialist.getByLabel('Tên kiểu xem').press('Enter');
    await specialist.waitForURL(/filters=/);
    await settled(specialist);
    const submitted = await rowsOf();
    await specialist.getByLabel('Kiểu xem', { exact: true }).selectOption('Tất cả');
    await expect.poll(() => rowsOf()).toBeGreaterThan(submitted);
    await openTable();
    await specialist.getByLabel('Kiểu xem', { exact: true }).selectOption('Chờ ý kiến');
    await expect.poll(() => rowsOf()).toBe(submitted);
  });

  test('says before a step with many whom it meets and whom not, then takes it', async () => {
    await openTable();
    await specialist.getByLabel('Đánh dấu mọi hàng đang hiện').check();
    await specialist.getByRole('button', { name: /Làm với hàng đã đánh dấu/ }).click();
    const dialog = specialist.getByRole('dialog');
    await dialog.getByLabel('Làm gì').selectOption('Đề nghị giao');
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    const able = dialog.getByRole('table', { name: /^Làm được với \d+ việc/ });
    await able.getByText('Luân chuyển cán bộ kèm sản phẩm đầu ra').waitFor();
    await dialog
      .getByRole('table', { name: /^Không làm được với/ })
      .getByText('Câu lạc bộ tiếng Anh ở 20 trường bán trú')
      .waitFor();
    await settled(specialist);
    const number = (await able.getByRole('row').count()) - 1;
    expect(await breaches(specialist)).toEqual([]);
    await dialog.getByRole('button', { name: `Làm với ${number} việc` }).click();
    await specialist.getByText(`Đã làm với ${number} việc.`).waitFor();
    await expect.poll(() => column('Ý kiến thẩm định')).toContain('Đề nghị giao');
  });

  test('holds ten thousand rows, of which the page has those in sight', async () => {
    await openTable();
    const before = await rowsOf();
    await choose(before, 'Tên việc');
    const lines = Array.from({ length: 10_000 }, (_, number) => `Việc giả định ${number + 1}`);
    await paste(lines.join('\n'));
    await specialist.getByText(/Đã dán 10000 ô vào 10000 hàng/).waitFor();
    await expect.poll(() => rowsOf()).toBe(before + 10_000);
    await specialist.keyboard.press('Control+End');
    await specialist.keyboard.press('ArrowUp');
    await specialist.getByText('Việc giả định 10000', { exact: true }).first().waitFor();
    await expect.poll(() => specialist.locator('[role="row"]').count()).toBeLessThan(60);
    await specialist.keyboard.press('Control+z');
    await expect.poll(() => rowsOf()).toBe(before);
  });
});

describe('around the table', () => {
  test('a campaign is set up, its people come with the group of the year before, and its home counts them', async () => {
    await specialist.goto(`${site.address}/campaigns`);
    await settled(specialist);
    await specialist.getByRole('link', { name: 'Lập đợt mới' }).click();
    await specialist.getByLabel('Từ ngày').fill('01/01/2027');
    await specialist.getByLabel('Đến ngày').fill('31/12/2027');
    await specialist.getByLabel('Tên đợt').fill('Việc đột phá, đổi mới năm 2027');
    await specialist.getByLabel('Đợt trước').selectOption('Việc đột phá, đổi mới năm 2026');
    await specialist.getByLabel('Quy định', { exact: true }).selectOption('tuyen-quang-2020');
    await specialist.getByRole('table', { name: 'Thời hạn theo quy định' }).waitFor();
    await specialist.getByRole('button', { name: 'Lập đợt, sang bước chọn người' }).click();
    await specialist.getByRole('heading', { level: 1, name: 'Chọn người vào đợt' }).waitFor();
    const group = specialist.getByLabel('Nhóm của Lương Hữu Khoan Vượng');
    await expect.poll(() => group.inputValue()).toBe('departments');
    await specialist.getByLabel('Nhóm của Quan Thanh Phương Duyên').selectOption('không đưa vào');
    await specialist.getByRole('button', { name: /^Đưa \d+ người vào đợt/ }).click();
    await specialist.getByText(/^Đã đưa \d+ người vào đợt/).waitFor();
    await specialist.getByRole('link', { name: 'Xem đợt' }).click();
    const groups = specialist.getByRole('table', { name: 'Theo nhóm đối tượng' });
    await groups.getByText('9 người chưa đủ việc').waitFor();
    const members = specialist.getByRole('table', { name: 'Người trong đợt' });
    await members.getByRole('row').nth(1).waitFor();
    await settled(specialist);
    expect(await members.getByText('Duyên').count()).toBe(0);
  });

  test('a matter of the backlog is entered, and given to an official; then it is in work', async () => {
    await specialist.goto(`${site.address}/backlog`);
    await settled(specialist);
    await specialist.getByRole('button', { name: 'Ghi việc tồn đọng' }).click();
    const dialog = specialist.getByRole('dialog');
    await dialog.getByLabel('Tên việc').fill('Bãi rác cũ ven sông chưa đóng cửa');
    await dialog.getByLabel('Mô tả').fill('Nước rỉ chảy ra sông mỗi mùa mưa');
    await dialog.getByLabel('Tồn đọng từ ngày').fill('01/03/2014');
    await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
    await specialist.getByRole('link', { name: 'Bãi rác cũ ven sông chưa đóng cửa' }).click();
    await specialist.getByRole('link', { name: 'Giao cho cán bộ' }).click();
    await specialist.getByRole('heading', { level: 1 }).waitFor();
    await expect
      .poll(() => specialist.getByLabel('Tên việc').inputValue())
      .toBe('Bãi rác cũ ven sông chưa đóng cửa');
    await specialist.getByRole('combobox', { name: 'Giao cho ai' }).fill('dang thanh mai');
    await specialist.getByRole('option', { name: /Đặng Thanh Mai Yến/ }).click();
    await specialist.getByLabel('Sản phẩm phải có').fill('Bãi rác đóng cửa, có biên bản');
    await specialist.getByLabel('Đo cái gì').fill('Bãi rác đóng cửa');
    await specialist.getByLabel('Cách tính').selectOption('yesNo');
    await specialist.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await specialist.getByRole('button', { name: 'Giao thêm' }).click();
    await specialist.getByRole('heading', { level: 1, name: 'Bãi rác cũ ven sông chưa đóng cửa' }).waitFor();
    await specialist.goto(`${site.address}/backlog?state=inWork`);
    const row = specialist.getByRole('row', { name: /Bãi rác cũ ven sông/ });
    await row.getByText('Đặng Thanh Mai Yến').waitFor();
    await row.getByText('đang làm').waitFor();
  });

  test('a matter is worded anew, and taken off with a reason', async () => {
    await specialist.goto(`${site.address}/backlog`);
    await settled(specialist);
    await specialist.getByRole('link', { name: /^Nợ đọng xây dựng cơ bản/ }).click();
    await specialist.getByRole('heading', { level: 1, name: /^Nợ đọng xây dựng cơ bản/ }).waitFor();
    await act(specialist, 'Sửa', (dialog) => dialog.getByLabel('Tên việc').fill('Nợ đọng của 37 công trình'));
    await specialist.getByRole('heading', { level: 1, name: 'Nợ đọng của 37 công trình' }).waitFor();
    await act(specialist, 'Đưa ra khỏi sổ', (dialog) => dialog.getByLabel('Lý do').fill('Đã có đề án riêng'));
    await state(specialist, 'đưa ra khỏi sổ');
    await specialist.getByText('Đã có đề án riêng').waitFor();
    await expect.poll(() => specialist.getByRole('button', { name: 'Sửa', exact: true }).count()).toBe(0);
  });

  test('a matter is settled by a verified product of the work made from it', async () => {
    const entryId = await proved();
    await specialist.goto(`${site.address}/backlog/${entryId}`);
    await settled(specialist);
    await act(specialist, 'Đã giải quyết', async (dialog) => {
      await dialog
        .getByLabel('Sản phẩm đã xác nhận')
        .selectOption({ label: 'Quyết định di dời nghĩa trang' });
      await dialog.getByLabel('Ghi chú').fill('Đã di dời xong');
    });
    await state(specialist, 'đã giải quyết');
    await specialist.getByText('Đã di dời xong').waitFor();
  });

  test('the leader sees the decision as the paper it will be, and prints it', async () => {
    const leader = await site.signIn(demoPeople.leader);
    await leader.goto(`${site.address}/campaigns/${campaignId}/assign`);
    await settled(leader);
    await leader.getByLabel('Số, ký hiệu').fill('412-QĐ/TU');
    await leader.getByLabel('Ngày ký').fill('05/11/2026');
    await leader.getByLabel('Người ký', { exact: false }).fill('Người ký giả định');
    await leader.getByRole('button', { name: 'Kiểm tra lại' }).click();
    const paper = leader.getByRole('article', { name: 'QUYẾT ĐỊNH' });
    await paper.waitFor();
    await settled(leader);
    const said = (await paper.innerText()).replace(/\s+/g, ' ');
    expect(said).toContain('Số 412-QĐ/TU');
    expect(said).toContain('Sông Lam, ngày 05 tháng 11 năm 2026');
    expect(said).toContain('T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Người ký giả định');
    expect(said).toContain('DỰ THẢO');
    expect(said).toContain('BAN THƯỜNG VỤ TỈNH ỦY SÔNG LAM QUYẾT ĐỊNH');
    const taken = leader.waitForEvent('download');
    await leader.getByRole('button', { name: 'Tải dự thảo, tệp Word' }).click();
    expect((await taken).suggestedFilename()).toBe('du-thao-412-QĐ-TU.docx');
    expect(said).toContain('trong 15 ngày làm việc kể từ ngày được giao');
    const list = leader.getByRole('article', { name: 'DANH SÁCH VIỆC ĐƯỢC GIAO' });
    await expect.poll(() => list.getByRole('row').count()).toBeGreaterThan(1);
    expect(await breaches(leader)).toEqual([]);
    await leader.emulateMedia({ media: 'print' });
    await leader.getByRole('button', { name: 'Ban hành quyết định' }).waitFor({ state: 'hidden' });
    await leader.setViewportSize({ width: 360, height: 740 });
    await leader.emulateMedia({ media: 'screen' });
    expect(await beyondTheEdge(leader)).toBe(0);
  });

  test('an own Word template is taken in, a field no paper fills named, and dropped again', async () => {
    await specialist.goto(`${site.address}/campaigns/${campaignId}`);
    await specialist.getByRole('link', { name: 'Thông tin trên văn bản' }).click();
    const part = specialist.getByRole('region', { name: 'Mẫu Word riêng của cơ quan' });
    const choose = async (name: string, said: string) => {
      const opened = specialist.waitForEvent('filechooser');
      await part.getByRole('button', { name: 'Tệp .docx' }).click();
      await (await opened).setFiles({ name, mimeType: 'application/octet-stream', buffer: madeDocx(said) });
      await part.getByRole('button', { name: 'Dùng mẫu này' }).click();
    };
    await choose('mau-sai.docx', 'Số {so}, {nguoi_ki}');
    await part.getByText(/nguoi_ki.*Có phải “nguoi_ky”/).waitFor();
    await choose('mau-rieng.docx', 'MẪU RIÊNG {so}, {nguoi_ky}');
    await part.getByText('Đã nhận mẫu').waitFor();
    const row = part.getByRole('row', { name: /mau-rieng\.docx/ });
    await row.waitFor();
    await settled(specialist);
    expect(await breaches(specialist)).toEqual([]);
    await row.getByRole('button', { name: 'Bỏ, theo thể thức: Quyết định giao việc' }).click();
    await row.waitFor({ state: 'detached' });
  });

  test('an opinion is given beside the proposal', async () => {
    await specialist.goto(`${site.address}/campaigns/${campaignId}/review`);
    await settled(specialist);
    await specialist.getByRole('button', { name: 'Chờ duyệt' }).click();
    const proposal = specialist.getByRole('region', { name: 'Nội dung đề xuất' });
    await proposal.waitFor();
    await settled(specialist);
    const title = await proposal.locator('p').first().innerText();
    await specialist.getByLabel('Trả lại để sửa').check();
    await specialist.getByLabel('Lý do').fill('Nêu rõ sản phẩm');
    await specialist.getByRole('button', { name: 'Ghi ý kiến, sang việc sau' }).click();
    await specialist.getByText(title, { exact: true }).first().waitFor({ state: 'detached' });
    await openTable();
    await specialist.getByLabel('Lọc: Ý kiến thẩm định').fill('neu ro san pham');
    await specialist.getByText(/^1\/\d+ việc$/).waitFor();
    await expect.poll(() => column('Tên việc')).toContain(title);
  });
});

/** Work made from a matter of the backlog, brought to a verified product by way of the API; gives the matter. */
async function proved(): Promise<string> {
  const official = await site.signIn(demoPeople.official);
  const leader = await site.signIn(demoPeople.leader);
  const verifier = await site.signIn('xacminh');
  const ask = async <Answer>(by: Page, path: string, data?: object) => {
    const address = `${site.address}/api${path}`;
    const answer =
      data === undefined ? await by.request.get(address) : await by.request.post(address, { data });
    const told: unknown = await answer.json();
    expect([path, answer.status(), told]).toEqual([path, 200, told]);
    return told as Answer;
  };
  type Made = { id: string; version: number };
  const { campaigns } = await ask<{ campaigns: { id: string; authorityId: string }[] }>(
    specialist,
    '/campaigns',
  );
  const campaign = campaigns.find(({ id }) => id === campaignId);
  const { entries } = await ask<{ entries: { id: string; title: string }[] }>(
    specialist,
    `/units/${campaign?.authorityId}/backlog`,
  );
  const matter = entries.find(({ title }) => title.startsWith('Chưa di dời xong nghĩa trang'))?.id ?? '';
  const mine = await ask<{ campaigns: { id: string; mine: { subjectId: string }[] }[] }>(
    official,
    '/me/work',
  );
  const subject = mine.campaigns.find(({ id }) => id === campaignId)?.mine[0]?.subjectId;
  const task = await ask<Made>(specialist, '/tasks/add', {
    campaignId,
    ownerIds: [subject],
    backlogId: matter,
    title: 'Di dời 214 ngôi mộ còn lại',
    nature: 'backlog',
    horizon: 'oneYear',
    expectedProduct: 'Quyết định di dời',
    reason: 'Ba lần lập phương án chưa xong',
    dueOn: '2027-06-30',
    indicators: [{ name: 'Di dời xong', unitOfMeasure: '–', target: { direction: 'yesNo' } }],
  });
  await ask(specialist, `/tasks/${task.id}/opinions`, { version: task.version, opinion: 'endorse' });
  await ask(leader, '/decisions/assign', {
    campaignId,
    number: '77-QĐ/TU',
    signedOn: '2026-11-20',
    signedBy: 'Người ký giả định',
    title: 'Giao việc tồn đọng',
    tasks: [{ taskId: task.id, version: task.version + 1 }],
  });
  await ask(official, `/tasks/${task.id}/plans`, {
    version: task.version + 2,
    generalObjective: 'Không còn mộ giữa khu dân cư',
    specificObjectives: ['Di dời 214 ngôi mộ'],
    solutions: ['Một nghĩa trang mới'],
    milestones: [{ title: 'Xong vị trí', dueOn: '2027-03-31' }],
  });
  await ask(leader, `/tasks/${task.id}/plans/answer`, { version: task.version + 3, answer: 'approvePlan' });
  const product = await ask<Made>(official, `/tasks/${task.id}/products`, {
    kind: 'decision',
    name: 'Quyết định di dời nghĩa trang',
    documentNumber: '99/QĐ-GĐ',
  });
  await ask(verifier, `/products/${product.id}/verify`, {
    version: 1,
    outcome: 'verified',
    checked: ['issued', 'content'].map((item) => ({ item, restsOn: 'document' })),
  });
  for (const page of [official, leader, verifier]) await page.context().close();
  return matter;
}

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
