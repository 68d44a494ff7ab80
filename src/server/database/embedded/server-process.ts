import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from '#database/start-failure.ts';
import { runAs, type Account } from './account.ts';
import type { Cluster } from './cluster.ts';

/** A log above this many bytes is set aside at the next start; one older log is kept. */
const largestLog = 10_000_000;

/** No sockets in folders: their paths may be too long. The rest as PostgreSQL ships it. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_checkpoints: 'off',
};

/** `exited` resolves when the server ends; `failure` then reads from its log why. */
export type ServerProcess = {
  processId: number;
  exited: Promise<void>;
  hasExited: () => boolean;
  failure: () => StartFailure;
};

/**
 * Starts the server in a session of its own, so that Ctrl-C at the console reaches the program only and the program decides
 * in which order things stop. Its log goes to a file: a pipe would break when this process is killed.
 */
export function spawnServer(
  cluster: Cluster,
  account: Account,
  postgres: string,
  port: number,
): ServerProcess {
  const log = openLog(cluster);
  const begin = statSync(cluster.log).size;
  const chosen = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const serverArgs = ['-D', cluster.folder, '-p', String(port), ...chosen];
  const { file, args, options } = runAs(account, postgres, serverArgs);
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const exited = endOf(child);
  const failure = (): StartFailure =>
    explain(cluster, readFileSync(cluster.log).subarray(begin).toString('utf8'));
  const hasExited = (): boolean =>
    child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  return { processId: child.pid ?? 0, exited, hasExited, failure };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

function openLog(cluster: Cluster): number {
  const present = statSync(cluster.log, { throwIfNoEntry: false });
  if (present && present.size > largestLog) renameSync(cluster.log, `${cluster.log}.1`);
  const log = openSync(cluster.log, 'a', 0o600);
  const owner = statSync(cluster.folder);
  if (process.getuid?.() === 0) fchownSync(log, owner.uid, owner.gid);
  return log;
}

function explain(cluster: Cluster, output: string): StartFailure {
  if (/No space left on device/.test(output)) return new StartFailure('disk-full', { folder: cluster.home });
  const reason =
    output.split('\n').findLast((line) => /FATAL|PANIC|error while loading|^postgres: /.test(line)) ??
    'postgres';
  const text = reason.replace(/^.*?(FATAL|PANIC):\s*/, '').trim();
  if (
    /checksum|invalid (primary )?checkpoint|could not (open|read|find)|not a valid data directory/.test(text)
  ) {
    return new StartFailure('cluster-damaged', { folder: cluster.folder, reason: text });
  }
  return new StartFailure('database-did-not-start', { reason: text, log: cluster.log });
}

/** The wished port when it is free on this machine, else one that is. */
export async function findFreePort(wished: number): Promise<number> {
  return (wished > 0 ? await tryPort(wished) : undefined) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/** Repeats an attempt until it gives a value, the server ends, or the time is over (then undefined). */
export async function whileStarting<Value>(
  attempt: () => Promise<Value>,
  ended: () => boolean,
  milliseconds: number,
): Promise<Value | undefined> {
  for (
    const limit = performance.now() + milliseconds;
    performance.now() < limit && !ended();
    await pause(25)
  ) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
  }
  return undefined;
}

/** Refused or cut off while the server starts, recovers or stops (57P03 cannot_connect_now, 57P01 admin_shutdown). */
function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01'].includes(code ?? '')) return true;
  return /Connection terminated|timeout/.test(message ?? '');
}
