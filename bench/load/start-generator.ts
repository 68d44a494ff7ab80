import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Slice, SliceResult } from './slice.ts';

export interface Generator {
  run(slice: Slice): Promise<SliceResult>;
  stop(): void;
}

/** Starts the process of the clients. One slice at a time. */
export function startGenerator(): Generator {
  const child = fork(join(import.meta.dirname, 'generator.ts'));
  return {
    run: (slice) =>
      new Promise((resolve, reject) => {
        child.once('message', (result: SliceResult | { failure: string }) => {
          if ('failure' in result) reject(new Error(result.failure));
          else resolve(result);
        });
        child.send(slice);
      }),
    stop: () => void child.kill(),
  };
}
