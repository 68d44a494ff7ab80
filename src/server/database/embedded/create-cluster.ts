import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';
import { canReach, runAs, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { clusterAt, databaseName, type Cluster } from './cluster.ts';
import { isAlive } from './postmaster.ts';
import { giveTo, reachableHome } from './reachable-place.ts';

/** The only way in: the one role, from this machine, with its password. The superuser cannot sign in at all. */
const accessRule = `host ${databaseName} ${databaseName} 127.0.0.1/32 scram-sha-256\n`;

/**
 * Creates `<data folder>/postgres`. It is made beside its place and moved there when whole, so a start that is broken off
 * leaves nothing that looks like a cluster, and of two starts at once one wins. Throws StartFailure.
 */
export function createCluster(dataFolder: string, account: Account, binaries: Binaries): void {
  const named = join(dataFolder, 'postgres');
  const home = canReach(account, dataFolder) ? named : reachableHome(dataFolder);
  removeUnfinished(dirname(home));
  const unfinished = clusterAt(`${home}.unfinished-${process.pid}`);
  try {
    mkdirSync(unfinished.folder, { recursive: true, mode: 0o700 });
    chmodSync(unfinished.home, 0o711);
    giveTo(account, unfinished.folder);
    fill(unfinished, account, binaries);
    renameSync(unfinished.home, home);
  } catch (error) {
    rmSync(unfinished.home, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new StartFailure('disk-full', { folder: dataFolder });
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
  if (home !== named) symlinkSync(home, named);
}

/**
 * UTF-8 with PostgreSQL's own Unicode rules, so that upper and lower case do not depend on the machine; page checksums. Role
 * and database are made in single-user mode: no server listens before the access rule stands.
 */
function fill(cluster: Cluster, account: Account, { initdb, postgres }: Binaries): void {
  const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const options = ['--username=postgres', '--auth=trust', '--data-checksums', '--no-instructions'];
  run(cluster, account, initdb, [`--pgdata=${cluster.folder}`, ...encoding, ...options]);
  writeFileSync(join(cluster.folder, 'pg_hba.conf'), accessRule);
  const password = randomBytes(24).toString('base64url');
  const statements = [
    `create role ${databaseName} login password '${password}'`,
    `create database ${databaseName} owner ${databaseName}`,
  ];
  const singleUser = ['--single', '-D', cluster.folder, '-c', 'exit_on_error=on', 'postgres'];
  run(cluster, account, postgres, singleUser, `${statements.join('\n')}\n`);
  writeFileSync(cluster.accessFile, JSON.stringify({ port: 0, password }), { mode: 0o600 });
}

function run(cluster: Cluster, account: Account, program: string, programArgs: string[], input = ''): void {
  const { file, args, options } = runAs(account, program, programArgs);
  const { status, stdout, stderr, error } = spawnSync(file, args, { ...options, input, encoding: 'utf8' });
  if (status === 0) return;
  const output = `${stdout ?? ''}\n${stderr ?? ''}`;
  const folder = dirname(cluster.home);
  if (/No space left on device/.test(output)) throw new StartFailure('disk-full', { folder });
  const line = output.split('\n').find((each) => /error|fatal|could not|cannot/i.test(each));
  const reason = line?.trim() ?? error?.message ?? `${program}: ${status}`;
  throw new StartFailure('cluster-not-created', { folder, reason });
}

/** What starts that were killed left behind, and only theirs. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const processId = /^postgres.*\.unfinished-(\d+)$/.exec(name)?.[1];
    if (processId && !isAlive(Number(processId)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}
