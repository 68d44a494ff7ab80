import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { refuseEnded } from './refuse-ended.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  name: z.string().min(1).max(300),
  code: z.string().max(20).optional(),
  kind: z.string().min(1).max(60),
  tree: z.enum(['party', 'government']),
  block: z.enum(['party', 'government', 'front', 'armedForces']),
  parentId: z.uuid().optional(),
  validFrom: z.iso.date(),
});

/** Sets up a unit under another, from a day on. */
export const createUnit = command(
  'createUnit',
  input,
  async (context, { parentId, ...unit }) => {
    const authorityPath =
      parentId === undefined ? [] : await loadUnitPath(context.db, parentId, context.today);
    if (parentId !== undefined && authorityPath.length === 0)
      return refuse('notFound', { what: 'unit', id: parentId });
    const permit = may(context.actor, 'changeOrganisation', { thing: 'unit', authorityPath, ownerIds: [] });
    if (!permit.ok) return permit;
    const ended = parentId && (await refuseEnded(context, 'parentId', parentId, unit.validFrom, 'validFrom'));
    if (ended) return ended;

    const id = context.newId();
    await context.db
      .insertInto('unit')
      .values({
        id,
        code: unit.code ?? null,
        name: unit.name,
        name_key: searchKey(unit.name),
        kind: unit.kind,
        tree: unit.tree,
        block: unit.block,
        formed_from: null,
        valid_from: unit.validFrom,
        valid_to: null,
      })
      .execute();
    if (parentId !== undefined) {
      await context.db
        .insertInto('unit_placement')
        .values({ unit_id: id, parent_id: parentId, valid_from: unit.validFrom, valid_to: null })
        .execute();
    }
    context.record({
      authorityId: authorityPath[0] ?? noAuthority,
      action: 'createUnit',
      thing: 'unit',
      thingId: id,
      after: { ...unit, parentId },
    });
    return ok({ id });
  },
  { output: idAnswer },
);
