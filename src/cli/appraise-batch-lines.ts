import type { Pack } from '#regulation/pack.ts';
import type { Appraisal } from '#domain/appraisal/appraisal.ts';
import { figureText } from '#domain/appraisal/figure-text.ts';
import type { QuotaResult } from '#domain/appraisal/quota.ts';
import { scoreOf } from '#domain/appraisal/rate.ts';
import type { RatedSubject, RatedTogether } from '#domain/appraisal/rate-together.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import type { ConsoleLanguage } from './console-language.ts';

interface BatchWords {
  columns: [string, string, string, string];
  noRating: string;
  missing: (facts: string) => string;
  noData: string;
  undecided: string;
  quota: (title: string, pool: string, proposed: number, allowed: number, base: number) => string;
  otherReading: (count: number) => string;
  exceptional: (count: number) => string;
  exceed: (ids: string, level: string) => string;
  tied: (ids: string, toChoose: number) => string;
  open: (ids: string) => string;
}

const batchWords: { [language in ConsoleLanguage]: BatchWords } = {
  vi: {
    columns: ['mã', 'điểm', 'đề xuất', 'sau khi xét tỷ lệ'],
    noRating: 'không xếp loại',
    missing: (facts) => `còn thiếu ${facts}`,
    noData: 'chưa đủ căn cứ',
    undecided: 'chờ chọn',
    quota: (title, pool, proposed, allowed, base) =>
      `${title}${pool}: đề xuất ${proposed}, được tối đa ${allowed} (số để tính tỷ lệ: ${base})`,
    otherReading: (count) => `theo cách hiểu khác: ${count}`,
    exceptional: (count) => `khi được nâng tỷ lệ bằng quyết định: ${count}`,
    exceed: (ids, level) => `vượt tỷ lệ, chuyển sang ${level}: ${ids}`,
    tied: (ids, toChoose) => `bằng điểm, cấp có thẩm quyền chọn ${toChoose} trong: ${ids}`,
    open: (ids) => `Tỷ lệ chỉ đúng khi bổ sung đủ cho: ${ids}`,
  },
  en: {
    columns: ['id', 'score', 'proposal', 'after quotas'],
    noRating: 'no rating',
    missing: (facts) => `missing ${facts}`,
    noData: 'insufficient data',
    undecided: 'to be chosen',
    quota: (title, pool, proposed, allowed, base) =>
      `${title}${pool}: ${proposed} proposed, ${allowed} allowed (base ${base})`,
    otherReading: (count) => `by the other reading: ${count}`,
    exceptional: (count) => `with the higher share, by decision: ${count}`,
    exceed: (ids, level) => `beyond the quota, to ${level}: ${ids}`,
    tied: (ids, toChoose) => `equal scores, ${toChoose} to be chosen of: ${ids}`,
    open: (ids) => `The quotas hold once the answers are there for: ${ids}`,
  },
};

/** A batch as a table, then what each quota did. */
export function batchLines(
  rated: RatedSubject[],
  refused: { id: string; refusal: Refusal }[],
  together: RatedTogether,
  pack: Pack,
  lang: ConsoleLanguage,
): string[] {
  const words = batchWords[lang];
  const levelTitle = (id: string) => pack.rating.levels.find((it) => it.id === id)?.title[lang] ?? id;
  const rows = rated.map(({ id, appraisal }) => {
    const after = together.levels.get(id);
    const score = scoreOf(appraisal);
    return [
      id,
      score === null ? '' : figureText(score, lang),
      outcomeText(appraisal, words, levelTitle),
      after ? levelTitle(after) : appraisal.outcome.state === 'proposed' ? words.undecided : '',
    ];
  });
  const table = [words.columns as string[], ...rows];
  const widths = words.columns.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const padded = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...padded,
    ...refused.map(({ id, refusal }) => `${id}: ${refusalWording(refusal)[lang]}`),
    ...together.quotas.flatMap((quota) => quotaLines(quota, pack, words, lang, levelTitle)),
    ...(together.open.length > 0 ? [words.open(together.open.join(', '))] : []),
  ];
}

function outcomeText({ outcome }: Appraisal, words: BatchWords, levelTitle: (id: string) => string): string {
  switch (outcome.state) {
    case 'proposed':
      return levelTitle(outcome.level);
    case 'noRating':
      return words.noRating;
    case 'missing':
      return words.missing(outcome.facts.join(', '));
    case 'noData':
      return words.noData;
  }
}

function quotaLines(
  quota: QuotaResult,
  pack: Pack,
  words: BatchWords,
  lang: ConsoleLanguage,
  levelTitle: (id: string) => string,
): string[] {
  const title = pack.rating.quotas.find((it) => it.id === quota.quota)?.title[lang] ?? quota.quota;
  const names = Object.values(quota.pool).join(', ');
  const pool = names === '' ? '' : ` (${names})`;
  return [
    words.quota(title, pool, quota.proposed, quota.allowed, quota.base),
    ...(quota.otherReading === undefined ? [] : [`  ${words.otherReading(quota.otherReading)}`]),
    ...(quota.exceptional === undefined ? [] : [`  ${words.exceptional(quota.exceptional)}`]),
    ...(quota.exceed.length === 0
      ? []
      : [`  ${words.exceed(quota.exceed.join(', '), levelTitle(quota.excessTo))}`]),
    ...(quota.tied.length === 0 ? [] : [`  ${words.tied(quota.tied.join(', '), quota.toChoose)}`]),
  ];
}
