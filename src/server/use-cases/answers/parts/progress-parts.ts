import * as z from 'zod';

export const delay = z.strictObject({
  daysOver: z.int(),
  waitingDays: z.int(),
  daysLate: z.int(),
  waits: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(['reply', 'objectiveCause']),
      from: z.iso.date(),
      to: z.iso.date().nullable(),
      days: z.int(),
    }),
  ),
});
