import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EvidenceStore, ReceivedFile } from './evidence-store.ts';
import { openFileEvidenceStore } from './file-evidence-store.ts';

/** SHA-256 of `abc`, as FIPS 180-2 publishes it. */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const folder = mkdtempSync(join(tmpdir(), 'dotpha evidence '));
let store: EvidenceStore;
beforeAll(async () => {
  store = await openFileEvidenceStore(folder, 10);
});
afterAll(() => rmSync(folder, { recursive: true }));

const place = join(folder, 'ba', abc.slice(2));
async function* parts(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}
const receive = async (...texts: string[]) => {
  const received = await store.receive(parts(...texts));
  if (received === 'tooLarge') throw new Error('too large');
  return received satisfies ReceivedFile;
};
const textOf = async (content: AsyncIterable<Uint8Array> | undefined) => {
  if (content === undefined) return undefined;
  const all = [];
  for await (const part of content) all.push(part);
  return Buffer.concat(all).toString();
};
const incoming = () => readdirSync(join(folder, 'incoming'));

it('computes the fingerprint on the way, and keeps a file only when told to', async () => {
  const received = await receive('a', 'bc');
  expect([received.sha256, received.size]).toEqual([abc, 3]);
  expect(await textOf(received.read())).toBe('abc');
  expect(await store.open(abc)).toBeUndefined();
  await received.keep();
  await received.discard();
  expect(await textOf(await store.open(abc))).toBe('abc');
  expect(incoming()).toEqual([]);
});

it('keeps the same content once, and forgets what is discarded', async () => {
  await (await receive('abc')).keep();
  await (await receive('x')).discard();
  expect(readdirSync(folder).toSorted()).toEqual(['ba', 'incoming']);
  expect(incoming()).toEqual([]);
});

it('leaves nothing of a file that is too large or breaks off', async () => {
  expect(await store.receive(parts('12345', '67890', '1'))).toBe('tooLarge');
  const breaking = async function* () {
    yield Buffer.from('a');
    throw new Error('broken off');
  };
  await expect(store.receive(breaking())).rejects.toThrow('broken off');
  expect(incoming()).toEqual([]);
});

it('does not give what no longer has its fingerprint, and is mended by the same file', async () => {
  writeFileSync(place, 'abd');
  expect(await store.open(abc)).toBeUndefined();
  await (await receive('abc')).keep();
  expect(await textOf(await store.open(abc))).toBe('abc');
});

it('clears away, when opened, what broke off a day ago', async () => {
  for (const name of ['old', 'new']) writeFileSync(join(folder, 'incoming', name), 'half');
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
  utimesSync(join(folder, 'incoming', 'old'), twoDaysAgo, twoDaysAgo);
  await openFileEvidenceStore(folder, 10);
  expect(incoming()).toEqual(['new']);
});

it('says where it cannot be written', async () => {
  await expect(openFileEvidenceStore(join(place, 'below-a-file'), 10)).rejects.toMatchObject({
    kind: 'folder-not-writable',
    params: { reason: 'ENOTDIR' },
  });
});
