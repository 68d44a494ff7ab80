import type { DetailedError, HttpResponse, Upload } from 'tus-js-client';
import { provedAgain } from './ask-again.ts';
import { problemError } from './problem-error.ts';

/** A file on its way; `done` is settled once: with its id, or with what a refused call throws. */
export interface Sending {
  done: Promise<{ id: string }>;
  stop(): void;
}

/** Bytes sent in one request: so much at most is sent again where the way breaks off. */
const part = 2 * 1024 * 1024;

/**
 * Sends a file that proves something of a task, a part at a time. What breaks off is tried again for a while, and goes on
 * where it was, also after the page was left and the same file chosen again. A TypeError says that there is no network.
 */
export function sendFile(taskId: string, file: File, onProgress: (sent: number) => void): Sending {
  let upload: Upload | undefined;
  let stopped = false;
  const done = (async () => {
    const tus = await import('tus-js-client');
    return new Promise<{ id: string }>((resolve, reject) => {
      const begun = new tus.Upload(file, {
        endpoint: '/api/uploads',
        chunkSize: part,
        retryDelays: [0, 500, 1000, 2000, 4000],
        metadata: { taskId, name: file.name, type: file.type || 'application/octet-stream' },
        fingerprint: async ({ name, size, lastModified }: File) =>
          ['dotpha.upload', taskId, name, size, lastModified].join('|'),
        removeFingerprintOnSuccess: true,
        onProgress,
        onShouldRetry: (error) => mayPass((error as DetailedError).originalResponse),
        onSuccess: () => resolve({ id: begun.url?.split('/').at(-1) ?? '' }),
        onError: (error) => {
          const { originalResponse } = error as DetailedError;
          const refused = problemError(
            originalResponse?.getStatus() ?? 500,
            originalResponse?.getBody() ?? '',
          );
          void provedAgain(refused).then((again) => (again && !stopped ? begun.start() : reject(refused)));
        },
      });
      upload = begun;
      void begun.findPreviousUploads().then(([before]) => {
        if (before !== undefined) begun.resumeFromPreviousUpload(before);
        if (!stopped) begun.start();
      });
    });
  })();
  return {
    done,
    stop() {
      stopped = true;
      void upload?.abort(true).catch(() => undefined);
    },
  };
}

/**
 * Whether the same request may be answered otherwise in a moment: no network, a busy server, an offset that moved on. What
 * the server itself says of a scanner or a store that is away, people are told at once.
 */
function mayPass(response: HttpResponse | null): boolean {
  const status = response?.getStatus() ?? 0;
  if (status === 503 && response?.getBody()?.startsWith('{')) return false;
  return status === 0 || status === 409 || status === 423 || status >= 500;
}
