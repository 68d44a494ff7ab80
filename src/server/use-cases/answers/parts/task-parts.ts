import * as z from 'zod';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { wordingSchema } from '#regulation/wording.ts';
import { decimal } from './values.ts';

export const taskOwner = z.strictObject({
  subjectId: z.uuid(),
  fullName: z.string().nullable(),
  postTitle: z.string().nullable(),
  unitName: z.string(),
  groupId: z.string(),
  isLead: z.boolean(),
  share: decimal.nullable(),
});

export const groupFault = z.union([
  z.strictObject({ kind: z.enum(['tooFewTasks', 'tooManyTasks']), given: z.int(), limit: z.int() }),
  z.strictObject({
    id: z.string(),
    kind: z.enum(['contentMissing', 'indicatorMissing']),
    title: wordingSchema,
  }),
]);

export const taskChange = z.union([
  z.strictObject({
    field: z.enum(['state', 'dueOn', 'expectedProduct']),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.strictObject({
    field: z.literal('share'),
    subjectId: z.uuid(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.strictObject({
    field: z.literal('indicator'),
    indicatorId: z.uuid(),
    name: z.string(),
    before: z.strictObject({ target: indicatorSchema, weight: decimal.nullable() }),
    after: z.strictObject({ target: indicatorSchema, weight: decimal.nullable() }),
  }),
]);
