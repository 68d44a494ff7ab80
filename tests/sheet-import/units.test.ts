import { afterAll, beforeAll, expect, it } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';
import { clearPast } from '#server/jobs/clear-past.ts';
import { bring, toldOf, workbookOf } from './bring.ts';

let system: ThrowAwaySystem;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
});
afterAll(() => system.close());

const namesOf = async () => {
  const admin = await system.signIn('admin');
  const { units } = await admin.get('/units?limit=200');
  return units.map((unit: { name: string; code: string | null; kind: string }) =>
    [unit.name, unit.code, unit.kind].join(' · '),
  );
};

/** Titles above, a heading over two rows, the unit above as a group or below its part, text in TCVN3. */
const messy = await workbookOf(
  [
    ['UỶ BAN NHÂN DÂN TỈNH GIẢ ĐỊNH', null, null, null],
    ['DANH MỤC ĐƠN VỊ', null, null, null],
    ['TT', 'TEN CO QUAN, DON VI', 'Mã số', 'Thông tin'],
    [null, null, null, 'Ngày thành lập'],
    ['I', 'Tỉnh ủy Giả Định', null, null],
    [1, 'Sở Giả Định Một', 'GD-01', '01/07/2025'],
    [2, 'Phòng Giả Định', 'GD-02', 'quý III/2025'],
    [3, 'Xã Giả Định', 'GD-03', new Date('2025-07-01')],
    ['Tổng cộng', null, 3, null],
  ],
  {
    merges: [{ startRow: 4, startCol: 1, endRow: 4, endCol: 3 }],
    cells: new Map([
      ['7,3', { value: new Date('2025-07-01'), type: 'date', style: { numFmt: 'dd/mm/yyyy' } }],
    ]),
  },
);

it('shows what it would do, and does it only when told to', async () => {
  const admin = await system.signIn('admin');
  await admin.post('/units', {
    name: 'Tỉnh ủy Giả Định',
    kind: 'partyCommittee',
    tree: 'party',
    block: 'party',
    validFrom: '2020-01-01',
  });
  const { id, choice } = await bring(admin, 'units', messy);
  await admin.post(`/imports/${id}/check`, choice);
  expect(await admin.get(`/imports/${id}`)).toMatchObject({
    state: 'checked',
    counts: { create: 3, change: 0, same: 0, fault: 0 },
    passedOver: [5, 9],
    appliedBefore: null,
  });
  const { rows: checked } = await admin.get(`/imports/${id}/rows`);
  expect(checked.map(({ about }: { about: unknown }) => about)).toEqual([[], [], []]);
  expect(await namesOf()).toEqual(['Tỉnh ủy Giả Định ·  · partyCommittee']);

  await admin.post(`/imports/${id}/apply`, choice);
  expect(await namesOf()).toEqual([
    'Phòng Giả Định · GD-02 · department',
    'Sở Giả Định Một · GD-01 · department',
    'Tỉnh ủy Giả Định ·  · partyCommittee',
    'Xã Giả Định · GD-03 · commune',
  ]);
  const { units } = await admin.get('/units?search=xa gia');
  expect(units).toMatchObject([{ name: 'Xã Giả Định', code: 'GD-03' }]);
  // The receipt leads on to what was made; the cells themselves are kept no longer.
  const { rows } = await admin.get(`/imports/${id}/rows`);
  expect(rows[2]).toMatchObject({ row: 8, about: [{ thing: 'unit', id: units[0].id }] });
  const { db } = system.forJobs.services;
  const kept = db.selectFrom('sheet_import').select('sheets').where('id', '=', id);
  expect(await kept.executeTakeFirst()).toEqual({ sheets: [] });
  expect(await admin.refused('POST', `/imports/${id}/apply`, choice)).toEqual([409, 'wrongState']);
  expect((await system.verifyLog()).faults).toEqual([]);
});

