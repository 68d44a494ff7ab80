import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorSchemas } from '#regulation/editor-schemas.ts';

const folder = join(import.meta.dirname, '..', 'regulations', 'schema');

describe('the JSON Schemas for editors', () => {
  test('are those of the present pack shapes (else run tools/write-pack-schemas.ts)', async () => {
    const schemas = editorSchemas();
    expect((await readdir(folder)).toSorted()).toEqual([
      'example.schema.json',
      'groups.schema.json',
      'life-cycle.schema.json',
      'pack.schema.json',
      'rating.schema.json',
      'scoring.schema.json',
      'settings.schema.json',
    ]);
    for (const [name, schema] of schemas) {
      const written: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
      expect(written).toEqual(JSON.parse(JSON.stringify(schema)));
    }
  });
});
