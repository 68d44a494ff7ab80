import * as z from 'zod';

const plain = /^(?!-?(?:\d\.?){41})-?\d+(\.\d{1,30})?$/;

/** A number of which JavaScript writes the digits, without an exponent. Else the same fault as for a text. */
const plainNumber = z.number().check(({ value, issues }) => {
  if (!plain.test(String(value)))
    issues.push({ code: 'invalid_format', format: 'regex', message: 'decimal', input: String(value) });
});

/**
 * An exact decimal. Written as a YAML number or string, kept as the text people wrote,
 * so that 0.7 stays 0.7 and never becomes a binary fraction. At most 40 digits, 30 of them after the point: no figure
 * of a plan needs more, and sums of such stay exact. A number so large or small that its text takes an exponent is
 * refused; written as text it may stand.
 */
export const decimalTextSchema = z
  .union([plainNumber, z.string().regex(plain, 'decimal')], { error: 'decimal' })
  .transform(String)
  .pipe(z.string())
  .meta({ description: 'A decimal number, point as separator, no thousands separator.' });

export type DecimalText = z.infer<typeof decimalTextSchema>;
