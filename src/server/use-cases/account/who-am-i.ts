import { sql } from 'kysely';
import * as z from 'zod';
import { delegationScopes, powerKinds } from '#domain/access/actor.ts';
import { isRehearsal } from '#database/rehearsal/rehearsal.ts';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { hasSecondFactor } from '#use-cases/sign-in/second-factor.ts';

const output = z.strictObject({
  userName: z.string(),
  /** Whether this is a province to practise in, where everything is made up. */
  rehearsal: z.boolean(),
  fullName: z.string().nullable(),
  officialId: z.uuid().nullable(),
  /** Whether signing in takes a code besides the password. */
  secondFactor: z.boolean(),
  powers: z.array(
    z.strictObject({
      kind: z.enum(powerKinds),
      unitId: z.uuid().nullable(),
      unitName: z.string().nullable(),
      reach: z.enum(['unit', 'subtree', 'all']),
      council: z.string().nullable(),
    }),
  ),
  delegations: z.array(
    z.strictObject({
      officialId: z.uuid(),
      fullName: z.string().nullable(),
      scopes: z.array(z.enum(delegationScopes)),
    }),
  ),
});

/** Who is signed in, by what name, with which powers and where. */
export const whoAmI = query(
  'whoAmI',
  z.strictObject({}),
  async ({ db, actor }) => {
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
      rehearsal: await isRehearsal(db),
      officialId: actor.officialId,
      secondFactor: await hasSecondFactor(db, actor.accountId),
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
  },
  { output },
);
