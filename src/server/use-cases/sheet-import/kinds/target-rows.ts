import { Decimal } from '#domain/base/decimal.ts';
import { ok, type Result } from '#domain/base/result.ts';
import type { ReadRecord, Values } from '#domain/sheet/read-records.ts';
import { loadView } from '#database/visible-to.ts';
import { reviseProposal } from '#use-cases/task/revise-proposal.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';
import { loadCampaignMembers } from '../campaign-members.ts';
import { findNamedTask, namedIndicators } from '../find-named-task.ts';
import { type Made, refusalsOf, type RowDone, type SheetKind } from '../sheet-kind.ts';
import { proposalColumns } from './proposal-columns.ts';

const { title, lead, unit, indicator, baseline, target, weight } = proposalColumns;

/** New targets for indicators of tasks that are proposed and not assigned yet; later only a decision changes them. */
export const targetRows: SheetKind = {
  title: { vi: 'Chỉ tiêu của nhiệm vụ đang đề xuất', en: 'Targets of proposed tasks' },
  ofCampaign: true,
  writes: ['task:write'],
  goesOn: 'title',
  columns: { title, lead: { ...lead, fromGroup: false }, unit, indicator, baseline, target, weight },
  async open(context, campaignId = '') {
    const whose = {
      members: await loadCampaignMembers(context, campaignId),
      view: await loadView(context.db, context.actor, context.today),
    };
    const find = async (record: ReadRecord) => {
      const named = await findNamedTask(context, campaignId, record, whose);
      if (!named.ok) return named;
      const taskId = named.value.id;
      const step = await allowTaskStep(context, taskId, 'revise');
      if (!step.ok) return step;
      const indicators = context.db.selectFrom('indicator').selectAll().where('task_id', '=', taskId);
      return ok({ task: step.value.task, before: await indicators.orderBy('position').execute() });
    };
    const enter = async (record: ReadRecord): Promise<Result<RowDone>> => {
      const found = await find(record);
      if (!found.ok) return found;
      const { task, before } = found.value;
      const changes = new Map<string, Values>();
      for (const [line, named] of namedIndicators(before, record).entries()) {
        if (!named.ok) return named;
        changes.set(named.value.id, record.lines[line]?.values ?? {});
      }
      let changed = false;
      const indicators = before.map((one) => {
        const was = one.target as { target?: string; baseline?: string };
        const values = changes.get(one.id) ?? {};
        const next = { ...was };
        for (const name of ['target', 'baseline'] as const) {
          const value = values[name];
          if (typeof value !== 'string' || (was[name] !== undefined && new Decimal(was[name]).equals(value)))
            continue;
          next[name] = value;
          changed = true;
        }
        const { weight: heavy } = values;
        if (typeof heavy === 'string' && (one.weight === null || !new Decimal(one.weight).equals(heavy)))
          changed = true;
        return {
          name: one.name,
          unitOfMeasure: one.unit_of_measure,
          target: next as never,
          weight: typeof heavy === 'string' ? heavy : (one.weight ?? undefined),
          sourceOfFigure: one.source_of_figure ?? undefined,
          required: one.required_indicator ?? undefined,
        };
      });
      const about: Made[] = [{ thing: 'task', id: task.id }];
      if (!changed) return ok({ does: 'same', label: task.title, about });
      const revised = await reviseProposal.run(context, {
        taskId: task.id,
        version: task.version,
        title: task.title,
        nature: task.nature,
        content: task.content ?? undefined,
        horizon: task.horizon,
        expectedProduct: task.expected_product,
        reason: task.reason ?? undefined,
        dueOn: task.due_on,
        indicators,
      });
      if (revised.ok) return ok({ does: 'change', label: task.title, about });
      // It counts the indicators of the task; the table has its lines.
      const { refusal } = revised;
      if (refusal.kind !== 'invalidValue') return revised;
      const path = refusal.params.path.replace(/^indicators\[(\d+)\]/, (_, place: string) => {
        const line = [...changes.keys()].indexOf(before[Number(place)]?.id ?? '');
        return `lines[${Math.max(line, 0)}]`;
      });
      return { ok: false, refusal: { ...refusal, params: { ...refusal.params, path } } };
    };
    const look = async (record: ReadRecord) => {
      const found = await find(record);
      return found.ok ? refusalsOf(namedIndicators(found.value.before, record)) : [found.refusal];
    };
    return ok({ enter, look });
  },
};
