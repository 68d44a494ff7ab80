import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { PaperFile, PrintAnswer, Printed, PrintJob, PrintTask } from './print-job.ts';
import type { PrintedPaper } from './printed-paper.ts';
import type { TemplateReading } from './read-template.ts';

export interface Printer {
  /** A paper as a file; `template`: an office's own .docx to fill in. Throws what the printing process could not do. */
  print(printed: PrintedPaper, as: PaperFile, template?: Uint8Array): Promise<Uint8Array>;
  /** What a template asks for. One that takes too much time or memory ends the process: that throws. */
  read(template: Uint8Array): Promise<TemplateReading>;
  close(): void;
}

/** One paper takes a tenth of a second, a list of a thousand tasks a few. */
const longest = 60_000;

/**
 * Prints papers in a process of its own, started for the first paper and let go when none came for a while.
 * @param idle milliseconds without a paper after which the process ends
 */
export function openPrinter(idle = 30_000): Printer {
  const waiting = new Map<number, { resolve: (done: Printed) => void; reject: (error: Error) => void }>();
  let process: ChildProcess | undefined;
  let rest: NodeJS.Timeout | undefined;
  let last = 0;

  const end = () => {
    clearTimeout(rest);
    process?.kill();
    process = undefined;
  };
  const start = () => {
    const child = fork(join(import.meta.dirname, 'printing-process.ts'), {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=512'],
    });
    child.on('message', (answer: PrintAnswer) => {
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('fault' in answer) job?.reject(new Error(answer.fault));
      else job?.resolve(answer.done);
    });
    child.on('exit', () => {
      if (process !== child) return;
      process = undefined;
      for (const job of waiting.values()) job.reject(new Error('the printing process ended'));
      waiting.clear();
    });
    // Nobody waits for it when the program ends.
    child.unref();
    child.channel?.unref();
    return child;
  };

  const ask = async (task: PrintTask): Promise<Printed> => {
    clearTimeout(rest);
    process ??= start();
    const child = process;
    const id = (last += 1);
    const tooLong = setTimeout(() => child.kill('SIGKILL'), longest);
    try {
      return await new Promise<Printed>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const job: PrintJob = { ...task, id };
        child.send(job, (error) => error && reject(error));
      });
    } finally {
      clearTimeout(tooLong);
      if (waiting.size === 0) rest = setTimeout(end, idle).unref();
    }
  };

  return {
    async print(printed, as, template) {
      const task: PrintTask =
        template === undefined ? { do: as, printed } : { do: 'fill', printed, template };
      return (await ask(task)) as Uint8Array;
    },
    read: async (template) => (await ask({ do: 'read', template })) as TemplateReading,
    close: end,
  };
}
