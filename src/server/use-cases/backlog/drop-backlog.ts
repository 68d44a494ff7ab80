import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { endBacklog } from './end-backlog.ts';
import { reachBacklog } from './reach-backlog.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  entryId: z.uuid(),
  version: z.int(),
  reason: z.string().trim().max(2000).optional(),
});

/** Takes a matter that nobody works on off the backlog, and says why. It stays readable. */
export const dropBacklog = command(
  'dropBacklog',
  input,
  async (context, { entryId, version, reason }) => {
    const reached = await reachBacklog(context, entryId, version);
    if (!reached.ok) return reached;
    const { state } = reached.value;
    if (state !== 'open') return refuse('wrongState', { action: 'dropBacklog', state, possible: [] });
    if (!reason) return refuse('reasonNeeded', { action: 'dropBacklog' });
    return ok(await endBacklog(context, reached.value, 'dropBacklog', { note: reason }));
  },
  { output: versionAnswer },
);
