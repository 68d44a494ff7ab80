import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { verifyLog } from '#database/log-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayAnywhere } from './may-anywhere.ts';

const output = z.strictObject({
  at: z.string(),
  /** How many entries were computed again. */
  entries: z.int(),
  faults: z.array(
    z.strictObject({
      authorityId: z.uuid(),
      sequence: z.int(),
      problem: z.enum(['changed', 'missing', 'headDiffers']),
    }),
  ),
});

/** Computes every chain of the log again, and says where one no longer fits; nothing of what entries say. */
export const verifyWholeLog = query(
  'verifyWholeLog',
  z.strictObject({}),
  async ({ db, actor, now }) => {
    const permit = mayAnywhere(actor, 'verifyLog');
    if (!permit.ok) return permit;
    return ok({ at: now, ...(await verifyLog(db)) });
  },
  { output },
);
