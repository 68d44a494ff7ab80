import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { partsBelow } from '#domain/cascade/cascade.ts';
import type { SubTask } from '#domain/cascade/sub-task.ts';
import { storeAct } from '#database/cascade/act-store.ts';
import { storeParts } from '#database/cascade/cascade-store.ts';
import type { HeldTask } from '#database/task-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { type Assignee, assigneeSchema, checkAssignee } from './check-assignee.ts';
import { findAbove, type FoundAbove } from './find-above.ts';
import { dividedStates } from './sub-task-step.ts';
import { checkTerms, earliestDue, type SubTaskTerms, subTaskTerms } from './sub-task-terms.ts';
import { idsAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  /** The part that is divided further; left out, the task itself. */
  parentId: z.uuid().optional(),
  subTasks: z
    .array(subTaskTerms.extend({ assignee: assigneeSchema }))
    .min(1)
    .max(200),
});

/**
 * The owner of assigned work, or the head of his unit, shares it out to units and people; whoever took a part shares that
 * out further. All of a list or none.
 * Errors: `notFound`, `notAllowed`, `wrongState` of the task or the part above, `invalidValue`, `duplicate` for the same
 * part to the same assignee.
 */
export const giveSubTasks = command(
  'giveSubTasks',
  input,
  async (context, { taskId, parentId, subTasks }) => {
    const found = await findAbove(context, taskId, parentId, 'toChange');
    if (!found.ok) return found;
    const running = checkRunning(found.value);
    if (!running.ok) return running;
    const { held, cascade, parent } = found.value;
    const above = { cascade, parent, dueOn: parent?.dueOn ?? held.task.due_on };
    const there: GivenPart[] = partsBelow(cascade, parentId ?? null);
    const ids: string[] = [];
    for (const [position, { assignee, ...terms }] of subTasks.entries()) {
      const path = `subTasks[${position}]`;
      const fits = checkTerms(terms, above, earliestDue(above, context.today), path);
      if (!fits.ok) return fits;
      const taker = await checkAssignee(context, assignee, above, `${path}.assignee`);
      if (!taker.ok) return taker;
      const given = { title: terms.title, ...taker.value };
      if (there.some((it) => isSamePart(it, given)))
        return refuse('duplicate', { what: 'subTask', key: terms.title });
      there.push(given);
      ids.push(await store(context, { held, parentId: parentId ?? null }, terms, taker.value));
    }
    return ok({ ids });
  },
  { output: idsAnswer },
);

type GivenPart = Pick<SubTask, 'title' | 'unitId' | 'officialId'>;

function isSamePart(a: GivenPart, b: GivenPart): boolean {
  return searchKey(a.title) === searchKey(b.title) && a.unitId === b.unitId && a.officialId === b.officialId;
}

/** Work that runs, and a part of it that its assignee stands by, can be shared out. */
function checkRunning({ held, parent }: FoundAbove): Result<null> {
  const action = 'giveSubTask';
  if (!dividedStates.includes(held.task.state))
    return refuse('wrongState', { action, state: held.task.state, possible: [] });
  if (parent !== undefined && parent.state !== 'agreed' && parent.state !== 'reported')
    return refuse('wrongState', { action, state: parent.state, possible: [] });
  return ok(null);
}

async function store(
  context: Context,
  { held, parentId }: { held: HeldTask; parentId: string | null },
  terms: SubTaskTerms,
  { unitId, officialId, postId }: Assignee,
): Promise<string> {
  const id = context.newId();
  await context.db
    .insertInto('sub_task')
    .values({
      id,
      task_id: held.task.id,
      parent_id: parentId,
      title: terms.title,
      expected_product: terms.expectedProduct,
      due_on: terms.dueOn,
      share: terms.share,
      unit_id: unitId,
      official_id: officialId,
      post_id: postId,
      state: 'offered',
      changed_above: null,
      created_at: context.now,
    })
    .execute();
  await storeParts(context.db, id, terms.parts);
  await storeAct(context, id, 'giveSubTask');
  context.record({
    authorityId: held.campaign.authority_id,
    action: 'giveSubTask',
    thing: 'subTask',
    thingId: id,
    after: {
      taskId: held.task.id,
      parentId,
      ...terms,
      unitId,
      officialId,
      postId,
      state: 'offered',
      version: 1,
    },
  });
  return id;
}
