import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { exportToFile } from '#cli/results.ts';
import { resultFileSchema } from '#domain/result/result-file.ts';
import { remind } from '#use-cases/notice/remind.ts';
import { proposeYear } from '../system/made-up-appraisals.ts';
import { type MadeUpAuthority, makeAuthority, paper } from '../system/made-up-authority.ts';
import { listening } from './listening.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Announced ratings as files for the national database, and the register of what was sent when. */
const written = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'result-file.schema.json'), 'utf8'),
) as object;
// What a date and an id look like is in the patterns of the schema.
const ajv = new Ajv2020({ strict: true, formats: { date: true, uuid: true } });
const fits = ajv.compile(written);

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
/** The appraisals of the owner and his successor, announced on Monday 7 December 2026; of a third, decided only. */
let mine: string;
let other: string;
let quiet: string;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-07');
  authority = await makeAuthority(system, { packId: 'nd-335-2025', groupId: 'staff', officials: 3 });
  [mine = '', other = '', quiet = ''] = await proposeYear(authority, ['60', '60', '60']);
  const { leader, specialist } = await authority.signIn();
  await leader.post('/decisions/rate', {
    campaignId: authority.campaignId,
    ...paper('01-QĐ', '2026-12-07'),
    ratings: [mine, other, quiet].map((appraisalId) => ({ appraisalId, version: 3, level: 'completed' })),
  });
  for (const id of [mine, other]) await specialist.post(`/appraisals/${id}/announce`, { version: 4 });
});
afterAll(() => system.close());

const register = () => `/results?authorityId=${authority.provinceId}`;
const selection = (more: object = {}) => ({ authorityId: authority.provinceId, year: 2026, ...more });

it('holds the schema to the file it is generated from (else run tools/write-result-schema.ts)', () => {
  const { $schema, properties, $defs } = JSON.parse(
    JSON.stringify(z.toJSONSchema(resultFileSchema, { target: 'draft-2020-12' })),
  );
  expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(written).toMatchObject({ $schema, properties, $defs });
});

it('registers what is announced, to be sent within five working days of it', async () => {
  const { specialist, owner, leader } = await authority.signIn();
  const told = await specialist.get(register());
  expect(told.campaigns).toEqual([
    {
      campaignId: authority.campaignId,
      title: 'Giao việc năm 2026',
      announced: 2,
      sent: 0,
      changed: 0,
      toSend: 2,
      dueOn: '2026-12-14',
      late: false,
    },
  ]);
  expect(told.results.map((row: { state: string }) => row.state)).toEqual(['toSend', 'toSend']);
  expect(told.actions).toEqual({ sendResults: true });
  const [first, second] = told.results;
  const page = await specialist.get(`${register()}&limit=1&state=toSend`);
  expect([page.results, page.next]).toEqual([[first], { id: first.id }]);
  const behind = await specialist.get(`${register()}&limit=1&state=toSend&after[id]=${first.id}`);
  expect([behind.results, behind.next, behind.campaigns]).toEqual([[second], null, []]);
  expect((await specialist.get(`${register()}&state=sent`)).results).toEqual([]);
  expect((await leader.get(register())).actions).toEqual({ sendResults: false });
  expect(await owner.refused('GET', register())).toEqual([403, 'notAllowed']);
  expect(await leader.refused('POST', '/results/exports', selection())).toEqual([403, 'notAllowed']);
});

it('draws up a file that a validator of others takes, the same bytes for the same results', async () => {
  const { specialist } = await authority.signIn();
  const made = await specialist.post('/results/exports', selection());
  expect(made).toMatchObject({ rows: 2, isNew: true });
  const answer = await specialist.file('GET', `/results/exports/${made.id}/file`);
  expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(made.sha256);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'private, no-store',
    'repr-digest': `sha-256=:${Buffer.from(made.sha256, 'hex').toString('base64')}:`,
  });
  const file = answer.json();
  expect([fits(file), fits.errors]).toEqual([true, null]);
  expect(fits({ ...file, results: [{ ...file.results[0], note: 'x' }] })).toBe(false);
  expect(file.authority.name).toBe('Tỉnh ủy giả định');
  expect(file.results).toHaveLength(2);
  expect(
    file.results.find((row: { official: { fullName: string } }) => row.official.fullName.endsWith('01')),
  ).toMatchObject({
    version: 1,
    replaces: null,
    official: { fullName: 'Nguyễn Giả Định 01', code: null },
    post: 'Giám đốc Sở số 1',
    unit: { name: 'Sở giả định số 1' },
    campaign: { title: 'Giao việc năm 2026', from: '2026-01-01', to: '2026-12-31' },
    regulation: { id: 'nd-335-2025', version: '1.0.0' },
    level: { id: 'completed' },
    decision: {
      number: '01-QĐ',
      signedOn: '2026-12-07',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    announcedOn: '2026-12-07',
  });
  expect(await specialist.post('/results/exports', selection())).toEqual({ ...made, isNew: false });
  expect(await specialist.refused('POST', '/results/exports', selection({ year: 2025 }))).toEqual([
    404,
    'notFound',
  ]);
  const ofUnit = await specialist.post('/results/exports', selection({ unitId: authority.departmentId }));
  expect(ofUnit).toMatchObject({ rows: 1, isNew: true });
});

