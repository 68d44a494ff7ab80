import type { ColumnType } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { CouncilRole } from '#domain/council/council-role.ts';
import type { SessionState } from '#domain/council/session-state.ts';

/** A jsonb column: read as a value, written as JSON text. */
type JsonColumn = ColumnType<unknown, string | null, never>;

/** Councils, their sessions, and what happens in them. */
export interface CouncilTables {
  council: {
    id: string;
    campaign_id: string;
    council: string;
    number: string;
    signed_on: IsoDate;
    signed_by: string;
    title: string;
    set_up_at: string;
  };
  council_member: {
    id: string;
    council_id: string;
    position: number;
    account_id: string;
    full_name: string;
    role: CouncilRole;
    stands_in_for: string | null;
  };
  council_session: {
    id: string;
    council_id: string;
    held_on: IsoDate;
    called_by: string;
    called_at: string;
    state: SessionState;
    version: ColumnType<number, number | undefined, number>;
  };
  session_item: { session_id: string; position: number; appraisal_id: string };
  attendance: {
    session_id: string;
    revision: number;
    member_id: string;
    present: boolean;
    reason: string | null;
    substitute_id: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  council_round: {
    id: string;
    session_id: string;
    appraisal_id: string;
    round: number;
    reason: string | null;
    opened_by: string;
    opened_at: string;
  };
  round_reveal: { round_id: string; account_id: string; revealed_at: string };
  conflict_of_interest: {
    id: string;
    appraisal_id: string;
    account_id: string;
    reason: string;
    recorded_by: string;
    recorded_at: string;
  };
  session_end: {
    session_id: string;
    account_id: string;
    outcome: Exclude<SessionState, 'called'>;
    reason: string | null;
    minutes: JsonColumn;
    ended_at: string;
  };
}
