import * as z from 'zod';
import { taskStates } from '#regulation/life-cycle.ts';
import { horizons, natures, origins } from '#regulation/settings.ts';

/** What a list of tasks, or their export, can be narrowed by. */
export const taskFilter = {
  campaignId: z.uuid().optional(),
  /** `open`: whatever has not come to an end; `inForce`: assigned by a decision and taken away by none. */
  state: z.enum(['open', 'inForce', ...taskStates]).optional(),
  origin: z.enum(origins).optional(),
  nature: z.enum(natures).optional(),
  horizon: z.enum(horizons).optional(),
  groupId: z.string().optional(),
  /** The block of the unit of whoever leads. */
  block: z.enum(['party', 'government', 'front', 'armedForces']).optional(),
  /** The unit of whoever leads, or one above it. */
  unitId: z.uuid().optional(),
  /** Part of a title, accents and case ignored. */
  search: z.string().max(200).optional(),
};
