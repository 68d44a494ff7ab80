import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Actor, Power } from '#domain/access/actor.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from './schema.ts';

/** What an actor can see of the work of authorities: everything, or that of some and his own. */
export interface View {
  officialId: string | null;
  /** Units he heads: their work is his. */
  headedUnitIds: string[];
  authorityIds: string[] | 'all';
}

/** The powers that let work be read; the administrator has no say in it. Agrees with `may(…, 'readTask', …)`. */
const readingKinds: Power['kind'][] = ['specialist', 'leader', 'councilMember', 'verifier', 'inspector'];

/** Works out once per request what `visibleTo` then asks of each row. */
export async function loadView(db: Kysely<Database>, actor: Actor, day: IsoDate): Promise<View> {
  const powers = actor.powers.filter((power) => readingKinds.includes(power.kind));
  return {
    officialId: actor.officialId,
    headedUnitIds: actor.officialId === null ? [] : await loadHeadedUnits(db, actor.officialId, day),
    authorityIds: powers.some((power) => power.reach === 'all') ? 'all' : await loadReached(db, powers, day),
  };
}

async function loadReached(db: Kysely<Database>, powers: Power[], day: IsoDate): Promise<string[]> {
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

/** The rows of `task` joined with `campaign` that a view reaches. */
export function visibleTo(view: View) {
  return (where: ExpressionBuilder<Database, 'task' | 'campaign'>): Expression<SqlBool> =>
    view.authorityIds === 'all'
      ? sql<SqlBool>`true`
      : where.or([
          sql<SqlBool>`campaign.authority_id = any(${view.authorityIds}::uuid[])`,
          where.exists(
            where
              .selectFrom('task_owner')
              .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
              .select('subject.id')
              .whereRef('task_owner.task_id', '=', 'task.id')
              .where((own) => ownSubject(own, view)),
          ),
        ]);
}

/** The subjects that are the actor himself, or a unit he heads. */
export function ownSubject(where: ExpressionBuilder<Database, 'subject'>, view: View): Expression<SqlBool> {
  return where.or([
    where('subject.official_id', '=', view.officialId),
    where.and([
      where('subject.kind', '=', 'unit'),
      sql<SqlBool>`subject.unit_id = any(${view.headedUnitIds}::uuid[])`,
    ]),
  ]);
}
