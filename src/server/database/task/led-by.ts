import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Database } from '#database/schema.ts';
import { ownSubject, type View } from '#database/visible-to.ts';

/** The rows of `task` that somebody leads: himself, or as who heads the unit. The one place that says so. */
export function ledBy(view: View): (where: ExpressionBuilder<Database, 'task'>) => Expression<SqlBool> {
  return (where) =>
    where.exists(
      where
        .selectFrom('task_owner')
        .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
        .select('subject.id')
        .whereRef('task_owner.task_id', '=', 'task.id')
        .where('task_owner.is_lead', '=', true)
        .where((subject) => ownSubject(subject, view)),
    );
}
