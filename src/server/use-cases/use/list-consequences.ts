import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { uses } from '#regulation/settings.ts';
import { loadConsequences } from '#database/use/consequence-store.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachedAuthorities, readingGrounds } from './reached-authorities.ts';
import { listConsequencesAnswer } from '#use-cases/answers/dossier-answers.ts';

const input = z.strictObject({
  officialId: z.uuid().optional(),
  campaignId: z.uuid().optional(),
  use: z.enum(uses).optional(),
  /** Of the day it was decided. */
  year: z.int().min(1900).max(2200).optional(),
  /** The `next` of the page before. */
  after: z.strictObject({ decidedOn: z.iso.date(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/**
 * What results led to, the latest first, each with the rating it rests on: of the authorities whose results the actor may
 * read, and of himself. `replaced`: the rating it cites has been replaced since; whom the new one is of learns it only once
 * that is announced, whatever powers he holds besides.
 */
export const listConsequences = query(
  'listConsequences',
  input,
  async (context, { after, limit, ...filter }) => {
    const reach = {
      authorityIds: await reachedAuthorities(context),
      officialId: context.actor.officialId,
    };
    const rows = await loadConsequences(context.db, reach, filter, { after, limit: limit + 1 });
    const view = await loadView(context.db, context.actor, context.today);
    const consequences = rows.slice(0, limit).map(({ kind, unitId, announcedOn, ...row }) => {
      const isOwn =
        (row.officialId !== null && row.officialId === view.officialId) ||
        (kind === 'unit' && view.headedUnitIds.includes(unitId));
      return { ...row, replaced: row.replaced && !(isOwn && announcedOn === null) };
    });
    const last = consequences.at(-1);
    const next =
      rows.length > limit && last !== undefined ? { decidedOn: last.decidedOn, id: last.id } : null;
    const ofOthers = consequences.filter((row) => row.officialId !== context.actor.officialId);
    for (const [thingId, [row]] of Map.groupBy(ofOthers, (it) => it.campaignId))
      if (row !== undefined)
        context.noteRead({
          authorityId: row.authorityId,
          action: 'readAppraisal',
          thing: 'campaign',
          thingId,
          grounds: readingGrounds(context),
        });
    return ok({ consequences, next });
  },
  { output: listConsequencesAnswer },
);
