import * as z from 'zod';
import type { Decimal } from '#domain/base/decimal.ts';
import { wordingSchema } from '#regulation/wording.ts';

/** An exact decimal as text, point as separator. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/)
  .meta({ description: 'A decimal number, point as separator, no thousands separator.' });

/** A figure that the program holds as a `Decimal`: what is sent, and so checked, is its text. */
export const sentDecimal = decimal as unknown as z.ZodType<Decimal>;

/** SHA-256, hex. */
export const sha256 = z.hash('sha256');

/** The place a rule rests on, as its pack names it. */
export const source = z.strictObject({
  document: z.string(),
  at: z.string().optional(),
  needsConfirmation: wordingSchema.optional(),
});

/** The pack, its version and the place in it that a statement rests on. */
export const citation = z.strictObject({ pack: z.string(), version: z.string(), source });
