import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Context } from '#use-cases/base/context.ts';
import { type SheetKindName, sheetKindNames } from './sheet-kind-names.ts';

export type FoundImport = NonNullable<Awaited<ReturnType<typeof load>>> & { kind: SheetKindName };

/** An import, for whoever brought it. Errors: `notFound`. */
export async function reachImport(context: Context, importId: string): Promise<Result<FoundImport>> {
  const found = await load(context, importId);
  const kind = sheetKindNames.find((name) => name === found?.kind);
  if (found === undefined || kind === undefined || found.account_id !== context.actor.accountId)
    return refuse('notFound', { what: 'import', id: importId });
  return ok({ ...found, kind });
}

function load({ db }: Context, importId: string) {
  return db.selectFrom('sheet_import').selectAll().where('id', '=', importId).executeTakeFirst();
}
