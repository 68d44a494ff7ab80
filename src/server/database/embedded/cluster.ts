import {
  chownSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';

/** The name of the database and of the ordinary role that owns it. */
export const databaseName = 'dotpha';

/** `<data folder>/postgres` holds the cluster itself, how to sign in (readable by its owner only) and the server's log. */
export type Cluster = { home: string; folder: string; accessFile: string; log: string };

/** How to sign in. The port is kept so that it stays the same from start to start when it can. */
export type Access = { port: number; password: string };

/** Where the cluster of a data folder is, whether it exists or not. */
export function clusterIn(dataFolder: string): Cluster {
  const named = join(dataFolder, 'postgres');
  return clusterAt(existsSync(named) ? realpathSync(named) : named);
}

export function clusterAt(home: string): Cluster {
  return {
    home,
    folder: join(home, 'cluster'),
    accessFile: join(home, 'access.json'),
    log: join(home, 'server.log'),
  };
}

/** Throws StartFailure when the file is missing or belongs to another account. */
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
