import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { type Column } from '#domain/sheet/column.ts';
import { findHeading } from '#domain/sheet/find-heading.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import {
  getImportAnswer,
  listImportRowsAnswer,
  listImportsAnswer,
} from '#use-cases/answers/import-answers.ts';
import type { Context } from '#use-cases/base/context.ts';
import { query } from '#use-cases/base/use-case.ts';
import { type ImportChoice, type ImportOutcome, refusalsIn } from './import-run.ts';
import { reachImport } from './reach-import.ts';
import type { SheetKindName } from './sheet-kind-names.ts';
import { sheetKinds } from './sheet-kinds.ts';

/** An import as it stands: what was recognised, how far the work on it is, and the counts of what came of it. */
export const getImport = query(
  'getImport',
  z.strictObject({ importId: z.uuid() }),
  async (context, { importId }) => {
    const reached = await reachImport(context, importId);
    if (!reached.ok) return reached;
    const found = reached.value;
    const columns: Record<string, Column> = sheetKinds[found.kind].columns;
    const outcome = found.outcome as ImportOutcome | null;
    const earlier = await context.db
      .selectFrom('sheet_import')
      .select(['applied_at as appliedAt'])
      .where('sha256', '=', found.sha256)
      .where('kind', '=', found.kind)
      .where('account_id', '=', found.account_id)
      .where('id', '!=', found.id)
      .where('state', '=', 'applied')
      .orderBy('applied_at', 'desc')
      .executeTakeFirst();
    return ok({
      id: found.id,
      kind: found.kind,
      title: sheetKinds[found.kind].title,
      campaignId: found.campaign_id,
      fileName: found.file_name,
      sha256: found.sha256,
      size: found.size,
      broughtAt: found.brought_at,
      appliedAt: found.applied_at,
      /** When the very same file was applied before. */
      appliedBefore: earlier?.appliedAt ?? null,
      state: found.state,
      done: found.done,
      total: found.total,
      columns: Object.entries(columns).map(([name, { title, required = false, fromGroup = false }]) => ({
        name,
        title,
        required,
        fromGroup,
      })),
      sheets: (found.sheets as Sheet[]).map((sheet) => {
        const heading = findHeading(sheet, columns);
        return {
          name: sheet.name,
          rows: sheet.rows.length,
          converted: sheet.converted,
          titles: heading?.titles ?? [],
          places: heading?.places ?? {},
          headingRow: heading === undefined ? null : heading.to + 1,
        };
      }),
      choice: found.choice as ImportChoice | null,
      counts: outcome?.counts ?? null,
      passedOver: outcome?.passedOver.map((row) => row + 1) ?? [],
      refusals: refusalsIn(outcome),
      withoutAccount: found.state === 'applied' ? await countWithoutAccount(context, outcome) : null,
    });
  },
  { output: getImportAnswer },
);

/** How many of the people a table spoke of cannot sign in yet, having no account; null where it spoke of none. */
async function countWithoutAccount({ db }: Context, outcome: ImportOutcome | null): Promise<number | null> {
  const about = (outcome?.rows ?? []).flatMap((row) => row.about ?? []);
  const people = new Set(about.flatMap(({ thing, id }) => (thing === 'official' ? [id] : [])));
  if (people.size === 0) return null;
  const accounts = db
    .selectFrom('account')
    .select('official_id as officialId')
    .where('official_id', 'is not', null)
    .where('disabled', '=', false);
  for (const { officialId } of await accounts.execute()) people.delete(officialId ?? '');
  return people.size;
}

/** What becomes, or became, of each row of an import, rows counted from 1 as Excel does. */
export const listImportRows = query(
  'listImportRows',
  z.strictObject({ importId: z.uuid() }),
  async (context, { importId }) => {
    const reached = await reachImport(context, importId);
    if (!reached.ok) return reached;
    const outcome = reached.value.outcome as ImportOutcome | null;
    const rows = (outcome?.rows ?? []).map(({ row, does, label, about = [], faults }) => ({
      row: row + 1,
      does,
      label,
      about,
      faults,
    }));
    return ok({ rows });
  },
  { output: listImportRowsAnswer },
);

/** What somebody brought, the latest first. */
export const listImports = query(
  'listImports',
  z.strictObject({}),
  async ({ db, actor }) => {
    const imports = await db
      .selectFrom('sheet_import')
      .select(['id', 'kind', 'file_name as fileName', 'sha256', 'state', 'brought_at as broughtAt'])
      .$narrowType<{ kind: SheetKindName }>()
      .select('applied_at as appliedAt')
      .where('account_id', '=', actor.accountId)
      .orderBy('brought_at', 'desc')
      .limit(50)
      .execute();
    return ok({ imports });
  },
  { output: listImportsAnswer },
);
