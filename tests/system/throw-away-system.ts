import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { connect } from '#database/connect.ts';
import { startEmbeddedPostgres } from '#database/embedded/start-embedded-postgres.ts';
import { openFileEvidenceStore } from '#database/evidence/file-evidence-store.ts';
import { verifyLog } from '#database/log-store.ts';
import type { Database } from '#database/schema.ts';
import { migrate } from '#database/migrate.ts';
import { buildHttp } from '#http/build-http.ts';
import { openInspector } from '#server/documents/inspection/open-inspector.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { loadPaperFormats } from '#server/regulations/paper-formats.ts';
import type { Services } from '#use-cases/base/perform.ts';
import { createFirstAccount } from '#use-cases/account/create-first-account.ts';
import { checkAnswer } from './check-answer.ts';
import { openMigrated } from './open-migrated.ts';

/** The answer to a request: what it looks like is for the test to say. */
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

/** Somebody at the other end of the API. */
export interface Caller {
  get(path: string): Promise<Body>;
  post(path: string, body: object, idempotencyKey?: string): Promise<Body>;
  /** Status and code of a request that must be refused. */
  refused(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    idempotencyKey?: string,
  ): Promise<[number, string]>;
  /** A request that carries a file, or is answered by one. */
  file(
    method: 'GET' | 'POST',
    path: string,
    content?: { bytes: Buffer | string; type: string },
  ): Promise<LightMyRequestResponse>;
  /** What a refused request is told: parameters and citation. */
  refusal(method: 'GET' | 'POST', path: string, body?: object): Promise<Body>;
}

export interface ThrowAwaySystem {
  stranger: Caller;
  signIn(userName: string): Promise<Caller>;
  openAccount(admin: Caller, userName: string, account: object): Promise<void>;
  /** From now on it is noon of this day in Việt Nam, a little later with every request. Sessions of before end. */
  setDay(day: string): void;
  /** From now on it is this instant, ISO text, a little later with every request. */
  setTime(instant: string): void;
  /** Every row of some tables, for what must not be in them. */
  dump(tables: (keyof Database)[]): Promise<unknown[]>;
  verifyLog(): ReturnType<typeof verifyLog>;
  /** A request as it stands: for what a caller does not show, headers and cookies. */
  inject: FastifyInstance['inject'];
  /** What jobs beside the application work with; `url` on a server only. */
  forJobs: { services: Services; url: string | undefined; clock: () => string };
  /** Where the content of evidence lies, at most 64 KB a file. */
  evidenceFolder: string;
  /** Where files lie that have not come in whole. */
  uploadFolder: string;
  /** The faults the program has told of since they were last asked for, where a test brings one about. */
  takeFaults(): unknown[];
  close(): Promise<void>;
}

export const password = 'mat-khau-thu-nghiem';

/** The time it is until a test says otherwise, whenever the tests run. */
const opening = Date.parse('2026-11-23T09:00:00+07:00');

/** The database in memory, and the server that offices run: both must behave the same. */
export const databases = ['PGlite', 'PostgreSQL'] as const;

