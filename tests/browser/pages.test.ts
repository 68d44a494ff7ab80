import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPages } from './demo-pages.ts';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches, readIn } from './look-over.ts';

const phone = { width: 360, height: 740 };
const wide = { width: 1440, height: 900 };

let site: DemoSite;
let page: Page;
let pages: { [name: string]: string } = {};

beforeAll(async () => {
  site = await openDemoSite();
  page = await site.signIn(demoPeople.specialist);
  pages = await demoPages(page);
});

afterAll(async () => {
  await site.close();
});

const names = [
  'work',
  'notices',
  'help',
  'order',
  'add',
  'assign',
  'rate',
  'tasks',
  'revise',
  'task',
  'share',
  'check',
  'receipt',
  'part',
  'campaigns',
  'campaign',
  'setUp',
  'people',
  'proposals',
  'review',
  'duplicates',
  'backlog',
  'backlogEntry',
  'statistics',
  'follow',
  'followRates',
  'followTargets',
  'followMismatches',
  'followReports',
  'reportList',
  'reportForms',
  'periods',
  'crossTable',
  'publishedTable',
  'appraisals',
  'appraisal',
  'calibration',
  'councils',
  'council',
  'minutes',
  'officials',
  'dossier',
  'regulations',
  'regulation',
  'compare',
  'tryRules',
  'units',
  'succession',
  'import',
  'importRows',
  'letterhead',
  'results',
  'security',
  'ownMail',
];

async function open(name: string, on: Page = page): Promise<void> {
  const path = pages[name];
  if (path === undefined) throw new Error(`no page ${name}`);
  await on.goto(site.address + path);
  await settled(on);
}

describe('the way through', () => {
  test('a wrong password is refused in words, and the door stays shut', async () => {
    const stranger = await site.openWindow();
    await stranger.goto(`${site.address}/tasks`);
    await stranger.getByLabel('Tên đăng nhập').fill(demoPeople.leader);
    await stranger.getByRole('textbox', { name: 'Mật khẩu' }).fill('khong-dung');
    await stranger.getByRole('button', { name: 'Đăng nhập' }).click();
    await stranger.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
    expect(new URL(stranger.url()).pathname).toBe('/sign-in');
    expect(await breaches(stranger)).toEqual([]);
    await stranger.context().close();
  });

  test('a task is found without accents, its address can be sent, and it opens to its story', async () => {
    await open('tasks');
    await page.getByLabel('Tìm theo tên').fill('cau ben song');
    await page.waitForURL(/search=cau/);
    const link = page.getByRole('link', { name: /cầu Bến Sông/ }).first();
    await link.waitFor();
    await page.reload();
    await settled(page);
    await link.click();
    for (const part of [
      'Chỉ tiêu',
      'Kế hoạch thực hiện',
      'Báo cáo',
      'Sản phẩm',
      'Văn bản quyết định',
      'Lịch sử',
    ])
      await page.getByRole('heading', { level: 2, name: part, exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/tasks\/[0-9a-f-]{36}$/);
  });

  test('a figure of the statistics opens the tasks it counts', async () => {
    await open('statistics');
    const figure = page.getByRole('table', { name: 'Theo khối' }).getByRole('link').first();
    const counted = Number(await figure.innerText());
    await figure.click();
    await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
    await page.getByText(`${counted} việc`, { exact: true }).waitFor();
    const rows = page.getByRole('table', { name: 'Danh sách nhiệm vụ' }).getByRole('row');
    // One more: the row of heads.
    await expect.poll(() => rows.count()).toBe(counted + 1);
  });

  test('a rating opens down to the answers and the rule behind a figure', async () => {
    await open('appraisal');
    const node = page.getByRole('button', { name: /Mức độ đột phá, đổi mới/ });
    expect(await node.getAttribute('aria-expanded')).toBe('false');
    await node.click();
    await page
      .getByText(/trung bình của/)
      .first()
      .waitFor();
    await page.getByText('Cần xác nhận:').first().waitFor();
    await page.getByRole('button', { name: 'Đóng hết' }).click();
    await page
      .getByText(/trung bình của/)
      .first()
      .waitFor({ state: 'hidden' });
  });

  test('the language changes on the spot and stays for the next visit', async () => {
    const reader = await site.signIn(demoPeople.leader);
    await readIn('English', reader);
    await reader.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
    await reader.reload();
    await reader.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
    await expect.poll(() => reader.locator('html').getAttribute('lang')).toBe('en');
    await reader.context().close();
  });

  test('what is typed in Vietnamese stays as typed, also with the corrections of an input method', async () => {
    await open('tasks');
    const field = page.getByLabel('Tìm theo tên');
    await field.focus();
    // Unikey takes letters back and sends others in their place.
    await page.keyboard.type('Duon');
    for (let left = 3; left > 0; left -= 1) await page.keyboard.press('Backspace');
    await page.keyboard.insertText('ươn');
    await page.keyboard.type('g  ');
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'đươ', selectionStart: 3, selectionEnd: 3 });
    await input.send('Input.insertText', { text: 'đường' });
    await page.waitForTimeout(700);
    expect(await field.inputValue()).toBe('Dương  đường');
  });
});

describe.each(names)('the page %s', (name) => {
  test('has nothing that axe finds, in both languages', async () => {
    await open(name);
    await readIn('Tiếng Việt', page);
    expect(await breaches(page)).toEqual([]);
    await readIn('English', page);
    expect(await breaches(page)).toEqual([]);
  });

  test('does not scroll sideways at 360 px, in both languages', async () => {
    await page.setViewportSize(phone);
    expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
    await readIn('Tiếng Việt', page);
    expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize(wide);
  });
});

test.each([
  { name: 'sheet', userName: 'hoidong', field: /Mức độ đột phá, đổi mới/ },
  { name: 'letterhead', userName: 'admin', field: 'Địa danh' },
])('$name as $userName fills it in has nothing that axe finds and fits a phone', async (form) => {
  const writer = await site.signIn(form.userName);
  await open(form.name, writer);
  await writer.getByRole('textbox', { name: form.field }).first().waitFor();
  for (const language of ['English', 'Tiếng Việt'] as const) {
    await readIn(language, writer);
    expect(await breaches(writer)).toEqual([]);
    await writer.setViewportSize(phone);
    expect(await beyondTheEdge(writer)).toBeLessThanOrEqual(0);
    await writer.setViewportSize(wide);
  }
  await writer.context().close();
});

test.each(['work', 'add', 'assign', 'tasks', 'task', 'appraisal'])(
  'in the dark %s is as easy to read',
  async (name) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(name);
    expect(await breaches(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  },
);

test('axe and the ruler would have found something', async () => {
  await open('campaigns');
  await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend',
    '<input style="width: 3000px"><p style="color: #bbb; background: #fff">nhạt</p>')`);
  expect((await breaches(page)).map((it) => it.split(':')[0])).toEqual(['color-contrast', 'label']);
  expect(await beyondTheEdge(page)).toBeGreaterThan(1000);
});

test('on a phone the navigation opens and leads on', async () => {
  await page.setViewportSize(phone);
  await open('tasks');
  await page.getByRole('button', { name: 'Trình đơn' }).click();
  await page.getByRole('link', { name: 'Quy định' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quy định' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/regulations');
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
