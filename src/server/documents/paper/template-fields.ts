import { paperParts } from './paper-parts.ts';
import type { PrintedPaper } from './printed-paper.ts';

/** The fields a template may name: single ones, and lists with what each line of them has. */
export const fieldNames = {
  single: [
    'co_quan_cap_tren',
    'co_quan',
    'so',
    'dia_danh_ngay',
    'loai',
    'trich_yeu',
    'ben_ra_quyet_dinh',
    'chuc_vu',
    'nguoi_ky',
    'noi_dung',
    'ma_kiem_tra',
    'dia_chi_kiem_tra',
  ],
  lists: {
    can_cu: ['noi_dung'],
    quyen_han: ['noi_dung'],
    noi_nhan: ['noi_dung'],
    doan: ['dau', 'noi_dung'],
    danh_sach: ['cot_1', 'cot_2', 'cot_3', 'cot_4', 'cot_5', 'cot_6', 'cot_7', 'cot_8'],
  },
} as const;

/** What a paper puts into each field. */
export function templateFields(printed: PrintedPaper) {
  const { paper } = printed;
  const parts = paperParts(printed);
  const doan = paper.body.flatMap((block) => {
    if (block.kind === 'table') return [];
    if (block.kind === 'facts')
      return block.rows.map(({ label, value }) => ({ dau: `${label}:`, noi_dung: value }));
    return [{ dau: block.kind === 'paragraph' ? (block.lead ?? '') : '', noi_dung: block.text }];
  });
  const [table] = [...paper.annexes.flatMap(({ blocks }) => blocks), ...paper.body].filter(
    (block) => block.kind === 'table',
  );
  const said = (text: string) => ({ noi_dung: text });
  return {
    co_quan_cap_tren: parts.superior ?? '',
    co_quan: parts.issuer,
    so: paper.number ?? '',
    dia_danh_ngay: parts.placeAndDate,
    loai: parts.name,
    trich_yeu: paper.about,
    ben_ra_quyet_dinh: parts.decider ?? '',
    chuc_vu: parts.position ?? '',
    nguoi_ky: parts.signer,
    noi_dung: doan.map(({ dau, noi_dung }) => `${dau} ${noi_dung}`.trim()).join('\n'),
    ma_kiem_tra: parts.check?.fingerprint ?? '',
    dia_chi_kiem_tra: parts.check?.address ?? '',
    can_cu: paper.bases.map(said),
    quyen_han: parts.capacity.map(said),
    noi_nhan: parts.recipients.map(said),
    doan,
    danh_sach: (table?.rows ?? []).map((row) =>
      Object.fromEntries(fieldNames.lists.danh_sach.map((name, at) => [name, row[at] ?? ''])),
    ),
  };
}
