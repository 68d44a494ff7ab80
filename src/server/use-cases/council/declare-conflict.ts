import * as z from 'zod';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { holdAppraisal } from '#database/appraisal-store.ts';
import { findCouncilInForce, loadMembers } from '#database/council/council-store.ts';
import { loadRounds } from '#database/council/round-store.ts';
import { findSession } from '#database/council/session-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { isSeated } from './is-seated.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  appraisalId: z.uuid(),
  /** Who has it; left out: the actor himself. */
  accountId: z.uuid().optional(),
  reason: z.string().min(1).max(2000),
});

/**
 * A council member says that he has a conflict of interest about somebody, or the secretary or specialist records it. From
 * then on he neither scores him nor counts for the quorum; a sheet he has filed no longer counts.
 * Errors: `notFound` for whoever is no party; `notAllowed` for another's conflict; `invalidValue` for an account that has no
 * seat; `conflictOfInterest` for another's where the appraisal is the actor's own; `duplicate`; `wrongState` once the sheets
 * of the latest round are revealed or a level is proposed.
 */
export const declareConflict = command(
  'declareConflict',
  input,
  async (context, { appraisalId, accountId, reason }) => {
    const { actor, db, today } = context;
    const unknown = refuse('notFound', { what: 'appraisal', id: appraisalId });
    const held = await holdAppraisal(db, appraisalId, today);
    if (held === undefined) return unknown;
    const { campaign, subject, access, appraisal } = held;
    const { pack } = await packOf(context, campaign);
    const seated = isSeated(actor, pack, subject.group_id, access);
    if (!seated && !may(actor, 'readAppraisal', access).ok) return unknown;

    const roles = rolesOn(actor, access);
    const whose = accountId ?? actor.accountId;
    if (whose !== actor.accountId && roles.includes('owner'))
      return refuse('conflictOfInterest', { what: 'appraisal' });

    const { council } = pack.groups.find((group) => group.id === subject.group_id) ?? {};
    const latest = (await loadRounds(db, appraisalId)).at(-1);
    const session = latest && (await findSession(db, latest.sessionId));
    const inForce = await findCouncilInForce(db, campaign.id, council, today);
    const councilId = session?.council_id ?? inForce?.id;
    const members = councilId === undefined ? [] : await loadMembers(db, councilId);
    const isSecretary = members.some((it) => it.accountId === actor.accountId && it.role === 'secretary');
    const others = roles.includes('specialist') || (seated && isSecretary);
    if (whose === actor.accountId ? !seated : !others)
      return refuse('notAllowed', { action: 'declareConflict', what: 'appraisal' });
    if (whose !== actor.accountId && !members.some((member) => member.accountId === whose))
      return refuse('invalidValue', { path: 'accountId', problem: 'unknownOption', given: whose });
    if (latest?.revealedAt)
      return refuse('wrongState', {
        action: 'declareConflict',
        state: 'revealed',
        possible: ['openRound', 'callSession'],
      });
    const { state } = appraisal;
    const scored = pack.lifeCycles.appraisal.transitions.filter((it) => it.action === 'score');
    if (!scored.some((it) => it.from.includes(state)))
      return refuse('wrongState', { action: 'declareConflict', state, possible: [] });

    const stored = await db
      .insertInto('conflict_of_interest')
      .values({
        id: context.newId(),
        appraisal_id: appraisalId,
        account_id: whose,
        reason,
        recorded_by: actor.accountId,
        recorded_at: context.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (stored === undefined) return refuse('duplicate', { what: 'member', key: whose });
    context.record({
      authorityId: campaign.authority_id,
      action: 'declareConflict',
      thing: 'appraisal',
      thingId: appraisal.id,
      after: { accountId: whose, reason },
    });
    return ok({ id: stored.id });
  },
  { output: idAnswer },
);
