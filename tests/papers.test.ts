import PizZip from 'pizzip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MadeUpAuthority, madeUpTask, makeAuthority, startTask } from './system/made-up-authority.ts';
import { madeDocx } from './system/made-docx.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from './system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let who: Awaited<ReturnType<MadeUpAuthority['signIn']>>;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  who = await authority.signIn();
});
afterAll(() => system.close());

/** A task of one of the two officials, ready to be assigned. */
async function endorsed(title: string, at = 0): Promise<string> {
  const by = at === 0 ? who.owner : who.successor;
  const task = madeUpTask(authority, title);
  const { id } = await by.post('/tasks/register', { ...task, ownerIds: [authority.subjectIds[at]] });
  await by.post(`/tasks/${id}/submit`, { version: 1 });
  await who.specialist.post(`/tasks/${id}/opinions`, { version: 2, opinion: 'endorse' });
  return id;
}

function decision(taskIds: string[], number?: string) {
  return {
    campaignId: authority.campaignId,
    ...(number === undefined ? {} : { number }),
    signedOn: '2026-03-02',
    signedBy: 'T/M Ban Thường vụ, Bí thư, Trần Văn Thử',
    title: 'Quyết định giao việc năm 2026',
    tasks: taskIds.map((taskId) => ({ taskId, version: 3 })),
  };
}

const letterhead = {
  superior: 'Đảng bộ tỉnh Giả Định',
  issuer: 'Tỉnh ủy Giả Định',
  place: 'Giả Định',
  symbol: 'TU',
  advisor: 'Ban Tổ chức Tỉnh ủy',
  onBehalf: 'Ban Thường vụ',
  position: '',
  bases: ['Căn cứ quy định giả định;'],
  recipients: ['Như trên'],
  termFrom: '2025-09-20',
};

test('numbers run on, by hand or given by the system, without gaps or doubles', async () => {
  const unit = authority.provinceId;
  const [first, second, third, fourth] = [
    await endorsed('Việc một'),
    await endorsed('Việc hai', 1),
    await endorsed('Việc ba'),
    await endorsed('Việc bốn', 1),
  ];
  // Nobody has said yet what closes the number and when the term began.
  expect(await who.leader.refusal('POST', '/decisions/assign', decision([first]))).toMatchObject({
    kind: 'missingFacts',
  });
  expect(await who.owner.refused('GET', `/units/${unit}/letterhead`)).toEqual([403, 'notAllowed']);
  const asNamed = await who.specialist.get(`/units/${unit}/letterhead`);
  expect(asNamed).toMatchObject({ version: 0, letterhead: { issuer: 'Tỉnh ủy giả định', symbol: 'TU' } });
  await who.specialist.post(`/units/${unit}/letterhead`, { version: 0, letterhead });
  expect(
    await who.specialist.refused('POST', `/units/${unit}/letterhead`, { version: 0, letterhead }),
  ).toEqual([409, 'versionConflict']);

  await who.leader.post('/decisions/assign', decision([first], '371-QĐ/TU'));
  // A refused act gives its number back: the version is not the one there is.
  const stale = { ...decision([second]), tasks: [{ taskId: second, version: 1 }] };
  expect(await who.leader.refused('POST', '/decisions/assign', stale)).toEqual([409, 'versionConflict']);
  await Promise.all(
    [second, third, fourth].map((id) => who.leader.post('/decisions/assign', decision([id]))),
  );
  const { decisions } = await who.specialist.get(`/campaigns/${authority.campaignId}/decisions`);
  expect(decisions.map((it: { number: string }) => it.number).toSorted()).toEqual([
    '371-QĐ/TU',
    '372-QĐ/TU',
    '373-QĐ/TU',
    '374-QĐ/TU',
  ]);
});

