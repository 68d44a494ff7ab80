import { Decimal } from '#domain/base/decimal.ts';
import type { Block, OfficialPaper } from '#domain/paper/official-paper.ts';
import { figure } from '#domain/paper/target-words.ts';
import { points, type Read, said, who, work } from './appraisal-blocks.ts';
import { levelTitle } from './level-title.ts';
import { heading, paragraph } from './task.ts';

type Sheet = Partial<OfficialPaper> & { body: Block[] };

/**
 * Form 01 of decree 335/2025, as agencies that use it show it in public: name, period, the person, part I with its columns,
 * part II with its six points. The annex of the decree itself was not at hand, and the paper says so.
 */
export function monthlySheet({ story, pack, period }: Read): Sheet {
  const self = story.selfSheets.at(-1);
  const given = story.councilSummary;
  const byCriterion = Object.fromEntries(
    Object.entries(given?.criteria ?? {}).map(([id, { aggregate }]) => [id, aggregate]),
  );
  const line = (label: string, own: string | null | undefined, decided: string | null | undefined) => [
    label,
    said(own, figure),
    said(decided, figure),
  ];
  return {
    name: 'PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
    about: `(Kỳ theo dõi, đánh giá: ${period})`,
    recipients: [],
    signature: { capacity: ['NGƯỜI TỰ ĐÁNH GIÁ'], position: null, name: story.subject.fullName },
    toConfirm:
      'Bố cục theo mẫu số 01 mà các cơ quan đang dùng công bố, chưa đối chiếu với phụ lục của Nghị định 335/2025/NĐ-CP; cần xác nhận trước khi dùng chính thức.',
    body: [
      who(story),
      heading('I. KẾT QUẢ THEO DÕI, ĐÁNH GIÁ THEO TIÊU CHÍ CHUNG'),
      points(pack, [
        { head: 'Điểm do cá nhân tự chấm', points: self?.points ?? {} },
        { head: 'Cấp có thẩm quyền đánh giá', points: byCriterion },
      ]),
      heading('II. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC'),
      {
        kind: 'table',
        columns: [
          { head: 'Nội dung', width: 60 },
          { head: 'Cá nhân', width: 20, align: 'right' },
          { head: 'Cấp có thẩm quyền', width: 20, align: 'right' },
        ],
        rows: [
          line('1. Điểm tiêu chí chung', self && sumOf(self.points), given?.total?.aggregate),
          line('2. Điểm tiêu chí kết quả thực hiện nhiệm vụ', null, null),
          line('3. Tổng điểm theo dõi, đánh giá công chức', self?.score, story.proposal?.score),
        ],
      },
      paragraph('4. Ưu điểm: …………'),
      paragraph('5. Hạn chế, khuyết điểm: …………'),
      paragraph('6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá: …………'),
    ],
  };
}

/** Decimal text; null where a criterion has no points: empty is not zero. */
function sumOf(given: { [criterion: string]: string | null }): string | null {
  const all = Object.values(given);
  if (all.length === 0 || all.includes(null)) return null;
  return all.reduce((sum, it) => sum.plus(it ?? 0), new Decimal(0)).toFixed();
}

/** Form 02 of decree 335/2025: its text was not to be found; it follows the articles of the decree and is to be confirmed. */
export function yearlySheet({ story, pack, period }: Read): Sheet {
  const self = story.selfSheets.at(-1);
  const rating = story.ratings.at(-1);
  return {
    name: 'PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC',
    recipients: [],
    signature: { capacity: ['NGƯỜI TỰ ĐÁNH GIÁ'], position: null, name: story.subject.fullName },
    toConfirm:
      'Bố cục mẫu số 02 theo nội dung Nghị định 335/2025/NĐ-CP, chưa đối chiếu với phụ lục mẫu biểu; cần xác nhận trước khi dùng chính thức.',
    body: [
      who(story, period),
      heading('I. KẾT QUẢ THEO DÕI, ĐÁNH GIÁ THEO TIÊU CHÍ CHUNG'),
      points(pack, [{ head: 'Điểm do cá nhân tự chấm', points: self?.points ?? {} }]),
      heading('II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
      work(story),
      heading('III. TỔNG HỢP'),
      {
        kind: 'facts',
        rows: [
          { label: 'Tổng điểm', value: said(story.proposal?.score, figure) },
          { label: 'Mức xếp loại', value: said(rating?.level, (level) => levelTitle(pack, level)) },
        ],
      },
    ],
  };
}
