import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { loadProductPage } from '#database/evidence/product-store.ts';
import { loadReached, loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listProductsAnswer } from '#use-cases/answers/product-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid().optional(),
  state: z.enum(['handedIn', 'verified', 'sentBack']).optional(),
  /** The `next` of the page before. */
  after: z.strictObject({ handedInOn: z.iso.date(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** The products of work somebody may see, and those his unit is to verify; what has waited longest first. */
export const listProducts = query(
  'listProducts',
  input,
  async (context, { limit, ...filter }) => {
    const { db, actor, today } = context;
    const verifying = actor.powers.filter((power) => power.kind === 'verifier');
    const rows = await loadProductPage(db, await loadView(db, actor, today), {
      campaignId: filter.campaignId,
      state: filter.state,
      after: filter.after,
      verifyingUnitIds: await loadReached(db, verifying, today),
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return ok({
      products: shown,
      next: last === undefined ? null : { handedInOn: last.handedInOn, id: last.id },
    });
  },
  { output: listProductsAnswer },
);
