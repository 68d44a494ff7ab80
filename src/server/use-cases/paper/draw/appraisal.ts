import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Block, OfficialPaper, PaperKind } from '#domain/paper/official-paper.ts';
import { dayWords, figure, whoWords } from '#domain/paper/target-words.ts';
import type { Pack } from '#regulation/pack.ts';
import { findCampaign } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { getAppraisal } from '#use-cases/appraisal/get-appraisal.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { blankPaper, type Issuer, issuerOf } from '../issuer.ts';
import type { Drawn } from './drawn.ts';
import { sourceWords, treeRows } from './explained-rows.ts';
import { levelTitle } from './level-title.ts';
import { seesAll } from './sees-all.ts';
import { heading, paragraph } from './task.ts';

type Story = Extract<Awaited<ReturnType<typeof getAppraisal.run>>, { ok: true }>['value'];

interface Read {
  story: Story;
  pack: Pack;
  issuer: Issuer;
  period: string;
  whole: boolean;
}

async function readAppraisal(context: Context, appraisalId: string): Promise<Result<Read>> {
  const read = await getAppraisal.run(context, { appraisalId });
  if (!read.ok) return read;
  const story = read.value;
  const campaign = await findCampaign(context.db, story.campaign.id);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: story.campaign.id });
  const issuer = await issuerOf(context, campaign.authority_id, context.today);
  if (!issuer.ok) return issuer;
  const { pack } = await packOf(context, campaign);
  const period = `từ ${dayWords(campaign.period_from)} đến ${dayWords(campaign.period_to)}`;
  return ok({ story, pack, issuer: issuer.value, period, whole: await seesAll(context, campaign) });
}

/** A value in words, or a space to fill in. */
function said(value: string | null | undefined, words: (value: string) => string): string {
  return value === null || value === undefined ? '…………' : words(value);
}

/** The criteria that sheets score. */
function criteriaOf({ facts }: Pack) {
  return Object.entries(facts).flatMap(([id, fact]) =>
    fact.from === 'sheets' ? [{ id, title: fact.title.vi, max: 'max' in fact ? fact.max : undefined }] : [],
  );
}

function who({ subject }: Story, period: string): Block {
  return {
    kind: 'facts',
    rows: [
      {
        label: subject.fullName === null ? 'Tập thể' : 'Họ và tên',
        value: subject.fullName ?? subject.unitName,
      },
      ...(subject.postTitle === null ? [] : [{ label: 'Chức vụ, chức danh', value: subject.postTitle }]),
      ...(subject.fullName === null ? [] : [{ label: 'Đơn vị công tác', value: subject.unitName }]),
      { label: 'Kỳ đánh giá', value: period },
    ],
  };
}

function points(pack: Pack, sheets: { head: string; points: { [id: string]: string | null } }[]): Block {
  const criteria = criteriaOf(pack);
  const rest = 36 / Math.max(1, sheets.length);
  return {
    kind: 'table',
    columns: [
      { head: 'TT', width: 7, align: 'centre' },
      { head: 'Tiêu chí chấm điểm', width: 45 },
      { head: 'Điểm tối đa', width: 12, align: 'right' },
      ...sheets.map(({ head }) => ({ head, width: rest, align: 'right' as const })),
    ],
    rows: criteria.map(({ id, title, max }, at) => [
      String(at + 1),
      title,
      max === undefined ? '' : figure(max),
      ...sheets.map((sheet) => {
        const given = sheet.points[id];
        return given === null || given === undefined ? '' : figure(given);
      }),
    ]),
  };
}

function work({ tasks }: Story): Block {
  return {
    kind: 'table',
    columns: [
      { head: 'TT', width: 7, align: 'centre' },
      { head: 'Việc được giao', width: 53 },
      { head: 'Hoàn thành', width: 13, align: 'centre' },
      { head: 'Đúng hạn', width: 13, align: 'centre' },
      { head: 'Sản phẩm được xác nhận', width: 14, align: 'centre' },
    ],
    rows: tasks.map((task, at) => [
      String(at + 1),
      task.title,
      ...[task.finished, task.onTime, task.verified].map((yes) => (yes ? 'có' : 'không')),
    ]),
  };
}

