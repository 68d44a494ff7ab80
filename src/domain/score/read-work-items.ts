import * as z from 'zod';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { ok, refuse, type Result } from '#domain/base/result.ts';
import type { WorkItem } from './facts.ts';
import { refusalOfIssues } from '#domain/base/refusal-of-issues.ts';

/** Work items as entered. Counts may be left out while they are not known; events left out are none. */
const workItemsSchema = z.array(
  z.strictObject({
    title: z.string().optional(),
    k: decimalTextSchema.optional(),
    assigned: decimalTextSchema.optional(),
    completed: decimalTextSchema.optional(),
    failedReviews: decimalTextSchema.default('0'),
    latenesses: decimalTextSchema.default('0'),
    objectiveCause: z.boolean().default(false),
  }),
);

const figures = ['k', 'assigned', 'completed', 'failedReviews', 'latenesses'] as const;

/** Reads work items; refuses a negative figure and a coefficient of 0 (its product would count for nothing). */
export function readWorkItems(input: unknown, path: string): Result<WorkItem[]> {
  const read = workItemsSchema.safeParse(input, { reportInput: true });
  if (!read.success) return { ok: false, refusal: refusalOfIssues(read.error.issues, path) };
  for (const [index, item] of read.data.entries()) {
    for (const name of figures) {
      const given = item[name];
      if (given === undefined) continue;
      const at = { path: `${path}[${index}].${name}`, given };
      if (new Decimal(given).lessThan(0)) {
        return refuse('invalidValue', { ...at, problem: 'tooSmall', limit: '0' });
      }
      if (name === 'k' && new Decimal(given).isZero()) {
        return refuse('invalidValue', { ...at, problem: 'notPositive' });
      }
    }
  }
  return ok(
    read.data.map(({ title, k, assigned, completed, failedReviews, latenesses, objectiveCause }) => ({
      title,
      k: figure(k),
      assigned: figure(assigned),
      completed: figure(completed),
      failedReviews: new Decimal(failedReviews),
      latenesses: new Decimal(latenesses),
      objectiveCause,
    })),
  );
}

function figure(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : new Decimal(text);
}
