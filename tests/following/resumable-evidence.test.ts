import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { type ClientRequest, get, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EvidenceStore } from '#database/evidence/evidence-store.ts';
import { openFileEvidenceStore } from '#database/evidence/file-evidence-store.ts';
import { buildHttp } from '#http/build-http.ts';
import { writeLargeZip } from '../system/large-zip.ts';
import { smallPng } from '../system/small-files.ts';
import { assignTask, makeAuthority, startTask } from '../system/made-up-authority.ts';
import {
  type Caller,
  loadThrowAwaySystem,
  password,
  type ThrowAwaySystem,
} from '../system/throw-away-system.ts';

/** Files that come in a part at a time, as the browser and any tus client send them. */

let system: ThrowAwaySystem;
let owner: Caller;
let taskId: string;
const cookies: { [userName: string]: Record<string, string> } = { nobody: {} };
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  const authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  ({ id: taskId } = await assignTask(authority, 'Việc có minh chứng', '01-QĐ/TU'));
  await startTask(authority, taskId);
  ({ owner } = await authority.signIn());
  for (const userName of ['owner', 'successor', 'leader', 'specialist']) {
    const answer = await system.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { userName, password },
    });
    const cookie = answer.cookies[0];
    cookies[userName] = { [cookie?.name ?? '']: cookie?.value ?? '' };
  }
});
afterAll(() => system.close());

const png = smallPng({ more: 39_927 });
const base64 = (text: string) => Buffer.from(text).toString('base64');

type Method = 'POST' | 'PATCH' | 'HEAD' | 'DELETE';

async function tus(
  who: string,
  method: Method,
  url: string,
  headers: Record<string, string> = {},
  payload?: Buffer,
) {
  return system.inject({
    method,
    url,
    cookies: cookies[who] ?? {},
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
}

function begin(who: string, size: number, name: string, type = 'image/png', of = taskId) {
  const metadata = `taskId ${base64(of)},name ${base64(name)},type ${base64(type)}`;
  return tus(who, 'POST', '/api/uploads', { 'upload-length': String(size), 'upload-metadata': metadata });
}

function send(who: string, address: string, offset: number, part: Buffer) {
  const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return tus(who, 'PATCH', address, headers, part);
}

const idOf = (address: string) => address.split('/').at(-1) ?? '';
/** Sends a part, and goes before there is an answer. */
function breakOff(home: string, path: string, headers: Record<string, string>, part: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const sending = request(`${home}${path}`, {
      method: 'PATCH',
      headers: { ...headers, 'tus-resumable': '1.0.0', 'content-length': String(part.length + 1000) },
    });
    sending.once('error', () => undefined);
    sending.once('close', resolve);
    sending.write(part, () => sending.destroy());
  });
}

const answerTo = (asked: ClientRequest) =>
  new Promise<IncomingMessage>((resolve, reject) => asked.once('response', resolve).once('error', reject));

const unfinished = () => readdirSync(system.uploadFolder).filter((name) => !name.endsWith('.json'));

it('takes a file in two parts, goes on where it stands, and makes it evidence under the same id', async () => {
  const begun = await begin('owner', png.length, 'ảnh hiện trường.png');
  expect(begun.statusCode).toBe(201);
  const address = begun.headers.location ?? '';
  expect(address).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/);
  const first = await send('owner', address, 0, png.subarray(0, 25_000));
  expect([first.statusCode, first.headers['upload-offset']]).toEqual([204, '25000']);
  // The network broke off: where does it stand?
  const head = await tus('owner', 'HEAD', address);
  expect([head.statusCode, head.headers['upload-offset'], head.headers['upload-length']]).toEqual([
    200,
    '25000',
    '40008',
  ]);
  expect((await send('owner', address, 0, png)).statusCode).toBe(409);
  expect((await owner.get(`/tasks/${taskId}`)).evidence).toEqual([]);
  expect((await send('owner', address, 25_000, png.subarray(25_000))).statusCode).toBe(204);

  const sha256 = createHash('sha256').update(png).digest('hex');
  expect((await owner.get(`/tasks/${taskId}`)).evidence).toMatchObject([
    { id: idOf(address), name: 'ảnh hiện trường.png', mediaType: 'image/png', size: '40008', sha256 },
  ]);
  expect(readFileSync(join(system.evidenceFolder, sha256.slice(0, 2), sha256.slice(2)))).toEqual(png);
  expect(unfinished()).toEqual([]);
  // Where the last answer was lost, the file is found whole and not sent again.
  const again = await tus('owner', 'HEAD', address);
  expect([again.statusCode, again.headers['upload-offset']]).toEqual([200, '40008']);
  expect((await send('owner', address, 0, png)).statusCode).toBe(404);
});

