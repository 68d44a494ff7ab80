import * as z from 'zod';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import { horizons, natures } from '#regulation/settings.ts';
import { atOnce } from '#use-cases/base/at-once.ts';

/** What a proposed task says of its work. */
export const proposedWork = z.strictObject({
  title: z.string().min(1).max(500),
  nature: z.enum(natures),
  /** One of the contents of the leader's group, where the regulation asks for contents. */
  content: z.string().optional(),
  horizon: z.enum(horizons),
  expectedProduct: z.string().min(1).max(1000),
  /** Why: of an ordered task, what the authority wants; of one added, how long it has waited. */
  reason: z.string().max(2000).optional(),
  dueOn: z.iso.date(),
  indicators: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(300),
        unitOfMeasure: z.string().min(1).max(60),
        target: indicatorSchema,
        weight: decimalTextSchema.optional(),
        sourceOfFigure: z.string().max(200).optional(),
        /** The required indicator of the group that this one is. */
        required: z.string().optional(),
      }),
    )
    .min(1),
});

/** What every proposed task says, whoever proposes it. */
export const taskProposal = proposedWork.extend({
  campaignId: z.uuid(),
  /** Whose work it is; the first leads. */
  ownerIds: z.array(z.uuid()).min(1).max(atOnce),
  /** Percent of the work that is each one's, in the order of `ownerIds`, 100 together; left out: not shared out. */
  shares: z.array(decimalTextSchema).optional(),
  /** Whether the answer is to name work like it. Asked for, not given: to compare titles takes longer than to enter one. */
  nameSimilar: z.boolean().optional(),
});

export type TaskProposal = z.output<typeof taskProposal>;
export type ProposedIndicator = TaskProposal['indicators'][number];
