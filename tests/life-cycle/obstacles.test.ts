import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignTask, type MadeUpAuthority, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
});
afterAll(() => system.close());

it('carries an obstacle from the report through guidance to its end, with the days it took', async () => {
  const { id } = await assignTask(authority, 'Việc gặp vướng mắc', '01-QĐ/TU');
  await startTask(authority, id);
  system.setDay('2026-04-01');
  const early = await authority.signIn();
  await early.owner.post(`/tasks/${id}/reports`, {
    period: '2026-Q1',
    narrative: 'Chậm vì thiếu dữ liệu',
    readings: [],
    obstacles: [{ description: 'Chưa có dữ liệu địa chính', proposal: 'Sở cấp dữ liệu' }],
  });

  system.setDay('2026-04-11');
  const { owner, successor, leader } = await authority.signIn();
  const [found] = (await leader.get('/obstacles')).obstacles;
  expect(found).toMatchObject({
    taskId: id,
    taskTitle: 'Việc gặp vướng mắc',
    description: 'Chưa có dữ liệu địa chính',
    raisedOn: '2026-04-01',
    ageDays: 10,
    waitedDays: 10,
    resolvedOn: null,
    guidance: [],
    owners: [{ fullName: 'Nguyễn Giả Định 01' }],
  });
  const address = `/obstacles/${found.id}`;
  const guidance = {
    content: 'Sở cấp dữ liệu cho đơn vị',
    responsibleUnitId: authority.departmentId,
    dueOn: '2026-04-20',
  };
  expect((await successor.get('/obstacles')).obstacles).toEqual([]);
  expect(await successor.refused('POST', `${address}/guidance`, guidance)).toEqual([404, 'notFound']);
  expect(await owner.refused('POST', `${address}/guidance`, guidance)).toEqual([403, 'notAllowed']);
  expect(
    await leader.refusal('POST', `${address}/guidance`, { ...guidance, dueOn: '2026-04-10' }),
  ).toMatchObject({
    params: { path: 'dueOn', problem: 'tooEarly', limit: '2026-04-11' },
  });
  expect(
    await leader.refused('POST', `${address}/guidance`, { ...guidance, responsibleUnitId: found.id }),
  ).toEqual([404, 'notFound']);
  expect(await leader.refused('POST', `${address}/resolve`, {})).toEqual([403, 'notAllowed']);
  await leader.post(`${address}/guidance`, guidance);

  system.setDay('2026-04-21');
  const later = await authority.signIn();
  expect((await later.owner.get('/obstacles')).obstacles).toMatchObject([
    {
      ageDays: 20,
      waitedDays: 10,
      guidance: [
        {
          content: guidance.content,
          responsibleUnitName: 'Sở giả định số 1',
          dueOn: '2026-04-20',
          overdue: true,
        },
      ],
    },
  ]);
  await later.owner.post(`${address}/resolve`, { note: 'Đã nhận dữ liệu' });
  expect(await later.owner.refused('POST', `${address}/resolve`, {})).toEqual([409, 'wrongState']);
  expect(
    await later.leader.refused('POST', `${address}/guidance`, { ...guidance, dueOn: '2026-05-01' }),
  ).toEqual([409, 'wrongState']);
  expect((await later.leader.get(`/obstacles?campaignId=${authority.campaignId}`)).obstacles).toEqual([]);

  system.setDay('2026-06-01');
  const last = await authority.signIn();
  // Its age stopped when it was resolved.
  expect((await last.leader.get('/obstacles?standing=all')).obstacles).toMatchObject([
    { resolvedOn: '2026-04-21', note: 'Đã nhận dữ liệu', ageDays: 20, guidance: [{ overdue: false }] },
  ]);
});
