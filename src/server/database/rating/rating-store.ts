import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';
import { ownSubject, type View } from '#database/visible-to.ts';

/** Whose appraisals are wanted, and how many from where on. */
interface Page {
  /** Those of these groups, and of who asks. */
  groupIds: string[] | 'all';
  view: View;
  /** The last appraisal of the page before. */
  afterId: string | undefined;
  limit: number;
}

/** The appraisals of a campaign with the latest proposal and rating of each, by name: all, or a page of them. */
export async function loadRatingRows(db: Kysely<Database>, campaignId: string, page?: Page) {
  return db
    .with('wanted', () => orderOf(db, campaignId, page))
    .selectFrom('wanted')
    .innerJoin('appraisal', 'appraisal.id', 'wanted.id')
    .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('proposal')
          .select(['proposal.level', 'proposal.score'])
          .whereRef('proposal.appraisal_id', '=', 'appraisal.id')
          .orderBy('proposal.made_at', 'desc')
          .limit(1)
          .as('proposed'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('rating')
          .select(['rating.id', 'rating.level'])
          .whereRef('rating.appraisal_id', '=', 'appraisal.id')
          .orderBy('rating.decided_at', 'desc')
          .limit(1)
          .as('decided'),
      (join) => join.onTrue(),
    )
    .select([
      'appraisal.id',
      'appraisal.state',
      'appraisal.version',
      'appraisal.announced_on as announcedOn',
      'subject.id as subjectId',
      'subject.kind',
      'subject.official_id as officialId',
      'subject.unit_id as unitId',
      'subject.group_id as groupId',
      'official.full_name as fullName',
      'post.title as postTitle',
      'unit.name as unitName',
      'unit.block',
      'proposed.level as proposed',
      'proposed.score',
      'decided.id as ratingId',
      'decided.level',
    ])
    .orderBy('wanted.place')
    .execute();
}

/** People by name, units after them; the id settles what stands alike. */
const order = sql`official.sort_name is null, coalesce(official.sort_name, ''), unit.name, appraisal.id`;

/** The appraisals wanted, in their order: the page is cut before anything is looked up for its rows. */
function orderOf(db: Kysely<Database>, campaignId: string, page: Page | undefined) {
  const ordered = db
    .selectFrom('subject')
    .innerJoin('appraisal', 'appraisal.subject_id', 'subject.id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .where('subject.campaign_id', '=', campaignId)
    .select(['appraisal.id', sql<string>`row_number() over (order by ${order})`.as('place')])
    .orderBy('place');
  if (page === undefined) return ordered;
  const { groupIds, view, afterId, limit } = page;
  return ordered
    .where((where) =>
      groupIds === 'all'
        ? sql<boolean>`true`
        : where.or([sql<boolean>`subject.group_id = any(${groupIds}::text[])`, ownSubject(where, view)]),
    )
    .$if(afterId !== undefined, (rest) =>
      rest.where(
        sql<boolean>`(${order}) > (
          select ${order} from appraisal
          join subject on subject.id = appraisal.subject_id
          join unit on unit.id = subject.unit_id
          left join official on official.id = subject.official_id
          where appraisal.id = ${afterId ?? null})`,
      ),
    )
    .limit(limit);
}
