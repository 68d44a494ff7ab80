import { Decimal } from '#domain/base/decimal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import type { Context } from '#use-cases/base/context.ts';
import { reportProgress } from '#use-cases/progress/report-progress.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';
import { loadCampaignMembers } from '../campaign-members.ts';
import { type RowDone, type SheetKind, textOf } from '../sheet-kind.ts';
import { proposalColumns } from './proposal-columns.ts';

/** What was reached in a period, a row for each indicator of a task. */
export const reportRows: SheetKind = {
  title: { vi: 'Báo cáo kết quả kỳ', en: 'Reports of a period' },
  ofCampaign: true,
  writes: ['task:write'],
  goesOn: 'title',
  columns: {
    title: proposalColumns.title,
    lead: { ...proposalColumns.lead, fromGroup: false },
    unit: proposalColumns.unit,
    period: {
      title: { vi: 'Kỳ báo cáo', en: 'Period' },
      synonyms: ['Kỳ', 'Quý', 'Tháng'],
      kind: { is: 'period' },
      required: true,
      fromGroup: true,
    },
    indicator: proposalColumns.indicator,
    actual: {
      title: { vi: 'Kết quả thực hiện', en: 'Actual' },
      synonyms: ['Thực hiện', 'Kết quả', 'Kết quả đạt được', 'Lũy kế', 'Thực hiện trong kỳ', 'Số thực hiện'],
      kind: { is: 'figure' },
      required: true,
    },
    narrative: {
      title: { vi: 'Nội dung báo cáo', en: 'Narrative' },
      synonyms: ['Diễn giải', 'Thuyết minh', 'Tình hình thực hiện', 'Ghi chú'],
      kind: { is: 'text', most: 5000 },
    },
    obstacle: {
      title: { vi: 'Khó khăn, vướng mắc', en: 'Obstacle' },
      synonyms: ['Vướng mắc', 'Khó khăn', 'Tồn tại, vướng mắc'],
      kind: { is: 'text', most: 2000 },
    },
    proposal: {
      title: { vi: 'Đề xuất, kiến nghị', en: 'Proposal' },
      synonyms: ['Đề xuất', 'Kiến nghị'],
      kind: { is: 'text', most: 2000 },
    },
  },
  async open(context, campaignId = '') {
    const members = await loadCampaignMembers(context, campaignId);
    return ok(async (record) => {
      const task = await findTask(context, campaignId, record, members);
      if (!task.ok) return task;
      // Nobody learns of the indicators of work that is not his to report.
      const allowed = await allowTaskStep(context, task.value.id, 'report');
      if (!allowed.ok) return allowed;
      const readings = await readingsOf(context, task.value.id, record);
      if (!readings.ok) return readings;
      const period = textOf(record, 'period') ?? '';
      const description = textOf(record, 'obstacle');
      const proposal = textOf(record, 'proposal');
      const report = {
        taskId: task.value.id,
        period,
        narrative: textOf(record, 'narrative') ?? '',
        readings: readings.value,
        obstacles:
          description === undefined
            ? []
            : [{ description, asksDecision: false, ...(proposal === undefined ? {} : { proposal }) }],
        evidenceIds: [],
      };
      const before = await lastReport(context, task.value.id, period);
      const label = `${task.value.title} · ${period}`;
      if (before !== undefined && saysTheSame(before, report)) return ok({ does: 'same', label });
      const stored = await reportProgress.run(context, report);
      if (!stored.ok) return stored;
      return ok<RowDone>({ does: before === undefined ? 'create' : 'change', label });
    });
  },
};

async function findTask(
  { db }: Context,
  campaignId: string,
  record: ReadRecord,
  members: Awaited<ReturnType<typeof loadCampaignMembers>>,
): Promise<Result<{ id: string; title: string }>> {
  const title = textOf(record, 'title') ?? '';
  const lead = textOf(record, 'lead');
  const unit = textOf(record, 'unit');
  const owners = lead === undefined && unit === undefined ? ok([]) : members.find(lead, unit);
  if (!owners.ok) return owners;
  let found = db
    .selectFrom('task')
    .innerJoin('task_owner', (join) =>
      join.onRef('task_owner.task_id', '=', 'task.id').on('task_owner.is_lead', '=', true),
    )
    .select(['task.id', 'task.title'])
    .where('task.campaign_id', '=', campaignId)
    .where('task.title_key', '=', searchKey(title));
  if (owners.value.length > 0) found = found.where('task_owner.subject_id', 'in', owners.value);
  const tasks = await found.limit(2).execute();
  const [task] = tasks;
  if (task === undefined) return refuse('notFound', { what: 'task', id: title });
  if (tasks.length > 1) return refuse('invalidValue', { path: 'title', problem: 'severalFit', given: title });
  return ok(task);
}

async function readingsOf({ db }: Context, taskId: string, { lines }: ReadRecord) {
  const indicators = await db
    .selectFrom('indicator')
    .select(['id', 'name'])
    .where('task_id', '=', taskId)
    .execute();
  const readings = [];
  for (const [position, { values }] of lines.entries()) {
    const given = String(values['indicator'] ?? '');
    const named = indicators.filter(({ name }) => searchKey(name) === searchKey(given));
    const [indicator] = named;
    const path = `lines[${position}].indicator`;
    if (indicator === undefined || named.length > 1)
      return refuse('invalidValue', {
        path,
        problem: indicator === undefined ? 'unknownOption' : 'severalFit',
        given,
        limit: indicators.map(({ name }) => name).join(', '),
      });
    readings.push({ indicatorId: indicator.id, actual: String(values['actual'] ?? '') });
  }
  return ok(readings);
}

async function lastReport({ db }: Context, taskId: string, period: string) {
  const report = await db
    .selectFrom('report')
    .select(['id', 'narrative'])
    .where('task_id', '=', taskId)
    .where('period', '=', period)
    .orderBy('revision', 'desc')
    .executeTakeFirst();
  if (report === undefined) return undefined;
  const readings = await db
    .selectFrom('reading')
    .select(['indicator_id as indicatorId', 'actual'])
    .where('report_id', '=', report.id)
    .execute();
  const obstacles = await db
    .selectFrom('obstacle')
    .innerJoin('report as told', 'told.id', 'obstacle.report_id')
    .select('obstacle.description')
    .where('told.task_id', '=', taskId)
    .where('told.period', '=', period)
    .execute();
  return { narrative: report.narrative, readings, obstacles };
}

function saysTheSame(
  before: NonNullable<Awaited<ReturnType<typeof lastReport>>>,
  {
    narrative,
    readings,
    obstacles,
  }: {
    narrative: string;
    readings: { indicatorId: string; actual: string }[];
    obstacles: { description: string }[];
  },
): boolean {
  return (
    before.narrative === narrative &&
    obstacles.every(({ description }) => before.obstacles.some((it) => it.description === description)) &&
    readings.every(({ indicatorId, actual }) => {
      const was = before.readings.find((it) => it.indicatorId === indicatorId)?.actual;
      return typeof was === 'string' && new Decimal(was).equals(actual);
    })
  );
}
