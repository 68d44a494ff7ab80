import type { Wording } from '#regulation/wording.ts';

/** What mails and their links say besides what notices say themselves. */
export const mailWords = {
  seeAt: { vi: 'Xem tại', en: 'See' },
  automatic: {
    vi: 'Thư gửi tự động, không cần trả lời.',
    en: 'This mail was sent by a program; there is no need to answer.',
  },
  change: { vi: 'Đổi nhịp nhận thư', en: 'Change how often mails come' },
  stop: { vi: 'Bớt hoặc thôi nhận thư', en: 'Fewer mails, or none' },
  dailySubject: { vi: 'Tổng hợp ngày', en: 'Digest of' },
  weeklySubject: { vi: 'Tổng hợp tuần, ngày', en: 'Digest of the week,' },
  late: { vi: 'Đã quá hạn', en: 'Late' },
  waits: { vi: 'Đang chờ đồng chí', en: 'Waiting for you' },
  told: { vi: 'Vừa có', en: 'What happened' },
  toDo: { vi: 'Cần làm', en: 'To do' },
  work: { vi: 'Nhiệm vụ', en: 'Work' },
  campaign: { vi: 'Đợt giao việc', en: 'Campaign' },
  since: { vi: 'Chờ từ', en: 'Waiting since' },
  due: { vi: 'Hạn', en: 'Due' },
  more: { vi: 'việc nữa, xem tại', en: 'more, see' },
  testSubject: { vi: 'Thư thử', en: 'Test mail' },
  testText: {
    vi: 'Đồng chí nhận được thư này: thông báo của hệ thống sẽ đến địa chỉ này theo nhịp đã chọn.',
    en: 'This mail has reached you: notices of the system will come to this address as you chose.',
  },
  stopTitle: { vi: 'Bớt thư của Đột Phá', en: 'Fewer mails of Đột Phá' },
  stopNote: {
    vi: 'Thông báo vẫn có đủ khi đăng nhập. Đổi lại được bất cứ lúc nào ở trang Thông báo và lịch.',
    en: 'Notices stand complete after signing in. It can be changed back at any time on the page Notices and calendar.',
  },
  onlyDaily: { vi: 'Gộp thành một thư mỗi ngày', en: 'One mail a day' },
  stopAll: { vi: 'Thôi nhận thư', en: 'No mails any more' },
  stopDone: { vi: 'Đã ghi nhận', en: 'Taken down' },
  stopDoneNote: {
    vi: 'Nếu liên kết còn dùng được, từ nay thư sẽ bớt như đã chọn.',
    en: 'If the link is good, mails will be fewer from now on, as chosen.',
  },
  noCalendar: {
    vi: 'Không có lịch nào ở địa chỉ này.',
    en: 'There is no calendar at this address.',
  },
} as const satisfies { [name: string]: Wording };

/** `2026-03-02` as people write it. */
export function dayText(day: string): string {
  return day.split('-').toReversed().join('/');
}