type Fill = (read: Read) => Result<Partial<OfficialPaper> & { body: Block[] }>;

/** What each paper about an appraisal says. */
const fills: { [kind in PaperKind]?: { type: OfficialPaper['type']; about: string; fill: Fill } } = {
  selfAssessment: {
    type: 'sheet',
    about: 'tự chấm điểm, tự nhận mức xếp loại',
    fill: ({ story, pack, period }) => {
      const sheet = story.selfSheets.at(-1);
      return ok({
        signature: { capacity: ['NGƯỜI TỰ ĐÁNH GIÁ'], position: null, name: story.subject.fullName },
        recipients: [],
        body: [
          who(story, period),
          heading('I. KẾT QUẢ THỰC HIỆN VIỆC ĐƯỢC GIAO'),
          work(story),
          heading('II. ĐIỂM TỰ CHẤM'),
          points(pack, [{ head: 'Điểm tự chấm', points: sheet?.points ?? {} }]),
          paragraph(`Tổng điểm: ${said(sheet?.score, figure)}.`),
          paragraph(`Mức tự nhận: ${said(sheet?.claimedLevel, (level) => levelTitle(pack, level))}.`),
          paragraph(`Ý kiến: ${sheet?.remark ?? '…………'}`),
        ],
      });
    },
  },
  scoreSheet: {
    type: 'sheet',
    about: 'chấm điểm của thành viên hội đồng',
    fill: ({ story, pack, period }) =>
      ok({
        signature: { capacity: ['NGƯỜI CHẤM'], position: null, name: null },
        recipients: [],
        body: [
          who(story, period),
          points(
            pack,
            story.councilSheets.length === 0
              ? [{ head: 'Điểm chấm', points: {} }]
              : story.councilSheets.map((sheet, at) => ({ head: `Phiếu ${at + 1}`, points: sheet.points })),
          ),
          ...((story.councilSummary?.total ?? null) === null
            ? []
            : [paragraph(`Điểm của hội đồng: ${said(story.councilSummary?.total?.aggregate, figure)}.`)]),
        ],
      }),
  },
  resultNotice: {
    type: 'notice',
    about: 'kết quả đánh giá, xếp loại',
    fill: ({ story, pack, period, issuer }) => {
      const rating = story.ratings.at(-1);
      if (rating === undefined) return refuse('notFound', { what: 'rating', id: story.id });
      return ok({
        signature: issuer.sign(rating.signedBy),
        recipients: [whoWords(story.subject), ...issuer.letterhead.recipients],
        body: [
          paragraph(
            `${issuer.name} thông báo kết quả đánh giá, xếp loại của ${whoWords(story.subject)} ${period} như sau:`,
          ),
          {
            kind: 'facts',
            rows: [
              { label: 'Mức xếp loại', value: levelTitle(pack, rating.level) },
              { label: 'Theo quyết định', value: `số ${rating.number} ngày ${dayWords(rating.signedOn)}` },
              ...(rating.reason === null ? [] : [{ label: 'Lý do', value: rating.reason }]),
              ...(story.objectUntil === null
                ? []
                : [{ label: 'Thời hạn kiến nghị', value: `đến hết ngày ${dayWords(story.objectUntil)}` }]),
            ],
          },
        ],
      });
    },
  },
  explanation: {
    type: 'explanation',
    about: 'cách tính điểm và xếp loại',
    fill: ({ story, pack, period }) => {
      const { proposal } = story;
      if (proposal === null) return refuse('notFound', { what: 'appraisal', id: story.id });
      return ok({
        recipients: [],
        signature: { capacity: ['NGƯỜI LẬP'], position: null, name: null },
        body: [
          who(story, period),
          paragraph(
            `Mức hệ thống đề nghị theo quy định: ${
              proposal.level === null ? 'chưa đủ căn cứ' : levelTitle(pack, proposal.level)
            }; điểm ${proposal.score === null ? 'chưa tính được' : figure(proposal.score)}.`,
          ),
          heading('I. CÁCH TÍNH ĐIỂM'),
          {
            kind: 'table',
            columns: [
              { head: 'Nội dung', width: 62 },
              { head: 'Kết quả', width: 14, align: 'right' },
              { head: 'Căn cứ', width: 24 },
            ],
            rows: proposal.result.trees.flatMap((tree) => treeRows(tree, 0, pack)),
          },
          heading('II. CÁC QUY TẮC ĐÃ XÉT'),
          {
            kind: 'table',
            columns: [
              { head: 'Quy tắc', width: 62 },
              { head: 'Kết quả', width: 14, align: 'centre' },
              { head: 'Căn cứ', width: 24 },
            ],
            rows: [...proposal.result.noRating, ...proposal.result.vetoes, ...proposal.result.ceilings].map(
              ({ title, truth, source }) => [
                title.vi,
                { yes: 'áp dụng', no: 'không', unknown: 'chưa rõ' }[truth.state],
                sourceWords(pack, source),
              ],
            ),
          },
          paragraph(
            `Tính theo bộ quy tắc ${proposal.receipt.pack} phiên bản ${proposal.receipt.version}, mã ${proposal.receipt.hash.slice(0, 16)}.`,
          ),
        ],
      });
    },
  },
  monthlySheet: {
    type: 'sheet',
    about: '',
    fill: (read) => ok(form335(read, 'PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC')),
  },
  yearlySheet: {
    type: 'sheet',
    about: '',
    fill: (read) => ok(form335(read, 'PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC')),
  },
};

