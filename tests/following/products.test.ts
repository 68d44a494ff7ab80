import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  assignTask,
  type MadeUpAuthority,
  madeUpTask,
  makeAuthority,
  startTask,
} from '../system/made-up-authority.ts';
import { smallPdf, smallPng } from '../system/small-files.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let statistician: Caller;
let statisticsOfficeId: string;
let taskId: string;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  const admin = await system.signIn('admin');
  ({ id: statisticsOfficeId } = await admin.post('/units', {
    name: 'Cơ quan thống kê giả định',
    kind: 'office',
    tree: 'government',
    block: 'government',
    validFrom: '2020-01-01',
  }));
  await system.openAccount(admin, 'statistician', {
    powers: [{ kind: 'verifier', unitId: statisticsOfficeId, reach: 'unit' }],
  });
  await system.openAccount(admin, 'verifier', {
    powers: [{ kind: 'verifier', unitId: authority.provinceId, reach: 'unit' }],
  });
  ({ id: taskId } = await assignTask(authority, 'Việc có sản phẩm', '01-QĐ/TU'));
  await startTask(authority, taskId);
  people = await authority.signIn();
  statistician = await system.signIn('statistician');
});
afterAll(() => system.close());

const picture = smallPng();
const upload = (who: Caller, name: string, bytes: string | Buffer, type = 'application/pdf') =>
  who.file('POST', `/tasks/${taskId}/evidence?name=${encodeURIComponent(name)}`, { bytes, type });
const filesOf = () => {
  const found = readdirSync(system.evidenceFolder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !file.includes('thumbnails'));
};

it('keeps a file once by its fingerprint and gives it back as it was', async () => {
  const { owner, successor, leader } = people;
  const bytes = smallPdf('Bien ban nghiem thu gia dinh');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const added = (await upload(owner, 'Biên bản nghiệm thu.pdf', bytes)).json();
  expect(added).toMatchObject({
    name: 'Biên bản nghiệm thu.pdf',
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256,
  });
  expect((await upload(owner, 'bản sao.pdf', bytes)).json().sha256).toBe(sha256);
  expect(filesOf()).toEqual([join(system.evidenceFolder, sha256.slice(0, 2), sha256.slice(2))]);

  const back = await leader.file('GET', `/evidence/${added.id}`);
  expect(back.rawPayload).toEqual(bytes);
  expect(back.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': "attachment; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20nghi%E1%BB%87m%20thu.pdf",
    'x-content-type-options': 'nosniff',
  });
  expect((await successor.file('GET', `/evidence/${added.id}`)).statusCode).toBe(404);
  expect((await system.stranger.file('GET', `/evidence/${added.id}`)).statusCode).toBe(401);
  expect((await upload(successor, 'x.pdf', 'x')).json().code).toBe('notFound');
  expect((await upload(leader, 'x.pdf', 'x')).json().code).toBe('notAllowed');
  expect((await upload(system.stranger, 'x.pdf', 'x')).json().code).toBe('signInNeeded');
});

