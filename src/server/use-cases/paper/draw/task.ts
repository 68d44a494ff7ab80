import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Block, OfficialPaper } from '#domain/paper/official-paper.ts';
import { actualWords, dayWords, figure, targetWords } from '#domain/paper/target-words.ts';
import { periodWords } from '#domain/wording/period-words.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { findUnitOf } from '#database/paper/letterhead-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { getReport } from '#use-cases/progress/get-report.ts';
import { getTask } from '#use-cases/task/get-task.ts';
import { blankPaper, type Issuer, issuerOf } from '../issuer.ts';
import type { Drawn } from './drawn.ts';

type Task = Extract<Awaited<ReturnType<typeof getTask.run>>, { ok: true }>['value'];

/** The plan of a task, in its latest form. */
export async function drawPlan(context: Context, taskId: string): Promise<Result<Drawn>> {
  const read = await readTask(context, taskId);
  if (!read.ok) return read;
  const { task, issuer, byOwner } = read.value;
  const { plan } = task;
  if (plan === undefined) return refuse('notFound', { what: 'plan', id: taskId });
  const paper: OfficialPaper = {
    ...blankPaper(issuer, { kind: 'plan', type: 'plan', about: `thực hiện việc “${task.title}”` }),
    ...byOwner,
    body: [
      heading('I. MỤC TIÊU CHUNG'),
      paragraph(plan.generalObjective),
      heading('II. MỤC TIÊU CỤ THỂ'),
      ...listed(plan.specificObjectives),
      heading('III. CHỈ TIÊU ĐỊNH LƯỢNG'),
      {
        kind: 'table',
        columns: [
          { head: 'TT', width: 7, align: 'centre' },
          { head: 'Chỉ tiêu', width: 48 },
          { head: 'Đơn vị tính', width: 18, align: 'centre' },
          { head: 'Mức giao', width: 27 },
        ],
        rows: task.indicators.map(({ name, unitOfMeasure, measured }, at) => [
          String(at + 1),
          name,
          unitOfMeasure,
          targetWords(measured),
        ]),
      },
      heading('IV. GIẢI PHÁP'),
      ...listed(plan.solutions),
      heading('V. LỘ TRÌNH'),
      {
        kind: 'table',
        columns: [
          { head: 'TT', width: 7, align: 'centre' },
          { head: 'Mốc', width: 68 },
          { head: 'Thời hạn', width: 25, align: 'centre' },
        ],
        rows: plan.milestones.map(({ title, dueOn }, at) => [String(at + 1), title, dayWords(dueOn)]),
      },
      paragraph(`Sản phẩm: ${task.expectedProduct}. Thời hạn hoàn thành: ${dayWords(task.dueOn)}.`),
    ],
  };
  return ok({ paper, issuer, whole: true });
}

/** A report of a period, as it was filed. */
export async function drawReport(context: Context, reportId: string): Promise<Result<Drawn>> {
  const filed = await getReport.run(context, { reportId });
  if (!filed.ok) return filed;
  const report = filed.value;
  const read = await readTask(context, report.task.id);
  if (!read.ok) return read;
  const { task, issuer, byOwner } = read.value;
  const targets = new Map(task.indicators.map((it) => [it.id, it]));
  const paper: OfficialPaper = {
    ...blankPaper(issuer, {
      kind: 'progressReport',
      type: 'report',
      about: `kết quả thực hiện việc “${task.title}”, ${inFull(report.period)}`,
    }),
    ...byOwner,
    body: [
      heading('I. KẾT QUẢ THEO CHỈ TIÊU'),
      {
        kind: 'table',
        columns: [
          { head: 'TT', width: 6, align: 'centre' },
          { head: 'Chỉ tiêu', width: 34 },
          { head: 'Mức giao', width: 20 },
          { head: 'Kết quả', width: 18, align: 'right' },
          { head: 'Nguồn số liệu', width: 22 },
        ],
        rows: report.readings.map((reading, at) => {
          const target = targets.get(reading.indicatorId);
          const unit = reading.unitOfMeasure === '–' ? '' : ` ${reading.unitOfMeasure}`;
          return [
            String(at + 1),
            reading.name,
            target === undefined ? '' : `${targetWords(target.measured)}${unit}`,
            actualWords(reading.actual),
            [reading.source ?? '', reading.cutOff === null ? '' : `đến ${dayWords(reading.cutOff)}`]
              .filter((it) => it !== '')
              .join(', '),
          ];
        }),
      },
      heading('II. TÌNH HÌNH THỰC HIỆN'),
      ...report.narrative.split('\n').filter(Boolean).map(paragraph),
      heading('III. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT'),
      ...(report.obstacles.length === 0
        ? [paragraph('Không có.')]
        : report.obstacles.map(({ description, proposal }) =>
            paragraph(`- ${description}${proposal === null ? '' : ` Đề xuất: ${proposal}`}`),
          )),
      heading('IV. MINH CHỨNG'),
      ...(report.evidence.length === 0
        ? [paragraph('Không có tệp kèm theo.')]
        : report.evidence.map(({ name, sha256 }) =>
            paragraph(`- ${name} (SHA-256 ${sha256.slice(0, 16)}…)`),
          )),
      ...(report.correctionReason === null
        ? []
        : [paragraph(`Báo cáo này đính chính số đã chốt, lý do: ${report.correctionReason}`)]),
    ],
    signedOn: report.submittedAt.slice(0, 10),
  };
  return ok({ paper, issuer, whole: true });
}

async function readTask(context: Context, taskId: string) {
  const read = await getTask.run(context, { taskId });
  if (!read.ok) return read;
  const task = read.value;
  const campaign = await findCampaign(context.db, task.campaign.id);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: task.campaign.id });
  const authority = await issuerOf(context, campaign.authority_id, context.today);
  if (!authority.ok) return authority;
  const lead = task.owners.find(({ isLead }) => isLead) ?? task.owners[0];
  const unitId = lead && (await findUnitOf(context.db, lead.subjectId));
  const unit = unitId === undefined ? authority : await issuerOf(context, unitId, context.today);
  if (!unit.ok) return unit;
  return ok({
    task,
    issuer: { ...authority.value, format: unit.value.format },
    byOwner: signedByLead(lead, unit.value, authority.value),
  });
}

/** What the leader of the work signs goes out from where he works, in the form of its tree, to the authority. */
function signedByLead(
  lead: Task['owners'][number] | undefined,
  unit: Issuer,
  authority: Issuer,
): Pick<OfficialPaper, 'head' | 'recipients' | 'signature'> {
  const { place } = authority.head;
  return {
    head:
      unit.version > 0
        ? { ...unit.head, symbol: '' }
        : { superior: null, issuer: lead?.unitName ?? unit.name, place, symbol: '' },
    recipients: [authority.name],
    signature: { capacity: [], position: lead?.postTitle ?? null, name: lead?.fullName ?? null },
  };
}

/** `quý II năm 2026`: in a paper the year is written out. */
const inFull = (period: string) => periodWords(period).vi.replace('/', ' năm ');

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const listed = (texts: string[]): Block[] =>
  texts.map((text, at) => paragraph(`${figure(String(at + 1))}. ${text}`));
