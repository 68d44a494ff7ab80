import type { Deadline, DeadlineKind } from '#domain/calendar/deadline.ts';
import type { Wording } from '#regulation/wording.ts';
import { actionWords } from './life-cycle-words.ts';

const kinds: { [kind in DeadlineKind]: Wording } = {
  step: { vi: 'Hạn', en: 'Due' },
  report: { vi: 'Hạn báo cáo', en: 'Report due' },
  task: { vi: 'Hạn hoàn thành', en: 'To be finished' },
  milestone: { vi: 'Mốc', en: 'Milestone' },
  guidance: { vi: 'Hạn xử lý ý kiến chỉ đạo', en: 'Guidance to be carried out' },
  session: { vi: 'Phiên họp hội đồng', en: 'Session of the council' },
  objection: { vi: 'Ngày cuối gửi kiến nghị', en: 'Last day to object' },
  results: { vi: 'Hạn gửi kết quả lên cơ sở dữ liệu quốc gia', en: 'Results to be passed on by' },
};

/** A deadline as a line of a calendar: `Hạn báo cáo 2026-Q1: Số hóa hồ sơ`. */
export function deadlineTitle({ kind, title, action, period, milestone }: Deadline): Wording {
  const word = kinds[kind];
  const of = (language: 'vi' | 'en') =>
    [word[language], ...(action === undefined ? [] : [actionWords[action][language]]), period, milestone]
      .filter((part) => part !== undefined)
      .join(' ');
  return { vi: `${of('vi')}: ${title}`, en: `${of('en')}: ${title}` };
}

export const calendarWords = {
  name: { vi: 'Đột Phá: hạn của tôi', en: 'Đột Phá: my deadlines' },
} as const satisfies { [name: string]: Wording };
