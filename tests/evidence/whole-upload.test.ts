import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EvidenceStore } from '#database/evidence/evidence-store.ts';
import { openS3EvidenceStore } from '#database/evidence/s3-evidence-store.ts';
import { buildHttp } from '#http/build-http.ts';
import { type ClamdPlace, scanWithClamd } from '#server/documents/scan/clamd.ts';
import { assignTask, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { smallPng } from '../system/small-files.ts';
import { loadThrowAwaySystem, password, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { eicar, startClamd } from './clamd-daemon.ts';
import { startS3 } from './s3-server.ts';

/** The way of a file over the network: a part at a time, looked into, scanned by a clamd, kept in a bucket, given back. */
const folder = mkdtempSync(join(tmpdir(), 'dotpha whole '));
const uploads = join(folder, 'uploads');
let system: ThrowAwaySystem;
let daemon: Awaited<ReturnType<typeof startClamd>>;
let bucket: Awaited<ReturnType<typeof startS3>>;
let scanner: ClamdPlace;
let makesPictures = true;
let app: FastifyInstance;
let home: string;
let cookie: string;
let specialist: string;
let taskId: string;
let provinceId: string;
const faults: unknown[] = [];

beforeAll(async () => {
  [daemon, bucket, system] = await Promise.all([startClamd(), startS3(), loadThrowAwaySystem()]);
  system.setDay('2026-03-02');
  const authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  ({ provinceId } = authority);
  ({ id: taskId } = await assignTask(authority, 'Việc có minh chứng', '01-QĐ/TU'));
  await startTask(authority, taskId);
  scanner = daemon.place;
  const store = await openS3EvidenceStore(bucket.settings, join(folder, 'evidence'), 500_000);
  const evidence: EvidenceStore = {
    ...store,
    keepThumbnail: async (...picture) => {
      if (!makesPictures) throw new Error('no room for pictures');
      await store.keepThumbnail(...picture);
    },
  };
  app = await buildHttp({
    services: {
      ...system.forJobs.services,
      evidence,
      scan: (content) => scanWithClamd(scanner, content),
    },
    uploadFolder: uploads,
    clock: system.forJobs.clock,
    onFault: (error) => faults.push(error),
  });
  home = await app.listen({ host: '127.0.0.1', port: 0 });
  [cookie, specialist] = [await signIn('owner'), await signIn('specialist')];
}, 120_000);
afterAll(async () => {
  await app?.close();
  await system?.close();
  await bucket?.stop();
  bucket?.remove();
  daemon?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(userName: string): Promise<string> {
  const answer = await fetch(`${home}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) =>
  fetch(`${home}${path}`, {
    method,
    headers: { cookie, 'tus-resumable': '1.0.0', ...headers },
    ...(body && { body: new Uint8Array(body) }),
  });
const base64 = (text: string) => Buffer.from(text).toString('base64');

async function begin(name: string, size: number) {
  const answer = await ask('POST', '/api/uploads', {
    'upload-length': String(size),
    'upload-metadata': `taskId ${base64(taskId)},name ${base64(name)},type ${base64('application/octet-stream')}`,
  });
  expect(answer.status).toBe(201);
  return answer.headers.get('location') ?? '';
}
const send = (address: string, offset: number, part: Buffer) =>
  ask(
    'PATCH',
    address,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    part,
  );
async function bring(name: string, bytes: Buffer) {
  const address = await begin(name, bytes.length);
  const half = Math.floor(bytes.length / 2);
  expect((await send(address, 0, bytes.subarray(0, half))).status).toBe(204);
  return { address, last: await send(address, half, bytes.subarray(half)) };
}
/** Goes on where the server says that it stands. */
async function goOn(address: string, bytes: Buffer) {
  const offset = Number((await ask('HEAD', address)).headers.get('upload-offset'));
  return { offset, last: await send(address, offset, bytes.subarray(offset)) };
}
const idOf = (address: string) => address.split('/').at(-1) ?? '';
const contentOf = async (address: string) => {
  const answer = await ask('GET', `/api/evidence/${idOf(address)}`);
  return [answer.status, Buffer.from(await answer.arrayBuffer())];
};
const pictureOf = async (address: string) =>
  (await ask('GET', `/api/evidence/${idOf(address)}/thumbnail`)).status;
const objects = () =>
  readdirSync(bucket.folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('._S3rver_object'))
    .map((name) => (name.includes('thumbnails') ? 'picture' : 'file'))
    .toSorted();
const onTheWay = () => [readdirSync(uploads), readdirSync(join(folder, 'evidence', 'incoming'))];

const png = smallPng({ more: 100_000 });

it('takes a clean file, keeps the same content once, and gives it back as it came', async () => {
  const first = await bring('ảnh.png', png);
  const second = await bring('ảnh lần hai.png', png);
  expect([first.last.status, second.last.status]).toEqual([204, 204]);
  expect(objects()).toEqual(['file', 'picture']);
  expect(await contentOf(first.address)).toEqual([200, png]);
  expect(await contentOf(second.address)).toEqual([200, png]);
  expect(await pictureOf(second.address)).toBe(200);
  await expect.poll(onTheWay, { timeout: 20_000 }).toEqual([[], []]);
});

it('refuses malware by its name and keeps nothing of it', async () => {
  const { address, last } = await bring('thử.txt', Buffer.from(eicar));
  expect([last.status, await last.json()]).toMatchObject([
    422,
    { code: 'fileRefused', params: { problem: 'infected', given: 'Eicar.Test.UNOFFICIAL' } },
  ]);
  expect((await ask('HEAD', address)).status).toBe(404);
  expect(objects()).toEqual(['file', 'picture']);
  await expect.poll(onTheWay, { timeout: 20_000 }).toEqual([[], []]);
});

it('has the templates of offices scanned as well', async () => {
  const address = `/api/units/${provinceId}/templates/assigning?name=mau.docx`;
  const bringTemplate = (bytes: Buffer) => ask('POST', address, { cookie: specialist }, bytes);
  const infected = await bringTemplate(Buffer.from(eicar));
  expect([infected.status, await infected.json()]).toMatchObject([
    422,
    { code: 'fileRefused', params: { problem: 'infected', given: 'Eicar.Test.UNOFFICIAL' } },
  ]);
  scanner = { path: `${daemon.place.path}-nobody` };
  const away = await bringTemplate(Buffer.from('mẫu'));
  expect([away.status, await away.json()]).toMatchObject([503, { code: 'notScanned' }]);
  scanner = daemon.place;
  // Clean, and no .docx.
  expect((await bringTemplate(Buffer.from('mẫu'))).status).toBe(422);
});

it('holds a file while the scanner is away, and takes it in by its last byte when it is back', async () => {
  const other = smallPng({ more: 100_001 });
  scanner = { path: `${daemon.place.path}-nobody` };
  const { address, last } = await bring('chờ quét.png', other);
  expect([last.status, await last.json()]).toMatchObject([503, { code: 'notScanned' }]);
  expect(objects()).toEqual(['file', 'picture']);
  scanner = daemon.place;
  const again = await goOn(address, other);
  expect([again.offset, again.last.status]).toEqual([other.length - 1, 204]);
  expect(await contentOf(address)).toEqual([200, other]);
  await expect.poll(onTheWay, { timeout: 20_000 }).toEqual([[], []]);
});

it('holds a file while the bucket is away, says so, and takes it in when it is back', async () => {
  const third = smallPng({ more: 100_002 });
  const before = objects();
  const kept = await bring('đã lưu.png', png);
  await bucket.stop();
  const { address, last } = await bring('chờ kho.png', third);
  expect([last.status, await last.json()]).toMatchObject([503, { code: 'evidenceUnreachable' }]);
  const fetched = await ask('GET', `/api/evidence/${idOf(kept.address)}`);
  expect([fetched.status, await fetched.json()]).toMatchObject([503, { code: 'evidenceUnreachable' }]);
  expect(faults.splice(0)).toMatchObject([
    { kind: 'evidence-store-unreachable' },
    { kind: 'evidence-store-unreachable' },
  ]);
  expect(objects()).toEqual(before);
  bucket = await startS3(bucket.folder, bucket.place);
  expect((await goOn(address, third)).last.status).toBe(204);
  expect(await contentOf(address)).toEqual([200, third]);
  await expect.poll(onTheWay, { timeout: 20_000 }).toEqual([[], []]);
});

it('keeps a file whose small picture cannot be kept, and makes it when the file comes again', async () => {
  const fourth = smallPng({ more: 100_003 });
  makesPictures = false;
  const without = await bring('không ảnh nhỏ.png', fourth);
  expect([without.last.status, await pictureOf(without.address)]).toEqual([204, 404]);
  expect(await contentOf(without.address)).toEqual([200, fourth]);
  makesPictures = true;
  await bring('có ảnh nhỏ.png', fourth);
  expect(await pictureOf(without.address)).toBe(200);
  expect(faults).toEqual([]);
});
