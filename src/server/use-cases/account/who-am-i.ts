import { sql } from 'kysely';
import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';

/** Who is signed in, by what name, with which powers and where. */
export const whoAmI = query('whoAmI', z.strictObject({}), async ({ db, actor }) => {
  const account = await db
    .selectFrom('account')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['account.user_name as userName', 'official.full_name as fullName'])
    .where('account.id', '=', actor.accountId)
    .executeTakeFirstOrThrow();
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${actor.powers.flatMap((power) => power.unitId ?? [])}::uuid[])`)
    .execute();
  const officials = await db
    .selectFrom('official')
    .select(['id', 'full_name'])
    .where(sql<boolean>`id = any(${(actor.delegations ?? []).map((it) => it.officialId)}::uuid[])`)
    .execute();
  return ok({
    ...account,
    officialId: actor.officialId,
    powers: actor.powers.map((power) => ({
      ...power,
      unitName: units.find((unit) => unit.id === power.unitId)?.name ?? null,
    })),
    /** For whom one enters, and what. */
    delegations: (actor.delegations ?? []).map((delegation) => ({
      ...delegation,
      fullName: officials.find((official) => official.id === delegation.officialId)?.full_name ?? null,
    })),
  });
});