it('writes down what was sent when, with its receipt, once; then nothing is due', async () => {
  const { specialist, leader } = await authority.signIn();
  const made = await specialist.post('/results/exports', selection());
  const address = `/results/exports/${made.id}/sent`;
  const sent = { sentOn: '2026-12-07', receipt: 'CSDL-2026/000123' };
  expect(await leader.refused('POST', address, sent)).toEqual([404, 'notFound']);
  const day = async (sentOn: string) =>
    (await specialist.refusal('POST', address, { ...sent, sentOn })).params.problem;
  expect([await day('2026-12-06'), await day('2026-12-08')]).toEqual(['tooEarly', 'tooLate']);
  await specialist.post(address, sent);
  expect(await specialist.refused('POST', address, sent)).toEqual([409, 'wrongState']);
  const { exports } = await specialist.get(`/results/exports?authorityId=${authority.provinceId}`);
  expect(exports).toMatchObject([
    { rows: 1, sentOn: null, unitName: 'Sở giả định số 1' },
    { rows: 2, sha256: made.sha256, madeBy: 'specialist', sentBy: 'specialist', ...sent },
  ]);
  expect((await specialist.get(register())).campaigns).toMatchObject([{ sent: 2, toSend: 0, dueOn: null }]);
  expect(await specialist.refused('POST', '/results/exports', selection({ only: 'toSend' }))).toEqual([
    404,
    'notFound',
  ]);
});

it('shows as to be sent again what changed after it was sent', async () => {
  const { specialist } = await authority.signIn();
  const { results } = await specialist.get(register());
  const [first] = results;
  const address = `/results/officials/${first.official.id}/code`;
  const code = (text: string) => ({ authorityId: authority.provinceId, code: text });
  const key = 'mot-ma-hai-lan';
  await specialist.post(address, code('079000000001'), key);
  await specialist.post(address, code('079000000001'), key);
  // Another code is no retry: it would go unheard.
  expect(await specialist.refused('POST', address, code('079000000009'), key)).toEqual([
    409,
    'requestReused',
  ]);
  expect(
    await specialist.refused(
      'POST',
      `/results/officials/${results[1].official.id}/code`,
      code('079000000001'),
    ),
  ).toEqual([409, 'duplicate']);
  expect((await specialist.get(`${register()}&state=changed`)).results).toMatchObject([
    { id: first.id, official: { code: '079000000001' }, sentOn: '2026-12-07', dueOn: null },
  ]);
  const others = `${register()}&state=sent&limit=1`;
  expect((await specialist.get(others)).results).toMatchObject([{ id: results[1].id, state: 'sent' }]);
  expect((await specialist.get(`${others}&after[id]=${results[1].id}`)).results).toEqual([]);
  const again = await specialist.post('/results/exports', selection({ only: 'toSend' }));
  expect(again).toMatchObject({ rows: 1, isNew: true });
  await specialist.post(`/results/exports/${again.id}/sent`, { sentOn: '2026-12-07', receipt: 'CSDL-2' });
  expect((await specialist.get(register())).campaigns).toMatchObject([{ sent: 2, changed: 0 }]);
});

