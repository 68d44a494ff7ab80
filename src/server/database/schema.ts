import type { ColumnType } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { KeptMailChoice } from '#domain/notice/mail-choice.ts';
import type { AccessTables } from '#database/access/access-schema.ts';
import type { CalendarTables } from '#database/calendar/calendar-schema.ts';
import type { CouncilTables } from '#database/council/council-schema.ts';
import type { ConnectionTables } from '#database/connection/connection-schema.ts';
import type { CascadeTables } from '#database/cascade/cascade-schema.ts';
import type { NoticeTables } from '#database/notice/notice-schema.ts';
import type { Dated, OrganisationTables } from '#database/organisation/organisation-schema.ts';
import type { OfflineTables } from '#database/offline/offline-schema.ts';
import type { PaperTables } from '#database/paper/paper-schema.ts';
import type { ProgressTables } from '#database/progress/progress-schema.ts';
import type { ResultTables } from '#database/result/result-schema.ts';
import type { RegulationTables } from '#database/regulation/regulation-schema.ts';
import type { SheetImportTables } from '#database/sheet-import/sheet-import-schema.ts';
import type { ProposalTables } from '#database/task/proposal-schema.ts';
import type { CountTables } from '#database/task/count-schema.ts';
import type { AppraisalState, TaskState } from '#regulation/life-cycle.ts';
import type { Horizon, Nature, Origin } from '#regulation/settings.ts';
import type { Json } from './json.ts';

/**
 * The tables as Kysely sees them. Dates are `YYYY-MM-DD` text, instants ISO text with offset, numerics exact text:
 * the parsers in `connect.ts` see to that on every driver.
 */
export interface Database
  extends
    AccessTables,
    CalendarTables,
    CascadeTables,
    ConnectionTables,
    CouncilTables,
    CountTables,
    NoticeTables,
    OfflineTables,
    OrganisationTables,
    PaperTables,
    ProgressTables,
    ProposalTables,
    RegulationTables,
    ResultTables,
    SheetImportTables {
  account: AccountTable;
  power: PowerTable;
  campaign: CampaignTable;
  subject: SubjectTable;
  task: TaskTable;
  task_owner: { task_id: string; subject_id: string; is_lead: boolean; share: Optional<string> };
  indicator: IndicatorTable;
  opinion: {
    id: string;
    task_id: string;
    account_id: string;
    kind: 'endorse' | 'return' | 'reject';
    reason: string | null;
    at: string;
  };
  decision: DecisionTable;
  decision_item: {
    decision_id: string;
    position: number;
    task_id: string | null;
    subject_id: string | null;
    snapshot: Json;
  };
  transfer: {
    from_task_id: string;
    to_task_id: string;
    decision_id: string;
    share_done: string;
    starts_on: IsoDate;
  };
  plan: PlanTable;
  appraisal: AppraisalTable;
  sheet: SheetTable;
  proposal: ProposalTable;
  rating: RatingTable;
  objection: {
    id: string;
    appraisal_id: string;
    rating_id: string;
    account_id: string;
    reason: string;
    objected_at: string;
  };
  objection_answer: {
    objection_id: string;
    account_id: string;
    outcome: 'kept' | 'replaced';
    reason: string;
    answered_at: string;
  };
  quota_grant: { id: string; decision_id: string; quota: string; unit_id: string | null; reason: string };
  consequence: {
    id: string;
    rating_id: string;
    use: string;
    description: string;
    paper_number: string | null;
    decided_on: IsoDate;
  };
  log_head: { authority_id: string; sequence: string; hash: string };
  log_entry: LogEntryTable;
  request: {
    id: string;
    account_id: string | null;
    action: string;
    input_hash: string;
    output: Json | null;
    at: string;
  };
}

