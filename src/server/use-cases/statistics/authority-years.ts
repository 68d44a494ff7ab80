import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { summariseYears } from '#domain/use/summarise-years.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { loadAuthorityLevels, loadAuthorityWork } from '#database/use/authority-years.ts';
import { query } from '#use-cases/base/use-case.ts';
import { authorityYearsAnswer } from '#use-cases/answers/statistics-answers.ts';

const year = z.int().min(1900).max(2200);
const input = z.strictObject({
  authorityId: z.uuid(),
  /** The first and the last year looked at; a campaign is of the year it ends in. */
  fromYear: year.default(1900),
  toYear: year.default(2200),
});

/** What an authority assigned and what came of it, year by year and as one term, with the levels announced. */
export const authorityYears = query(
  'authorityYears',
  input,
  async ({ db, actor, today }, { authorityId, ...years }) => {
    const authorityPath = await loadUnitPath(db, authorityId, today);
    const permit = may(actor, 'readStatistics', { thing: 'unit', authorityPath, ownerIds: [] });
    if (authorityPath.length === 0 || !permit.ok)
      return refuse('notFound', { what: 'unit', id: authorityId });
    const levels = await loadAuthorityLevels(db, authorityId, years);
    const work = (await loadAuthorityWork(db, authorityId, years)).map((ofYear) => ({
      ...ofYear,
      levels: levels
        .filter((row) => row.year === ofYear.year)
        .map(({ kind, level, subjects }) => ({ kind, level, subjects })),
    }));
    return ok(summariseYears(work));
  },
  { output: authorityYearsAnswer },
);
