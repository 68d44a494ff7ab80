import type { ConsoleLanguage } from '#cli/console-language.ts';

/** What `dotpha pack` says, besides the words of packs and faults. */
export interface PackWords {
  shipped: string;
  own: string;
  columns: [string, string, string, string, string];
  none: string;
  faulty: (folder: string, count: number) => string;
  unknown: (id: string, nearest: string | undefined) => string;
  noFolder: (path: string) => string;
  good: (title: string, id: string, version: string, examples: number) => string;
  bad: (path: string, count: number) => string;
  toConfirm: (count: number) => string;
  since: string;
  until: string;
  documents: string;
  groups: string;
  tasks: (min: number, max: number | undefined) => string;
  score: string;
  facts: string;
  levels: string;
  table: string;
  fromScore: (from: string) => string;
  withCondition: string;
  otherwise: string;
  noRating: string;
  vetoes: string;
  ceilings: string;
  quotas: string;
  share: (share: string, base: string, other: string | undefined) => string;
  confirm: string;
  examples: string;
  replaces: string;
  inherits: string;
}

export const packWords: Record<ConsoleLanguage, PackWords> = {
  en: {
    shipped: 'shipped',
    own: 'own',
    columns: ['pack', 'version', 'from', 'kind', 'title'],
    none: 'No packs found.',
    faulty: (folder, count) =>
      `${folder}: not usable, ${count} ${count === 1 ? 'fault' : 'faults'}; see: dotpha pack check ${folder}`,
    unknown: (id, nearest) =>
      `There is no usable pack “${id}”. ${nearest === undefined ? 'See: dotpha pack list' : `Did you mean “${nearest}”?`}`,
    noFolder: (path) => `${path} is not a folder that can be read. Name the folder that holds pack.yaml.`,
    good: (title, id, version, examples) =>
      `${title} (${id} ${version}): nothing wrong; ${examples} ${examples === 1 ? 'example comes' : 'examples come'} out as expected.`,
    bad: (path, count) =>
      `${path}: ${count} ${count === 1 ? 'fault' : 'faults'}. The pack is not used until mended.`,
    toConfirm: (count) =>
      count === 0
        ? ''
        : `${count} ${count === 1 ? 'rule rests' : 'rules rest'} on something to be confirmed.`,
    since: 'holds from',
    until: 'until',
    documents: 'Documents',
    groups: 'Groups',
    tasks: (min, max) =>
      max === undefined ? `${min} tasks or more` : min === max ? `${min} tasks` : `${min} to ${max} tasks`,
    score: 'Score',
    facts: 'Facts that must be known',
    levels: 'Levels',
    table: 'Rating table',
    fromScore: (from) => `from ${from}`,
    withCondition: 'with conditions',
    otherwise: 'otherwise',
    noRating: 'No rating',
    vetoes: 'Whatever the score',
    ceilings: 'Not above',
    quotas: 'Quotas',
    share: (share, base, other) =>
      `at most ${share} % of ${base}${other === undefined ? '' : ` (read otherwise: of ${other})`}`,
    confirm: 'To be confirmed',
    examples: 'Examples',
    replaces: 'replaces',
    inherits: 'inherits from',
  },
  vi: {
    shipped: 'có sẵn',
    own: 'của đơn vị',
    columns: ['gói', 'phiên bản', 'từ ngày', 'loại', 'tên'],
    none: 'Không có gói quy định nào.',
    faulty: (folder, count) => `${folder}: không dùng được, ${count} lỗi; xem: dotpha pack check ${folder}`,
    unknown: (id, nearest) =>
      `Không có gói “${id}” dùng được. ${nearest === undefined ? 'Xem: dotpha pack list' : `Có phải ý định viết “${nearest}”?`}`,
    noFolder: (path) => `${path} không phải thư mục đọc được. Hãy nêu thư mục chứa pack.yaml.`,
    good: (title, id, version, examples) =>
      `${title} (${id} ${version}): không có lỗi; ${examples} ví dụ cho kết quả đúng.`,
    bad: (path, count) => `${path}: ${count} lỗi. Gói chưa được dùng cho đến khi sửa xong.`,
    toConfirm: (count) => (count === 0 ? '' : `${count} quy tắc dựa vào điều còn cần xác nhận.`),
    since: 'hiệu lực từ',
    until: 'đến',
    documents: 'Văn bản',
    groups: 'Nhóm đối tượng',
    tasks: (min, max) =>
      max === undefined ? `từ ${min} việc` : min === max ? `${min} việc` : `từ ${min} đến ${max} việc`,
    score: 'Điểm',
    facts: 'Dữ kiện cần biết',
    levels: 'Các mức',
    table: 'Bảng xếp loại',
    fromScore: (from) => `từ ${from}`,
    withCondition: 'kèm điều kiện',
    otherwise: 'còn lại',
    noRating: 'Không xếp loại',
    vetoes: 'Dù điểm bao nhiêu',
    ceilings: 'Không cao hơn',
    quotas: 'Tỷ lệ',
    share: (share, base, other) =>
      `không quá ${share} % số ${base}${other === undefined ? '' : ` (cách hiểu khác: số ${other})`}`,
    confirm: 'Cần xác nhận',
    examples: 'Ví dụ',
    replaces: 'thay',
    inherits: 'kế thừa',
  },
};
