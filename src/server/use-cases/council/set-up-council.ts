import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { councilRoles } from '#domain/council/council-role.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { findCouncilInForce, loadEligible } from '#database/council/council-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { decisionPaper } from '#use-cases/base/decision-paper.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { setUpCouncilAnswer } from '#use-cases/answers/council-answers.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';

const memberInput = z.strictObject({
  accountId: z.uuid(),
  /** As the paper names him; left out: the name of the official the account belongs to. */
  fullName: z.string().min(1).max(200).optional(),
  role: z.enum(councilRoles),
  /** Of a substitute: the account of the one he stands in for; left out: for anybody. */
  standsInFor: z.uuid().optional(),
});

const input = decisionPaper.extend({
  campaignId: z.uuid(),
  /** One of the councils of the regulation. */
  council: z.string(),
  members: z.array(memberInput).min(1).max(100),
});

type MemberInput = z.output<typeof memberInput>;

/**
 * Sets up a council of a campaign by a signed paper; a later paper about the same council replaces it from its day on.
 * A member has the power to sit in that council at this authority already: the power admits, the paper seats.
 * Errors: `invalidValue` for a council the regulation does not know, for somebody without the power, for a substitute of
 * nobody, where there is not exactly one chair, and for the day of the paper; `duplicate` for a member named twice or a
 * paper filed before.
 */
export const setUpCouncil = command(
  'setUpCouncil',
  input,
  async (context, paper) => {
    const { campaignId, council, members, ...papers } = paper;
    const reached = await reachCampaign(context, campaignId, 'readCampaign');
    if (!reached.ok) return reached;
    const { campaign, access } = reached.value;
    const permit = may(context.actor, 'setUpCouncil', { ...access, thing: 'council' });
    if (!permit.ok) return permit;

    const { pack } = await packOf(context, campaign);
    const known = pack.councils.map((candidate) => candidate.id);
    if (!known.includes(council))
      return refuse('invalidValue', {
        path: 'council',
        problem: 'unknownOption',
        given: council,
        limit: known.join(', '),
      });
    const dated = await checkDay(context, paper);
    if (!dated.ok) return dated;
    const eligible = (await loadEligible(context.db, access.authorityPath, context.today)).filter(
      (candidate) => candidate.council === null || candidate.council === council,
    );
    const fit = checkMembers(members, new Set(eligible.map((candidate) => candidate.accountId)));
    if (!fit.ok) return fit;

    const id = context.newId();
    const stored = await context.db
      .insertInto('council')
      .values({
        id,
        campaign_id: campaignId,
        council,
        number: papers.number,
        signed_on: papers.signedOn,
        signed_by: papers.signedBy,
        title: papers.title,
        set_up_at: context.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (stored === undefined) return refuse('duplicate', { what: 'council', key: papers.number });
    const ids = new Map(members.map((member) => [member.accountId, context.newId()]));
    const rows = members.map((member, position) => {
      const { fullName, userName } = eligible.find((it) => it.accountId === member.accountId) ?? {};
      return {
        id: ids.get(member.accountId) ?? context.newId(),
        council_id: id,
        position,
        account_id: member.accountId,
        full_name: member.fullName ?? fullName ?? userName ?? '',
        role: member.role,
        stands_in_for: member.standsInFor === undefined ? null : (ids.get(member.standsInFor) ?? null),
      };
    });
    await context.db.insertInto('council_member').values(rows).execute();
    context.record({
      authorityId: campaign.authority_id,
      action: 'setUpCouncil',
      thing: 'council',
      thingId: id,
      after: {
        council,
        ...papers,
        members: rows.map(({ id: memberId, account_id, role }) => ({ id: memberId, account_id, role })),
      },
    });
    return ok({ id, members: rows.map((row) => ({ id: row.id, accountId: row.account_id })) });
  },
  { output: setUpCouncilAnswer },
);

/** A paper is signed today or before, and not before the one it replaces. */
async function checkDay(
  { db, today }: Context,
  { campaignId, council, signedOn }: z.output<typeof input>,
): Promise<Result<null>> {
  if (signedOn > today)
    return refuse('invalidValue', { path: 'signedOn', problem: 'tooLate', given: signedOn, limit: today });
  const last = await findCouncilInForce(db, campaignId, council, today);
  if (last !== undefined && signedOn < last.signed_on)
    return refuse('invalidValue', {
      path: 'signedOn',
      problem: 'tooEarly',
      given: signedOn,
      limit: last.signed_on,
    });
  return ok(null);
}

function checkMembers(members: MemberInput[], eligible: ReadonlySet<string>): Result<null> {
  for (const [position, { accountId, role, standsInFor }] of members.entries()) {
    const path = `members[${position}]`;
    if (members.findIndex((member) => member.accountId === accountId) < position)
      return refuse('duplicate', { what: 'member', key: accountId });
    if (!eligible.has(accountId))
      return refuse('invalidValue', {
        path: `${path}.accountId`,
        problem: 'unknownOption',
        given: accountId,
      });
    const seated = members.some((member) => member.accountId === standsInFor && member.role !== 'substitute');
    if (standsInFor !== undefined && (role !== 'substitute' || !seated))
      return refuse('invalidValue', {
        path: `${path}.standsInFor`,
        problem: 'unknownOption',
        given: standsInFor,
      });
  }
  const chairs = members.filter((member) => member.role === 'chair').length;
  if (chairs === 1) return ok(null);
  return refuse('invalidValue', {
    path: 'members',
    problem: chairs === 0 ? 'required' : 'tooLarge',
    given: `chair: ${chairs}`,
    limit: 'chair: 1',
  });
}
