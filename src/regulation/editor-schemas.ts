import * as z from 'zod';
import { exampleSchema } from './example.ts';
import { sections } from './pack.ts';

/**
 * JSON Schemas of the files of a pack, for completion and hints in editors: `<name>.schema.json` by name. They say
 * what a file may hold; that names lead somewhere is checked by `readPack` only.
 */
export function editorSchemas(): Map<string, object> {
  const files = Object.entries({ ...sections, example: exampleSchema });
  return new Map(
    files.map(([name, schema]) => [
      `${name}.schema.json`,
      { title: `dotpha pack: ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  );
}
