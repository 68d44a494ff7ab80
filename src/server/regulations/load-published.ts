import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LoadedPack } from './pack-library.ts';

/** What was published about a scheme, and the same shape with a query in the place of every figure. */
export interface PublishedScheme {
  published: object;
  queries: object;
}

/** The published table that comes with a pack; undefined where none does. */
export async function loadPublished({ pack, folder, own }: LoadedPack): Promise<PublishedScheme | undefined> {
  if (own) return undefined;
  const read = (path: string) => readFile(path, 'utf8').catch(() => undefined);
  const figures = await read(join(folder, '..', 'published-schemes.json'));
  const queries = await read(join(folder, 'case', 'comparison.yaml'));
  if (figures === undefined || queries === undefined) return undefined;
  const { schemes } = JSON.parse(figures) as { schemes: { id: string }[] };
  const published = schemes.find(({ id }) => id === pack.head.id);
  return published === undefined ? undefined : { published, queries: parse(queries) as object };
}
