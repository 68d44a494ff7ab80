import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';

/**
 * Appraisals with the day in Việt Nam each entered the state it is in. The opening is logged of the campaign, every later
 * step of the appraisal; what was never logged has no such day and is left out.
 */
export function appraisalDays(db: Kysely<Database>) {
  return (
    db
      .selectFrom('appraisal')
      .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
      // Read once for each campaign, however many appraisals it has.
      .leftJoin(
        () =>
          sql<{ campaignId: string; at: string }>`(
            select thing_id as "campaignId", max(at) as at from log_entry
            where thing = 'campaign' and action = 'openAppraisals' group by thing_id)`.as('opening'),
        (join) =>
          join
            .on('appraisal.state', '=', 'open')
            .on('opening.campaignId', '=', sql<string>`subject.campaign_id::text`),
      )
      .innerJoinLateral(
        () =>
          sql<{ enteredOn: IsoDate }>`(
            select to_char(greatest(opening.at, max(at)) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "enteredOn"
            from log_entry
            where thing = 'appraisal' and thing_id = appraisal.id::text
              and after ->> 'state' = appraisal.state and before ->> 'state' is distinct from appraisal.state
            )`.as('entered'),
        (join) => join.on('entered.enteredOn', 'is not', null),
      )
      .select(['appraisal.id', 'appraisal.state', 'appraisal.subject_id as subjectId', 'entered.enteredOn'])
  );
}
