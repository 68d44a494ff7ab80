import { words } from '../language.tsx';

/** The search over everything. */
export const searchWords = words(
  {
    title: 'Tìm kiếm',
    label: 'Tìm nhiệm vụ, cán bộ, đơn vị, đợt, quy định, trang',
    close: 'Đóng',
    results: 'Kết quả',
    kinds: {
      recent: 'Mới mở gần đây',
      pages: 'Trang',
      tasks: 'Nhiệm vụ',
      officials: 'Cán bộ',
      units: 'Cơ quan, đơn vị',
      campaigns: 'Đợt giao việc',
      packs: 'Quy định',
    },
    found: (number: number) => `${number} kết quả`,
    nothing: 'Không thấy gì. Thử ít chữ hơn; không cần gõ dấu.',
    searching: 'Đang tìm…',
    gone: 'không còn',
    keys: '↑ ↓ để chọn, Enter để mở, Esc để đóng',
  },
  {
    title: 'Search',
    label: 'Search tasks, officials, units, campaigns, regulations, pages',
    close: 'Close',
    results: 'Results',
    kinds: {
      recent: 'Opened lately',
      pages: 'Pages',
      tasks: 'Tasks',
      officials: 'Officials',
      units: 'Units',
      campaigns: 'Campaigns',
      packs: 'Regulations',
    },
    found: (number) => (number === 1 ? '1 result' : `${number} results`),
    nothing: 'Nothing found. Try fewer words; accents do not matter.',
    searching: 'Searching…',
    gone: 'no more',
    keys: '↑ ↓ to choose, Enter to open, Esc to close',
  },
);
