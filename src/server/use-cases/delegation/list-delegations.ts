import * as z from 'zod';
import { delegationScopes } from '#domain/access/actor.ts';
import { ok } from '#domain/base/result.ts';
import { loadDelegations } from '#database/access/delegation-store.ts';
import { loadReached } from '#database/visible-to.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';

const place = z.strictObject({ id: z.uuid() });
const input = z.strictObject({ after: place.optional(), limit: pageLimit });

const output = z.strictObject({
  delegations: z.array(
    z.strictObject({
      id: z.uuid(),
      officialId: z.uuid(),
      officialName: z.string(),
      accountId: z.uuid(),
      userName: z.string(),
      scopes: z.array(z.enum(delegationScopes)),
      from: z.iso.date(),
      to: z.iso.date(),
      paperNumber: z.string().nullable(),
      endedAt: z.string().nullable(),
    }),
  ),
  next: place.nullable(),
});

/** The delegations somebody gave, holds, or looks after as specialist or inspector; the latest first. */
export const listDelegations = query(
  'listDelegations',
  input,
  async ({ db, actor, today: day }, { after, limit }) => {
    const { accountId, officialId } = actor;
    const powers = actor.powers.filter(({ kind }) => kind === 'specialist' || kind === 'inspector');
    const authorityIds = await loadReached(db, powers, day);
    const rows = await loadDelegations(
      db,
      { accountId, officialId, authorityIds, day },
      { after: after?.id, limit: limit + 1 },
    );
    const { shown, next } = pageOf(rows, limit, ({ id }) => ({ id }));
    return ok({ delegations: shown, next });
  },
  { output },
);
