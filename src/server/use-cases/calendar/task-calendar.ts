import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { choiceOf } from '#use-cases/notice/mail-choice.ts';
import { getTask } from '#use-cases/task/get-task.ts';
import { loadDeadlines } from './load-deadlines.ts';

/**
 * The days of one task for a calendar: all that are the asker's own to keep; of a task he only may see, the day it is
 * due. Under the same ids as in his calendar, so that no day stands there twice.
 */
export const taskCalendar = query(
  'taskCalendar',
  z.strictObject({ taskId: z.uuid() }),
  async (context, { taskId }) => {
    const found = await getTask.run(context, { taskId });
    if (!found.ok) return found;
    const path = `/tasks/${taskId}`;
    const own = (await loadDeadlines(context)).filter((deadline) => deadline.path === path);
    const { title, dueOn } = found.value;
    const deadlines =
      own.length > 0
        ? own
        : [{ uid: `task-${taskId}@dotpha`, kind: 'task' as const, day: dueOn, title, path }];
    const { mail_choice: kept } = await context.db
      .selectFrom('account')
      .select('mail_choice')
      .where('id', '=', context.actor.accountId)
      .executeTakeFirstOrThrow();
    const { language, alarmDays } = choiceOf(kept);
    const told = deadlines.map((content) => ({
      content,
      sequence: 0,
      changedAt: context.now,
      cancelled: false,
    }));
    return ok({ told, language, alarmDays });
  },
);
