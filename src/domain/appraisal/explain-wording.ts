import type { Comparison } from '#regulation/condition.ts';
import type { Measure } from '#regulation/scoring.ts';
import type { Direction } from '#domain/score/indicator.ts';
import type { Language } from './figure-text.ts';

type Aggregation = Extract<Measure, { aggregate: string }>['by'];
type WorkItemRatio = Extract<Measure, { workItems: string }>['ratio'];
type WorkItemField = 'k' | 'assigned' | 'completed';

/** The words of `explain`: the only wording the core holds, for results are read where there is no interface. */
export interface ExplainWords {
  proposal: string;
  noRating: string;
  incomplete: (names: string) => string;
  noDataAtAll: (names: string) => string;
  by: { veto: string; table: string; ceiling: string };
  score: string;
  band: (level: string) => string;
  rules: { noRating: string; vetoes: string; table: string; ceilings: string; warnings: string };
  row: (level: string, from: string | undefined) => string;
  otherwise: (level: string) => string;
  truth: { yes: string; no: string; unknown: (names: string) => string };
  applies: { yes: string; no: string; unknown: (names: string) => string };
  ceiling: (level: string) => string;
  lowered: string;
  noSuchLevel: string;
  missing: (names: string) => string;
  incompleteBelow: string;
  noData: string;
  rounded: (before: string, places: number) => string;
  smallest: (values: string) => string;
  notAbove: (value: string, limit: string) => string;
  notBelow: (value: string, limit: string) => string;
  scaled: (value: string, from: string, to: string) => string;
  inBand: (value: string, band: string) => string;
  noBand: (value: string) => string;
  atLeast: (bound: string) => string;
  moreThan: (bound: string) => string;
  anyValue: string;
  replacedBy: (value: string) => string;
  notReplaced: string;
  branch: (title: string) => string;
  same: (title: string) => string;
  unit: { readonly [unit: string]: string };
  rowNumber: (number: number) => string;
  constant: string;
  answer: (name: string, value: string) => string;
  ratio: { [name in WorkItemRatio]: string };
  rowsHolding: (part: string, whole: string) => string;
  rowCount: (part: string) => string;
  aggregate: { [name in Aggregation]: string };
  apart(lowest: string, highest: string, deviation: string): string;
  direction: { [name in Direction]: (...figures: string[]) => string };
  actual: (value: string) => string;
  steps: (done: number, all: number) => string;
  wrongWay: (name: string) => string;
  roundingDecides: (before: string, after: string, bandBefore: string, bandAfter: string) => string;
  yes: string;
  no: string;
  absent: string;
  all: string;
  any: string;
  not: string;
  every: (list: string) => string;
  some: (list: string) => string;
  found: (value: string) => string;
  is: (name: string, value: string) => string;
  comparison: { [name in keyof Comparison]-?: string };
  levelNotBelow: (level: string) => string;
  levelNotAbove: (level: string) => string;
  workItemField: { [name in WorkItemField]: string };
  toConfirm: (assumed: string) => string;
  receipt: (pack: string, version: string, hash: string, at: string) => string;
}

