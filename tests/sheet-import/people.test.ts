import { type CellValue } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAuthority, type MadeUpAuthority } from '#tests/system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';
import { dateCell, tableOf } from '#web/ui/export/table-of.ts';
import { xlsxOf } from '#web/ui/export/xlsx-of.ts';
import { bring, toldOf, workbookOf } from './bring.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
});
afterAll(() => system.close());

interface Official {
  fullName: string;
  posts: { title: string; unitName: string; validFrom: string }[];
}

/** Everybody there is. */
async function everybody(): Promise<Official[]> {
  const admin = await system.signIn('admin');
  const officials: Official[] = [];
  for (let after = ''; ;) {
    const page = await admin.get(`/officials?limit=200${after}`);
    officials.push(...page.officials);
    if (page.next === null) return officials;
    after = `&after[sortName]=${encodeURIComponent(page.next.sortName)}&after[id]=${page.next.id}`;
  }
}

/** Everybody in posts, as `<name> · <post> · <unit> · <from>`. */
async function listed(): Promise<string[]> {
  return (await everybody())
    .flatMap(({ fullName, posts }) =>
      posts.map(({ title, unitName, validFrom }) => [fullName, title, unitName, validFrom].join(' · ')),
    )
    .toSorted();
}

it('enters people with new and known posts, and keeps who is there', async () => {
  const { specialist } = await authority.signIn();
  const rows = [
    ['TT', 'Hä vµ tªn', 'Chøc vô', '§¬n vÞ', 'Ngµy bæ nhiÖm'],
    [1, 'NguyÔn Gi¶ §Þnh 01', 'Gi¸m ®èc Së sè 1', 'Së gi¶ ®Þnh sè 1', '1/1/2020'],
    [2, 'TrÇn ThÞ Gi¶ §Þnh', 'Phã Gi¸m ®èc', 'Së gi¶ ®Þnh sè 1', '15-02-26'],
    [3, 'Lª V¨n Gi¶ §Þnh', 'Phã Gi¸m ®èc', 'Së gi¶ ®Þnh sè 2', 'quý I/2025'],
    [4, 'NguyÔn Gi¶ §Þnh 02', 'BÝ th­ §¶ng uû', 'Së gi¶ ®Þnh sè 2', '01/03/2026'],
    [5, 'Lª V¨n Gi¶ §Þnh', 'Phã Gi¸m ®èc', 'Së gi¶ ®Þnh sè 2', null],
    [6, 'Hoµng Gi¶ §Þnh', 'Tr­ëng phßng', 'Së kh«ng cã', null],
  ];
  const { id, choice } = await bring(specialist, 'roster', await workbookOf(rows));
  await specialist.post(`/imports/${id}/apply`, { ...choice, goodRowsOnly: true });
  expect(await toldOf(specialist, id)).toEqual({
    rows: ['2 same', '3 create', '4 create', '5 change', '6 fault', '7 fault'],
    faults: ['B6 duplicate', 'D7 notFound'],
  });
  const { withoutAccount } = await specialist.get(`/imports/${id}`);
  expect(withoutAccount).toBe(2);
  const { rows: receipt } = await specialist.get(`/imports/${id}/rows`);
  const [{ thing, id: officialId }] = receipt[1].about;
  const { fullName } = await specialist.get(`/officials/${officialId}`);
  expect([thing, fullName]).toEqual(['official', 'Trần Thị Giả Định']);
  expect(await listed()).toEqual(
    [
      'Nguyễn Giả Định 01 · Giám đốc Sở số 1 · Sở giả định số 1 · 2020-01-01',
      'Trần Thị Giả Định · Phó Giám đốc · Sở giả định số 1 · 2026-02-15',
      'Lê Văn Giả Định · Phó Giám đốc · Sở giả định số 2 · 2025-01-01',
      'Nguyễn Giả Định 02 · Bí thư Đảng uỷ · Sở giả định số 2 · 2026-03-01',
      'Nguyễn Giả Định 02 · Giám đốc Sở số 2 · Sở giả định số 2 · 2020-01-01',
    ].toSorted(),
  );
  expect((await system.verifyLog()).faults).toEqual([]);
});

