import * as z from 'zod';
import { ok, type Result, refuse } from '#domain/base/result.ts';
import { readFacts } from '#domain/score/read-facts.ts';
import { rate, scoreOf } from '#domain/appraisal/rate.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Context } from '#use-cases/base/context.ts';
import type { AllowedAppraisalStep } from './appraisal-step.ts';
import { gatherFacts } from './gather-facts.ts';

/** What a sheet holds: points by criterion, null where there is nothing to judge. */
export const sheetInput = z.strictObject({
  appraisalId: z.uuid(),
  version: z.int(),
  points: z.record(z.string(), decimalTextSchema.nullable()),
  claimedLevel: z.string().optional(),
  remark: z.string().max(2000).optional(),
});

export type SheetInput = z.output<typeof sheetInput>;

/** Criteria a sheet must answer: the facts of the pack that come from sheets. */
function criteriaOf(pack: Pack): string[] {
  return Object.entries(pack.facts).flatMap(([name, fact]) => (fact.from === 'sheets' ? [name] : []));
}

/**
 * Files a score sheet. Every criterion has an answer and no other; points lie within the bounds of the pack.
 * The score kept with the self sheet is what the rules make of it alone.
 * @param roundId the round of a council it is given in
 */
export async function storeSheet(
  context: Context,
  step: AllowedAppraisalStep,
  side: 'self' | 'council',
  sheet: SheetInput,
  roundId?: string,
): Promise<Result<{ sheetId: string; round: number }>> {
  const { pack } = step;
  const criteria = criteriaOf(pack);
  const open = criteria.filter((name) => !(name in sheet.points));
  if (open.length > 0) return refuse('missingFacts', { facts: open });
  const strange = Object.keys(sheet.points).find((name) => !criteria.includes(name));
  if (strange !== undefined)
    return refuse('invalidValue', { path: `points.${strange}`, problem: 'unknownName', given: strange });
  const inBounds = readFacts(
    Object.fromEntries(Object.entries(sheet.points).map(([name, points]) => [name, [points]])),
    pack,
  );
  if (!inBounds.ok) return inBounds;
  if (
    sheet.claimedLevel !== undefined &&
    !pack.rating.levels.some((level) => level.id === sheet.claimedLevel)
  )
    return refuse('invalidValue', {
      path: 'claimedLevel',
      problem: 'unknownOption',
      given: sheet.claimedLevel,
      limit: pack.rating.levels.map((level) => level.id).join(', '),
    });

  const { sheets } = await context.db
    .selectFrom('sheet')
    .select((of) => of.fn.countAll<string>().as('sheets'))
    .where('appraisal_id', '=', step.appraisal.id)
    .where('side', '=', side)
    .where('account_id', '=', context.actor.accountId)
    .executeTakeFirstOrThrow();
  const round = Number(sheets) + 1;
  const sheetId = context.newId();
  await context.db
    .insertInto('sheet')
    .values({
      id: sheetId,
      appraisal_id: step.appraisal.id,
      side,
      account_id: context.actor.accountId,
      round,
      round_id: roundId ?? null,
      facts: JSON.stringify(sheet.points),
      score: side === 'self' ? await scoreOfSheet(context, step, sheet) : null,
      claimed_level: sheet.claimedLevel ?? null,
      remark: sheet.remark ?? null,
      submitted_at: context.now,
    })
    .execute();
  return ok({ sheetId, round });
}

async function scoreOfSheet(
  context: Context,
  step: AllowedAppraisalStep,
  sheet: SheetInput,
): Promise<string | null> {
  const gathered = await gatherFacts(context, step, step.pack, [sheet], {});
  const facts = readFacts(gathered, step.pack);
  if (!facts.ok) throw new Error(`facts the system gathered do not fit: ${JSON.stringify(facts.refusal)}`);
  return scoreOf(rate(step.pack, facts.value, { hash: step.packHash, at: context.now }))?.toFixed() ?? null;
}
