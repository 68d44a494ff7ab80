import * as z from 'zod';
import { rolesFor } from '#domain/access/delegated.ts';
import { rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import { loadLastAct } from '#database/access/last-act.ts';
import { holdSubjects, isTitleTaken } from '#database/task/title-taken.ts';
import { holdTask, moveTask } from '#database/task-store.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';
import { followBacklog } from '#use-cases/backlog/follow-backlog.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';

const input = z.strictObject({ taskId: z.uuid(), version: z.int() });

/** What the log keeps of a withdrawal by mere word: the state that was left, and the days it was counted by. */
const withdrawal = z.object({
  before: z.object({ state: z.string() }),
  after: z.object({ since: z.string().nullable(), stepDueOn: z.string().nullable() }),
});

/**
 * Takes a withdrawal back: the proposal stands again where it stood, with the deadlines it had. Whoever withdrew it does so,
 * on the day he did and while nothing came after it; an order that was withdrawn stays so, for a reason was given.
 * Errors: `notFound`, `notAllowed`, `wrongState`, `versionConflict`; `outOfTime` after that day; `duplicate` where its title
 * is another's by now.
 */
export const restoreTask = command(
  'restoreTask',
  input,
  async (context, { taskId, version }) => {
    const { db, actor, today } = context;
    const held = await holdTask(db, taskId, today);
    const roles = held === undefined ? [] : rolesOn(actor, held.access);
    if (held === undefined || roles.length === 0) return refuse('notFound', { what: 'task', id: taskId });
    const { task, campaign, access } = held;
    const notNow = refuse('wrongState', { action: 'restore', state: task.state, possible: [] });
    const last = await loadLastAct(db, 'task', taskId);
    const kept = withdrawal.safeParse(last);
    if (task.state !== 'withdrawn' || last?.action !== 'withdraw' || !kept.success) return notNow;
    if (last.accountId !== actor.accountId) return refuse('notAllowed', { action: 'restore', what: 'task' });
    const state = kept.data.before.state as TaskState;
    // Who could not withdraw it any more has no say in it any more.
    const { pack } = await packOf(context, campaign);
    const acting = rolesFor(actor, access, roles, 'withdraw');
    const could = decide(pack.lifeCycles.task, 'task', state, 'withdraw', acting);
    if (!could.ok) return could;
    if (task.state_since !== today)
      return refuse('outOfTime', { action: 'restore', until: task.state_since ?? today });
    const lead = await db
      .selectFrom('task_owner')
      .select('subject_id')
      .where('task_id', '=', taskId)
      .where('is_lead', '=', true)
      .executeTakeFirstOrThrow();
    await holdSubjects(db, [lead.subject_id]);
    const named = { campaignId: task.campaign_id, leadId: lead.subject_id, title: task.title };
    if (await isTitleTaken(db, named, taskId)) return refuse('duplicate', { what: 'task', key: task.title });
    const { since, stepDueOn } = kept.data.after;
    const moved = await moveTask(db, task, version, { state, since, stepDueOn });
    if (!moved.ok) return moved;
    context.record({
      authorityId: campaign.authority_id,
      action: 'restore',
      thing: 'task',
      thingId: taskId,
      before: { state: task.state, version: task.version },
      after: { state, version: moved.value.version },
    });
    if (task.backlog_id !== null) await followBacklog(context, task.backlog_id);
    return ok(moved.value);
  },
  { output: versionAnswer },
);
