import type { Caller, ThrowAwaySystem } from './throw-away-system.ts';

/** An answer of the API. */
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

/** A made-up authority in the middle of a campaign: its people, each with a way in. */
export interface MadeUpAuthority {
  provinceId: string;
  departmentId: string;
  campaignId: string;
  pack: Body;
  /** Subjects of the campaign, one a head of department; the first is `owner`, the second `successor`. */
  subjectIds: string[];
  /** Everybody signs in anew: for a new day. */
  signIn(): Promise<Record<'owner' | 'successor' | 'specialist' | 'leader' | 'member', Caller>>;
}

/**
 * Makes an authority with a department for each of `officials` people, who take part in a campaign of 2026; the first two
 * have accounts, as have a specialist, a leader and a council member.
 */
export async function makeAuthority(
  system: Pick<ThrowAwaySystem, 'signIn' | 'openAccount'>,
  options: { packId: string; groupId?: string; officials?: number; oneDepartment?: boolean },
): Promise<MadeUpAuthority> {
  const admin = await system.signIn('admin');
  const since = { validFrom: '2020-01-01' };
  const province = await admin.post('/units', {
    name: 'Tỉnh ủy giả định',
    kind: 'partyCommittee',
    tree: 'party',
    block: 'party',
    ...since,
  });
  const departments: Body[] = [];
  const people: Body[] = [];
  for (let number = 1; number <= (options.officials ?? 2); number += 1) {
    if (departments.length === 0 || !options.oneDepartment)
      departments.push(
        await admin.post('/units', {
          name: `Sở giả định số ${number}`,
          kind: 'department',
          tree: 'government',
          block: 'government',
          parentId: province.id,
          ...since,
        }),
      );
    const post = await admin.post('/posts', {
      unitId: departments.at(-1).id,
      title: `Giám đốc Sở số ${number}`,
      kind: 'departmentDirector',
      isHead: true,
      managedById: province.id,
      ...since,
    });
    const official = await admin.post('/officials', {
      fullName: `Nguyễn Giả Định ${String(number).padStart(2, '0')}`,
      enteredById: province.id,
      madeUp: true,
    });
    await admin.post('/tenures', { officialId: official.id, postId: post.id, from: '2020-01-01' });
    people.push({ officialId: official.id, postId: post.id });
  }

  const { pack } = await admin.get(`/packs/${options.packId}`);
  const groupId = options.groupId ?? pack.groups[0].id;
  const { council } = pack.groups.find((group: Body) => group.id === groupId);
  const at = (kind: string) => ({ powers: [{ kind, unitId: province.id }] });
  await system.openAccount(admin, 'owner', { officialId: people[0].officialId });
  await system.openAccount(admin, 'successor', { officialId: people[1]?.officialId });
  await system.openAccount(admin, 'specialist', at('specialist'));
  await system.openAccount(admin, 'leader', at('leader'));
  await system.openAccount(admin, 'member', {
    powers: [{ kind: 'councilMember', unitId: province.id, council }],
  });
  const specialist = await system.signIn('specialist');
  const campaign = await specialist.post('/campaigns', {
    authorityId: province.id,
    title: 'Giao việc năm 2026',
    packId: options.packId,
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
  });
  const { ids } = await specialist.post(`/campaigns/${campaign.id}/subjects`, {
    subjects: people.map((person) => ({ kind: 'official', ...person, groupId })),
  });
  return {
    provinceId: province.id,
    departmentId: departments[0].id,
    campaignId: campaign.id,
    pack,
    subjectIds: ids,
    signIn: async () => ({
      owner: await system.signIn('owner'),
      successor: await system.signIn('successor'),
      specialist: await system.signIn('specialist'),
      leader: await system.signIn('leader'),
      member: await system.signIn('member'),
    }),
  };
}

/** What a made-up task asks for. */
export function madeUpTask({ campaignId, subjectIds, pack }: MadeUpAuthority, title: string) {
  return {
    campaignId,
    ownerIds: [subjectIds[0]],
    title,
    nature: 'breakthrough',
    horizon: pack.settings.horizons.value[0],
    expectedProduct: 'Cơ sở dữ liệu giả định',
    dueOn: '2026-11-30',
    indicators: [
      { name: 'Hồ sơ được số hóa', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '2000' } },
    ],
  };
}

/** Brings a task of the owner to where it is assigned by a paper signed on 2 March 2026. */
export async function assignTask(
  authority: MadeUpAuthority,
  title: string,
  number: string,
  more: { content?: string; indicators?: object[] } = {},
): Promise<{ id: string; version: number }> {
  const { owner, specialist, leader } = await authority.signIn();
  const task = await owner.post('/tasks/register', { ...madeUpTask(authority, title), ...more });
  await owner.post(`/tasks/${task.id}/submit`, { version: 1 });
  await specialist.post(`/tasks/${task.id}/opinions`, { version: 2, opinion: 'endorse' });
  await leader.post('/decisions/assign', {
    campaignId: authority.campaignId,
    ...paper(number, '2026-03-02'),
    tasks: [{ taskId: task.id, version: 3 }],
  });
  return { id: task.id, version: 4 };
}

/** Brings an assigned task to where work goes on: its plan submitted and approved. */
export async function startTask(authority: MadeUpAuthority, taskId: string): Promise<{ version: number }> {
  const { owner, leader } = await authority.signIn();
  await owner.post(`/tasks/${taskId}/plans`, {
    version: 4,
    generalObjective: 'Người dân tra cứu được hồ sơ của mình',
    specificObjectives: ['Số hóa 2.000 hồ sơ'],
    solutions: ['Thuê đơn vị số hóa'],
    milestones: [{ title: 'Xong 1.000 hồ sơ', dueOn: '2026-06-30' }],
  });
  return leader.post(`/tasks/${taskId}/plans/answer`, { version: 5, answer: 'approvePlan' });
}

export function paper(number: string, signedOn: string) {
  return { number, signedOn, signedBy: 'Người ký giả định', title: 'Quyết định giả định' };
}
