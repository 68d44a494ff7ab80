import type { Wording } from '#regulation/wording.ts';

/** What the facts are called that an office sets itself; facts of a regulation go by the names it gives them. */
export const factWords: { readonly [fact: string]: Wording } = {
  symbol: {
    vi: 'ký hiệu cơ quan (trang Thông tin trên văn bản)',
    en: 'the symbol of the body (page What stands on papers)',
  },
  termFrom: {
    vi: 'ngày bắt đầu nhiệm kỳ (trang Thông tin trên văn bản)',
    en: 'the first day of the term (page What stands on papers)',
  },
};
