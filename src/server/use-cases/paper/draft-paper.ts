import { sql } from 'kysely';
import * as z from 'zod';
import { findSecrecyMarking } from '#domain/base/secrecy-marking.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { OfficialPaper, PaperKind } from '#domain/paper/official-paper.ts';
import { paperFormatSchema, type PaperFormat } from '#regulation/paper-format.ts';
import { decideRatings } from '#use-cases/appraisal/decide-ratings.ts';
import type { Context } from '#use-cases/base/context.ts';
import { query, type UseCase } from '#use-cases/base/use-case.ts';
import { adjustTasks } from '#use-cases/decision/adjust-tasks.ts';
import { resumeTasks } from '#use-cases/decision/resume-tasks.ts';
import { suspendTasks } from '#use-cases/decision/suspend-tasks.ts';
import { transferTasks } from '#use-cases/decision/transfer-tasks.ts';
import { withdrawTasks } from '#use-cases/decision/withdraw-tasks.ts';
import { replaceRatings } from '#use-cases/objection/replace-ratings.ts';
import { assignTasks } from '#use-cases/task/assign-tasks.ts';
import { drawUp } from './draw-up.ts';

/** An act by a signed paper, with what the act itself is sent. */
const draftInput = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('assign'), of: assignTasks.input }),
  z.strictObject({ act: z.literal('adjust'), of: adjustTasks.input }),
  z.strictObject({ act: z.literal('transfer'), of: transferTasks.input }),
  z.strictObject({ act: z.literal('suspend'), of: suspendTasks.input }),
  z.strictObject({ act: z.literal('resume'), of: resumeTasks.input }),
  z.strictObject({ act: z.literal('withdraw'), of: withdrawTasks.input }),
  z.strictObject({ act: z.literal('decide'), of: decideRatings.input }),
  z.strictObject({ act: z.literal('replaceRating'), of: replaceRatings.input }),
]);

type Draft = z.output<typeof draftInput>;
// oxlint-disable-next-line typescript/no-explicit-any -- each act has an input of its own; the schema above pairs them
type Act = UseCase<any, { decisionId: string }>;

const acts: { readonly [act in Draft['act']]: { act: Act; kind: PaperKind } } = {
  assign: { act: assignTasks, kind: 'assigning' },
  adjust: { act: adjustTasks, kind: 'changing' },
  transfer: { act: transferTasks, kind: 'changing' },
  suspend: { act: suspendTasks, kind: 'changing' },
  resume: { act: resumeTasks, kind: 'changing' },
  withdraw: { act: withdrawTasks, kind: 'changing' },
  decide: { act: decideRatings, kind: 'rating' },
  replaceRating: { act: replaceRatings, kind: 'rating' },
};

const output = z.strictObject({
  content: z.looseObject({}) as unknown as z.ZodType<OfficialPaper>,
  format: paperFormatSchema as unknown as z.ZodType<PaperFormat>,
});

/**
 * The paper an act would bring, before it is signed. The act is done and taken back, so that the draft says what the paper
 * will say, for whoever may do the act. Nothing of it stays: no number is taken, nothing is logged, nobody is told.
 * Errors: those of the act.
 */
export const draftPaper = query(
  'draftPaper',
  draftInput,
  async (context, draft) => {
    const marked = findSecrecyMarking(draft);
    if (marked !== undefined) return refuse('secrecyMarked', marked);
    await sql`savepoint paper_draft`.execute(context.db);
    const drawn = await tryAct({ ...context, record: () => undefined }, draft);
    await sql`rollback to savepoint paper_draft`.execute(context.db);
    return drawn;
  },
  { output },
);

async function tryAct(context: Context, { act, of }: Draft): Promise<Result<z.output<typeof output>>> {
  const { act: tried, kind } = acts[act];
  const done = await tried.run(context, of);
  if (!done.ok) return done;
  const drawn = await drawUp(context, kind, done.value.decisionId);
  if (!drawn.ok) return drawn;
  const { paper, issuer } = drawn.value;
  // What was not typed in is the number the system gives when the paper is issued.
  return ok({ content: { ...paper, number: of.number ?? null }, format: issuer.format });
}
