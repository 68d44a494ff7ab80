import type * as z from 'zod';
import type { PackFault } from '../pack-fault.ts';
import { schemaFaults } from './schema-faults.ts';
import type { YamlText } from './yaml-text.ts';

/** What a YAML file says by a schema; undefined where it has faults, each added to `faults` with its place. */
export function parseYaml<Schema extends z.ZodType>(
  text: YamlText,
  schema: Schema,
  faults: PackFault[],
): z.infer<Schema> | undefined {
  if (text.faults.length > 0) {
    faults.push(...text.faults);
    return undefined;
  }
  if (text.value === null || text.value === undefined) {
    faults.push(text.place([], { kind: 'emptyFile', params: { name: text.file } }));
    return undefined;
  }
  const parsed = schema.safeParse(text.value);
  if (parsed.success) return parsed.data;
  for (const { path, fault, at } of schemaFaults(schema, text.value, parsed.error.issues))
    faults.push(text.place(path, fault, at));
  return undefined;
}
