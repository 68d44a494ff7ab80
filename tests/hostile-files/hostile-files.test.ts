import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignTask, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { hostileArchives } from './hostile-archives.ts';
import { hostileNames } from './hostile-names.ts';
import { hostilePapers } from './hostile-papers.ts';
import { hostilePictures } from './hostile-pictures.ts';
import { hostileYaml } from './hostile-yaml.ts';
import { soundFiles } from './sound-files.ts';

/** Broken and hostile files at every door that takes files: each is refused in words, and nothing of it stays. */
let system: ThrowAwaySystem;
let owner: Caller;
let specialist: Caller;
let taskId: string;
let provinceId: string;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  const authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  ({ provinceId } = authority);
  ({ id: taskId } = await assignTask(authority, 'Việc nhận tệp', '01-QĐ/TU'));
  await startTask(authority, taskId);
  ({ owner, specialist } = await authority.signIn());
});
afterAll(() => system.close());

const all = [...hostileArchives, ...hostilePapers, ...hostilePictures, ...hostileNames];
const type = 'application/octet-stream';
const bring = (name: string, bytes: Buffer) =>
  owner.file('POST', `/tasks/${taskId}/evidence?name=${encodeURIComponent(name)}`, { bytes, type });

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
/** All that could stay of a file: rows, entries of the log, files on the disk. */
const kept = async () => ({
  rows: await system.dump(['evidence', 'log_entry', 'paper_template', 'sheet_import']),
  files: filesOf(system.evidenceFolder),
  uploads: filesOf(system.uploadFolder),
});
const megabytes = () => process.memoryUsage().rss / 1024 / 1024;

it('has more than four hundred files', () => {
  expect(all.length).toBeGreaterThan(400);
});

it('takes a sound file of each kind: what is refused is refused for what is wrong with it', async () => {
  for (const [ending, bytes] of Object.entries(soundFiles)) {
    const { statusCode, payload } = await bring(`tốt.${ending}`, bytes);
    expect([ending, statusCode, statusCode === 200 ? '' : payload]).toEqual([ending, 200, '']);
  }
});

it('refuses each as evidence, says what is wrong with it, and keeps nothing', async () => {
  const before = await kept();
  const held = megabytes();
  const wrong: unknown[] = [];
  for (const { name, bytes, problem } of all) {
    const answer = await bring(name, bytes);
    const { code, params, detail } = answer.json<{
      code?: string;
      params?: Record<string, string>;
      detail?: string;
    }>();
    const said = params?.['problem'] ?? params?.['marking'];
    // Larger than this system takes: refused before it is looked into.
    const expected = bytes.length > 64 * 1024 ? 'tooLarge' : problem;
    if (answer.statusCode !== 422 || said !== expected || (detail ?? '').length < 20)
      wrong.push([name, bytes.length, answer.statusCode, code, said, problem]);
  }
  expect(wrong).toEqual([]);
  expect(await kept()).toEqual(before);
  expect(system.takeFaults()).toEqual([]);
  expect(megabytes() - held).toBeLessThan(400);
}, 300_000);

/** Of each kind of file and each thing that is wrong with it, one. */
const oneOfEach = [
  ...Map.groupBy(all, ({ name, problem }) => `${name.split('.').at(-1)} ${problem}`).values(),
].flatMap(([first]) => (first === undefined ? [] : [first]));

it('refuses them as well when they come a part at a time', async () => {
  const before = await kept();
  const { cookies } = await system.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { userName: 'owner', password: 'mat-khau-thu-nghiem' },
  });
  const mine = { [cookies[0]?.name ?? '']: cookies[0]?.value ?? '' };
  const ask = (method: 'POST' | 'PATCH', url: string, headers: Record<string, string>, payload?: Buffer) =>
    system.inject({
      method,
      url,
      cookies: mine,
      headers: { 'tus-resumable': '1.0.0', ...headers },
      ...(payload && { payload }),
    });
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const wrong: unknown[] = [];
  for (const { name, bytes, problem } of oneOfEach.filter((it) => it.bytes.length > 0)) {
    const begun = await ask('POST', '/api/uploads', {
      'upload-length': String(bytes.length),
      'upload-metadata': `taskId ${base64(taskId)},name ${base64(name)},type ${base64(type)}`,
    });
    const headers = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    const sent =
      begun.statusCode === 201 ? await ask('PATCH', begun.headers.location ?? '', headers, bytes) : begun;
    const { params } = sent.json<{ params: Record<string, string> }>();
    const said = params['problem'] ?? params['marking'];
    // Larger than this system takes, or marked by its name: refused before anything of it is sent.
    const expected = begun.statusCode === 201 || bytes.length <= 64 * 1024 ? problem : 'tooLarge';
    if (sent.statusCode !== 422 || said !== expected) wrong.push([name, sent.statusCode, said, problem]);
  }
  expect(wrong).toEqual([]);
  expect(await kept()).toEqual(before);
  expect(system.takeFaults()).toEqual([]);
}, 300_000);

