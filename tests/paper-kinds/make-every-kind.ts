import type { OfficialPaper, PaperKind } from '#domain/paper/official-paper.ts';
import type { PaperFormat } from '#regulation/paper-format.ts';
import { assignTask, type MadeUpAuthority, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { setUpMadeUpCouncil } from '../system/made-up-council.ts';
import type { ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Which paper of which kind, by the name its golden text has. */
export interface Wanted {
  name: string;
  kind: PaperKind;
  thingId: string;
}

export type DrawnPaper = { content: OfficialPaper; format: PaperFormat };

const points = (each: string) => ({ novelty: each, effort: each, effect: each });

const signed = (number: string, signedOn: string, title: string) => ({
  number,
  signedOn,
  signedBy: 'T/M Ban Thường vụ, Phó Bí thư, Trần Văn Thử',
  title,
});

/** An authority that has come from the first decision to announced ratings, with a paper of every kind to be drawn. */
export async function makeEveryKind(system: ThrowAwaySystem): Promise<{
  wanted: Wanted[];
  unitId: string;
}> {
  system.setDay('2026-03-02');
  const authority = await makeAuthority(system, { packId: 'vinh-phuc-371-2022', groupId: 'state-agencies' });
  await keepLetterhead(authority, {
    superior: '',
    issuer: 'Tỉnh ủy Giả Định',
    symbol: 'TU',
    onBehalf: 'Ban Thường vụ',
    position: 'Phó Bí thư',
  });
  const first = await assignTask(authority, 'Số hóa hồ sơ đất đai của tỉnh', '371-QĐ/TU');
  const second = await assignTask(authority, 'Một cửa liên thông ở mười xã', '372-QĐ/TU');
  const third = await assignTask(authority, 'Bản đồ rừng số', '373-QĐ/TU');
  await startTask(authority, first.id);
  const { version: started } = await startTask(authority, third.id);
  const { leader, owner } = await authority.signIn();
  const list = (tasks: object[]) => ({ campaignId: authority.campaignId, tasks });
  const on = '2026-03-02';
  const adjust = await leader.post('/decisions/adjust', {
    ...signed('374-QĐ/TU', on, 'Quyết định điều chỉnh việc được giao'),
    ...list([
      { taskId: second.id, version: second.version, dueOn: '2026-12-15', expectedProduct: 'Mười quy trình' },
    ]),
  });
  const transfer = await leader.post('/decisions/transfer', {
    ...signed('375-QĐ/TU', on, 'Chuyển giao việc do thay đổi nhiệm vụ'),
    ...list([
      {
        taskId: second.id,
        version: second.version + 1,
        toOwnerIds: [authority.subjectIds[1]],
        shareDone: '35.5',
        startsOn: '2026-04-01',
      },
    ]),
  });
  const suspend = await leader.post('/decisions/suspend', {
    ...signed('376-QĐ/TU', on, 'Tạm dừng việc chờ kinh phí'),
    ...list([{ taskId: third.id, version: started }]),
  });
  const resume = await leader.post('/decisions/resume', {
    ...signed('377-QĐ/TU', on, 'Tiếp tục việc đã có kinh phí'),
    ...list([{ taskId: third.id, version: started + 1 }]),
  });
  const withdraw = await leader.post('/decisions/withdraw', {
    ...signed('378-QĐ/TU', on, 'Rút việc không còn căn cứ'),
    ...list([{ taskId: third.id, version: started + 2 }]),
  });
  const task = await owner.get(`/tasks/${first.id}`);

  system.setDay('2026-10-05');
  const autumn = await authority.signIn();
  const report = await autumn.owner.post(`/tasks/${first.id}/reports`, {
    period: '2026-Q3',
    narrative: 'Đã số hóa 2.101 hồ sơ.\nCòn hai xã vùng cao.',
    readings: [
      { indicatorId: task.indicators[0].id, actual: '2101', source: 'Văn phòng đăng ký đất đai giả định' },
    ],
    obstacles: [{ description: 'Thiếu máy quét ở hai xã', proposal: 'Cấp thêm hai máy' }],
  });

  system.setDay('2026-12-01');
  const council = await setUpMadeUpCouncil(system, authority, {
    council: 'government-block',
    signedOn: '2026-11-20',
  });
  const seats = await council.signIn();
  const people = await authority.signIn();
  const { opened } = await people.specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const { appraisalId } = opened.find(
    (it: { subjectId: string }) => it.subjectId === authority.subjectIds[0],
  );
  await people.owner.post(`/appraisals/${appraisalId}/self`, {
    version: 1,
    points: points('9.5'),
    claimedLevel: 'excellent',
    remark: 'Đạt vượt chỉ tiêu giao',
  });
  const session = await people.specialist.post(`/councils/${council.councilId}/sessions`, {
    heldOn: '2026-12-01',
    appraisalIds: [appraisalId],
  });
  const at = (act: string) => `/council-sessions/${session.id}/${act}`;
  const sessionVersion = async () => (await seats.chair.get(at('room'))).version as number;
  await seats.chair.post(at('attendance'), {
    version: await sessionVersion(),
    attendance: [
      { memberId: council.memberIds.chair, present: true },
      { memberId: council.memberIds.secretary, present: true },
      { memberId: council.memberIds.member, present: true },
    ],
  });
  let appraisalVersion = 2;
  for (const [caller, each] of [
    [seats.chair, '9'],
    [seats.secretary, '8.5'],
    [people.member, '8'],
  ] as const) {
    await caller.post(`/appraisals/${appraisalId}/sheets`, {
      version: appraisalVersion,
      points: points(each),
    });
    appraisalVersion += 1;
  }
  await seats.chair.post(at('reveal'), { version: await sessionVersion(), appraisalId });
  await people.specialist.post(`/appraisals/${appraisalId}/proposal`, {
    version: appraisalVersion,
    answers: { notSerious: false },
  });
  await seats.chair.post(at('conclude'), { version: await sessionVersion() });
  const rate = await people.leader.post('/decisions/rate', {
    campaignId: authority.campaignId,
    ...signed('380-QĐ/TU', '2026-12-01', 'Quyết định xếp loại năm 2026'),
    ratings: [
      { appraisalId, version: appraisalVersion + 1, level: 'good', reason: 'Hai xã vùng cao chưa xong' },
    ],
  });
  await people.specialist.post(`/appraisals/${appraisalId}/announce`, { version: appraisalVersion + 2 });

  const changing = { adjust, transfer, suspend, resume, withdraw };
  const onAppraisal = [
    'scoreSheet',
    'selfAssessment',
    'resultNotice',
    'monthlySheet',
    'yearlySheet',
    'explanation',
  ] as const;
  // What somebody signs has the form of where he works: here a committee of the Party as well.
  await system.forJobs.services.db.updateTable('unit').set({ tree: 'party' }).execute();
  return {
    unitId: authority.provinceId,
    wanted: [
      { name: 'assigning', kind: 'assigning', thingId: task.decisions[0].id },
      ...Object.entries(changing).map(([act, { decisionId }]) => ({
        name: `changing-${act}`,
        kind: 'changing' as const,
        thingId: decisionId as string,
      })),
      { name: 'rating', kind: 'rating', thingId: rate.decisionId },
      { name: 'plan', kind: 'plan', thingId: first.id },
      { name: 'progressReport', kind: 'progressReport', thingId: report.id ?? report.reportId },
      { name: 'minutes', kind: 'minutes', thingId: session.id },
      ...onAppraisal.map((kind) => ({ name: kind, kind, thingId: appraisalId as string })),
      { name: 'ratingSubmission', kind: 'ratingSubmission', thingId: authority.campaignId },
      { name: 'summaryReport', kind: 'summaryReport', thingId: authority.campaignId },
    ],
  };
}

/** The same office with the papers of the state. */
export async function makeGovernment(system: ThrowAwaySystem, unitId: string): Promise<void> {
  // What is of one tree stays there; only a test looks at the same work in both forms.
  const { db } = system.forJobs.services;
  await db.updateTable('unit').set({ tree: 'government' }).execute();
  await db
    .updateTable('unit')
    .set({ name: 'Ủy ban nhân dân tỉnh Giả Định' })
    .where('id', '=', unitId)
    .execute();
  const admin = await system.signIn('admin');
  const { letterhead, version } = await admin.get(`/units/${unitId}/letterhead`);
  await admin.post(`/units/${unitId}/letterhead`, {
    version,
    letterhead: {
      ...letterhead,
      issuer: 'Ủy ban nhân dân\ntỉnh Giả Định',
      symbol: 'UBND',
      onBehalf: 'Ủy ban nhân dân',
      position: 'Chủ tịch',
      advisor: 'Sở Nội vụ',
    },
  });
}

async function keepLetterhead(authority: MadeUpAuthority, said: object): Promise<void> {
  const { specialist } = await authority.signIn();
  const place = `/units/${authority.provinceId}/letterhead`;
  const { letterhead, version } = await specialist.get(place);
  await specialist.post(place, {
    version,
    letterhead: {
      ...letterhead,
      ...said,
      place: 'Giả Định',
      advisor: 'Ban Tổ chức Tỉnh ủy',
      recipients: ['Như Điều 3', 'Các cơ quan liên quan'],
      termFrom: '2025-09-20',
    },
  });
}
