import { createHash } from 'node:crypto';
import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { secrecyMarking } from '#domain/base/secrecy-marking.ts';
import { cellName } from '#domain/sheet/cell-at.ts';
import type { Sheet, SheetCell } from '#domain/sheet/sheet-cell.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { readWorkbook } from '#server/documents/sheet/read-workbook.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { findClean } from '#use-cases/evidence/check-file.ts';
import { mayWrite } from './may-write.ts';
import { sheetKindNames } from './sheet-kind-names.ts';
import { sheetKinds } from './sheet-kinds.ts';

/** Five megabytes, in the letters of base64. */
const largest = Math.ceil((5 * 1024 * 1024 * 4) / 3);
const mostDataRows = 10_100;

const input = z.strictObject({
  kind: z.enum(sheetKindNames),
  campaignId: z.uuid().optional(),
  fileName: z.string().min(1).max(200),
  content: z.base64().min(1).max(largest),
});

/**
 * Takes a workbook in and reads it; nothing is entered yet. It is seen only by whoever brought it.
 * Errors: `scopeMissing` for a token that may not write such things; `unreadableFile`; `fileRefused`, `notScanned` by the scanner; `secrecyMarked` with the cell; `notFound` for a campaign he has no part in; `notAllowed` for whoever holds no power and is no
 * official.
 */
export const takeInSheet = command(
  'takeInSheet',
  input,
  async (context, { kind, campaignId, fileName, content }) => {
    const { actor, db } = context;
    const permit = mayWrite(context, sheetKinds[kind]);
    if (!permit.ok) return permit;
    if (actor.powers.length === 0 && actor.officialId === null)
      return refuse('notAllowed', { action: 'takeInSheet', what: 'import' });
    if (sheetKinds[kind].ofCampaign) {
      const campaign = campaignId === undefined ? undefined : await findCampaign(db, campaignId);
      const access = campaign && (await loadCampaignAccess(db, campaign, context.today));
      const kept = access !== undefined && rolesOn(actor, access).length > 0;
      // Whoever takes part reports his own work.
      const reports = kind === 'reports' && access !== undefined && (await takesPart(context, campaignId));
      if (!kept && !reports) return refuse('notFound', { what: 'campaign', id: campaignId ?? '' });
    }
    const bytes = Buffer.from(content, 'base64');
    const clean = await findClean(context.scan, bytes);
    if (!clean.ok) return clean;
    const read = await readWorkbook(bytes);
    if (!read.ok) return read;
    if (read.value.some(({ rows }) => rows.length > mostDataRows))
      return refuse('invalidValue', { path: 'content', problem: 'tooLarge', limit: '10000' });
    const marked = findMarked(read.value);
    if (marked !== undefined) return refuse('secrecyMarked', marked);
    const id = context.newId();
    await db
      .insertInto('sheet_import')
      .values({
        id,
        account_id: actor.accountId,
        kind,
        campaign_id: (sheetKinds[kind].ofCampaign ? campaignId : undefined) ?? null,
        file_name: fileName,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
        sheets: JSON.stringify(read.value),
        state: 'read',
        choice: null,
        outcome: null,
        brought_at: context.now,
        applied_at: null,
      })
      .execute();
    return ok({ id });
  },
  { output: idAnswer },
);

/**
 * The first cell with a secrecy marking: nothing of such a file is kept. Mật is a given name, too: alone in a cell it is the
 * marking in capitals, or where the cell before it or one above asks for the grade of secrecy.
 */
function findMarked(sheets: Sheet[]): { path: string; marking: string } | undefined {
  for (const { rows } of sheets) {
    const graded = new Set<number>();
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (typeof cell !== 'string') continue;
        if (asksGrade(cell)) graded.add(column);
        const marking = secrecyMarking(cell);
        if (marking === undefined) continue;
        const isName = /^[Mm]ật$/u.test(cell.normalize('NFC').trim());
        if (isName && !graded.has(column) && !asksGrade(cells[column - 1] ?? null)) continue;
        return { path: cellName(row, column), marking };
      }
  }
  return undefined;
}

function asksGrade(cell: SheetCell): boolean {
  return typeof cell === 'string' && /độ mật/iu.test(cell.normalize('NFC'));
}

async function takesPart({ db, actor }: Context, campaignId = ''): Promise<boolean> {
  if (actor.officialId === null) return false;
  const member = await db
    .selectFrom('subject')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('official_id', '=', actor.officialId)
    .executeTakeFirst();
  return member !== undefined;
}
