import type { IsoDate } from '#domain/base/dates.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Cadence } from '#regulation/settings.ts';
import type { Paper, PaperForm } from './paper.ts';
import { placeAndDay } from './place-and-day.ts';

/** What a decision that assigns work is made of. */
export interface Assignment {
  form: PaperForm;
  issuer: string;
  /** The unit over the issuer, where papers name it. */
  superior: string | null;
  number: string;
  /** Empty: to be written by hand. */
  signedOn: IsoDate;
  signedBy: string;
  /** What the signer is: `Phó Bí thư`. */
  signerRole: string;
  title: string;
  place: string;
  recipients: string[];
  campaign: { title: string; periodFrom: IsoDate; periodTo: IsoDate };
  pack: Pick<Pack, 'head' | 'settings' | 'lifeCycles'>;
  tasks: AssignedLine[];
}

/** A line of the list: everything in words as it is to be printed. */
export interface AssignedLine {
  who: string;
  post: string;
  title: string;
  targets: string;
  product: string;
  dueOn: IsoDate;
}

const cadences: { readonly [cadence in Cadence]: string } = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  halfYear: 'sáu tháng một lần',
  year: 'hằng năm',
};

/**
 * The decision that assigns the tasks of a list, as it will be on paper. What it asks of those it assigns work to — by when
 * a plan, how often a report — is what the regulation of the campaign asks.
 */
export function assignmentPaper(of: Assignment): Paper {
  const { form, pack, tasks } = of;
  const people = new Set(tasks.map(({ who, post }) => `${who}\n${post}`)).size;
  return {
    form,
    superior: of.superior === null ? null : capitals(of.superior),
    issuer: capitals(of.issuer),
    number: form === 'party' ? `Số ${of.number}` : `Số: ${of.number}`,
    motto:
      form === 'party'
        ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
        : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    placeAndDay: placeAndDay(of.place, of.signedOn),
    signedOn: of.signedOn,
    kind: 'QUYẾT ĐỊNH',
    about: of.title,
    bases: [
      `Căn cứ ${lowered(pack.head.title.vi)} của ${pack.head.issuer};`,
      `Căn cứ danh sách đăng ký, đặt hàng và việc tồn đọng của đợt “${of.campaign.title}”;`,
      'Xét đề nghị của cơ quan tham mưu,',
    ],
    decides: `${capitals(of.issuer)} QUYẾT ĐỊNH`,
    articles: [
      `Giao ${tasks.length} việc cho ${people} cán bộ, đơn vị theo danh sách kèm theo; nội dung, chỉ tiêu, sản phẩm và thời hạn trong danh sách là căn cứ đánh giá kết quả.`,
      [planClause(pack), reportClause(pack)].join(' '),
      'Cơ quan tham mưu theo dõi, đôn đốc, tổng hợp việc thực hiện; các cơ quan, đơn vị, địa phương liên quan và cán bộ có tên trong danh sách thi hành Quyết định này.',
    ].map((text, position) => ({ name: `Điều ${position + 1}.`, text })),
    lists: [
      {
        title: 'DANH SÁCH VIỆC ĐƯỢC GIAO',
        note: `(Kèm theo Quyết định số ${of.number})`,
        heads: ['TT', 'Cán bộ, đơn vị', 'Việc được giao', 'Chỉ tiêu', 'Sản phẩm', 'Thời hạn'],
        rows: tasks.map((task, position) => [
          String(position + 1),
          [task.who, task.post].filter((it) => it !== '').join('\n'),
          task.title,
          task.targets,
          task.product,
          printed(task.dueOn),
        ]),
      },
    ],
    recipients: of.recipients.map((it) => it.trim()).filter((it) => it !== ''),
    signature: {
      onBehalfOf: `${form === 'party' ? 'T/M' : 'TM.'} ${capitals(of.issuer)}`,
      role: capitals(of.signerRole),
      name: of.signedBy,
    },
  };
}

function planClause({ lifeCycles }: Assignment['pack']): string {
  const step = lifeCycles.task.transitions.find(({ action }) => action === 'submitPlan');
  const within =
    step?.withinWorkingDays !== undefined
      ? ` trong ${step.withinWorkingDays} ngày làm việc kể từ ngày được giao`
      : step?.withinDays !== undefined
        ? ` trong ${step.withinDays} ngày kể từ ngày được giao`
        : '';
  return `Người được giao xây dựng kế hoạch thực hiện${within}.`;
}

function reportClause({ settings }: Assignment['pack']): string {
  return `Báo cáo kết quả ${cadences[settings.reportCadence.value]}, chậm nhất ${settings.reportDueDays.value} ngày sau khi hết kỳ.`;
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** The title of a regulation within a sentence. */
function lowered(title: string): string {
  return title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
}

function printed(day: IsoDate): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}
