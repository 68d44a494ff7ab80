import * as z from 'zod';
import type { Refusal } from '#domain/base/refusal.ts';
import { citation } from './values.ts';

/** A refusal inside an answer. What `params` hold goes with the kind; the compiler knows it by the type. */
export const refusal = z.strictObject({
  kind: z.string(),
  params: z.record(z.string(), z.unknown()),
  citation: citation.exactOptional(),
}) as unknown as z.ZodType<Refusal>;
