import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposeYear } from '#tests/system/made-up-appraisals.ts';
import { makeAuthority } from '#tests/system/made-up-authority.ts';
import { demoPages } from './demo-pages.ts';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches } from './look-over.ts';

/** A council of three in the middle of its session, each in a window of his own that nobody loads anew. */

let site: DemoSite;
let chair: Page;
let secretary: Page;
let member: Page;
let onlooker: Page;
let address: string;

/** The first on the list has two sheets in, that of the chair missing; the second has one. */
let first: string;
let second: string;

beforeAll(async () => {
  site = await openDemoSite();
  [chair, secretary, member, onlooker] = [
    await site.signIn('hoidong'),
    await site.signIn('council.advisory-2'),
    await site.signIn('council.advisory-3'),
    await site.signIn(demoPeople.specialist),
  ];
  address = site.address + ((await demoPages(onlooker))['council'] ?? '');
  for (const page of [chair, secretary, member, onlooker]) {
    await page.goto(address);
    await settled(page);
    await page.getByText('Trực tiếp', { exact: true }).waitFor();
  }
  await onlooker.getByRole('article').nth(4).waitFor();
  const names = await onlooker.getByRole('article').getByRole('heading').allInnerTexts();
  [first = '', second = ''] = names;
});

afterAll(async () => {
  await site.close();
});

const article = (page: Page, who: string) => page.getByRole('article', { name: who, exact: true });
const cell = (page: Page, who: string, criterion: string) =>
  page.getByRole('textbox', { name: `${who}: ${criterion}` });
const novelty = 'Mức độ đột phá, đổi mới';

/** How many have handed in about somebody, as a window shows it. */
const handedIn = (page: Page, who: string, number: number) =>
  article(page, who).getByText(`đã nộp ${number} phiếu, cần 2`, { exact: false }).waitFor();

const focused = (field: Locator) =>
  expect.poll(() => field.evaluate((it) => it.matches(':focus'))).toBe(true);

/** The same points for each of the three criteria of somebody. */
async function fillAll(page: Page, who: string, points: string): Promise<void> {
  const fields = page.getByRole('textbox', { name: new RegExp(`^${who}:`) });
  await expect.poll(() => fields.count()).toBe(3);
  for (const field of await fields.all()) await field.fill(points);
}

