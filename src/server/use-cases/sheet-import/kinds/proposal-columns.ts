import type { Columns } from '#domain/sheet/column.ts';

/** What a table of tasks says of each: the work, whose it is, and its indicators, one a row. */
export const proposalColumns = {
  title: {
    title: { vi: 'Tên nhiệm vụ', en: 'Task' },
    synonyms: [
      'Nhiệm vụ',
      'Nội dung nhiệm vụ',
      'Nội dung',
      'Nội dung công việc',
      'Việc đột phá, đổi mới',
      'Nội dung đột phá, đổi mới',
      'Nhiệm vụ được giao',
      'Tên việc',
      'Title',
    ],
    kind: { is: 'text', most: 500 },
    required: true,
  },
  lead: {
    title: { vi: 'Người chủ trì', en: 'Lead' },
    synonyms: [
      'Chủ trì',
      'Họ và tên',
      'Họ tên',
      'Người thực hiện',
      'Người phụ trách',
      'Cán bộ',
      'Người đăng ký',
      'Người chịu trách nhiệm',
    ],
    kind: { is: 'text', most: 300 },
    fromGroup: true,
    inParts: true,
  },
  unit: {
    title: { vi: 'Đơn vị', en: 'Unit' },
    synonyms: ['Cơ quan, đơn vị', 'Cơ quan', 'Đơn vị thực hiện', 'Đơn vị chủ trì', 'Mã đơn vị', 'Tên đơn vị'],
    kind: { is: 'text', most: 300 },
  },
  nature: {
    title: { vi: 'Tính chất', en: 'Nature' },
    synonyms: ['Loại việc', 'Tính chất nhiệm vụ', 'Loại nhiệm vụ'],
    kind: {
      is: 'choice',
      options: {
        breakthrough: ['đột phá', 'việc đột phá'],
        innovation: ['đổi mới', 'việc đổi mới', 'đổi mới, sáng tạo'],
        new: ['việc mới', 'mới'],
        hard: ['việc khó', 'khó'],
        backlog: ['tồn đọng, bức xúc', 'tồn đọng', 'bức xúc'],
      },
    },
  },
  horizon: {
    title: { vi: 'Thời gian thực hiện', en: 'Horizon' },
    synonyms: ['Thời hạn', 'Kỳ thực hiện'],
    kind: {
      is: 'choice',
      options: {
        oneYear: ['1 năm', 'một năm', 'trong năm'],
        twoYears: ['2 năm', 'hai năm'],
        threeYears: ['3 năm', 'ba năm'],
        fourYears: ['4 năm', 'bốn năm'],
        congressTerm: ['nhiệm kỳ đại hội', 'cả nhiệm kỳ', 'nhiệm kỳ'],
      },
    },
  },
  expectedProduct: {
    title: { vi: 'Sản phẩm dự kiến', en: 'Expected product' },
    synonyms: ['Sản phẩm', 'Sản phẩm cụ thể', 'Kết quả dự kiến', 'Sản phẩm, kết quả'],
    kind: { is: 'text', most: 1000 },
    required: true,
  },
  dueOn: {
    title: { vi: 'Hạn hoàn thành', en: 'Due' },
    synonyms: ['Hạn', 'Thời gian hoàn thành', 'Thời hạn hoàn thành', 'Ngày hoàn thành', 'Hoàn thành trước'],
    kind: { is: 'day', end: 'last' },
    required: true,
  },
  indicator: {
    title: { vi: 'Chỉ tiêu', en: 'Indicator' },
    synonyms: ['Tên chỉ tiêu', 'Nội dung chỉ tiêu'],
    kind: { is: 'text', most: 300 },
    required: true,
    everyLine: true,
  },
  unitOfMeasure: {
    title: { vi: 'Đơn vị tính', en: 'Unit of measure' },
    synonyms: ['ĐVT', 'Đơn vị đo'],
    kind: { is: 'text', most: 60 },
    required: true,
    everyLine: true,
  },
  baseline: {
    title: { vi: 'Mức xuất phát', en: 'Baseline' },
    synonyms: ['Hiện trạng', 'Thực hiện năm trước', 'Kết quả năm trước', 'Số liệu gốc', 'Xuất phát điểm'],
    kind: { is: 'figure' },
  },
  target: {
    title: { vi: 'Mức phấn đấu', en: 'Target' },
    synonyms: [
      'Mức chỉ tiêu',
      'Giá trị chỉ tiêu',
      'Kế hoạch',
      'Chỉ tiêu giao',
      'Mục tiêu',
      'Chỉ tiêu phấn đấu',
    ],
    kind: { is: 'figure' },
    required: true,
    everyLine: true,
  },
  direction: {
    title: { vi: 'Chiều', en: 'Direction' },
    synonyms: ['Chiều chỉ tiêu', 'Yêu cầu'],
    kind: {
      is: 'choice',
      options: {
        atLeast: ['ít nhất', '≥', 'không thấp hơn', 'từ'],
        atMost: ['nhiều nhất', '≤', 'không quá'],
        increase: ['tăng', 'tăng lên'],
        decrease: ['giảm', 'giảm xuống'],
        exactly: ['đúng', '=', 'bằng'],
      },
    },
  },
  weight: {
    title: { vi: 'Trọng số', en: 'Weight' },
    synonyms: ['Tỷ trọng', 'Hệ số'],
    kind: { is: 'figure' },
  },
  sourceOfFigure: {
    title: { vi: 'Nguồn số liệu', en: 'Source of figure' },
    synonyms: ['Nguồn', 'Cơ quan cung cấp số liệu'],
    kind: { is: 'text', most: 200 },
  },
  reason: {
    title: { vi: 'Lý do', en: 'Reason' },
    synonyms: ['Lý do đề xuất', 'Sự cần thiết'],
    kind: { is: 'text', most: 2000 },
  },
} as const satisfies Columns;
