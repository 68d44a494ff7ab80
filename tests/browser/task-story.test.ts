import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, state } from './act-as.ts';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches, readIn } from './look-over.ts';

/** The page of a task tells the whole story; its parts are given, taken, reported and checked in the browser. */

let site: DemoSite;
let page: Page;
const phone = { width: 360, height: 740 };
const wide = { width: 1440, height: 900 };
beforeAll(async () => {
  site = await openDemoSite();
  page = await site.signIn(demoPeople.official);
});
afterAll(async () => {
  await site.close();
});

async function open(on: Page, title: string): Promise<void> {
  const found = await on.request.get(`${site.address}/api/tasks?limit=200`);
  const { tasks } = (await found.json()) as { tasks: { id: string; title: string }[] };
  const id = tasks.find((task) => task.title.startsWith(title))?.id ?? '';
  await on.goto(`${site.address}/tasks/${id}`);
  await settled(on);
}

async function fits(on: Page): Promise<void> {
  expect(await breaches(on)).toEqual([]);
  await readIn('English', on);
  expect(await breaches(on)).toEqual([]);
  await on.setViewportSize(phone);
  expect(await beyondTheEdge(on)).toBeLessThanOrEqual(0);
  await readIn('Tiếng Việt', on);
  await on.setViewportSize(phone);
  expect(await beyondTheEdge(on)).toBeLessThanOrEqual(0);
  await on.setViewportSize(wide);
}

test('figures over time are drawn, and stand in a table; the roadmap has a line for today', async () => {
  await open(page, '9.000 ha');
  const chart = page.getByRole('figure', { name: /theo thời gian: Diện tích rừng có chứng chỉ/ });
  await chart.waitFor();
  await expect.poll(() => chart.locator('polyline').count()).toBeGreaterThan(0);
  await chart.getByText('Bảng số liệu').click();
  const row = chart.getByRole('row', { name: /Quý III\/2026/ });
  await expect.poll(() => row.innerText()).toContain('3.240');
  const roadmap = page.getByRole('list', { name: /Lộ trình theo thời gian/ });
  await expect.poll(() => roadmap.innerText()).toContain('6.500 ha');
  await expect.poll(() => roadmap.getByText('hôm nay').count()).toBe(1);
  await page.getByText('Quý III/2026: đã gửi đúng hạn').waitFor();
  await fits(page);
});

