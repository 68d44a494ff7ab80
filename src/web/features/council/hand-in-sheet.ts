import type { QueryClient } from '@tanstack/react-query';
import { api, client } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import type { Room } from './room.ts';

/** How often another member may have been faster. */
const tries = 5;

/**
 * Hands a sheet in. That others handed theirs in meanwhile changes nothing of one's own: it is sent again with the version
 * that stands now, for as long as this round takes sheets.
 */
export async function handInSheet(
  queries: QueryClient,
  room: Room,
  appraisalId: string,
  {
    points,
    level,
    remark,
  }: { points: { [criterion: string]: string | null }; level: string; remark: string },
): Promise<void> {
  let seen = room;
  for (let attempt = 1; ; attempt += 1) {
    const version = seen.items.find((it) => it.appraisalId === appraisalId)?.version ?? 0;
    try {
      await client.appraisal.score({
        appraisalId,
        version,
        points,
        ...(level === '' ? {} : { claimedLevel: level }),
        ...(remark.trim() === '' ? {} : { remark: remark.trim() }),
      });
      return;
    } catch (error) {
      if (refusalOf(error)?.kind !== 'versionConflict' || attempt === tries) throw error;
      seen = await queries.fetchQuery({
        ...api.council.room.queryOptions({ input: { sessionId: room.sessionId } }),
        staleTime: 0,
      });
      if (!seen.items.some((it) => it.appraisalId === appraisalId && it.actions.includes('score')))
        throw error;
    }
  }
}