it('passes a correction on as a new version beside the first, once it is announced, and reminds of it', async () => {
  system.setDay('2026-12-08');
  const { owner } = await authority.signIn();
  await owner.post(`/appraisals/${mine}/objections`, { version: 5, reason: 'Chưa tính sản phẩm quý IV' });
  system.setDay('2026-12-18');
  const { leader, specialist } = await authority.signIn();
  await leader.post('/decisions/replace-rating', {
    campaignId: authority.campaignId,
    ...paper('02-QĐ', '2026-12-18'),
    ratings: [{ appraisalId: mine, version: 6, level: 'good', reason: 'Bổ sung sản phẩm' }],
  });
  expect((await specialist.get(register())).campaigns).toMatchObject([{ announced: 2, toSend: 0 }]);
  await specialist.post(`/appraisals/${mine}/announce`, { version: 7 });
  const { results, campaigns } = await specialist.get(register());
  const own = results.filter((row: { official: { fullName: string } }) =>
    row.official.fullName.endsWith('01'),
  );
  expect(own).toMatchObject([
    { version: 1, replaces: null, level: { id: 'completed' }, state: 'sent', announcedOn: '2026-12-07' },
    { version: 2, replaces: own[0].id, level: { id: 'good' }, state: 'toSend', announcedOn: '2026-12-18' },
  ]);
  // Five working days after Friday 18 December.
  expect(campaigns).toMatchObject([{ announced: 3, sent: 2, toSend: 1, dueOn: '2026-12-25', late: false }]);
  const made = await specialist.post('/results/exports', selection({ only: 'toSend' }));
  const file = (await specialist.file('GET', `/results/exports/${made.id}/file`)).json();
  expect([fits(file), file.results.length, file.results[0].decision.number]).toEqual([true, 1, '02-QĐ']);

  const reminded: string[][] = [];
  for (const day of ['2026-12-21', '2026-12-22', '2026-12-22', '2026-12-26', '2026-12-26']) {
    system.setDay(day);
    const { services, clock } = system.forJobs;
    await remind(services, { now: clock(), daysBefore: 3 });
    const reader = await system.signIn('specialist');
    const { notices } = await reader.get('/me/notices?unread=true&limit=100');
    await reader.post('/me/notices/read', {});
    reminded.push(
      notices
        .filter((notice: { kind: string }) => notice.kind.startsWith('results'))
        .map(
          (notice: { kind: string; params: { dueOn: string } }) => `${notice.kind} ${notice.params.dueOn}`,
        ),
    );
  }
  // Three days before and the day after, once each.
  expect(reminded).toEqual([[], ['resultsDueSoon 2026-12-25'], [], ['resultsLate 2026-12-25'], []]);
  system.setDay('2026-12-18');
});

it('writes the same bytes from the command line, by the powers of an account', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dotpha results '));
  const file = join(folder, 'ket-qua.json');
  const { services, clock } = system.forJobs;
  const [{ db }, now] = [services, clock()];
  const options = {
    authority: authority.provinceId,
    year: '2026',
    only: 'toSend',
    lang: 'vi',
    json: true,
  } as const;
  const { specialist } = await authority.signIn();
  const made = await specialist.post('/results/exports', selection({ only: 'toSend' }));
  expect(await exportToFile(db, file, { ...options, as: 'specialist' }, now)).toBe(0);
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(made.sha256);
  expect(await exportToFile(db, file, { ...options, as: 'leader' }, now)).toBe(1);
  expect(await exportToFile(db, file, { ...options, as: 'khong-co' }, now)).toBe(1);
  rmSync(folder, { recursive: true });
});

it('writes down who read and who exported results', async () => {
  const admin = await system.signIn('admin');
  await system.openAccount(admin, 'inspector', { powers: [{ kind: 'inspector' }] });
  const inspector = await system.signIn('inspector');
  const { entries } = await inspector.get('/log?thing=resultExport');
  expect(entries.map(({ action }: { action: string }) => action).toSorted()).toEqual([
    'exportResults',
    'exportResults',
    'exportResults',
    'exportResults',
    'markResultsSent',
    'markResultsSent',
  ]);
  const { reads } = await inspector.get('/access-log');
  expect(reads.some((read: { action: string; thing: string }) => read.thing === 'resultExport')).toBe(true);
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});

it('does what the page about other systems shows, by the commands on it', async () => {
  const admin = await system.signIn('admin');
  const client = await admin.post('/clients', {
    name: 'Phần mềm gửi kết quả giả định',
    unitId: authority.provinceId,
    power: 'specialist',
    scopes: ['campaign:read', 'result:read', 'result:write'],
    until: '2027-12-01',
  });
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'integration.md'), 'utf8');
  const commands = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
  expect(commands).toHaveLength(2);
  const program = await listening(system);
  const folder = mkdtempSync(join(tmpdir(), 'dotpha results '));
  const { stdout } = await promisify(execFile)('/bin/sh', ['-e', '-c', commands.join('\n')], {
    cwd: folder,
    env: {
      ...process.env,
      SERVER: program.address,
      CLIENT_ID: client.clientId,
      CLIENT_SECRET: client.secret,
    },
  });
  const [sha256] = /[0-9a-f]{64}(?=  ket-qua\.json$)/m.exec(stdout) ?? [];
  const file = JSON.parse(readFileSync(join(folder, 'ket-qua.json'), 'utf8')) as { results: unknown[] };
  await program.close();
  rmSync(folder, { recursive: true });
  expect([fits(file), file.results.length]).toEqual([true, 3]);
  const { specialist } = await authority.signIn();
  const { exports } = await specialist.get(`/results/exports?authorityId=${authority.provinceId}`);
  expect(exports[0]).toMatchObject({ sha256, rows: 3, madeBy: client.clientId });
});
