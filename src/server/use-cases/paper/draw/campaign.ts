import { may, rolesOn } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Block, OfficialPaper } from '#domain/paper/official-paper.ts';
import { briefFigure, dayWords, whoWords } from '#domain/paper/target-words.ts';
import type { Pack } from '#regulation/pack.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { findRatingDecision, loadRated } from '#database/paper/rated-store.ts';
import { loadSubjects } from '#database/task/subject-tasks.ts';
import { loadView } from '#database/visible-to.ts';
import { isOwnRow } from '#use-cases/appraisal/hide-ratings.ts';
import { listAppraisals } from '#use-cases/appraisal/list-appraisals.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { aboutWords, basesOf, blankPaper, type Issuer, issuerOf } from '../issuer.ts';
import { levelTitle } from './level-title.ts';
import type { Drawn } from './drawn.ts';
import { seesAll } from './sees-all.ts';
import { heading, paragraph } from './task.ts';

type Row = Extract<
  Awaited<ReturnType<typeof listAppraisals.run>>,
  { ok: true }
>['value']['appraisals'][number];

interface Read {
  title: string;
  period: string;
  pack: Pack;
  issuer: Issuer;
  rows: Row[];
  whole: boolean;
}

/** Everybody appraised in a campaign, for whom all levels are open. Errors: `notAllowed`, `notFound`. */
async function readCampaign(context: Context, campaignId: string): Promise<Result<Read>> {
  const campaign = await findCampaign(context.db, campaignId);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
  const access = await loadCampaignAccess(context.db, campaign, context.today);
  const permit = may(context.actor, 'readAppraisal', { ...access, thing: 'appraisal' });
  if (!permit.ok) return permit;
  const rows: Row[] = [];
  let after: { id: string } | null | undefined;
  while (after !== null) {
    const part = await listAppraisals.run(context, { campaignId, limit: 200, after });
    if (!part.ok) return part;
    rows.push(...part.value.appraisals);
    after = part.value.next;
  }
  const issuer = await issuerOf(context, campaign.authority_id, context.today);
  if (!issuer.ok) return issuer;
  const { pack } = await packOf(context, campaign);
  const period = `từ ${dayWords(campaign.period_from)} đến ${dayWords(campaign.period_to)}`;
  const whole = await seesAll(context, campaign);
  return ok({ title: campaign.title, period, pack, issuer: issuer.value, rows, whole });
}

/** The submission that asks to rate: who is proposed for which level. */
export async function drawSubmission(context: Context, campaignId: string): Promise<Result<Drawn>> {
  const read = await readCampaign(context, campaignId);
  if (!read.ok) return read;
  const { title, pack, issuer, rows, whole } = read.value;
  const proposed = rows.filter((row) => row.proposed !== null);
  return ok({
    issuer,
    whole,
    paper: {
      ...blankPaper(issuer, {
        kind: 'ratingSubmission',
        type: 'submission',
        about: `đề nghị xếp loại kết quả thực hiện “${title}”`,
      }),
      head: {
        ...issuer.head,
        superior: issuer.head.issuer.replace('\n', ' '),
        issuer: issuer.letterhead.advisor || 'Cơ quan tham mưu',
        symbol: '',
      },
      signature: { capacity: [], position: 'Thủ trưởng cơ quan', name: null },
      recipients: [issuer.name],
      body: [
        { kind: 'centred', text: `Kính gửi: ${issuer.name}` },
        ...(proposed.length === 0
          ? [paragraph('Chưa có cán bộ, tập thể nào được đề xuất mức xếp loại.')]
          : [
              paragraph(
                `Căn cứ kết quả tự đánh giá, kết quả chấm của hội đồng và quy định “${pack.head.title.vi}”, đề nghị xếp loại ${proposed.length} cán bộ, tập thể theo danh sách kèm theo, gồm:`,
              ),
              ...countsOf(pack, proposed, (row) => row.proposed).map(([level, count]) =>
                paragraph(`- ${level}: ${count}.`),
              ),
            ]),
      ],
      annexes:
        proposed.length === 0
          ? []
          : [
              {
                title: 'DANH SÁCH',
                about: 'đề nghị xếp loại',
                landscape: false,
                blocks: [listOf(proposed, pack, (row) => row.proposed)],
              },
            ],
    },
  });
}

