import type { Wording } from '#regulation/wording.ts';
import type { RefusalKind } from '#domain/base/refusal.ts';

/** What goes wrong before any use case is asked, beside the refusals. */
export const transportFaults = [
  'badRequest',
  'noSuchAddress',
  'payloadTooLarge',
  'unsupportedMediaType',
  'tooManyRequests',
  'internalError',
] as const;
export type TransportFault = (typeof transportFaults)[number];

/** Every kind of problem in a few words: the `title` of RFC 9457, the same for each occurrence. */
export const problemTitles: { [kind in RefusalKind | TransportFault]: Wording } = {
  notFound: { vi: 'Không tìm thấy', en: 'Not found' },
  notAllowed: { vi: 'Không có quyền', en: 'Not allowed' },
  scopeMissing: { vi: 'Mã truy cập không đủ phạm vi', en: 'Outside the scopes of the token' },
  signInNeeded: { vi: 'Chưa đăng nhập', en: 'Sign-in needed' },
  signInFailed: { vi: 'Đăng nhập không thành công', en: 'Sign-in failed' },
  secondFactorNeeded: { vi: 'Cần mã xác thực', en: 'Second factor needed' },
  freshProofNeeded: { vi: 'Cần xác nhận lại', en: 'Fresh proof needed' },
  wrongState: { vi: 'Sai trạng thái', en: 'Wrong state' },
  versionConflict: { vi: 'Xung đột phiên bản', en: 'Version conflict' },
  invalidValue: { vi: 'Giá trị không hợp lệ', en: 'Invalid value' },
  duplicate: { vi: 'Đã có', en: 'Duplicate' },
  outsideRule: { vi: 'Không đúng quy định', en: 'Outside the rule' },
  outOfTime: { vi: 'Không đúng thời hạn', en: 'Out of time' },
  decisionNeeded: { vi: 'Cần quyết định', en: 'Decision needed' },
  conflictOfInterest: { vi: 'Xung đột lợi ích', en: 'Conflict of interest' },
  belowQuorum: { vi: 'Chưa đủ thành viên', en: 'No quorum' },
  secondRoundNeeded: { vi: 'Phải chấm vòng hai', en: 'Second round needed' },
  reasonNeeded: { vi: 'Cần lý do', en: 'Reason needed' },
  missingFacts: { vi: 'Thiếu dữ liệu', en: 'Missing facts' },
  requestReused: { vi: 'Mã yêu cầu đã dùng', en: 'Request id reused' },
  proofMissing: { vi: 'Thiếu minh chứng', en: 'Proof missing' },
  evidenceDamaged: { vi: 'Tệp minh chứng đã hỏng', en: 'Evidence damaged' },
  faultyRows: { vi: 'Có dòng sai', en: 'Faulty rows' },
  packFaulty: { vi: 'Bộ quy định còn lỗi', en: 'Regulation with mistakes' },
  unreadableFile: { vi: 'Không đọc được tệp', en: 'Unreadable file' },
  fileRefused: { vi: 'Không nhận tệp này', en: 'File not taken' },
  notScanned: { vi: 'Chưa quét được tệp', en: 'File not scanned' },
  secrecyMarked: { vi: 'Có dấu độ mật', en: 'Secrecy marking' },
  badRequest: { vi: 'Yêu cầu không đọc được', en: 'Bad request' },
  noSuchAddress: { vi: 'Không có địa chỉ này', en: 'No such address' },
  payloadTooLarge: { vi: 'Nội dung quá lớn', en: 'Payload too large' },
  unsupportedMediaType: { vi: 'Không nhận kiểu nội dung này', en: 'Unsupported media type' },
  tooManyRequests: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  internalError: { vi: 'Lỗi hệ thống', en: 'Internal error' },
};

/** What is the matter and what to do, for what no use case refused. */
export const transportFaultWords: { [fault in TransportFault]: Wording } = {
  badRequest: {
    vi: 'Không đọc được yêu cầu. Hãy gửi JSON đúng cú pháp.',
    en: 'The request cannot be read. Send well-formed JSON.',
  },
  noSuchAddress: {
    vi: 'Không có địa chỉ này. Hãy xem /api/openapi.json.',
    en: 'There is no such address. See /api/openapi.json.',
  },
  payloadTooLarge: {
    vi: 'Nội dung lớn hơn 8 MB. Hãy gửi ít hơn trong một lần.',
    en: 'The body is larger than 8 MB. Send less at a time.',
  },
  unsupportedMediaType: {
    vi: 'Chỉ nhận application/json. Hãy gửi đúng kiểu nội dung.',
    en: 'Only application/json is taken. Send that content type.',
  },
  tooManyRequests: {
    vi: 'Quá nhiều lần thử từ địa chỉ này. Hãy đợi rồi thử lại.',
    en: 'Too many tries from this address. Wait, then try again.',
  },
  internalError: {
    vi: 'Hệ thống gặp lỗi. Hãy thử lại sau, hoặc báo người quản trị.',
    en: 'The system failed. Try again later, or tell the administrator.',
  },
};