it('does nothing twice for the same file', async () => {
  const admin = await system.signIn('admin');
  const { id, choice } = await bring(admin, 'units', messy);
  expect((await admin.get(`/imports/${id}`)).appliedBefore).toEqual(expect.any(String));
  await admin.post(`/imports/${id}/apply`, choice);
  expect((await admin.get(`/imports/${id}`)).counts).toEqual({ create: 0, change: 0, same: 3, fault: 0 });
  expect((await namesOf()).length).toBe(4);
});

it('enters all or none, or the good rows, and gives the faulty ones back to mend', async () => {
  const admin = await system.signIn('admin');
  const rows = [
    ['Tên đơn vị', 'Đơn vị cấp trên', 'Mã', 'Từ ngày', 'Khối'],
    ['Trung tâm Một', 'Sở Giả Định Một', 'TT-01', '1/3/2026', 'Đoàn thể'],
    [null, 'Sở Giả Định Một', 'TT-02', '31/02/2026', null],
    ['Trung tâm Ba', 'Sở Không Có', 'TT-03', null, null],
    ['Trung tâm Bốn', 'Trung tâm Năm', 'TT-04', null, 'Thể thao'],
    ['Trung tâm Sáu', 'Trung tâm Bảy', 'GD-01', null, null],
    ['Trung tâm Bảy', 'Sở Giả Định Một', null, null, null],
    ['Trung tâm Tám', 'Sở Giả Định Một', null, '01/01/2001', null],
  ];
  const { id, choice } = await bring(admin, 'units', await workbookOf(rows));
  await admin.post(`/imports/${id}/apply`, choice);
  expect((await admin.get(`/imports/${id}`)).state).toBe('checked');
  expect((await namesOf()).length).toBe(4);
  expect(await toldOf(admin, id)).toEqual({
    rows: ['2 create', '3 fault', '4 fault', '5 fault', '6 fault', '7 create', '8 fault'],
    faults: [
      'A3 required',
      'D3 unreadDay',
      'B4 notFound',
      'B5 notFound',
      'E5 unknownOption',
      'C6 duplicate',
      'D8 tooEarly',
    ],
  });

  const faultyOf = () => admin.get(`/imports/${id}/faulty`);
  const { fileName, content } = await faultyOf();
  expect(fileName).toBe('ban-giao - dong loi.xlsx');
  const [sheet] = (await readXlsx(Buffer.from(content, 'base64'))).sheets;
  expect(sheet?.rows[0]).toEqual(['Tên đơn vị', 'Đơn vị cấp trên', 'Mã', 'Từ ngày', 'Khối', 'Lỗi']);
  expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['Trung tâm Ba', 'Sở Không Có', 'TT-03']);
  expect(String(sheet?.rows[2]?.[5])).toContain('B4: Không tìm thấy đơn vị “Sở Không Có”');
  expect(String(sheet?.rows[3]?.[5]).split('\n')).toEqual([
    expect.stringContaining('B5: '),
    expect.stringContaining('E5: '),
  ]);
  expect(sheet?.rows.length).toBe(6);

  // As it was kept before the rows were kept with their faults.
  const { db } = system.forJobs.services;
  const kept = await db
    .selectFrom('sheet_import')
    .select('outcome')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const outcome = kept.outcome as { titles?: unknown; rows: { lines?: unknown }[] };
  const { titles: _titles, ...older } = outcome;
  const refusal = { kind: 'notFound', params: { what: 'campaign', id: 'x' } };
  const rowsOnly = older.rows.map(({ lines: _lines, ...row }) => row);
  const keep = (stored: object) =>
    db
      .updateTable('sheet_import')
      .set({ outcome: JSON.stringify(stored) })
      .where('id', '=', id)
      .execute();
  await keep({ ...older, rows: rowsOnly });
  const [again] = (await readXlsx(Buffer.from((await faultyOf()).content, 'base64'))).sheets;
  expect(again?.rows).toEqual(sheet?.rows);
  await keep({ ...older, rows: [], refusal });
  expect((await admin.get(`/imports/${id}`)).refusals).toEqual([refusal]);

  await admin.post(`/imports/${id}/apply`, { ...choice, goodRowsOnly: true });
  expect(await faultyOf()).toMatchObject({ fileName });
  const [left] = (await readXlsx(Buffer.from((await faultyOf()).content, 'base64'))).sheets;
  expect(left?.rows).toEqual(sheet?.rows);
  expect((await namesOf()).length).toBe(6);
  expect((await admin.get(`/imports/${id}`)).counts).toEqual({ create: 2, change: 0, same: 0, fault: 5 });
});

