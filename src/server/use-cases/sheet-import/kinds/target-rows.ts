import { Decimal } from '#domain/base/decimal.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { Values } from '#domain/sheet/read-records.ts';
import { reviseProposal } from '#use-cases/task/revise-proposal.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';
import { loadCampaignMembers } from '../campaign-members.ts';
import { type SheetKind, textOf } from '../sheet-kind.ts';
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
    const members = await loadCampaignMembers(context, campaignId);
    return ok(async (record) => {
      const owners =
        textOf(record, 'lead') === undefined && textOf(record, 'unit') === undefined
          ? ok([])
          : members.find(textOf(record, 'lead'), textOf(record, 'unit'));
      if (!owners.ok) return owners;
      const named = textOf(record, 'title') ?? '';
      let found = context.db
        .selectFrom('task')
        .innerJoin('task_owner', (join) =>
          join.onRef('task_owner.task_id', '=', 'task.id').on('task_owner.is_lead', '=', true),
        )
        .selectAll('task')
        .where('task.campaign_id', '=', campaignId)
        .where('task.title_key', '=', searchKey(named));
      if (owners.value.length > 0) found = found.where('task_owner.subject_id', 'in', owners.value);
      const tasks = await found.limit(2).execute();
      const [task] = tasks;
      if (task === undefined) return refuse('notFound', { what: 'task', id: named });
      if (tasks.length > 1)
        return refuse('invalidValue', { path: 'title', problem: 'severalFit', given: named });
      const allowed = await allowTaskStep(context, task.id, 'revise');
      if (!allowed.ok) return allowed;
      const before = await context.db
        .selectFrom('indicator')
        .selectAll()
        .where('task_id', '=', task.id)
        .orderBy('position')
        .execute();
      const changes = new Map<string, Values>();
      for (const [line, { values }] of record.lines.entries()) {
        const name = String(values['indicator'] ?? '');
        const one = before.find((it) => searchKey(it.name) === searchKey(name));
        if (one === undefined)
          return refuse('invalidValue', {
            path: `lines[${line}].indicator`,
            problem: 'unknownOption',
            given: name,
            limit: before.map((it) => it.name).join(', '),
          });
        changes.set(one.id, values);
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
      if (!changed) return ok({ does: 'same', label: task.title });
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
      return revised.ok ? ok({ does: 'change', label: task.title }) : revised;
    });
  },
};
