import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  fullName: z.string().min(1).max(120),
  /** The unit that enters him. */
  enteredById: z.uuid(),
  madeUp: z.boolean().default(false),
});

/** Enters a person. What he holds is said by tenures. */
export const createOfficial = command(
  'createOfficial',
  input,
  async (context, { fullName, enteredById, madeUp }) => {
    const authorityPath = await loadUnitPath(context.db, enteredById, context.today);
    const permit = may(context.actor, 'changeOrganisation', {
      thing: 'official',
      authorityPath,
      ownerIds: [],
    });
    if (!permit.ok) return permit;

    const id = context.newId();
    await context.db
      .insertInto('official')
      .values({
        id,
        full_name: fullName,
        name_key: searchKey(fullName),
        made_up: madeUp,
      })
      .execute();
    context.record({
      authorityId: enteredById,
      action: 'createOfficial',
      thing: 'official',
      thingId: id,
      after: { fullName, madeUp },
    });
    return ok({ id });
  },
  { output: idAnswer },
);
