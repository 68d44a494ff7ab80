import { writeXlsx } from 'hucre/xlsx';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPeople, type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { beyondTheEdge, breaches, readIn } from './look-over.ts';

/** Units, people, accounts and the log in the browser, and one's own security. */
let site: DemoSite;
let specialist: Page;
let admin: Page;
let inspector: Page;

beforeAll(async () => {
  site = await openDemoSite();
  specialist = await site.signIn(demoPeople.specialist);
  admin = await site.signIn('admin');
  inspector = await site.signIn('thanhtra');
});
afterAll(() => site.close());

async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.address + path);
  await settled(page);
}

async function looksRight(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
  expect(await breaches(page)).toEqual([]);
  await readIn('English', page);
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
  expect(await breaches(page)).toEqual([]);
  await readIn('Tiếng Việt', page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe('units', () => {
  test('open storey by storey and show who holds their posts', async () => {
    await open(specialist, '/admin');
    const tree = specialist.getByRole('list', { name: 'Cây đơn vị' }).first();
    await tree.getByRole('button', { name: /^UBND tỉnh Sông Lam/ }).click();
    await specialist.getByRole('heading', { level: 2, name: 'UBND tỉnh Sông Lam' }).waitFor();
    await specialist.getByRole('table', { name: 'Chức danh và người giữ' }).waitFor();
    await looksRight(specialist);
  });

  test('are renamed by a paper after a look at what that ends; the slider goes back before it', async () => {
    await open(admin, '/admin');
    const tree = admin.getByRole('list', { name: 'Cây đơn vị' }).first();
    await tree
      .getByRole('button', { name: /^Sở Nông nghiệp/ })
      .first()
      .click();
    const heading = admin.getByRole('heading', { level: 2, name: /^Sở Nông nghiệp/ });
    await heading.waitFor();
    await settled(admin);
    const name = await heading.innerText();
    await heading.locator('xpath=ancestor::section').getByRole('link', { name: 'Sắp xếp đơn vị' }).click();
    await admin.getByRole('button', { name: `Bỏ ${name}` }).waitFor();
    await admin.getByLabel('Việc sắp xếp').selectOption('rename');
    await admin.getByLabel('Có hiệu lực từ ngày').fill('22/11/2026');
    await admin.getByLabel('Tên đơn vị mới 1').fill('Sở Kinh tế nông thôn (giả định)');
    await admin.getByLabel('Số, ký hiệu').fill('99-NQ/TU');
    await admin.getByLabel('Ngày ký').fill('20/11/2026');
    await admin.getByLabel('Người ký').fill('Người ký giả định');
    await admin.getByLabel('Trích yếu').fill('Đổi tên đơn vị giả định');
    await admin.getByRole('button', { name: 'Xem trước' }).click();
    await admin.getByText(/Chức danh và thời gian giữ chấm dứt: [1-9]/).waitFor();
    await admin.getByText(/Nhiệm vụ đang mở phải chuyển giao: [1-9]/).waitFor();
    await looksRight(admin);
    await admin.getByRole('button', { name: 'Ghi nhận theo văn bản' }).click();
    await admin.getByText('Đã ghi nhận').waitFor();
    // An administrator reads no tasks: he is told that there are some.
    await admin.getByText('Không có nhiệm vụ nào mà bạn được xem.').waitFor();

    await open(admin, '/admin');
    await tree
      .getByRole('button', { name: /^Sở Kinh tế nông thôn/ })
      .first()
      .waitFor();
    const slider = admin.getByLabel('Kéo theo các mốc sắp xếp');
    await slider.focus();
    await slider.press('Home');
    await admin.waitForURL(/asOf=/);
    await tree.getByRole('button', { name }).first().waitFor();
    await expect.poll(() => tree.getByRole('button', { name: /^Sở Kinh tế nông thôn/ }).count()).toBe(0);
  });
});

test('an account is opened with a password shown once, given a power, and closed', async () => {
  await open(admin, '/admin/accounts');
  await looksRight(admin);
  await admin.getByRole('button', { name: 'Thêm tài khoản' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Tên đăng nhập').fill('nguoi.moi');
  await dialog.getByRole('button', { name: 'Gửi' }).click();
  const password = await dialog.locator('p', { hasText: /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/ }).innerText();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await admin.getByLabel('Tìm theo tên').fill('nguoi.moi');
  const row = admin.getByRole('row', { name: /nguoi\.moi/ });
  await row.getByText('chưa có quyền riêng').waitFor();
  await row.getByText('Thao tác').click();
  await row.getByRole('button', { name: 'Thêm quyền' }).click();
  await admin.getByRole('dialog').getByLabel('Quyền', { exact: false }).first().selectOption('inspector');
  await admin.getByRole('dialog').getByRole('button', { name: 'Gửi' }).click();
  await row.getByText('toàn hệ thống').waitFor();

  const newcomer = await site.openWindow();
  await newcomer.goto(`${site.address}/sign-in`);
  await newcomer.getByLabel('Tên đăng nhập').fill('nguoi.moi');
  await newcomer.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await newcomer.getByRole('button', { name: 'Đăng nhập' }).click();
  await newcomer.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();

  await row.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Gửi' }).click();
  await row.getByText('đã khóa').waitFor();
  await newcomer.reload();
  await newcomer.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  await newcomer.context().close();
});

test('the log shows an inspector what changed, and is verified from the page', async () => {
  await open(inspector, '/admin/log');
  await inspector.getByLabel('Loại đối tượng').selectOption('appraisal');
  await inspector.getByRole('table', { name: 'Nhật ký' }).getByText('Quyết định mức').first().waitFor();
  await inspector.getByRole('button', { name: 'Kiểm tra tính toàn vẹn' }).click();
  await inspector.getByText(/^Nhật ký nguyên vẹn: đã tính lại [\d]+ mục/).waitFor();
  await looksRight(inspector);
  await open(inspector, '/admin/access');
  await inspector.getByText('xem nhật ký đánh giá').first().waitFor();
  await looksRight(inspector);

  await open(admin, '/admin/log?thing=appraisal');
  await admin.getByText('Không tìm thấy').waitFor();
});

test.each(['/admin/officials', '/admin/delegations'])('%s is there and looks right', async (path) => {
  await open(specialist, path);
  await looksRight(specialist);
});

test('mails that failed have a page', async () => {
  await open(admin, '/admin/mails');
  await admin.getByText('Không có thư nào bị lỗi').waitFor();
  await looksRight(admin);
});

test('one’s own page turns the second factor on by a code drawn here, makes a token, ends sessions', async () => {
  const page = await site.signIn('hoidong');
  await page
    .getByRole('link', { name: 'Hội đồng', exact: false })
    .or(page.locator('a[href="/me/security"]'))
    .first()
    .waitFor();
  await page.locator('a[href="/me/security"]').click();
  await page.getByRole('heading', { level: 1, name: 'Bảo mật của tôi' }).waitFor();
  await looksRight(page);
  const factor = page.getByRole('region', { name: 'Xác thực hai lớp' });
  await factor.getByRole('textbox', { name: 'Mật khẩu hiện tại' }).fill('tinh-gia-dinh');
  await factor.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  await factor.getByRole('img', { name: 'Mã QR để ghi danh ứng dụng xác thực' }).waitFor();
  const secret = await factor.getByText(/^[A-Z2-7]{32}$/).innerText();
  expect(await breaches(page)).toEqual([]);
  await factor
    .getByLabel('Mã sáu số')
    .fill(new TOTP({ secret }).generate({ timestamp: Date.parse(site.clock()) }));
  await factor.getByRole('button', { name: 'Xác nhận' }).click();
  await factor.getByText('đang bật').waitFor();
  await expect.poll(() => factor.getByRole('listitem').count()).toBe(10);

  await page.getByRole('button', { name: 'Tạo mã truy cập' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dùng vào việc gì').fill('Báo cáo hằng đêm');
  await dialog.getByLabel('nhiệm vụ: đọc').check();
  await dialog.getByLabel('Dùng đến hết ngày').fill('22/12/2026');
  await dialog.getByRole('button', { name: 'Tạo mã truy cập' }).click();
  await dialog.getByText(/^dotpha_/).waitFor();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await page
    .getByRole('table', { name: 'Mã truy cập cho chương trình' })
    .getByText('Báo cáo hằng đêm')
    .waitFor();
  await page.context().close();
});

test('one’s own page says how mails come, and gives a calendar an address that works until it is withdrawn', async () => {
  const page = await site.signIn('lanhdao');
  await open(page, '/me/security');
  await page.getByRole('navigation', { name: 'Trang của tôi' }).getByText('Thông báo và lịch').click();
  await page.getByRole('heading', { level: 1, name: 'Thông báo và lịch' }).waitFor();
  const rhythm = page.getByRole('region', { name: 'Nhịp nhận thư' });
  await rhythm.getByLabel('Việc chờ tôi').selectOption('daily');
  await rhythm.getByLabel('Thông tin').selectOption('weekly');
  await rhythm.getByLabel('Thư tuần gửi vào').selectOption('5');
  await looksRight(page);
  await rhythm.getByRole('button', { name: 'Lưu' }).click();
  await rhythm.getByText('Đã lưu.').waitFor();
  await page.reload();
  await expect.poll(() => rhythm.getByLabel('Thư tuần gửi vào').inputValue()).toBe('5');
  await expect.poll(() => rhythm.getByLabel('Việc chờ tôi').inputValue()).toBe('daily');

  const calendar = page.getByRole('region', { name: 'Lịch hạn của tôi' });
  await calendar.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
  const shown = calendar.getByText(/\/calendar\/[\w-]{43}\.ics$/);
  const address = await shown.innerText();
  const file = await fetch(address);
  expect([file.status, (await file.text()).slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
  await calendar.getByRole('button', { name: 'Xong' }).click();
  await calendar.getByRole('button', { name: 'Thu hồi' }).click();
  await calendar.getByText('Đã thu hồi.').waitFor();
  expect((await fetch(address)).status).toBe(404);

  await open(page, '/mail/stop/01990000-0000-4000-8000-000000000000');
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Thôi nhận thư' }).click();
  await page.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor();
  await page.context().close();
});

test('other systems are registered, their secrets shown once, and withdrawn', async () => {
  await open(admin, '/admin/connections');
  await admin.getByRole('table', { name: 'Địa chỉ nhận tin' }).waitFor();
  await admin.getByRole('button', { name: 'Đăng ký hệ thống' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Đăng ký hệ thống' });
  await dialog.getByRole('textbox', { name: /^Tên/ }).fill('Phần mềm báo cáo giả định');
  const unit = dialog.getByRole('combobox', { name: 'Của cơ quan' });
  await expect.poll(() => unit.locator('option').count()).toBeGreaterThan(1);
  await unit.selectOption({ index: 1 });
  await dialog.getByLabel('kết quả gửi cơ sở dữ liệu quốc gia: đọc').check();
  await dialog.getByLabel('Ngày cuối dùng được').fill('30/06/2027');
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
  await dialog.getByText(/^dotpha_secret_[\w-]{43}$/).waitFor();
  await dialog.getByText(/^client-[0-9a-f]{16}$/).waitFor();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  const table = admin.getByRole('table', { name: 'Hệ thống được truy cập' });
  await table.getByText('Phần mềm báo cáo giả định').waitFor();
  await looksRight(admin);
  await admin.getByLabel('Thao tác với Phần mềm báo cáo giả định').click();
  await admin.getByRole('button', { name: 'Thu hồi', exact: true }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
  await table.getByText('đã thu hồi').waitFor();
  await admin.getByRole('link', { name: /^Hệ thống quản lý văn bản/ }).click();
  await admin.getByText('Chưa có tin nào').waitFor();
  await looksRight(admin);
});

test('results are drawn up as files, marked as sent with their receipt', async () => {
  await open(specialist, '/admin/results');
  await specialist.getByRole('table', { name: 'Các tệp đã xuất' }).getByText('CSDLQG-2026-000017').waitFor();
  await specialist.getByRole('button', { name: 'Xuất tệp' }).click();
  await specialist.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
  await specialist.getByRole('button', { name: 'Ghi đã gửi' }).click();
  const dialog = specialist.getByRole('dialog', { name: 'Ghi đã gửi' });
  await dialog.getByLabel('Số biên nhận').fill('CSDLQG-2026-000018');
  await dialog.getByLabel('Ngày gửi').fill('23/11/2026');
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
  await specialist.getByText('Mọi kết quả đã công bố đều đã gửi').waitFor();
  await looksRight(specialist);
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});

describe('tables from Excel', () => {
  test('are recognised, looked through row by row, and entered', async () => {
    await open(admin, '/admin');
    await admin.getByRole('link', { name: 'Nhập từ Excel' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Nhập từ Excel' }).waitFor();
    const rows = [
      ['DANH MỤC ĐƠN VỊ', null],
      ['Tên cơ quan, đơn vị', 'Trực thuộc'],
      ['Trung tâm Giả Định Một', 'UBND tỉnh Sông Lam'],
      ['Trung tâm Giả Định Hai', 'Nơi không có'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Danh mục', rows }] });
    await admin.locator('input[type=file]').setInputFiles({
      name: 'don-vi.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
    await admin.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    const table = admin.getByRole('table', { name: 'Từng dòng sẽ ra sao' });
    await table.getByText('B4', { exact: true }).waitFor();
    await table.getByText('Trung tâm Giả Định Một', { exact: true }).waitFor();
    await looksRight(admin);
    await admin.getByRole('button', { name: 'Chỉ nhập 1 dòng không lỗi' }).click();
    await admin.getByText('Đã nhập xong', { exact: true }).waitFor();
    await admin
      .getByRole('table', { name: 'Từng dòng đã ra sao' })
      .getByText('đã thêm', { exact: true })
      .waitFor();
    await looksRight(admin);
    // The receipt leads on to what was made.
    await admin.getByRole('link', { name: 'Trung tâm Giả Định Một' }).click();
    await admin.getByRole('heading', { name: 'Trung tâm Giả Định Một' }).waitFor();
  });

  test('come in as cells pasted, as text and as Excel copies them, and are checked the same way', async () => {
    const paste = async (html: string, text: string) => {
      await admin.getByLabel('Hoặc dán các ô chép từ Excel').focus();
      await admin.evaluate(`(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', ${JSON.stringify(html)});
        clipboardData.setData('text/plain', ${JSON.stringify(text)});
        const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(pasted);
      })()`);
    };
    const checked = async (cell: string) => {
      await admin.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
      const table = admin.getByRole('table', { name: 'Từng dòng sẽ ra sao' });
      await table.getByText(cell, { exact: true }).waitFor();
      await table.getByText('sẽ thêm', { exact: true }).waitFor();
    };
    await open(admin, '/import?kind=units');
    const field = admin.getByLabel('Hoặc dán các ô chép từ Excel');
    await field.fill(
      'Tên đơn vị\tTrực thuộc\nTrung tâm Dán Một\tUBND tỉnh Sông Lam\nTrung tâm Dán Hai\tNơi không có',
    );
    await admin.getByRole('button', { name: 'Đọc các ô đã dán' }).press('Enter');
    await checked('B3');

    await open(admin, '/import?kind=units');
    // What makes a workbook of them does not come.
    await admin.route('**/workbook-of-pasted*', (route) => route.abort());
    await paste('', 'Tên đơn vị\tMã\nTrung tâm Dán Một\tD1');
    await admin.getByText('Không nối được với máy chủ. Kiểm tra mạng rồi thử lại.').waitFor();
    await admin.unroute('**/workbook-of-pasted*');

    await open(admin, '/import?kind=units');
    const cells = `<style>.xl65 { font-family: ".VnTime"; }</style><table>
      <tr><td colspan="9">DANH MỤC</td></tr>
      <tr><td>Tên đơn vị</td><td>Mã</td><td>Trực thuộc</td></tr>
      <tr><td class="xl65">Së Gi¶ §Þnh</td><td x:num="12345">12.345</td><td rowspan="3">UBND tỉnh<br>Sông Lam</td></tr>
      <tr style="display:none"><td>Ẩn</td><td>1</td></tr>
      <tr><td>Trung tâm Dán Ba</td><td>12345</td></tr>
      <tr><td>Trung tâm Dán Bốn</td><td>12346</td><td rowspan="9">Nơi không có</td></tr>
    </table>`;
    await paste(cells, 'không dùng\tđến');
    await checked('B4');
    // Hidden rows count for what is joined over them: the row below has a unit above of its own.
    await admin.getByText('C5', { exact: true }).waitFor();
    await admin.getByText('Sở Giả Định', { exact: true }).waitFor();
    // What was hidden is not copied.
    expect(await admin.getByText('Ẩn', { exact: true }).count()).toBe(0);
  });
});
