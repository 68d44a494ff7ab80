import * as z from 'zod';
import { appraisalStates } from '#regulation/life-cycle.ts';
import { wordingSchema } from '#regulation/wording.ts';
import { subjectKind, unitBlock } from './base-answers.ts';
import { sheetSummary } from './parts/council-parts.ts';
import { citation, decimal } from './parts/values.ts';

const ratedPerson = z.strictObject({
  appraisalId: z.uuid(),
  fullName: z.string().nullable(),
  unitName: z.string(),
  score: decimal.nullable(),
  decided: z.boolean(),
});

export const checkQuotasAnswer = z.strictObject({
  quotas: z.array(
    z.strictObject({
      id: z.string(),
      granted: z.boolean(),
      keep: z.array(ratedPerson),
      tied: z.array(ratedPerson),
      exceed: z.array(ratedPerson),
      level: z.string(),
      proposed: z.int(),
      base: z.int(),
      allowed: z.int(),
      otherReading: z.int().optional(),
      exceptional: z.int().optional(),
      toChoose: z.int(),
      excessTo: z.string(),
      title: wordingSchema.optional(),
      citation: citation.optional(),
      pool: z.strictObject({
        unitName: z.string().optional(),
        unit: z.string().optional(),
        group: z.string().optional(),
        block: z.string().optional(),
      }),
    }),
  ),
  levels: z.record(z.string(), z.string().nullable()),
  open: z.array(z.string()),
});

export const listAppraisalsAnswer = z.strictObject({
  appraisals: z.array(
    z.strictObject({
      id: z.uuid(),
      version: z.int(),
      state: z.enum(appraisalStates),
      kind: subjectKind,
      block: unitBlock,
      score: decimal.nullable(),
      level: z.string().nullable(),
      announcedOn: z.iso.date().nullable(),
      subjectId: z.uuid(),
      officialId: z.uuid().nullable(),
      unitId: z.uuid(),
      groupId: z.string(),
      fullName: z.string().nullable(),
      postTitle: z.string().nullable(),
      unitName: z.string(),
      proposed: z.string().nullable(),
      ratingId: z.uuid().nullable(),
    }),
  ),
  next: z.strictObject({ id: z.uuid() }).nullable(),
});

export const openAppraisalsAnswer = z.strictObject({
  opened: z.array(z.strictObject({ appraisalId: z.uuid(), subjectId: z.uuid() })),
});

export const proposeLevelAnswer = z.strictObject({
  proposalId: z.uuid(),
  level: z.string().nullable(),
  score: decimal.nullable(),
  summary: sheetSummary,
  version: z.int(),
});

export const objectToRatingAnswer = z.strictObject({ objectionId: z.uuid(), version: z.int() });
