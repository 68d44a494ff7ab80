import type { Pack } from '#regulation/pack.ts';
import { type Result, ok } from '#domain/base/result.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import type { Context } from '#use-cases/base/context.ts';
import { importTasks } from '#use-cases/exchange/import-tasks.ts';
import { proposedOf } from './proposed-of.ts';
import type { RowDone } from './sheet-kind.ts';

/** What the paths of a proposal are called in a table. */
const columnOf: Record<string, string> = { name: 'indicator', ownerIds: 'lead', owners: 'lead' };

/** Enters one proposal as the import of tasks does; one of the same title and lead that is there already stays as it is. */
export async function enterProposal(
  context: Context,
  record: ReadRecord,
  { campaignId, pack, ownerIds }: { campaignId: string; pack: Pack; ownerIds: string[] },
): Promise<Result<RowDone>> {
  const work = proposedOf(record, pack);
  const row = { ...work, owners: ownerIds.map((subjectId) => ({ subjectId })) };
  const entered = await importTasks.run(context, {
    campaignId,
    as: 'registered',
    rows: [row],
    dryRun: false,
  });
  if (entered.ok) return ok({ does: 'create', label: work.title });
  if (entered.refusal.kind !== 'faultyRows') return entered;
  const refusal = entered.refusal.params.faults[0]?.refusal ?? entered.refusal;
  if (refusal.kind === 'duplicate' && refusal.params.what === 'task')
    return ok({ does: 'same', label: work.title });
  if (refusal.kind !== 'invalidValue') return { ok: false, refusal };
  const last =
    refusal.params.path
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? '';
  const [, line] = /^indicators\[(\d+)\]/.exec(refusal.params.path) ?? [];
  const name = columnOf[last] ?? last;
  const path = line === undefined ? name : `lines[${line}].${name}`;
  return { ok: false, refusal: { ...refusal, params: { ...refusal.params, path } } };
}
