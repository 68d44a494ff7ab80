import * as z from 'zod';

export const idAnswer = z.strictObject({ id: z.uuid() });

export const versionAnswer = z.strictObject({ version: z.int() });

export const ratingsAnswer = z.strictObject({ decisionId: z.uuid(), ratingIds: z.array(z.uuid()) });

export const subjectKind = z.enum(['official', 'unit']);

export const unitBlock = z.enum(['party', 'government', 'front', 'armedForces']);

export const idAndVersionAnswer = z.strictObject({ id: z.uuid(), version: z.int() });

export const idsAnswer = z.strictObject({ ids: z.array(z.uuid()) });

export const decisionAnswer = z.strictObject({ decisionId: z.uuid() });
