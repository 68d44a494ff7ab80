import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Actor, Power } from '#domain/access/actor.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from './schema.ts';

/** What an actor can see of the work of authorities: everything, or that of some and his own. */
export interface View {
  officialId: string | null;
  /** Units he heads: their work is his. */
  headedUnitIds: string[];
  /** Officials he enters for, each with the units that one heads: their work, not what they are judged by. */
  assisted: { officialId: string; headedUnitIds: string[] }[];
  authorityIds: string[] | 'all';
  /** The campaigns of these authorities: by their ids the planner knows how many rows it will meet. */
  campaignIds: string[] | 'all';
}

/** The powers that let work be read; the administrator has no say in it. Agrees with `may(…, 'readTask', …)`. */
const readingKinds: Power['kind'][] = ['specialist', 'leader', 'councilMember', 'verifier', 'inspector'];

/** Works out once per request what `visibleTo` then asks of each row. */
export async function loadView(db: Kysely<Database>, actor: Actor, day: IsoDate): Promise<View> {
  const powers = actor.powers.filter((power) => readingKinds.includes(power.kind));
  const authorityIds = await loadReached(db, powers, day);
  return {
    officialId: actor.officialId,
    headedUnitIds: actor.officialId === null ? [] : await loadHeadedUnits(db, actor.officialId, day),
    assisted: await loadAssisted(db, actor, day),
    authorityIds,
    campaignIds: authorityIds === 'all' ? 'all' : await loadCampaignsOf(db, authorityIds),
  };
}

async function loadCampaignsOf(db: Kysely<Database>, authorityIds: string[]): Promise<string[]> {
  if (authorityIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from campaign where authority_id = any(${authorityIds}::uuid[])`.execute(db);
  return rows.map((row) => row.id);
}

async function loadAssisted(db: Kysely<Database>, actor: Actor, day: IsoDate): Promise<View['assisted']> {
  const found = [];
  for (const { officialId } of actor.delegations ?? [])
    found.push({ officialId, headedUnitIds: await loadHeadedUnits(db, officialId, day) });
  return found;
}

/** The units that powers reach on a day. */
export async function loadReached(
  db: Kysely<Database>,
  powers: Power[],
  day: IsoDate,
): Promise<string[] | 'all'> {
  if (powers.some((power) => power.reach === 'all')) return 'all';
  const idsOf = (reach: Power['reach']) =>
    powers.flatMap((power) => (power.reach === reach && power.unitId !== null ? [power.unitId] : []));
  const roots = idsOf('subtree');
  if (roots.length === 0) return idsOf('unit');
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select unnest(${roots}::uuid[])
      union
      select placement.unit_id
      from below join unit_placement placement on placement.parent_id = below.id
      where placement.valid_from <= ${day} and (placement.valid_to is null or ${day} < placement.valid_to)
    )
    select id from below`.execute(db);
  return [...idsOf('unit'), ...rows.map((row) => row.id)];
}

async function loadHeadedUnits(db: Kysely<Database>, officialId: string, day: IsoDate): Promise<string[]> {
  const rows = await db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .select('post.unit_id')
    .where('tenure.official_id', '=', officialId)
    .where('post.is_head', '=', true)
    .where('tenure.valid_from', '<=', day)
    .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', day)]))
    .execute();
  return rows.map((row) => row.unit_id);
}

type Sight = (where: ExpressionBuilder<Database, 'task' | 'campaign'>) => Expression<SqlBool>;

/**
 * The grounds on which a view reaches rows of `task` joined with `campaign`, each alone: a list that asks for one after
 * the other finds each by its index, where both in one condition make it read every task. None: nothing is seen.
 */
export function sightsOf(view: View): Sight[] {
  if (view.campaignIds === 'all') return [() => sql<SqlBool>`true`];
  const ofAuthorities: Sight = () => sql<SqlBool>`task.campaign_id = any(${view.campaignIds}::uuid[])`;
  const workOf =
    (whose: Whose): Sight =>
    (where) =>
      where.exists(
        where
          .selectFrom('task_owner')
          .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
          .select('subject.id')
          .whereRef('task_owner.task_id', '=', 'task.id')
          .where((subject) => ownSubject(subject, whose)),
      );
  return [
    ...(view.campaignIds.length > 0 ? [ofAuthorities] : []),
    ...(view.officialId === null ? [] : [workOf(view)]),
    ...view.assisted.map(workOf),
  ];
}

/** The rows of `task` joined with `campaign` that a view reaches. */
export function visibleTo(view: View): Sight {
  return (where) => where.or(sightsOf(view).map((sight) => sight(where)));
}

/** An official, and the units he heads. */
type Whose = Pick<View, 'officialId' | 'headedUnitIds'>;

/** The subjects that are an official himself, or a unit he heads. */
export function ownSubject(where: ExpressionBuilder<Database, 'subject'>, view: Whose): Expression<SqlBool> {
  const himself = where('subject.official_id', '=', view.officialId);
  if (view.headedUnitIds.length === 0) return himself;
  return where.or([
    himself,
    where.and([
      where('subject.kind', '=', 'unit'),
      sql<SqlBool>`subject.unit_id = any(${view.headedUnitIds}::uuid[])`,
    ]),
  ]);
}
