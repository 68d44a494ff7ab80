import * as z from 'zod';
import { exampleSchema } from '#regulation/example.ts';
import { sections } from '#regulation/pack.ts';
import type { PackFault } from '#regulation/pack-fault.ts';

const { groups, scoring } = sections;

/** A regulation whole, in the shapes its files are written in. */
export const pack = z.strictObject({
  head: sections.pack,
  settings: sections.settings,
  groups: groups.shape.groups,
  councils: groups.shape.councils,
  lifeCycles: sections['life-cycle'],
  facts: scoring.shape.facts,
  scores: scoring.shape.scores,
  rating: sections.rating,
});

/** A worked example and the file it stands in. */
export const packExample = z.strictObject({ file: z.string(), example: exampleSchema });

/** A fault of a pack and where it stands. What `params` hold goes with the kind; the compiler knows it by the type. */
export const packFault = z.strictObject({
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  file: z.string(),
  line: z.int(),
  column: z.int(),
}) as unknown as z.ZodType<PackFault>;
