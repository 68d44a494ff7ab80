import { expect, test } from 'vitest';
import { Decimal } from '#domain/base/decimal.ts';
import { readWorkItems } from '../read-work-items.ts';
import { type WorkItemRatio, workItemRatio } from './work-item-ratio.ts';

/** The ratio in percent, or the outcome with the answers it needs. */
function ratio(items: object[], which: WorkItemRatio, deduction = 25): string {
  const read = readWorkItems(items, 'work');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const { outcome } = workItemRatio(read.value, which, new Decimal(deduction), 'work');
  return outcome.state === 'known'
    ? outcome.value.toString()
    : `${outcome.state}: ${outcome.facts.join(' ')}`;
}

const one = { k: 4, assigned: 1, completed: 1 };

test.each<[string, object[], WorkItemRatio, string]>([
  ['all done', [one], 'quantity', '100'],
  ['weighed by k: 4 of 4 and 0 of 1', [one, { k: 1, assigned: 1, completed: 0 }], 'quantity', '80'],
  ['deductions leave the quantity alone', [{ ...one, failedReviews: 3, latenesses: 3 }], 'quantity', '100'],
  ['a failed review takes a quarter', [{ ...one, failedReviews: 1 }], 'quality', '75'],
  ['and leaves the timeliness alone', [{ ...one, failedReviews: 1 }], 'timeliness', '100'],
  ['two latenesses take half', [{ ...one, latenesses: 2 }], 'timeliness', '50'],
  ['five take all and not more', [{ ...one, latenesses: 5 }], 'timeliness', '0'],
  ['an objective cause waives them', [{ ...one, latenesses: 5, objectiveCause: true }], 'timeliness', '100'],
  ['work taken over is credit', [one, { k: 2, assigned: 0, completed: 1 }], 'quantity', '150'],
  ['nothing assigned is no data', [{ k: 2, assigned: 0, completed: 1 }], 'quantity', 'noData: work'],
  ['no items at all', [], 'quality', 'noData: work'],
  ['a count not known yet', [one, { k: 2, assigned: 1 }], 'quality', 'missing: work[1].completed'],
])('%s', (_title, items, which, expected) => {
  expect(ratio(items, which)).toBe(expected);
});

test('the deduction is set by the pack', () => {
  expect(ratio([{ ...one, latenesses: 2 }], 'timeliness', 10)).toBe('80');
});
