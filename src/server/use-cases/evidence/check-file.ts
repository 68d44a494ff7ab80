import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Inspection } from '#server/documents/inspection/inspect-file.ts';
import type { Services } from '#use-cases/base/perform.ts';

/** What a file is by its content, and a small picture of it where it has one. */
export interface CheckedFile {
  mediaType: string;
  thumbnail?: Uint8Array | undefined;
}

/**
 * Looks into a file that came in, in a process apart, then has it scanned for malware where a scanner is set.
 * Errors: `fileRefused` with what is wrong and where; `secrecyMarked` with the page or part it stands on; `notScanned`.
 */
export async function checkFile(
  { inspector, scan }: Services,
  path: string,
  file: { name: string; mediaType: string },
): Promise<Result<CheckedFile>> {
  if (inspector === undefined) throw new Error('files are taken, and nobody looks into them');
  const clean = await findClean(scan, path);
  if (!clean.ok) return clean;
  return resultOfInspection(
    await inspector.inspect({ content: path, name: file.name, mediaType: file.mediaType }),
  );
}

/**
 * Has a file scanned for malware, by its path or its bytes, where a scanner is set.
 * Errors: `fileRefused` with the name of what is in it; `notScanned`.
 */
export async function findClean(
  scan: Services['scan'],
  content: string | Uint8Array,
): Promise<Result<undefined>> {
  const scanned = (await scan?.(content)) ?? { clean: true };
  if ('found' in scanned)
    return refuse('fileRefused', { path: 'content', problem: 'infected', given: scanned.found });
  return 'notScanned' in scanned ? refuse('notScanned', { why: scanned.notScanned }) : ok(undefined);
}

/** What was found in a file, or why it is not taken, as a refusal. */
export function resultOfInspection(found: Inspection): Result<CheckedFile> {
  if (!('fault' in found)) return ok(found);
  const { fault } = found;
  return 'marking' in fault
    ? refuse('secrecyMarked', { path: 'content', ...fault })
    : refuse('fileRefused', { path: 'content', ...fault });
}
