/** Writes `regulations/schema/*.schema.json` from the zod schemas; run it after changing those. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { editorSchemas } from '#regulation/editor-schemas.ts';

const folder = join(import.meta.dirname, '..', 'regulations', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, schema] of editorSchemas()) {
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
  await writeFile(join(folder, name), text);
  process.stdout.write(`regulations/schema/${name}\n`);
}
