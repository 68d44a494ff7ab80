import type { Transaction } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import type { AccessAction } from '#domain/access/may.ts';
import type { Scope } from '#domain/access/scopes.ts';
import type { LogEntry } from '#domain/audit/log-entry.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Thing } from '#domain/base/refusal.ts';
import type { Database } from '#database/schema.ts';
import type { Scan } from '#server/documents/scan/clamd.ts';
import type { PackLibrary } from '#server/regulations/pack-library.ts';
import type { WebhookOutbox } from '#use-cases/connection/webhook-outbox.ts';
import type { PaperFormats } from '#server/regulations/paper-formats.ts';
import type { MailOutbox } from '#use-cases/notice/tell.ts';

/** A look into somebody else's appraisal, rating or dossier. */
export interface Read {
  authorityId: string;
  action: AccessAction;
  thing: Thing;
  thingId: string;
  grounds: string[];
  /** Why, in the words of who read; asked for where a whole dossier is opened. */
  reason?: string;
}

/** Imports that are carried out by themselves, put there in the transaction that begins them. */
export interface ImportQueue {
  enqueue(transaction: Transaction<Database>, importId: string): Promise<void>;
}

/** All that a use case may touch: one transaction, who acts, when, the rules, and the log. */
export interface Context {
  db: Transaction<Database>;
  actor: Actor;
  /** The session the act came in by, if it came by one. */
  sessionId: string | undefined;
  /** What the token may do that the act came in by; absent where it came by none. */
  scopes: readonly Scope[] | undefined;
  /** The instant of the act, ISO text in UTC. */
  now: string;
  /** The day of the act in Việt Nam (UTC+7). */
  today: IsoDate;
  packs: PackLibrary;
  /** How papers look; absent where none are drawn up. */
  formats: PaperFormats | undefined;
  /** Where long imports wait for their turn; absent where they are done at once. */
  imports: ImportQueue | undefined;
  /** Looks for malware in a file; absent where no scanner is set. */
  scan: Scan | undefined;
  /** Where messages to other programs are handed over; absent where none are sent. */
  webhooks: WebhookOutbox | undefined;
  newId: () => string;
  /** Where mails are handed over; absent where no mail server is set. */
  mail: MailOutbox | undefined;
  /** Writes an act into the log of the same transaction. */
  record: (entry: LogEntry) => void;
  /** Says that the act rests on a delegation: every entry of it names this official. */
  actOnBehalfOf: (officialId: string) => void;
  /** Writes down that what others may not see was read. */
  noteRead: (read: Read) => void;
}
