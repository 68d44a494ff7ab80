import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { hideFromReader, loadMinutes, type Minutes } from './load-minutes.ts';
import { reachSession } from './session-step.ts';
import { getMinutesAnswer } from '#use-cases/answers/council-answers.ts';

const input = z.strictObject({ sessionId: z.uuid() });

/**
 * Everything the minutes of a session need: the council and its paper, who was there, the quorum with its rule, conflicts
 * of interest, and for each appraisal the sheets of every round, what they come to, how far they lie apart, the votes and
 * the proposal. Of a concluded session, as it stood then.
 */
export const getMinutes = query(
  'getMinutes',
  input,
  async (context, { sessionId }) => {
    const reached = await reachSession(context, sessionId, false);
    if (!reached.ok) return reached;
    const { session, campaign, access } = reached.value;
    context.noteRead({
      authorityId: campaign.authority_id,
      action: 'readCouncil',
      thing: 'councilSession',
      thingId: sessionId,
      grounds: rolesOn(context.actor, access),
    });
    const end = await context.db
      .selectFrom('session_end')
      .selectAll()
      .where('session_id', '=', sessionId)
      .executeTakeFirst();
    const minutes =
      (end?.minutes as Minutes | null | undefined) ?? (await loadMinutes(context, reached.value));
    const items = [];
    for (const item of minutes.items) items.push(await hideFromReader(context, item, reached.value));
    return ok({
      ...minutes,
      state: session.state,
      version: session.version,
      endedAt: end?.ended_at ?? null,
      reason: end?.reason ?? null,
      items,
    });
  },
  { output: getMinutesAnswer },
);