test('a paper is drawn up, checked by its fingerprint, and stays as it went out', async () => {
  const both = [await endorsed('Việc năm'), await endorsed('Việc sáu', 1)];
  const { decisionId } = await who.leader.post('/decisions/assign', decision(both, '400-QĐ/TU'));
  const wanted = { kind: 'assigning', thingId: decisionId };
  const { fingerprint } = await who.specialist.post('/papers', wanted);
  expect(await who.leader.post('/papers', wanted)).toEqual({ fingerprint });

  const paper = await who.specialist.get(`/papers/${fingerprint}`);
  expect(paper).toMatchObject({ kind: 'assigning', isCurrent: true, latest: fingerprint });
  expect(paper.content).toMatchObject({
    number: '400-QĐ/TU',
    signedOn: '2026-03-02',
    about: 'giao việc năm 2026',
    head: { superior: 'Đảng bộ tỉnh Giả Định', issuer: 'Tỉnh ủy Giả Định' },
    bases: ['Căn cứ quy định giả định;'],
    signature: { capacity: ['T/M Ban Thường vụ'], position: 'Bí thư', name: 'Trần Văn Thử' },
    recipients: ['Như trên'],
  });
  const [list] = paper.content.annexes;
  expect(list.blocks[0].rows.map((row: string[]) => row.slice(1, 4))).toEqual([
    ['Nguyễn Giả Định 01, Giám đốc Sở số 1', 'Việc năm', 'Hồ sơ được số hóa: ít nhất 2.000'],
    ['Nguyễn Giả Định 02, Giám đốc Sở số 2', 'Việc sáu', 'Hồ sơ được số hóa: ít nhất 2.000'],
  ]);

  // Whose work is on the list gets an extract that says so; strangers learn of nothing.
  const extract = await who.owner.post('/papers', wanted);
  const { content } = await who.owner.get(`/papers/${extract.fingerprint}`);
  expect(content.annexes[0].title).toBe('TRÍCH DANH SÁCH VIỆC ĐƯỢC GIAO');
  expect(content.annexes[0].blocks[0].rows).toHaveLength(1);
  expect(await system.stranger.refused('GET', `/papers/${fingerprint}`)).toEqual([401, 'signInNeeded']);
  expect(await who.member.refused('GET', `/papers/${'0'.repeat(64)}`)).toEqual([404, 'notFound']);

  // A new letterhead changes papers to come, not the one that went out.
  await who.specialist.post(`/units/${authority.provinceId}/letterhead`, {
    version: 1,
    letterhead: { ...letterhead, recipients: ['Như Điều 3'] },
  });
  const later = await who.specialist.get(`/papers/${fingerprint}`);
  expect(later).toMatchObject({ isCurrent: false, content: { recipients: ['Như trên'] } });
});

test('an extract is for whom it was drawn up, the whole list for those who may see it', async () => {
  const both = [await endorsed('Việc bảy'), await endorsed('Việc tám', 1)];
  const { decisionId } = await who.leader.post('/decisions/assign', decision(both, '401-QĐ/TU'));
  const { fingerprint } = await who.specialist.post('/papers', { kind: 'assigning', thingId: decisionId });
  expect(await who.owner.refused('GET', `/papers/${fingerprint}`)).toEqual([404, 'notFound']);
  expect((await who.owner.file('GET', `/papers/${fingerprint}/file?as=pdf`)).statusCode).toBe(404);
});

test('a draft says what the paper will say, and nothing of it stays', async () => {
  const both = [await endorsed('Việc nháp một'), await endorsed('Việc nháp hai', 1)];
  const of = decision(both);
  const before = await system.dump(['decision', 'paper_count', 'log_entry', 'notice', 'issued_paper']);
  const { content } = await who.leader.post('/papers/draft', { act: 'assign', of });
  expect(content).toMatchObject({
    kind: 'assigning',
    number: null,
    signedOn: '2026-03-02',
    signature: { capacity: ['T/M Ban Thường vụ'], position: 'Bí thư', name: 'Trần Văn Thử' },
  });
  expect(content.annexes[0].blocks[0].rows.map((row: string[]) => row[2])).toEqual([
    'Việc nháp một',
    'Việc nháp hai',
  ]);
  // Whoever may not assign gets no draft; a refusal is that of the act.
  expect(await who.owner.refused('POST', '/papers/draft', { act: 'assign', of })).toEqual([
    403,
    'notAllowed',
  ]);
  const late = { ...of, signedOn: '2026-03-03' };
  expect(await who.leader.refusal('POST', '/papers/draft', { act: 'assign', of: late })).toMatchObject({
    kind: 'invalidValue',
    params: { path: 'signedOn' },
  });
  const marked = { ...of, title: 'TỐI MẬT' };
  expect(await who.leader.refused('POST', '/papers/draft', { act: 'assign', of: marked })).toEqual([
    422,
    'secrecyMarked',
  ]);
  for (const as of ['docx', 'pdf']) {
    const file = await who.leader.file('POST', `/papers/draft/file?as=${as}`, {
      bytes: JSON.stringify({ act: 'assign', of }),
      type: 'application/json',
    });
    expect([file.statusCode, file.headers['content-disposition']]).toEqual([
      200,
      `attachment; filename*=UTF-8''du-thao-quyet-dinh-giao-viec-nam-2026.${as}`,
    ]);
    if (as === 'pdf') continue;
    expect(textOf(file.rawPayload)).toContain('DỰ THẢO');
    expect(textOf(file.rawPayload)).toContain('Việc nháp hai');
    expect(textOf(file.rawPayload)).not.toContain('Mã kiểm tra');
  }
  expect(await system.dump(['decision', 'paper_count', 'log_entry', 'notice', 'issued_paper'])).toEqual(
    before,
  );
  // The paper itself says the same, and has a number.
  const { decisionId } = await who.leader.post('/decisions/assign', of);
  const { fingerprint } = await who.leader.post('/papers', { kind: 'assigning', thingId: decisionId });
  const issued = await who.leader.get(`/papers/${fingerprint}`);
  expect(issued.content).toEqual({ ...content, number: expect.stringMatching(/^\d+-QĐ\/TU$/) });
});

