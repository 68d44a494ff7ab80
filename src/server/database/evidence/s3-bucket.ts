import { AwsClient } from 'aws4fetch';
import type { Bytes } from './evidence-store.ts';
import { StoreUnreachable } from './store-unreachable.ts';

/** A bucket of a service that speaks the protocol of S3, reached by its path: `https://host/bucket`. */
export interface S3Settings {
  address: string;
  key: string;
  secret: string;
  region: string;
  /** So long an answer is awaited, and the next piece of one. What is sent may take a second more for each megabyte. */
  seconds: number;
}

/** The things of a bucket by their names. What it does not answer, or not as it should, throws `StoreUnreachable`. */
export interface Bucket {
  /** The status of an answer about the bucket itself. */
  look(): Promise<number>;
  /** @param sha256 of the content, hex: the service checks it */
  put(name: string, body: Blob, sha256?: string): Promise<void>;
  /** Nothing where there is none. */
  get(name: string): Promise<Bytes | undefined>;
}

const megabyte = 1024 * 1024;
/** Whoever asks whether it is there does not wait longer, milliseconds. */
const patienceOfLook = 10_000;

export function openBucket({ address, key, secret, region, seconds }: S3Settings): Bucket {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: 3,
  });
  const patience = seconds * 1000;
  const failed = (error: unknown) => {
    const { cause, name } = error as { cause?: { code?: string }; name?: string };
    return new StoreUnreachable(address, cause?.code ?? (name === 'Error' ? String(error) : (name ?? '')));
  };
  const ask = (place: string, init: RequestInit & { signal: AbortSignal }) =>
    client.fetch(place, init).catch((error: unknown) => {
      throw failed(error);
    });

  /** What comes, as long as no piece of it is awaited too long. */
  async function* heard(body: AsyncIterable<Uint8Array>, silence: Silence): AsyncGenerator<Uint8Array> {
    const pieces = body[Symbol.asyncIterator]();
    try {
      for (;;) {
        silence.begin();
        const next = await pieces.next().catch((error: unknown) => {
          throw failed(error);
        });
        silence.end();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      silence.end();
      await pieces.return?.();
    }
  }

  return {
    async look() {
      const signal = AbortSignal.timeout(Math.min(patience, patienceOfLook));
      return (await ask(address, { method: 'HEAD', signal })).status;
    },
    async put(name, body, sha256) {
      const headers = sha256 === undefined ? {} : { 'x-amz-content-sha256': sha256 };
      const signal = AbortSignal.timeout(patience + Math.ceil((body.size / megabyte) * 1000));
      const { ok, status } = await ask(`${address}/${name}`, { method: 'PUT', headers, body, signal });
      if (!ok) throw new StoreUnreachable(address, String(status));
    },
    async get(name) {
      const silence = silenceOf(patience);
      silence.begin();
      const { status, ok, body } = await ask(`${address}/${name}`, { signal: silence.signal }).finally(
        silence.end,
      );
      if (ok && body !== null) return heard(body, silence);
      await body?.cancel();
      if (status === 404) return undefined;
      throw new StoreUnreachable(address, String(status));
    },
  };
}

type Silence = ReturnType<typeof silenceOf>;

/** Breaks off what is awaited from `begin` on, unless `end` comes in time. */
function silenceOf(patience: number) {
  const breaking = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  return {
    signal: breaking.signal,
    begin: () =>
      void (timer = setTimeout(() => breaking.abort(new DOMException('', 'TimeoutError')), patience)),
    end: () => clearTimeout(timer),
  };
}
