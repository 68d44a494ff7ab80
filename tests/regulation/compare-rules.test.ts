import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPackFolder } from '#server/regulations/read-pack-folder.ts';
import { changeYaml } from '#regulation/edit/change-yaml.ts';
import { type PackFolder, readPack } from '#regulation/read-pack.ts';
import { compareRules } from '#regulation/compare/compare-rules.ts';

const sound = await readPackFolder(join(import.meta.dirname, '..', 'packs', 'sound'));

function packOf(folder: PackFolder) {
  const read = readPack(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value.pack;
}
function packWith(path: string, change: (text: string) => string) {
  return packOf({
    files: sound.files
      .filter((file) => !file.path.startsWith('examples/'))
      .map((file) => (file.path === path ? { path, text: change(file.text) } : file)),
  });
}

test('finds nothing between a regulation and itself, however it is laid out', () => {
  expect(
    compareRules(
      packOf(sound),
      packWith('rating.yaml', (text) => `# a remark\n${text}`),
    ),
  ).toEqual([]);
});

test('says of each rule what it was and what it is', () => {
  const changed = packWith('rating.yaml', (text) =>
    changeYaml(text, [{ path: ['quotas', 0, 'share'], value: 15 }]),
  );
  expect(compareRules(packOf(sound), changed)).toMatchObject([
    { area: 'quotas', kind: 'changed', fields: [{ path: 'share', before: '20', after: '15' }] },
  ]);
});

test('tells what was added and what was taken away', () => {
  const changed = packWith('settings.yaml', (text) =>
    changeYaml(text, [
      { path: ['councilBlind'], value: { value: true, source: { document: 'rules', at: '§1' } } },
    ]),
  );
  const added = { area: 'settings', id: 'councilBlind', title: undefined, fields: [] };
  expect(compareRules(packOf(sound), changed)).toEqual([{ ...added, kind: 'added' }]);
  expect(compareRules(changed, packOf(sound))).toEqual([{ ...added, kind: 'removed' }]);
});

test('names the things of a list by their titles, not by how they are written in the file', () => {
  const without = packWith('groups.yaml', (text) =>
    changeYaml(text, [
      { path: ['groups', 0, 'contents'], value: [] },
      { path: ['groups', 0, 'contentsRequired'], value: 'none' },
    ]),
  );
  expect(compareRules(packOf(sound), without)).toMatchObject([
    {
      area: 'groups',
      id: 'heads',
      fields: [
        { path: 'contents', before: { vi: 'Xây dựng; Kinh tế', en: 'Building; Economy' } },
        { path: 'contentsRequired', before: 'each', after: 'none' },
      ],
    },
  ]);
});
