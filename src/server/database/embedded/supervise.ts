import { StartFailure } from '#database/start-failure.ts';
import type { Access, Cluster } from './cluster.ts';
import { claimFolder, urlOf, type FolderClaim } from './folder-claim.ts';
import { stopPostmaster } from './postmaster.ts';
import { whileStarting, type ServerProcess } from './server-process.ts';

/**
 * The running server. `announce` names the holder for whoever comes second (an address, a command); `failed` resolves, once,
 * when the server ends without having been asked to.
 */
export type EmbeddedPostgres = {
  url: string;
  announce: (holder: string) => Promise<void>;
  stop: () => Promise<void>;
  failed: Promise<StartFailure>;
};

export type Running = {
  cluster: Cluster;
  access: Access;
  server: ServerProcess;
  holder: string;
  claim: FolderClaim;
};

/**
 * Keeps the claim on the data folder while the server runs (a crash of one connection makes PostgreSQL cut all of them) and
 * stops the server on demand.
 */
export function supervise({ cluster, access, server, holder, claim }: Running): EmbeddedPostgres {
  let name = holder;
  let held = claim;
  let stopping: Promise<void> | undefined;

  const isOver = (): boolean => stopping !== undefined || server.hasExited();
  const keepClaim = async (): Promise<void> => {
    while (!isOver()) {
      await held.lost;
      const outcome = await whileStarting(() => claimFolder(access, name), isOver, 60_000);
      if (!outcome || 'takenBy' in outcome) return;
      held = outcome.claim;
    }
  };
  void keepClaim().catch(() => undefined);

  const stop = async (): Promise<void> => {
    await held.release().catch(() => undefined);
    await stopPostmaster(cluster, server.processId);
  };
  const fail = (): StartFailure => new StartFailure('database-stopped', { log: cluster.log });
  return {
    url: urlOf(access),
    announce: async (newName) => {
      name = newName;
      await held.announce(newName);
    },
    stop: () => (stopping ??= stop()),
    failed: new Promise((resolve) => void server.exited.then(() => !stopping && resolve(fail()))),
  };
}
