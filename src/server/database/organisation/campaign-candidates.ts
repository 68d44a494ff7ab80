import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Campaign } from '#database/campaign-store.ts';
import type { Database } from '#database/schema.ts';

/**
 * Who held, during the period of a campaign, a post that its authority managed then, by unit and post; whether he takes part
 * already, and whether an authority above also manages a post of his, which then decides about him.
 * @param above the units over the authority
 */
export async function loadCandidates(
  db: Kysely<Database>,
  { id, authority_id: authorityId, period_from: firstDay, period_to: lastDay }: Campaign,
  above: string[],
) {
  const within = (table: string) => sql<SqlBool>`${sql.ref(`${table}.valid_from`)} <= ${lastDay}
    and (${sql.ref(`${table}.valid_to`)} is null or ${sql.ref(`${table}.valid_to`)} > ${firstDay})`;
  return db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .innerJoin('management', 'management.post_id', 'post.id')
    .innerJoin('official', 'official.id', 'tenure.official_id')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['official.id as officialId', 'official.full_name as fullName'])
    .select(['post.id as postId', 'post.title as postTitle', 'post.kind as postKind'])
    .select(['post.is_head as isHead', 'tenure.acting', 'unit.name as unitName', 'unit.block'])
    .select((where) =>
      where
        .selectFrom('subject')
        .select('subject.group_id')
        .whereRef('subject.official_id', '=', 'official.id')
        .where('subject.campaign_id', '=', id)
        .limit(1)
        .as('groupId'),
    )
    .select(
      sql<boolean>`exists (select from tenure held join management over on over.post_id = held.post_id
        where held.official_id = official.id and over.authority_id = any(${above}::uuid[])
          and ${within('held')} and ${within('over')})`.as('managedHigher'),
    )
    .where('management.authority_id', '=', authorityId)
    .where(within('tenure'))
    .where(within('management'))
    .orderBy('unit.name')
    .orderBy('post.is_head', 'desc')
    .orderBy('post.title')
    .orderBy('official.sort_name')
    .execute();
}

/** The groups that posts, and kinds of posts, were in in a campaign: of a kind the most frequent. */
export async function loadGroupsOfPosts(db: Kysely<Database>, campaignId: string) {
  const rows = await db
    .selectFrom('subject')
    .innerJoin('post', 'post.id', 'subject.post_id')
    .select(['post.id', 'post.kind', 'subject.group_id as groupId'])
    .where('subject.campaign_id', '=', campaignId)
    .execute();
  const ofPost = new Map(rows.map((row) => [row.id, row.groupId]));
  const ofKind = new Map(
    [...Map.groupBy(rows, (row) => row.kind)].map(([kind, posts]) => {
      const [most] = [...Map.groupBy(posts, (post) => post.groupId)].toSorted(
        ([, one], [, other]) => other.length - one.length,
      );
      return [kind, most?.[0]] as const;
    }),
  );
  return { ofPost, ofKind };
}
