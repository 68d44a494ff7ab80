import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';
import { taskConditions, type TaskFilter } from '#database/task/task-list.ts';

/** What holds a piece of work up: of which task, since when, and what of it is known. */
export interface StuckRow {
  kind: 'obstacle' | 'plan' | 'product' | 'cause' | 'due';
  id: string;
  taskId: string;
  title: string;
  state: TaskState;
  taskDueOn: IsoDate;
  closedOn: IsoDate | null;
  fullName: string | null;
  postTitle: string | null;
  unitId: string;
  unitName: string;
  since: IsoDate;
  text: string | null;
  proposal: string | null;
  asksDecision: boolean;
  /** The unit that is to act by guidance given or as the verifier named; null: nobody was named. */
  namedUnitId: string | null;
  namedUnitName: string | null;
  guidance: string | null;
  /** By when whoever is named, or the step of the life cycle, is to be done. */
  dueOn: IsoDate | null;
}

type Filter = TaskFilter & { campaignId: string };

/** At most so many of each kind, the longest waiting first. */
const most = 500;

/** All that holds work of a campaign up on a day, each kind the longest waiting first. */
export async function loadStuck(db: Kysely<Database>, filter: Filter, today: IsoDate): Promise<StuckRow[]> {
  const obstacles = led(db, filter)
    .innerJoin('report', 'report.task_id', 'task.id')
    .innerJoin('obstacle', 'obstacle.report_id', 'report.id')
    .leftJoin('obstacle_resolution', 'obstacle_resolution.obstacle_id', 'obstacle.id')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('guidance')
          .innerJoin('unit as named', 'named.id', 'guidance.responsible_unit_id')
          .select(['guidance.content', 'guidance.due_on', 'named.id', 'named.name'])
          .whereRef('guidance.obstacle_id', '=', 'obstacle.id')
          .orderBy('guidance.given_at', 'desc')
          .limit(1)
          .as('answer'),
      (join) => join.onTrue(),
    )
    .where('obstacle_resolution.resolved_at', 'is', null)
    .where('task.state', 'in', ['assigned', 'planSubmitted', 'active', 'suspended'])
    .select([
      sql<'obstacle'>`'obstacle'`.as('kind'),
      'obstacle.id',
      dayOf('report.submitted_at').as('since'),
      'obstacle.description as text',
      'obstacle.proposal',
      'obstacle.asks_decision as asksDecision',
      'answer.id as namedUnitId',
      'answer.name as namedUnitName',
      'answer.content as guidance',
      'answer.due_on as dueOn',
    ])
    .orderBy('report.submitted_at')
    .limit(most)
    .execute();
  const plans = led(db, filter)
    .where('task.state', '=', 'planSubmitted')
    .select([sql<'plan'>`'plan'`.as('kind'), 'task.id as id', stateSince.as('since'), ...nothingSaid])
    .select([noUnit.as('namedUnitId'), noText.as('namedUnitName'), 'task.step_due_on as dueOn'])
    .orderBy('since')
    .limit(most)
    .execute();
  const products = led(db, filter)
    .innerJoin('product', 'product.task_id', 'task.id')
    .leftJoin('unit as named', 'named.id', 'product.verifying_unit_id')
    .where('product.state', '=', 'handedIn')
    .where('task.state', 'in', ['active', 'finished', 'unfinished'])
    .select([sql<'product'>`'product'`.as('kind'), 'product.id', 'product.handed_in_on as since'])
    .select(['product.name as text', noText.as('proposal'), no.as('asksDecision'), noText.as('guidance')])
    .select(['named.id as namedUnitId', 'named.name as namedUnitName', noDay.as('dueOn')])
    .orderBy('product.handed_in_on')
    .limit(most)
    .execute();
  const causes = led(db, filter)
    .innerJoin('cause_claim', 'cause_claim.task_id', 'task.id')
    .leftJoin('cause_answer', 'cause_answer.claim_id', 'cause_claim.id')
    .where('cause_answer.claim_id', 'is', null)
    .select([sql<'cause'>`'cause'`.as('kind'), 'cause_claim.id', dayOf('cause_claim.claimed_at').as('since')])
    .select(['cause_claim.description as text', noText.as('proposal'), no.as('asksDecision')])
    .select([noText.as('guidance'), noUnit.as('namedUnitId'), noText.as('namedUnitName'), noDay.as('dueOn')])
    .orderBy('cause_claim.claimed_at')
    .limit(most)
    .execute();
  const due = led(db, filter)
    .where('task.state', 'in', ['assigned', 'active'])
    .where((where) =>
      where.or([
        where('task.due_on', '<', today),
        where.and([where('task.state', '=', 'assigned'), where('task.step_due_on', '<', today)]),
      ]),
    )
    .select([sql<'due'>`'due'`.as('kind'), 'task.id as id'])
    .select(
      sql<IsoDate>`(case when task.due_on < ${today} then task.due_on else task.step_due_on end)::text`.as(
        'since',
      ),
    )
    .select([...nothingSaid, noUnit.as('namedUnitId'), noText.as('namedUnitName'), noDay.as('dueOn')])
    .orderBy('since')
    .limit(most)
    .execute();
  return (await Promise.all([obstacles, plans, products, causes, due])).flat();
}

const dayOf = (column: string) =>
  sql<IsoDate>`to_char(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`;
const stateSince = sql<IsoDate>`coalesce(task.state_since::text,
  to_char(task.created_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'))`;
const noText = sql<string | null>`null::text`;
const noUnit = sql<string | null>`null::uuid`;
const noDay = sql<IsoDate | null>`null::date`;
const no = sql<boolean>`false`;
const nothingSaid = [
  noText.as('text'),
  noText.as('proposal'),
  no.as('asksDecision'),
  noText.as('guidance'),
] as const;

/** The tasks a filter asks for, with whoever leads each. */
function led(db: Kysely<Database>, filter: Filter) {
  return db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .innerJoin('task_owner', (join) =>
      join.onRef('task_owner.task_id', '=', 'task.id').on('task_owner.is_lead', '=', true),
    )
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .where((where) => where.and(taskConditions(where as never, filter)))
    .select(['task.id as taskId', 'task.title', 'task.state', 'task.due_on as taskDueOn'])
    .select(['task.closed_on as closedOn', 'official.full_name as fullName', 'post.title as postTitle'])
    .select(['unit.id as unitId', 'unit.name as unitName']);
}