it('lets nobody else know of an upload, go on with it or take it away', async () => {
  const address = (await begin('owner', png.length, 'ảnh.png')).headers.location ?? '';
  const codes = async (who: string) => [
    (await send(who, address, 0, png)).statusCode,
    (await tus(who, 'HEAD', address)).statusCode,
    (await tus(who, 'DELETE', address)).statusCode,
  ];
  expect(await codes('successor')).toEqual([404, 404, 404]);
  expect(await codes('nobody')).toEqual([401, 401, 401]);
  expect((await begin('nobody', 10, 'ảnh.png')).json().code).toBe('signInNeeded');
  expect((await begin('successor', 10, 'ảnh.png')).json().code).toBe('notFound');
  expect((await begin('leader', 10, 'ảnh.png')).json().code).toBe('notAllowed');
  expect((await tus('owner', 'HEAD', '/api/uploads/..%2Fkhac')).statusCode).toBe(404);
  expect(unfinished()).toEqual([idOf(address)]);
  expect((await tus('owner', 'DELETE', address)).statusCode).toBe(204);
  expect(unfinished()).toEqual([]);
});

it('does with the upload that was asked about what was asked, whatever follows the question mark', async () => {
  const address = (await begin('owner', png.length, 'ảnh.png')).headers.location ?? '';
  const own = (await begin('specialist', png.length, 'khác.png')).headers.location ?? '';
  const astray = `${own}?of=/${idOf(address)}`;
  expect((await send('specialist', astray, 0, png.subarray(0, 5))).headers['upload-offset']).toBe('5');
  expect((await tus('owner', 'HEAD', address)).headers['upload-offset']).toBe('0');
  expect((await tus('specialist', 'DELETE', astray)).statusCode).toBe(204);
  expect(unfinished()).toEqual([idOf(address)]);
  await tus('owner', 'DELETE', address);
});

it('takes a file in once while its sender asks again and again where it stands', async () => {
  const before = (await owner.get(`/tasks/${taskId}`)).evidence.length;
  const address = (await begin('owner', png.length, 'ảnh hai lần.png')).headers.location ?? '';
  let last: number | undefined;
  const sending = send('owner', address, 0, png).then((answer) => (last = answer.statusCode));
  const asked = new Set<number>();
  while (last === undefined) asked.add((await tus('owner', 'HEAD', address)).statusCode);
  await sending;
  expect([last, [...asked]]).toEqual([204, [200]]);
  expect((await owner.get(`/tasks/${taskId}`)).evidence).toHaveLength(before + 1);
  expect(unfinished()).toEqual([]);
  expect(system.takeFaults()).toEqual([]);
});

it('refuses what is too large, marked secret or badly named, in words, and keeps nothing of it', async () => {
  const before = (await owner.get(`/tasks/${taskId}`)).evidence.length;
  expect((await begin('owner', 64 * 1024 + 1, 'lớn.png')).json()).toMatchObject({
    code: 'invalidValue',
    params: { path: 'content', problem: 'tooLarge', limit: '65536' },
  });
  expect((await begin('owner', 10, 'phương án TUYỆT MẬT.pdf')).json().code).toBe('secrecyMarked');
  expect((await begin('owner', 10, '../trên.pdf')).json()).toMatchObject({ params: { path: 'name' } });
  expect(unfinished()).toEqual([]);

  const text = Buffer.from('Kính gửi\nĐộ mật: TỐI MẬT\n');
  const address = (await begin('owner', text.length, 'ghi chú.txt', 'text/plain')).headers.location ?? '';
  const refused = await send('owner', address, 0, text);
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(refused.json()).toMatchObject({
    status: 422,
    code: 'secrecyMarked',
    params: { path: 'content', marking: 'TỐI MẬT' },
  });
  // More than was said at the beginning.
  const short = (await begin('owner', 10, 'ngắn.png')).headers.location ?? '';
  expect((await send('owner', short, 0, png)).statusCode).toBe(413);
  await tus('owner', 'DELETE', short);
  expect(unfinished()).toEqual([]);
  expect((await owner.get(`/tasks/${taskId}`)).evidence).toHaveLength(before);
});

