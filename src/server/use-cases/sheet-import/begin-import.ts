import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import type { Context } from '#use-cases/base/context.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';
import { command } from '#use-cases/base/use-case.ts';
import { carryOut } from './carry-out.ts';
import type { ImportChoice } from './import-run.ts';
import { mayWrite } from './may-write.ts';
import { reachImport } from './reach-import.ts';
import { sheetKinds } from './sheet-kinds.ts';

/** So many rows are done while somebody waits; more of them by themselves, and the page shows how far. */
const mostWhileWaiting = 300;

const chosen = {
  importId: z.uuid(),
  sheet: z.int().min(0).max(500),
  /** Which column, counted from 0, holds which thing. */
  places: z.record(z.string().max(60), z.int().min(0).max(200)),
};

/** Checks every row of a table: what applying would do. Errors: `notFound`; `wrongState` while it is worked on, or once applied. */
export const checkImport = command(
  'checkImport',
  z.strictObject(chosen),
  (context, { importId, ...choice }) =>
    begin(context, importId, 'checking', { ...choice, goodRowsOnly: false }),
  { output: idAnswer },
);

/** Enters the rows of a table, all or none, or with `goodRowsOnly` those without faults. Errors: as for a check. */
export const applyImport = command(
  'applyImport',
  z.strictObject({ ...chosen, goodRowsOnly: z.boolean().default(false) }),
  (context, { importId, ...choice }) => begin(context, importId, 'applying', choice),
  { output: idAnswer },
);

async function begin(
  context: Context,
  importId: string,
  state: 'checking' | 'applying',
  choice: ImportChoice,
) {
  const reached = await reachImport(context, importId);
  if (!reached.ok) return reached;
  const found = reached.value;
  const permit = mayWrite(context, sheetKinds[found.kind]);
  if (!permit.ok) return permit;
  const wrongState = (now: string) =>
    refuse('wrongState', {
      action: state === 'checking' ? 'checkImport' : 'applyImport',
      state: now,
      possible: [],
    });
  if (found.state !== 'read' && found.state !== 'checked') return wrongState(found.state);
  const sheet = (found.sheets as Sheet[])[choice.sheet];
  const total = sheet?.rows.length ?? 0;
  // Of two that begin at once the second waits here, and finds what the first left.
  const begun = await context.db
    .updateTable('sheet_import')
    .set({ state, choice: JSON.stringify(choice), outcome: null, done: 0, total })
    .where('id', '=', importId)
    .where('state', 'in', ['read', 'checked'])
    .returning('id')
    .executeTakeFirst();
  if (begun === undefined) {
    const later = await reachImport(context, importId);
    return later.ok ? wrongState(later.value.state) : later;
  }
  if (context.imports !== undefined && total > mostWhileWaiting)
    await context.imports.enqueue(context.db, importId);
  else await carryOut(context, { ...found, state, choice });
  return ok({ id: importId });
}
