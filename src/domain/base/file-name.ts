import { searchKey } from './search-key.ts';

/** The name of a file, without its ending, as every machine takes it: no accents, words parted by hyphens, 80 letters at most. */
export function fileName(name: string): string {
  const plain = searchKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return plain || 'dotpha';
}
