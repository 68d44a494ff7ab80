import { existsSync } from 'node:fs';
import { StartFailure } from '../start-failure.ts';
import type { Say } from '../start-progress.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { clusterIn, loadAccess, prepareCluster, storeAccess, type Access, type Cluster } from './cluster.ts';
import { openDataFolder } from './data-folder.ts';
import { claimFolder, urlOf, type FolderClaim } from './folder-claim.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { findFreePort, spawnServer, whileStarting } from './server-process.ts';

/**
 * The running server. `announce` names the holder for whoever comes second (an address, a command); `failed` resolves, once,
 * when the server ends without having been asked to.
 */
export type EmbeddedPostgres = {
  url: string;
  announce(holder: string): Promise<void>;
  stop(): Promise<void>;
  failed: Promise<StartFailure>;
};

/** @param dataFolder made when missing; @param holder what a second start is told about this one */
export type EmbeddedOptions = { dataFolder: string; holder: string; say: Say };

/**
 * Starts the PostgreSQL that npm brought, on 127.0.0.1 and a port of its own, with its files in `<dataFolder>/postgres`.
 * One process owns a data folder at a time. A server left over from a killed run is stopped first.
 * Throws StartFailure.
 */
export async function startEmbeddedPostgres({
  dataFolder,
  holder,
  say,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = openDataFolder(dataFolder);
  const account = chooseAccount(clusterIn(folder).folder);
  const binaries = findBinaries(account);
  if (existsSync(clusterIn(folder).folder)) await clearAway(folder, clusterIn(folder), say);
  const cluster = prepareCluster(folder, account, binaries, say);

  say('starting-database');
  for (let attempt = 1; ; attempt += 1) {
    const access = { ...loadAccess(cluster), port: await findFreePort(loadAccess(cluster).port) };
    storeAccess(cluster, access);
    const server = spawnServer(cluster, account, binaries.postgres, access.port);
    let ended = false;
    void server.exited.then(() => (ended = true));
    const outcome = await whileStarting(
      () => claimFolder(access, holder),
      () => ended,
      60_000,
    );
    if (outcome && 'claim' in outcome) return supervise(cluster, access, server, outcome.claim);
    if (!outcome && !ended) await stopPostmaster(cluster, server.processId);
    // Lost a race: another start took the port or the folder between the look and the step.
    if (attempt === 3)
      throw outcome
        ? new StartFailure('already-running', { folder, holder: outcome.takenBy })
        : server.failure();
    await clearAway(folder, cluster, say);
  }
}

/** Ends with no server on the cluster: throws when a living process owns it, stops one that was left behind. */
async function clearAway(folder: string, cluster: Cluster, say: Say): Promise<void> {
  const isGone = (): boolean => findPostmaster(cluster) === undefined;
  if (isGone()) return;
  const access = loadAccess(cluster);
  const outcome = await whileStarting(() => claimFolder(access, 'start'), isGone, 15_000).catch(
    () => undefined,
  );
  if (outcome && 'takenBy' in outcome)
    throw new StartFailure('already-running', { folder, holder: outcome.takenBy });
  await outcome?.claim.release();
  const processId = findPostmaster(cluster);
  if (processId === undefined) return;
  say('stopping-leftover-server');
  await stopPostmaster(cluster, processId);
}

function supervise(
  cluster: Cluster,
  access: Access,
  server: ReturnType<typeof spawnServer>,
  claim: FolderClaim,
): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  const failed = new Promise<StartFailure>((resolve) => {
    void server.exited.then(() => {
      if (!stopping) resolve(new StartFailure('database-stopped', { log: cluster.log }));
    });
  });
  const stop = async (): Promise<void> => {
    await claim.release().catch(() => undefined);
    await stopPostmaster(cluster, server.processId);
  };
  return { url: urlOf(access), announce: claim.announce, stop: () => (stopping ??= stop()), failed };
}
