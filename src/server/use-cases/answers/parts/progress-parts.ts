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

/** A cause nobody could help, as its owner claims it, with the answer it got. */
export const causeClaim = z.strictObject({
  id: z.uuid(),
  taskId: z.uuid(),
  taskTitle: z.string(),
  indicatorId: z.uuid().nullable(),
  description: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  documentNumber: z.string().nullable(),
  claimedAt: z.iso.datetime(),
  evidence: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  outcome: z.enum(['confirmed', 'refused']).nullable(),
  reason: z.string().nullable(),
  confirmedFrom: z.iso.date().nullable(),
  confirmedTo: z.iso.date().nullable(),
  answeredAt: z.iso.datetime().nullable(),
});
