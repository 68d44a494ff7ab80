import { type CellValue } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRecords } from '#domain/sheet/read-records.ts';
import { enterProposal, proposalFaults } from '#use-cases/sheet-import/enter-proposal.ts';
import { proposalRows } from '#use-cases/sheet-import/kinds/proposal-rows.ts';
import {
  assignTask,
  makeAuthority,
  type MadeUpAuthority,
  startTask,
} from '#tests/system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';
import { bring, toldOf, workbookOf } from './bring.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
});
afterAll(() => system.close());

async function faultsOf(caller: Caller, kind: string, rows: CellValue[][]): Promise<string[]> {
  const { campaignId } = authority;
  const more = kind === 'units' || kind === 'roster' ? {} : { campaignId };
  const { id, choice } = await bring(caller, kind, await workbookOf(rows), more);
  await caller.post(`/imports/${id}/check`, choice);
  return (await toldOf(caller, id)).faults;
}

it('names every fault of a table of tasks by its cell', async () => {
  const { specialist } = await authority.signIn();
  const good = [
    'Việc tốt',
    'Nguyễn Giả Định 01',
    'đột phá',
    '1 năm',
    'Đề án',
    '30/11/2026',
    'Hồ sơ',
    'hồ sơ',
    null,
    10,
    null,
    null,
  ];
  const row = (change: Record<number, CellValue>) =>
    good.map((cell, at) => (at in change ? (change[at] ?? null) : cell));
  const rows: CellValue[][] = [
    ['Nhiệm vụ', 'Chủ trì', 'Tính chất', 'Thời gian thực hiện', 'Sản phẩm', 'Hạn', 'Chỉ tiêu', 'ĐVT', 'Hiện trạng', 'Mục tiêu', 'Trọng số', 'Chiều'],
    good,
    row({ 0: 'V'.repeat(501) }),
    row({ 0: 'Việc 4', 1: 'Không Ai Cả' }),
    row({ 0: 'Việc 5', 1: null }),
    row({ 0: 'Việc 6', 2: 'tốt' }),
    row({ 0: 'Việc 7', 3: 'mười năm' }),
    row({ 0: 'Việc 8', 4: null }),
    row({ 0: 'Việc 9', 5: '30/02/2026' }),
    row({ 0: 'Việc 10', 5: 'sớm' }),
    row({ 0: 'Việc 11', 5: null }),
    row({ 0: 'Việc 12', 6: null }),
    row({ 0: 'Việc 13', 7: null }),
    row({ 0: 'Việc 14', 8: 'nhiều' }),
    row({ 0: 'Việc 15', 9: '1.234' }),
    row({ 0: 'Việc 16', 9: null }),
    row({ 0: 'Việc 17', 8: 10, 9: 10 }),
    row({ 0: 'Việc 18', 8: 20, 9: 10 }),
    row({ 0: 'Việc 19', 10: 'nặng' }),
    row({ 0: 'Việc 20', 11: 'ngang' }),
    row({ 0: 'Việc 21', 5: '01/01/2300' }),
    good,
    row({ 0: 'Việc 23', 9: true }),
  ]; // prettier-ignore
  expect(await faultsOf(specialist, 'proposals', rows)).toEqual([
    'A3 tooLong',
    'B4 notFound',
    'B5 required',
    'C6 unknownOption',
    'D7 unknownOption',
    'E8 required',
    'F9 unreadDay',
    'F10 unreadDay',
    'F11 required',
    'G12 required',
    'H13 required',
    'I14 unreadFigure',
    'J15 ambiguousFigure',
    'J16 required',
    'J17 baselineEqualsTarget',
    'J18 baselineBeyondTarget',
    'K19 unreadFigure',
    'L20 unknownOption',
    'F21 tooLarge',
    'A22 duplicate',
    'J23 unreadFigure',
  ]);
});

