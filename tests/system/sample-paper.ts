import type { OfficialPaper } from '#domain/paper/official-paper.ts';
import { loadPaperFormats } from '#server/regulations/paper-formats.ts';
import { join } from 'node:path';
import type { PrintedPaper } from '#server/documents/paper/printed-paper.ts';

const fingerprint = 'ab12'.repeat(16);

/** A made-up decision with a list of so many entries, in the form of one side. */
export async function samplePaper(tree: 'party' | 'government', entries: number): Promise<PrintedPaper> {
  const formats = await loadPaperFormats([join(import.meta.dirname, '..', '..', 'formats')]);
  const state = tree === 'government';
  const paper: OfficialPaper = {
    kind: 'assigning',
    type: 'decision',
    head: {
      superior: state ? null : 'Đảng bộ tỉnh Giả Định',
      issuer: state ? 'Ủy ban nhân dân\ntỉnh Giả Định' : 'Tỉnh ủy Giả Định',
      place: 'Giả Định',
      symbol: state ? 'UBND' : 'TU',
    },
    number: state ? '05/QĐ-UBND' : '371-QĐ/TU',
    signedOn: '2026-02-05',
    about: 'giao việc đột phá, đổi mới năm 2026',
    decider: state ? 'Ủy ban nhân dân tỉnh Giả Định' : 'Ban Thường vụ Tỉnh ủy',
    bases: ['Căn cứ quy định về giao việc đột phá, đổi mới;', 'Theo đề nghị của cơ quan tham mưu,'],
    body: [
      { kind: 'centred', text: 'QUYẾT ĐỊNH:' },
      {
        kind: 'paragraph',
        lead: 'Điều 1.',
        text: 'Giao việc đột phá, đổi mới năm 2026 cho những người có tên trong danh sách kèm theo; sản phẩm, chỉ tiêu và thời hạn ghi trong danh sách là căn cứ đánh giá kết quả.',
      },
      {
        kind: 'paragraph',
        lead: 'Điều 2.',
        text: 'Những người có tên trong danh sách thi hành quyết định này.',
      },
    ],
    signature: {
      capacity: [state ? 'TM. Ủy ban nhân dân' : 'T/M Ban Thường vụ'],
      position: state ? 'Chủ tịch' : 'Bí thư',
      name: 'Trần Văn Thử',
    },
    recipients: ['Như Điều 2', 'Cơ quan tham mưu'],
    annexes: [
      {
        title: 'DANH SÁCH',
        about: 'việc đột phá, đổi mới năm 2026',
        landscape: true,
        blocks: [
          {
            kind: 'table',
            columns: [
              { head: 'TT', width: 6, align: 'centre' },
              { head: 'Người được giao', width: 24 },
              { head: 'Việc', width: 40 },
              { head: 'Thời hạn', width: 12, align: 'centre' },
            ],
            rows: Array.from({ length: entries }, (_, at) => [
              String(at + 1),
              'Nguyễn Thị Ví Dụ\nGiám đốc Sở',
              'Cấp giấy cho 86 hộ <chồng lấn> đất rừng & đất ở',
              '30/06/2027',
            ]),
          },
        ],
      },
    ],
  };
  return {
    paper,
    format: formats.of(tree),
    check: { address: `http://127.0.0.1/check/${fingerprint}`, fingerprint },
  };
}
