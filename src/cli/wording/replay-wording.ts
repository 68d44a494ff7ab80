import { type CycleCounts, cycleParts } from '#server/replay/cycle-counts.ts';
import type { ConsoleLanguage } from '#cli/console-language.ts';
import type { SchemeReplay } from '#cli/scheme-replay.ts';

interface ReplayWords {
  unknownScheme(given: string, known: string[]): string;
  unreadable(file: string, reason: string): string;
  nothingPublished: string;
  noCase: string;
  columns: [string, string, string];
  cycle: string;
  parts: { [part in keyof CycleCounts]: string };
  summary(equal: number, figures: number, acts: number): string;
}

export const replayWords: Record<ConsoleLanguage, ReplayWords> = {
  vi: {
    unknownScheme: (given, known) =>
      `Không có phương án “${given}” để chạy lại. Hãy chọn một trong: ${known.join(', ')}.`,
    unreadable: (file, reason) =>
      `Không đọc được số liệu đã công bố trong ${file} (${reason}): hãy đưa tệp JSON có danh sách "schemes".`,
    nothingPublished: 'tệp không có số liệu đã công bố của phương án này',
    noCase: 'không có trường hợp nào được viết sẵn để chạy lại phương án này',
    columns: ['chỉ số', 'đã công bố', 'chạy lại'],
    cycle: 'cả vòng',
    parts: {
      assigned: 'nhiệm vụ được giao',
      plans: 'kế hoạch',
      reports: 'báo cáo',
      products: 'sản phẩm',
      selfSheets: 'phiếu tự chấm',
      councils: 'hội đồng',
      sessions: 'phiên họp đã kết luận',
      councilSheets: 'phiếu hội đồng',
      proposals: 'mức đề xuất',
      decided: 'mức quyết định',
      announced: 'kết quả đã thông báo',
      consequences: 'lần sử dụng kết quả',
      carriedOver: 'việc chuyển tiếp',
    },
    summary: (equal, figures, acts) =>
      `${equal}/${figures} số liệu đã công bố trùng khớp, sau ${acts} thao tác có ghi nhật ký`,
  },
  en: {
    unknownScheme: (given, known) =>
      `There is no scheme "${given}" to replay. Take one of: ${known.join(', ')}.`,
    unreadable: (file, reason) =>
      `The published figures in ${file} cannot be read (${reason}): give a JSON file with a list "schemes".`,
    nothingPublished: 'the file has no published figures of this scheme',
    noCase: 'no case is written out to replay this scheme from',
    columns: ['figure', 'published', 'replayed'],
    cycle: 'whole cycle',
    parts: {
      assigned: 'tasks assigned',
      plans: 'plans',
      reports: 'reports',
      products: 'products',
      selfSheets: 'self sheets',
      councils: 'councils',
      sessions: 'sessions concluded',
      councilSheets: 'council sheets',
      proposals: 'proposals',
      decided: 'levels decided',
      announced: 'ratings announced',
      consequences: 'uses of a result',
      carriedOver: 'tasks carried over',
    },
    summary: (equal, figures, acts) =>
      `${equal} of ${figures} published figures equal, after ${acts} logged acts`,
  },
};

/** The figures of a replay side by side, then the summary. */
export function replayLines(replayed: SchemeReplay, lang: ConsoleLanguage): string[] {
  const words = replayWords[lang];
  const mark = replayed.equal ? '✓' : '✗';
  if (replayed.refused !== undefined) return [`${mark} ${replayed.id}: ${replayed.refused}`, ''];
  const rows = replayed.figures.map(
    (figure) =>
      [figure.equal ? ' ' : '✗', figure.path, text(figure.published), text(figure.replayed)] as const,
  );
  const table = [[' ', ...words.columns] as const, ...rows];
  const width = (column: 1 | 2) => Math.max(...table.map((row) => row[column].length));
  const [first, second] = [width(1), width(2)];
  const equal = replayed.figures.filter((figure) => figure.equal).length;
  const { cycle } = replayed;
  const counts = cycle && cycleParts.map((part) => `${cycle[part]} ${words.parts[part]}`).join(', ');
  return [
    replayed.id,
    ...table.map((row) => `${row[0]} ${row[1].padEnd(first)}  ${row[2].padEnd(second)}  ${row[3]}`),
    ...(counts === undefined ? [] : [`  ${words.cycle}: ${counts}`]),
    `${mark} ${replayed.id}: ${words.summary(equal, replayed.figures.length, replayed.acts)}`,
    '',
  ];
}

function text(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