it('takes two hundred megabytes over a network that breaks off and a program that stops, and not a byte more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dotpha large '));
  const limit = 200 * 1024 * 1024;
  const file = join(folder, 'hồ sơ.zip');
  const sha256 = writeLargeZip(file, limit);
  const evidence = await openFileEvidenceStore(join(folder, 'evidence'), limit);
  const { services, clock } = system.forJobs;
  const uploadFolder = join(folder, 'uploads');
  const faults: unknown[] = [];
  const start = async () => {
    const app = await buildHttp({
      services: { ...services, evidence },
      uploadFolder,
      clock,
      onFault: (error) => faults.push(error),
    });
    return { app, home: await app.listen({ host: '127.0.0.1', port: 0 }) };
  };
  let { app, home } = await start();
  const cookie = Object.entries(cookies['owner'] ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join();
  const ask = (method: Method, path: string, headers: Record<string, string>, body?: Buffer) =>
    fetch(`${home}${path}`, {
      method,
      headers: { cookie, 'tus-resumable': '1.0.0', ...headers },
      ...(body && { body: new Uint8Array(body) }),
    });
  const metadata = `taskId ${base64(taskId)},name ${base64('hồ sơ.zip')},type ${base64('application/zip')}`;
  const create = (size: number) =>
    ask('POST', '/api/uploads', { 'upload-length': String(size), 'upload-metadata': metadata });
  // Said before anything is sent.
  expect(await (await create(limit + 1)).json()).toMatchObject({
    code: 'invalidValue',
    detail: 'Tệp: quá lớn. Lớn nhất là 200 MB.',
  });
  const address = (await create(limit)).headers.get('location') ?? '';
  const handle = await open(file);
  const part = Buffer.alloc(8 * 1024 * 1024);
  for (let offset = 0, sent = 1; offset < limit; sent += 1) {
    const { bytesRead } = await handle.read(part, 0, part.length, offset);
    const headers = {
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    };
    const answered =
      sent % 8 === 0
        ? breakOff(home, address, { cookie, ...headers }, part.subarray(0, 3_000_000))
        : ask('PATCH', address, headers, part.subarray(0, bytesRead)).then(({ status }) => status);
    expect([undefined, 204]).toContain(await answered);
    if (sent === 12) {
      await app.close();
      ({ app, home } = await start());
    }
    const head = await ask('HEAD', address, {});
    const stands = Number(head.headers.get('upload-offset'));
    expect(stands).toBeGreaterThanOrEqual(offset);
    offset = stands;
  }
  await handle.close();
  const kept = await answerTo(get(`${home}/api/evidence/${idOf(address)}`, { headers: { cookie } }));
  const given = createHash('sha256');
  for await (const piece of kept) given.update(piece as Buffer);
  expect([kept.statusCode, kept.headers['content-length'], given.digest('hex')]).toEqual([
    200,
    String(limit),
    sha256,
  ]);
  expect([faults, readdirSync(uploadFolder)]).toEqual([[], []]);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}, 240_000);

it('takes in no file that another program on the same folder set back while it was read', async () => {
  const { services, clock } = system.forJobs;
  const { evidence } = services;
  if (evidence === undefined) throw new Error('no evidence store');
  let begun = () => {};
  let goOn = () => {};
  const reading = new Promise<void>((resolve) => (begun = resolve));
  const setBack = new Promise<void>((resolve) => (goOn = resolve));
  const slow: EvidenceStore = {
    ...evidence,
    async receive(content) {
      begun();
      await setBack;
      return evidence.receive(content);
    },
  };
  const faults: unknown[] = [];
  const other = await buildHttp({
    services: { ...services, evidence: slow },
    uploadFolder: system.uploadFolder,
    clock,
    onFault: (error) => faults.push(error),
  });
  const before = (await owner.get(`/tasks/${taskId}`)).evidence.length;
  const address = (await begin('owner', png.length, 'hai chương trình.png')).headers.location ?? '';
  const taking = other.inject({
    method: 'PATCH',
    url: address,
    cookies: cookies['owner'] ?? {},
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    payload: png,
  });
  await reading;
  // This program knows nothing of what the other one is at.
  const head = await tus('owner', 'HEAD', address);
  expect(head.headers['upload-offset']).toBe('40007');
  goOn();
  expect((await taking).statusCode).toBe(409);
  expect((await owner.get(`/tasks/${taskId}`)).evidence).toHaveLength(before);
  expect((await send('owner', address, 40_007, png.subarray(40_007))).statusCode).toBe(204);
  const { evidence: all } = await owner.get(`/tasks/${taskId}`);
  expect(all).toHaveLength(before + 1);
  expect(all.at(-1)).toMatchObject({ id: idOf(address), size: '40008' });
  expect([faults, system.takeFaults(), unfinished()]).toEqual([[], [], []]);
  await other.close();
});

