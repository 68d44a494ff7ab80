/**
 * What can keep the program from starting, each with what its sentence needs. The sentences, which also say what to do,
 * are in src/cli/start-failure-wording.ts.
 */
export type StartFailures = {
  'setting-invalid': { name: string; value: string; expected: string };
  'port-taken': { host: string; port: number };
  'port-forbidden': { host: string; port: number };
  'host-unknown': { host: string };
  'folder-not-writable': { folder: string; reason: string };
  'nothing-there': { folder: string };
  'disk-full': { folder: string };
  'already-running': { folder: string; holder: string };
  'leftover-server': { folder: string; processId: number };
  'no-binary': { platform: string };
  'root-not-possible': Record<never, never>;
  'cluster-not-created': { folder: string; reason: string };
  'cluster-of-other-version': { folder: string; found: string; needed: string };
  'cluster-damaged': { folder: string; reason: string };
  'database-did-not-start': { reason: string; log: string };
  'database-stopped': { log: string };
  'database-unreachable': { address: string; reason: string };
  'database-refuses-sign-in': { address: string; user: string };
  'database-missing': { address: string; database: string };
  'database-too-old': { address: string; found: string; needed: string };
  'database-newer': { migrations: string };
  'migration-failed': { reason: string };
  'evidence-store-unreachable': { address: string; reason: string };
  'evidence-store-refused': { address: string; status: number };
  'evidence-bucket-missing': { address: string; status: number };
  'web-build-failed': { reason: string };
  'not-a-rehearsal': Record<never, never>;
};

export type StartFailureKind = keyof StartFailures;

/** Thrown while starting, for everything that the person at the console can mend. */
export class StartFailure<Kind extends StartFailureKind = StartFailureKind> extends Error {
  readonly kind: Kind;
  readonly params: StartFailures[Kind];

  constructor(kind: Kind, params: StartFailures[Kind]) {
    super(`${kind} ${JSON.stringify(params)}`);
    this.name = 'StartFailure';
    this.kind = kind;
    this.params = params;
  }
}
