import * as z from 'zod';
import { subjectKind } from './base-answers.ts';
import { summedWork, yearOfWork } from './parts/dossier-parts.ts';

const taskFigure = z.strictObject({ key: z.string().nullable(), tasks: z.int(), officials: z.int() });

export const campaignStatisticsAnswer = z.strictObject({
  campaign: z.strictObject({
    id: z.uuid(),
    title: z.string(),
    authorityName: z.string(),
    packId: z.string(),
    packVersion: z.string(),
    periodFrom: z.iso.date(),
    periodTo: z.iso.date(),
  }),
  tasks: z.record(z.string(), z.array(taskFigure)),
  levels: z.array(z.strictObject({ groupId: z.string(), level: z.string(), subjects: z.int() })),
});

export const countAssignedWorkAnswer = z.strictObject({ count: z.int() });

export const countUnitStaffAnswer = z.strictObject({ staff: z.int() });

const unitCounts = z.strictObject({
  unitId: z.uuid(),
  unitName: z.string(),
  states: z.strictObject({
    draft: z.int().optional(),
    ordered: z.int().optional(),
    negotiating: z.int().optional(),
    submitted: z.int().optional(),
    returned: z.int().optional(),
    endorsed: z.int().optional(),
    rejected: z.int().optional(),
    declined: z.int().optional(),
    assigned: z.int().optional(),
    planSubmitted: z.int().optional(),
    active: z.int().optional(),
    suspended: z.int().optional(),
    finished: z.int().optional(),
    unfinished: z.int().optional(),
    carriedOver: z.int().optional(),
    transferred: z.int().optional(),
    withdrawn: z.int().optional(),
  }),
});

export const rollUpTasksAnswer = z.strictObject({ campaignId: z.uuid(), units: z.array(unitCounts) });

export const authorityYearsAnswer = z.strictObject({
  years: z.array(
    yearOfWork.extend({
      levels: z.array(z.strictObject({ kind: subjectKind, level: z.string(), subjects: z.int() })),
    }),
  ),
  term: summedWork,
});

const cell = z.strictObject({ keys: z.array(z.string().nullable()), count: z.int() });

export const statisticsAnswer = z.strictObject({
  count: z.enum(['tasks', 'subjects', 'officials']),
  by: z.array(z.enum(['level', 'group', 'block', 'year', 'origin', 'state', 'nature', 'authority'])),
  cells: z.array(cell),
  authorities: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
});
