import { afterAll, beforeAll, expect, it } from 'vitest';
import { bring } from '../sheet-import/bring.ts';
import { fillWorkbook, type Typed } from '../system/fill-workbook.ts';
import { assignTask, type MadeUpAuthority, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** An answer of the API. */
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let taskId: string;
let indicatorId: string;
let stepsId: string;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  const indicators = [
    { name: 'Hồ sơ được số hóa', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '2000' } },
    {
      name: 'Lộ trình',
      unitOfMeasure: 'mốc',
      target: { direction: 'milestones', milestones: [{ title: 'Chọn đơn vị' }, { title: 'Nghiệm thu' }] },
    },
  ];
  ({ id: taskId } = await assignTask(authority, '=Việc số hóa', '01-QĐ/TU', { indicators }));
  await startTask(authority, taskId);
  const { owner } = await authority.signIn();
  [indicatorId, stepsId] = (await owner.get(`/tasks/${taskId}`)).indicators.map((it: Body) => it.id);
});
afterAll(() => system.close());

const on = async (day: string) => {
  system.setDay(day);
  return authority.signIn();
};
const forms = () => `/campaigns/${authority.campaignId}/report-forms`;
const send = async (specialist: Caller, period = '2026-Q1') => {
  const { id } = await specialist.post(forms(), { period });
  const { file } = await specialist.get(`/report-forms/${id}`);
  return { id, file } as { id: string; file: string };
};
const review = async (specialist: Caller, file: string, typed: Typed) =>
  specialist.post(`${forms()}/review`, { file: await fillWorkbook(file, typed) });
const standings = ({ tasks: [task] }: Body) =>
  Object.fromEntries(task.fields.map((it: Body) => [it.at, it.standing]));
const entering = ({ tasks: [task] }: Body, keys: string[]) => ({
  tasks: [
    {
      taskId: task.taskId,
      revision: task.revision,
      draft: task.draft,
      fields: task.fields.flatMap(({ key, filled }: Body) =>
        keys.includes(key) ? [{ key, value: filled }] : [],
      ),
    },
  ],
});

it('goes out, comes back filled in, and waits as a draft for the official, who files it', async () => {
  const { specialist, owner, leader } = await on('2026-04-05');
  expect(await leader.refused('POST', forms(), { period: '2026-Q1' })).toEqual([403, 'notAllowed']);
  expect(await owner.refused('POST', forms(), { period: '2026-Q1' })).toEqual([404, 'notFound']);
  const { id, file } = await send(specialist);
  const untouched = await review(specialist, file, {});
  expect(new Set(Object.values(standings(untouched)))).toEqual(new Set(['unchanged']));
  expect(untouched.tampered).toEqual([]);

  const found = await review(specialist, file, {
    'Số liệu!G6': 1500,
    'Số liệu!G7': 'có',
    'Số liệu!G8': 'có lẽ',
    'Đánh giá, vướng mắc!E6': 'Đã số hóa phần lớn hồ sơ',
    'Đánh giá, vướng mắc!F6': 'Thiếu máy quét',
  });
  expect(standings(found)).toEqual({
    'Số liệu!G6': 'toSave',
    'Số liệu!G7': 'toSave',
    'Số liệu!G8': 'fault',
    'Đánh giá, vướng mắc!E6': 'toSave',
    'Đánh giá, vướng mắc!F6': 'toSave',
    'Đánh giá, vướng mắc!G6': 'unchanged',
    'Đánh giá, vướng mắc!H6': 'unchanged',
  });
  expect(found.tasks[0].fields[2]).toMatchObject({
    at: 'Số liệu!G8',
    label: 'Lộ trình: Nghiệm thu',
    problem: 'unknownOption',
    given: 'có lẽ',
  });
  const all = entering(found, [indicatorId, `${stepsId}/0`, 'narrative', 'obstacle']);
  expect(await specialist.post(`/report-forms/${id}/enter`, all)).toEqual({ tasks: 1, fields: 4 });
  // The report is not filed: it waits.
  expect((await owner.get(`/tasks/${taskId}`)).reports).toEqual([]);
  expect(await owner.get(`/tasks/${taskId}/report-draft?period=2026-Q1`)).toEqual({
    draft: {
      actuals: { [indicatorId]: '1500', [stepsId]: [true, false] },
      narrative: 'Đã số hóa phần lớn hồ sơ',
      obstacle: { description: 'Thiếu máy quét', proposal: '', asksDecision: false },
      enteredBy: 'specialist',
      enteredAt: expect.stringMatching(/^2026-04-05T/) as string,
    },
  });
  await owner.post(`/tasks/${taskId}/reports`, {
    period: '2026-Q1',
    narrative: 'Đã xem lại',
    readings: [{ indicatorId, actual: '1500' }],
  });
  expect(await owner.get(`/tasks/${taskId}/report-draft?period=2026-Q1`)).toEqual({ draft: null });
  expect((await system.verifyLog()).faults).toEqual([]);
});

