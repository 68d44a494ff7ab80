import { type SqlBool, sql } from 'kysely';
import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { loadManagingPath } from '#database/access/managing-authority.ts';
import type { Campaign } from '#database/campaign-store.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { atOnce } from '#use-cases/base/at-once.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { idsAnswer } from '#use-cases/answers/base-answers.ts';
import { reachCampaign } from './reach-campaign.ts';

const officialInput = z.strictObject({
  kind: z.literal('official'),
  officialId: z.uuid(),
  postId: z.uuid(),
  groupId: z.string().min(1),
});
const unitInput = z.strictObject({ kind: z.literal('unit'), unitId: z.uuid(), groupId: z.string().min(1) });

const input = z.strictObject({
  campaignId: z.uuid(),
  subjects: z
    .array(z.discriminatedUnion('kind', [officialInput, unitInput]))
    .min(1)
    .max(atOnce),
});

type SubjectInput = z.output<typeof input>['subjects'][number];

/** Says who is assigned work and rated in a campaign, each in a group of its regulation. All or none. */
export const addSubjects = command(
  'addSubjects',
  input,
  async (context, { campaignId, subjects }) => {
    const reached = await reachCampaign(context, campaignId, 'readCampaign');
    if (!reached.ok) return reached;
    const { campaign, access } = reached.value;
    const permit = may(context.actor, 'changeSubjects', access);
    if (!permit.ok) return permit;

    const { pack } = await packOf(context, campaign);
    const groups = new Set(pack.groups.map((group) => group.id));
    const ids: string[] = [];
    for (const [position, subject] of subjects.entries()) {
      if (!groups.has(subject.groupId))
        return refuse('invalidValue', {
          path: `subjects[${position}].groupId`,
          problem: 'unknownOption',
          given: subject.groupId,
          limit: [...groups].join(', '),
        });
      const row = await subjectRow(context, subject, campaign);
      if (!row.ok) return row;
      const id = context.newId();
      const inserted = await context.db
        .insertInto('subject')
        .values({ id, campaign_id: campaignId, group_id: subject.groupId, ...row.value })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (inserted === undefined)
        return refuse('duplicate', { what: 'member', key: row.value.official_id ?? row.value.unit_id });
      ids.push(id);
    }
    context.record({
      authorityId: campaign.authority_id,
      action: 'addSubjects',
      thing: 'campaign',
      thingId: campaignId,
      after: { subjects },
    });
    return ok({ ids });
  },
  { output: idsAnswer },
);

async function subjectRow(
  { db }: Context,
  subject: SubjectInput,
  { authority_id: authorityId, period_from: firstDay, period_to: lastDay }: Campaign,
): Promise<
  Result<{ kind: SubjectInput['kind']; official_id: string | null; post_id: string | null; unit_id: string }>
> {
  if (subject.kind === 'unit') {
    const unit = await db
      .selectFrom('unit')
      .select('id')
      .where('id', '=', subject.unitId)
      .where(within('unit', firstDay, lastDay))
      .executeTakeFirst();
    if (unit === undefined || !(await isManaged(db, subject.unitId, authorityId, firstDay, lastDay)))
      return refuse('notFound', { what: 'unit', id: subject.unitId });
    return ok({ kind: 'unit', official_id: null, post_id: null, unit_id: subject.unitId });
  }
  // Only who holds, during the period, a post that this authority manages then can be assigned work by it.
  const tenure = await db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .innerJoin('management', 'management.post_id', 'post.id')
    .select('post.unit_id')
    .where('tenure.official_id', '=', subject.officialId)
    .where('tenure.post_id', '=', subject.postId)
    .where('management.authority_id', '=', authorityId)
    .where(within('tenure', firstDay, lastDay))
    .where(within('management', firstDay, lastDay))
    .executeTakeFirst();
  if (tenure === undefined) return refuse('notFound', { what: 'tenure', id: subject.officialId });
  const higher = await findHigherAuthority(db, subject.officialId, authorityId, firstDay, lastDay);
  if (higher !== undefined)
    return refuse('invalidValue', { path: 'officialId', problem: 'managedHigher', limit: higher });
  return ok({
    kind: 'official',
    official_id: subject.officialId,
    post_id: subject.postId,
    unit_id: tenure.unit_id,
  });
}

/**
 * The authority above this one that manages another post of an official during the period: with posts at several levels
 * the highest managing level decides about the person (domain.md §2, Authority).
 */
async function findHigherAuthority(
  db: Context['db'],
  officialId: string,
  authorityId: string,
  firstDay: string,
  lastDay: string,
): Promise<string | undefined> {
  const [decides] = await loadManagingPath(db, officialId, firstDay, lastDay);
  if (decides === undefined || decides === authorityId) return undefined;
  if (!(await loadUnitPath(db, authorityId, lastDay)).includes(decides)) return undefined;
  const { name } = await db
    .selectFrom('unit')
    .select('name')
    .where('id', '=', decides)
    .executeTakeFirstOrThrow();
  return name;
}

/**
 * Whether a unit is one that an authority can assign work to: the authority itself, a unit that lay under it on the first
 * or the last day of the period, or one with a post that the authority managed during it. The Party manages posts in
 * units of the government's tree, which lie under no Party committee.
 */
async function isManaged(
  db: Context['db'],
  unitId: string,
  authorityId: string,
  firstDay: string,
  lastDay: string,
): Promise<boolean> {
  for (const day of [firstDay, lastDay])
    if ((await loadUnitPath(db, unitId, day)).includes(authorityId)) return true;
  const post = await db
    .selectFrom('post')
    .innerJoin('management', 'management.post_id', 'post.id')
    .select('post.id')
    .where('post.unit_id', '=', unitId)
    .where('management.authority_id', '=', authorityId)
    .where(within('management', firstDay, lastDay))
    .executeTakeFirst();
  return post !== undefined;
}

/** Rows that hold on some day from the first to the last, both included; what ends on a day no longer holds on it. */
function within(table: 'unit' | 'tenure' | 'management', firstDay: string, lastDay: string) {
  return sql<SqlBool>`${sql.ref(`${table}.valid_from`)} <= ${lastDay}
    and (${sql.ref(`${table}.valid_to`)} is null or ${sql.ref(`${table}.valid_to`)} > ${firstDay})`;
}