it('names all that is wrong with one row: what is unread, unknown, missing, and what cannot be measured', async () => {
  const { specialist } = await authority.signIn();
  const heads = ['Nhiệm vụ', 'Chủ trì', 'Thời gian thực hiện', 'Sản phẩm', 'Hạn', 'Chỉ tiêu', 'ĐVT', 'Hiện trạng', 'Mục tiêu'];
  const row = (title: string | null, ...others: CellValue[]) => [title, ...others];
  expect(
    await faultsOf(specialist, 'proposals', [
      heads,
      row('Việc nhiều lỗi', 'Không Ai Cả', 'mười năm', null, '30/02/2026', 'Hồ sơ', 'hồ sơ', 10, 10),
      row(null, null, null, null, null, 'Tỷ lệ', null, 20, 10),
      row('Việc quá xa', 'Không Ai Cả', null, 'Đề án', '01/01/2300', 'Hồ sơ', 'hồ sơ', null, 5),
    ]),
  ).toEqual([
    'B2 notFound',
    'C2 unknownOption',
    'D2 required',
    'E2 unreadDay',
    'I2 baselineEqualsTarget',
    'G3 required',
    'I3 baselineBeyondTarget',
    'B4 notFound',
    'E4 tooLarge',
  ]);
  const { campaignId } = authority;
  const lacking = await workbookOf([['Nhiệm vụ', 'Chỉ tiêu'], ['Việc', 'Hồ sơ']]);
  const { id, choice } = await bring(specialist, 'proposals', lacking, { campaignId });
  await specialist.post(`/imports/${id}/check`, choice);
  const { refusals } = await specialist.get(`/imports/${id}`);
  const told = ({ params }: { params: { path: string; problem: string } }) => `${params.path} ${params.problem}`;
  expect(refusals.map(told)).toEqual([
    'expectedProduct noColumn',
    'dueOn noColumn',
    'unitOfMeasure noColumn',
    'target noColumn',
  ]);
}); // prettier-ignore

it('says in the words of the table which choices a campaign does not know', async () => {
  const { columns } = proposalRows;
  const rows = [
    ['Nhiệm vụ', 'Tính chất', 'Chỉ tiêu', 'Mục tiêu'],
    ['Việc rất khó', 'Khó', 'Hồ sơ', 9],
  ];
  const sheet = { name: 'Danh sách', rows, merges: [], converted: { tcvn3: 0, vni: 0 } };
  const places = { title: 0, nature: 1, indicator: 2, target: 3 };
  const [record] = readRecords(sheet, columns, places, [{ row: 1, more: [], group: undefined }]);
  if (record === undefined) throw new Error('no record');
  const { settings } = authority.pack;
  const known = { ...settings.natures, value: ['breakthrough', 'innovation'] };
  const pack = { ...authority.pack, settings: { ...settings, natures: known } };
  const refusal = {
    kind: 'invalidValue',
    params: { path: 'nature', problem: 'unknownOption', given: 'Khó', limit: 'đột phá, đổi mới' },
  };
  expect(proposalFaults(record, pack)).toEqual([refusal]);
  const { campaignId } = authority;
  const { services } = system.forJobs;
  expect(await enterProposal(services as never, record, { campaignId, pack, ownerIds: [] })).toEqual({
    ok: false,
    refusal,
  });
});

it('calls no row the repetition of one that was refused', async () => {
  const { specialist } = await authority.signIn();
  const proposal = (target: CellValue) => ['Việc hai lần', 'Nguyễn Giả Định 01', 'Đề án', '30/11/2026', 'Hồ sơ', 'hồ sơ', 7, target];
  expect(
    await faultsOf(specialist, 'proposals', [
      ['Nhiệm vụ', 'Chủ trì', 'Sản phẩm', 'Hạn', 'Chỉ tiêu', 'ĐVT', 'Hiện trạng', 'Mục tiêu'],
      proposal(7),
      proposal(9),
      proposal(9),
    ]),
  ).toEqual(['H2 baselineEqualsTarget', 'A4 duplicate']);
  const person = (from: string) => ['Trần Giả Định', 'Phó Giám đốc', 'Sở giả định số 1', from];
  expect(
    await faultsOf(specialist, 'roster', [
      ['Họ tên', 'Chức vụ', 'Đơn vị', 'Từ ngày'],
      person('31/12/2015'),
      person('01/02/2025'),
    ]),
  ).toEqual(['D2 tooEarly']);
}); // prettier-ignore

it('names every fault of units and people by its cell', async () => {
  const { specialist } = await authority.signIn();
  expect(
    await faultsOf(specialist, 'units', [
      ['Tên đơn vị', 'Mã', 'Trực thuộc', 'Từ ngày', 'Hệ thống', 'Khối'],
      ['Đơn vị 2', 'M'.repeat(21), 'Tỉnh ủy giả định', null, null, null],
      ['Đơn vị 3', null, 'Tỉnh ủy giả định', '01/02/2026', 'Khác', null],
      ['Đơn vị 4', null, 'Tỉnh ủy giả định', '13/13/2026', null, 'Khác'],
      ['Đơn vị 5', null, 'Không có', null, null, null],
    ]),
  ).toEqual(['B2 tooLong', 'E3 unknownOption', 'D4 unreadDay', 'F4 unknownOption', 'C5 notFound']);
  expect(
    await faultsOf(specialist, 'roster', [
      ['Họ tên', 'Chức vụ', 'Đơn vị', 'Người đứng đầu', 'Từ ngày', 'Diện quản lý'],
      [null, 'Phó Giám đốc', 'Sở giả định số 1', 'x', '12/31/2025', null],
      ['Lê Giả Định', null, 'Sở giả định số 1', 'có lẽ', '01/02/2025', null],
      ['Trần Giả Định', 'Phó Giám đốc', 'Sở giả định số 1', null, null, 'Không có'],
      ['Hồ Giả Định', 'Phó Giám đốc', 'Sở giả định số 1', null, '31/12/2015', null],
    ]),
  ).toEqual([
    'A2 required',
    'B3 required',
    'D3 unknownOption',
    'E3 ambiguousDay',
    'F4 notFound',
    'E5 tooEarly',
  ]);
});

