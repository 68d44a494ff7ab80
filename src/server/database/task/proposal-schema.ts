import type { ColumnType } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { BacklogSource, BacklogState } from '#domain/task/backlog.ts';
import type { OrderRoundKind } from '#domain/task/order-round.ts';
import type { Json } from '#database/json.ts';

/** The tables of proposing, as Kysely sees them. */
export interface ProposalTables {
  order_round: {
    id: string;
    task_id: string;
    account_id: string;
    kind: OrderRoundKind;
    reason: string | null;
    /** What the owner would take on instead. */
    terms: Json | null;
    /** What the authority changed in its order. */
    changes: Json | null;
    /** The last day for this answer. */
    due_on: IsoDate | null;
    at: string;
  };
  backlog_entry: {
    id: string;
    authority_id: string;
    title: string;
    title_key: string;
    description: string;
    source: BacklogSource;
    unit_id: string | null;
    waiting_since: IsoDate;
    state: BacklogState;
    settled_by_task_id: string | null;
    settled_by_product_id: string | null;
    ended_on: IsoDate | null;
    note: string | null;
    entered_by: string;
    entered_at: string;
    version: ColumnType<number, number | undefined, number>;
  };
  kept_pack: { hash: string; pack: Json };
}
