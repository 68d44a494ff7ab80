import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Indicator } from '#domain/score/indicator.ts';

/** A figure as Vietnamese papers write it. */
export function figure(value: string): string {
  return figureText(new Decimal(value), 'vi');
}

/** A score in a list: two decimals, cut and not rounded, so that 89,995 is not read as 90. */
export function briefFigure(value: string): string {
  return figure(new Decimal(value).toDecimalPlaces(2, Decimal.ROUND_DOWN).toFixed());
}

/** What a target asks, as papers say it: `tăng lên 45 (xuất phát 30)`. Papers are Vietnamese whoever reads them. */
export function targetWords(indicator: Indicator): string {
  const from = (baseline: string | undefined) =>
    baseline === undefined ? '' : ` (xuất phát ${figure(baseline)})`;
  switch (indicator.direction) {
    case 'atLeast':
      return `ít nhất ${figure(indicator.target)}${from(indicator.baseline)}`;
    case 'atMost':
      return `không quá ${figure(indicator.target)}`;
    case 'increase':
      return `tăng lên ${figure(indicator.target)}${from(indicator.baseline)}`;
    case 'decrease':
      return `giảm xuống ${figure(indicator.target)}${from(indicator.baseline)}`;
    case 'exactly':
      return `đúng ${figure(indicator.target)}`;
    case 'range':
      return `từ ${figure(indicator.from)} đến ${figure(indicator.to)}`;
    case 'keepAbove':
      return `luôn từ ${figure(indicator.bound)} trở lên`;
    case 'keepBelow':
      return `luôn không quá ${figure(indicator.bound)}`;
    case 'yesNo':
      return 'hoàn thành';
    case 'milestones':
      return `đạt các mốc: ${indicator.milestones.map(({ title }) => title).join('; ')}`;
  }
}

/** What was reported of a target, as papers say it. */
export function actualWords(actual: unknown): string {
  if (actual === null || actual === undefined) return 'chưa có số liệu';
  if (typeof actual === 'boolean') return actual ? 'đã hoàn thành' : 'chưa hoàn thành';
  if (typeof actual === 'string') return /^-?\d+(\.\d+)?$/.test(actual) ? figure(actual) : actual;
  if (Array.isArray(actual)) {
    const words = actual.map((it: unknown) =>
      typeof it === 'object' && it !== null && 'title' in it
        ? `${String(it.title)}: ${'done' in it && it.done === true ? 'đạt' : 'chưa đạt'}`
        : actualWords(it),
    );
    return words.join('; ');
  }
  return 'chưa có số liệu';
}

/** `30/06/2026`. */
export function dayWords(day: string): string {
  return day.slice(0, 10).split('-').toReversed().join('/');
}

/** The name of an official with his post, or of a unit. */
export function whoWords(who: {
  fullName?: string | null | undefined;
  postTitle?: string | null | undefined;
  unitName?: string | undefined;
}): string {
  const { fullName, postTitle, unitName = '' } = who;
  if (fullName === null || fullName === undefined) return unitName;
  return [fullName, postTitle ?? unitName].filter((it) => it !== '').join(', ');
}