it('reads a messy roster of five thousand as the clean one says it, and the list taken out of it as the same', async () => {
  const { specialist } = await authority.signIn();
  const before = new Set(await listed());
  const rows: CellValue[][] = [
    ['TỈNH ỦY GIẢ ĐỊNH', null, null, null],
    ['BIỂU TỔNG HỢP', null, null, null],
    ['STT', 'Ho va ten', 'CHỨC VỤ, CHỨC DANH', 'Thời gian'],
    [null, null, null, 'Ngày bổ nhiệm'],
    ['(1)', '(2)', '(3)', '(4)'],
    ['I', 'SỞ GIẢ ĐỊNH SỐ 1', null, null],
  ];
  const clean: string[] = [];
  const days: [CellValue, string][] = [
    ['05/03/2024', '2024-03-05'],
    ['6-3-24', '2024-03-06'],
    [45_358, '2024-03-07'],
    ['tháng 4/2024', '2024-04-01'],
  ];
  for (let number = 1; number <= 5000; number += 1) {
    if (number === 2501) rows.push([null, null, null, null], ['II', 'Sở giả định số 2', null, null]);
    const [written, day] = days[number % days.length] ?? ['', ''];
    const name = `Vũ Giả Định ${String(number).padStart(4, '0')}`;
    rows.push([number, number % 3 === 0 ? name.normalize('NFD') : `  ${name} `, 'Chuyên viên', written]);
    clean.push(`${name} · Chuyên viên · Sở giả định số ${number <= 2500 ? 1 : 2} · ${day}`);
  }
  rows.push(['Tổng cộng', 5000, null, null], [null, null, null, 'Người lập biểu']);
  const { id, choice } = await bring(specialist, 'roster', await workbookOf(rows));
  await specialist.post(`/imports/${id}/apply`, choice);
  const told = await specialist.get(`/imports/${id}`);
  expect([told.state, told.counts]).toEqual(['applied', { create: 5000, change: 0, same: 0, fault: 0 }]);
  expect((await listed()).filter((person) => !before.has(person))).toEqual(clean.toSorted());

  // As the page of officials takes it along.
  const rowsOut = (await everybody()).flatMap(({ fullName, posts }) =>
    posts.map((post) => ({ fullName, ...post })),
  );
  const taken = await xlsxOf(
    tableOf({ name: 'Danh sách cán bộ' }, rowsOut, [
      ['Họ và tên', ({ fullName }) => fullName],
      ['Chức vụ', ({ title }) => title],
      ['Cơ quan, đơn vị', ({ unitName }) => unitName],
      ['Từ ngày', ({ validFrom }) => dateCell(validFrom)],
    ]),
  );
  const again = await bring(specialist, 'roster', Buffer.from(taken).toString('base64'), {
    fileName: 'danh-sach-can-bo.xlsx',
  });
  await specialist.post(`/imports/${again.id}/check`, again.choice);
  const { state, counts } = await specialist.get(`/imports/${again.id}`);
  expect([state, counts]).toEqual(['checked', { create: 0, change: 0, same: rowsOut.length, fault: 0 }]);
});

