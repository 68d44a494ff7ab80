import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type * as z from 'zod';
import type { Actor } from '#domain/access/actor.ts';
import type { Scope } from '#domain/access/scopes.ts';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import type { LogEntry } from '#domain/audit/log-entry.ts';
import { dayInVietnam } from '#domain/base/dates.ts';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import { findSecrecyMarking } from '#domain/base/secrecy-marking.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { storeReads } from '#database/access/access-log-store.ts';
import { withChanges } from '#database/access/changes-since.ts';
import type { EvidenceStore } from '#database/evidence/evidence-store.ts';
import { appendLog } from '#database/log-store.ts';
import type { Database } from '#database/schema.ts';
import type { Inspector } from '#server/documents/inspection/open-inspector.ts';
import type { Scan } from '#server/documents/scan/clamd.ts';
import type { PackLibrary } from '#server/regulations/pack-library.ts';
import type { PaperFormats } from '#server/regulations/paper-formats.ts';
import { tellWebhooks } from '#use-cases/connection/tell-webhooks.ts';
import type { WebhookOutbox } from '#use-cases/connection/webhook-outbox.ts';
import type { MailOutbox } from '#use-cases/notice/tell.ts';
import { tellOfActs } from '#use-cases/notice/tell-of-acts.ts';
import type { ImportQueue, Read } from './context.ts';
import { mayBeTriedAgain, refusalOfDatabase } from './refusal-of-database.ts';
import type { UseCase } from './use-case.ts';

/** A UUID has 36 characters; whatever else callers take for a key is not longer than this. */
const requestIdLength = 200;

export interface Services {
  db: Kysely<Database>;
  packs: PackLibrary;
  /** How papers look; absent where none are drawn up, as in a replay. */
  formats?: PaperFormats | undefined;
  /** Where the content of evidence lies; absent where no files are taken, as in a replay. */
  evidence?: EvidenceStore | undefined;
  /** Absent where imports are done while somebody waits, as in a replay. */
  imports?: ImportQueue | undefined;
  /** Looks into files that come in; there wherever files are taken. */
  inspector?: Inspector | undefined;
  /** Looks for malware in a file; absent where no scanner is set. */
  scan?: Scan | undefined;
  /** Absent where no mail server is set: nothing leaves the system. */
  mail?: MailOutbox | undefined;
  /** Absent where no other program is told of acts, as in a replay. */
  webhooks?: WebhookOutbox | undefined;
  /** Told of what was done once it is kept for good; absent where nobody watches. */
  committed?: ((entries: readonly LogEntry[]) => void) | undefined;
}

export interface Call {
  actor: Actor;
  /** The session the call came in by; a token, the command line and jobs have none. */
  sessionId?: string | undefined;
  /** What the token may do that the call came in by; a session, the command line and jobs may do all the actor may. */
  scopes?: readonly Scope[] | undefined;
  /** ISO instant. */
  now: string;
  /** A retry carries the same id and is done once. */
  requestId: string;
}

/**
 * Does one thing a person asked for, in one transaction: input, access and decision, store, log — or nothing.
 * A repeated request gives the first answer again; the same id with other content is refused.
 */
