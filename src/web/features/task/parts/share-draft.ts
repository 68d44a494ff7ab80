import type { Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { readDate } from '#web/ui/format-date.ts';
import { readFigure } from '#web/ui/form/read-figure.ts';

/** A part that is to be given, as typed. */
export interface GivenDraft {
  key: number;
  /** `unit:<id>` or `person:<official>:<post>`. */
  assignee: string;
  title: string;
  expectedProduct: string;
  /** Day, month, year as people write them. */
  dueOn: string;
  share: string;
  parts: { [indicatorId: string]: string };
}

export type GivenProblems = { [field: string]: 'required' | 'badDate' | 'badFigure' };

/** Reads a part as it is to be sent, and what is missing or unreadable in it. */
export function readGiven(draft: GivenDraft, language: Language) {
  const problems: GivenProblems = {};
  const line = (field: 'title' | 'expectedProduct') => {
    const value = draft[field].trim();
    if (value === '') problems[field] = 'required';
    return value;
  };
  const [kind, id = '', postId = ''] = draft.assignee.split(':');
  if (draft.assignee === '') problems['assignee'] = 'required';
  const dueOn = readDate(draft.dueOn);
  if (!dueOn) problems['dueOn'] = dueOn === null ? 'required' : 'badDate';
  const share = readFigure(draft.share, language);
  if (!share) problems['share'] = share === null ? 'required' : 'badFigure';
  const parts = Object.entries(draft.parts).flatMap(([indicatorId, typed]) => {
    const part = readFigure(typed, language);
    if (part === undefined) problems[indicatorId] = 'badFigure';
    return part ? [{ indicatorId, part }] : [];
  });
  const terms = {
    assignee: kind === 'unit' ? { unitId: id } : { officialId: id, postId },
    title: line('title'),
    expectedProduct: line('expectedProduct'),
    dueOn: dueOn ?? '',
    share: share ?? '',
    parts,
  };
  return { terms, problems };
}

/** What was given before and what is being given, together, beside the whole. */
export function togetherWith(
  before: { total: string; allocated: string; agreed: string },
  given: (string | null | undefined)[],
) {
  const allocated = Decimal.sum(before.allocated, ...given.map((it) => it ?? 0));
  const difference = allocated.minus(before.total);
  const standing = difference.isZero() ? 'exact' : difference.isNegative() ? 'under' : 'over';
  return {
    ...before,
    allocated: allocated.toFixed(),
    difference: difference.toFixed(),
    standing: allocated.isZero() ? ('notDivided' as const) : (standing as 'exact' | 'under' | 'over'),
  };
}
