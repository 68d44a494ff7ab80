import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { Going } from '#domain/organisation/succession-shape.ts';
import { type StoredUnit, endUnits, moveUnits } from '#database/organisation/succession-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { holdForSuccession } from './hold-for-succession.ts';
import { type SuccessionInput, successionInput } from './succession-input.ts';
import { recordSuccessionAnswer } from '#use-cases/answers/organisation-answers.ts';

/**
 * Records an act that merges, splits, renames, dissolves or rearranges units from a day on. The old units end that
 * day with their posts and tenures, the new ones begin; what was stays as it was. Units below go to the only
 * successor; open tasks of ended units are for another decision (`listTasksToTransfer`).
 */
export const recordSuccession = command(
  'recordSuccession',
  successionInput,
  async (context, input) => {
    const { kind, on, paper } = input;
    const held = await holdForSuccession(context, input);
    if (!held.ok) return held;
    const { predecessors, units, checked } = held.value;
    const { parentId, above, below } = checked;

    const ids = units.map((unit) => unit.id);
    const ended = kind === 'rearrange' ? { posts: 0, tenures: 0 } : await endUnits(context.db, ids, on);
    const successorIds = await storeSuccessors(context, input, units);
    await moveUnits(context.db, kind === 'rearrange' ? ids : successorIds, parentId, on);
    const [heir] = successorIds;
    if (heir !== undefined) await moveUnits(context.db, below, heir, on);

    const id = context.newId();
    await context.db
      .insertInto('succession')
      .values({
        id,
        kind,
        on_date: on,
        number: paper.number,
        signed_on: paper.signedOn,
        signed_by: paper.signedBy,
        title: paper.title,
        recorded_at: context.now,
      })
      .execute();
    await context.db
      .insertInto('succession_unit')
      .values(linksOf(id, kind, predecessors, successorIds))
      .execute();
    context.record({
      authorityId: parentId ?? above ?? noAuthority,
      action: 'recordSuccession',
      thing: 'succession',
      thingId: id,
      after: { kind, on, paper, predecessors, successorIds, parentId },
    });
    return ok({
      id,
      successorIds,
      endedPosts: ended.posts,
      endedTenures: ended.tenures,
      movedUnits: below.length,
    });
  },
  { output: recordSuccessionAnswer },
);

async function storeSuccessors(
  context: Context,
  { successors, on }: SuccessionInput,
  [model]: StoredUnit[],
): Promise<string[]> {
  if (model === undefined || successors.length === 0) return [];
  const rows = successors.map(({ name, code, kind, formedFrom }) => ({
    id: context.newId(),
    code: code ?? null,
    name,
    name_key: searchKey(name),
    kind: kind ?? model.kind,
    tree: model.tree,
    block: model.block,
    formed_from: formedFrom ?? null,
    valid_from: on,
    valid_to: null,
  }));
  await context.db.insertInto('unit').values(rows).execute();
  return rows.map((row) => row.id);
}

function linksOf(id: string, kind: SuccessionInput['kind'], predecessors: Going[], successorIds: string[]) {
  const links = predecessors.flatMap(({ unitId, into }) =>
    into.length === 0
      ? [{ unitId, successorId: kind === 'rearrange' ? unitId : null, share: 'whole' as const }]
      : into.map(({ successor, share }) => ({ unitId, successorId: successorIds[successor] ?? null, share })),
  );
  return links.map(({ unitId, successorId, share }, position) => ({
    succession_id: id,
    position,
    predecessor_id: unitId,
    successor_id: successorId,
    share,
  }));
}
