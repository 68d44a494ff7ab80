import type { Transaction } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import type { LogEntry } from '#domain/audit/log-entry.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';
import type { PackLibrary } from '#server/regulations/pack-library.ts';

/** All that a use case may touch: one transaction, who acts, when, the rules, and the log. */
export interface Context {
  db: Transaction<Database>;
  actor: Actor;
  /** The instant of the act, ISO text in UTC. */
  now: string;
  /** The day of the act in Việt Nam (UTC+7). */
  today: IsoDate;
  packs: PackLibrary;
  newId(): string;
  /** Writes an act into the log of the same transaction. */
  record(entry: LogEntry): void;
}
