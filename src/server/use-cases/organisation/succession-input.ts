import * as z from 'zod';
import { shares, successionKinds } from '#domain/organisation/succession-shape.ts';
import { decisionPaper } from '#use-cases/base/decision-paper.ts';

const going = z.strictObject({
  unitId: z.uuid(),
  /** What goes where, by the place in `successors`; left out where there is one successor: the whole goes there. */
  into: z.array(z.strictObject({ successor: z.int().min(0), share: z.enum(shares) })).optional(),
});

const successor = z.strictObject({
  name: z.string().min(1).max(300),
  code: z.string().min(1).max(20).optional(),
  /** Left out: as the first predecessor. */
  kind: z.string().min(1).max(60).optional(),
  formedFrom: z.string().max(5000).optional(),
});

/** An act that turns units into others on a day, as its paper says. */
export const successionInput = z.strictObject({
  kind: z.enum(successionKinds),
  on: z.iso.date(),
  paper: decisionPaper,
  predecessors: z.array(going).min(1).max(1000),
  successors: z.array(successor).max(100).default([]),
  /** The unit above from that day on; null: none; left out: the one above the first predecessor. */
  parentId: z.uuid().nullish(),
});

export type SuccessionInput = z.output<typeof successionInput>;