/** What a campaign came to: how many reached which level, by group. */
export async function drawSummary(context: Context, campaignId: string): Promise<Result<Drawn>> {
  const read = await readCampaign(context, campaignId);
  if (!read.ok) return read;
  const { title, period, pack, issuer, rows, whole } = read.value;
  // Whoever takes part is to be appraised, also before an appraisal is opened of him.
  const subjects = await loadSubjects(context.db, campaignId);
  const rated = rows.filter(({ level }) => level !== null);
  const { levels } = pack.rating;
  const lineOf = (name: string, total: number, some: Row[]) => [
    name,
    String(total),
    ...levels.map(({ id }) => String(some.filter((row) => row.level === id).length)),
    String(total - some.length),
  ];
  const groups = pack.groups.filter(({ id }) => subjects.some((subject) => subject.groupId === id));
  return ok({
    issuer,
    whole,
    paper: {
      ...blankPaper(issuer, {
        kind: 'summaryReport',
        type: 'report',
        about: `tổng hợp kết quả đánh giá “${title}”`,
      }),
      body: [
        paragraph(
          `Trong kỳ ${period} có ${subjects.length} cán bộ, tập thể thuộc diện đánh giá, ${rated.length} đã được xếp loại, ${subjects.length - rated.length} chưa xếp loại.`,
        ),
        heading('KẾT QUẢ THEO NHÓM ĐỐI TƯỢNG'),
        {
          kind: 'table',
          columns: [
            { head: 'Nhóm', width: 32 },
            { head: 'Tổng số', width: 12, align: 'right' },
            ...levels.map((level) => ({ head: level.title.vi, width: 12, align: 'right' as const })),
            { head: 'Chưa xếp loại', width: 12, align: 'right' },
          ],
          rows: [
            ...groups.map(({ id, title: name }) =>
              lineOf(
                name.vi,
                subjects.filter(({ groupId }) => groupId === id).length,
                rated.filter(({ groupId }) => groupId === id),
              ),
            ),
            lineOf('Cộng', subjects.length, rated),
          ],
          bold: [groups.length],
        },
      ],
    },
  });
}

/** The decision that rates, or replaces ratings, with its list. */
export async function drawRating(context: Context, decisionId: string): Promise<Result<Drawn>> {
  const missing = refuse('notFound', { what: 'decision', id: decisionId });
  const decision = await findRatingDecision(context.db, decisionId);
  const campaign = decision && (await findCampaign(context.db, decision.campaignId ?? ''));
  if (decision === undefined || campaign === undefined) return missing;
  const access = await loadCampaignAccess(context.db, campaign, context.today);
  if (!may(context.actor, 'readAppraisal', { ...access, thing: 'appraisal' }).ok) return missing;
  const issuer = await issuerOf(context, campaign.authority_id, decision.signedOn);
  if (!issuer.ok) return issuer;
  const { pack } = await packOf(context, campaign);
  const whole = await seesAll(context, campaign);
  // Nobody learns of his own level, or of that of a unit he heads, before it is announced, whatever powers he holds.
  const view = await loadView(context.db, context.actor, context.today);
  const rated = (await loadRated(context.db, decisionId)).filter(
    (row) => row.announcedOn !== null || !isOwnRow(row, view),
  );
  context.noteRead({
    authorityId: campaign.authority_id,
    action: 'readAppraisal',
    thing: 'campaign',
    thingId: campaign.id,
    grounds: rolesOn(context.actor, access),
  });
  const replacing = decision.kind === 'replaceRating';
  const paper: OfficialPaper = {
    ...blankPaper(issuer.value, {
      kind: 'rating',
      type: 'decision',
      about: aboutWords(decision.title),
    }),
    number: decision.number,
    signedOn: decision.signedOn,
    decider: issuer.value.name,
    bases: basesOf(issuer.value, pack),
    body: [
      { kind: 'centred', text: 'QUYẾT ĐỊNH:' },
      {
        kind: 'paragraph',
        lead: 'Điều 1.',
        text: `${replacing ? 'Thay kết quả xếp loại' : 'Xếp loại kết quả thực hiện việc được giao'} của ${rated.length} cán bộ, tập thể trong “${campaign.title}” theo danh sách kèm theo.`,
      },
      {
        kind: 'paragraph',
        lead: 'Điều 2.',
        text: 'Kết quả xếp loại là căn cứ đánh giá, sử dụng cán bộ theo quy định.',
      },
      {
        kind: 'paragraph',
        lead: 'Điều 3.',
        text: 'Cơ quan tham mưu và cán bộ, tập thể có tên trong danh sách thi hành Quyết định này.',
      },
    ],
    signature: issuer.value.sign(decision.signedBy),
    annexes: [
      {
        title: 'DANH SÁCH',
        about: 'kết quả xếp loại',
        landscape: false,
        blocks: [listOf(rated, pack, (row) => row.level)],
      },
    ],
  };
  return ok({ paper, issuer: issuer.value, whole });
}

type Named = Parameters<typeof whoWords>[0] & { score: string | null };

function listOf<One extends Named>(rows: One[], pack: Pack, levelOf: (row: One) => string | null): Block {
  return {
    kind: 'table',
    columns: [
      { head: 'TT', width: 7, align: 'centre' },
      { head: 'Họ và tên, chức vụ; tập thể', width: 55 },
      { head: 'Điểm', width: 13, align: 'right' },
      { head: 'Mức xếp loại', width: 25 },
    ],
    rows: rows.map((row, at) => {
      const level = levelOf(row);
      return [
        String(at + 1),
        whoWords(row),
        row.score === null ? '' : briefFigure(row.score),
        level === null ? '' : levelTitle(pack, level),
      ];
    }),
  };
}

function countsOf(pack: Pack, rows: Row[], levelOf: (row: Row) => string | null): [string, number][] {
  return pack.rating.levels.map(({ id, title }) => [
    title.vi,
    rows.filter((row) => levelOf(row) === id).length,
  ]);
}
