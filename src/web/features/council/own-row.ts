import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { RowDraft } from './grid-draft.ts';
import type { Item } from './room.ts';

/** What a member handed in about somebody in the latest round, as he would type it; undefined where he has not. */
export function ownRow(item: Item, memberId: string | undefined, language: Language): RowDraft | undefined {
  const sheet = item.rounds.at(-1)?.sheets?.find((it) => it.memberId === memberId);
  if (memberId === undefined || sheet === undefined) return undefined;
  return {
    points: Object.fromEntries(
      Object.entries(sheet.points as { [criterion: string]: string | null }).map(([criterion, given]) => [
        criterion,
        given === null ? '–' : figureText(new Decimal(given), language),
      ]),
    ),
    level: sheet.claimedLevel ?? '',
    remark: sheet.remark ?? '',
  };
}
