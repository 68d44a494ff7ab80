import { ok, refuse, type Result } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import { createUnit } from '#use-cases/organisation/create-unit.ts';
import { refusalsOf, type RowDone, type SheetKind, textOf } from '../sheet-kind.ts';
import { loadUnitDirectory } from '../unit-directory.ts';

/** What the name of a unit begins with tells its kind where the table does not. */
const kindsByName: [RegExp, string][] = [
  [/^(tinh uy|huyen uy|thanh uy|dang uy|dang bo|chi bo)/, 'partyCommittee'],
  [/^(so|ban|thanh tra|van phong|chi cuc|phong|trung tam)\b/, 'department'],
  [/^(xa|phuong|thi tran|dac khu)\b/, 'commune'],
  [/^(huyen|quan|thi xa|thanh pho)\b/, 'district'],
  [/^tinh\b/, 'province'],
];

/** Agencies, departments and communes: under which unit each stands, from which day. */
export const unitRows: SheetKind = {
  title: { vi: 'Danh mục đơn vị', en: 'Units' },
  ofCampaign: false,
  writes: ['organisation:write'],
  columns: {
    name: {
      title: { vi: 'Tên đơn vị', en: 'Name of the unit' },
      synonyms: ['Tên cơ quan', 'Tên cơ quan, đơn vị', 'Đơn vị', 'Cơ quan, đơn vị', 'Tên', 'Name', 'Unit'],
      kind: { is: 'text', most: 300 },
      required: true,
    },
    code: {
      title: { vi: 'Mã đơn vị', en: 'Code' },
      synonyms: ['Mã', 'Mã số', 'Mã định danh', 'Ký hiệu'],
      kind: { is: 'text', most: 20 },
    },
    parentId: {
      title: { vi: 'Đơn vị cấp trên', en: 'Unit above' },
      synonyms: ['Trực thuộc', 'Cấp trên', 'Đơn vị chủ quản', 'Thuộc', 'Cơ quan chủ quản', 'Parent'],
      kind: { is: 'text', most: 300 },
      fromGroup: true,
    },
    kind: {
      title: { vi: 'Loại đơn vị', en: 'Kind' },
      synonyms: ['Loại', 'Loại hình', 'Cấp'],
      kind: { is: 'text', most: 60 },
    },
    tree: {
      title: { vi: 'Hệ thống', en: 'System' },
      synonyms: ['Hệ', 'Tree'],
      kind: {
        is: 'choice',
        options: { party: ['Đảng'], government: ['Chính quyền', 'Nhà nước'] },
      },
    },
    block: {
      title: { vi: 'Khối', en: 'Block' },
      synonyms: ['Khối cơ quan'],
      kind: {
        is: 'choice',
        options: {
          party: ['Đảng', 'Khối Đảng'],
          government: ['Chính quyền', 'Khối chính quyền', 'Nhà nước'],
          front: ['Mặt trận', 'Mặt trận và đoàn thể', 'Mặt trận, đoàn thể', 'Đoàn thể'],
          armedForces: ['Lực lượng vũ trang', 'LLVT'],
        },
      },
    },
    validFrom: {
      title: { vi: 'Từ ngày', en: 'From' },
      synonyms: ['Ngày thành lập', 'Hiệu lực từ', 'Ngày hiệu lực', 'Thành lập ngày'],
      kind: { is: 'day', end: 'first' },
    },
  },
  sort: parentsFirst,
  async open(context) {
    const units = await loadUnitDirectory(context);
    const seen = new Set<string>();
    const parentOf = (record: ReadRecord) => {
      const above = textOf(record, 'parentId');
      return above === undefined ? ok(undefined) : units.find(above, 'parentId');
    };
    const enter = async (record: ReadRecord): Promise<Result<RowDone>> => {
      const name = textOf(record, 'name') ?? '';
      const code = textOf(record, 'code');
      const parent = parentOf(record);
      if (!parent.ok) return parent;
      const parentId = parent.value?.id;

      const row = `${parentId} ${code} ${searchKey(name)}`;
      if (seen.has(row)) return refuse('duplicate', { what: 'unit', key: name });
      const known =
        code === undefined
          ? units.named(name).find((unit) => parentId === undefined || unit.parentId === parentId)
          : units.named(code)[0];
      if (known !== undefined) {
        if (searchKey(known.name) !== searchKey(name))
          return refuse('duplicate', { what: 'unit', key: `${code} ${known.name}` });
        seen.add(row);
        return ok({ does: 'same', label: known.name, about: [{ thing: 'unit', id: known.id }] });
      }
      const tree = textOf(record, 'tree') ?? parent.value?.tree ?? 'government';
      const unit = {
        name,
        code,
        kind: textOf(record, 'kind') ?? kindByName(name),
        tree: tree === 'party' ? ('party' as const) : ('government' as const),
        block: (textOf(record, 'block') ?? tree) as 'party',
        parentId,
        validFrom: textOf(record, 'validFrom') ?? context.today,
      };
      const created = await createUnit.run(context, unit);
      if (!created.ok) return created;
      const { id } = created.value;
      units.add({ ...unit, id, code: code ?? null, parentId: parentId ?? null });
      // One that was refused does not stand in the way of the next.
      seen.add(row);
      return ok({ does: 'create', label: name, about: [{ thing: 'unit', id }] });
    };
    return ok({ enter, look: (record) => refusalsOf([parentOf(record)]) });
  },
};

function kindByName(name: string): string {
  const key = searchKey(name);
  return kindsByName.find(([begins]) => begins.test(key))?.[1] ?? 'department';
}

/** A table may name a unit above before the row that enters it. */
function parentsFirst(records: ReadRecord[]): ReadRecord[] {
  const byName = new Map<string, ReadRecord>();
  for (const record of records)
    for (const name of ['name', 'code']) {
      const text = textOf(record, name);
      if (text !== undefined) byName.set(searchKey(text), record);
    }
  const sorted = new Set<ReadRecord>();
  const open = new Set<ReadRecord>();
  const take = (record: ReadRecord) => {
    if (sorted.has(record) || open.has(record)) return;
    open.add(record);
    const above = byName.get(searchKey(textOf(record, 'parentId') ?? ''));
    if (above !== undefined) take(above);
    sorted.add(record);
  };
  for (const record of records) take(record);
  return [...sorted];
}
