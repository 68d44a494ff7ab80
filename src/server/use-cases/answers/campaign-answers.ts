import * as z from 'zod';
import { taskActions } from '#regulation/life-cycle.ts';
import { unitBlock } from './base-answers.ts';
import { pack } from './parts/pack.ts';
import { wordingSchema } from '#regulation/wording.ts';
import { groupFault } from './parts/task-parts.ts';
import { citation, sha256 } from './parts/values.ts';

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

export const getCampaignAnswer = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  authorityId: z.uuid(),
  authorityName: z.string(),
  authorityTree: z.enum(['party', 'government']),
  periodFrom: z.iso.date(),
  periodTo: z.iso.date(),
  packId: z.string(),
  packVersion: z.string(),
  packHash: sha256,
  pack,
  previous: z.strictObject({ id: z.uuid(), title: z.string() }).nullable(),
  actions: z.strictObject({
    changeSubjects: z.boolean(),
    readStatistics: z.boolean(),
    readBacklog: z.boolean(),
    enterReports: z.boolean(),
    ways: z.array(z.enum(taskActions)),
    steps: z.array(z.enum(taskActions)),
  }),
});

export const listCandidatesAnswer = z.strictObject({
  candidates: z.array(
    z.strictObject({
      officialId: z.uuid(),
      fullName: z.string(),
      postId: z.uuid(),
      postTitle: z.string(),
      postKind: z.string(),
      unitName: z.string(),
      block: unitBlock,
      acting: z.boolean(),
      isHead: z.boolean(),
      managedHigher: z.boolean(),
      groupId: z.string().nullable(),
      suggestedGroupId: z.string().nullable(),
    }),
  ),
});