it('shows an import to whoever brought it only, and takes none from who holds nothing', async () => {
  const admin = await system.signIn('admin');
  const { id } = await bring(admin, 'units', messy);
  await system.openAccount(admin, 'reader', { powers: [{ kind: 'inspector' }] });
  await system.openAccount(admin, 'nobody', {});
  const reader = await system.signIn('reader');
  expect(await reader.refused('GET', `/imports/${id}`)).toEqual([404, 'notFound']);
  const nobody = await system.signIn('nobody');
  const input = { kind: 'units', fileName: 'x.xlsx', content: messy };
  expect(await nobody.refused('POST', '/imports', input)).toEqual([403, 'notAllowed']);
  const own = await bring(reader, 'units', messy);
  await reader.post(`/imports/${own.id}/check`, own.choice);
  // All there already, which any reader of units may know; a new one he may not enter.
  expect((await reader.get(`/imports/${own.id}`)).counts.fault).toBe(0);
  const more = await bring(
    reader,
    'units',
    await workbookOf([
      ['Tên đơn vị', 'Mã'],
      ['Sở Mới', 'M'],
    ]),
  );
  await reader.post(`/imports/${more.id}/check`, more.choice);
  expect((await toldOf(reader, more.id)).faults).toEqual(['A2 notAllowed']);
});

it('says of a file that it cannot be read, and stores nothing', async () => {
  const admin = await system.signIn('admin');
  const before = (await system.dump(['sheet_import'])).length;
  const content = Buffer.from('Tên;Mã').toString('base64');
  expect(await admin.refusal('POST', '/imports', { kind: 'units', fileName: 'x.csv', content })).toEqual({
    kind: 'unreadableFile',
    params: { why: 'notWorkbook' },
  });
  expect((await system.dump(['sheet_import'])).length).toBe(before);
});

it('keeps after a month the receipts of what was entered, and nothing of what was not', async () => {
  const admin = await system.signIn('admin');
  const rows = [
    ['Tên đơn vị', 'Đơn vị cấp trên'],
    ['Sở Để Lâu', null],
    ['Phòng Để Lâu', 'Sở Không Có'],
  ];
  const content = await workbookOf(rows);
  const entered = await bring(admin, 'units', content);
  await admin.post(`/imports/${entered.id}/apply`, { ...entered.choice, goodRowsOnly: true });
  const left = await bring(admin, 'units', content);
  await admin.post(`/imports/${left.id}/check`, left.choice);
  const { db } = system.forJobs.services;
  const told = async () => (await admin.get(`/imports/${entered.id}/rows`)).rows[1];

  await clearPast(db, '2026-04-01T06:00:00+07:00');
  expect((await admin.get(`/imports/${left.id}`)).state).toBe('checked');
  expect(await told()).toMatchObject({ does: 'fault', label: 'Phòng Để Lâu', faults: [{ at: 'B3' }] });

  await clearPast(db, '2026-04-02T06:00:00+07:00');
  expect(await admin.refused('GET', `/imports/${left.id}`)).toEqual([404, 'notFound']);
  expect(await told()).toEqual({ row: 3, does: 'fault', label: '', about: [], faults: [] });
  expect(JSON.stringify(await system.dump(['sheet_import']))).not.toContain('Phòng Để Lâu');
  expect(await admin.get(`/imports/${entered.id}`)).toMatchObject({
    state: 'applied',
    counts: { create: 1, change: 0, same: 0, fault: 1 },
  });
  expect((await admin.get(`/imports/${entered.id}/faulty`)).content).toBe('');
});
