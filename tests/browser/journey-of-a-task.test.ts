import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, fillPaper, home, line, scoreByKeyboard, state } from './act-as.ts';
import { type DemoSite, openDemoSite, settled } from './demo-site.ts';
import { type JourneyPeople, signInAll } from './journey-people.ts';
import { breaches } from './look-over.ts';

/** One piece of work from registering to a rated, announced, objected and corrected result: each does his part by clicking. */

let site: DemoSite;
let people: JourneyPeople;
const title = 'Trả kết quả thủ tục đất đai trong ngày';

beforeAll(async () => {
  site = await openDemoSite();
  people = await signInAll(site);
});

afterAll(async () => {
  await site.close();
});

/** Waits until a field is marked as wrong. */
const invalid = (field: Locator) => expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');

describe('from registering to the decision', () => {
  test('the official registers work; a draft outlives the window, and what is wrong is said at its field', async () => {
    const { official } = people;
    await official.getByRole('link', { name: 'Đăng ký việc' }).click();
    await official.getByLabel('Tên việc').fill(title);
    await official.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await official.getByText('Còn 4 mục cần sửa').waitFor();
    await invalid(official.getByLabel('Sản phẩm phải có'));
    expect(await breaches(official)).toEqual([]);

    await official.reload();
    await expect.poll(() => official.getByLabel('Tên việc').inputValue()).toBe(title);
    await official.getByLabel('Sản phẩm phải có').fill('Hồ sơ trả ngay trong ngày');
    await official.getByLabel('Đo cái gì').fill('Hồ sơ trả trong ngày');
    await official.getByLabel('Cách tính').selectOption('increase');
    await official.getByLabel('Xuất phát').fill('35');
    await official.getByLabel('Phải đạt').fill('35');
    await official.getByLabel('Đơn vị tính').fill('%');
    await official.getByLabel('Trọng số').fill('1');
    await official.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await official.getByText('tăng lên 35 (xuất phát 35) %').waitFor();
    expect(await breaches(official)).toEqual([]);
    await official.getByRole('button', { name: 'Đăng ký và gửi' }).click();
    // The server's no leads back to the field.
    await official.getByText('Còn 1 mục cần sửa').waitFor();
    await invalid(official.getByLabel('Phải đạt'));
    await official.getByLabel('Phải đạt').fill('80,5');
    await official.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await official.getByRole('button', { name: 'Đăng ký và gửi' }).click();
    await official.getByRole('heading', { level: 1, name: title }).waitFor();
    await state(official, 'Đã gửi đăng ký');
    await home(official);
    expect(await official.getByText('Đang viết dở').count()).toBe(0);
  });

  test('the specialist gives an opinion, from the start page', async () => {
    const { specialist } = people;
    await home(specialist);
    await line(specialist, title).click();
    await act(specialist, 'Cho ý kiến', (dialog) =>
      dialog
        .getByLabel('Trả lại để sửa')
        .check()
        .then(() => dialog.getByLabel('Lý do').fill('Nêu rõ loại thủ tục')),
    );
    await state(specialist, 'Trả lại để sửa');
  });

  test('the official changes what was returned and submits it again', async () => {
    const { official, specialist } = people;
    await home(official);
    await line(official, title).click();
    await official.getByRole('link', { name: 'Sửa nội dung' }).click();
    await expect.poll(() => official.getByLabel('Phải đạt').inputValue()).toBe('80,5');
    await official.getByLabel('Sản phẩm phải có').fill('Hồ sơ đất đai loại đơn giản trả ngay trong ngày');
    await official.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await official.getByRole('button', { name: 'Lưu nội dung mới' }).click();
    await official.getByRole('heading', { level: 1, name: title }).waitFor();
    await act(official, 'Gửi đăng ký');
    await state(official, 'Đã gửi đăng ký');
    await home(specialist);
    await line(specialist, title).click();
    await act(specialist, 'Cho ý kiến', (dialog) => dialog.getByLabel('Đề nghị giao').check());
    await state(specialist, 'Được đề nghị giao');
  });

  test('the leader sees the paper as it will be and issues it', async () => {
    const { leader } = people;
    await home(leader);
    await line(leader, /chờ đưa vào quyết định giao/).click();
    await leader.getByRole('table', { name: 'Số việc theo nhóm' }).waitFor();
    await leader.getByRole('button', { name: 'Bỏ chọn hết' }).click();
    await leader.getByRole('checkbox', { name: `Đưa vào quyết định: ${title}` }).check();
    await fillPaper(leader, '91-QĐ/GĐ');
    await leader.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await leader.getByText('Số 91-QĐ/GĐ').first().waitFor();
    expect(await breaches(leader)).toEqual([]);
    await expect.poll(() => leader.getByRole('cell', { name: title }).count()).toBe(1);
    await leader.getByRole('button', { name: 'Ban hành quyết định' }).click();
    await leader.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
  });

  test('the official plans, the leader approves, the official reports', async () => {
    const { official, leader } = people;
    await home(official);
    await line(official, title).click();
    await act(official, 'Gửi kế hoạch', async (dialog) => {
      await dialog.getByLabel('Mục tiêu chung').fill('Dân không phải đi lại lần hai');
      await dialog.getByLabel('Mục tiêu cụ thể').fill('Tám phần mười hồ sơ trả trong ngày');
      await dialog.getByLabel('Giải pháp').fill('Một đầu mối nhận và trả');
      await dialog.getByLabel('Mốc 1').fill('Xong quy trình');
      await dialog.getByLabel('Ngày', { exact: true }).fill('15/12/2026');
    });
    await state(official, 'Đã gửi kế hoạch');
    await home(leader);
    await line(leader, title).click();
    await act(leader, 'Trả lời kế hoạch', (dialog) => dialog.getByLabel('Duyệt kế hoạch').check());
    await state(leader, 'Đang thực hiện');
    await official.reload();
    await official.getByRole('link', { name: 'Báo cáo kỳ' }).click();
    await official.getByLabel(/^Thực hiện:/).fill('52');
    await official.getByLabel('Kết quả, việc đã làm').fill('Đã nhận và trả một đầu mối.');
    await official.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await official.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await official.getByRole('heading', { level: 1, name: 'Giấy nhận báo cáo' }).waitFor();
    await official.getByRole('link', { name: 'Về nhiệm vụ' }).click();
    await official.getByText('Đã nhận và trả một đầu mối.').waitFor();
  });

  test('the official hands in the product, the verifier sends it back, and verifies what is handed in again', async () => {
    const { official, verifier } = people;
    await act(official, 'Nộp sản phẩm', async (dialog) => {
      await dialog.getByLabel('Tên sản phẩm').fill('Quy trình trả trong ngày');
      await dialog.getByLabel('Số, ký hiệu văn bản').fill('15/QT-SNN');
    });
    await home(verifier);
    await line(verifier, 'Quy trình trả trong ngày').click();
    await act(verifier, 'Xác nhận sản phẩm', async (dialog) => {
      await dialog.getByLabel('Trả lại', { exact: true }).check();
      await dialog.getByLabel('Lý do').fill('Quy trình chưa ký');
    });
    await official.reload();
    await official.getByText('Quy trình chưa ký').first().waitFor();
    await act(official, 'Nộp lại', (dialog) => dialog.getByLabel('Số, ký hiệu văn bản').fill('15a/QT-SNN'));
    await home(verifier);
    await line(verifier, 'Quy trình trả trong ngày').click();
    await act(verifier, 'Xác nhận sản phẩm', async (dialog) => {
      await dialog.getByLabel('Xác nhận', { exact: true }).check();
      await dialog.getByLabel('Văn bản đã ban hành').selectOption('Văn bản số 15a/QT-SNN');
      await dialog.getByLabel('Đúng nội dung sản phẩm').selectOption('Văn bản số 15a/QT-SNN');
    });
    await official.reload();
    await official.getByText('Đã xác nhận').first().waitFor();
    await home(verifier);
    expect(await line(verifier, 'Quy trình trả trong ngày').count()).toBe(0);
  });
});

