import * as z from 'zod';
import type { Appraisal, Receipt } from '#domain/appraisal/appraisal.ts';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { dayInVietnam, type IsoDate } from '#domain/base/dates.ts';
import { deadlineOf } from '#domain/life-cycle/deadline.ts';
import { possibleActions } from '#domain/life-cycle/decide.ts';
import { lastDayToObject } from '#domain/life-cycle/objection-period.ts';
import { publicHolidays } from '#domain/life-cycle/public-holidays.ts';
import type { AppraisalAction } from '#regulation/life-cycle.ts';
import type { Pack } from '#regulation/pack.ts';
import { loadAssignedTasks, loadSheets } from '#database/appraisal-facts.ts';
import { findAppraisal, type HeldAppraisal } from '#database/appraisal-store.ts';
import { loadObjections } from '#database/rating/objection-store.ts';
import { loadRatingStory } from '#database/rating/rating-story.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { type CouncilRound, loadCouncilRound } from '#use-cases/council/council-round.ts';
import { isSeated } from '#use-cases/council/is-seated.ts';
import { seeSheets } from '#use-cases/council/see-sheets.ts';
import { settledSheets } from '#use-cases/council/settled-sheets.ts';
import { judging } from './appraisal-step.ts';
import { allowSheet } from './score-subject.ts';
import { getAppraisalAnswer } from '#use-cases/answers/appraisal-story-answers.ts';

const input = z.strictObject({ appraisalId: z.uuid() });

/** A stored result: as computed, its figures as decimal texts. */
export type StoredAppraisal = Omit<Appraisal, 'receipt'>;

/**
 * A rating opened down to its tree: what was proposed and why, what was decided by which paper, the sheets, the tasks,
 * what it led to. The official sees his own once announced, whatever powers he holds besides, and nobody the names on
 * the sheets. A council member sees the work of whom his council scores, his own sheet, and once they
 * are revealed those of the others with a seat in the session; nobody sees blind sheets before.
 */
export const getAppraisal = query(
  'getAppraisal',
  input,
  async (context, { appraisalId }) => {
    const found = await findAppraisal(context.db, appraisalId, context.today);
    if (found === undefined) return refuse('notFound', { what: 'appraisal', id: appraisalId });
    const { appraisal, subject, campaign, access } = found;
    const { pack } = await packOf(context, campaign);
    const own = may(context.actor, 'readOwnRating', access).ok;
    const all = !own && may(context.actor, 'readAppraisal', access).ok;
    const scores = !own && !all && isSeated(context.actor, pack, subject.group_id, access);
    if (!own && !all && !scores) return refuse('notFound', { what: 'appraisal', id: appraisalId });
    const open = all || (own && appraisal.announced_on !== null);
    if (!own)
      context.noteRead({
        authorityId: campaign.authority_id,
        action: 'readAppraisal',
        thing: 'appraisal',
        thingId: appraisalId,
        grounds: rolesOn(context.actor, access),
      });

    const story = await loadRatingStory(context.db, found);
    const objections = scores ? [] : await loadObjections(context.db, appraisalId);
    const self = scores ? [] : await loadSheets(context.db, appraisalId, 'self');
    const round = await loadCouncilRound(context.db, found, pack, context.today);
    const council = seeSheets(context, pack, round, open ? 'all' : scores ? 'asMember' : 'nothing');
    const answering = pack.lifeCycles.appraisal.transitions.find((it) => it.action === 'answerObjection');
    return ok({
      id: appraisal.id,
      state: appraisal.state,
      version: appraisal.version,
      announcedOn: appraisal.announced_on,
      campaign: {
        id: campaign.id,
        title: campaign.title,
        packId: campaign.pack_id,
        packVersion: campaign.pack_version,
      },
      groupId: subject.group_id,
      subject: story.subject,
      tasks: await loadAssignedTasks(context.db, subject.id, pack.settings),
      selfSheets: self.map(({ facts, score, claimed_level, remark }) => ({
        points: facts,
        score,
        claimedLevel: claimed_level,
        remark,
      })),
      councilSheets: council.sheets,
      /** What the sheets come to and how far they lie apart; null for whom they are not open. */
      councilSummary: council.summary,
      councilRound: council.round,
      proposal:
        open && story.proposal
          ? {
              level: story.proposal.level,
              score: story.proposal.score,
              madeAt: story.proposal.made_at,
              result: story.proposal.result as StoredAppraisal,
              receipt: story.proposal.receipt as Receipt,
            }
          : null,
      // The paper tells of others too.
      ratings: open ? story.ratings.map((it) => ({ ...it, decisionId: all ? it.decisionId : null })) : [],
      consequences: open ? story.consequences : [],
      /** The last day to object; null before the announcement. */
      objectUntil: appraisal.announced_on && lastDayToObject(appraisal.announced_on, pack.settings),
      objections: objections.map((objection) => ({
        ...objection,
        // What replaces a rating is not known before it is announced.
        ...(open ? {} : { outcome: null, answer: null, answeredAt: null }),
        answerBy: answering ? answerBy(answering, dayInVietnam(objection.objectedAt)) : null,
      })),
      actions: actionsNow(context, found, round, pack),
    });
  },
  { output: getAppraisalAnswer },
);

/** What the reader can do now: nothing that judges himself, and in the council only what his seat and the round allow. */
function actionsNow(
  context: Context,
  { access, appraisal, subject }: HeldAppraisal,
  round: CouncilRound,
  pack: Pack,
): AppraisalAction[] {
  const { appraisal: table } = pack.lifeCycles;
  const roles = rolesOn(context.actor, access);
  const others = roles.filter((role) => role !== 'councilMember');
  const elsewhere = possibleActions(table, appraisal.state, others);
  const seated = isSeated(context.actor, pack, subject.group_id, access);
  return possibleActions(table, appraisal.state, roles).filter((action) => {
    if (judging.has(action) && roles.includes('owner')) return false;
    if (action === 'score')
      return (
        (seated || (!round.inSessions && elsewhere.includes('score'))) && allowSheet(context, round, pack).ok
      );
    return action !== 'propose' || settledSheets(round, pack, 'propose').ok;
  });
}

/** The last day to answer an objection; null where the regulation sets no limit. */
function answerBy(step: Parameters<typeof deadlineOf>[0], objectedOn: IsoDate): IsoDate | null {
  return deadlineOf(step, objectedOn, publicHolidays(objectedOn, 2));
}
