import { type Entry, fromBufferPromise } from 'yauzl';

/** How far an archive may go before anything in it is unpacked. */
export interface ArchiveLimits {
  entries: number;
  /** Bytes of all entries together as they say themselves. */
  unpacked: number;
  /** How many times larger than packed a part of more than a megabyte may be. */
  ratio: number;
}

export type ArchiveFault = 'notArchive' | 'locked' | 'tooManyParts' | 'tooLarge' | 'tooTight';

const largeEnough = 1024 * 1024;

/**
 * Looks through the list of an archive without unpacking anything: a bomb is told by what it says of itself. One that lies
 * is caught by whoever unpacks it within limits of time and memory.
 * @returns the names in it, or what is wrong
 */
export async function checkArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Promise<{ ok: true; names: string[] } | { ok: false; fault: ArchiveFault }> {
  const names: string[] = [];
  let unpacked = 0;
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    for await (const entry of archive.eachEntry()) {
      const fault = faultOf(entry, limits);
      unpacked += entry.uncompressedSize;
      names.push(entry.fileName);
      if (fault !== undefined) return { ok: false, fault };
      if (names.length > limits.entries) return { ok: false, fault: 'tooManyParts' };
      if (unpacked > limits.unpacked) return { ok: false, fault: 'tooLarge' };
    }
  } catch {
    return { ok: false, fault: 'notArchive' };
  }
  return { ok: true, names };
}

function faultOf(entry: Entry, { ratio }: ArchiveLimits): ArchiveFault | undefined {
  if ((entry.generalPurposeBitFlag & 1) === 1) return 'locked';
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > largeEnough && uncompressedSize > compressedSize * ratio) return 'tooTight';
  return undefined;
}