it('refuses them as tables of offices', async () => {
  const before = await kept();
  const held = megabytes();
  const admin = await system.signIn('admin');
  const wrong: unknown[] = [];
  const tables = all.filter(({ name }) => /\.(xlsx?|zip)$/.test(name));
  expect(tables.length).toBeGreaterThan(40);
  for (const { name, bytes } of tables) {
    const body = { kind: 'units', fileName: name, content: bytes.toString('base64') };
    const answer = await admin.file('POST', '/imports', {
      bytes: JSON.stringify(body),
      type: 'application/json',
    });
    const { code, params, detail } = answer.json<{ code?: string; params?: object; detail?: string }>();
    const expected = bytes.length === 0 ? 'invalidValue' : 'unreadableFile';
    if (answer.statusCode !== 422 || code !== expected || (detail ?? '').length < 20)
      wrong.push([name, answer.statusCode, code, params]);
  }
  expect(wrong).toEqual([]);
  expect(await kept()).toEqual(before);
  expect(system.takeFaults()).toEqual([]);
  expect(megabytes() - held).toBeLessThan(400);
}, 300_000);

it('refuses them as templates of papers', async () => {
  const before = await kept();
  const papers = all.filter(({ name }) => name.endsWith('.docx'));
  expect(papers.length).toBeGreaterThan(40);
  for (const { name, bytes } of papers) {
    const path = `/units/${provinceId}/templates/assigning?name=${encodeURIComponent(name)}`;
    const answer = await specialist.file('POST', path, { bytes, type });
    expect([name, answer.statusCode]).toEqual([name, 422]);
    expect(answer.json<{ detail: string }>().detail.length).toBeGreaterThan(20);
  }
  expect(await kept()).toEqual(before);
  expect(system.takeFaults()).toEqual([]);
}, 120_000);

it('refuses them and hostile YAML as files of a regulation', async () => {
  const admin = await system.signIn('admin');
  const copy = { fromId: 'nd-335-2025', packId: 'quy-che-rieng', packVersion: '1.0.0' };
  const { id } = await admin.post('/pack-drafts', copy);
  const { files } = await admin.get(`/pack-drafts/${id}`);
  const send = (step: string, body: object) =>
    admin.file('POST', `/pack-drafts/${id}${step}`, {
      bytes: JSON.stringify(body),
      type: 'application/json',
    });
  const packed = oneOfEach.filter(({ name }) => /\.(zip|docx|xlsx|pptx)$/.test(name));
  const texts = [...packed.map(({ bytes }) => bytes.toString('latin1')), ...hostileYaml];
  const wrong: unknown[] = [];
  let version = 1;
  for (const text of texts) {
    // Under the name of a file that a regulation must have. A draft may be faulty; what is released may not.
    const changed = files.map((file: { path: string }) =>
      file.path === 'groups.yaml' ? { ...file, text } : file,
    );
    const saved = await send('', { version, files: changed });
    if (saved.statusCode === 200) version += 1;
    const answer = saved.statusCode === 200 ? await send('/release', { version }) : saved;
    const { code, detail } = answer.json<{ code?: string; detail?: string }>();
    if (answer.statusCode !== 422 || (detail ?? '').length < 20)
      wrong.push([text.slice(0, 60), answer.statusCode, code, detail]);
  }
  expect(wrong).toEqual([]);
  expect(version).toBeGreaterThan(hostileYaml.length);
  expect(await system.dump(['released_pack'])).toEqual([]);
  expect(system.takeFaults()).toEqual([]);
}, 120_000);