/** The whole system on a database of its own, spoken to over HTTP. */
export async function loadThrowAwaySystem(
  on: (typeof databases)[number] = 'PGlite',
): Promise<ThrowAwaySystem> {
  const { db, url, end } = on === 'PGlite' ? await openInMemory() : await openOnServer();
  const packs = await loadPackLibrary({
    folders: [{ folder: join(import.meta.dirname, '..', '..', 'regulations'), own: false }],
  });
  await createFirstAccount(db, { userName: 'admin', password, now: '2020-01-01T00:00:00.000Z' });
  const faults: unknown[] = [];
  let clock: { noon: number; requests: number } | undefined;
  const loaded = Date.now();
  const tick = () =>
    new Date(
      clock === undefined ? opening + Date.now() - loaded : clock.noon + (clock.requests += 1) * 10,
    ).toISOString();
  const files = mkdtempSync(join(tmpdir(), 'dotpha evidence '));
  const uploads = mkdtempSync(join(tmpdir(), 'dotpha uploads '));
  const evidence = await openFileEvidenceStore(files, 64 * 1024);
  const inspector = openInspector();
  const formats = await loadPaperFormats([join(import.meta.dirname, '..', '..', 'formats')]);
  const services: Services = { db, packs, formats, evidence, inspector };
  const app = await buildHttp({
    services,
    uploadFolder: uploads,
    onFault: (error) => faults.push(error),
    clock: tick,
    // Every test signs in many times from the one address there is.
    triesPerAddress: 100_000,
  });
  return {
    stranger: caller(app, faults),
    signIn: (userName) => signInAs(app, faults, userName, password),
    async openAccount(admin, userName, account) {
      await admin.post('/accounts', { userName, password, ...account });
    },
    setDay(day) {
      clock = { noon: Date.parse(`${day}T12:00:00+07:00`), requests: 0 };
    },
    setTime(instant) {
      clock = { noon: Date.parse(instant), requests: 0 };
    },
    async dump(tables) {
      const rows = [];
      for (const table of tables) rows.push(...(await db.selectFrom(table).selectAll().execute()));
      return rows;
    },
    verifyLog: () => verifyLog(db),
    inject: app.inject.bind(app) as FastifyInstance['inject'],
    forJobs: { services, url, clock: tick },
    evidenceFolder: files,
    uploadFolder: uploads,
    takeFaults: () => faults.splice(0),
    async close() {
      await app.close();
      inspector.close();
      await end();
      for (const folder of [files, uploads]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Signs somebody in at the other end of the API of an application. */
export async function signInAs(
  app: FastifyInstance,
  faults: unknown[],
  userName: string,
  word: string,
): Promise<Caller> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { userName, password: word },
  });
  const cookie = response.cookies[0];
  if (cookie === undefined) throw new Error(`${userName} cannot sign in: ${response.body}`);
  return caller(app, faults, { [cookie.name]: cookie.value });
}

async function openInMemory() {
  const db = await openMigrated();
  return { db, url: undefined, end: () => db.destroy() };
}

async function openOnServer() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'dotpha system '));
  const server = await startEmbeddedPostgres({ dataFolder, holder: 'a test', say: () => undefined });
  const db = connect(server.url);
  await migrate(db);
  const end = async () => {
    await db.destroy();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { db, url: server.url, end };
}

function caller(app: FastifyInstance, faults: unknown[], cookies: Record<string, string> = {}): Caller {
  const send = async (method: 'GET' | 'POST', path: string, body?: object, key?: string) => {
    const response = await app.inject({
      method,
      url: `/api${path}`,
      cookies,
      ...(body === undefined ? {} : { payload: body }),
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });
    if (faults.length > 0) throw new Error(`fault behind ${method} ${path}`, { cause: faults.shift() });
    return response;
  };
  const done = async (...request: Parameters<typeof send>): Promise<Body> => {
    const response = await send(...request);
    if (response.statusCode >= 300)
      throw new Error(`${request[0]} ${request[1]}: ${response.statusCode} ${response.body}`);
    const answer = response.json<Body>();
    checkAnswer(request[0], `/api${request[1]}`, answer);
    return answer;
  };
  return {
    get: (path) => done('GET', path),
    file: (method, path, content) =>
      app.inject({
        method,
        url: `/api${path}`,
        cookies,
        ...(content && { payload: content.bytes, headers: { 'content-type': content.type } }),
      }),
    post: (path, body, key) => done('POST', path, body, key),
    async refusal(...request) {
      const response = await send(...request);
      if (response.statusCode < 300) throw new Error(`${request[1]} was not refused: ${response.body}`);
      const { code: kind, params, citation } = response.json<Body>();
      return { kind, params, ...(citation === undefined ? {} : { citation }) };
    },
    async refused(...request) {
      const response = await send(...request);
      return [response.statusCode, response.json<{ code: string }>().code];
    },
  };
}
