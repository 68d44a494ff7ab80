import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok } from '#domain/base/result.ts';
import { loadCouncils, loadEligible, loadMembers, loadSessions } from '#database/council/council-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';
import { allowAct, roleIn } from './session-step.ts';
import { listCouncilsAnswer } from '#use-cases/answers/council-answers.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/**
 * The councils of a campaign with their papers, members and sessions, the latest paper first; a member sees those he sits
 * in. Who may set one up also gets the accounts that could sit in one.
 */
export const listCouncils = query(
  'listCouncils',
  input,
  async (context, { campaignId }) => {
    const { actor, db, today } = context;
    const reached = await reachCampaign(context, campaignId, 'readCouncil');
    if (!reached.ok) return reached;
    const { campaign, access } = reached.value;
    const { pack } = await packOf(context, campaign);
    const all = may(actor, 'readAppraisal', access).ok;
    const ofCouncil = { ...access, thing: 'council' as const };
    const councils = [];
    const inForce = new Set<string>();
    for (const council of await loadCouncils(db, campaignId)) {
      const members = await loadMembers(db, council.id);
      if (!all && !members.some((member) => member.accountId === actor.accountId)) continue;
      const reached = {
        council,
        campaign,
        members,
        pack,
        access: ofCouncil,
        role: roleIn(actor, members, ofCouncil),
      };
      // The latest paper about a council comes first.
      const calls = !inForce.has(council.council) && allowAct(context, reached, 'callSession').ok;
      inForce.add(council.council);
      councils.push({
        id: council.id,
        council: council.council,
        title: pack.councils.find((candidate) => candidate.id === council.council)?.title ?? null,
        number: council.number,
        signedOn: council.signed_on,
        signedBy: council.signed_by,
        paperTitle: council.title,
        members,
        /** What the reader can do with it now. */
        actions: calls ? ['callSession' as const] : [],
      });
    }
    const sessions = await loadSessions(
      db,
      councils.map((council) => council.id),
    );
    return ok({
      councils: councils.map((council) => ({
        ...council,
        sessions: sessions
          .filter((session) => session.councilId === council.id)
          .map(({ id, heldOn, state, version, items }) => ({
            id,
            heldOn,
            state,
            version,
            items: Number(items),
          })),
      })),
      eligible: may(actor, 'setUpCouncil', access).ok
        ? (await loadEligible(db, access.authorityPath, today)).map(
            ({ accountId, userName, fullName, council }) => ({ accountId, userName, fullName, council }),
          )
        : [],
    });
  },
  { output: listCouncilsAnswer },
);