describe('from the own sheet to the corrected result', () => {
  test('the specialist opens the appraisals, the official assesses himself from the keyboard', async () => {
    const { specialist, official } = people;
    await specialist.getByRole('link', { name: 'Đánh giá', exact: true }).click();
    await specialist.getByLabel('Đợt giao việc').selectOption('Việc đột phá, đổi mới năm 2026');
    await act(specialist, 'Mở hồ sơ đánh giá');
    await home(official);
    await official
      .getByRole('row', { name: /Tự chấm điểm/ })
      .getByRole('link')
      .click();
    const fields = official.locator('[data-points]');
    await fields.first().waitFor();
    expect(await breaches(official)).toEqual([]);
    await scoreByKeyboard(official);
    await official.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await official.getByRole('button', { name: 'Gửi bản tự chấm' }).click();
    await state(official, 'Đã tự chấm điểm');
  });

  test('a council member scores, seeing the own points beside', async () => {
    const { member } = people;
    await home(member);
    await line(member, /Lương Hữu Khoan Vượng/).click();
    const fields = member.locator('[data-points]');
    await fields.first().fill('1000000');
    await settled(member);
    for (const field of (await fields.all()).slice(1)) await field.fill('1');
    await member.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await invalid(fields.first());
    await fields.first().fill('1');
    await member.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await member.getByRole('button', { name: 'Gửi phiếu chấm' }).click();
    await state(member, 'Hội đồng đang chấm');
  });

  test('the specialist lets the rules propose; they ask only what they do not know', async () => {
    const { specialist } = people;
    await home(specialist);
    await line(specialist, /Lương Hữu Khoan Vượng/).click();
    const dialog = specialist.getByRole('dialog', { name: 'Tính mức đề xuất' });
    const send = dialog.getByRole('button', { name: 'Gửi', exact: true });
    await send.click();
    await dialog.getByText('Cần thêm các câu trả lời này:').waitFor();
    await dialog.getByRole('radiogroup').first().waitFor();
    expect(await breaches(specialist)).toEqual([]);
    for (const group of await dialog.getByRole('radiogroup').all()) await group.getByLabel('Không').check();
    await send.click();
    await dialog.waitFor({ state: 'detached' });
    await state(specialist, 'Đã đề xuất mức');
  });

  test('the leader decides otherwise, which takes a reason', async () => {
    const { leader } = people;
    await home(leader);
    await line(leader, /chờ quyết định mức/).click();
    const level = leader.getByLabel('Mức quyết định cho Lương Hữu Khoan Vượng');
    await level.waitFor();
    await settled(leader);
    const others = await level.locator('option').all();
    const proposed = await level.inputValue();
    const values = await Promise.all(others.map((it) => it.getAttribute('value')));
    await level.selectOption(values.find((it) => it !== '' && it !== proposed && it !== 'excellent') ?? '');
    // The system gives the number: the first of the term.
    await fillPaper(leader, '');
    await leader.getByRole('button', { name: 'Kiểm tra lại' }).click();
    const reason = leader.getByLabel('Lý do khác đề xuất cho Lương Hữu Khoan Vượng');
    await invalid(reason);
    expect(await breaches(leader)).toEqual([]);
    await reason.fill('Việc chính mới làm được một nửa');
    await leader.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await leader.getByRole('button', { name: 'Ban hành quyết định' }).click();
    await leader.getByRole('heading', { level: 1, name: 'Đánh giá, xếp loại' }).waitFor();
  });

  test('it is announced, objected to, and the leader corrects it', async () => {
    const { specialist, official, leader } = people;
    await home(specialist);
    await specialist
      .getByRole('row', { name: /Thông báo kết quả/ })
      .getByRole('link', { name: /Lương Hữu/ })
      .click();
    await act(specialist, 'Thông báo kết quả');
    await state(specialist, 'Đã thông báo');

    const { pathname } = new URL(specialist.url());
    await official.goto(site.address + pathname);
    await official.getByText('Việc chính mới làm được một nửa').waitFor();
    await act(official, 'Kiến nghị', (dialog) =>
      dialog.getByLabel('Nội dung kiến nghị').fill('Việc chính đã nghiệm thu tháng trước'),
    );
    await state(official, 'Có kiến nghị');

    await home(leader);
    await line(leader, /Lương Hữu Khoan Vượng/).click();
    await leader.getByText('Việc chính đã nghiệm thu tháng trước').first().waitFor();
    await act(leader, 'Thay kết quả bằng quyết định', async (dialog) => {
      await dialog.getByLabel('Mức mới').selectOption({ index: 1 });
      await dialog.getByLabel('Lý do thay').fill('Biên bản nghiệm thu đã đủ các phần');
      await fillPaper(dialog, '93-QĐ/GĐ');
    });
    await leader.getByText('93-QĐ/GĐ').first().waitFor();
    await expect.poll(() => leader.getByRole('dialog').count()).toBe(0);
  });

  test('the specialist announces what was corrected, and the official sees both papers', async () => {
    const { specialist, official } = people;
    await home(specialist);
    await specialist
      .getByRole('row', { name: /Thông báo kết quả/ })
      .getByRole('link', { name: /Lương Hữu/ })
      .click();
    await act(specialist, 'Thông báo kết quả');
    await state(specialist, 'Đã thông báo');
    await official.reload();
    for (const said of ['01-QĐ/TU', '93-QĐ/GĐ', 'Biên bản nghiệm thu đã đủ các phần'])
      await official.getByText(said).first().waitFor();
    await settled(official);
    expect(await official.getByRole('button', { name: 'Thông báo kết quả', exact: true }).count()).toBe(0);
  });

  test('the inspector reads all of it and finds nothing to press', async () => {
    const { inspector, specialist } = people;
    await inspector.goto(specialist.url());
    await inspector.getByText('93-QĐ/GĐ').first().waitFor();
    await settled(inspector);
    for (const name of ['Thông báo kết quả', 'Thay kết quả bằng quyết định', 'Kiến nghị'])
      expect(await inspector.getByRole('button', { name, exact: true }).count()).toBe(0);
  });

  test('the administrator has no say in it, and finds the log whole', async () => {
    const { administrator } = people;
    await administrator.goto(`${site.address}/admin/log`);
    await administrator.getByRole('button', { name: 'Kiểm tra tính toàn vẹn' }).click();
    await administrator.getByText(/^Nhật ký nguyên vẹn: đã tính lại \d+ mục/).waitFor();
    await home(administrator);
    expect(await line(administrator, /./).count()).toBe(0);
  });
});

test('nothing went wrong behind the pages', () => {
  expect(site.faults).toEqual([]);
});
