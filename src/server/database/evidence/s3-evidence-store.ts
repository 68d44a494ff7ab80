import { createReadStream, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { StartFailure } from '#database/start-failure.ts';
import type { Bytes, EvidenceStore, ReceivedFile } from './evidence-store.ts';
import { fingerprintOf, type IncomingFile, openIncoming, receiveInto } from './incoming-files.ts';
import { type Bucket, openBucket, type S3Settings } from './s3-bucket.ts';

/**
 * Evidence in a bucket, under the same names as in a folder: `ab/cdef…`. A file comes in to a folder of this machine first, is
 * looked into there, and sent with its fingerprint, which the service checks (`x-amz-content-sha256`).
 * Throws StartFailure where the folder cannot be written, or the bucket is not there or not ours; later `StoreUnreachable`.
 */
export async function openS3EvidenceStore(
  settings: S3Settings,
  folder: string,
  limit: number,
): Promise<EvidenceStore> {
  const incoming = await openIncoming(folder);
  const bucket = openBucket(settings);
  const placeOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
  const pictureOf = (sha256: string) => `thumbnails/${placeOf(sha256)}`;
  const check: EvidenceStore['check'] = async (sha256) => {
    const content = await bucket.get(placeOf(sha256));
    if (content === undefined) return 'missing';
    return (await fingerprintOf(content)) === sha256 ? 'whole' : 'damaged';
  };
  await checkBucket(settings.address, bucket);
  return {
    limit,
    async receive(content) {
      const received = await receiveInto(incoming, content, limit);
      if (received === 'tooLarge') return received;
      const place = placeOf(received.sha256);
      return receivedFile(received, async () => {
        // The same content is kept once, and put right where it is damaged: two at once send the same bytes to the same place.
        if ((await check(received.sha256)) === 'whole') return;
        await bucket.put(place, await openAsBlob(received.path), received.sha256);
      });
    },
    async open(sha256) {
      const content = await bucket.get(placeOf(sha256));
      if (content === undefined) return undefined;
      // Nothing is given out before its fingerprint is known to be right.
      const fetched = await receiveInto(incoming, content, Number.POSITIVE_INFINITY);
      if (fetched === 'tooLarge') return undefined;
      if (fetched.sha256 === sha256) return onceFrom(fetched.path);
      await rm(fetched.path, { force: true });
      return undefined;
    },
    check,
    keepThumbnail: (sha256, picture) => bucket.put(pictureOf(sha256), new Blob([Buffer.from(picture)])),
    async openThumbnail(sha256) {
      const content = await bucket.get(pictureOf(sha256));
      return content && new Uint8Array(await buffer(content));
    },
    reachable: () =>
      bucket.look().then(
        (status) => status === 200,
        () => false,
      ),
  };
}

/** A file that was fetched is read once, then gone. */
async function* onceFrom(path: string): Bytes & AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } finally {
    await rm(path, { force: true });
  }
}

function receivedFile({ path, sha256, size }: IncomingFile, keep: () => Promise<void>): ReceivedFile {
  const forget = () => rm(path, { force: true });
  return {
    path,
    sha256,
    size,
    read: () => createReadStream(path),
    async keep() {
      await keep();
      await forget();
    },
    discard: forget,
  };
}

/** What is wrong is said at the start, and without the secret. */
async function checkBucket(address: string, bucket: Bucket): Promise<void> {
  const status = await bucket.look();
  if (status === 401 || status === 403) throw new StartFailure('evidence-store-refused', { address, status });
  if (status !== 200) throw new StartFailure('evidence-bucket-missing', { address, status });
}
