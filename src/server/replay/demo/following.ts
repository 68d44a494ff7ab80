import { giveGuidance } from '#use-cases/obstacle/give-guidance.ts';
import { handInProduct } from '#use-cases/product/hand-in-product.ts';
import { verifyProduct } from '#use-cases/product/verify-product.ts';
import { claimCause } from '#use-cases/progress/claim-cause.ts';
import { correctReport } from '#use-cases/progress/correct-report.ts';
import { reportProgress } from '#use-cases/progress/report-progress.ts';
import { sealPeriod } from '#use-cases/progress/seal-period.ts';
import type { Player } from '../player.ts';

/**
 * What whoever follows the work of 2026 meets besides what goes well: sealed periods, one figure corrected afterwards, a
 * report that came late with a decision asked for and not given, guidance past its day, a product sent back for figures
 * declared as reached, an objective cause to be answered.
 */
export async function fillFollowing(player: Player): Promise<void> {
  const { keys, services } = player;
  const specialist = keys.get('account', 'specialist btv');
  const leader = keys.get('account', 'leader btv');
  const owner = (subject: string) => keys.get('owner account', subject);
  const campaignId = keys.get('campaign', 'nam-2026');

  const obstacle = await services.db
    .selectFrom('obstacle')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .select('obstacle.id')
    .where('report.task_id', '=', keys.get('task', 'ho-so-dat-khe-man'))
    .executeTakeFirstOrThrow();
  await player.act(
    leader,
    '2026-10-15',
    giveGuidance,
    {
      obstacleId: obstacle.id,
      content: 'Giao Sở Nông nghiệp và Môi trường đối chiếu hai bản đồ, thống nhất với xã.',
      responsibleUnitId: keys.get('unit', 'so-nnmt'),
      dueOn: '2026-11-10',
    },
    'ho-so-dat-khe-man',
  );
  await player.act(
    owner('n26-gd-so-vhttdl'),
    '2026-10-28',
    reportProgress,
    {
      taskId: keys.get('task', 'thu-vien-mo'),
      period: '2026-Q3',
      narrative: 'Mở được bốn buổi tối mỗi tuần; thiếu người trực nên chưa mở cuối tuần.',
      readings: [
        {
          indicatorId: keys.get('indicator', 'thu-vien-mo-ct1'),
          actual: '7100',
          source: 'Hệ thống báo cáo của tỉnh',
        },
      ],
      obstacles: [
        {
          description: 'Chưa có kinh phí trực ngoài giờ cho hai tháng cuối năm',
          proposal: 'Đề nghị Ban Thường vụ cho chủ trương dùng nguồn tiết kiệm chi của Sở',
          asksDecision: true,
        },
      ],
    },
    'thu-vien-mo',
  );
  const product = await player.act(
    owner('n26-truong-thue'),
    '2026-11-06',
    handInProduct,
    {
      taskId: keys.get('task', 'truy-thu-ho'),
      kind: 'report',
      name: 'Báo cáo kết quả truy thu hộ kinh doanh',
      documentNumber: '412/BC-CT',
    },
    'truy-thu-ho',
  );
  await player.act(
    keys.get('account', 'verifier btv'),
    '2026-11-11',
    verifyProduct,
    {
      productId: product.id,
      version: product.version,
      outcome: 'sentBack',
      note: 'Chưa có bảng kê từng hộ và chứng từ nộp ngân sách.',
    },
    'truy-thu-ho',
  );
  await player.act(
    owner('n26-gd-so-khcn'),
    '2026-11-12',
    claimCause,
    {
      taskId: keys.get('task', 'lom-song'),
      description: 'Bão số 9 làm sạt đường lên ba trạm, thiết bị không đưa lên được',
      from: '2026-09-24',
      to: '2026-10-20',
      documentNumber: '88/CĐ-UBND',
    },
    'lom-song',
  );
  for (const [period, day] of [
    ['2026-Q1', '2026-11-16'],
    ['2026-Q2', '2026-11-16'],
  ] as const)
    await player.act(specialist, day, sealPeriod, { campaignId, period }, period);
  await player.act(
    owner('n26-gd-so-tc'),
    '2026-11-18',
    correctReport,
    {
      taskId: keys.get('task', 'giai-ngan'),
      period: '2026-Q1',
      narrative: 'Đính chính số giải ngân quý một sau đối chiếu với Kho bạc.',
      readings: [
        { indicatorId: keys.get('indicator', 'giai-ngan-ct1'), actual: '17.9', source: 'Kho bạc Nhà nước' },
        {
          indicatorId: keys.get('indicator', 'giai-ngan-ct2'),
          actual: '15',
          source: 'Hệ thống báo cáo của tỉnh',
        },
      ],
      reason: 'Số trước tính trùng hai dự án',
    },
    'giai-ngan',
  );
}
