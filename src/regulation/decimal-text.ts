import * as z from 'zod';

/**
 * An exact decimal. Written as a YAML number or string, kept as the text people wrote,
 * so that 0.7 stays 0.7 and never becomes a binary fraction.
 */
export const decimalTextSchema = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/, 'decimal')], { error: 'decimal' })
  .transform(String)
  .meta({ description: 'A decimal number, point as separator, no thousands separator.' });

export type DecimalText = z.infer<typeof decimalTextSchema>;
