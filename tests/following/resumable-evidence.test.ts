import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('takes away what was not gone on with for a day, and what was whole but never taken in', async () => {
  const old = idOf((await begin('owner', png.length, 'bỏ dở.png')).headers.location ?? '');
  const note = join(system.uploadFolder, `${old}.json`);
  const kept = JSON.parse(readFileSync(note, 'utf8')) as { creation_date: string };
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  writeFileSync(note, JSON.stringify({ ...kept, creation_date: twoDaysAgo.toISOString() }));
  utimesSync(join(system.uploadFolder, old), twoDaysAgo, twoDaysAgo);
  const next = (await begin('owner', 12, 'mới.png')).headers.location ?? '';
  expect(unfinished()).toEqual([idOf(next)]);
  // Whole on the disk, as after a stop between the last byte and the taking in.
  writeFileSync(join(system.uploadFolder, idOf(next)), 'x'.repeat(12));
  expect((await tus('owner', 'HEAD', next)).statusCode).toBe(404);
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
