import { searchKey } from '#domain/base/search-key.ts';

/** A search text as a `*_key` column holds it, with the signs that LIKE would read as wildcards taken as themselves. */
export function likeText(text: string): string {
  return searchKey(text).replace(/[\\%_]/g, '\\$&');
}