test('papers come as files, and in an office’s own template once it has one', async () => {
  const task = await endorsed('Việc chín');
  const { decisionId } = await who.leader.post('/decisions/assign', decision([task], '410-QĐ/TU'));
  const { fingerprint } = await who.specialist.post('/papers', { kind: 'assigning', thingId: decisionId });
  const pdf = await who.specialist.file('GET', `/papers/${fingerprint}/file?as=pdf`);
  expect(pdf.headers['content-type']).toBe('application/pdf');
  expect(pdf.headers['content-disposition']).toContain('410-Q%C4%90-TU.pdf');
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  const docx = await who.specialist.file('GET', `/papers/${fingerprint}/file?as=docx`);
  expect(textOf(docx.rawPayload)).toContain('410-QĐ/TU');
  expect((await who.specialist.file('GET', `/papers/${fingerprint}/file?as=exe`)).statusCode).toBe(422);

  const place = `/units/${authority.provinceId}/templates/assigning?name=mau.docx`;
  const type = 'application/octet-stream';
  const send = (bytes: Buffer) => who.specialist.file('POST', place, { bytes, type });
  const wrong = await send(madeDocx('Số {so}, {nguoi_ki}'));
  expect([wrong.statusCode, wrong.json().params]).toEqual([
    422,
    { path: '{nguoi_ki}', problem: 'unknownName', nearest: 'nguoi_ky' },
  ]);
  const broken = await send(madeDocx('Số {#danh_sach}'));
  expect([broken.statusCode, broken.json().params.path]).toEqual([422, '{danh_sach}']);
  expect(broken.json().params.problem).toBe('brokenField');
  expect((await send(madeDocx('Không có trường'))).json().params).toMatchObject({
    path: 'content',
    problem: 'noField',
  });
  expect((await send(Buffer.from('no file of a word processor'))).json().params.path).toBe('content');
  expect((await who.owner.file('POST', place, { bytes: madeDocx('{so}'), type })).statusCode).toBe(403);
  const kept = await send(madeDocx('MẪU RIÊNG {so}, {nguoi_ky}: {#danh_sach}{cot_3};{/danh_sach}'));
  expect(kept.json().fields).toEqual(['so', 'nguoi_ky', 'danh_sach.cot_3']);
  const own = await who.specialist.file('GET', `/papers/${fingerprint}/file?as=docx`);
  expect(textOf(own.rawPayload)).toContain('MẪU RIÊNG 410-QĐ/TU, Trần Văn Thử: Việc chín;');
  await who.specialist.post(`/units/${authority.provinceId}/templates/assigning/drop`, {});
  const again = await who.specialist.file('GET', `/papers/${fingerprint}/file?as=docx`);
  expect(textOf(again.rawPayload)).not.toContain('MẪU RIÊNG');
});

function textOf(docx: Buffer): string {
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
  return xml.replace(/<[^>]+>/g, '');
}

test('a plan has the form of the tree its leader works in, and goes to the authority', async () => {
  const id = await endorsed('Việc mười');
  await who.leader.post('/decisions/assign', decision([id], '420-QĐ/TU'));
  await startTask(authority, id);
  const { fingerprint } = await who.owner.post('/papers', { kind: 'plan', thingId: id });
  expect(await who.owner.get(`/papers/${fingerprint}`)).toMatchObject({
    format: { tree: 'government' },
    content: {
      head: { superior: null, issuer: 'Sở giả định số 1', place: 'Giả Định' },
      recipients: ['Tỉnh ủy giả định'],
      signature: { position: 'Giám đốc Sở số 1', name: 'Nguyễn Giả Định 01' },
    },
  });
  const file = await who.owner.file('GET', `/papers/${fingerprint}/file?as=docx`);
  expect(file.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''ke-hoach-thuc-hien-viec-viec-muoi.docx`,
  );
});

test('before anybody is appraised the summary counts who is to be, and the submission says there is none', async () => {
  const { campaignId } = authority;
  const contentOf = async (kind: string) => {
    const { fingerprint } = await who.specialist.post('/papers', { kind, thingId: campaignId });
    return (await who.specialist.get(`/papers/${fingerprint}`)).content;
  };
  const summary = await contentOf('summaryReport');
  expect(summary.body[0].text).toContain(
    'có 2 cán bộ, tập thể thuộc diện đánh giá, 0 đã được xếp loại, 2 chưa xếp loại.',
  );
  expect(summary.body.at(-1).rows.at(-1)).toEqual(['Cộng', '2', '0', '0', '0', '0', '2']);
  const submission = await contentOf('ratingSubmission');
  expect([submission.body[1].text, submission.annexes]).toEqual([
    'Chưa có cán bộ, tập thể nào được đề xuất mức xếp loại.',
    [],
  ]);
});
