import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** A regulation is copied, changed, released and succeeded by its organisation, and never edited once released. */
let system: ThrowAwaySystem;
let admin: Caller;
let specialist: Caller;
let leader: Caller;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  const authority = await makeAuthority(system, { packId: 'nd-335-2025' });
  ({ specialist, leader } = await authority.signIn());
  admin = await system.signIn('admin');
  await system.openAccount(admin, 'below', {
    powers: [{ kind: 'specialist', unitId: authority.departmentId }],
  });
});
afterAll(() => system.close());

interface File {
  path: string;
  text: string;
}
const changed = (files: File[], path: string, from: string, to: string) =>
  files.map((file) => {
    if (file.path !== path) return file;
    if (!file.text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    return { path, text: file.text.replace(from, to) };
  });
const copy = { fromId: 'nd-335-2025', packId: 'quy-che-rieng', packVersion: '1.0.0' };

it('is written by the specialist of the highest authority and by the administrator only', async () => {
  const below = await system.signIn('below');
  expect(await below.refused('POST', '/pack-drafts', copy)).toEqual([403, 'notAllowed']);
  expect(await leader.refused('POST', '/pack-drafts', copy)).toEqual([403, 'notAllowed']);
  expect(await leader.refused('GET', '/pack-drafts')).toEqual([403, 'notAllowed']);
  expect((await leader.get('/packs')).actions).toEqual([]);
  expect((await specialist.get('/packs')).actions).toEqual(['copyPack']);
  const own = await admin.post('/pack-drafts', { ...copy, packId: 'cua-quan-tri' });
  await admin.post(`/pack-drafts/${own.id}/drop`, { version: 1 });
  expect(await admin.refused('POST', `/pack-drafts/${own.id}`, { version: 2, files: [] })).toEqual([
    422,
    'invalidValue',
  ]);
  expect(await admin.refused('POST', `/pack-drafts/${own.id}/release`, { version: 2 })).toEqual([
    409,
    'wrongState',
  ]);
  expect(await below.refused('POST', `/pack-drafts/${own.id}/reopen`, { version: 2 })).toEqual([
    403,
    'notAllowed',
  ]);
  expect(await admin.post(`/pack-drafts/${own.id}/reopen`, { version: 2 })).toEqual({
    id: own.id,
    version: 3,
  });
  expect(await admin.get(`/pack-drafts/${own.id}`)).toMatchObject({ state: 'open', version: 3 });
  expect(await admin.refused('POST', `/pack-drafts/${own.id}/reopen`, { version: 3 })).toEqual([
    409,
    'wrongState',
  ]);
  await admin.post(`/pack-drafts/${own.id}/drop`, { version: 3 });
});

it('does not take the id of a shipped one', async () => {
  const refusal = await specialist.refusal('POST', '/pack-drafts', { ...copy, packId: 'qd-366-2025' });
  expect(refusal).toEqual({ kind: 'duplicate', params: { what: 'pack', key: 'qd-366-2025' } });
});

it('is copied, changed and released, and a campaign begins with it at once', async () => {
  const { id } = await specialist.post('/pack-drafts', copy);
  const draft = await specialist.get(`/pack-drafts/${id}`);
  expect(draft).toMatchObject({ version: 1, copiedFrom: 'nd-335-2025 1.0.0', packId: 'quy-che-rieng' });
  const head = draft.files.find((file: File) => file.path === 'pack.yaml').text;
  expect(head).toContain('id: quy-che-rieng');
  expect(head).toContain('nd-335-2025');

  const faulty = changed(draft.files, 'pack.yaml', 'id: quy-che-rieng', 'id: quy-che-rieng\nstrange: 1');
  await specialist.post(`/pack-drafts/${id}`, { version: 1, files: faulty });
  expect(await specialist.refusal('POST', `/pack-drafts/${id}/release`, { version: 2 })).toMatchObject({
    kind: 'packFaulty',
    params: { faults: [{ kind: 'unknownKey', file: 'pack.yaml', params: { name: 'strange' } }] },
  });
  expect(await specialist.refused('POST', `/pack-drafts/${id}`, { version: 1, files: draft.files })).toEqual([
    409,
    'versionConflict',
  ]);

  const sound = changed(
    draft.files,
    'settings.yaml',
    'reportDueDays:\n  value: 5',
    'reportDueDays:\n  value: 9',
  );
  await specialist.post(`/pack-drafts/${id}`, { version: 2, files: sound });
  const released = await specialist.post(`/pack-drafts/${id}/release`, { version: 3 }, 'ban-hanh');
  expect(released).toMatchObject({ packId: 'quy-che-rieng', packVersion: '1.0.0' });
  expect(await specialist.post(`/pack-drafts/${id}/release`, { version: 3 }, 'ban-hanh')).toEqual(released);
  expect((await specialist.get('/pack-drafts')).drafts).toEqual([]);

  const { packs } = await leader.get('/packs');
  expect(packs.filter((it: { own: boolean }) => it.own)).toMatchObject([
    { head: { id: 'quy-che-rieng', version: '1.0.0', replaces: ['nd-335-2025'] }, hash: released.hash },
  ]);
  const { pack } = await leader.get('/packs/quy-che-rieng');
  expect(pack.settings.reportDueDays.value).toBe(9);
});

it('is succeeded by a higher version and never changed', async () => {
  const again = { ...copy, fromId: 'quy-che-rieng' };
  expect(await specialist.refusal('POST', '/pack-drafts', again)).toEqual({
    kind: 'invalidValue',
    params: { path: 'packVersion', problem: 'tooSmall', given: '1.0.0', limit: '1.0.0' },
  });
  const { id } = await specialist.post('/pack-drafts', { ...again, packVersion: '1.1.0' });
  const { files } = await specialist.get(`/pack-drafts/${id}`);
  // Named back to the version that is out: the release sees it.
  const back = changed(files, 'pack.yaml', 'version: 1.1.0', 'version: 1.0.0');
  await specialist.post(`/pack-drafts/${id}`, { version: 1, files: back });
  expect(await specialist.refused('POST', `/pack-drafts/${id}/release`, { version: 2 })).toEqual([
    422,
    'packFaulty',
  ]);
  await specialist.post(`/pack-drafts/${id}`, { version: 2, files });
  await specialist.post(`/pack-drafts/${id}/release`, { version: 3 });
  expect((await leader.get('/packs/quy-che-rieng')).pack.head.version).toBe('1.1.0');
  expect((await leader.get('/packs/quy-che-rieng?version=1.0.0')).pack.head.version).toBe('1.0.0');
});

it('takes in an inherited regulation whole, so that every rule of it can be changed', async () => {
  const { id } = await specialist.post('/pack-drafts', {
    fromId: 'tuyen-quang-2020',
    packId: 'tinh-gia-dinh',
    packVersion: '1.0.0',
  });
  const { files } = await specialist.get(`/pack-drafts/${id}`);
  const paths = files.map((file: File) => file.path).filter((path: string) => !path.includes('/'));
  expect(paths.toSorted()).toEqual([
    'groups.yaml',
    'judgement.md',
    'life-cycle.yaml',
    'pack.yaml',
    'rating.yaml',
    'scoring.yaml',
    'settings.yaml',
  ]);
  await specialist.post(`/pack-drafts/${id}/release`, { version: 1 });
});

it('is on record, every step of it, and the log is whole', async () => {
  const entries = (await system.dump(['log_entry'])) as { thing: string; action: string }[];
  const acts = entries.filter(({ thing }) => thing === 'pack').map(({ action }) => action);
  expect(acts.filter((action) => action === 'copyPack')).toHaveLength(4);
  expect(acts.filter((action) => action === 'releasePack')).toHaveLength(3);
  expect(acts).toContain('saveDraftPack');
  expect(acts).toContain('dropDraftPack');
  expect((await system.verifyLog()).faults).toEqual([]);
});

it('keeps nobody waiting for a draft of a great many keys, and names the one that stands twice', async () => {
  const { id } = await specialist.post('/pack-drafts', { ...copy, packId: 'nhieu-khoa' });
  const { files } = await specialist.get(`/pack-drafts/${id}`);
  const many = Array.from({ length: 25_000 }, (_, number) => `k${number}: 1\n`).join('');
  // The time of the processor, which another program does not lengthen: taken key by key against all others it is forty.
  const begun = process.cpuUsage();
  await specialist.post(`/pack-drafts/${id}`, {
    version: 1,
    files: changed(files, 'pack.yaml', 'id: nhieu-khoa', `${many}id: nhieu-khoa`),
  });
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(20);
  await specialist.post(`/pack-drafts/${id}`, {
    version: 2,
    files: changed(files, 'pack.yaml', 'id: nhieu-khoa', 'id: nhieu-khoa\nid: hai-lan'),
  });
  expect(await specialist.refusal('POST', `/pack-drafts/${id}/release`, { version: 3 })).toMatchObject({
    params: { faults: [{ kind: 'duplicateKey', file: 'pack.yaml', params: { key: 'id' } }] },
  });
});
