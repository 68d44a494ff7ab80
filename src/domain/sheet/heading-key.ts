import { searchKey } from '#domain/base/search-key.ts';

/** A heading as it is compared: no accents, case, signs or remarks in brackets. `'Họ và tên (*)'` is `'ho va ten'`. */
export function headingKey(text: string): string {
  return searchKey(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
