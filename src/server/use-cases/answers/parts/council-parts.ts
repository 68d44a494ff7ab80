import * as z from 'zod';
import { decimal } from './values.ts';

const sheetSpread = z.strictObject({
  aggregate: decimal,
  lowest: decimal,
  highest: decimal,
  range: decimal,
  deviation: decimal,
});

export const sheetSummary = z.strictObject({
  by: z.enum(['mean', 'median', 'trimmedMean']),
  criteria: z.record(z.string(), sheetSpread),
  total: sheetSpread.nullable(),
  totals: z.array(decimal.nullable()),
  deviations: z.array(decimal.nullable()),
});
