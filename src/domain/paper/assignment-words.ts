import type { Pack } from '#regulation/pack.ts';
import type { Cadence } from '#regulation/settings.ts';
import type { Annex, Block } from './official-paper.ts';
import { dayWords } from './target-words.ts';

/** A line of the list: everything in words as it is to be printed. */
interface AssignedLine {
  /** Who does it, each with his post. */
  owners: string[];
  title: string;
  targets: string;
  product: string;
  /** ISO. */
  dueOn: string;
}

const cadences: { readonly [cadence in Cadence]: string } = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  halfYear: 'sáu tháng một lần',
  year: 'hằng năm',
};

const columns = [
  { head: 'TT', width: 5, align: 'centre' },
  { head: 'Cán bộ, đơn vị', width: 20 },
  { head: 'Việc được giao', width: 28 },
  { head: 'Chỉ tiêu', width: 24 },
  { head: 'Sản phẩm', width: 18 },
  { head: 'Thời hạn', width: 11, align: 'centre' },
] as const;

/**
 * What a decision that assigns the tasks of a list says, and its list. What it asks of those it assigns work to — by when a
 * plan, how often a report — is what the regulation of the campaign asks.
 * @param extract the list holds only what its reader may see, and the paper says so
 */
export function assignmentWords(
  pack: Pick<Pack, 'settings' | 'lifeCycles'>,
  { about, extract, tasks }: { about: string; extract: boolean; tasks: AssignedLine[] },
): { body: Block[]; annex: Annex } {
  const people = new Set(tasks.flatMap(({ owners }) => owners)).size;
  const articles = [
    extract
      ? 'Giao việc cho cán bộ, đơn vị theo danh sách kèm theo quyết định; bản trích này chỉ gồm việc của người nhận.'
      : `Giao ${tasks.length} việc cho ${people} cán bộ, đơn vị theo danh sách kèm theo; nội dung, chỉ tiêu, sản phẩm và thời hạn trong danh sách là căn cứ đánh giá kết quả.`,
    [planClause(pack), reportClause(pack)].join(' '),
    'Cơ quan tham mưu theo dõi, đôn đốc, tổng hợp việc thực hiện; các cơ quan, đơn vị, địa phương liên quan và cán bộ có tên trong danh sách thi hành Quyết định này.',
  ];
  return {
    body: [
      { kind: 'centred', text: 'QUYẾT ĐỊNH:' },
      ...articles.map((text, at): Block => ({ kind: 'paragraph', lead: `Điều ${at + 1}.`, text })),
    ],
    annex: {
      title: `${extract ? 'TRÍCH ' : ''}DANH SÁCH VIỆC ĐƯỢC GIAO`,
      about,
      landscape: true,
      blocks: [
        {
          kind: 'table',
          columns: [...columns],
          rows: tasks.map((task, at) => [
            String(at + 1),
            task.owners.join('\n'),
            task.title,
            task.targets,
            task.product,
            dayWords(task.dueOn),
          ]),
        },
      ],
    },
  };
}

function planClause({ lifeCycles }: Pick<Pack, 'lifeCycles'>): string {
  const step = lifeCycles.task.transitions.find(({ action }) => action === 'submitPlan');
  const within =
    step?.withinWorkingDays !== undefined
      ? ` trong ${step.withinWorkingDays} ngày làm việc kể từ ngày được giao`
      : step?.withinDays !== undefined
        ? ` trong ${step.withinDays} ngày kể từ ngày được giao`
        : '';
  return `Người được giao xây dựng kế hoạch thực hiện${within}.`;
}

function reportClause({ settings }: Pick<Pack, 'settings'>): string {
  return `Báo cáo kết quả ${cadences[settings.reportCadence.value]}, chậm nhất ${settings.reportDueDays.value} ngày sau khi hết kỳ.`;
}
