import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';
import type { Say } from '#database/start-progress.ts';
import { canReach, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { clusterIn, type Cluster } from './cluster.ts';
import { createCluster } from './create-cluster.ts';
import { giveTo, relocateCluster } from './reachable-place.ts';

/** The cluster of a data folder, created when there is none, that the account reaches and owns. Throws StartFailure. */
export function prepareCluster(dataFolder: string, account: Account, binaries: Binaries, say: Say): Cluster {
  if (!existsSync(join(dataFolder, 'postgres'))) {
    say('creating-database');
    createCluster(dataFolder, account, binaries);
  } else if (!canReach(account, clusterIn(dataFolder).home)) {
    say('moving-database');
    relocateCluster(dataFolder, account);
  }
  const cluster = clusterIn(dataFolder);
  const [found, needed] = [readVersion(cluster), binaries.major];
  if (found !== needed)
    throw new StartFailure('cluster-of-other-version', { folder: cluster.home, found, needed });
  if (account.identity && statSync(cluster.folder).uid !== account.identity.uid)
    giveTo(account, cluster.folder);
  return cluster;
}

function readVersion(cluster: Cluster): string {
  try {
    return readFileSync(join(cluster.folder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES')
      throw new StartFailure('folder-not-writable', { folder: cluster.home, reason: code });
    throw new StartFailure('cluster-damaged', { folder: cluster.home, reason: 'PG_VERSION' });
  }
}
