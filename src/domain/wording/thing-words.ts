import type { Wording } from '#regulation/wording.ts';
import type { Thing } from '#domain/base/refusal.ts';

/** What the things of the domain are called in a sentence. */
export const thingWords: { [thing in Thing]: Wording } = {
  account: { vi: 'tài khoản', en: 'account' },
  appraisal: { vi: 'hồ sơ đánh giá', en: 'appraisal' },
  backlogEntry: { vi: 'việc tồn đọng', en: 'matter of the backlog' },
  campaign: { vi: 'đợt giao việc', en: 'campaign' },
  consequence: { vi: 'việc sử dụng kết quả', en: 'use of the result' },
  decision: { vi: 'quyết định', en: 'decision' },
  delegation: { vi: 'việc ủy quyền nhập', en: 'delegation' },
  guidance: { vi: 'ý kiến chỉ đạo', en: 'guidance' },
  indicator: { vi: 'chỉ tiêu', en: 'indicator' },
  member: { vi: 'thành viên hội đồng', en: 'council member' },
  objection: { vi: 'kiến nghị', en: 'objection' },
  obstacle: { vi: 'khó khăn, vướng mắc', en: 'obstacle' },
  official: { vi: 'cán bộ', en: 'official' },
  pack: { vi: 'bộ quy định', en: 'regulation pack' },
  plan: { vi: 'kế hoạch thực hiện', en: 'plan' },
  post: { vi: 'chức danh', en: 'post' },
  product: { vi: 'sản phẩm', en: 'product' },
  rating: { vi: 'kết quả xếp loại', en: 'rating' },
  report: { vi: 'báo cáo', en: 'report' },
  session: { vi: 'phiên đăng nhập', en: 'session' },
  sheet: { vi: 'phiếu chấm', en: 'score sheet' },
  subTask: { vi: 'phần việc', en: 'sub-task' },
  succession: { vi: 'việc sắp xếp đơn vị', en: 'succession of units' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  tenure: { vi: 'thời gian giữ chức vụ', en: 'tenure' },
  token: { vi: 'mã truy cập', en: 'API token' },
  unit: { vi: 'đơn vị', en: 'unit' },
};
