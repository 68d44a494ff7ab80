import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import { holdAppraisal } from '#database/appraisal-store.ts';
import { findCouncilInForce } from '#database/council/council-store.ts';
import { loadRounds } from '#database/council/round-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowAct, reachCouncil } from './session-step.ts';
import { idAndVersionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  councilId: z.uuid(),
  heldOn: z.iso.date(),
  appraisalIds: z.array(z.uuid()).min(1).max(500),
});

/**
 * Calls a session of a council with the appraisals it will score. Each gets a round of sheets: its first, or the next
 * where an earlier session left it without a proposal.
 * Errors: `invalidValue` for a council replaced by a later paper, for a day before its paper, for an appraisal of another
 * council; `duplicate` for one listed twice or on the list of another session still open; `wrongState` for one that can
 * no longer be scored.
 */
export const callSession = command(
  'callSession',
  input,
  async (context, { councilId, heldOn, appraisalIds }) => {
    const reached = await reachCouncil(context, councilId);
    if (!reached.ok) return reached;
    const { council, campaign, pack } = reached.value;
    const allowed = allowAct(context, reached.value, 'callSession');
    if (!allowed.ok) return allowed;
    if (heldOn < council.signed_on)
      return refuse('invalidValue', {
        path: 'heldOn',
        problem: 'tooEarly',
        given: heldOn,
        limit: council.signed_on,
      });
    const inForce = await findCouncilInForce(context.db, campaign.id, council.council, heldOn);
    if (inForce?.id !== councilId)
      return refuse('invalidValue', { path: 'councilId', problem: 'replaced', given: councilId });

    const sessionId = context.newId();
    const rounds = [];
    for (const [position, appraisalId] of appraisalIds.entries()) {
      if (appraisalIds.indexOf(appraisalId) < position)
        return refuse('duplicate', { what: 'appraisal', key: appraisalId });
      const held = await holdAppraisal(context.db, appraisalId, context.today);
      if (held === undefined || held.campaign.id !== campaign.id)
        return refuse('notFound', { what: 'appraisal', id: appraisalId });
      const group = pack.groups.find((candidate) => candidate.id === held.subject.group_id);
      if (group?.council !== undefined && group.council !== council.council)
        return refuse('invalidValue', {
          path: `appraisalIds[${position}]`,
          problem: 'unknownOption',
          given: appraisalId,
        });
      const { state } = held.appraisal;
      const step = decide(pack.lifeCycles.appraisal, 'appraisal', state, 'score', ['councilMember']);
      if (!step.ok) return step;
      const latest = (await loadRounds(context.db, appraisalId)).at(-1);
      if (latest?.sessionState === 'called')
        return refuse('duplicate', { what: 'councilSession', key: latest.sessionId });
      rounds.push({
        id: context.newId(),
        session_id: sessionId,
        appraisal_id: appraisalId,
        round: (latest?.round ?? 0) + 1,
        reason: null,
        opened_by: context.actor.accountId,
        opened_at: context.now,
      });
    }
    await context.db
      .insertInto('council_session')
      .values({
        id: sessionId,
        council_id: councilId,
        held_on: heldOn,
        called_by: context.actor.accountId,
        called_at: context.now,
        state: 'called',
      })
      .execute();
    await context.db
      .insertInto('session_item')
      .values(appraisalIds.map((id, position) => ({ session_id: sessionId, position, appraisal_id: id })))
      .execute();
    await context.db.insertInto('council_round').values(rounds).execute();
    context.record({
      authorityId: campaign.authority_id,
      action: 'callSession',
      thing: 'councilSession',
      thingId: sessionId,
      after: { councilId, heldOn, appraisalIds },
    });
    return ok({ id: sessionId, version: 1 });
  },
  { output: idAndVersionAnswer },
);
