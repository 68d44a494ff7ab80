import { type Result, ok, refuse } from '#domain/base/result.ts';
import { formLayout } from '#domain/offline/report-form.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import { readWorkbook } from '#server/documents/sheet/read-workbook.ts';
import { markSheet, markWord } from './write-form.ts';

/** A form that came back: which one it says it is, and all that stands in it. */
export interface ReturnedForm {
  id: string;
  fingerprint: string;
  sheets: Sheet[];
}

/**
 * Reads a workbook that once went out as a form.
 * Errors: `unreadableFile`: also without the hidden mark (`notForm`), or with that of another layout (`oldForm`).
 */
export async function readForm(bytes: Uint8Array): Promise<Result<ReturnedForm>> {
  const read = await readWorkbook(bytes, 'ownWorkbook');
  if (!read.ok) return read;
  const [word = [], id = [], fingerprint = []] =
    read.value.find(({ name }) => name === markSheet)?.rows ?? [];
  if (word[0] !== markWord || typeof id[0] !== 'string' || typeof fingerprint[0] !== 'string')
    return refuse('unreadableFile', { why: 'notForm' });
  if (word[1] !== formLayout) return refuse('unreadableFile', { why: 'oldForm' });
  return ok({ id: id[0], fingerprint: fingerprint[0], sheets: read.value });
}
