import type { AppraisalAction, AppraisalState, Role, TaskAction, TaskState } from '#regulation/life-cycle.ts';
import type { Wording } from '#regulation/wording.ts';
import type { AccessAction } from '#domain/access/may.ts';

/** States of the life cycles, actions of these and of access, and roles, as people say them. */
export const stateWords: { [state in 'none' | TaskState | AppraisalState]: Wording } = {
  none: { vi: 'chưa có', en: 'not yet there' },
  draft: { vi: 'bản nháp', en: 'draft' },
  ordered: { vi: 'được đặt hàng', en: 'ordered' },
  submitted: { vi: 'đã gửi đăng ký', en: 'submitted' },
  returned: { vi: 'trả lại để sửa', en: 'returned' },
  endorsed: { vi: 'được đề nghị giao', en: 'endorsed' },
  rejected: { vi: 'không được chấp nhận', en: 'rejected' },
  declined: { vi: 'từ chối nhận', en: 'declined' },
  assigned: { vi: 'đã giao', en: 'assigned' },
  planSubmitted: { vi: 'đã gửi kế hoạch', en: 'plan submitted' },
  active: { vi: 'đang thực hiện', en: 'active' },
  suspended: { vi: 'tạm dừng', en: 'suspended' },
  finished: { vi: 'hoàn thành', en: 'finished' },
  unfinished: { vi: 'chưa hoàn thành', en: 'unfinished' },
  carriedOver: { vi: 'chuyển tiếp', en: 'carried over' },
  transferred: { vi: 'chuyển giao', en: 'transferred' },
  withdrawn: { vi: 'rút', en: 'withdrawn' },
  open: { vi: 'đang mở', en: 'open' },
  selfAssessed: { vi: 'đã tự chấm điểm', en: 'self-assessed' },
  inCouncil: { vi: 'hội đồng đang chấm', en: 'with the council' },
  proposed: { vi: 'đã đề xuất mức', en: 'proposed' },
  decided: { vi: 'đã quyết định mức', en: 'decided' },
  announced: { vi: 'đã thông báo', en: 'announced' },
  objected: { vi: 'có kiến nghị', en: 'objected' },
  closed: { vi: 'đã khóa', en: 'closed' },
};

export const actionWords: { [action in TaskAction | AppraisalAction | AccessAction]: Wording } = {
  register: { vi: 'đăng ký', en: 'register' },
  order: { vi: 'đặt hàng', en: 'order' },
  add: { vi: 'giao thêm', en: 'add' },
  carryOver: { vi: 'chuyển tiếp', en: 'carry over' },
  accept: { vi: 'nhận', en: 'accept' },
  decline: { vi: 'từ chối', en: 'decline' },
  submit: { vi: 'gửi đăng ký', en: 'submit' },
  endorse: { vi: 'đề nghị giao', en: 'endorse' },
  return: { vi: 'trả lại', en: 'return' },
  reject: { vi: 'không chấp nhận', en: 'reject' },
  assign: { vi: 'giao', en: 'assign' },
  submitPlan: { vi: 'gửi kế hoạch', en: 'submit the plan' },
  approvePlan: { vi: 'duyệt kế hoạch', en: 'approve the plan' },
  returnPlan: { vi: 'trả lại kế hoạch', en: 'return the plan' },
  report: { vi: 'báo cáo', en: 'report' },
  handInProduct: { vi: 'nộp sản phẩm', en: 'hand in a product' },
  verifyProduct: { vi: 'xác nhận sản phẩm', en: 'verify a product' },
  adjust: { vi: 'điều chỉnh', en: 'adjust' },
  transfer: { vi: 'chuyển giao', en: 'transfer' },
  suspend: { vi: 'tạm dừng', en: 'suspend' },
  resume: { vi: 'tiếp tục', en: 'resume' },
  withdraw: { vi: 'rút', en: 'withdraw' },
  finish: { vi: 'kết thúc, hoàn thành', en: 'finish' },
  closeUnfinished: { vi: 'kết thúc, chưa hoàn thành', en: 'close unfinished' },
  open: { vi: 'mở hồ sơ', en: 'open' },
  selfAssess: { vi: 'tự chấm điểm', en: 'assess oneself' },
  score: { vi: 'chấm điểm', en: 'score' },
  propose: { vi: 'đề xuất mức', en: 'propose a level' },
  decide: { vi: 'quyết định mức', en: 'decide a level' },
  announce: { vi: 'thông báo', en: 'announce' },
  object: { vi: 'kiến nghị', en: 'object' },
  answerObjection: { vi: 'trả lời kiến nghị', en: 'answer the objection' },
  replaceRating: { vi: 'thay kết quả xếp loại', en: 'replace the rating' },
  close: { vi: 'khóa hồ sơ', en: 'close' },
  changeOrganisation: { vi: 'sửa cơ cấu tổ chức', en: 'change the organisation' },
  readOrganisation: { vi: 'xem cơ cấu tổ chức', en: 'see the organisation' },
  changeAccounts: { vi: 'quản lý tài khoản', en: 'manage accounts' },
  createCampaign: { vi: 'lập đợt giao việc', en: 'set up a campaign' },
  changeSubjects: { vi: 'sửa danh sách đối tượng', en: 'change who takes part' },
  readCampaign: { vi: 'xem đợt giao việc', en: 'see the campaign' },
  readTask: { vi: 'xem nhiệm vụ', en: 'see the task' },
  readStatistics: { vi: 'xem thống kê', en: 'see statistics' },
  readAppraisal: { vi: 'xem hồ sơ đánh giá', en: 'see the appraisal' },
  readOwnRating: { vi: 'xem kết quả của mình', en: 'see one’s own rating' },
  recordConsequence: { vi: 'ghi việc sử dụng kết quả', en: 'record a use of the result' },
  verifyLog: { vi: 'kiểm tra nhật ký', en: 'verify the log' },
};

export const roleWords: { [role in Role]: Wording } = {
  owner: { vi: 'người được giao', en: 'owner' },
  specialist: { vi: 'chuyên viên ban tổ chức', en: 'specialist' },
  leader: { vi: 'lãnh đạo cấp có thẩm quyền', en: 'leader' },
  councilMember: { vi: 'thành viên hội đồng', en: 'council member' },
  verifier: { vi: 'người xác nhận', en: 'verifier' },
};

/** The word for a state or action; what is none of ours stays as it was written. */
export function wordFor(words: { readonly [name: string]: Wording }, name: string): Wording {
  return (Object.hasOwn(words, name) ? words[name] : undefined) ?? { vi: name, en: name };
}
