import { Decimal } from '#domain/base/decimal.ts';
import { type Result, ok } from '#domain/base/result.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import { loadView } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';
import { checkCadence } from '#use-cases/progress/check-period.ts';
import { reportProgress } from '#use-cases/progress/report-progress.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';
import { loadCampaignMembers } from '../campaign-members.ts';
import { findNamedTask, namedIndicators } from '../find-named-task.ts';
import { type Made, refusalsOf, type RowDone, type SheetKind, textOf } from '../sheet-kind.ts';
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
      everyLine: true,
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
    const whose = {
      members: await loadCampaignMembers(context, campaignId),
      view: await loadView(context.db, context.actor, context.today),
    };
    const find = async (record: ReadRecord) => {
      const task = await findNamedTask(context, campaignId, record, whose);
      if (!task.ok) return task;
      // Nobody learns of the indicators of work that is not his to report.
      const step = await allowTaskStep(context, task.value.id, 'report');
      return step.ok ? ok({ ...task.value, step: step.value }) : step;
    };
    const enter = async (record: ReadRecord): Promise<Result<RowDone>> => {
      const task = await find(record);
      if (!task.ok) return task;
      const readings: { indicatorId: string; actual: string }[] = [];
      for (const [line, named] of (await indicatorsOf(context, task.value.id, record)).entries()) {
        if (!named.ok) return named;
        const actual = String(record.lines[line]?.values['actual'] ?? '');
        readings.push({ indicatorId: named.value.id, actual });
      }
      const period = textOf(record, 'period') ?? '';
      const description = textOf(record, 'obstacle');
      const proposal = textOf(record, 'proposal');
      const report = {
        taskId: task.value.id,
        period,
        narrative: textOf(record, 'narrative') ?? '',
        readings,
        obstacles:
          description === undefined
            ? []
            : [{ description, asksDecision: false, ...(proposal === undefined ? {} : { proposal }) }],
        evidenceIds: [],
      };
      const before = await lastReport(context, task.value.id, period);
      const label = `${task.value.title} · ${period}`;
      const about: Made[] = [{ thing: 'task', id: task.value.id }];
      if (before !== undefined && saysTheSame(before, report)) return ok({ does: 'same', label, about });
      const stored = await reportProgress.run(context, report);
      if (!stored.ok) return stored;
      return ok<RowDone>({ does: before === undefined ? 'create' : 'change', label, about });
    };
    const look = async (record: ReadRecord) => {
      const task = await find(record);
      if (!task.ok) return [task.refusal];
      const period = textOf(record, 'period');
      return refusalsOf([
        ...(await indicatorsOf(context, task.value.id, record)),
        ...(period === undefined ? [] : [checkCadence(task.value.step.pack, period)]),
      ]);
    };
    return ok({ enter, look });
  },
};

async function indicatorsOf({ db }: Context, taskId: string, record: ReadRecord) {
  const indicators = db.selectFrom('indicator').select(['id', 'name']).where('task_id', '=', taskId);
  return namedIndicators(await indicators.execute(), record);
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