export async function perform<Schema extends z.ZodType, Output>(
  services: Services,
  call: Call,
  useCase: UseCase<Schema, Output>,
  input: z.input<Schema>,
): Promise<Result<Output>> {
  if (call.requestId.length > requestIdLength)
    return refuse('invalidValue', {
      path: 'Idempotency-Key',
      problem: 'tooLong',
      limit: String(requestIdLength),
    });
  const read = readInput(useCase.input, input);
  if (!read.ok) return read;
  const marked = useCase.kind === 'command' ? findSecrecyMarking(read.value) : undefined;
  if (marked !== undefined) return refuse('secrecyMarked', marked);

  let entries: LogEntry[] = [];
  const once = () =>
    services.db.transaction().execute(async (db) => {
      entries = [];
      const reads: Read[] = [];
      const run = async () => {
        let onBehalfOf: { onBehalfOf?: string } = {};
        const context = {
          ...contextOf(services, call, db),
          record: (entry: LogEntry) => void entries.push({ ...entry, ...onBehalfOf }),
          actOnBehalfOf: (officialId: string) => void (onBehalfOf = { onBehalfOf: officialId }),
          noteRead: (it: Read) => void reads.push(it),
        };
        const result = await useCase.run(context, read.value);
        if (!result.ok) throw new Refused(await withChanges(db, result.refusal));
        await storeReads(db, call, reads);
        return result.value;
      };
      if (useCase.kind === 'query') return ok(await run());

      const inputHash = hashOf(useCase, read.value);
      const earlier = await claimRequest<Output>(db, call, useCase.name, inputHash);
      if (earlier !== undefined) return earlier;
      const output = await run();
      await appendLog(db, call, entries);
      await tellOfActs(contextOf(services, call, db), entries);
      await tellWebhooks(contextOf(services, call, db), entries);
      await db
        .updateTable('request')
        .set({ output: JSON.stringify(keptOf(useCase, output) ?? null) })
        .where('id', '=', call.requestId)
        .execute();
      return ok(output);
    });
  try {
    const done = await once().catch((error: unknown) => {
      if (mayBeTriedAgain(error)) return once();
      throw error;
    });
    if (entries.length > 0) services.committed?.(entries);
    if (done.ok) await useCase.afterCommit?.(services);
    return done;
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : refusalOfDatabase(error);
    if (refusal === undefined) throw error;
    return { ok: false, refusal: (await useCase.afterRefusal?.(services.db, call, refusal)) ?? refusal };
  }
}

/** What is kept of an answer for a retry: not what is shown once only. */
function keptOf<Output>(useCase: UseCase<z.ZodType, Output>, output: Output): unknown {
  const { shownOnce = [] } = useCase;
  if (shownOnce.length === 0 || typeof output !== 'object' || output === null) return output;
  return Object.fromEntries(Object.entries(output).filter(([name]) => !shownOnce.includes(name)));
}

/** SHA-256, hex, of what was asked. Without passwords and the like: from a plain hash one could be guessed. */
function hashOf({ secret = [] }: UseCase<z.ZodType, unknown>, input: unknown): string {
  const told = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const asked =
    secret.length === 0 ? input : Object.fromEntries(told.filter(([name]) => !secret.includes(name)));
  return createHash('sha256').update(canonicalText(asked)).digest('hex');
}

/** Carries a refusal out of the transaction, so that the transaction is undone. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

function contextOf(services: Services, call: Call, db: Transaction<Database>) {
  return {
    db,
    actor: call.actor,
    sessionId: call.sessionId,
    scopes: call.scopes,
    now: call.now,
    today: dayInVietnam(call.now),
    packs: services.packs,
    formats: services.formats,
    webhooks: services.webhooks,
    imports: services.imports,
    scan: services.scan,
    newId,
    mail: services.mail,
  };
}

/**
 * Claims a request id for this transaction. The same id at the same time waits here until the other is done; then, as
 * for any id that was done before, its answer is given again, or refused when the content is another.
 */
async function claimRequest<Output>(
  db: Transaction<Database>,
  call: Call,
  action: string,
  inputHash: string,
): Promise<Result<Output> | undefined> {
  const { requestId: id, actor, now: at } = call;
  const claimed = await db
    .insertInto('request')
    .values({ id, account_id: actor.accountId, action, input_hash: inputHash, output: null, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (claimed !== undefined) return undefined;
  const earlier = await db.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const same =
    earlier.account_id === actor.accountId && earlier.action === action && earlier.input_hash === inputHash;
  return same ? ok(earlier.output as Output) : refuse('requestReused', { requestId: id });
}