it('enters tasks with several indicators, then new targets, and nothing twice', async () => {
  const { specialist, owner } = await authority.signIn();
  const { campaignId } = authority;
  const rows: CellValue[][] = [
    ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Sản phẩm', 'Hạn', 'Chỉ tiêu', 'ĐVT', 'Hiện trạng', 'Kế hoạch'],
    [1, 'Số hóa hồ sơ', 'Nguyễn Giả Định 01', 'Kho dữ liệu', 'quý IV/2026', 'Hồ sơ', 'hồ sơ', '1.000,5', '2.500,5'],
    [null, null, null, null, null, 'Tỷ lệ tra cứu', '%', null, 0.9],
    [2, 'Một cửa điện tử', 'Đồng chí Nguyễn Giả Định 02 - Giám đốc Sở số 2', 'Quy trình', '30/11/2026', 'Thủ tục', 'thủ tục', null, '1.200'],
    [3, 'Việc của ai', 'Không Ai Cả', 'Quy trình', '30/11/2026', 'Thủ tục', 'thủ tục', null, 5],
    [4, 'Việc không đổi', 'Nguyễn Giả Định 02', 'Quy trình', '30/11/2026', 'Thủ tục', 'thủ tục', 5, 5],
  ]; // prettier-ignore
  const merges = [1, 2, 3, 4].map((column) => ({
    startRow: 1,
    startCol: column,
    endRow: 2,
    endCol: column,
  }));
  const cells = new Map([['2,8', { value: 0.9, type: 'number' as const, style: { numFmt: '0%' } }]]);
  const content = await workbookOf(rows, { merges, cells });
  const { id, choice } = await bring(specialist, 'proposals', content, { campaignId });
  await specialist.post(`/imports/${id}/apply`, { ...choice, goodRowsOnly: true });
  expect(await toldOf(specialist, id)).toEqual({
    rows: ['2 create', '4 create', '5 fault', '6 fault'],
    faults: ['C5 notFound', 'I6 baselineEqualsTarget'],
  });
  const { tasks } = await owner.get('/tasks?limit=200');
  const task = await owner.get(`/tasks/${tasks[0].id}`);
  expect(task).toMatchObject({ title: 'Số hóa hồ sơ', dueOn: '2026-12-31', state: 'draft' });
  expect(task.indicators).toMatchObject([
    { name: 'Hồ sơ', measured: { direction: 'atLeast', baseline: '1000.5', target: '2500.5' } },
    { name: 'Tỷ lệ tra cứu', unitOfMeasure: '%', measured: { direction: 'atLeast', target: '90' } },
  ]);

  const again = await bring(specialist, 'proposals', content, { campaignId });
  await specialist.post(`/imports/${again.id}/apply`, { ...again.choice, goodRowsOnly: true });
  expect((await specialist.get(`/imports/${again.id}`)).counts).toMatchObject({ create: 0, same: 2 });

  const targets = await workbookOf([
    ['Nhiệm vụ', 'Chỉ tiêu', 'Mức phấn đấu'],
    ['Số hóa hồ sơ', 'Hồ sơ', 3000],
    ['Một cửa điện tử', 'Thủ tục', 1200],
    ['Một cửa điện tử', 'Không có', 7],
  ]);
  const changed = await bring(specialist, 'targets', targets, { campaignId });
  await specialist.post(`/imports/${changed.id}/apply`, { ...changed.choice, goodRowsOnly: true });
  expect(await toldOf(specialist, changed.id)).toEqual({
    rows: ['2 change', '3 same', '4 fault'],
    faults: ['B4 unknownOption'],
  });
  expect((await owner.get(`/tasks/${tasks[0].id}`)).indicators[0].measured.target).toBe('3000');
});

it('enters a whole campaign: the person, his part in it, his task', async () => {
  const { specialist } = await authority.signIn();
  const { campaignId, pack } = authority;
  const rows: CellValue[][] = [
    ['Họ tên', 'Chức vụ', 'Đơn vị', 'Nhóm', 'Nhiệm vụ', 'Sản phẩm', 'Hạn', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu'],
    ['Đỗ Giả Định', 'Phó Giám đốc', 'Sở giả định số 2', pack.groups[0].title.vi, 'Việc của người mới', 'Đề án', '30/11/2026', 'Đề án', 'đề án', 1],
    ['Đỗ Giả Định', 'Phó Giám đốc', 'Sở giả định số 2', 'Nhóm lạ', 'Việc khác', 'Đề án', '30/11/2026', 'Đề án', 'đề án', 1],
  ]; // prettier-ignore
  const { id, choice } = await bring(specialist, 'campaign', await workbookOf(rows), { campaignId });
  await specialist.post(`/imports/${id}/apply`, { ...choice, goodRowsOnly: true });
  expect(await toldOf(specialist, id)).toEqual({
    rows: ['2 create', '3 fault'],
    faults: ['D3 unknownOption'],
  });
  const { tasks } = await specialist.get('/tasks?limit=200');
  expect(tasks.map(({ title }: { title: string }) => title)).toContain('Việc của người mới');
});
