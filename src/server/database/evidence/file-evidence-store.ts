import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';
import type { Bytes, EvidenceStore, ReceivedFile } from './evidence-store.ts';

/**
 * Evidence in a folder: `ab/cdef…` by the first two and the other letters of the fingerprint. A file comes in under
 * `incoming/`, is flushed to the disk and moved to its place in one step: a half-written one is never found there.
 * Throws StartFailure where the folder cannot be written.
 */
export async function openFileEvidenceStore(folder: string, limit: number): Promise<EvidenceStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new StartFailure('folder-not-writable', { folder, reason: error.code ?? String(error) });
  });
  await clear(incoming);
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    limit,
    async receive(content) {
      const path = join(incoming, randomUUID());
      const written = await write(content, path, limit).catch(async (error: unknown) => {
        await rm(path, { force: true });
        throw error;
      });
      if (written === 'tooLarge') {
        await rm(path, { force: true });
        return written;
      }
      return receivedFile(path, placeOf(written.sha256), written);
    },
    async open(sha256) {
      const path = placeOf(sha256);
      if ((await fingerprint(path)) !== sha256) return undefined;
      return createReadStream(path);
    },
  };
}

/** Takes away what broke off long ago; what came in just now may be another program's on the same folder. */
async function clear(incoming: string): Promise<void> {
  const old = Date.now() - 24 * 3_600_000;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < old) await rm(path, { force: true });
  }
}

function receivedFile(
  path: string,
  place: string,
  { sha256, size }: { sha256: string; size: number },
): ReceivedFile {
  return {
    sha256,
    size,
    read: () => createReadStream(path),
    async keep() {
      // The same content is kept once; what is there but damaged is put right by the file that came again.
      if ((await fingerprint(place)) === sha256) {
        await rm(path, { force: true });
        return;
      }
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await rename(path, place);
      await flush(dirname(place));
      await flush(dirname(dirname(place)));
    },
    discard: () => rm(path, { force: true }),
  };
}

async function write(
  content: Bytes,
  path: string,
  limit: number,
): Promise<{ sha256: string; size: number } | 'tooLarge'> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of content) {
      size += part.byteLength;
      if (size > limit) return 'tooLarge';
      hash.update(part);
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A folder is flushed like a file, so that the name in it survives a power cut. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** SHA-256 of a file, hex; nothing where there is none. */
async function fingerprint(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) return undefined;
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  return hash.digest('hex');
}
