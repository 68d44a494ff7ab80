import { existsSync } from 'node:fs';
import { StartFailure } from '#database/start-failure.ts';
import type { Say } from '#database/start-progress.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { clusterIn, loadAccess, storeAccess, type Cluster } from './cluster.ts';
import { openDataFolder } from './data-folder.ts';
import { claimFolder } from './folder-claim.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { prepareCluster } from './prepare-cluster.ts';
import { findFreePort, spawnServer, whileStarting } from './server-process.ts';
import { supervise, type EmbeddedPostgres } from './supervise.ts';

/** @param dataFolder made when missing; @param holder what a second start is told about this one */
export type EmbeddedOptions = { dataFolder: string; holder: string; say: Say };

/** How often a lost race (for the port, for the folder) is taken up again. */
const mostAttempts = 3;

/**
 * Starts the PostgreSQL that npm brought, on 127.0.0.1 and a port of its own, with its files in `<dataFolder>/postgres`.
 * One process owns a data folder at a time. A server left over from a killed run is stopped first.
 * Throws StartFailure.
 */
export async function startEmbeddedPostgres(wish: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, holder, say } = wish;
  const folder = openDataFolder(dataFolder);
  const present = clusterIn(folder);
  const account = chooseAccount(present.folder);
  const binaries = findBinaries(account);
  if (existsSync(present.folder)) await clearAway(folder, present, say);
  const cluster = prepareCluster(folder, account, binaries, say);

  for (let attempt = 1; ; attempt += 1) {
    await clearAway(folder, cluster, say);
    say('starting-database');
    const known = loadAccess(cluster);
    const access = { ...known, port: await findFreePort(known.port) };
    storeAccess(cluster, access);
    const server = spawnServer(cluster, account, binaries.postgres, access.port);
    const outcome = await whileStarting(() => claimFolder(access, holder), server.hasExited, 60_000);
    if (outcome && 'claim' in outcome)
      return supervise({ cluster, access, server, holder, claim: outcome.claim });
    if (outcome) throw new StartFailure('already-running', { folder, holder: outcome.takenBy });
    if (!server.hasExited()) await stopPostmaster(cluster, server.processId);
    if (attempt === mostAttempts) throw server.failure();
  }
}

/** Ends with no server on the cluster: throws when a living process owns it, stops one that was left behind. */
async function clearAway(folder: string, cluster: Cluster, say: Say): Promise<void> {
  const isGone = (): boolean => findPostmaster(cluster) === undefined;
  if (isGone()) return;
  const access = loadAccess(cluster);
  const claiming = whileStarting(() => claimFolder(access, 'start'), isGone, 15_000);
  const outcome = await claiming.catch(() => undefined);
  if (outcome && 'takenBy' in outcome)
    throw new StartFailure('already-running', { folder, holder: outcome.takenBy });
  await outcome?.claim.release();
  const processId = findPostmaster(cluster);
  if (processId === undefined) return;
  say('stopping-leftover-server');
  await stopPostmaster(cluster, processId);
}
