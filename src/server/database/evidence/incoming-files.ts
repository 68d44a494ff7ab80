import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';
import type { Bytes } from './evidence-store.ts';

/** A file that lies whole on the disk of this machine. */
export interface IncomingFile {
  path: string;
  /** SHA-256 of the content, hex. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/** Makes the folder files come in to, and clears what broke off there. Throws StartFailure where it cannot be written. */
export async function openIncoming(folder: string): Promise<string> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new StartFailure('folder-not-writable', { folder, reason: error.code ?? String(error) });
  });
  await clear(incoming);
  return incoming;
}

/** Takes a file in, computing its fingerprint on the way. Nothing is left of one that is too large or breaks off. */
export async function receiveInto(
  incoming: string,
  content: Bytes,
  limit: number,
): Promise<IncomingFile | 'tooLarge'> {
  const path = join(incoming, randomUUID());
  const written = await write(content, path, limit).catch(async (error: unknown) => {
    await rm(path, { force: true });
    throw error;
  });
  if (written !== 'tooLarge') return { path, ...written };
  await rm(path, { force: true });
  return written;
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

/** SHA-256 of a file, hex; nothing where there is none. */
export async function fingerprint(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) return undefined;
  return fingerprintOf(createReadStream(path));
}

/** SHA-256 of what is read, hex. */
export async function fingerprintOf(content: Bytes): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of content) hash.update(part);
  return hash.digest('hex');
}