it('refuses what is empty, too large, badly named or marked secret, and keeps nothing of it', async () => {
  const { owner } = people;
  const before = filesOf();
  const refused = async (...file: [string, string | Buffer, string?]) => {
    const { code, params } = (await upload(owner, ...file)).json();
    return [code, params.path, params.problem ?? params.marking];
  };
  expect(await refused('trống.pdf', '')).toEqual(['invalidValue', 'content', 'required']);
  expect(await refused('lớn.pdf', Buffer.alloc(64 * 1024 + 1))).toEqual([
    'invalidValue',
    'content',
    'tooLarge',
  ]);
  expect(await refused('../trên.pdf', 'x')).toEqual(['invalidValue', 'name', 'wrongType']);
  expect(await refused('Phương án (TUYỆT MẬT).pdf', 'x')).toEqual(['secrecyMarked', 'name', 'TUYỆT MẬT']);
  expect(await refused('ghi chú.txt', 'Kính gửi\nĐộ mật: Tối mật\n', 'text/plain')).toEqual([
    'secrecyMarked',
    'content',
    'Tối mật',
  ]);
  expect((await upload(owner, 'mật độ.txt', 'mật độ dân số, bảo mật', 'text/plain')).statusCode).toBe(200);
  expect(filesOf()).toHaveLength(before.length + 1);
  // Whatever is text is read, by whatever name and kind it comes.
  for (const [name, type, text] of [
    ['bảng.json', 'application/json', '{"note":"TUYỆT MẬT"}'],
    ['bảng.xml', 'application/xml', '<note>TUYỆT MẬT</note>'],
    ['trang.html', 'application/octet-stream', '<p>TUYỆT MẬT</p>'],
    ['bảng.csv', 'application/vnd.ms-excel', 'số;TUYỆT MẬT;2026'],
    ['không đuôi', 'application/octet-stream', `${'x'.repeat(60_000)}\nTUYỆT MẬT\n`],
  ] as const)
    expect(await refused(name, text, type)).toEqual(['secrecyMarked', 'content', 'TUYỆT MẬT']);
  expect(filesOf()).toHaveLength(before.length + 1);
  const marked = { period: '2026-Q1', narrative: 'Theo công văn TỐI MẬT số 1', readings: [] };
  expect((await owner.refusal('POST', `/tasks/${taskId}/reports`, marked)).params).toEqual({
    path: 'narrative',
    marking: 'TỐI MẬT',
  });
});

it('gives a small picture of a file to whoever may have the file', async () => {
  const { owner, leader, successor } = people;
  const { id } = (await upload(owner, 'lớn.png', smallPng({ width: 900, height: 600 }), 'image/png')).json();
  const small = await leader.file('GET', `/evidence/${id}/thumbnail`);
  expect([small.statusCode, small.headers['content-type'], small.headers['x-content-type-options']]).toEqual([
    200,
    'image/webp',
    'nosniff',
  ]);
  expect(small.rawPayload.subarray(8, 12).toString()).toBe('WEBP');
  expect((await successor.file('GET', `/evidence/${id}/thumbnail`)).statusCode).toBe(404);
  expect((await system.stranger.file('GET', `/evidence/${id}/thumbnail`)).statusCode).toBe(401);
  const paper = (await upload(owner, 'giấy.pdf', smallPdf('to trinh'))).json();
  expect((await owner.file('GET', `/evidence/${paper.id}/thumbnail`)).headers['content-type']).toBe(
    'image/webp',
  );
  const text = (await upload(owner, 'chữ.txt', 'không có ảnh', 'text/plain')).json();
  expect((await owner.file('GET', `/evidence/${text.id}/thumbnail`)).statusCode).toBe(404);
});

it('says that a stored file is no longer the one handed in', async () => {
  const { owner } = people;
  const whole = smallPdf('nguyen ven');
  const added = (await upload(owner, 'sẽ hỏng.pdf', whole)).json();
  const { sha256, id } = added;
  writeFileSync(join(system.evidenceFolder, sha256.slice(0, 2), sha256.slice(2)), 'đã bị sửa');
  const answer = await owner.file('GET', `/evidence/${id}`);
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toMatchObject({ code: 'evidenceDamaged', params: { id, sha256 } });
  expect(system.takeFaults()).toHaveLength(1);
  // The same file handed in again puts it right.
  await upload(owner, 'nộp lại.pdf', whole);
  expect((await owner.file('GET', `/evidence/${id}`)).rawPayload).toEqual(whole);
});

