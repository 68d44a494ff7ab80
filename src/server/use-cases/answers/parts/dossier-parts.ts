import * as z from 'zod';

export const summedWork = z.strictObject({
  finishedShare: z.string().nullable(),
  assigned: z.int(),
  finished: z.int(),
  unfinished: z.int(),
  carriedOver: z.int(),
  ongoing: z.int(),
});

export const yearOfWork = summedWork.extend({ year: z.int(), continued: z.int() });
