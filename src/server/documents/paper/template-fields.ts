import { paperParts } from '#domain/paper/paper-parts.ts';
import { templateNames } from '#domain/paper/template-names.ts';
import type { PrintedPaper } from './printed-paper.ts';

/** What a paper puts into each field. */
export function templateFields(printed: PrintedPaper) {
  const { paper, format, check } = printed;
  const parts = paperParts(paper, format, check);
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
    ben_ra_quyet_dinh: paper.decider?.toLocaleUpperCase('vi') ?? '',
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
      Object.fromEntries(templateNames.lists.danh_sach.map((name, at) => [name, row[at] ?? ''])),
    ),
  };
}
