import * as z from 'zod';
import { backlogSources, backlogStates } from '#domain/task/backlog.ts';
import { taskStates } from '#regulation/life-cycle.ts';
import { origins } from '#regulation/settings.ts';
import { taskOwner } from './parts/task-parts.ts';

const pastOwner = z.strictObject({
  fullName: z.string().nullable(),
  postTitle: z.string().nullable(),
  unitName: z.string(),
});

export const getBacklogAnswer = z.strictObject({
  id: z.uuid(),
  authorityId: z.uuid(),
  title: z.string(),
  description: z.string(),
  source: z.enum(backlogSources),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  waitingSince: z.iso.date(),
  ageDays: z.int(),
  state: z.enum(backlogStates),
  endedOn: z.iso.date().nullable(),
  settledByTaskId: z.uuid().nullable(),
  settledByProductId: z.uuid().nullable(),
  note: z.string().nullable(),
  version: z.int(),
  owners: z.array(pastOwner),
  attempts: z.array(
    z.strictObject({
      owners: z.array(taskOwner),
      title: z.string(),
      origin: z.enum(origins),
      state: z.enum(taskStates),
      taskId: z.uuid(),
      campaignId: z.uuid(),
      campaignTitle: z.string(),
      periodFrom: z.iso.date(),
      periodTo: z.iso.date(),
    }),
  ),
  history: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      action: z.string(),
      before: z.unknown(),
      after: z.unknown(),
      userName: z.string().nullable(),
    }),
  ),
  mayChange: z.boolean(),
});

export const listBacklogAnswer = z.strictObject({
  entries: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      source: z.enum(backlogSources),
      unitId: z.uuid().nullable(),
      unitName: z.string().nullable(),
      waitingSince: z.iso.date(),
      ageDays: z.int(),
      state: z.enum(backlogStates),
      endedOn: z.iso.date().nullable(),
      note: z.string().nullable(),
      version: z.int(),
      attempts: z.int(),
      owners: z.array(pastOwner),
    }),
  ),
  next: z.strictObject({ id: z.uuid(), key: z.string() }).nullable(),
});
