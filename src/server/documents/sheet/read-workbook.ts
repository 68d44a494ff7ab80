import { join } from 'node:path';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import { openApart } from '#server/documents/apart/open-apart.ts';
import type { SheetJobs } from './sheet-program.ts';

const limits = { seconds: 30, megabytes: 700 };
const apart = openApart<SheetJobs>(
  join(import.meta.dirname, 'sheet-program.ts'),
  { workbook: limits, ownWorkbook: limits },
  2,
);

/**
 * The visible sheets of an .xlsx file as plain cells, dates as days, text in Unicode; of an `ownWorkbook`, which the system
 * wrote, every sheet, its text as it stands. Read in a process apart.
 * Errors: `unreadableFile` with what is the matter.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  as: 'workbook' | 'ownWorkbook' = 'workbook',
): Promise<Result<Sheet[]>> {
  if (isCompound(bytes)) return refuse('unreadableFile', { why: 'oldOrLocked' });
  const answer = await apart.run(as, bytes);
  if ('stopped' in answer)
    return refuse('unreadableFile', { why: answer.stopped === 'crash' ? 'damaged' : 'tooLarge' });
  return 'why' in answer.done ? refuse('unreadableFile', { why: answer.done.why }) : ok(answer.done.sheets);
}

/** The container of .xls before 2007, and of an .xlsx with a password: D0 CF 11 E0. */
function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}