/**
 * The forms 01 and 02 of decree 335/2025. Of form 01 its name, the three lines about the person and part I are published
 * text; the other parts and all of form 02 follow the articles of the decree and are to be confirmed.
 */
function form335({ story, pack, period }: Read, name: string): Partial<OfficialPaper> & { body: Block[] } {
  const self = story.selfSheets.at(-1);
  const rating = story.ratings.at(-1);
  const { proposal } = story;
  return {
    name,
    recipients: [],
    signature: { capacity: ['NGƯỜI TỰ ĐÁNH GIÁ'], position: null, name: story.subject.fullName },
    toConfirm:
      'Bố cục các phần II, III của mẫu theo nội dung Nghị định 335/2025/NĐ-CP, chưa đối chiếu với phụ lục mẫu biểu; cần xác nhận trước khi dùng chính thức.',
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
          { label: 'Tổng điểm', value: said(proposal?.score, figure) },
          {
            label: 'Mức xếp loại',
            value: said(rating?.level, (level) => levelTitle(pack, level)),
          },
        ],
      },
    ],
  };
}

/** A paper about an appraisal, as its reader may see it. */
export async function drawOnAppraisal(
  context: Context,
  kind: PaperKind,
  appraisalId: string,
): Promise<Result<Drawn>> {
  const read = await readAppraisal(context, appraisalId);
  if (!read.ok) return read;
  const how = fills[kind];
  if (how === undefined) throw new Error(`${kind} is not about an appraisal`);
  const { issuer, story, period, whole } = read.value;
  const filled = how.fill(read.value);
  if (!filled.ok) return filled;
  const about = how.about === '' || kind === 'scoreSheet' ? how.about : `${how.about} ${period}`;
  return ok({
    paper: { ...blankPaper(issuer, { kind, type: how.type, about }), ...filled.value },
    issuer,
    // What somebody's sheet says, nobody else learns before all are opened.
    whole: whole && (kind !== 'scoreSheet' || story.councilSummary !== null),
  });
}
