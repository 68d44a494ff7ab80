import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const repository = join(import.meta.dirname, '..', '..');

/** A program of the bench in a process of its own. */
export interface Child {
  /** The first line it prints that `ready` takes, after so many milliseconds. */
  line: string;
  milliseconds: number;
  /** Resident memory now and at most, in MB; nothing where the system does not tell (outside Linux). */
  memory(): { now: number; most: number } | undefined;
  /** Milliseconds of processor time it has taken so far; nothing outside Linux. */
  processor(): number | undefined;
  stop(): Promise<void>;
}

/** Starts a program of the repository and waits for a line. Throws what it printed when it ends before. */
export async function startChild(
  args: string[],
  ready: (line: string) => boolean,
  env: Record<string, string> = {},
): Promise<Child> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit');
  const found = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      said = `${said}\n${line}`.slice(-4000);
      if (ready(line)) resolve(line);
    });
  });
  const line = await Promise.race([found, ended.then(() => undefined)]);
  if (line === undefined) throw new Error(`${args.join(' ')} ended: ${said}`);
  return {
    line,
    milliseconds: performance.now() - begun,
    memory: () => memoryOf(child),
    processor: () => processorOf(child),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function memoryOf({ pid }: ChildProcess): { now: number; most: number } | undefined {
  if (process.platform !== 'linux') return undefined;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** `proc_pid_stat(5)`: the 14th and 15th field, in hundredths of a second; the name before them may hold spaces. */
function processorOf({ pid }: ChildProcess): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
