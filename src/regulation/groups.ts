import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import { sourceSchema } from './source.ts';
import { wordingSchema } from './wording.ts';

const contentSchema = z.strictObject({ id: identifierSchema, title: wordingSchema });

/** A group of subjects: how many tasks they take, of what content, which council scores them. */
const groupSchema = z.strictObject({
  id: identifierSchema,
  title: wordingSchema,
  source: sourceSchema,
  tasks: z.strictObject({ min: z.int().min(0), max: z.int().min(1).optional() }),
  contents: z.array(contentSchema).default([]).meta({ description: 'contents a task can belong to' }),
  contentsRequired: z
    .enum(['none', 'each'])
    .default('none')
    .meta({ description: 'each: at least one task for every content' }),
  indicatorsRequired: z
    .array(contentSchema)
    .default([])
    .meta({ description: 'indicators that each member of the group carries' }),
  council: identifierSchema.optional(),
});

export type Group = z.infer<typeof groupSchema>;

export const groupsSchema = z.strictObject({
  groups: z.array(groupSchema).min(1),
  councils: z
    .array(z.strictObject({ id: identifierSchema, title: wordingSchema, source: sourceSchema }))
    .default([]),
});
