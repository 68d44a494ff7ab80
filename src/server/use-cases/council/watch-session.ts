import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { loadItems } from '#database/council/session-store.ts';
import { reachSession } from './session-step.ts';

const input = z.strictObject({ sessionId: z.uuid() });

const output = z.strictObject({
  /** Another once anything of the session is another: its version, or that of an appraisal on its list. */
  mark: z.string(),
  appraisalIds: z.array(z.uuid()),
});

/** Whether anything of a session changed since one looked, and nothing of what: that is read where it is shown. */
export const watchSession = query(
  'watchSession',
  input,
  async (context, { sessionId }) => {
    const reached = await reachSession(context, sessionId, false);
    if (!reached.ok) return reached;
    const appraisalIds = await loadItems(context.db, sessionId);
    const { versions, conflicts } = await context.db
      .selectNoFrom((of) => [
        of
          .selectFrom('appraisal')
          .select((sum) => sum.fn.sum<string>('version').as('versions'))
          .where('id', 'in', appraisalIds)
          .as('versions'),
        of
          .selectFrom('conflict_of_interest')
          .select((count) => count.fn.countAll<string>().as('conflicts'))
          .where('appraisal_id', 'in', appraisalIds)
          .as('conflicts'),
      ])
      .executeTakeFirstOrThrow();
    const { state, version } = reached.value.session;
    return ok({ mark: [state, version, versions, conflicts].join('.'), appraisalIds });
  },
  { output },
);
