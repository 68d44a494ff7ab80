import { sql } from 'kysely';
import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import { loadView, visibleTo } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { holdForSuccession } from './hold-for-succession.ts';
import { successionInput } from './succession-input.ts';

const output = z.strictObject({
  /** Units right below that would stand under the only successor. */
  movedUnits: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  endedPosts: z.array(z.strictObject({ id: z.uuid(), title: z.string(), holders: z.array(z.string()) })),
  /** How many open tasks are work of units that would have ended, whoever may read them. */
  openTaskCount: z.int(),
  /** Those of them the reader may see, the first 500; transferring them takes a paper of its own. */
  openTasks: z.array(
    z.strictObject({
      taskId: z.uuid(),
      campaignId: z.uuid(),
      title: z.string(),
      dueOn: z.iso.date(),
      unitName: z.string(),
    }),
  ),
});

/**
 * What an act of succession would do, checked as it will be when it is recorded: units that move, posts and tenures that
 * end, open tasks that must be handed over. Nothing is changed. Errors: those of `recordSuccession`.
 */
export const previewSuccession = query(
  'previewSuccession',
  successionInput,
  async (context, act) => {
    const held = await holdForSuccession(context, act);
    if (!held.ok) return held;
    const { units, checked } = held.value;
    const ids = units.map((unit) => unit.id);
    const { db } = context;
    const moved = await db
      .selectFrom('unit')
      .select(['id', 'name'])
      .where(sql<boolean>`id = any(${checked.below}::uuid[])`)
      .orderBy('name')
      .execute();
    if (act.kind === 'rearrange')
      return ok({ movedUnits: moved, endedPosts: [], openTaskCount: 0, openTasks: [] });
    const posts = await db
      .selectFrom('post')
      .select(['id', 'title'])
      .where('unit_id', 'in', ids)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', act.on)]))
      .orderBy('is_head', 'desc')
      .orderBy('title')
      .execute();
    const holders = await db
      .selectFrom('tenure')
      .innerJoin('official', 'official.id', 'tenure.official_id')
      .select(['tenure.post_id as postId', 'official.full_name as fullName'])
      .where(sql<boolean>`tenure.post_id = any(${posts.map((post) => post.id)}::uuid[])`)
      .where((where) =>
        where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', act.on)]),
      )
      .orderBy('official.sort_name')
      .execute();
    const view = await loadView(db, context.actor, context.today);
    const open = db
      .selectFrom('unit')
      .innerJoin('subject', 'subject.unit_id', 'unit.id')
      .innerJoin('task_owner', 'task_owner.subject_id', 'subject.id')
      .innerJoin('task', 'task.id', 'task_owner.task_id')
      .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
      .where('unit.id', 'in', ids)
      .where('task.state', 'not in', endedStates);
    const { count } = await open
      .select((of) => of.fn.count<string>('task.id').distinct().as('count'))
      .executeTakeFirstOrThrow();
    const tasks = await open
      .select(['task.id as taskId', 'task.campaign_id as campaignId', 'task.title', 'task.due_on as dueOn'])
      .select('unit.name as unitName')
      .where(visibleTo(view))
      .orderBy('task.due_on')
      .orderBy('task.id')
      .limit(500)
      .execute();
    return ok({
      movedUnits: moved,
      endedPosts: posts.map((post) => ({
        ...post,
        holders: holders.filter((holder) => holder.postId === post.id).map(({ fullName }) => fullName),
      })),
      openTaskCount: Number(count),
      openTasks: tasks,
    });
  },
  { output },
);
