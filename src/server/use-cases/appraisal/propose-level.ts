import * as z from 'zod';
import { rate, scoreOf } from '#domain/appraisal/rate.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { readFacts } from '#domain/score/read-facts.ts';
import { command } from '#use-cases/base/use-case.ts';
import { loadCouncilRound } from '#use-cases/council/council-round.ts';
import { settledSheets } from '#use-cases/council/settled-sheets.ts';
import { writeSummary } from '#use-cases/council/write-summary.ts';
import { allowAppraisalStep, takeAppraisalStep } from './appraisal-step.ts';
import { gatherFacts } from './gather-facts.ts';
import { proposeLevelAnswer } from '#use-cases/answers/appraisal-answers.ts';

const input = z.strictObject({
  appraisalId: z.uuid(),
  version: z.int(),
  /** Answers to the facts of the pack that the system does not know. */
  answers: z.record(z.string(), z.unknown()).default({}),
});

/**
 * Computes what the rules make of everything known, and keeps it as the proposal: the tree with its values, the level,
 * and the receipt it can be computed again from. The machine proposes; people decide.
 * Answers with how far the sheets of the council lie apart.
 * Errors: `missingFacts` names the answers that are still open; where the council scores in sessions, those of
 * `settledSheets`.
 */
export const proposeLevel = command(
  'proposeLevel',
  input,
  async (context, { appraisalId, version, answers }) => {
    const step = await allowAppraisalStep(context, appraisalId, 'propose');
    if (!step.ok) return step;
    const { pack, packHash } = step.value;
    const known = Object.keys(answers).find((name) => pack.facts[name]?.from !== undefined);
    if (known !== undefined)
      return refuse('invalidValue', { path: `answers.${known}`, problem: 'knownToSystem', given: known });

    const round = await loadCouncilRound(context.db, step.value, pack, context.today);
    const settled = settledSheets(round, pack, 'propose');
    if (!settled.ok) return settled;
    const gathered = await gatherFacts(context, step.value, pack, settled.value, answers);
    const facts = readFacts(gathered, pack);
    if (!facts.ok) return facts;
    const appraisal = rate(pack, facts.value, { hash: packHash, at: context.now });
    const { outcome } = appraisal;
    if (outcome.state === 'missing') return refuse('missingFacts', { facts: outcome.facts });

    const id = context.newId();
    const level = outcome.state === 'proposed' ? outcome.level : null;
    const score = scoreOf(appraisal)?.toFixed() ?? null;
    const { receipt, ...result } = appraisal;
    await context.db
      .insertInto('proposal')
      .values({
        id,
        appraisal_id: appraisalId,
        level,
        score,
        result: JSON.stringify(result),
        receipt: JSON.stringify(receipt),
        made_at: context.now,
      })
      .execute();
    const moved = await takeAppraisalStep(context, step.value, 'propose', version, {
      proposalId: id,
      level,
      score,
    });
    if (!moved.ok) return moved;
    const summary = writeSummary(
      settled.value.map((sheet) => sheet.points),
      pack.settings,
    );
    return ok({ ...moved.value, proposalId: id, level, score, summary });
  },
  { output: proposeLevelAnswer },
);
