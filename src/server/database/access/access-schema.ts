import type { ColumnType } from 'kysely';
import type { DelegationScope } from '#domain/access/actor.ts';
import type { IsoDate } from '#domain/base/dates.ts';

type WithDefault<T> = ColumnType<T, T | undefined, T>;

/** The tables of sign-in, delegation and of who read what. */
export interface AccessTables {
  session: {
    id: WithDefault<string>;
    token_hash: string;
    account_id: string;
    created_at: string;
    expires_at: string;
    device: string | null;
    last_seen_at: WithDefault<string>;
    /** When its holder last showed his password or a code. */
    proved_at: string;
  };
  /** A row where this is a province to practise in. */
  rehearsal: { since: string };
  second_factor: {
    account_id: string;
    secret: string;
    confirmed_at: string | null;
    last_step: WithDefault<string>;
  };
  recovery_code: { account_id: string; code_hash: string; used_at: string | null };
  api_token: {
    id: string;
    account_id: string;
    name: string;
    token_hash: string;
    scopes: string[];
    created_at: string;
    expires_at: string;
    ended_at: string | null;
    last_used_at: string | null;
  };
  delegation: {
    id: string;
    official_id: string;
    account_id: string;
    scopes: DelegationScope[];
    valid_from: IsoDate;
    valid_to: IsoDate;
    paper_number: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  delegation_end: { delegation_id: string; ended_by: string; ended_at: string };
  access_log: {
    id: string;
    at: string;
    account_id: string;
    authority_id: string;
    action: string;
    thing: string;
    thing_id: string;
    grounds: string[];
    reason: string | null;
  };
}
