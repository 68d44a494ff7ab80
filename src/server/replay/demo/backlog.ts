import { dropBacklog } from '#use-cases/backlog/drop-backlog.ts';
import { enterBacklog } from '#use-cases/backlog/enter-backlog.ts';
import { addTask } from '#use-cases/task/add-task.ts';
import { giveOpinion } from '#use-cases/task/give-opinion.ts';
import type { Player } from '../player.ts';

type Entry = Parameters<typeof enterBacklog.run>[1];

/** Matters that wait in the made-up province, each with since when and where it was raised. */
const matters: (Omit<Entry, 'authorityId' | 'unitId'> & { key: string })[] = [
  {
    key: 'nghia-trang',
    title: 'Chưa di dời xong nghĩa trang cũ giữa khu dân cư phường Bến Sông',
    description: 'Ba lần lập phương án, hai lần đổi vị trí; 214 ngôi mộ còn lại chưa có nơi tiếp nhận.',
    source: 'voterOpinion',
    waitingSince: '2011-08-15',
  },
  {
    key: 'no-dong',
    title: 'Nợ đọng xây dựng cơ bản của các xã trước sáp nhập',
    description: '37 công trình, nhiều hồ sơ thất lạc khi sáp nhập xã; nhà thầu khiếu nại kéo dài.',
    source: 'auditConclusion',
    waitingSince: '2015-12-31',
  },
  {
    key: 'ranh-gioi',
    title: 'Ranh giới đất rừng phòng hộ chồng lên đất ở của dân Khe Mận',
    description: '86 hộ chưa được cấp giấy; kết luận thanh tra đã nêu hai lần.',
    source: 'inspectionConclusion',
    waitingSince: '2017-04-20',
  },
  {
    key: 'cau-treo',
    title: 'Cầu treo bản Thượng xuống cấp, mùa lũ phải đi bè',
    description: 'Dân kiến nghị qua bốn kỳ tiếp xúc cử tri; chưa bố trí được vốn.',
    source: 'petition',
    waitingSince: '2019-06-05',
  },
  {
    key: 'bien-che',
    title: 'Hợp nhất hai trung tâm cùng chức năng ở cấp tỉnh',
    description: 'Chủ trương đã có; nay đã gộp theo nghị quyết chung về sắp xếp bộ máy.',
    source: 'leaderDirection',
    waitingSince: '2021-02-01',
  },
];

/** The backlog of the standing committee: one matter tried in vain, one in work, one dropped. */
export async function fillBacklog(player: Player): Promise<void> {
  const { keys } = player;
  const specialist = keys.get('account', 'specialist btv');
  const authorityId = keys.get('unit', 'btv');
  const entered = new Map<string, { id: string; version: number }>();
  for (const { key, ...matter } of matters)
    entered.set(
      key,
      await player.act(specialist, '2026-09-14', enterBacklog, { ...matter, authorityId }, matter.title),
    );
  const take = (key: string, owner: string, title: string, product: string, day: string) =>
    player.act(
      specialist,
      day,
      addTask,
      {
        campaignId: keys.get('campaign', 'nam-2026'),
        ownerIds: [keys.get('subject', owner)],
        backlogId: entered.get(key)?.id ?? '',
        title,
        nature: 'backlog',
        horizon: 'oneYear',
        expectedProduct: product,
        reason: matters.find((matter) => matter.key === key)?.description,
        dueOn: '2027-06-30',
        indicators: [{ name: `Có sản phẩm: ${product}`, unitOfMeasure: '–', target: { direction: 'yesNo' } }],
      },
      title,
    );
  const bridge = await take(
    'cau-treo',
    'n26-ct-thuong-nguon',
    'Làm cầu cứng thay cầu treo bản Thượng',
    'Cầu đưa vào sử dụng',
    '2026-10-12',
  );
  await player.act(
    specialist,
    '2026-10-19',
    giveOpinion,
    {
      taskId: bridge.id,
      version: bridge.version,
      opinion: 'reject',
      reason: 'Xã không có thẩm quyền và nguồn vốn; cần giao cho sở chuyên ngành',
    },
    'cau-treo',
  );
  await take(
    'ranh-gioi',
    'n26-gd-so-nnmt',
    'Cấp giấy cho 86 hộ chồng lấn đất rừng ở Khe Mận',
    'Bản đồ ranh giới và giấy chứng nhận đã trao',
    '2026-11-10',
  );
  const merged = entered.get('bien-che');
  if (merged !== undefined)
    await player.act(
      specialist,
      '2026-10-05',
      dropBacklog,
      {
        entryId: merged.id,
        version: merged.version,
        reason: 'Đã giải quyết theo nghị quyết chung về bộ máy',
      },
      'bien-che',
    );
}