it('shows both where the system knows something else by now, and enters nothing that has moved on since', async () => {
  const { specialist, owner } = await on('2026-07-03');
  const { id, file } = await send(specialist, '2026-Q2');
  const report = (actual: string) =>
    owner.post(`/tasks/${taskId}/reports`, {
      period: '2026-Q2',
      narrative: 'Báo cáo quý II',
      readings: [{ indicatorId, actual }],
    });
  await report('1600');
  const found = await review(specialist, file, { 'Số liệu!G6': 1700 });
  expect(found.tasks[0].fields[0]).toMatchObject({
    sent: null,
    now: '1600',
    filled: '1700',
    standing: 'conflict',
  });
  const taken = entering(found, [indicatorId]);
  await report('1650');
  expect(await specialist.refused('POST', `/report-forms/${id}/enter`, taken)).toEqual([
    409,
    'versionConflict',
  ]);
  const again = await review(specialist, file, { 'Số liệu!G6': 1700 });
  await specialist.post(`/report-forms/${id}/enter`, entering(again, [indicatorId]));
  const { draft } = await owner.get(`/tasks/${taskId}/report-draft?period=2026-Q2`);
  expect([draft.actuals[indicatorId], draft.narrative]).toEqual(['1700', 'Báo cáo quý II']);
});

it('takes nothing of a row whose locked cells were changed, and names them', async () => {
  const { specialist } = await on('2026-07-04');
  const { file } = await send(specialist, '2026-Q2');
  const found = await review(specialist, file, { 'Số liệu!F6': 'ít nhất 200', 'Số liệu!G6': 1800 });
  expect(found.tampered).toEqual([{ at: 'Số liệu!F6', expected: 'ít nhất 2.000', found: 'ít nhất 200' }]);
  expect(found.tasks[0].fields[0]).toMatchObject({ standing: 'fault', problem: 'tampered', given: '1800' });
});

it('knows its own forms only, of the layout of today, with the mark they went out with', async () => {
  const { specialist } = await on('2026-07-04');
  const { file } = await send(specialist, '2026-Q2');
  const refusal = async (typed: Typed) => {
    const { kind, params } = await specialist.refusal('POST', `${forms()}/review`, {
      file: await fillWorkbook(file, typed),
    });
    return [kind, params.why ?? params.problem ?? params.what];
  };
  expect(await refusal({ '_dotpha!A1': 'bảng khác' })).toEqual(['unreadableFile', 'notForm']);
  expect(await refusal({ '_dotpha!B1': 0 })).toEqual(['unreadableFile', 'oldForm']);
  expect(await refusal({ '_dotpha!A2': '01990000-0000-7000-8000-0000000000aa' })).toEqual([
    'notFound',
    'reportForm',
  ]);
  expect(await refusal({ '_dotpha!A3': 'f'.repeat(64) })).toEqual(['invalidValue', 'replaced']);
  const text = Buffer.from('TT;Kết quả').toString('base64');
  expect((await specialist.refusal('POST', `${forms()}/review`, { file: text })).params.why).toBe(
    'notWorkbook',
  );
});

it('gives out a form to register work on, which comes back as a table of proposals', async () => {
  const { specialist } = await on('2026-07-05');
  const { campaignId } = authority;
  const { file } = await specialist.get(`/campaigns/${campaignId}/registration-form`);
  const typed = {
    A: 'Rút ngắn thời gian giải quyết hồ sơ đất đai (giả định)',
    B: 'Nguyễn Giả Định 02',
    D: 'đột phá',
    F: 'Quy trình mới',
    G: '30/11/2026',
    H: 'Số ngày giải quyết',
    I: 'ngày',
    K: '10',
    L: 'nhiều nhất',
  };
  const content = await fillWorkbook(
    file,
    Object.fromEntries(Object.entries(typed).map(([column, text]) => [`Đăng ký!${column}6`, text])),
  );
  const { id, choice } = await bring(specialist, 'proposals', content, { campaignId });
  await specialist.post(`/imports/${id}/check`, choice);
  expect((await specialist.get(`/imports/${id}`)).counts).toEqual({
    create: 1,
    change: 0,
    same: 0,
    fault: 0,
  });
});

it('takes nothing in once the period is sealed', async () => {
  const { specialist } = await on('2026-07-05');
  const { id, file } = await send(specialist, '2026-Q2');
  const before = await review(specialist, file, { 'Số liệu!G6': 1900 });
  await specialist.post(`/campaigns/${authority.campaignId}/periods/seal`, { period: '2026-Q2' });
  const after = await review(specialist, file, { 'Số liệu!G6': 1900 });
  expect(after.tasks[0].fields[0]).toMatchObject({ standing: 'fault', problem: 'sealed' });
  expect(
    await specialist.refused('POST', `/report-forms/${id}/enter`, entering(before, [indicatorId])),
  ).toEqual([409, 'wrongState']);
});
