import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from '#database/start-failure.ts';
import type { Cluster } from './cluster.ts';

/**
 * The process that serves the cluster now, whoever started it; undefined when there is none. After a reboot the number in
 * postmaster.pid may belong to another program, which would keep PostgreSQL from starting: such a file is removed.
 */
export function findPostmaster(cluster: Cluster): number | undefined {
  const file = join(cluster.folder, 'postmaster.pid');
  const processId = readProcessId(file);
  if (processId === undefined) return undefined;
  if (isAlive(processId) && commandOf(processId).includes(cluster.folder)) return processId;
  rmSync(file, { force: true });
  return undefined;
}

function readProcessId(file: string): number | undefined {
  try {
    const number = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(number) && number > 0 ? number : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of this number exists, whoever it belongs to. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process; '' when it is gone or a zombie. */
function commandOf(processId: number): string {
  if (!existsSync('/proc/self/cmdline')) {
    return spawnSync('ps', ['-o', 'command=', '-p', String(processId)], { encoding: 'utf8' }).stdout ?? '';
  }
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/**
 * Stops a server and waits until it is gone: fast shutdown (open transactions are rolled back, everything committed is
 * flushed), after ten seconds immediate shutdown (recovered from the log at the next start).
 */
export async function stopPostmaster(cluster: Cluster, processId: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 10],
    ['SIGQUIT', 5],
  ] as const) {
    try {
      process.kill(processId, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new StartFailure('leftover-server', { folder: cluster.home, processId });
    }
    for (let waited = 0; waited < seconds * 1000; waited += 20) {
      await pause(20);
      if (!isAlive(processId) || commandOf(processId) === '') return;
    }
  }
  throw new StartFailure('leftover-server', { folder: cluster.home, processId });
}
