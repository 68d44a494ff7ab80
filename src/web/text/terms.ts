import type { Power } from '#domain/access/actor.ts';
import { actionWords, roleWords, stateWords, wordFor } from '#domain/wording/life-cycle-words.ts';
import type { Document } from '#regulation/source.ts';
import type { Cadence, Horizon, Nature, Origin, PlanPart, Settings, Use } from '#regulation/settings.ts';
import type { councilConflicts } from '#regulation/settings.ts';
import type { Wording } from '#regulation/wording.ts';

type Terms<Name extends string> = { readonly [name in Name]: Wording };

/** Terms of the domain as people read them, each list complete: `docs/glossary.md` names the same ones. */
export const originTerms: Terms<Origin> = {
  registered: { vi: 'tự đăng ký', en: 'registered' },
  ordered: { vi: 'đặt hàng', en: 'ordered' },
  added: { vi: 'giao thêm', en: 'added' },
  carriedOver: { vi: 'chuyển tiếp', en: 'carried over' },
  cascaded: { vi: 'phân công', en: 'cascaded' },
};

export const natureTerms: Terms<Nature> = {
  breakthrough: { vi: 'đột phá', en: 'breakthrough' },
  innovation: { vi: 'đổi mới', en: 'innovation' },
  new: { vi: 'việc mới', en: 'new work' },
  hard: { vi: 'việc khó', en: 'hard work' },
  backlog: { vi: 'tồn đọng, bức xúc', en: 'backlog' },
};

export const horizonTerms: Terms<Horizon> = {
  oneYear: { vi: '1 năm', en: '1 year' },
  twoYears: { vi: '2 năm', en: '2 years' },
  threeYears: { vi: '3 năm', en: '3 years' },
  fourYears: { vi: '4 năm', en: '4 years' },
  congressTerm: { vi: 'nhiệm kỳ đại hội', en: 'congress term' },
};

export const blockTerms: Terms<'party' | 'government' | 'front' | 'armedForces'> = {
  party: { vi: 'khối Đảng', en: 'Party' },
  government: { vi: 'khối chính quyền', en: 'government' },
  front: { vi: 'Mặt trận và đoàn thể', en: 'Front and mass bodies' },
  armedForces: { vi: 'lực lượng vũ trang', en: 'armed forces' },
};

export const planPartTerms: Terms<PlanPart> = {
  generalObjective: { vi: 'mục tiêu chung', en: 'general objective' },
  specificObjectives: { vi: 'mục tiêu cụ thể', en: 'specific objectives' },
  quantifiedTargets: { vi: 'chỉ tiêu định lượng', en: 'quantified targets' },
  solutions: { vi: 'giải pháp', en: 'solutions' },
  roadmap: { vi: 'lộ trình', en: 'roadmap' },
};

export const cadenceTerms: Terms<Cadence> = {
  month: { vi: 'hằng tháng', en: 'every month' },
  quarter: { vi: 'hằng quý', en: 'every quarter' },
  halfYear: { vi: 'sáu tháng một lần', en: 'every half year' },
  year: { vi: 'hằng năm', en: 'every year' },
};

export const useTerms: Terms<Use> = {
  commendation: { vi: 'khen thưởng', en: 'commendation' },
  planning: { vi: 'quy hoạch', en: 'planning' },
  appointment: { vi: 'bổ nhiệm', en: 'appointment' },
  reappointment: { vi: 'bổ nhiệm lại', en: 'reappointment' },
  rotation: { vi: 'luân chuyển', en: 'rotation' },
  transfer: { vi: 'điều động', en: 'transfer' },
  review: { vi: 'kiểm điểm', en: 'review' },
  handling: { vi: 'xử lý', en: 'handling' },
};

export const councilConflictTerms: Terms<(typeof councilConflicts)[number]> = {
  sameUnit: {
    vi: 'người giữ chức vụ trong đơn vị của người được chấm',
    en: 'who holds a post in the unit of the person scored',
  },
};

