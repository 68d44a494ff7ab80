import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { connectAndMigrate } from '#database/connect-and-migrate.ts';
import { openServer } from '#database/open-server.ts';
import { loadReleasedPacks } from '#database/regulation/released-pack-store.ts';
import { StartFailure } from '#database/start-failure.ts';
import { emptyRehearsal, isRehearsal } from '#database/rehearsal/rehearsal.ts';
import type { Say } from '#database/start-progress.ts';
import { buildHttp } from '#http/build-http.ts';
import { createFirstAccount } from '#use-cases/account/create-first-account.ts';
import { startJobs } from '#server/jobs/start-jobs.ts';
import { openInspector } from '#server/documents/inspection/open-inspector.ts';
import { scanWithClamd } from '#server/documents/scan/clamd.ts';
import { addressOf, checkAddress, listen } from './listen.ts';
import { openEvidenceStore } from './open-evidence-store.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { loadPaperFormats } from '#server/regulations/paper-formats.ts';
import { fillDemo } from '#server/replay/demo/fill-demo.ts';
import { repositoryFolder, type StartSettings } from './start-settings.ts';
import { buildWebIfStale, webFolder } from './web-build.ts';

export type StartOptions = StartSettings & {
  /** Fill an empty system with a made-up province. */
  demo: boolean;
  /** Throw a province to practise in away, and begin anew. */
  reset?: boolean;
  say: Say;
  /** Told of a fault that no user can mend. */
  onFault: (error: unknown) => void;
};

/** `stop` answers running requests, then closes the database; `failed` resolves when the program cannot go on by itself. */
export type RunningProgram = {
  address: string;
  /** Name and password of the first sign-in, on the first start only: just the hash is kept. */
  firstSignIn: { userName: string; password: string } | undefined;
  stop: () => Promise<void>;
  failed: Promise<StartFailure>;
};

/** Data folder → database → migrations → first account → screens → listening. Throws StartFailure; nothing is left running then. */
export async function start(options: StartOptions): Promise<RunningProgram> {
  const { host, port, dataFolder, databaseUrl, say } = options;
  const begun: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of begun.toReversed()) await end();
  };
  // Read while the database starts.
  const packs = loadPackLibrary({
    folders: [
      { folder: join(repositoryFolder, 'regulations'), own: false },
      { folder: join(dataFolder, 'regulations'), own: true },
    ],
  });
  packs.catch(() => undefined);
  try {
    const database = await openServer({ databaseUrl, dataFolder, holder: addressOf(host, port), say });
    begun.push(database.stop);

    await checkAddress(host, port);
    say('migrating');
    const db = await connectAndMigrate(database.url);
    begun.push(() => db.destroy());
    if (options.reset) {
      if (!(await isRehearsal(db))) throw new StartFailure('not-a-rehearsal', {});
      await emptyRehearsal(db);
    }

    (await packs).take(await loadReleasedPacks(db));

    // Before the first account: a start that fails later would never show its password.
    await buildWebIfStale(say);

    const evidence = await openEvidenceStore(options);
    const inspector = openInspector();
    begun.push(async () => inspector.close());
    const { clamd } = options.evidence;
    const scan = clamd && ((content: string | Uint8Array) => scanWithClamd(clamd, content));
    const formats = await loadPaperFormats([join(repositoryFolder, 'formats'), join(dataFolder, 'formats')]);
    const services = { db, packs: await packs, formats, evidence, inspector, scan };
    const signIn = { userName: 'admin', password: randomBytes(9).toString('base64url') };
    const first = await createFirstAccount(db, { ...signIn, now: new Date().toISOString() });
    if (options.demo) await fillDemo(services, say);

    const { mail, remindDays, onFault, publicAddress = addressOf(host, port) } = options;
    const jobs = await startJobs({
      services,
      databaseUrl: database.url,
      mail,
      publicAddress,
      remindDays,
      onFault,
      webhookNetworks: options.webhookNetworks,
    });
    begun.push(jobs.stop);

    const server = await buildHttp({
      services: { ...services, mail: jobs.mail, webhooks: jobs.webhooks, imports: jobs.imports },
      webFolder,
      uploadFolder: join(dataFolder, 'uploads'),
      onFault,
      proofMinutes: options.proofMinutes,
      publicAddress,
    });
    begun.push(() => server.close());
    const address = await listen(server, host, port);

    await database.announce(address);
    return { address, firstSignIn: first && signIn, stop, failed: database.failed };
  } catch (error) {
    await stop();
    throw error;
  }
}