it('has a product verified by the unit it names, against the checklist of its kind', async () => {
  const { owner, successor, specialist, leader } = people;
  const verifier = await system.signIn('verifier');
  const handIn = `/tasks/${taskId}/products`;
  const product = { kind: 'works', name: 'Đường giả định', verifyingUnitId: statisticsOfficeId };
  const problem = async (change: object) => {
    const { params } = await owner.refusal('POST', handIn, { ...product, ...change });
    return [params.path ?? params.what, params.problem];
  };
  expect(await problem({})).toEqual(['evidenceIds', 'required']);
  expect(await problem({ kind: 'castle', documentNumber: '1/BB' })).toEqual(['kind', 'unknownOption']);
  expect(await problem({ evidenceIds: [taskId] })).toEqual(['evidence', undefined]);
  const file = (await upload(owner, 'ảnh.png', picture, 'image/png')).json();
  const handedIn = await owner.post(handIn, { ...product, evidenceIds: [file.id] });

  const path = `/products/${handedIn.id}`;
  expect((await statistician.get('/products?state=handedIn')).products).toMatchObject([
    { id: handedIn.id, taskTitle: 'Việc có sản phẩm', verifyingUnitName: 'Cơ quan thống kê giả định' },
  ]);
  expect((await successor.get('/products')).products).toEqual([]);
  expect(await successor.refused('GET', path)).toEqual([404, 'notFound']);
  const seen = await statistician.get(path);
  expect(seen.proofs.map((proof: { id: string; required: boolean }) => [proof.id, proof.required])).toEqual([
    ['accepted', true],
    ['pictures', false],
  ]);
  expect((await statistician.file('GET', `/evidence/${file.id}`)).rawPayload).toEqual(picture);
  expect(await statistician.refused('GET', `/tasks/${taskId}`)).toEqual([404, 'notFound']);
  const mayVerify = async (who: Caller) => (await who.get(path)).mayVerify;
  expect(await Promise.all([statistician, verifier, leader, specialist, owner].map(mayVerify))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);

  const verify = `${path}/verify`;
  const verified = { version: 1, outcome: 'verified', checked: [{ item: 'pictures', restsOn: file.id }] };
  // A verifier of another unit, though of the authority, and a leader, whom the regulation does not name.
  expect(await verifier.refused('POST', verify, verified)).toEqual([403, 'notAllowed']);
  expect(await leader.refused('POST', verify, verified)).toEqual([403, 'notAllowed']);
  expect(await owner.refused('POST', verify, verified)).toEqual([403, 'notAllowed']);
  expect(await successor.refused('POST', verify, verified)).toEqual([404, 'notFound']);
  expect(await statistician.refusal('POST', verify, verified)).toMatchObject({
    kind: 'proofMissing',
    params: { items: [{ id: 'accepted' }] },
    citation: { pack: 'tuyen-quang-2020', source: { document: 'assumed' } },
  });
  const ticked = (item: string, restsOn: string) => ({ ...verified, checked: [{ item, restsOn }] });
  expect(await statistician.refused('POST', verify, ticked('castle', file.id))).toEqual([
    422,
    'invalidValue',
  ]);
  expect(await statistician.refused('POST', verify, ticked('accepted', 'document'))).toEqual([
    404,
    'notFound',
  ]);
  const back = { version: 1, outcome: 'sentBack' };
  expect(await statistician.refused('POST', verify, back)).toEqual([422, 'reasonNeeded']);
  expect(await statistician.refused('POST', verify, { ...back, version: 2, note: 'x' })).toEqual([
    409,
    'versionConflict',
  ]);
  expect(await owner.refused('POST', `${path}/hand-in`, { version: 1, name: 'x' })).toEqual([
    409,
    'wrongState',
  ]);
  await statistician.post(verify, { ...back, note: 'Thiếu biên bản nghiệm thu' });

  const record = (await upload(owner, 'biên bản.pdf', smallPdf('bien ban'))).json();
  const again = { version: 2, name: 'Đường giả định, đủ hồ sơ', evidenceIds: [file.id, record.id] };
  expect(await successor.refused('POST', `${path}/hand-in`, again)).toEqual([404, 'notFound']);
  expect(await owner.post(`${path}/hand-in`, again)).toMatchObject({ revision: 2, version: 3 });
  expect((await statistician.post(verify, { ...ticked('accepted', record.id), version: 3 })).version).toBe(4);
  expect(await statistician.refused('POST', verify, { ...back, version: 4, note: 'x' })).toEqual([
    409,
    'wrongState',
  ]);
  const told = await specialist.get(path);
  expect(told).toMatchObject({
    state: 'verified',
    revision: 2,
    version: 4,
    name: 'Đường giả định, đủ hồ sơ',
  });
  expect(told.revisions).toMatchObject([
    {
      revision: 1,
      name: 'Đường giả định',
      evidence: [{ name: 'ảnh.png' }],
      verification: { outcome: 'sentBack', note: 'Thiếu biên bản nghiệm thu', checked: [] },
    },
    {
      revision: 2,
      evidence: [{ name: 'ảnh.png' }, { name: 'biên bản.pdf' }],
      verification: { outcome: 'verified', checked: [{ item: 'accepted', restsOn: record.id }] },
    },
  ]);
  expect((await owner.get(`/tasks/${taskId}`)).products[0].revisions).toHaveLength(2);
});

