import type { ColumnType } from 'kysely';
import type { WebhookKind } from '#domain/connection/webhook-kinds.ts';
import type { IsoDate } from '#domain/base/dates.ts';

type WithDefault<T> = ColumnType<T, T | undefined, T>;
/** Null where nothing was said. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** The tables of programs that connect and of addresses that are told of acts. */
export interface ConnectionTables {
  oauth_client: {
    id: string;
    account_id: string;
    name: string;
    unit_id: string;
    scopes: string[];
    /** Where it may come from, as CIDR; empty: from anywhere. */
    networks: string[];
    /** The last day it is good. */
    valid_until: IsoDate;
    created_by: string;
    created_at: string;
    withdrawn_at: Optional<string>;
    last_used_at: Optional<string>;
  };
  oauth_secret: {
    id: string;
    client_id: string;
    secret_hash: string;
    created_at: string;
    /** Null for the one in use. */
    valid_until: Optional<string>;
  };
  oauth_token: {
    token_hash: string;
    client_id: string;
    scopes: string[];
    created_at: string;
    expires_at: string;
  };
  webhook: {
    id: string;
    name: string;
    address: string;
    kinds: WebhookKind[];
    /** The authority whose acts it is told of, with those below it; null: all. */
    unit_id: string | null;
    secret: string;
    old_secret: Optional<string>;
    old_secret_until: Optional<string>;
    created_by: string;
    created_at: string;
    paused_at: Optional<string>;
    ended_at: Optional<string>;
  };
  webhook_delivery: {
    id: string;
    position: ColumnType<string, never, never>;
    webhook_id: string;
    kind: WebhookKind;
    object_id: string;
    /** The bytes that are sent and signed, the same at every try. */
    body: string;
    state: 'waiting' | 'sent' | 'failed';
    attempts: WithDefault<number>;
    next_at: string;
    made_at: string;
    tried_at: Optional<string>;
    /** The HTTP status of the last answer; null where there was none. */
    status: Optional<number>;
    answer: Optional<string>;
    fault: Optional<string>;
  };
}
