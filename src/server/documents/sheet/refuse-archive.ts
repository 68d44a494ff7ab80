import type { Refusal } from '#domain/base/refusal.ts';
import { archiveParts } from '#server/documents/inspection/archive-parts.ts';
import { Faulty } from '#server/documents/inspection/file-fault.ts';
import { sourceOfBytes } from '#server/documents/inspection/source.ts';

const megabyte = 1024 * 1024;

/** A sheet of ten thousand rows has some forty parts and unpacks to twenty megabytes, ten to twenty times what it is packed. */
const limits = { parts: 1000, unpackedBytes: 150 * megabyte, ratio: 200, tightBytes: megabyte };

type Why = Extract<Refusal, { kind: 'unreadableFile' }>['params']['why'];

/** Why a file is not read as a workbook, by the list of its archive: nothing is unpacked. */
export async function refuseArchive(bytes: Buffer): Promise<Why | undefined> {
  try {
    const archive = await sourceOfBytes(bytes).archive();
    const parts = await archiveParts(archive, '', limits);
    return parts.some(({ fileName }) => fileName === 'xl/workbook.xml') ? undefined : 'notWorkbook';
  } catch (error) {
    if (!(error instanceof Faulty) || !('problem' in error.fault)) return 'notWorkbook';
    const { problem } = error.fault;
    if (problem === 'locked') return 'oldOrLocked';
    return problem === 'tooManyParts' || problem === 'unpacksTooLarge' ? 'tooLarge' : 'damaged';
  }
}