it('tells the kind of a file by its content, whatever it claims', async () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const named = (await begin('owner', page.length, 'ảnh.png', 'image/png')).headers.location ?? '';
  expect((await send('owner', named, 0, page)).json()).toMatchObject({
    code: 'fileRefused',
    params: { path: 'content', problem: 'otherKind', given: 'application/octet-stream' },
  });
  const address = (await begin('owner', page.length, 'ảnh', 'image/png')).headers.location ?? '';
  await send('owner', address, 0, page);
  const { evidence } = await owner.get(`/tasks/${taskId}`);
  expect(evidence.at(-1)).toMatchObject({ id: idOf(address), mediaType: 'application/octet-stream' });
});

it('takes away what was not gone on with for a day, and asks for the last byte of what was whole but never taken in', async () => {
  const old = idOf((await begin('owner', png.length, 'bỏ dở.png')).headers.location ?? '');
  const note = join(system.uploadFolder, `${old}.json`);
  const kept = JSON.parse(readFileSync(note, 'utf8')) as { creation_date: string };
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  writeFileSync(note, JSON.stringify({ ...kept, creation_date: twoDaysAgo.toISOString() }));
  utimesSync(join(system.uploadFolder, old), twoDaysAgo, twoDaysAgo);
  const next = (await begin('owner', png.length, 'mới.png')).headers.location ?? '';
  expect(unfinished()).toEqual([idOf(next)]);
  // Whole on the disk, as after a stop between the last byte and the taking in.
  writeFileSync(join(system.uploadFolder, idOf(next)), png);
  const head = await tus('owner', 'HEAD', next);
  expect([head.statusCode, head.headers['upload-offset']]).toEqual([200, '40007']);
  expect((await send('owner', next, 40_007, png.subarray(40_007))).statusCode).toBe(204);
  expect((await owner.get(`/tasks/${taskId}`)).evidence.at(-1)).toMatchObject({
    id: idOf(next),
    size: '40008',
  });
  expect(unfinished()).toEqual([]);
});

it('names files in a report, shows them with it, and gives a receipt with one fingerprint at any time', async () => {
  system.setDay('2026-04-05');
  const late = await system.signIn('owner');
  const [first] = (await late.get(`/tasks/${taskId}`)).evidence;
  const [indicator] = (await late.get(`/tasks/${taskId}`)).indicators;
  const report = {
    period: '2026-Q1',
    narrative: 'Số hóa xong đợt đầu',
    readings: [{ indicatorId: indicator.id, actual: '400' }],
    obstacles: [{ description: 'Thiếu máy quét', proposal: 'Mượn của Sở', asksDecision: true }],
    evidenceIds: [first.id],
  };
  expect(
    await late.refused('POST', `/tasks/${taskId}/reports`, { ...report, evidenceIds: [taskId] }),
  ).toEqual([404, 'notFound']);
  const { id } = await late.post(`/tasks/${taskId}/reports`, report);
  const receipt = await late.get(`/reports/${id}`);
  expect(receipt).toMatchObject({
    period: '2026-Q1',
    revision: 1,
    task: { title: 'Việc có minh chứng' },
    submittedBy: 'Nguyễn Giả Định 01',
    readings: [{ actual: '400', unitOfMeasure: 'hồ sơ' }],
    obstacles: [{ description: 'Thiếu máy quét', asksDecision: true }],
    evidence: [{ id: first.id, name: 'ảnh hiện trường.png' }],
  });
  expect(receipt.number).toBe(`2026-Q1/1-${id.slice(-8).toUpperCase()}`);
  expect(receipt.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  const { reports, mayGuide, mayResolve } = await late.get(`/tasks/${taskId}`);
  expect(reports[0].evidence).toMatchObject([{ id: first.id }]);
  expect([mayGuide, mayResolve]).toEqual([false, true]);
  expect((await late.get(`/obstacles?taskId=${taskId}`)).obstacles).toMatchObject([
    { description: 'Thiếu máy quét' },
  ]);
  const second = await late.post(`/tasks/${taskId}/reports`, { ...report, narrative: 'Sửa lời' });
  expect((await late.get(`/reports/${second.id}`)).fingerprint).not.toBe(receipt.fingerprint);
  expect((await late.get(`/reports/${id}`)).fingerprint).toBe(receipt.fingerprint);
  const stranger = await system.signIn('successor');
  expect(await stranger.refused('GET', `/reports/${id}`)).toEqual([404, 'notFound']);
  const { acts } = await late.get(`/tasks/${taskId}/history?limit=1`);
  expect(acts).toMatchObject([{ action: 'report', reportId: second.id, changes: [] }]);
});
