import * as z from 'zod';
import { decimalTextSchema } from './decimal-text.ts';
import { sourceSchema } from './source.ts';

/** The words a setting can use. */
export const horizons = ['oneYear', 'twoYears', 'threeYears', 'fourYears', 'congressTerm'] as const;
export const planParts = [
  'solutions',
  'generalObjective',
  'specificObjectives',
  'quantifiedTargets',
  'roadmap',
] as const;
export const cadences = ['month', 'quarter', 'halfYear', 'year'] as const;
export const origins = ['registered', 'ordered', 'added', 'carriedOver', 'cascaded'] as const;
export const natures = ['breakthrough', 'innovation', 'new', 'hard', 'backlog'] as const;
export const uses = [
  'commendation',
  'planning',
  'appointment',
  'reappointment',
  'rotation',
  'transfer',
  'review',
  'handling',
] as const;

function setting<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, source: sourceSchema });
}

/** What a regulation sets besides scores and levels. Every one says where it rests. */
export const settingsSchema = z.strictObject({
  horizons: setting(z.array(z.enum(horizons)).min(1)),
  origins: setting(z.array(z.enum(origins)).min(1)),
  natures: setting(z.array(z.enum(natures)).min(1)),
  planParts: setting(z.array(z.enum(planParts))),
  reportCadence: setting(z.enum(cadences)),
  reportDueDays: setting(z.int().min(0)).meta({ description: 'days after the end of the period' }),
  objectionWorkingDays: setting(z.int().min(1)),
  councilScore: setting(z.enum(['mean', 'median', 'trimmedMean'])),
  councilQuorum: setting(decimalTextSchema).meta({ description: 'percent of the members present' }),
  uses: setting(z.array(z.enum(uses))),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Origin = (typeof origins)[number];
export type Nature = (typeof natures)[number];
export type Use = (typeof uses)[number];
export type PlanPart = (typeof planParts)[number];
export type Cadence = (typeof cadences)[number];
export type Horizon = (typeof horizons)[number];
