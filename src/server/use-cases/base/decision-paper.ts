import * as z from 'zod';

/** What makes a paper a paper. */
export const decisionPaper = z.strictObject({
  number: z.string().min(1).max(60),
  signedOn: z.iso.date(),
  signedBy: z.string().min(1).max(120),
  title: z.string().min(1).max(500),
});

/** A paper whose number the system may give: left out, it is the next one of the authority. */
export const numberedPaper = decisionPaper.extend({ number: decisionPaper.shape.number.optional() });

export type DecisionPaper = z.output<typeof decisionPaper>;
export type NumberedPaper = z.output<typeof numberedPaper>;