it("lets no unit verify that is an owner's own, or below it", async () => {
  const { owner } = people;
  const admin = await system.signIn('admin');
  const { id: divisionId } = await admin.post('/units', {
    name: 'Phòng giả định của Sở',
    kind: 'division',
    tree: 'government',
    block: 'government',
    parentId: authority.departmentId,
    validFrom: '2020-01-01',
  });
  for (const verifyingUnitId of [authority.departmentId, divisionId])
    expect(
      (
        await owner.refusal('POST', `/tasks/${taskId}/products`, {
          kind: 'report',
          name: 'Báo cáo tự xác minh',
          documentNumber: '11/BC',
          verifyingUnitId,
        })
      ).params,
    ).toEqual({ path: 'verifyingUnitId', problem: 'ownWork', given: verifyingUnitId });
});

it('without a named unit lets verify whom the regulation says, but never who did the work', async () => {
  const { owner } = people;
  const { id } = await owner.post(`/tasks/${taskId}/products`, {
    kind: 'report',
    name: 'Báo cáo giả định',
    documentNumber: '12/BC',
  });
  const admin = await system.signIn('admin');
  const { officialId } = await owner.get('/me');
  await system.openAccount(admin, 'own.verifier', {
    officialId,
    powers: [{ kind: 'verifier', unitId: authority.provinceId }],
  });
  const verify = { version: 1, outcome: 'verified', checked: [{ item: 'figures', restsOn: 'document' }] };
  const own = await system.signIn('own.verifier');
  expect(await own.refused('POST', `/products/${id}/verify`, verify)).toEqual([403, 'conflictOfInterest']);
  expect(await statistician.refused('POST', `/products/${id}/verify`, verify)).toEqual([404, 'notFound']);
  const verifier = await system.signIn('verifier');
  await verifier.post(`/products/${id}/verify`, verify);
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});

it('pages products', async () => {
  const first = await people.specialist.get('/products?limit=1');
  expect(first.products).toHaveLength(1);
  const { handedInOn, id } = first.next;
  const second = await people.specialist.get(
    `/products?limit=1&after[handedInOn]=${handedInOn}&after[id]=${id}`,
  );
  expect(second.products).toHaveLength(1);
  expect(second.next).toBeNull();
});

it('takes no file for work that came to its end', async () => {
  const { owner, specialist } = people;
  const { id } = await owner.post('/tasks/register', madeUpTask(authority, 'Việc được rút'));
  const bring = async (line: string) => {
    const bytes = smallPdf(line);
    const type = 'application/pdf';
    const answer = await owner.file('POST', `/tasks/${id}/evidence?name=x.pdf`, { bytes, type });
    return [answer.statusCode, answer.json().code];
  };
  expect(await bring('truoc khi rut')).toEqual([200, undefined]);
  await owner.post(`/tasks/${id}/withdraw`, { version: 1, reason: 'Thôi' });
  const before = filesOf();
  expect(await bring('sau khi rut')).toEqual([409, 'wrongState']);
  expect(filesOf()).toEqual(before);
  // The days it took are still to be answered for: an objective cause is claimed afterwards too, and proved.
  await specialist.post(`/tasks/${taskId}/close`, { version: 6, outcome: 'finish' });
  expect((await upload(owner, 'thiên tai.pdf', smallPdf('van ban ve thien tai'))).statusCode).toBe(200);
});
