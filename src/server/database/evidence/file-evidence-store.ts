import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvidenceStore, ReceivedFile } from './evidence-store.ts';
import { fingerprint, type IncomingFile, openIncoming, receiveInto } from './incoming-files.ts';

/**
 * Evidence in a folder: `ab/cdef…` by the first two and the other letters of the fingerprint. A file comes in under
 * `incoming/`, is flushed to the disk and moved to its place in one step: a half-written one is never found there.
 * Throws StartFailure where the folder cannot be written.
 */
export async function openFileEvidenceStore(folder: string, limit: number): Promise<EvidenceStore> {
  const incoming = await openIncoming(folder);
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  const pictureOf = (sha256: string) => join(folder, 'thumbnails', sha256.slice(0, 2), sha256.slice(2));
  return {
    limit,
    async receive(content) {
      const received = await receiveInto(incoming, content, limit);
      return received === 'tooLarge' ? received : receivedFile(received, placeOf(received.sha256));
    },
    async open(sha256) {
      const path = placeOf(sha256);
      if ((await fingerprint(path)) !== sha256) return undefined;
      return createReadStream(path);
    },
    async check(sha256) {
      const found = await fingerprint(placeOf(sha256));
      if (found === undefined) return 'missing';
      return found === sha256 ? 'whole' : 'damaged';
    },
    async keepThumbnail(sha256, picture) {
      const place = pictureOf(sha256);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      const path = join(incoming, randomUUID());
      await writeFile(path, picture, { mode: 0o600 });
      await rename(path, place);
    },
    openThumbnail: (sha256) => readFile(pictureOf(sha256)).catch(() => undefined),
    // A folder that could be written at the start is there.
    reachable: async () => true,
  };
}

function receivedFile({ path, sha256, size }: IncomingFile, place: string): ReceivedFile {
  return {
    path,
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

/** A folder is flushed like a file, so that the name in it survives a power cut. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
