import * as z from 'zod';
import { decimalTextSchema } from './decimal-text.ts';
import { roles } from './life-cycle.ts';
import { productKindSchema } from './product-kind.ts';
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

/** `sameUnit`: who holds a post in the unit of the person scored, or in the unit scored. */
export const councilConflicts = ['sameUnit'] as const;

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
  councilSessions: setting(z.boolean())
    .optional()
    .meta({ description: 'councils score in sessions only, of a council set up by a paper' }),
  councilBlind: setting(z.boolean())
    .optional()
    .meta({ description: 'nobody sees the sheet of another before they are revealed' }),
  councilTrim: setting(decimalTextSchema)
    .optional()
    .meta({ description: 'percent of the sheets dropped at each end by trimmedMean' }),
  councilSpread: setting(decimalTextSchema).optional().meta({
    description: 'points the totals of the sheets may lie apart before a second round is needed',
  }),
  councilConflicts: setting(z.array(z.enum(councilConflicts)))
    .optional()
    .meta({ description: 'who may not score besides whoever declares a conflict of interest' }),
  uses: setting(z.array(z.enum(uses))),
  usesByLevel: setting(z.record(z.string(), z.array(z.enum(uses))))
    .optional()
    .meta({
      description:
        'what a result at a level can lead to; a level that is not named, or all of them where this is left out: every use',
    }),
  replyClock: setting(z.strictObject({ days: z.int().min(1), count: z.enum(['working', 'calendar']) }))
    .optional()
    .meta({
      description:
        'time to answer an obstacle that asks for a decision; until the answer the work gets no later. Left out: no such rule',
    }),
  objectiveCauseConfirmedBy: setting(z.array(z.enum(roles)).min(1))
    .optional()
    .meta({
      description: 'who confirms an objective cause of lateness or shortfall; left out: no such rule',
    }),
  groupRules: setting(z.enum(['warn', 'refuse']))
    .optional()
    .meta({
      description:
        'what a paper that assigns does against the numbers and contents of a group: warn (left out), or be refused',
    }),
  resultsDue: setting(z.strictObject({ days: z.int().min(1), count: z.enum(['working', 'calendar']) }))
    .optional()
    .meta({
      description:
        'time to pass an announced rating on to the national database, from the day after; left out: no such rule',
    }),
  products: setting(z.array(productKindSchema).min(1)).optional().meta({
    description: 'kinds of products and what proves them; left out: any kind, and no checklist',
  }),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Origin = (typeof origins)[number];
export type Nature = (typeof natures)[number];
export type Use = (typeof uses)[number];
export type PlanPart = (typeof planParts)[number];
export type Cadence = (typeof cadences)[number];
export type Horizon = (typeof horizons)[number];
