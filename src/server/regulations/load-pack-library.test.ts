import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPackFolder } from './check-pack-folder.ts';
import { loadPackLibrary } from './load-pack-library.ts';

const sound = join(import.meta.dirname, '..', '..', '..', 'tests', 'packs', 'sound');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dotpha-packs-'));
  await cp(sound, join(folder, 'shipped', 'sound'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

describe('the pack library', () => {
  test('holds shipped and own packs, and is content without own ones', async () => {
    expect((await load()).list().map(named)).toEqual(['sound 1.0.0 shipped']);
    await addOwn('mine', 'id: sound', 'id: mine');
    expect((await load()).list().map(named)).toEqual(['sound 1.0.0 shipped', 'mine 1.0.0 own']);
  });
  test('lists a faulty own pack without stopping the others', async () => {
    await addOwn('mine', 'id: sound', 'id: mine');
    await addOwn('broken', 'version: 1.0.0', 'version: first');
    const library = await load();
    expect(library.list().map(named)).toEqual(['sound 1.0.0 shipped', 'mine 1.0.0 own']);
    expect(library.faulty).toMatchObject([
      { folder: join(folder, 'own', 'broken'), faults: [{ kind: 'badVersion', line: 2, column: 10 }] },
    ]);
  });
  test('refuses an own pack with the id of a shipped one, whatever its version', async () => {
    await addOwn('copy', 'version: 1.0.0', 'version: 2.0.0');
    const library = await load();
    expect(library.list().map(named)).toEqual(['sound 1.0.0 shipped']);
    expect(library.faulty[0]?.faults).toMatchObject([
      { kind: 'idTaken', params: { id: 'sound', where: join(folder, 'shipped', 'sound') } },
    ]);
  });
  test('passes over folders named as files, files named as folders and links to nothing', async () => {
    await addOwn('mine', 'id: sound', 'id: mine');
    await mkdir(join(folder, 'own', 'mine', 'notes.md'));
    await rm(join(folder, 'own', 'mine', 'examples'), { recursive: true, force: true });
    await writeFile(join(folder, 'own', 'mine', 'examples'), 'no folder');
    await symlink(join(folder, 'gone'), join(folder, 'own', 'link'));
    await symlink(join(folder, 'gone.yaml'), join(folder, 'own', 'mine', 'gone.yaml'));
    await mkdir(join(folder, 'own', 'odd', 'pack.yaml'), { recursive: true });
    const library = await load();
    expect(library.list().map(named)).toEqual(['sound 1.0.0 shipped', 'mine 1.0.0 own']);
    expect(library.faulty).toMatchObject([
      { folder: join(folder, 'own', 'odd'), faults: [{ kind: 'noPack' }] },
    ]);
    expect(await checkPackFolder(join(folder, 'own', 'odd'), [])).toMatchObject({
      ok: false,
      faults: [{ kind: 'noPack' }],
    });
    expect(await checkPackFolder(join(folder, 'own', 'mine'), [])).toMatchObject({ ok: true });
  });
  test('keeps several versions of an own pack and gives the newest unless asked', async () => {
    await addOwn('mine-9', 'id: sound\nversion: 1.0.0', 'id: mine\nversion: 1.9.0');
    await addOwn('mine-10', 'id: sound\nversion: 1.0.0', 'id: mine\nversion: 1.10.0');
    await addOwn('mine-again', 'id: sound\nversion: 1.0.0', 'id: mine\nversion: 1.9.0');
    const library = await load();
    expect(library.find('mine')?.pack.head.version).toBe('1.10.0');
    expect(library.find('mine', '1.9.0')?.pack.head.version).toBe('1.9.0');
    expect(library.faulty.map((it) => it.folder)).toEqual([join(folder, 'own', 'mine-again')]);
  });
  test('knows no pack by the name of something every object has', async () => {
    const library = await load();
    expect(library.find('constructor')).toBeUndefined();
    expect(() => library.get('gone', '1.0.0')).toThrow('the library has no pack gone 1.0.0');
  });
  test('gives packs with the same rules the same hash, and others another', async () => {
    const [before] = (await load()).list();
    await change(join(folder, 'shipped', 'sound', 'pack.yaml'), 'id: sound', '# a remark\nid: sound');
    const [remarked] = (await load()).list();
    await change(join(folder, 'shipped', 'sound', 'rating.yaml'), 'share: 20\n', 'share: 15\n');
    const [changed] = (await load()).list();
    expect(before?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(remarked?.hash).toBe(before?.hash);
    expect(changed?.hash).not.toBe(before?.hash);
  });
});

function load() {
  return loadPackLibrary({
    folders: [
      { folder: join(folder, 'shipped'), own: false },
      { folder: join(folder, 'own'), own: true },
    ],
  });
}

async function addOwn(name: string, text: string, instead: string): Promise<void> {
  await cp(sound, join(folder, 'own', name), { recursive: true });
  await change(join(folder, 'own', name, 'pack.yaml'), text, instead);
}

async function change(file: string, text: string, instead: string): Promise<void> {
  const before = await readFile(file, 'utf8');
  if (!before.includes(text)) throw new Error(`${file} does not hold ${text}`);
  await writeFile(file, before.replace(text, instead));
}

function named({ pack: { head }, own }: { pack: { head: { id: string; version: string } }; own: boolean }) {
  return `${head.id} ${head.version} ${own ? 'own' : 'shipped'}`;
}
