import { searchKey } from '#domain/base/search-key.ts';

/** The name of a file as every machine takes it: without accents, words parted by hyphens, cut after 80 letters. */
export function fileName(name: string, extension: string): string {
  const plain = searchKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return `${plain || 'dotpha'}.${extension}`;
}
