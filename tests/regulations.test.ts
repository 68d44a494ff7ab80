import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedPack } from '#server/regulations/checked-pack.ts';
import { packIdOf, type PackFolder } from '#regulation/read-pack.ts';
import { findPackFolders, readPackFolder } from '#server/regulations/read-pack-folder.ts';

/** The eight schemes of the published accounts and of the law in force. */
const shipped = [
  'nd-335-2025',
  'qd-366-2025',
  'son-duong-2021',
  'tuyen-quang-2019',
  'tuyen-quang-2020',
  'tuyen-quang-2022',
  'vinh-phuc-371-2021',
  'vinh-phuc-371-2022',
];

/** Packs of other schemes: what the shapes must be able to say without code. */
const others = [
  'five-levels',
  'free-weights',
  'many-sides',
  'own-directions',
  'quota-readings',
  'sound',
  'weighted-key-results',
];

const repository = join(import.meta.dirname, '..');
const folders = [
  ...(await findPackFolders(join(repository, 'regulations'))),
  ...(await findPackFolders(join(repository, 'tests', 'packs'))),
];
const contents = new Map<string, PackFolder>();
for (const folder of folders) contents.set(basename(folder), await readPackFolder(folder));

test('every scheme has its pack', () => {
  expect([...contents.keys()]).toEqual([...shipped, ...others]);
});

describe.each([...contents])('the pack %s', (name, content) => {
  test('is sound and its examples come out as expected', () => {
    const outcome = checkedPack(content, contents);
    expect(outcome.ok ? [] : outcome.faults).toEqual([]);
    expect(outcome.ok && outcome.value.examples.length).toBeGreaterThan(0);
  });
  test('is called as its folder', () => expect(packIdOf(content)).toBe(name));
});

describe.each(shipped)('the files of %s', (name) => {
  const files = (contents.get(name)?.files ?? []).filter(({ path }) => path.endsWith('.yaml'));

  test.each(files.map(({ path }) => path))('%s names its schema', async (path) => {
    const file = path.startsWith('examples/')
      ? '../../schema/example'
      : `../schema/${basename(path, '.yaml')}`;
    const text = await readFile(join(repository, 'regulations', name, path), 'utf8');
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${file}.schema.json`);
  });
});
