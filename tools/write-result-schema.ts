/** Writes `docs/result-file.schema.json` from the zod schema of the file; run it after changing that. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import * as z from 'zod';
import { resultFileSchema } from '#domain/result/result-file.ts';

const schema = {
  $id: 'urn:dotpha:result-file:1',
  title: 'Results of the rating of officials, for the national database',
  ...z.toJSONSchema(resultFileSchema, { target: 'draft-2020-12' }),
};
const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
await writeFile(join(import.meta.dirname, '..', 'docs', 'result-file.schema.json'), text);
