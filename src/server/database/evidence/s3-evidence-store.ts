import { createReadStream, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { AwsClient } from 'aws4fetch';
import { StartFailure } from '#database/start-failure.ts';
import type { Bytes, EvidenceStore, ReceivedFile } from './evidence-store.ts';
import { fingerprintOf, type IncomingFile, openIncoming, receiveInto } from './incoming-files.ts';

/** A bucket of a service that speaks the protocol of S3, reached by its path: `https://host/bucket`. */
export interface S3Settings {
  address: string;
  key: string;
  secret: string;
  region: string;
}

/** An answer to a small question is awaited so long, milliseconds. */
const patience = 10_000;

/**
 * Evidence in a bucket, under the same names as in a folder: `ab/cdef…`. A file comes in to a folder of this machine first, is
 * looked into there, and sent with its fingerprint, which the service checks (`x-amz-content-sha256`).
 * Throws StartFailure where the folder cannot be written, or the bucket is not there or not ours.
 */
export async function openS3EvidenceStore(
  settings: S3Settings,
  folder: string,
  limit: number,
): Promise<EvidenceStore> {
  const incoming = await openIncoming(folder);
  const client = new AwsClient({
    accessKeyId: settings.key,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
    retries: 3,
  });
  const placeOf = (sha256: string) => `${settings.address}/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
  const pictureOf = (sha256: string) =>
    placeOf(sha256).replace(settings.address, `${settings.address}/thumbnails`);
  const look = (address: string) =>
    client.fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(patience) });
  const send = async (address: string, sha256: string | undefined, body: Blob) => {
    const headers = sha256 === undefined ? {} : { 'x-amz-content-sha256': sha256 };
    const answer = await client.fetch(address, { method: 'PUT', headers, body });
    if (!answer.ok)
      throw new Error(`the store of evidence answered ${answer.status}: ${await answer.text()}`);
  };
  /** The answer with the content of a kept file; nothing where there is none. */
  const fetchKept = async (sha256: string) => {
    const answer = await client.fetch(placeOf(sha256));
    if (answer.status === 404) return undefined;
    if (!answer.ok || answer.body === null)
      throw new Error(`the store of evidence answered ${answer.status}`);
    return answer.body;
  };
  const check: EvidenceStore['check'] = async (sha256) => {
    const content = await fetchKept(sha256);
    if (content === undefined) return 'missing';
    return (await fingerprintOf(content)) === sha256 ? 'whole' : 'damaged';
  };
  await checkBucket(settings, look);
  return {
    limit,
    async receive(content) {
      const received = await receiveInto(incoming, content, limit);
      if (received === 'tooLarge') return received;
      const place = placeOf(received.sha256);
      return receivedFile(received, async () => {
        // The same content is kept once, and put right where it is damaged: two at once send the same bytes to the same place.
        if ((await check(received.sha256)) === 'whole') return;
        await send(place, received.sha256, await openAsBlob(received.path));
      });
    },
    async open(sha256) {
      const content = await fetchKept(sha256);
      if (content === undefined) return undefined;
      // Nothing is given out before its fingerprint is known to be right.
      const fetched = await receiveInto(incoming, content, Number.POSITIVE_INFINITY);
      if (fetched === 'tooLarge') return undefined;
      if (fetched.sha256 === sha256) return onceFrom(fetched.path);
      await rm(fetched.path, { force: true });
      return undefined;
    },
    check,
    keepThumbnail: (sha256, picture) => send(pictureOf(sha256), undefined, new Blob([Buffer.from(picture)])),
    async openThumbnail(sha256) {
      const answer = await client.fetch(pictureOf(sha256), { signal: AbortSignal.timeout(patience) });
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
    reachable: () =>
      look(settings.address).then(
        (answer) => answer.ok,
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
async function checkBucket(
  { address }: S3Settings,
  look: (address: string) => Promise<Response>,
): Promise<void> {
  const answer = await look(address).catch((error: unknown) => {
    const { cause } = error as { cause?: { code?: string } };
    throw new StartFailure('evidence-store-unreachable', { address, reason: cause?.code ?? String(error) });
  });
  if (answer.status === 401 || answer.status === 403)
    throw new StartFailure('evidence-store-refused', { address, status: answer.status });
  if (!answer.ok) throw new StartFailure('evidence-bucket-missing', { address, status: answer.status });
}
