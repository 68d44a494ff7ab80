import { givePower } from '#use-cases/account/give-power.ts';
import { openAppraisals } from '#use-cases/appraisal/open-appraisals.ts';
import { scoreSubject } from '#use-cases/appraisal/score-subject.ts';
import { addSubjects } from '#use-cases/campaign/add-subjects.ts';
import { createCampaign } from '#use-cases/campaign/create-campaign.ts';
import { callSession } from '#use-cases/council/call-session.ts';
import { recordAttendance } from '#use-cases/council/record-attendance.ts';
import { setUpCouncil } from '#use-cases/council/set-up-council.ts';
import { Player } from '../player.ts';

/** A regulation whose councils score in sessions, on blind sheets. */
const packId = 'vinh-phuc-371-2022';
const council = 'government-block';
const day = '2026-11-20';

/** The seats: whom of the advisory council the paper names, and as what. */
const seats = [
  { key: 'advisory-1', fullName: 'Bàn Kim Khánh Thơm', role: 'chair' },
  { key: 'advisory-2', fullName: 'Lộc Công Thành Thụy', role: 'secretary' },
  { key: 'advisory-3', fullName: 'Phùng Đức Vĩnh Đoàn', role: 'member' },
  { key: 'advisory-4', fullName: 'Hoàng Thị Thanh Tâm', role: 'substitute' },
] as const;

/** The posts of those it scores. */
const posts = ['gd-so-tc', 'gd-so-gddt', 'gd-so-yt', 'gd-so-khcn', 'gd-so-nv'];

/** A council in the middle of a session: some sheets are in, none is revealed. */
export async function playOpenSession({ keys, services }: Player): Promise<void> {
  // Knows nobody yet, and so everybody by the powers he is given here.
  const player = new Player(services);
  const authorityId = keys.get('unit', 'btv');
  const specialist = keys.get('account', 'specialist btv');
  const accountOf = (key: string) => keys.get('account', `council ${key}`);
  for (const { key } of seats)
    await player.act(
      keys.get('account', 'admin'),
      '2026-10-12',
      givePower,
      { accountId: accountOf(key), kind: 'councilMember', unitId: authorityId, council },
      key,
    );
  const { id: campaignId } = await player.act(
    specialist,
    '2026-01-05',
    createCampaign,
    {
      authorityId,
      title: 'Nhiệm vụ trọng tâm của các sở, chín tháng năm 2026',
      packId,
      periodFrom: '2026-01-01',
      periodTo: '2026-09-30',
    },
    'chin-thang',
  );
  await player.act(
    specialist,
    '2026-01-05',
    addSubjects,
    {
      campaignId,
      subjects: posts.map((post) => ({
        kind: 'official' as const,
        officialId: keys.get('holder', post),
        postId: keys.get('post', post),
        groupId: 'state-agencies',
      })),
    },
    'chin-thang',
  );
  const { opened } = await player.act(specialist, '2026-10-05', openAppraisals, { campaignId }, 'chin-thang');
  const appraisalIds = opened.map(({ appraisalId }) => appraisalId);
  const { id: councilId, members } = await player.act(
    specialist,
    '2026-10-20',
    setUpCouncil,
    {
      campaignId,
      council,
      number: '218-QĐ/TU',
      signedOn: '2026-10-20',
      signedBy: 'Trần Văn Giả Định',
      title: 'Về việc thành lập Hội đồng khối chính quyền',
      members: seats.map(({ key, fullName, role }) => ({ accountId: accountOf(key), fullName, role })),
    },
    council,
  );
  const { id: sessionId } = await player.act(
    accountOf('advisory-2'),
    day,
    callSession,
    { councilId, heldOn: day, appraisalIds },
    council,
  );
  const attendance = members.slice(0, 3).map(({ id }) => ({ memberId: id, present: true }));
  await player.act(
    accountOf('advisory-2'),
    day,
    recordAttendance,
    { sessionId, version: 1, attendance },
    council,
  );
  const [first = '', second = ''] = appraisalIds;
  const sheets = [
    { appraisalId: first, version: 1, key: 'advisory-2', points: ['8', '7.5', '8.5'] },
    { appraisalId: first, version: 2, key: 'advisory-3', points: ['6', '7', '6.5'] },
    { appraisalId: second, version: 1, key: 'advisory-2', points: ['5.5', '6', '6'] },
  ];
  for (const { appraisalId, version, key, points } of sheets) {
    const [novelty = null, effort = null, effect = null] = points;
    await player.act(
      accountOf(key),
      day,
      scoreSubject,
      { appraisalId, version, points: { novelty, effort, effect }, claimedLevel: 'good' },
      key,
    );
  }
}