type WithDefault<T> = ColumnType<T, T | undefined, T>;
/** Null where nothing was said. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

interface AccountTable {
  id: string;
  user_name: string;
  official_id: string | null;
  password_hash: string | null;
  failed_sign_ins: WithDefault<number>;
  locked_until: string | null;
  disabled: WithDefault<boolean>;
  mail_address: ColumnType<string | null, string | null | undefined, string | null>;
  mail_choice: ColumnType<KeptMailChoice | null, string | null | undefined, string | null>;
  mail_stop_key: ColumnType<string, string | undefined, string>;
}

interface PowerTable extends Dated {
  id: string;
  account_id: string;
  kind: 'specialist' | 'leader' | 'councilMember' | 'verifier' | 'inspector' | 'administrator';
  unit_id: string | null;
  reach: 'unit' | 'subtree' | 'all';
  council: string | null;
  /** The tenure it comes with; null: it is tied to none. */
  tenure_id: Optional<string>;
}

interface CampaignTable {
  id: string;
  authority_id: string;
  title: string;
  pack_id: string;
  pack_version: string;
  pack_hash: string;
  period_from: IsoDate;
  period_to: IsoDate;
  previous_id: string | null;
  version: WithDefault<number>;
}

interface SubjectTable {
  id: string;
  campaign_id: string;
  kind: 'official' | 'unit';
  official_id: string | null;
  post_id: string | null;
  unit_id: string;
  group_id: string;
}

interface TaskTable {
  id: string;
  campaign_id: string;
  title: string;
  title_key: string;
  origin: Origin;
  nature: Nature;
  content: string | null;
  horizon: Horizon;
  state: TaskState;
  expected_product: string;
  reason: string | null;
  due_on: IsoDate;
  closed_on: IsoDate | null;
  carried_from_id: string | null;
  backlog_id: Optional<string>;
  state_since: Optional<IsoDate>;
  step_due_on: Optional<IsoDate>;
  version: WithDefault<number>;
  created_at: string;
}

interface IndicatorTable {
  id: string;
  task_id: string;
  position: number;
  name: string;
  unit_of_measure: string;
  target: Json;
  weight: string | null;
  source_of_figure: string | null;
  required_indicator: string | null;
}

interface DecisionTable {
  id: string;
  authority_id: string;
  campaign_id: string | null;
  kind: 'assign' | 'adjust' | 'transfer' | 'suspend' | 'resume' | 'withdraw' | 'rate' | 'replaceRating';
  number: string;
  signed_on: IsoDate;
  signed_by: string;
  title: string;
  supplements_id: Optional<string>;
}

interface PlanTable {
  id: string;
  task_id: string;
  revision: number;
  general_objective: string;
  specific_objectives: Json;
  solutions: Json;
  milestones: Json;
  submitted_at: string;
  due_on: Optional<IsoDate>;
}

interface AppraisalTable {
  id: string;
  subject_id: string;
  state: AppraisalState;
  announced_on: IsoDate | null;
  version: WithDefault<number>;
}

interface SheetTable {
  id: string;
  appraisal_id: string;
  side: 'self' | 'council';
  account_id: string;
  round: number;
  /** The round of a council it was given in. */
  round_id: ColumnType<string | null, string | null | undefined, never>;
  facts: Json;
  score: string | null;
  claimed_level: string | null;
  remark: string | null;
  submitted_at: string;
}

interface ProposalTable {
  id: string;
  appraisal_id: string;
  level: string | null;
  score: string | null;
  result: Json;
  receipt: Json;
  made_at: string;
}

interface RatingTable {
  id: string;
  appraisal_id: string;
  proposal_id: string;
  decision_id: string;
  level: string;
  reason: string | null;
  replaces_id: string | null;
  decided_at: string;
}

interface LogEntryTable {
  authority_id: string;
  sequence: string;
  at: string;
  account_id: string | null;
  on_behalf_of: string | null;
  request_id: string;
  action: string;
  thing: string;
  thing_id: string;
  before: Json | null;
  after: Json | null;
  previous_hash: string;
  hash: string;
}
