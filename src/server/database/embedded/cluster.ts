import { spawnSync } from 'node:child_process';
import { randomBytes, createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import type { Say } from '../start-progress.ts';
import { canReach, runAs, type Account } from './account.ts';
import { reachableFolder, type Binaries } from './binaries.ts';

/** The name of the database and of the ordinary role that owns it. */
export const databaseName = 'dotpha';

/** `<data folder>/postgres` holds the cluster itself, how to sign in (readable by its owner only) and the server's log. */
export type Cluster = { home: string; folder: string; accessFile: string; log: string };

/** The only way in: the one role, from this machine, with its password. The superuser cannot sign in at all. */
const accessRule = `host ${databaseName} ${databaseName} 127.0.0.1/32 scram-sha-256\n`;

/** How to sign in. The port is kept so that it stays the same from start to start when it can. */
export type Access = { port: number; password: string };

export function clusterIn(dataFolder: string): Cluster {
  const named = join(dataFolder, 'postgres');
  const home = existsSync(named) ? realpathSync(named) : named;
  return {
    home,
    folder: join(home, 'cluster'),
    accessFile: join(home, 'access.json'),
    log: join(home, 'server.log'),
  };
}

export function loadAccess(cluster: Cluster): Access {
  try {
    return JSON.parse(readFileSync(cluster.accessFile, 'utf8')) as Access;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new StartFailure('folder-not-writable', { folder: cluster.home, reason: 'EACCES' });
    }
    throw new StartFailure('cluster-damaged', { folder: cluster.home, reason: 'access.json' });
  }
}

export function storeAccess(cluster: Cluster, access: Access): void {
  const unfinished = `${cluster.accessFile}.new`;
  writeFileSync(unfinished, `${JSON.stringify(access)}\n`, { mode: 0o600 });
  const owner = statSync(cluster.folder);
  if (process.getuid?.() === 0) chownSync(unfinished, owner.uid, owner.gid);
  renameSync(unfinished, cluster.accessFile);
}

/** Creates the cluster when there is none, and sees that the account reaches and owns it. */
export function prepareCluster(dataFolder: string, account: Account, binaries: Binaries, say: Say): Cluster {
  if (!existsSync(join(dataFolder, 'postgres'))) create(dataFolder, account, binaries, say);
  else if (!canReach(account, clusterIn(dataFolder).home)) relocate(dataFolder, account, say);
  const cluster = clusterIn(dataFolder);
  const found = readVersion(cluster);
  if (found !== binaries.major) {
    throw new StartFailure('cluster-of-other-version', {
      folder: cluster.home,
      found,
      needed: binaries.major,
    });
  }
  if (account.identity && statSync(cluster.folder).uid !== account.identity.uid)
    giveTo(account, cluster.folder);
  return cluster;
}

function readVersion(cluster: Cluster): string {
  try {
    return readFileSync(join(cluster.folder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw new StartFailure('cluster-damaged', { folder: cluster.folder, reason: 'PG_VERSION' });
  }
}

/** Made beside its place and moved there when whole: a start broken off half way leaves nothing that looks like a cluster. */
function create(dataFolder: string, account: Account, binaries: Binaries, say: Say): void {
  say('creating-database');
  const place = canReach(account, dataFolder) ? join(dataFolder, 'postgres') : reachablePlace(dataFolder);
  removeUnfinished(dirname(place));
  const unfinished = `${place}.unfinished-${process.pid}`;
  const folder = join(unfinished, 'cluster');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(unfinished, 0o711);
  if (account.identity) giveTo(account, folder);
  try {
    run(
      account,
      dataFolder,
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        '--username=postgres',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        '--no-instructions',
      ],
      '',
    );
    writeFileSync(join(folder, 'pg_hba.conf'), accessRule);
    const password = randomBytes(24).toString('base64url');
    run(
      account,
      dataFolder,
      binaries.postgres,
      ['--single', '-D', folder, '-c', 'exit_on_error=on', 'postgres'],
      [
        `create role ${databaseName} login password '${password}'`,
        `create database ${databaseName} owner ${databaseName}`,
        '',
      ].join('\n'),
    );
    writeFileSync(join(unfinished, 'access.json'), JSON.stringify({ port: 0, password }), { mode: 0o600 });
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  if (place !== join(dataFolder, 'postgres')) symlinkSync(place, join(dataFolder, 'postgres'));
}

function run(
  account: Account,
  dataFolder: string,
  program: string,
  programArgs: string[],
  input: string,
): void {
  const { file, args, options } = runAs(account, program, programArgs);
  const { status, stdout, stderr, error } = spawnSync(file, args, { ...options, input, encoding: 'utf8' });
  if (status === 0) return;
  const output = `${stdout ?? ''}\n${stderr ?? ''}`;
  if (/No space left on device/.test(output)) throw new StartFailure('disk-full', { folder: dataFolder });
  const lines = output.split('\n').filter((line) => /error|fatal|could not|cannot/i.test(line));
  const reason = lines[0] ?? error?.message ?? `${program}: ${status}`;
  throw new StartFailure('database-did-not-start', { reason: reason.trim(), log: dataFolder });
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => /^postgres.*\.unfinished-\d+$/.test(entry))) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function reachablePlace(dataFolder: string): string {
  const name = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16);
  mkdirSync(reachableFolder, { recursive: true });
  chmodSync(reachableFolder, 0o755);
  return join(reachableFolder, `postgres-${name}`);
}

/** Moves a cluster that the account cannot reach, and leaves a link in its place. */
function relocate(dataFolder: string, account: Account, say: Say): void {
  say('moving-database');
  const named = join(dataFolder, 'postgres');
  if (lstatSync(named).isSymbolicLink())
    throw new StartFailure('cluster-damaged', { folder: named, reason: 'EACCES' });
  const place = reachablePlace(dataFolder);
  const unfinished = `${place}.unfinished-${process.pid}`;
  cpSync(named, unfinished, { recursive: true, preserveTimestamps: true });
  giveTo(account, join(unfinished, 'cluster'));
  renameSync(unfinished, place);
  renameSync(named, `${named}.before-move`);
  symlinkSync(place, named);
}

function giveTo(account: Account, folder: string): void {
  const { uid, gid } = account.identity!;
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(account, path);
    else if (!entry.isSymbolicLink()) chownSync(path, uid, gid);
  }
}
