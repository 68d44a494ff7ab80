import * as z from 'zod';
import { obligationStates } from '#domain/progress/report-obligations.ts';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { taskStates } from '#regulation/life-cycle.ts';
import { causeClaim } from './parts/progress-parts.ts';
import { taskOwner } from './parts/task-parts.ts';
import { decimal } from './parts/values.ts';

const actual = z.union([z.boolean(), z.string(), z.array(z.string()), z.array(z.boolean())]).nullable();

const heldValue = z.strictObject({ target: indicatorSchema, actual: actual });

export const comparePeriodsAnswer = z.strictObject({
  from: z.strictObject({ period: z.string(), sealedOn: z.iso.date() }),
  to: z.strictObject({ period: z.string(), sealedOn: z.iso.date() }).nullable(),
  indicators: z.array(
    z.strictObject({
      difference: decimal.nullable(),
      changed: z.boolean(),
      indicatorId: z.uuid(),
      name: z.string(),
      unitOfMeasure: z.string(),
      taskId: z.uuid(),
      taskTitle: z.string(),
      before: heldValue.nullable(),
      after: heldValue.nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export const correctReportAnswer = z.strictObject({ id: z.uuid(), revision: z.int() });

export const listCausesAnswer = z.strictObject({
  causes: z.array(causeClaim.extend({ owners: z.array(taskOwner) })),
  next: z.strictObject({ id: z.uuid(), claimedAt: z.iso.datetime() }).nullable(),
});

export const listPeriodsAnswer = z.strictObject({
  periods: z.array(
    z.strictObject({
      dueOn: z.iso.date(),
      sealed: z.strictObject({ id: z.uuid(), on: z.iso.date(), by: z.string().nullable() }).nullable(),
      corrections: z.int(),
      /** Whether the reader may seal it now. */
      maySeal: z.boolean(),
      period: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
    }),
  ),
});

export const listReportObligationsAnswer = z.strictObject({
  obligations: z.array(
    z.strictObject({
      dueOn: z.iso.date(),
      state: z.enum(obligationStates),
      submittedOn: z.iso.date().nullable(),
      sealedOn: z.iso.date().nullable(),
      period: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      taskId: z.uuid(),
      title: z.string(),
      taskState: z.enum(taskStates),
      owners: z.array(taskOwner),
    }),
  ),
  next: z.strictObject({ id: z.uuid(), dueOn: z.iso.date() }).nullable(),
});

export const sealPeriodAnswer = z.strictObject({ id: z.uuid(), indicators: z.int() });

export const reportProgressAnswer = z.strictObject({
  id: z.uuid(),
  revision: z.int(),
  dueOn: z.iso.date(),
  late: z.boolean(),
});
