import * as z from 'zod';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { taskActions, taskStates } from '#regulation/life-cycle.ts';
import { horizons, natures, origins } from '#regulation/settings.ts';
import { refusal } from './parts/refusal.ts';
import { taskOwner } from './parts/task-parts.ts';
import { decimal } from './parts/values.ts';

const likeTask = z.strictObject({
  taskId: z.uuid(),
  title: z.string(),
  state: z.enum(taskStates),
  lead: z.string(),
  unitName: z.string(),
  periodFrom: z.iso.date(),
});

export const listDuplicatesAnswer = z.strictObject({
  pairs: z.array(z.strictObject({ proposal: likeTask, other: likeTask, likeness: z.number() })),
});

const proposedTarget = z.strictObject({
  name: z.string(),
  unitOfMeasure: z.string(),
  target: indicatorSchema,
  weight: decimal.nullable(),
  sourceOfFigure: z.string().nullable(),
  required: z.string().nullable(),
});

export const listProposalsAnswer = z.strictObject({
  proposals: z.array(
    z.strictObject({
      id: z.uuid(),
      version: z.int(),
      title: z.string(),
      state: z.enum(taskStates),
      origin: z.enum(origins),
      nature: z.enum(natures),
      content: z.string().nullable(),
      horizon: z.enum(horizons),
      reason: z.string().nullable(),
      expectedProduct: z.string(),
      dueOn: z.iso.date(),
      since: z.string().nullable(),
      owners: z.array(taskOwner),
      indicators: z.array(proposedTarget),
      opinions: z.array(
        z.strictObject({
          kind: z.enum(['endorse', 'return', 'reject']),
          reason: z.string().nullable(),
          at: z.iso.datetime(),
        }),
      ),
      actions: z.array(z.enum(taskActions)),
    }),
  ),
  ways: z.array(z.enum(taskActions)),
  next: z.string().nullable(),
});

export const saveProposalsAnswer = z.strictObject({
  saved: z.array(z.strictObject({ row: z.int(), taskId: z.uuid(), version: z.int() })),
});

export const stepProposalsAnswer = z.strictObject({
  steps: z.array(z.strictObject({ taskId: z.uuid(), state: z.enum(taskStates) })),
  refused: z.array(z.strictObject({ row: z.int(), taskId: z.uuid(), refusal })),
});
