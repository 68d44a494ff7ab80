import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';
import type { Account } from './account.ts';

/** Where programs and data go when the account of PostgreSQL cannot enter the folder they are in. Only root needs it. */
const reachableFolder = '/var/lib/dotpha';

/** A path in a folder that every account can enter. */
export function reachablePath(name: string): string {
  mkdirSync(reachableFolder, { recursive: true });
  chmodSync(reachableFolder, 0o755);
  return join(reachableFolder, name);
}

/** The place for the cluster of a data folder that the account cannot enter. */
export function reachableHome(dataFolder: string): string {
  const name = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16);
  return reachablePath(`postgres-${name}`);
}

/** Moves the cluster of a data folder to where the account can enter, and leaves a link in its place. */
export function relocateCluster(dataFolder: string, account: Account): void {
  const named = join(dataFolder, 'postgres');
  if (lstatSync(named).isSymbolicLink()) {
    throw new StartFailure('cluster-damaged', { folder: realpathSync(named), reason: 'EACCES' });
  }
  const home = reachableHome(dataFolder);
  const unfinished = `${home}.unfinished-${process.pid}`;
  cpSync(named, unfinished, { recursive: true, preserveTimestamps: true });
  giveTo(account, join(unfinished, 'cluster'));
  renameSync(unfinished, home);
  renameSync(named, `${named}.before-move`);
  symlinkSync(home, named);
}

/** Makes the account the owner of a folder and of everything in it. */
export function giveTo({ identity }: Account, folder: string): void {
  if (!identity) return;
  chownSync(folder, identity.uid, identity.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), identity.uid, identity.gid);
  }
}
