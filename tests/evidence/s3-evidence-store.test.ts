import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Bytes, EvidenceStore } from '#database/evidence/evidence-store.ts';
import { openS3EvidenceStore } from '#database/evidence/s3-evidence-store.ts';
import { startS3 } from './s3-server.ts';

/** Evidence in a bucket, against a server of the S3 kind on this machine. */
const folder = mkdtempSync(join(tmpdir(), 'dotpha evidence '));
let server: Awaited<ReturnType<typeof startS3>>;
let store: EvidenceStore;
beforeAll(async () => {
  server = await startS3();
  store = await openS3EvidenceStore(server.settings, folder, 100_000);
});
afterAll(async () => {
  await server.stop();
  server.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** SHA-256 of `abc`, from FIPS 180-2. */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
async function* once(text: string): Bytes & AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
async function receive(text: string) {
  const received = await store.receive(once(text));
  if (received === 'tooLarge') throw new Error('too large');
  return received;
}
async function textOf(content: Bytes | undefined) {
  if (content === undefined) return undefined;
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString();
}
const incoming = () => readdirSync(join(folder, 'incoming'));
const objects = () =>
  readdirSync(server.folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('._S3rver_object'));

it('keeps a file once by its fingerprint, also when it comes many times at once, and gives it back', async () => {
  const many = await Promise.all(Array.from({ length: 5 }, () => receive('abc')));
  await Promise.all(many.map((it) => it.keep()));
  expect(many[0]).toMatchObject({ sha256: abc, size: 3 });
  expect(objects()).toEqual([`evidence/ba/${abc.slice(2)}._S3rver_object`]);
  expect(await textOf(await store.open(abc))).toBe('abc');
  expect(incoming()).toEqual([]);
});

it('leaves nothing of what is forgotten, broken off or too large', async () => {
  const before = objects();
  await (await receive('forgotten')).discard();
  expect(await store.receive(once('x'.repeat(100_001)))).toBe('tooLarge');
  expect([objects(), incoming()]).toEqual([before, []]);
});

it('gives neither what is not there nor what no longer has its fingerprint, and is mended by the same file', async () => {
  expect(await store.open('0'.repeat(64))).toBeUndefined();
  expect(await store.check('0'.repeat(64))).toBe('missing');
  const received = await receive('whole');
  await received.keep();
  const { sha256 } = received;
  const place = join(server.folder, 'evidence', sha256.slice(0, 2), `${sha256.slice(2)}._S3rver_object`);
  expect(await store.check(sha256)).toBe('whole');
  writeFileSync(place, 'other');
  expect(await store.open(sha256)).toBeUndefined();
  expect(await store.check(sha256)).toBe('damaged');
  await (await receive('whole')).keep();
  expect(await textOf(await store.open(sha256))).toBe('whole');
  expect(incoming()).toEqual([]);
});

it('keeps small pictures beside the files', async () => {
  await store.keepThumbnail(abc, Buffer.from('small'));
  expect(Buffer.from((await store.openThumbnail(abc)) ?? []).toString()).toBe('small');
  expect(await store.openThumbnail('1'.repeat(64))).toBeUndefined();
});

it('says at the start what is wrong, and not the secret', async () => {
  const { settings } = server;
  const { address } = settings;
  const opened = (change: object) => openS3EvidenceStore({ ...settings, ...change }, folder, 10);
  const refused = { kind: 'evidence-store-refused', params: { address, status: 403 } };
  await expect(opened({ secret: 'wrong' })).rejects.toMatchObject(refused);
  await expect(opened({ key: 'wrong' })).rejects.toMatchObject(refused);
  await expect(opened({ address: `${address}-other` })).rejects.toMatchObject({
    kind: 'evidence-bucket-missing',
    params: { status: 404 },
  });
});

it('does not wait for ever for a service that falls silent before its answer or in the middle of it', async () => {
  const silent = createServer((request, reply) => {
    request.resume();
    if (request.method === 'HEAD') reply.end();
    else if (request.method === 'GET' && request.url?.includes('/ba/')) reply.write('a');
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/evidence`;
  // A machine that stands still for a moment is not what is looked for: the opening waits as long as it takes.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(new AbortController().signal);
  const hanging = await openS3EvidenceStore({ ...server.settings, address, seconds: 3 }, folder, 1000);
  vi.restoreAllMocks();
  const received = await hanging.receive(once('abc'));
  if (received === 'tooLarge') throw new Error('too large');
  const asked = [
    received.keep(),
    hanging.keepThumbnail(abc, Buffer.from('small')),
    ...[abc, '0'.repeat(64)].flatMap((of) => [
      hanging.open(of),
      hanging.check(of),
      hanging.openThumbnail(of),
    ]),
  ];
  const away = { kind: 'evidence-store-unreachable', params: { address, reason: 'TimeoutError' } };
  for (const answer of await Promise.allSettled(asked)) expect(answer).toMatchObject({ reason: away });
  await received.discard();
  expect(incoming()).toEqual([]);
  silent.closeAllConnections();
  silent.close();
});

it('is not reachable while the server is down, and goes on with it afterwards', async () => {
  expect(await store.reachable()).toBe(true);
  await server.stop();
  expect(await store.reachable()).toBe(false);
  await expect(openS3EvidenceStore(server.settings, folder, 10)).rejects.toMatchObject({
    kind: 'evidence-store-unreachable',
    params: { reason: 'ECONNREFUSED' },
  });
  // What waits for an answer that never comes keeps no program from its end.
  const [set, cleared] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
  await expect(store.open(abc)).rejects.toMatchObject({ params: { reason: 'ECONNREFUSED' } });
  const patience = set.mock.results.filter((_, call) => set.mock.calls[call]?.[1] === 30_000);
  expect(patience).toHaveLength(1);
  expect(cleared.mock.calls.map(([timer]) => timer)).toContain(patience[0]?.value);
  vi.restoreAllMocks();
  server = await startS3(server.folder, server.place);
  expect(await store.reachable()).toBe(true);
  expect(await textOf(await store.open(abc))).toBe('abc');
});
