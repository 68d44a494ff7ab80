import { saveProposals } from '#use-cases/proposal/save-proposals.ts';
import type { Player } from '../player.ts';

const rows: [
  owner: string,
  title: string,
  name: string,
  target: string,
  unit: string,
  product: string,
  due: string,
][] = [
  [
    'n26-gd-so-gddt',
    'Bếp ăn bán trú không dùng thực phẩm trôi nổi',
    'Trường có hợp đồng nguồn gốc',
    '64',
    'trường',
    'Sổ nguồn gốc thực phẩm của từng trường',
    '2027-05-31',
  ],
  [
    'n26-gd-so-yt',
    'Khám sức khỏe người cao tuổi tại bản, mỗi năm một lần',
    'Người được khám',
    '8500',
    'người',
    'Hồ sơ sức khỏe điện tử',
    '2027-09-30',
  ],
  [
    'n26-dau-tinh-doan',
    'Mỗi chi đoàn giúp một hộ nghèo lên mạng bán hàng',
    'Hộ có gian hàng',
    '120',
    'hộ',
    'Danh sách gian hàng đang bán',
    '2027-08-31',
  ],
  [
    'n26-bt-khe-man',
    'Nước sạch cho ba bản cuối nguồn',
    'Hộ dùng nước sạch',
    '310',
    'hộ',
    'Công trình cấp nước và tổ quản lý',
    '2027-06-30',
  ],
  [
    'n26-ct-khe-man',
    'Trả kết quả hành chính tại nhà cho người khuyết tật',
    'Lượt trả tại nhà',
    '450',
    'lượt',
    'Sổ theo dõi lượt trả',
    '2027-04-30',
  ],
  [
    'n26-dau-hnd',
    'Bỏ đốt rơm rạ ở ba cánh đồng lớn',
    'Diện tích thu gom rơm',
    '640.5',
    'ha',
    'Hợp đồng thu gom rơm',
    '2027-07-15',
  ],
];

/** Drafts of the running campaign that the specialist took in for those who had sent them on paper. */
export async function fillProposals(player: Player): Promise<void> {
  const { keys } = player;
  await player.act(
    keys.get('account', 'specialist btv'),
    '2026-11-20',
    saveProposals,
    {
      campaignId: keys.get('campaign', 'nam-2026'),
      rows: rows.map(([owner, title, name, target, unitOfMeasure, expectedProduct, dueOn]) => ({
        owners: [{ subjectId: keys.get('subject', owner) }],
        title,
        nature: 'innovation',
        horizon: 'oneYear',
        expectedProduct,
        dueOn,
        indicators: [{ name, unitOfMeasure, target: { direction: 'atLeast', target } }],
      })),
    },
    'drafts',
  );
}