test('evidence is looked at in the page: a picture, and the pages of a PDF', async () => {
  await page
    .getByRole('button', { name: /Xem Lô rừng Khe Mận/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const picture = dialog.getByRole('img', { name: /Lô rừng Khe Mận/ });
  await picture.waitFor();
  await page.waitForFunction('document.querySelector("[role=dialog] img").naturalWidth === 320');
  expect(await breaches(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await page
    .getByRole('button', { name: /Xem Biên bản đánh giá/ })
    .first()
    .click();
  await dialog.getByRole('img', { name: /Trang 1\/1/ }).waitFor();
  await page.locator('canvas[data-drawn="1"]').waitFor();
  // Ink on the paper: it was drawn, not only laid out.
  const inked = await page.evaluate<boolean>(`(() => {
    const canvas = document.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height / 4);
    return data.some((value, position) => position % 4 < 3 && value < 100 && data[position - (position % 4) + 3] > 0);
  })()`);
  expect(inked).toBe(true);
  expect(await breaches(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Đóng' }).click();
});

test('the tree of parts opens to a part; its giver sees what is left to share, and gives more', async () => {
  const tree = page.getByRole('list', { name: 'Cây phần việc' });
  await tree.getByRole('link', { name: /xã Khe Mận/ }).waitFor();
  await page.getByText(/còn thiếu 10 %/).waitFor();
  await page.getByRole('link', { name: 'Chia việc' }).click();
  await page.getByRole('heading', { level: 1, name: 'Chia việc cho đơn vị và người' }).waitFor();
  await page.getByRole('button', { name: 'Giao các phần này' }).click();
  await page.getByText('Còn 4 mục cần sửa.').waitFor();
  const taker = page.getByLabel('Người hoặc đơn vị nhận');
  const bich = taker.locator('option', { hasText: 'Phùng Thị Mai Bích' }).first();
  await bich.waitFor({ state: 'attached' });
  await taker.selectOption((await bich.getAttribute('value')) ?? '');
  await page.getByRole('textbox', { name: /^Phần việc/ }).fill('Họp các nhóm hộ mỗi quý');
  await page.getByLabel('Sản phẩm phải có').fill('Biên bản họp');
  await page.getByLabel('Tỷ lệ trong việc chung').fill('12,5');
  await page.getByText(/vượt quá 2,5 %/).waitFor();
  await fits(page);
  await page.getByLabel('Tỷ lệ trong việc chung').fill('10');
  await page.getByText('100/100 %').waitFor();
  await page.getByRole('button', { name: 'Giao các phần này' }).click();
  await tree.getByRole('link', { name: 'Họp các nhóm hộ mỗi quý' }).waitFor();
  await tree.getByRole('link', { name: 'Họp các nhóm hộ mỗi quý' }).click();
  await page.getByRole('heading', { level: 1, name: 'Họp các nhóm hộ mỗi quý' }).waitFor();
  await settled(page);
  await fits(page);
});

test('who takes a part agrees and reports; the giver checks it; a change is agreed again', async () => {
  const deputy = await site.signIn('pgd-so-nnmt');
  await deputy.goto(page.url());
  await act(deputy, 'Trả lời phần việc', (dialog) => dialog.getByLabel('Nhận việc').check());
  await act(deputy, 'Báo cáo phần việc', async (dialog) => {
    await dialog.getByLabel('Đã làm được').fill('40');
    await dialog.getByLabel('Đã làm gì').fill('Họp xong hai quý');
  });
  await deputy.getByText('Họp xong hai quý').waitFor();
  await page.reload();
  await act(page, 'Kiểm tra kết quả', async (dialog) => {
    await dialog.getByLabel('Trả lại để làm tiếp').check();
    await dialog.getByLabel('Lý do').fill('Thiếu biên bản quý hai');
  });
  await page.getByText('bị trả lại, không tính').waitFor();
  await act(page, 'Sửa và giao lại', (dialog) => dialog.getByLabel('Tỷ lệ trong việc chung').fill('8'));
  await deputy.reload();
  await deputy.getByRole('button', { name: 'Trả lời phần việc' }).waitFor();
  expect(await breaches(deputy)).toEqual([]);
  await act(page, 'Thu hồi phần việc', (dialog) => dialog.getByLabel('Lý do').fill('Đã làm xong năm trước'));
  await state(page, 'Đã hủy');
  await deputy.reload();
  await state(deputy, 'Đã hủy');
  await expect.poll(() => deputy.getByRole('button', { name: 'Trả lời phần việc' }).count()).toBe(0);
  await deputy.context().close();
});

test('what changes above is agreed again below', async () => {
  await open(page, '9.000 ha');
  const maps = 'Lập nhóm hộ và bản đồ lô rừng ở năm xã';
  await page.getByRole('list', { name: 'Cây phần việc' }).getByRole('link', { name: maps }).click();
  await page.getByRole('heading', { level: 1, name: maps }).waitFor();
  await act(page, 'Sửa và giao lại', (dialog) => dialog.getByLabel(/^Hạn/).fill('31/03/2028'));
  await page.getByRole('link', { name: /xã Khe Mận/ }).click();
  await page.getByRole('heading', { level: 1, name: /xã Khe Mận/ }).waitFor();
  const ranger = await site.signIn('ht-khe-man');
  await ranger.goto(page.url());
  await ranger.getByText('Phía trên đã thay đổi').waitFor();
  await fits(ranger);
  await act(ranger, 'Nhận lại sau thay đổi', (dialog) => dialog.getByLabel('Nhận việc').check());
  await ranger.getByText('Phía trên đã thay đổi').waitFor({ state: 'detached' });
  await ranger.context().close();
});

test('an objective cause is claimed with a paper, and confirmed', async () => {
  await open(page, '9.000 ha');
  await act(page, 'Nêu nguyên nhân khách quan', async (dialog) => {
    await dialog.getByLabel('Việc gì đã xảy ra').fill('Bão số 9 làm hỏng vườn ươm');
    await dialog.getByLabel('Từ ngày').fill('02/11/2026');
    await dialog.getByLabel('Đến hết ngày').fill('11/11/2026');
    await dialog.getByLabel('Số văn bản chứng minh').fill('45/BC-PCTT');
  });
  const causes = page.getByRole('region', { name: 'Nguyên nhân khách quan' });
  await causes.getByText('Bão số 9 làm hỏng vườn ươm').waitFor();
  const leader = await site.signIn(demoPeople.leader);
  await leader.goto(page.url());
  await act(leader, 'Trả lời nguyên nhân', async (dialog) => {
    await dialog.getByLabel('Xác nhận', { exact: true }).check();
    await dialog.getByLabel('Lý do').fill('Có báo cáo của Ban Chỉ huy');
  });
  await leader
    .getByRole('region', { name: 'Nguyên nhân khách quan' })
    .getByRole('button', { name: 'Trả lời nguyên nhân' })
    .waitFor({ state: 'detached' });
  await fits(leader);
  await leader.context().close();
  await page.reload();
  await causes.getByText('được xác nhận', { exact: true }).waitFor();
});

test('an obstacle has its clock; guidance is given and it is resolved', async () => {
  const leader = await site.signIn(demoPeople.leader);
  await open(leader, 'Thư viện');
  await leader.getByRole('heading', { level: 2, name: 'Khó khăn, vướng mắc' }).waitFor();
  await leader.getByText('chờ cấp có thẩm quyền quyết định').first().waitFor();
  await leader
    .getByText(/nêu ngày/)
    .first()
    .waitFor();
  await leader.getByRole('button', { name: 'Cho ý kiến chỉ đạo' }).first().click();
  const dialog = leader.getByRole('dialog');
  await dialog.getByLabel('Ý kiến chỉ đạo').fill('Đồng ý cho dùng nguồn tiết kiệm chi');
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await leader.getByText('Đồng ý cho dùng nguồn tiết kiệm chi').waitFor();
  await fits(leader);
  await leader.context().close();
});

test('the history tells what a wording was and became', async () => {
  const { id } = await registered();
  await page.goto(`${site.address}/tasks/${id}`);
  await settled(page);
  const history = page.getByRole('region', { name: 'Lịch sử' });
  await history.getByText('Sản phẩm phải có').waitFor();
  await expect.poll(() => history.locator('del').allInnerTexts()).toContain('Sổ tay');
  await expect.poll(() => history.locator('ins').allInnerTexts()).toContain('Sổ tay điện tử');
  expect(await breaches(page)).toEqual([]);
});

/** Work registered and worded anew, by way of the API. */
async function registered(): Promise<{ id: string }> {
  const ask = async (path: string, data?: object) =>
    (data === undefined
      ? await page.request.get(`${site.address}/api${path}`)
      : await page.request.post(`${site.address}/api${path}`, { data })
    ).json();
  const { campaigns } = (await ask('/me/work')) as {
    campaigns: { id: string; ways: string[]; mine: { subjectId: string }[] }[];
  };
  const place = campaigns.find(({ ways, mine }) => ways.includes('register') && mine.length > 0);
  const work = {
    title: 'Sổ tay kiểm lâm địa bàn',
    nature: 'innovation',
    horizon: 'oneYear',
    expectedProduct: 'Sổ tay',
    dueOn: '2026-12-20',
    indicators: [
      { name: 'Xã dùng sổ tay', unitOfMeasure: 'xã', target: { direction: 'atLeast', target: '5' } },
    ],
  };
  const made = (await ask('/tasks/register', {
    ...work,
    campaignId: place?.id,
    ownerIds: [place?.mine[0]?.subjectId],
  })) as { id: string; version: number };
  await ask(`/tasks/${made.id}/revise`, {
    ...work,
    version: made.version,
    expectedProduct: 'Sổ tay điện tử',
  });
  return made;
}

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
