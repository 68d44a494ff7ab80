import { type ChildProcess, fork } from 'node:child_process';
import type { ApartJob, ApartJobs, ApartReply } from './apart-job.ts';
import { consumptionOf } from './consumption.ts';

/** What a job may use up before its process is killed. */
export interface ApartLimits {
  /** Processor time, seconds; where the system does not tell it, so many seconds times `patience` go by. */
  seconds: number;
  /** Memory of the whole process, megabytes. */
  megabytes: number;
}

/** What a job gave, or why its process was killed or ended: it took too long, too much memory, or fell. */
export type ApartAnswer<Output> = { done: Output } | { stopped: 'time' | 'memory' | 'crash' };

/** Runs the jobs of a program in processes apart. */
export interface Apart<Jobs extends ApartJobs> {
  /** Throws what the job threw: a bug of the job, never the fault of a file. */
  run<Name extends keyof Jobs & string>(
    name: Name,
    ...input: Parameters<Jobs[Name]>
  ): Promise<ApartAnswer<Awaited<ReturnType<Jobs[Name]>>>>;
  close(): void;
}

/** By the clock a job may take so many times its processor time: other programs want the processor too. */
const patience = 6;
/** How often a running job is looked at, milliseconds. */
const lookEvery = 50;
/** A process without a job ends after so many milliseconds. */
const idle = 30_000;

/**
 * Processes of their own for what strangers' files might bring down: each does one job at a time, may read but not write files,
 * starts no program, is told none of the settings, and is killed when a job goes over its limits. The next job gets a new one.
 * @param program the file that calls `answerJobs` with the same jobs
 * @param limitsOf of each job
 * @param atOnce jobs that run side by side; the others wait for their turn
 */
export function openApart<Jobs extends ApartJobs>(
  program: string,
  limitsOf: { readonly [Name in keyof Jobs]: ApartLimits },
  atOnce = 1,
): Apart<Jobs> {
  const most = Math.max(...Object.values<ApartLimits>(limitsOf).map(({ megabytes }) => megabytes));
  const free: { child: ChildProcess; rest: NodeJS.Timeout }[] = [];
  const turns: (() => void)[] = [];
  let running = 0;
  let closed = false;

  const take = (): ChildProcess => {
    const rested = free.pop();
    if (rested === undefined) return startProcess(program, most);
    clearTimeout(rested.rest);
    return rested.child;
  };
  const putBack = (child: ChildProcess) => {
    if (closed) child.kill('SIGKILL');
    if (child.exitCode !== null || child.killed || !child.connected) return;
    const end = () => {
      const at = free.findIndex((it) => it.child === child);
      if (at >= 0) free.splice(at, 1);
      child.kill('SIGKILL');
    };
    free.push({ child, rest: setTimeout(end, idle).unref() });
  };

  return {
    async run(name, ...[input]) {
      if (running >= atOnce) await new Promise<void>((resolve) => turns.push(resolve));
      else running += 1;
      const child = take();
      try {
        return await ask(child, { name, input }, limitsOf[name]);
      } finally {
        putBack(child);
        const next = turns.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
    close() {
      closed = true;
      for (const { child, rest } of free.splice(0)) {
        clearTimeout(rest);
        child.kill('SIGKILL');
      }
    },
  };
}

function startProcess(program: string, megabytes: number): ChildProcess {
  const { PATH = '', LANG = '', TZ = '' } = process.env;
  const child = fork(program, {
    serialization: 'advanced',
    // What libraries say of broken files is nobody's business.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { PATH, LANG, TZ },
    execArgv: [
      `--max-old-space-size=${megabytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--disable-warning=SecurityWarning',
    ],
  });
  // Nobody waits for it when the program ends.
  child.unref();
  child.channel?.unref();
  return child;
}

/** Sends a job and watches over it until it answers, goes over its limits, or its process ends. */
function ask<Output>(child: ChildProcess, job: ApartJob, limits: ApartLimits): Promise<ApartAnswer<Output>> {
  const begun = Date.now();
  const before = consumptionOf(child.pid ?? 0)?.seconds ?? 0;
  return new Promise<ApartAnswer<Output>>((resolve, reject) => {
    const settle = (act: () => void) => {
      clearInterval(watch);
      child.off('message', answered).off('exit', ended).off('error', failed);
      child.channel?.unref();
      act();
    };
    const stop = (stopped: 'time' | 'memory') => {
      child.kill('SIGKILL');
      settle(() => resolve({ stopped }));
    };
    const answered = (reply: ApartReply) =>
      settle(() =>
        'fault' in reply ? reject(new Error(reply.fault)) : resolve({ done: reply.done as Output }),
      );
    // Without memory the interpreter ends itself with one of these signals.
    const ended = (_code: number | null, signal: string | null) =>
      settle(() => resolve({ stopped: signal === 'SIGABRT' || signal === 'SIGTRAP' ? 'memory' : 'crash' }));
    const failed = () => {
      child.kill('SIGKILL');
      settle(() => resolve({ stopped: 'crash' }));
    };
    const watch = setInterval(() => {
      const used = consumptionOf(child.pid ?? 0);
      if (used !== undefined && used.megabytes > limits.megabytes) stop('memory');
      else if (used !== undefined && used.seconds - before > limits.seconds) stop('time');
      else if (Date.now() - begun > limits.seconds * patience * 1000) stop('time');
    }, lookEvery);
    child.channel?.ref();
    child.on('message', answered).on('exit', ended).on('error', failed);
    child.send(job, (error) => error && failed());
  });
}
