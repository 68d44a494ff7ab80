import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Block, OfficialPaper, PaperKind } from '#domain/paper/official-paper.ts';
import { dayWords, figure, whoWords } from '#domain/paper/target-words.ts';
import { findCampaign } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { getAppraisal } from '#use-cases/appraisal/get-appraisal.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { blankPaper, issuerOf, recipientsOf } from '../issuer.ts';
import type { Drawn } from './drawn.ts';
import { sourceWords, treeRows } from './explained-rows.ts';
import { points, type Read, said, who, work } from './appraisal-blocks.ts';
import { monthlySheet, yearlySheet } from './forms-335.ts';
import { levelTitle } from './level-title.ts';
import { seesAll } from './sees-all.ts';
import { heading, paragraph } from './task.ts';

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

/** The beginning of a hash, four letters a group: easy to read out, and the line can be broken. */
function inGroups(hash: string): string {
  return (hash.match(/.{4}/g) ?? []).slice(0, 4).join(' ');
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
        recipients: [whoWords(story.subject), ...recipientsOf(issuer.letterhead, 'notice')],
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
            `Tính theo bộ quy tắc ${proposal.receipt.pack} phiên bản ${proposal.receipt.version}, mã ${inGroups(proposal.receipt.hash)}.`,
          ),
        ],
      });
    },
  },
  monthlySheet: { type: 'sheet', about: '', fill: (read) => ok(monthlySheet(read)) },
  yearlySheet: { type: 'sheet', about: '', fill: (read) => ok(yearlySheet(read)) },
};

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
