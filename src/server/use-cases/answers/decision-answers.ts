import * as z from 'zod';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { decisionKind } from './parts/decision-parts.ts';
import { taskChange } from './parts/task-parts.ts';
import { decimal } from './parts/values.ts';

const paperLine = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  kind: decisionKind,
  signedOn: z.iso.date(),
  signedBy: z.string(),
  campaignId: z.uuid().nullable(),
  supplementsId: z.uuid().nullable(),
});

export const getDecisionAnswer = paperLine.extend({
  supplements: paperLine.nullable(),
  supplementedBy: z.array(paperLine),
  entries: z.int(),
  items: z.array(
    z.strictObject({
      title: z.string(),
      origin: z.string(),
      nature: z.string(),
      content: z.string().nullable(),
      horizon: z.string(),
      reason: z.string().nullable(),
      expectedProduct: z.string(),
      dueOn: z.iso.date(),
      state: z.string().nullable(),
      owners: z.array(
        z.strictObject({
          fullName: z.string().nullable().optional(),
          postTitle: z.string().nullable().optional(),
          unitName: z.string().optional(),
          subjectId: z.uuid(),
          isLead: z.boolean(),
          share: decimal.nullable(),
        }),
      ),
      indicators: z.array(
        z.strictObject({
          id: z.uuid(),
          name: z.string(),
          target: indicatorSchema,
          weight: decimal.nullable(),
        }),
      ),
      changes: z.array(taskChange),
      /** Of work handed over: the task it goes on as, the percent done, from when the new owner answers for it. */
      toTaskId: z.uuid().nullable(),
      shareDone: decimal.nullable(),
      startsOn: z.iso.date().nullable(),
      taskId: z.uuid(),
      position: z.int(),
    }),
  ),
  next: z.int().nullable(),
});

export const listDecisionsAnswer = z.strictObject({
  decisions: z.array(
    z.strictObject({
      id: z.uuid(),
      entries: z.int(),
      number: z.string(),
      title: z.string(),
      kind: decisionKind,
      signedOn: z.iso.date(),
      signedBy: z.string(),
      campaignId: z.uuid().nullable(),
      supplementsId: z.uuid().nullable(),
    }),
  ),
  next: z.strictObject({ id: z.uuid(), signedOn: z.iso.date() }).nullable(),
});

export const transferTasksAnswer = z.strictObject({ decisionId: z.uuid(), taskIds: z.array(z.uuid()) });
