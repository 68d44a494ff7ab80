import type { Notice, NoticeKind } from '#domain/notice/notice.ts';
import type { Wording } from '#regulation/wording.ts';
import { actionWords } from './life-cycle-words.ts';

/** What each kind of notice is called: the subject of a mail, the heading of a line. */
const noticeTitles: { [kind in NoticeKind]: Wording } = {
  orderAwaitingReply: { vi: 'Nhiệm vụ đặt hàng chờ trả lời', en: 'Ordered work awaits a reply' },
  taskAssigned: { vi: 'Nhiệm vụ được giao', en: 'Work assigned' },
  planApproved: { vi: 'Kế hoạch được duyệt', en: 'Plan approved' },
  planReturned: { vi: 'Kế hoạch bị trả lại', en: 'Plan returned' },
  guidanceGiven: { vi: 'Có ý kiến chỉ đạo', en: 'Guidance given' },
  productSentBack: { vi: 'Sản phẩm bị trả lại', en: 'Product sent back' },
  ratingAnnounced: { vi: 'Có thông báo kết quả đánh giá', en: 'Result of the appraisal announced' },
  objectionAnswered: { vi: 'Kiến nghị đã được trả lời', en: 'Objection answered' },
  selfAssessmentDue: { vi: 'Đến kỳ tự đánh giá', en: 'Self-assessment is due' },
  stepDueSoon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  stepLate: { vi: 'Quá hạn', en: 'Late' },
  reportDueSoon: { vi: 'Sắp đến hạn báo cáo', en: 'Report due soon' },
  reportLate: { vi: 'Báo cáo quá hạn', en: 'Report late' },
  taskDueSoon: { vi: 'Nhiệm vụ sắp đến hạn', en: 'Work due soon' },
  taskLate: { vi: 'Nhiệm vụ quá hạn', en: 'Work late' },
  guidanceDueSoon: { vi: 'Ý kiến chỉ đạo sắp đến hạn', en: 'Guidance due soon' },
  guidanceLate: { vi: 'Ý kiến chỉ đạo quá hạn', en: 'Guidance late' },
  resultsDueSoon: {
    vi: 'Sắp đến hạn gửi kết quả lên cơ sở dữ liệu quốc gia',
    en: 'Results for the national database due soon',
  },
  resultsLate: {
    vi: 'Quá hạn gửi kết quả lên cơ sở dữ liệu quốc gia',
    en: 'Results for the national database late',
  },
  webhookGivenUp: {
    vi: 'Không gửi được tin tới hệ thống kết nối',
    en: 'A message to a connected system was given up',
  },
  quotaExceeded: { vi: 'Đề xuất vượt tỷ lệ', en: 'Proposals exceed a quota' },
};

/** The title with the step it speaks of, where it speaks of one: `Sắp đến hạn: gửi kế hoạch`. */
export function noticeTitle({ kind, params }: Pick<Notice, 'kind' | 'params'>): Wording {
  const title = noticeTitles[kind];
  const part = params.action === undefined ? params.rule : actionWords[params.action];
  return part === undefined ? title : { vi: `${title.vi}: ${part.vi}`, en: `${title.en}: ${part.en}` };
}

const calledIn: { [thing in Notice['thing']]: Wording } = {
  task: { vi: 'Nhiệm vụ', en: 'Work' },
  appraisal: { vi: 'Đợt giao việc', en: 'Campaign' },
  campaign: { vi: 'Đợt giao việc', en: 'Campaign' },
  webhook: { vi: 'Địa chỉ nhận tin', en: 'Webhook' },
};

/** The lines under the title: which work or campaign, which period, by which day. */
export function noticeLines({ thing, params }: Pick<Notice, 'thing' | 'params'>): Wording[] {
  const { title, period, dueOn } = params;
  const of = calledIn[thing];
  const lines: Wording[] = [{ vi: `${of.vi}: ${title}`, en: `${of.en}: ${title}` }];
  if (period !== undefined) lines.push({ vi: `Kỳ báo cáo: ${period}`, en: `Period: ${period}` });
  if (dueOn !== undefined) {
    const day = dueOn.split('-').toReversed().join('/');
    lines.push({ vi: `Hạn: ${day}`, en: `Due: ${day}` });
  }
  return lines;
}