async function send(page: Page, open: string, who: string, fill?: () => Promise<void>): Promise<void> {
  await article(page, who).getByRole('button', { name: open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill?.();
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('before the reveal', () => {
  test('each has his sheets; who looks on has none, and no points are anywhere', async () => {
    await expect.poll(() => cell(secretary, first, novelty).inputValue()).toBe('8');
    await expect.poll(() => cell(member, first, novelty).inputValue()).toBe('6');
    await expect.poll(() => cell(chair, first, novelty).inputValue()).toBe('');
    expect(await onlooker.getByRole('textbox').count()).toBe(0);
    await handedIn(onlooker, first, 2);
    for (const page of [chair, onlooker]) {
      await expect.poll(() => article(page, first).getByText('chưa nộp').count()).toBe(1);
      await expect.poll(() => article(page, first).getByText('đã nộp', { exact: true }).count()).toBe(2);
      expect(await article(page, first).getByRole('table').count()).toBe(0);
    }
    expect(await breaches(chair)).toEqual([]);
  });

  test('a grid is filled in from the keyboard, its figures as people write them', async () => {
    await cell(chair, first, novelty).focus();
    for (const typed of ['9,5', '9', '10']) {
      await chair.keyboard.type(typed);
      await chair.keyboard.press('Enter');
    }
    // On the row of the next person now; the arrows go back up and to the left.
    await focused(cell(chair, second, novelty));
    await chair.keyboard.type('11');
    await chair.getByText('từ 0 đến 10').waitFor();
    await chair.keyboard.press('ArrowUp');
    await focused(cell(chair, first, novelty));
    await chair.keyboard.press('ArrowRight');
    await chair.keyboard.press('ArrowDown');
    await chair.keyboard.type('4');
    await chair.keyboard.press('ArrowRight');
    await chair.keyboard.type('-');
    await cell(chair, second, novelty).fill('3,5');
    const row = chair.getByRole('row', { name: new RegExp(first) });
    await expect.poll(() => row.getByRole('cell').nth(4).innerText()).toBe('28,5');
    await chair.reload();
    await settled(chair);
    await expect.poll(() => cell(chair, first, novelty).inputValue()).toBe('9,5');
  });

  test('a sheet handed in shows to all without loading anew, and says nothing', async () => {
    await chair.getByRole('button', { name: `Nộp phiếu: ${first}` }).click();
    await chair
      .getByRole('row', { name: new RegExp(first) })
      .getByText('đã nộp')
      .waitFor();
    for (const page of [secretary, member, onlooker]) {
      await handedIn(page, first, 3);
      expect(await article(page, first).innerText()).not.toContain('9,5');
    }
  });

  test('two who hand in at once both come through', async () => {
    await fillAll(member, second, '6');
    await Promise.all(
      [chair, member].map((page) => page.getByRole('button', { name: `Nộp phiếu: ${second}` }).click()),
    );
    for (const page of [chair, secretary, member, onlooker]) {
      await handedIn(page, second, 3);
      await expect.poll(() => article(page, second).getByText('chưa nộp').count()).toBe(0);
    }
  });
});

describe('from the reveal on', () => {
  test('only chair and secretary reveal; then all see all sheets and how far they lie apart', async () => {
    expect(await member.getByRole('button', { name: 'Mở phiếu' }).count()).toBe(0);
    await send(chair, 'Mở phiếu', first);
    for (const page of [chair, secretary, member, onlooker]) {
      const table = article(page, first).getByRole('table');
      await table.waitFor();
      // 28,5 against 24 and 19,5: 9 apart.
      const total = table.getByRole('row', { name: /^Cộng/ });
      await expect
        .poll(async () => (await total.getByRole('cell').allInnerTexts()).slice(1, 6).toSorted())
        .toEqual(['19,5', '24', '24', '28,5', '9'].toSorted());
    }
    await expect.poll(() => cell(member, first, novelty).count()).toBe(0);
    expect(await breaches(member)).toEqual([]);
  });

  test('sheets further apart than the rules take ask for a second round, which counts instead', async () => {
    // Of the second: 7,5 by the chair, 17,5 by the secretary, 18 by the member.
    await send(secretary, 'Mở phiếu', second);
    for (const page of [chair, member])
      await article(page, second).getByText('Phiếu lệch nhau quá mức quy định').waitFor();
    await settled(secretary);
    expect(await chair.getByRole('button', { name: 'Kết luận phiên' }).count()).toBe(0);
    expect(await article(secretary, second).getByRole('button', { name: 'Chấm vòng mới' }).count()).toBe(0);
    await send(chair, 'Chấm vòng mới', second, () =>
      chair.getByRole('dialog').getByLabel('Lý do').fill('Chênh nhau quá chín điểm'),
    );
    for (const page of [chair, secretary, member]) {
      await article(page, second).getByText('Chênh nhau quá chín điểm').waitFor();
      await fillAll(page, second, '6');
      await page.getByRole('button', { name: `Nộp phiếu: ${second}` }).click();
    }
    await handedIn(chair, second, 3);
    await send(chair, 'Mở phiếu', second);
    await article(member, second)
      .getByRole('table', { name: `${second}, vòng 2` })
      .getByRole('row', { name: /^Cộng.*18.*0/ })
      .waitFor();
    await article(member, second).getByText('Các vòng trước').click();
    await article(member, second)
      .getByRole('table', { name: `${second}, vòng 1` })
      .waitFor();
  });

  test('the rest is scored and revealed, and the session concluded for all', async () => {
    const names = (await chair.getByRole('article').getByRole('heading').allInnerTexts()).slice(2);
    expect(names.length).toBe(3);
    for (const page of [chair, secretary, member]) {
      for (const who of names) await fillAll(page, who, '7');
      await page.getByRole('button', { name: 'Nộp 3 phiếu đã chấm đủ' }).click();
      for (const who of names)
        await page
          .getByRole('row', { name: new RegExp(who) })
          .getByText('đã nộp')
          .waitFor();
    }
    for (const who of names) {
      await handedIn(secretary, who, 3);
      await send(secretary, 'Mở phiếu', who);
    }
    await chair.getByRole('button', { name: 'Kết luận phiên' }).click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
    for (const page of [chair, secretary, member, onlooker]) await page.getByText('Đã kết luận').waitFor();
    await member.getByRole('link', { name: 'Biên bản' }).click();
    await member.getByRole('heading', { level: 1, name: 'Biên bản, phiên họp ngày 20/11/2026' }).waitFor();
    await expect.poll(() => member.getByRole('article').count()).toBe(5);
    expect(await breaches(member)).toEqual([]);
    await member.setViewportSize({ width: 360, height: 740 });
    expect(await beyondTheEdge(member)).toBeLessThanOrEqual(0);
  });
});

test('levels beyond a quota stand out before they are decided, with both readings and those at the line', async () => {
  // 15 people, six from 90 points: two may be excellent of those rated good, three of those rated good or above.
  const authority = await makeAuthority(site.system, {
    packId: 'nd-335-2025',
    groupId: 'staff',
    officials: 15,
    oneDepartment: true,
  });
  await proposeYear(authority, ['98', '95', '95', '95', '92', '90.5', ...Array<string>(9).fill('80')]);
  const leader = await site.signIn('leader');
  await leader.goto(`${site.address}/campaigns/${authority.campaignId}/calibration`);
  await settled(leader);
  const excellent = leader
    .getByRole('table', { name: 'Phân bố mức' })
    .getByRole('row', { name: /^Hoàn thành xuất sắc/ });
  await expect.poll(() => excellent.innerText()).toMatch(/tối đa 2\s+vượt 4\s+6\s+40\s%/);

  const readings = leader.getByRole('table', { name: 'Tỷ lệ hoàn thành xuất sắc, Cách đọc quy định' });
  await readings.getByRole('row', { name: /^Cách đang dùng .* 2$/ }).waitFor();
  await readings.getByRole('row', { name: /^Cách đọc khác .* 3$/ }).waitFor();
  await leader.getByText('Hai cách đọc cho số khác nhau').waitFor();

  const line = leader.getByRole('table', { name: 'Tỷ lệ hoàn thành xuất sắc, Ai ở vạch' });
  await line.getByRole('row', { name: /98 trong tỷ lệ/ }).waitFor();
  await expect.poll(() => line.getByRole('row', { name: /95 bằng điểm ở vạch, chọn 1/ }).count()).toBe(3);
  await expect
    .poll(() => line.getByRole('row', { name: /vượt tỷ lệ, chuyển hoàn thành tốt/ }).count())
    .toBe(2);
  expect(await breaches(leader)).toEqual([]);
  await leader.setViewportSize({ width: 360, height: 740 });
  expect(await beyondTheEdge(leader)).toBeLessThanOrEqual(0);
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
