import type { Notice } from '#domain/notice/notice.ts';
import { noticeLines, noticeTitle } from '#domain/wording/notice-words.ts';

/** Where the page of a thing is. */
const pages: { [thing in Notice['thing']]: string } = {
  task: 'tasks',
  appraisal: 'appraisals',
  campaign: 'campaigns',
};

/**
 * A notice as a mail: that there is something, what it is about, where to read it. Of an appraisal nothing else: what
 * came of it is read after signing in.
 * @param publicAddress where people find the system, without a slash at the end
 */
export function mailMessage(
  notice: Pick<Notice, 'kind' | 'thing' | 'thingId' | 'params'>,
  publicAddress: string,
): { subject: string; text: string } {
  const lines = noticeLines(notice).map((line) => line.vi);
  const address = `${publicAddress}/${pages[notice.thing]}/${notice.thingId}`;
  return {
    subject: `[Đột Phá] ${noticeTitle(notice).vi}`,
    text: [
      ...lines,
      '',
      `Xem tại: ${address}`,
      '',
      'Thư gửi tự động, không cần trả lời. Đồng chí có thể thôi nhận thư trong phần Thông báo.',
      '',
    ].join('\n'),
  };
}
