import * as z from 'zod';
import { wordingSchema } from '#regulation/wording.ts';
import { groupFault } from './parts/task-parts.ts';
import { citation } from './parts/values.ts';

export const checkCampaignAnswer = z.strictObject({
  subjects: z.array(
    z.strictObject({
      subjectId: z.uuid(),
      groupId: z.string(),
      fullName: z.string().nullable(),
      postTitle: z.string().nullable(),
      unitName: z.string(),
      assigned: z.int(),
      proposed: z.int(),
      min: z.int(),
      max: z.int().nullable(),
      faults: z.array(groupFault),
      citation: citation.optional(),
    }),
  ),
  next: z.string().nullable(),
  groups: z.array(
    z.strictObject({
      groupId: z.string(),
      title: wordingSchema,
      subjects: z.int(),
      assigned: z.int(),
      proposed: z.int(),
      /** How many subjects have each fault. */
      tooFewTasks: z.int(),
      tooManyTasks: z.int(),
      contentMissing: z.int(),
      indicatorMissing: z.int(),
    }),
  ),
  complete: z.boolean(),
});
