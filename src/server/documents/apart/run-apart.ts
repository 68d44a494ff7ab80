import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputOf, JobAnswer, JobName, OutputOf } from './jobs.ts';

export interface ApartLimits {
  milliseconds: number;
  /** What the process may hold in all; on systems without /proc only its heap is held to it. */
  megabytes: number;
}

/** What came of a job, or why there is nothing: it threw, or it was ended for the time or memory it took. */
export type Apart<Output> =
  { ok: true; done: Output } | { ok: false; why: 'time' | 'memory' | 'fault'; fault: string };

const lookEvery = 50;

/**
 * Does a job in a process of its own that is killed once it takes too long or holds too much, so that no file from outside
 * can stop or fill the server. Never throws for what a file does.
 */
export async function runApart<Name extends JobName>(
  name: Name,
  input: InputOf<Name>,
  { milliseconds, megabytes }: ApartLimits,
): Promise<Apart<OutputOf<Name>>> {
  const child = fork(join(import.meta.dirname, 'apart-process.ts'), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`],
    // What a runtime says when it runs out of memory is told by how it ended.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let why: 'time' | 'memory' | undefined;
  const end = (reason: 'time' | 'memory') => {
    why ??= reason;
    child.kill('SIGKILL');
  };
  const tooLong = setTimeout(() => end('time'), milliseconds);
  const watch = setInterval(() => {
    void heldBy(child.pid).then((held) => held > megabytes * 1024 * 1024 && end('memory'));
  }, lookEvery);
  try {
    const answer = await new Promise<JobAnswer | undefined>((resolve) => {
      child.once('message', (said: JobAnswer) => resolve(said));
      child.once('error', (error) => resolve({ fault: error.message }));
      child.once('exit', (_code, signal) => {
        // V8 aborts when its heap is full.
        if (signal === 'SIGABRT' || signal === 'SIGTRAP') why ??= 'memory';
        resolve(undefined);
      });
      child.send({ name, input }, (error) => error && resolve({ fault: error.message }));
    });
    if (answer !== undefined && 'done' in answer) return { ok: true, done: answer.done as OutputOf<Name> };
    return { ok: false, why: why ?? 'fault', fault: answer?.fault ?? 'the process ended' };
  } finally {
    clearTimeout(tooLong);
    clearInterval(watch);
    child.kill('SIGKILL');
  }
}

/** Bytes of memory a process holds; 0 where nobody tells. `statm` counts pages of 4 KB, the second is what is held. */
async function heldBy(pid: number | undefined): Promise<number> {
  try {
    const [, pages = '0'] = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ');
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}
