import { sql } from 'kysely';

/**
 * The announced level of the subject of the row, as a lateral table `standing (level)`: of the rating no other replaces.
 * Nothing where none is announced: what is not announced counts nowhere.
 */
export const standingLevel = sql`
  lateral (
    select rating.level
    from rating join appraisal on appraisal.id = rating.appraisal_id
    where appraisal.subject_id = subject.id and appraisal.announced_on is not null
      and not exists (select from rating later where later.replaces_id = rating.id)
    order by rating.decided_at desc limit 1
  ) standing`;
