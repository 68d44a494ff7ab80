import * as z from 'zod';

/** What makes a paper a paper. */
export const decisionPaper = z.strictObject({
  number: z.string().min(1).max(60),
  signedOn: z.iso.date(),
  signedBy: z.string().min(1).max(120),
  title: z.string().min(1).max(500),
});

export type DecisionPaper = z.output<typeof decisionPaper>;