it('takes the reports of a quarter, and names what is wrong in them', async () => {
  await assignTask(authority, 'Số hóa sổ hộ tịch', '05-QĐ/TU').then(({ id }) => startTask(authority, id));
  system.setDay('2026-04-05');
  const { owner, successor } = await authority.signIn();
  const { campaignId } = authority;
  const rows: CellValue[][] = [
    ['Nhiệm vụ', 'Kỳ', 'Chỉ tiêu', 'Thực hiện', 'Vướng mắc'],
    ['Số hóa sổ hộ tịch', 'Quý I/2026', 'Hồ sơ được số hóa', '1.250,5', 'Thiếu máy quét'],
    ['Số hóa sổ hộ tịch', 'Quý I/2026', 'Chỉ tiêu lạ', 5, null],
    ['Số hóa sổ hộ tịch', 'đầu năm', 'Hồ sơ được số hóa', 5, null],
    ['Số hóa sổ hộ tịch', 'Quý IV/2026', 'Hồ sơ được số hóa', 5, null],
    ['Việc không có', 'Quý I/2026', 'Hồ sơ được số hóa', 5, null],
    ['Số hóa sổ hộ tịch', 'tháng 2/2026', 'Hồ sơ được số hóa', 5, null],
  ];
  const content = await workbookOf(rows);
  const { id, choice } = await bring(owner, 'reports', content, { campaignId });
  await owner.post(`/imports/${id}/apply`, { ...choice, goodRowsOnly: true });
  expect(await toldOf(owner, id)).toEqual({
    rows: ['2 create', '3 fault', '4 fault', '5 fault', '6 fault', '7 fault'],
    faults: ['C3 unknownOption', 'B4 unreadPeriod', 'A5 outOfTime', 'A6 notFound', 'B7 unknownOption'],
  });
  const { tasks } = await owner.get('/tasks?limit=10');
  const { reports } = await owner.get(`/tasks/${tasks[0].id}`);
  expect(reports).toMatchObject([{ period: '2026-Q1' }]);
  const again = await bring(owner, 'reports', content, { campaignId });
  await owner.post(`/imports/${again.id}/apply`, { ...again.choice, goodRowsOnly: true });
  expect((await toldOf(owner, again.id)).rows[0]).toBe('2 same');

  // Whoever has no part in work is told no more of it than of work that is nowhere.
  const strange = ['Số hóa sổ hộ tịch', 'Việc không có'].map((title) => [title, 'Quý I/2026', 'x', 5, null]);
  const blind = await bring(successor, 'reports', await workbookOf([rows[0] ?? [], ...strange]), {
    campaignId,
  });
  await successor.post(`/imports/${blind.id}/check`, blind.choice);
  const { rows: told } = await successor.get(`/imports/${blind.id}/rows`);
  expect(told.map(({ faults }: { faults: { refusal: object }[] }) => faults[0]?.refusal)).toMatchObject([
    { kind: 'notFound', params: { what: 'task', id: 'Số hóa sổ hộ tịch' } },
    { kind: 'notFound', params: { what: 'task', id: 'Việc không có' } },
  ]);

  // A new obstacle is no repetition; and the official is named where it was done for him, not of the whole table.
  const { officialId } = await owner.get('/me');
  await owner.post('/delegations', {
    officialId,
    userName: 'successor',
    scopes: ['reports'],
    from: '2026-04-05',
    to: '2026-07-01',
  });
  const anew = ['Số hóa sổ hộ tịch', 'Quý I/2026', 'Hồ sơ được số hóa', '1.250,5', 'Thiếu đường truyền'];
  const other = await bring(successor, 'reports', await workbookOf([rows[0] ?? [], anew]), { campaignId });
  await successor.post(`/imports/${other.id}/apply`, other.choice);
  expect((await toldOf(successor, other.id)).rows).toEqual(['2 change']);
  const named = async (thingId: string, action: string) => {
    const { db } = system.forJobs.services;
    const acts = db.selectFrom('log_entry').select('on_behalf_of as of').where('action', '=', action);
    return (await acts.where('thing_id', '=', thingId).execute()).map((it) => it.of);
  };
  expect(await named(tasks[0].id, 'report')).toHaveLength(2);
  expect(await named(tasks[0].id, 'report')).toContain(officialId);
  expect(await named(other.id, 'applyImport')).toEqual([null]);
});

