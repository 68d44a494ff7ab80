import type { Kysely } from 'kysely';
import * as z from 'zod';
import { powerKinds } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import type { Database } from '#database/schema.ts';
import { findStrangeTenure } from './find-strange-tenure.ts';
import { hashPassword, passwordText } from '#use-cases/sign-in/password.ts';
import { atOnce } from '#use-cases/base/at-once.ts';
import { command } from '#use-cases/base/use-case.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

export const powerInput = z.strictObject({
  kind: z.enum(powerKinds),
  /** Left out: everywhere. */
  unitId: z.uuid().optional(),
  reach: z.enum(['unit', 'subtree']).default('unit'),
  council: z.string().optional(),
  /** The tenure it comes with: it begins and ends with that, besides by its own days. Left out: it is tied to none. */
  tenureId: z.uuid().optional(),
});

const input = z.strictObject({
  userName: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*$/)
    .max(60),
  /** Left out: the account cannot sign in until a password is set. */
  password: passwordText.optional(),
  officialId: z.uuid().optional(),
  powers: z.array(powerInput).max(atOnce).default([]),
});

/** Opens an account, for an official or not, with the powers it is given from today. */
export const createAccount = command(
  'createAccount',
  input,
  async (context, account) => {
    const permit = may(context.actor, 'changeAccounts', {
      thing: 'account',
      authorityPath: [],
      ownerIds: [],
    });
    if (!permit.ok) return permit;
    const taken = await context.db
      .selectFrom('account')
      .select('id')
      .where('user_name', '=', account.userName)
      .executeTakeFirst();
    if (taken !== undefined) return refuse('duplicate', { what: 'account', key: account.userName });
    const unknown = await findUnknown(context.db, account);
    if (unknown !== undefined) return refuse('notFound', unknown);

    const id = context.newId();
    await context.db
      .insertInto('account')
      .values({
        id,
        user_name: account.userName,
        official_id: account.officialId ?? null,
        password_hash: account.password === undefined ? null : await hashPassword(account.password),
        locked_until: null,
      })
      .execute();
    if (account.powers.length > 0) {
      await context.db
        .insertInto('power')
        .values(
          account.powers.map((power) => ({
            id: context.newId(),
            account_id: id,
            kind: power.kind,
            unit_id: power.unitId ?? null,
            reach: power.unitId === undefined ? ('all' as const) : power.reach,
            council: power.council ?? null,
            tenure_id: power.tenureId ?? null,
            valid_from: context.today,
            valid_to: null,
          })),
        )
        .execute();
    }
    context.record({
      authorityId: noAuthority,
      action: 'createAccount',
      thing: 'account',
      thingId: id,
      after: { userName: account.userName, officialId: account.officialId, powers: account.powers },
    });
    return ok({ id });
  },
  { output: idAnswer, secret: ['password'] },
);

/** The official, or the first unit or tenure, that an account is to be for and that does not exist, or is not his. */
async function findUnknown(
  db: Kysely<Database>,
  { officialId, powers }: z.output<typeof input>,
): Promise<{ what: 'official' | 'unit' | 'tenure'; id: string } | undefined> {
  if (officialId !== undefined) {
    const official = db.selectFrom('official').select('id').where('id', '=', officialId);
    if ((await official.executeTakeFirst()) === undefined) return { what: 'official', id: officialId };
  }
  const strange = await findStrangeTenure(db, officialId ?? null, powers);
  if (strange !== undefined) return strange;
  const unitIds = powers.flatMap((power) => power.unitId ?? []);
  if (unitIds.length === 0) return undefined;
  const units = await db.selectFrom('unit').select('id').where('id', 'in', unitIds).execute();
  const id = unitIds.find((unitId) => !units.some((unit) => unit.id === unitId.toLowerCase()));
  return id === undefined ? undefined : { what: 'unit', id };
}
