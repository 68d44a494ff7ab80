import type { Pack } from '#regulation/pack.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { readIndicator } from '#domain/score/indicator.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import type { Context } from '#use-cases/base/context.ts';
import { importTasks } from '#use-cases/exchange/import-tasks.ts';
import { proposalColumns } from './kinds/proposal-columns.ts';
import { proposedOf, targetOf } from './proposed-of.ts';
import { refusalsOf, type RowDone, textOf } from './sheet-kind.ts';

/** All that is wrong with what a record asks for, whoever's work it is: the options of the pack, what targets can be measured. */
export function proposalFaults(record: ReadRecord, pack: Pack): Refusal[] {
  const targets = record.lines.map(({ values }, line) => readIndicator(targetOf(values), `lines[${line}]`));
  return [...optionFaults(record, pack), ...refusalsOf(targets)];
}

/** Choices the table knows and the pack does not allow, in the words of the table. */
function optionFaults(record: ReadRecord, { settings }: Pack): Refusal[] {
  const option = (path: 'nature' | 'horizon', allowed: readonly string[]) => {
    const id = textOf(record, path);
    if (id === undefined || allowed.includes(id)) return ok(undefined);
    const names: Readonly<Record<string, readonly string[]>> = proposalColumns[path].kind.options;
    const limit = allowed.map((one) => names[one]?.[0] ?? one).join(', ');
    const given = record.lines[0]?.written[path] ?? id;
    return refuse('invalidValue', { path, problem: 'unknownOption', given: given.slice(0, 100), limit });
  };
  return refusalsOf([option('nature', settings.natures.value), option('horizon', settings.horizons.value)]);
}

/** What the paths of a proposal are called in a table. */
const columnOf: Record<string, string> = { name: 'indicator', ownerIds: 'lead', owners: 'lead' };

/** Enters one proposal as the import of tasks does; one of the same title and lead that is there already stays as it is. */
export async function enterProposal(
  context: Context,
  record: ReadRecord,
  { campaignId, pack, ownerIds }: { campaignId: string; pack: Pack; ownerIds: string[] },
): Promise<Result<RowDone>> {
  const [unknown] = optionFaults(record, pack);
  if (unknown !== undefined) return { ok: false, refusal: unknown };
  const work = proposedOf(record, pack);
  const row = { ...work, owners: ownerIds.map((subjectId) => ({ subjectId })) };
  const entered = await importTasks.run(context, {
    campaignId,
    as: 'registered',
    rows: [row],
    dryRun: false,
  });
  if (entered.ok)
    return ok({
      does: 'create',
      label: work.title,
      about: entered.value.taskIds.map((id) => ({ thing: 'task', id })),
    });
  if (entered.refusal.kind !== 'faultyRows') return entered;
  const refusal = entered.refusal.params.faults[0]?.refusal ?? entered.refusal;
  if (refusal.kind === 'duplicate' && refusal.params.what === 'task')
    return ok({ does: 'same', label: work.title, about: [] });
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
