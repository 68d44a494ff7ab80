import * as z from 'zod';
import { subTaskActions } from '#domain/cascade/sub-task-steps.ts';
import { appraisalActions, taskActions, taskStates } from '#regulation/life-cycle.ts';
import { horizons, natures, origins } from '#regulation/settings.ts';
import { groupFault, taskOwner } from './parts/task-parts.ts';
import { citation } from './parts/values.ts';

export const importTasksAnswer = z.strictObject({ rows: z.int(), taskIds: z.array(z.uuid()) });

const similarTask = z.strictObject({
  title: z.string(),
  unitName: z.string(),
  periodFrom: z.iso.date(),
  periodTo: z.iso.date(),
  state: z.enum(taskStates),
  likeness: z.number(),
  taskId: z.uuid().nullable(),
});

export const proposedAnswer = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  similar: z.array(similarTask),
});

export const assignTasksAnswer = z.strictObject({
  warnings: z.array(
    z.strictObject({
      subjectId: z.uuid(),
      groupId: z.string(),
      fullName: z.string().nullable(),
      unitName: z.string(),
      assigned: z.int(),
      proposed: z.int(),
      min: z.int(),
      max: z.int().nullable(),
      faults: z.array(groupFault),
      citation: citation.optional(),
    }),
  ),
  decisionId: z.uuid(),
});

export const findSimilarTasksAnswer = z.strictObject({ similar: z.array(similarTask) });

const waiting = z.strictObject({
  id: z.uuid(),
  thing: z.enum(['task', 'appraisal', 'product', 'obstacle']),
  title: z.string(),
  of: z.string().nullable(),
  action: z.enum([...taskActions, ...appraisalActions, 'giveGuidance', 'resolveObstacle']),
  part: z.string().nullable(),
  since: z.string(),
  dueOn: z.iso.date().nullable(),
  campaignId: z.uuid(),
  campaignTitle: z.string(),
});

const waitingPart = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  taskId: z.uuid(),
  taskTitle: z.string(),
  action: z.enum(subTaskActions),
  dueOn: z.iso.date(),
});

export const listMyWorkAnswer = z.strictObject({
  waiting: z.array(waiting),
  parts: z.array(waitingPart),
  campaigns: z.array(
    z.strictObject({
      authorityId: z.uuid(),
      ways: z.array(z.enum(taskActions)),
      opensAppraisals: z.boolean(),
      mine: z.array(
        z.strictObject({
          subjectId: z.uuid(),
          groupId: z.string(),
          fullName: z.string().nullable(),
          postTitle: z.string().nullable(),
          unitName: z.string(),
        }),
      ),
      id: z.uuid(),
      title: z.string(),
      packId: z.string(),
      packVersion: z.string(),
      periodFrom: z.iso.date(),
      periodTo: z.iso.date(),
      authorityName: z.string(),
    }),
  ),
});

export const listTasksAnswer = z.strictObject({
  tasks: z.array(
    z.strictObject({
      id: z.uuid(),
      owners: z.array(taskOwner),
      late: z.boolean(),
      title: z.string(),
      origin: z.enum(origins),
      version: z.int(),
      state: z.enum(taskStates),
      nature: z.enum(natures),
      content: z.string().nullable(),
      horizon: z.enum(horizons),
      campaignTitle: z.string(),
      dueOn: z.iso.date(),
      campaignId: z.uuid(),
      closedOn: z.iso.date().nullable(),
      createdAt: z.iso.datetime(),
      expectedProduct: z.string(),
    }),
  ),
  next: z.strictObject({ id: z.uuid(), dueOn: z.iso.date(), createdAt: z.iso.datetime() }).nullable(),
});

export const listOrdersAnswer = z.strictObject({
  orders: z.array(
    z.strictObject({
      id: z.uuid(),
      awaited: z.string(),
      answerBy: z.iso.date().nullable(),
      overdueDays: z.int(),
      owners: z.array(taskOwner),
      title: z.string(),
      version: z.int(),
      state: z.enum(taskStates),
      reason: z.string().nullable(),
      dueOn: z.iso.date(),
      expectedProduct: z.string(),
      campaignTitle: z.string(),
      campaignId: z.uuid(),
      since: z.string().nullable(),
    }),
  ),
  next: z.strictObject({ id: z.uuid(), answerBy: z.iso.date() }).nullable(),
});
