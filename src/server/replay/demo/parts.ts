import { createAccount } from '#use-cases/account/create-account.ts';
import { answerSubTask } from '#use-cases/cascade/answer-sub-task.ts';
import { giveSubTasks } from '#use-cases/cascade/give-sub-tasks.ts';
import { reportSubTask } from '#use-cases/cascade/report-sub-task.ts';
import { appointOfficial } from '#use-cases/organisation/appoint-official.ts';
import { createOfficial } from '#use-cases/organisation/create-official.ts';
import { createPost } from '#use-cases/organisation/create-post.ts';
import { createUnit } from '#use-cases/organisation/create-unit.ts';
import type { Player } from '../player.ts';

/**
 * How the director of agriculture shares the certified forest out: to his deputy, who reports, and to the forest rangers,
 * whose head shares his part out once more; a tenth is left to share.
 */
export async function fillParts(player: Player, password: string): Promise<void> {
  const { keys } = player;
  const admin = keys.get('account', 'admin');
  const owner = keys.get('owner account', 'n26-gd-so-nnmt');
  const deputy = keys.get('account', 'official pgd-so-nnmt');
  const taskId = keys.get('task', 'chung-chi-rung');
  const begun = '2026-03-20';

  const { id: rangersId } = await player.act(
    admin,
    begun,
    createUnit,
    {
      name: 'Chi cục Kiểm lâm tỉnh Sông Lam (giả định)',
      kind: 'division',
      tree: 'government',
      block: 'government',
      parentId: keys.get('unit', 'so-nnmt'),
      validFrom: '2021-01-01',
    },
    'chi-cuc-kiem-lam',
  );
  const person = async (key: string, fullName: string, title: string, isHead: boolean) => {
    const by = { enteredById: keys.get('unit', 'so-nnmt'), madeUp: true };
    const official = await player.act(admin, begun, createOfficial, { fullName, ...by }, key);
    const managedById = keys.get('unit', 'so-nnmt');
    const post = {
      unitId: rangersId,
      title,
      kind: 'divisionHead',
      isHead,
      managedById,
      validFrom: '2021-01-01',
    };
    const { id: postId } = await player.act(admin, begun, createPost, post, key);
    const tenure = { officialId: official.id, postId, from: '2021-01-01' };
    await player.act(admin, begun, appointOfficial, tenure, key);
    const opened = { userName: key, password, officialId: official.id };
    const account = await player.act(admin, begun, createAccount, opened, key);
    return { accountId: account.id, officialId: official.id, postId };
  };
  const head = await person('ct-kiem-lam', 'Vi Văn Thạch Sơn', 'Chi cục trưởng Chi cục Kiểm lâm', true);
  const ranger = await person('ht-khe-man', 'Lò Thị Suối Mơ', 'Hạt trưởng Kiểm lâm Khe Mận', false);

  const ha = (part: string) => [{ indicatorId: keys.get('indicator', 'chung-chi-rung-ct1'), part }];
  const given = await player.act(
    owner,
    '2026-04-02',
    giveSubTasks,
    {
      taskId,
      subTasks: [
        {
          title: 'Thương thảo với nhà máy gỗ ứng phí đánh giá',
          expectedProduct: 'Hợp đồng ứng phí',
          dueOn: '2027-06-30',
          share: '30',
          parts: ha('1900'),
          assignee: {
            officialId: keys.get('official', 'pgd-so-nnmt'),
            postId: keys.get('post', 'pgd-so-nnmt'),
          },
        },
        {
          title: 'Lập nhóm hộ và bản đồ lô rừng ở năm xã',
          expectedProduct: 'Bản đồ lô rừng của từng nhóm hộ',
          dueOn: '2028-06-30',
          share: '60',
          parts: ha('5000'),
          assignee: { unitId: rangersId },
        },
      ],
    },
    'chung-chi-rung',
  );
  const [contract = '', maps = ''] = given.ids;
  for (const [accountId, subTaskId] of [
    [deputy, contract],
    [head.accountId, maps],
  ] as const)
    await player.act(
      accountId,
      '2026-04-06',
      answerSubTask,
      { subTaskId, version: 1, answer: 'agree' },
      'chung-chi-rung',
    );
  const further = await player.act(
    head.accountId,
    '2026-04-10',
    giveSubTasks,
    {
      taskId,
      parentId: maps,
      subTasks: [
        {
          title: 'Đo lô rừng và lập nhóm hộ ở xã Khe Mận',
          expectedProduct: 'Bản đồ lô rừng xã Khe Mận',
          dueOn: '2027-12-31',
          share: '70',
          parts: ha('3600'),
          assignee: { officialId: ranger.officialId, postId: ranger.postId },
        },
      ],
    },
    'chung-chi-rung',
  );
  const [village = ''] = further.ids;
  await player.act(
    ranger.accountId,
    '2026-04-13',
    answerSubTask,
    { subTaskId: village, version: 1, answer: 'agree' },
    'chung-chi-rung',
  );
  const report = async (accountId: string, subTaskId: string, narrative: string, actual: string) =>
    player.act(
      accountId,
      '2026-10-05',
      reportSubTask,
      {
        subTaskId,
        version: 2,
        narrative,
        readings: [{ indicatorId: keys.get('indicator', 'chung-chi-rung-ct1'), actual }],
      },
      'chung-chi-rung',
    );
  await report(deputy, contract, 'Đã ký với hai nhà máy, ứng phí cho 620 ha.', '620');
  await report(ranger.accountId, village, 'Đo xong 520 ha, lập 9 nhóm hộ.', '520');
}