export const councilScoreTerms: Terms<Settings['councilScore']['value']> = {
  mean: { vi: 'trung bình các phiếu', en: 'mean of the sheets' },
  median: { vi: 'trung vị các phiếu', en: 'median of the sheets' },
  trimmedMean: {
    vi: 'trung bình, bỏ phiếu cao nhất và thấp nhất',
    en: 'mean without the highest and the lowest sheet',
  },
};

export const documentTerms: Terms<Document['kind']> = {
  law: { vi: 'luật', en: 'law' },
  decree: { vi: 'nghị định', en: 'decree' },
  regulation: { vi: 'quy định', en: 'regulation' },
  guidance: { vi: 'hướng dẫn', en: 'guidance' },
  publishedAccount: { vi: 'bài viết đã công bố', en: 'published account' },
  assumption: { vi: 'giả định', en: 'assumption' },
};

export const powerTerms: Terms<Power['kind']> = {
  specialist: { vi: 'chuyên viên ban tổ chức', en: 'specialist' },
  leader: { vi: 'lãnh đạo', en: 'leader' },
  councilMember: { vi: 'thành viên hội đồng', en: 'council member' },
  verifier: { vi: 'người xác nhận', en: 'verifier' },
  inspector: { vi: 'người kiểm tra', en: 'inspector' },
  administrator: { vi: 'quản trị', en: 'administrator' },
};

export const decisionTerms: Terms<
  'assign' | 'adjust' | 'transfer' | 'suspend' | 'resume' | 'withdraw' | 'rate' | 'replaceRating'
> = {
  assign: { vi: 'giao việc', en: 'assigns' },
  adjust: { vi: 'điều chỉnh', en: 'adjusts' },
  transfer: { vi: 'chuyển giao', en: 'transfers' },
  suspend: { vi: 'tạm dừng', en: 'suspends' },
  resume: { vi: 'tiếp tục', en: 'resumes' },
  withdraw: { vi: 'rút', en: 'withdraws' },
  rate: { vi: 'xếp loại', en: 'rates' },
  replaceRating: { vi: 'thay kết quả xếp loại', en: 'replaces a rating' },
};

export const productStateTerms: Terms<'handedIn' | 'verified' | 'sentBack'> = {
  handedIn: { vi: 'đã nộp, chờ xác nhận', en: 'handed in, to be verified' },
  verified: { vi: 'đã xác nhận', en: 'verified' },
  sentBack: { vi: 'trả lại', en: 'sent back' },
};

export const productKindTerms: Terms<
  | 'scheme'
  | 'resolution'
  | 'decision'
  | 'plan'
  | 'guideline'
  | 'process'
  | 'model'
  | 'works'
  | 'contract'
  | 'dataset'
  | 'report'
  | 'recognition'
  | 'certificate'
  | 'other'
> = {
  scheme: { vi: 'đề án', en: 'scheme' },
  resolution: { vi: 'nghị quyết', en: 'resolution' },
  decision: { vi: 'quyết định', en: 'decision' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  guideline: { vi: 'hướng dẫn', en: 'guideline' },
  process: { vi: 'quy trình', en: 'process' },
  model: { vi: 'mô hình', en: 'model' },
  works: { vi: 'công trình', en: 'works' },
  contract: { vi: 'hợp đồng, thỏa thuận', en: 'contract' },
  dataset: { vi: 'số liệu, cơ sở dữ liệu', en: 'figures, data' },
  report: { vi: 'báo cáo, kết luận', en: 'report' },
  recognition: { vi: 'công nhận', en: 'recognition' },
  certificate: { vi: 'văn bằng, chứng nhận', en: 'certificate' },
  other: { vi: 'kết quả khác', en: 'other result' },
};

/** The term for a name that comes as plain text; what is none of the list stays as it is. */
export function termOf(terms: { readonly [name: string]: Wording }, name: string): Wording {
  return wordFor(terms, name);
}

/** States, actions and roles have their one table in the core. */
export const stateTerm = (name: string) => wordFor(stateWords, name);
export const actionTerm = (name: string) => wordFor(actionWords, name);
export const roleTerm = (name: string) => wordFor(roleWords, name);

/** A term at the start of a line: only what is shown, never what is typed. */
export function asHeading(term: string): string {
  return term.charAt(0).toLocaleUpperCase('vi') + term.slice(1);
}
