import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import { runApart } from '#server/documents/apart/run-apart.ts';
import { type ArchiveLimits, checkArchive } from '#server/documents/archive/check-archive.ts';

/** A sheet of ten thousand rows has some forty parts and unpacks to twenty megabytes, ten to twenty times what it is packed. */
const archiveLimits: ArchiveLimits = { entries: 1000, unpacked: 150 * 1024 * 1024, ratio: 200 };
const apartLimits = { milliseconds: 30_000, megabytes: 700 };

/**
 * The visible sheets of an .xlsx file as plain cells, dates as days, text in Unicode; of an `ownWorkbook`, which the system
 * wrote, every sheet, its text as it stands.
 * Errors: `unreadableFile` with what is the matter.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  as: 'workbook' | 'ownWorkbook' = 'workbook',
): Promise<Result<Sheet[]>> {
  if (isCompound(bytes)) return refuse('unreadableFile', { why: 'oldOrLocked' });
  const archive = await checkArchive(bytes, archiveLimits);
  if (!archive.ok)
    return refuse('unreadableFile', {
      why: archive.fault === 'notArchive' || archive.fault === 'locked' ? 'notWorkbook' : 'tooLarge',
    });
  if (!archive.names.includes('xl/workbook.xml')) return refuse('unreadableFile', { why: 'notWorkbook' });
  const read = await runApart(as, bytes, apartLimits);
  if (read.ok) return ok(read.done);
  return refuse('unreadableFile', { why: read.why === 'fault' ? 'damaged' : 'tooLarge' });
}

/** The container of .xls before 2007, and of an .xlsx with a password: D0 CF 11 E0. */
function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}
