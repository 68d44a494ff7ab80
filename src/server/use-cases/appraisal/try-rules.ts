import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import type { Appraisal } from '#domain/appraisal/appraisal.ts';
import { factsUnder } from '#domain/appraisal/facts-under.ts';
import { rate, scoreOf } from '#domain/appraisal/rate.ts';
import { rateTogether } from '#domain/appraisal/rate-together.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { readFacts } from '#domain/score/read-facts.ts';
import { wordingSchema } from '#regulation/wording.ts';
import { findAppraisal } from '#database/appraisal-store.ts';
import { loadRatingRows } from '#database/rating/rating-store.ts';
import { loadProposedFacts } from '#database/rating/rating-story.ts';
import { findDraft } from '#database/regulation/draft-pack-store.ts';
import { loadView } from '#database/visible-to.ts';
import { type CampaignPack, packOf } from '#use-cases/base/pack-of.ts';
import type { Context } from '#use-cases/base/context.ts';
import { query } from '#use-cases/base/use-case.ts';
import { loadCouncilRound } from '#use-cases/council/council-round.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';
import { mayChangePacks } from '#use-cases/regulation/may-change-packs.ts';
import { gatherFacts } from './gather-facts.ts';
import { asOwnerSees, isOwnRow, type RatingRow } from './hide-ratings.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  /** The rules to try: a regulation of the library, the newest version unless one is named. */
  packId: z.string().max(100).optional(),
  packVersion: z.string().max(20).optional(),
  /** Or a draft that is being written. */
  draftId: z.uuid().optional(),
});

const level = z.strictObject({ id: z.string(), title: wordingSchema });
const rules = z.strictObject({ id: z.string(), version: z.string(), levels: z.array(level) });
const output = z.strictObject({
  then: rules,
  now: rules,
  /** The facts that rows lack, in words. */
  facts: z.record(z.string(), wordingSchema),
  rows: z.array(
    z.strictObject({
      appraisalId: z.uuid(),
      fullName: z.string().nullable(),
      unitName: z.string(),
      then: z.strictObject({ level: z.string(), score: z.string().nullable() }),
      now: z.strictObject({
        state: z.enum(['proposed', 'noRating', 'missing', 'noData']),
        /** Before the quotas, and after them; null after them where people would choose among equals. */
        byRules: z.string().nullable(),
        level: z.string().nullable(),
        score: z.string().nullable(),
        /** What would have to be known; a path into the facts where an answer does not fit any more. */
        missing: z.array(z.string()),
      }),
    }),
  ),
});

/**
 * What other rules would have made of the ratings decided in a campaign, from the same answers, sheets and work. Nothing
 * is kept. Where the other rules ask what was never answered, the row says what is missing and has no level.
 * Errors: `notFound`; `packFaulty` for a draft with mistakes; `notAllowed` for drafts.
 */
export const tryRules = query(
  'tryRules',
  input,
  async (context, { campaignId, ...which }) => {
    const { db, actor, today } = context;
    const reached = await reachCampaign(context, campaignId, 'readAppraisal');
    if (!reached.ok) return reached;
    const { campaign, access } = reached.value;
    const chosen = await findRules(context, which);
    if (!chosen.ok) return chosen;
    const [then, now] = [await packOf(context, campaign), chosen.value];
    context.noteRead({
      authorityId: campaign.authority_id,
      action: 'readAppraisal',
      thing: 'campaign',
      thingId: campaignId,
      grounds: rolesOn(actor, access),
    });
    const view = await loadView(db, actor, today);
    const decided = (await loadRatingRows(db, campaignId))
      .map((row) => (isOwnRow(row, view) ? asOwnerSees(row) : row))
      .filter((row) => row.level !== null);
    const tried = [];
    for (const row of decided) tried.push({ row, ...(await tryOn(context, row, then, now)) });
    const { levels } = rateTogether(
      now.pack.rating.quotas,
      tried.flatMap(({ row, appraisal }) =>
        appraisal === undefined
          ? []
          : [{ id: row.id, unit: row.unitId, group: row.groupId, block: row.block, appraisal }],
      ),
    );
    const { facts } = now.pack;
    const named = new Set(tried.flatMap((it) => it.missing.map((path) => path.split(/[.[]/)[0] ?? path)));
    return ok({
      then: rulesOf(then),
      now: rulesOf(now),
      facts: Object.fromEntries(
        [...named].flatMap((name) => (facts[name] ? [[name, facts[name].title]] : [])),
      ),
      rows: tried.map(({ row, appraisal, missing: lacking }) => ({
        appraisalId: row.id,
        fullName: row.fullName,
        unitName: row.unitName,
        then: { level: row.level ?? '', score: row.score },
        now: {
          state: appraisal?.outcome.state ?? ('missing' as const),
          byRules: appraisal?.outcome.state === 'proposed' ? appraisal.outcome.level : null,
          level: levels.get(row.id) ?? null,
          score: (appraisal && scoreOf(appraisal)?.toFixed()) ?? null,
          missing: lacking,
        },
      })),
    });
  },
  { output },
);

/** The rules that are to be tried. */
async function findRules(
  context: Context,
  { packId, packVersion, draftId }: Omit<z.output<typeof input>, 'campaignId'>,
): Promise<Result<CampaignPack>> {
  if (draftId === undefined) {
    const found = packId === undefined ? undefined : context.packs.find(packId, packVersion);
    return found === undefined ? refuse('notFound', { what: 'pack', id: packId ?? '' }) : ok(found);
  }
  const permit = await mayChangePacks(context);
  if (!permit.ok) return permit;
  const draft = await findDraft(context.db, draftId);
  if (draft === undefined) return refuse('notFound', { what: 'pack', id: draftId });
  const checked = context.packs.check({ files: draft.files });
  return checked.ok ? ok(checked.value) : refuse('packFaulty', { faults: checked.faults });
}

/** One appraisal under the other rules, and what they would have to know. */
async function tryOn(
  context: Context,
  row: RatingRow,
  then: CampaignPack,
  now: CampaignPack,
): Promise<{ appraisal?: Appraisal; missing: string[] }> {
  const { db, today } = context;
  const given = factsUnder(now.pack, then.pack, await loadProposedFacts(db, row.id));
  const facts: { [fact: string]: unknown } = { ...given.facts };
  // Points were given for the criteria of then only.
  const known = given.open.filter((name) => !['sheets', undefined].includes(now.pack.facts[name]?.from));
  const held = known.length === 0 ? undefined : await findAppraisal(db, row.id, today);
  if (held !== undefined) {
    const { sheets } = await loadCouncilRound(db, held, then.pack, today);
    const gathered = await gatherFacts(context, held, now.pack, sheets, {});
    for (const name of known) if (gathered[name] !== undefined) facts[name] = gathered[name];
  }
  const read = readFacts(facts, now.pack);
  if (!read.ok)
    return { missing: read.refusal.kind === 'invalidValue' ? [read.refusal.params.path] : ['facts'] };
  const appraisal = rate(now.pack, read.value, { hash: now.hash, at: context.now });
  const { outcome } = appraisal;
  const open = outcome.state === 'missing' || outcome.state === 'noData' ? outcome.facts : [];
  return { appraisal, missing: open };
}

function rulesOf({ pack: { head, rating } }: CampaignPack) {
  return { id: head.id, version: head.version, levels: rating.levels };
}
