import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { Faulty, inPart } from './file-fault.ts';
import { inspectionLimits } from './inspection-limits.ts';

/** How far an archive may go by its list. */
export type ArchiveLimits = Pick<typeof inspectionLimits, 'parts' | 'unpackedBytes' | 'ratio' | 'tightBytes'>;

/** Kinds of file on Unix, in the upper half of the attributes: a link leads out of the archive. */
const kindMask = 0xf000;
const link = 0xa000;

/**
 * The files of an archive by its list, nothing unpacked yet: a bomb is told by what it says of itself, and one that lies is
 * found out while it is read (`readPart`). Throws `Faulty`.
 */
export async function archiveParts(
  archive: ZipFile,
  inside: string,
  limits: ArchiveLimits = inspectionLimits,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      const part = inPart(inside + entry.fileName);
      if (entries.push(entry) > limits.parts)
        throw new Faulty({ problem: 'tooManyParts', ...inPart(inside) });
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpackedBytes || isTight(entry, limits))
        throw new Faulty({ problem: 'unpacksTooLarge', ...part });
      if (entry.isEncrypted()) throw new Faulty({ problem: 'locked', ...part });
      if (!entry.canDecodeFileData()) throw new Faulty({ problem: 'unreadable', ...part });
      if (((entry.externalFileAttributes >>> 16) & kindMask) === link)
        throw new Faulty({ problem: 'unsafePath', ...part });
      // Two files of one name: each program would read another.
      if (names.has(entry.fileName)) throw new Faulty({ problem: 'broken', ...part });
      names.add(entry.fileName);
    }
  } catch (error) {
    throw error instanceof Faulty ? error : faultOfList(error, inside);
  }
  if (overlap(entries)) throw new Faulty({ problem: 'unpacksTooLarge', ...inPart(inside) });
  return entries;
}

/** What the reader of the list says: of a name that leads out, or anything else. */
function faultOfList(error: unknown, inside: string): Faulty {
  const path = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
    error instanceof Error ? error.message : '',
  )?.[1];
  return path === undefined
    ? new Faulty({ problem: 'broken', ...inPart(inside) })
    : new Faulty({ problem: 'unsafePath', part: inside + path });
}

function isTight({ compressedSize, uncompressedSize }: Entry, { ratio, tightBytes }: ArchiveLimits): boolean {
  return uncompressedSize > tightBytes && uncompressedSize > compressedSize * ratio;
}

/** Whether files share their packed bytes: the bombs that are no larger than their list do. */
function overlap(entries: Entry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return sorted.some((entry, at) => {
    const next = sorted[at + 1];
    return (
      next !== undefined &&
      entry.relativeOffsetOfLocalHeader + entry.compressedSize > next.relativeOffsetOfLocalHeader
    );
  });
}

/** Unpacks a file a piece at a time and checks it against its list. Throws `Faulty` where it is not what that says. */
export async function* readPart(archive: ZipFile, entry: Entry, part: string): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    for await (const piece of await archive.openReadStreamPromise(entry)) {
      sum = crc32(piece as Buffer, sum);
      yield piece as Buffer;
    }
  } catch (error) {
    throw error instanceof Faulty ? error : new Faulty({ problem: 'broken', part });
  }
  if (sum !== entry.crc32) throw new Faulty({ problem: 'broken', part });
}