it('writes nothing into the log of what a faulty row had begun, and goes on with the same person after it', async () => {
  system.setDay('2026-03-02');
  const { specialist } = await authority.signIn();
  const { campaignId, pack } = authority;
  const work = ['Đề án', '30/11/2026', 'Đề án', 'đề án', 1];
  const person = ['Đỗ Giả Định', 'Phó Giám đốc', 'Sở giả định số 2'];
  const content = await workbookOf([
    ['Họ tên', 'Chức vụ', 'Đơn vị', 'Nhóm', 'Nhiệm vụ', 'Sản phẩm', 'Hạn', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu'],
    [...person, 'Nhóm lạ', 'Việc một', ...work],
    [...person, pack.groups[0].title.vi, 'Việc hai', ...work],
  ]);
  const { id, choice } = await bring(specialist, 'campaign', content, { campaignId });
  await specialist.post(`/imports/${id}/apply`, { ...choice, goodRowsOnly: true });
  expect(await toldOf(specialist, id)).toEqual({
    rows: ['2 fault', '3 create'],
    faults: ['D2 unknownOption'],
  });
  const { db } = system.forJobs.services;
  const officials = await db.selectFrom('official').select(['id', 'full_name as name']).execute();
  expect(officials.filter(({ name }) => name === 'Đỗ Giả Định')).toHaveLength(1);
  const acts = db.selectFrom('log_entry').select('thing_id as id').where('action', '=', 'createOfficial');
  const told = (await acts.execute()).map((it) => it.id);
  expect(told.toSorted()).toEqual(officials.map((it) => it.id).toSorted());
});

it('keeps nothing of a file with a secrecy marking, and says in which cell it stands', async () => {
  const { specialist } = await authority.signIn();
  const before = (await system.dump(['sheet_import'])).length;
  const content = await workbookOf([['Tên đơn vị'], ['Sở (TUYỆT MẬT)']]);
  const file = { kind: 'units', fileName: 'x.xlsx', content };
  expect(await specialist.refusal('POST', '/imports', file)).toEqual({
    kind: 'secrecyMarked',
    params: { path: 'A2', marking: 'TUYỆT MẬT' },
  });
  expect((await system.dump(['sheet_import'])).length).toBe(before);
});

it('takes Mật for the given name it is, and for a grade in capitals or where a grade is asked for', async () => {
  const admin = await system.signIn('admin');
  const inputOf = async (rows: CellValue[][]) => ({
    kind: 'roster',
    fileName: 'can-bo.xlsx',
    content: await workbookOf(rows),
  });
  const markedIn = async (rows: CellValue[][]) =>
    (await admin.refusal('POST', '/imports', await inputOf(rows))).params.path;
  const heads = ['Họ', 'Tên', 'Chức vụ'];
  const named = (name: string) => [heads, ['Đỗ Giả Định', name, 'Phó Giám đốc']];
  expect(await admin.post('/imports', await inputOf(named('Mật')))).toMatchObject({
    id: expect.any(String),
  });
  expect(await markedIn(named('MẬT'))).toBe('B2');
  expect(await markedIn(named('Tối mật'))).toBe('B2');
  const graded = [
    ['Tên', 'Độ mật'],
    ['Kế hoạch', 'Thường'],
    ['Đề án', 'Mật'],
  ];
  expect(await markedIn(graded)).toBe('B3');
  expect(await markedIn([['Độ mật', 'Mật']])).toBe('B1');
});

it('has a table scanned for malware before it is read, and keeps nothing of one that is not clean', async () => {
  const { specialist } = await authority.signIn();
  const { services } = system.forJobs;
  const before = (await system.dump(['sheet_import'])).length;
  const content = await workbookOf([['Tên đơn vị'], ['Sở Giả Định']]);
  const file = { kind: 'units', fileName: 'x.xlsx', content };
  const scanned: string[] = [];
  services.scan = async (bytes) => {
    scanned.push(Buffer.from(bytes).toString('base64'));
    return { found: 'Made.Up.Test' };
  };
  expect(await specialist.refusal('POST', '/imports', file)).toMatchObject({
    kind: 'fileRefused',
    params: { problem: 'infected', given: 'Made.Up.Test' },
  });
  expect(scanned).toEqual([content]);
  services.scan = async () => ({ notScanned: 'unreachable' });
  expect(await specialist.refused('POST', '/imports', file)).toEqual([503, 'notScanned']);
  services.scan = undefined;
  expect((await system.dump(['sheet_import'])).length).toBe(before);
});
