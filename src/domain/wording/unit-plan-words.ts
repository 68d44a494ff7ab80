import type { Wording } from '#regulation/wording.ts';
import type { DecideReason, Level, PlannedSuccession, SettledBy } from '#domain/organisation/unit-plan.ts';

/** Kinds of succession as people say them. */
export const successionWords: { [kind in PlannedSuccession['kind']]: Wording } = {
  merge: { vi: 'sáp nhập', en: 'merger' },
  split: { vi: 'chia tách', en: 'splitting' },
  rename: { vi: 'đổi tên', en: 'renaming' },
  dissolve: { vi: 'giải thể', en: 'dissolution' },
  rearrange: { vi: 'giữ nguyên, đổi đơn vị cấp trên', en: 'unchanged, under another unit' },
};

export const levelWords: { [level in Level]: Wording } = {
  province: { vi: 'cấp tỉnh', en: 'province' },
  district: { vi: 'cấp huyện', en: 'district' },
  commune: { vi: 'cấp xã', en: 'commune' },
};

export const shareWords: { [share in 'part' | 'remainder']: Wording } = {
  part: { vi: 'một phần', en: 'part' },
  remainder: { vi: 'phần còn lại', en: 'the rest' },
};

/** How a name was settled, where that is worth a look. */
export const settledWords: { [how in Exclude<SettledBy, 'name' | 'code'>]: Wording } = {
  spelling: { vi: 'văn bản viết khác chính tả', en: 'spelt differently in the text' },
  district: { vi: 'phân biệt theo huyện ghi trong văn bản', en: 'by the district in the text' },
  context: { vi: 'phân biệt theo huyện của các đơn vị cùng văn bản', en: 'by the district of the others' },
};

/** Why a person must decide. */
export const decideReasonWords: { [reason in DecideReason]: Wording } = {
  noText: { vi: 'không có văn bản mô tả', en: 'there is no text' },
  hamlet: {
    vi: 'nêu thôn của một đơn vị khác, không rõ đơn vị nào',
    en: 'names a hamlet of another unit without saying of which',
  },
  nameWithoutKind: {
    vi: 'tên không ghi loại đơn vị hành chính',
    en: 'a name without the kind of the unit',
  },
  reachOfShare: {
    vi: 'không rõ “một phần”, “phần còn lại” áp dụng cho những đơn vị nào',
    en: 'which units “part of” or “the rest of” means is open',
  },
  unknownWords: { vi: 'có nội dung chưa đọc được', en: 'holds words that are not regular' },
  unknownName: { vi: 'không có đơn vị cũ nào tên này', en: 'no unit before has this name' },
  severalOfName: { vi: 'có nhiều đơn vị cũ cùng tên', en: 'several units before have this name' },
  otherKind: { vi: 'chỉ có đơn vị cũ khác loại cùng tên', en: 'only a unit of another kind has this name' },
  wholeTwice: {
    vi: 'một đơn vị cũ được nêu trọn vẹn ở hơn một đơn vị mới',
    en: 'a unit before is named whole by one unit and again by another',
  },
  sharesDoNotFit: {
    vi: 'các phần của một đơn vị cũ không đủ: cần các phần và đúng một phần còn lại',
    en: 'the parts of a unit before do not make it up: parts and exactly one rest are needed',
  },
  dependsOnAnother: {
    vi: 'chung đơn vị cũ với một đơn vị phải do người quyết định',
    en: 'shares a unit before with one that a person must decide',
  },
  notNamed: { vi: 'không văn bản nào nêu đơn vị cũ này', en: 'no text names this unit before' },
};
