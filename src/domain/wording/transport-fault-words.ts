import type { Wording } from '#regulation/wording.ts';

/** What goes wrong before any use case is asked, beside the refusals. */
export type TransportFault =
  | 'badRequest'
  | 'noSuchAddress'
  | 'payloadTooLarge'
  | 'unsupportedMediaType'
  | 'tooManyRequests'
  | 'internalError';

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
