import { type FileHandle, open } from 'node:fs/promises';
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { Faulty } from './file-fault.ts';
import { inspectionLimits } from './inspection-limits.ts';
import { tellingBytes } from './kind-of.ts';

/** A file that is looked into: one on the disk, or one out of another. */
export interface Source {
  size: number;
  head(): Promise<Uint8Array>;
  /** The last bytes, at most so many. */
  tail(length: number): Promise<Buffer>;
  /** All of it; faulty where that is more than memory may hold. */
  bytes(): Promise<Buffer>;
  /** As an archive. Throws what is wrong with its list. */
  archive(): Promise<ZipFile>;
}

const archiveOptions = {
  autoClose: false,
  decodeStrings: true,
  strictFileNames: true,
  validateEntrySizes: true,
};

export function sourceOfBytes(bytes: Buffer): Source {
  return {
    size: bytes.length,
    head: async () => bytes.subarray(0, tellingBytes),
    tail: async (length) => bytes.subarray(-length),
    bytes: async () => bytes,
    archive: () => fromBufferPromise(bytes, archiveOptions),
  };
}

export async function sourceOfPath(path: string): Promise<Source> {
  const size = await reading(path, async (file) => (await file.stat()).size);
  const part = (from: number, length: number) =>
    reading(path, async (file) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    });
  return {
    size,
    head: () => part(0, tellingBytes),
    tail: (length) => part(Math.max(0, size - length), Math.min(size, length)),
    bytes() {
      if (size > inspectionLimits.wholeBytes) throw new Faulty({ problem: 'takesTooMuchMemory' });
      return reading(path, (file) => file.readFile());
    },
    archive: () => openPromise(path, archiveOptions),
  };
}

async function reading<Read>(path: string, read: (file: FileHandle) => Promise<Read>): Promise<Read> {
  const file = await open(path);
  try {
    return await read(file);
  } finally {
    await file.close();
  }
}