export const explainWords: { [language in Language]: ExplainWords } = {
  vi: {
    proposal: 'Đề xuất',
    noRating: 'Không xếp loại',
    incomplete: (names) => `Chưa xác định được: còn thiếu ${names}`,
    noDataAtAll: (names) => `Chưa đủ căn cứ để chấm: không có số liệu ở ${names}`,
    by: { veto: 'do trường hợp loại trừ', table: 'theo bảng xếp loại', ceiling: 'do giới hạn mức' },
    score: 'Điểm',
    band: (level) => `Chỉ tính theo điểm: ${level}`,
    rules: {
      noRating: 'Trường hợp không xếp loại',
      vetoes: 'Trường hợp loại trừ',
      table: 'Bảng xếp loại, xét từ mức cao xuống',
      ceilings: 'Giới hạn mức',
      warnings: 'Lưu ý',
    },
    row: (level, from) => (from === undefined ? level : `${level}: từ ${from} điểm`),
    otherwise: (level) => `${level}: các trường hợp còn lại`,
    truth: { yes: 'đúng', no: 'không đúng', unknown: (names) => `chưa rõ, còn thiếu ${names}` },
    applies: { yes: 'có', no: 'không', unknown: (names) => `chưa rõ, còn thiếu ${names}` },
    ceiling: (level) => `không cao hơn ${level}`,
    lowered: 'đã hạ mức',
    noSuchLevel: 'không có mức để so',
    missing: (names) => `chưa tính được, còn thiếu ${names}`,
    incompleteBelow: 'chưa tính được',
    noData: 'không có số liệu',
    rounded: (before, places) => `làm tròn từ ${before}, ${places} chữ số thập phân`,
    smallest: (values) => `nhỏ nhất trong ${values}`,
    notAbove: (value, limit) => `${value}, không quá ${limit}`,
    notBelow: (value, limit) => `${value}, không dưới ${limit}`,
    scaled: (value, from, to) => `${value} quy đổi từ thang ${from} sang thang ${to}`,
    inBand: (value, band) => `${value} thuộc bậc ${band}`,
    noBand: (value) => `${value} không thuộc bậc nào`,
    atLeast: (bound) => `từ ${bound}`,
    moreThan: (bound) => `trên ${bound}`,
    anyValue: 'còn lại',
    replacedBy: (value) => `được thay bằng ${value} vì điều kiện sau đúng`,
    notReplaced: 'giữ nguyên vì điều kiện thay thế không đúng',
    branch: (title) => `theo “${title}”`,
    same: (title) => `bằng “${title}”`,
    unit: { percent: '%', points: 'điểm', months: 'tháng' },
    rowNumber: (number) => `dòng ${number}`,
    constant: 'do quy định đặt',
    answer: (name, value) => `${name}: ${value}`,
    ratio: {
      quantity: 'Σ hoàn thành × k ÷ Σ được giao × k',
      quality: 'Σ hoàn thành bảo đảm chất lượng × k ÷ Σ được giao × k',
      timeliness: 'Σ hoàn thành đúng tiến độ × k ÷ Σ được giao × k',
    },
    rowsHolding: (part, whole) => `${part} trên ${whole} mục đạt điều kiện`,
    rowCount: (part) => `${part} mục đạt điều kiện`,
    apart: (lowest, highest, deviation) => `từ ${lowest} đến ${highest}, độ lệch chuẩn ${deviation}`,
    aggregate: {
      mean: 'trung bình của',
      median: 'trung vị của',
      trimmedMean: 'trung bình, bỏ giá trị cao nhất và thấp nhất, của',
      sum: 'tổng của',
      minimum: 'nhỏ nhất trong',
      maximum: 'lớn nhất trong',
    },
    direction: {
      atLeast: (target) => `chỉ tiêu ít nhất ${target}`,
      atMost: (target) => `chỉ tiêu không quá ${target}`,
      increase: (target, baseline) => `chỉ tiêu tăng từ ${baseline} lên ${target}`,
      decrease: (target, baseline) => `chỉ tiêu giảm từ ${baseline} xuống ${target}`,
      exactly: (target, tolerance) =>
        `chỉ tiêu đúng ${target}${tolerance ? `, sai lệch không quá ${tolerance}` : ''}`,
      range: (from, to) => `chỉ tiêu trong khoảng ${from}–${to}`,
      keepAbove: (bound) => `chỉ tiêu luôn từ ${bound} trở lên`,
      keepBelow: (bound) => `chỉ tiêu luôn từ ${bound} trở xuống`,
      yesNo: () => 'đạt hoặc không đạt',
      milestones: () => 'các mốc lộ trình',
    },
    actual: (value) => `thực hiện ${value}`,
    steps: (done, all) => `${done} trên ${all} mốc đã xong`,
    wrongWay: (name) => `${name}: diễn biến ngược chiều chỉ tiêu, không được tính điểm`,
    roundingDecides: (before, after, bandBefore, bandAfter) =>
      `Việc làm tròn quyết định mức: ${before} (${bandBefore}) thành ${after} (${bandAfter})`,
    yes: 'có',
    no: 'không',
    absent: 'không có',
    all: 'Đủ các điều kiện',
    any: 'Ít nhất một điều kiện',
    not: 'Không có điều sau',
    every: (list) => `Mọi mục của “${list}”`,
    some: (list) => `Ít nhất một mục của “${list}”`,
    found: (value) => `thực tế: ${value}`,
    is: (name, value) => `${name} là ${value}`,
    comparison: { atLeast: '≥', moreThan: '>', atMost: '≤', lessThan: '<', equals: '=' },
    levelNotBelow: (level) => `không thấp hơn ${level}`,
    levelNotAbove: (level) => `không cao hơn ${level}`,
    workItemField: { k: 'hệ số quy đổi', assigned: 'số được giao', completed: 'số hoàn thành' },
    toConfirm: (assumed) => `cần xác nhận: ${assumed}`,
    receipt: (pack, version, hash, at) => `Tính theo ${pack} ${version}, mã băm ${hash}, lúc ${at}`,
  },
  en: {
    proposal: 'Proposal',
    noRating: 'No rating',
    incomplete: (names) => `Cannot be told yet: missing ${names}`,
    noDataAtAll: (names) => `Insufficient data to score: there is none for ${names}`,
    by: { veto: 'by a knock-out rule', table: 'by the rating table', ceiling: 'by a ceiling' },
    score: 'Score',
    band: (level) => `By the score alone: ${level}`,
    rules: {
      noRating: 'Cases without a rating',
      vetoes: 'Knock-out rules',
      table: 'Rating table, tried from the best level down',
      ceilings: 'Ceilings',
      warnings: 'Please note',
    },
    row: (level, from) => (from === undefined ? level : `${level}: from ${from} points`),
    otherwise: (level) => `${level}: all other cases`,
    truth: { yes: 'true', no: 'not true', unknown: (names) => `not known, missing ${names}` },
    applies: { yes: 'applies', no: 'does not apply', unknown: (names) => `not known, missing ${names}` },
    ceiling: (level) => `not above ${level}`,
    lowered: 'level lowered',
    noSuchLevel: 'no level to compare with',
    missing: (names) => `cannot be computed yet, missing ${names}`,
    incompleteBelow: 'cannot be computed yet',
    noData: 'no data',
    rounded: (before, places) => `rounded from ${before} to ${places} decimals`,
    smallest: (values) => `smallest of ${values}`,
    notAbove: (value, limit) => `${value}, at most ${limit}`,
    notBelow: (value, limit) => `${value}, at least ${limit}`,
    scaled: (value, from, to) => `${value} mapped from ${from} onto ${to}`,
    inBand: (value, band) => `${value} is in the band ${band}`,
    noBand: (value) => `${value} is in no band`,
    atLeast: (bound) => `from ${bound}`,
    moreThan: (bound) => `above ${bound}`,
    anyValue: 'otherwise',
    replacedBy: (value) => `replaced by ${value} because this is true`,
    notReplaced: 'stands, because the condition for replacing it is not true',
    branch: (title) => `by “${title}”`,
    same: (title) => `same as “${title}”`,
    unit: { percent: '%' },
    rowNumber: (number) => `row ${number}`,
    constant: 'set by the regulation',
    answer: (name, value) => `${name}: ${value}`,
    ratio: {
      quantity: 'Σ completed × k ÷ Σ assigned × k',
      quality: 'Σ completed with quality × k ÷ Σ assigned × k',
      timeliness: 'Σ completed on time × k ÷ Σ assigned × k',
    },
    rowsHolding: (part, whole) => `${part} of ${whole} rows meet the condition`,
    rowCount: (part) => `${part} rows meet the condition`,
    apart: (lowest, highest, deviation) => `from ${lowest} to ${highest}, standard deviation ${deviation}`,
    aggregate: {
      mean: 'mean of',
      median: 'median of',
      trimmedMean: 'mean, highest and lowest left out, of',
      sum: 'sum of',
      minimum: 'smallest of',
      maximum: 'largest of',
    },
    direction: {
      atLeast: (target) => `target at least ${target}`,
      atMost: (target) => `target at most ${target}`,
      increase: (target, baseline) => `target increase from ${baseline} to ${target}`,
      decrease: (target, baseline) => `target decrease from ${baseline} to ${target}`,
      exactly: (target, tolerance) => `target exactly ${target}${tolerance ? ` within ${tolerance}` : ''}`,
      range: (from, to) => `target within ${from}–${to}`,
      keepAbove: (bound) => `target always at or above ${bound}`,
      keepBelow: (bound) => `target always at or below ${bound}`,
      yesNo: () => 'reached or not',
      milestones: () => 'milestones',
    },
    actual: (value) => `actual ${value}`,
    steps: (done, all) => `${done} of ${all} milestones done`,
    wrongWay: (name) => `${name}: moved away from its target and counts nothing`,
    roundingDecides: (before, after, bandBefore, bandAfter) =>
      `Rounding decides the level: ${before} (${bandBefore}) becomes ${after} (${bandAfter})`,
    yes: 'yes',
    no: 'no',
    absent: 'none',
    all: 'All of these',
    any: 'At least one of these',
    not: 'Not this',
    every: (list) => `Every row of “${list}”`,
    some: (list) => `At least one row of “${list}”`,
    found: (value) => `found: ${value}`,
    is: (name, value) => `${name} is ${value}`,
    comparison: { atLeast: '≥', moreThan: '>', atMost: '≤', lessThan: '<', equals: '=' },
    levelNotBelow: (level) => `not below ${level}`,
    levelNotAbove: (level) => `not above ${level}`,
    workItemField: {
      k: 'conversion coefficient',
      assigned: 'number assigned',
      completed: 'number completed',
    },
    toConfirm: (assumed) => `to be confirmed: ${assumed}`,
    receipt: (pack, version, hash, at) => `Computed by ${pack} ${version}, hash ${hash}, at ${at}`,
  },
};
