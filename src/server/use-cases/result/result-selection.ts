import * as z from 'zod';

/** Which of the announced ratings of an authority: of a year, a campaign, a unit, together; nothing named: all. */
export const resultSelection = {
  authorityId: z.uuid(),
  /** Of the day a campaign ends. */
  year: z.int().min(1900).max(2200).optional(),
  campaignId: z.uuid().optional(),
  unitId: z.uuid().optional(),
};
