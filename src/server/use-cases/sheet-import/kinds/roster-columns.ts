import type { Columns } from '#domain/sheet/column.ts';

/** What a list of people says of each: who, in which post of which unit, since when. */
export const rosterColumns = {
  fullName: {
    title: { vi: 'Họ và tên', en: 'Full name' },
    synonyms: [
      'Họ tên',
      'Họ, tên',
      'Họ và tên cán bộ',
      'Cán bộ',
      'Tên cán bộ',
      'Họ và tên cán bộ, công chức',
      'Người thực hiện',
      'Name',
    ],
    kind: { is: 'text', most: 120 },
    required: true,
    inParts: true,
  },
  post: {
    title: { vi: 'Chức vụ', en: 'Post' },
    synonyms: ['Chức danh', 'Chức vụ, chức danh', 'Chức danh, chức vụ', 'Chức vụ hiện nay', 'Position'],
    kind: { is: 'text', most: 200 },
    required: true,
  },
  unit: {
    title: { vi: 'Đơn vị', en: 'Unit' },
    synonyms: [
      'Cơ quan',
      'Cơ quan, đơn vị',
      'Đơn vị công tác',
      'Nơi công tác',
      'Tên đơn vị',
      'Cơ quan công tác',
      'Địa phương, đơn vị',
      'Mã đơn vị',
    ],
    kind: { is: 'text', most: 300 },
    required: true,
    fromGroup: true,
  },
  isHead: {
    title: { vi: 'Người đứng đầu', en: 'Head' },
    synonyms: ['Đứng đầu', 'Là người đứng đầu'],
    kind: { is: 'yesNo' },
  },
  acting: {
    title: { vi: 'Giao quyền', en: 'Acting' },
    synonyms: ['Quyền', 'Phụ trách'],
    kind: { is: 'yesNo' },
  },
  from: {
    title: { vi: 'Từ ngày', en: 'From' },
    synonyms: [
      'Ngày bổ nhiệm',
      'Thời gian giữ chức vụ',
      'Giữ chức vụ từ',
      'Ngày giữ chức vụ',
      'Thời điểm bổ nhiệm',
      'Bổ nhiệm ngày',
    ],
    kind: { is: 'day', end: 'first' },
  },
  managedById: {
    title: { vi: 'Cấp quản lý', en: 'Managed by' },
    synonyms: ['Diện quản lý', 'Cấp có thẩm quyền', 'Cơ quan quản lý cán bộ'],
    kind: { is: 'text', most: 300 },
  },
} as const satisfies Columns;
