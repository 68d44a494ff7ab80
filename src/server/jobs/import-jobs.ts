import { type PgBoss, fromKysely } from 'pg-boss';
import { dayInVietnam } from '#domain/base/dates.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import type { ImportQueue } from '#use-cases/base/context.ts';
import { perform, type Services } from '#use-cases/base/perform.ts';
import { finishImport } from '#use-cases/sheet-import/finish-import.ts';

const queue = 'imports';

interface Around {
  services: Services;
  now: () => string;
  onFault: (error: unknown) => void;
}

/**
 * Long imports, one after another, each in one transaction in the name of whoever began it: the page need not stay open, and
 * what a stopped program left in the midst was never kept and is begun anew.
 */
export async function workOnImports(boss: PgBoss, { services, now, onFault }: Around): Promise<ImportQueue> {
  const { db } = services;
  await boss.createQueue(queue);
  await boss.updateQueue(queue, { retryLimit: 3, retryDelay: 5, expireInSeconds: 1800 });
  const waiting = await db
    .selectFrom('sheet_import')
    .select('id')
    .where('state', 'in', ['checking', 'applying'])
    .execute();
  if (waiting.length > 0)
    await boss.insert(
      queue,
      waiting.map(({ id }) => ({ data: { importId: id } })),
    );
  await boss.work<{ importId: string }>(queue, { pollingIntervalSeconds: 1 }, async ([job]) => {
    if (job === undefined) return;
    const { importId } = job.data;
    try {
      const found = await db
        .selectFrom('sheet_import')
        .select('account_id')
        .where('id', '=', importId)
        .executeTakeFirst();
      const actor = found && (await findActorOf(db, found.account_id, dayInVietnam(now())));
      if (actor === undefined) return await giveBack(db, importId);
      const onDone = async (done: number, total: number) =>
        void (await db.updateTable('sheet_import').set({ done, total }).where('id', '=', importId).execute());
      const call = { actor, now: now(), requestId: `import ${job.id}` };
      const finished = await perform(services, call, finishImport(onDone), { importId });
      if (!finished.ok) await giveBack(db, importId);
    } catch (error) {
      onFault(error);
      throw error;
    }
  });
  return {
    async enqueue(transaction, importId) {
      await boss.insert(queue, [{ data: { importId } }], { db: fromKysely(transaction) });
    },
  };
}

/** What is refused as a whole has entered nothing: whoever brought the table may begin again. */
async function giveBack(db: Services['db'], importId: string): Promise<void> {
  await db
    .updateTable('sheet_import')
    .set({ state: 'read', done: 0 })
    .where('id', '=', importId)
    .where('state', 'in', ['checking', 'applying'])
    .execute();
}
