import { type Result, ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import { type View, visibleTo } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';
import type { CampaignMembers } from './campaign-members.ts';
import { textOf } from './sheet-kind.ts';

/**
 * The task of a campaign that a record names by its title, and by its lead or unit where it says one, of those whoever brings it
 * may see: of others he learns no more than of titles that are nowhere.
 * Errors: `notFound`, `invalidValue` `severalFit`.
 */
export async function findNamedTask(
  { db }: Context,
  campaignId: string,
  record: ReadRecord,
  { members, view }: { members: CampaignMembers; view: View },
): Promise<Result<{ id: string; title: string }>> {
  const title = textOf(record, 'title') ?? '';
  const lead = textOf(record, 'lead');
  const unit = textOf(record, 'unit');
  const owners = lead === undefined && unit === undefined ? ok([]) : members.find(lead, unit);
  if (!owners.ok) return owners;
  let found = db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .innerJoin('task_owner', (join) =>
      join.onRef('task_owner.task_id', '=', 'task.id').on('task_owner.is_lead', '=', true),
    )
    .select(['task.id', 'task.title'])
    .where('task.campaign_id', '=', campaignId)
    .where('task.title_key', '=', searchKey(title))
    .where(visibleTo(view));
  if (owners.value.length > 0) found = found.where('task_owner.subject_id', 'in', owners.value);
  const tasks = await found.limit(2).execute();
  const [task] = tasks;
  if (task === undefined) return refuse('notFound', { what: 'task', id: title });
  if (tasks.length > 1) return refuse('invalidValue', { path: 'title', problem: 'severalFit', given: title });
  return ok(task);
}

/** The indicator that each line of a record names, of those a task has. Errors, of each line: `unknownOption`, `severalFit`. */
export function namedIndicators<Indicator extends { name: string }>(
  indicators: readonly Indicator[],
  { lines }: ReadRecord,
): Result<Indicator>[] {
  return lines.map(({ values }, line) => {
    const given = String(values['indicator'] ?? '');
    const named = indicators.filter(({ name }) => searchKey(name) === searchKey(given));
    const [indicator] = named;
    if (indicator !== undefined && named.length === 1) return ok(indicator);
    return refuse('invalidValue', {
      path: `lines[${line}].indicator`,
      problem: indicator === undefined ? 'unknownOption' : 'severalFit',
      given,
      limit: indicators.map(({ name }) => name).join(', '),
    });
  });
}
