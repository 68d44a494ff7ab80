import type { Transaction } from 'kysely';
import type { Database } from '#database/schema.ts';

/** Where messages are handed over to be sent once the transaction is done, and not if it is undone. */
export interface WebhookOutbox {
  /** Where people find the system, without a slash at the end. */
  publicAddress: string;
  /** Private networks that messages may go to, and plain HTTP with them. */
  allowedNetworks: readonly string[];
  enqueue(db: Transaction<Database>, deliveryIds: string[]): Promise<void>;
}
