import * as z from 'zod';
import { taskOwner } from './parts/task-parts.ts';

export const listObstaclesAnswer = z.strictObject({
  obstacles: z.array(
    z.strictObject({
      reply: z
        .strictObject({ dueOn: z.iso.date(), answeredOn: z.iso.date().nullable(), overdue: z.boolean() })
        .nullable(),
      owners: z.array(taskOwner),
      raisedOn: z.iso.date(),
      resolvedOn: z.iso.date().nullable(),
      ageDays: z.int(),
      waitedDays: z.int(),
      guidance: z.array(
        z.strictObject({
          id: z.uuid(),
          overdue: z.boolean(),
          content: z.string(),
          obstacleId: z.uuid(),
          responsibleUnitId: z.uuid(),
          responsibleUnitName: z.string(),
          dueOn: z.iso.date(),
          givenAt: z.iso.datetime(),
        }),
      ),
      taskId: z.uuid(),
      period: z.string(),
      taskTitle: z.string(),
      id: z.uuid(),
      description: z.string(),
      proposal: z.string().nullable(),
      note: z.string().nullable(),
      asksDecision: z.boolean(),
      campaignId: z.uuid(),
    }),
  ),
  next: z.strictObject({ id: z.uuid(), raisedAt: z.iso.datetime() }).nullable(),
});
