import type { ColumnType } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Json } from '#database/json.ts';

type WithDefault<T> = ColumnType<T, T | undefined, T>;

/** The tables of reports, obstacles, causes and products, and of the evidence behind them. */
export interface ProgressTables {
  report: ReportTable;
  reading: {
    report_id: string;
    indicator_id: string;
    actual: Json | null;
    source: string | null;
    cut_off: IsoDate | null;
  };
  report_evidence: { report_id: string; evidence_id: string };
  obstacle: {
    id: string;
    report_id: string;
    description: string;
    proposal: string | null;
    asks_decision: WithDefault<boolean>;
  };
  guidance: {
    id: string;
    obstacle_id: string;
    account_id: string;
    content: string;
    responsible_unit_id: string;
    due_on: IsoDate;
    given_at: string;
  };
  obstacle_resolution: { obstacle_id: string; account_id: string; note: string | null; resolved_at: string };
  sealed_period: { id: string; campaign_id: string; period: string; sealed_by: string; sealed_at: string };
  sealed_value: {
    sealed_period_id: string;
    indicator_id: string;
    report_id: string | null;
    target: Json;
    actual: Json | null;
  };
  evidence: EvidenceTable;
  cause_claim: CauseClaimTable;
  cause_evidence: { claim_id: string; evidence_id: string };
  cause_answer: {
    claim_id: string;
    account_id: string;
    outcome: 'confirmed' | 'refused';
    reason: string;
    from_on: IsoDate | null;
    to_on: IsoDate | null;
    answered_at: string;
  };
  product: ProductTable;
  product_revision: {
    product_id: string;
    revision: number;
    name: string;
    document_number: string | null;
    handed_in_by: string | null;
    handed_in_at: string;
  };
  product_evidence: { product_id: string; revision: number; evidence_id: string };
  product_verification: {
    id: string;
    product_id: string;
    revision: number;
    account_id: string;
    outcome: 'verified' | 'sentBack';
    note: string | null;
    checked: Json;
    verified_at: string;
  };
}

interface ReportTable {
  id: string;
  task_id: string;
  period: string;
  revision: number;
  narrative: string;
  submitted_by: string;
  submitted_at: string;
  correction_reason: ColumnType<string | null, string | null | undefined, never>;
}

interface EvidenceTable {
  id: string;
  task_id: string;
  name: string;
  media_type: string;
  /** Bytes; a bigint comes as text. */
  size: string;
  sha256: string;
  uploaded_by: string;
  uploaded_at: string;
}

interface CauseClaimTable {
  id: string;
  task_id: string;
  indicator_id: string | null;
  description: string;
  from_on: IsoDate;
  to_on: IsoDate;
  document_number: string | null;
  claimed_by: string;
  claimed_at: string;
}

interface ProductTable {
  id: string;
  task_id: string;
  kind: string;
  name: string;
  document_number: string | null;
  state: 'handedIn' | 'verified' | 'sentBack';
  handed_in_on: IsoDate;
  verified_by: string | null;
  note: string | null;
  revision: WithDefault<number>;
  version: WithDefault<number>;
  verifying_unit_id: ColumnType<string | null, string | null | undefined, string | null>;
}
