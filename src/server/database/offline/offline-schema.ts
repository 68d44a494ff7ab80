import type { Json } from '#database/json.ts';

/** Forms that went out to those without access, and what was entered of their reports. */
export interface OfflineTables {
  report_form: {
    id: string;
    campaign_id: string;
    period: string;
    /** A `ReportForm`. */
    content: Json;
    /** SHA-256, hex, of the content. */
    fingerprint: string;
    sent_by: string;
    sent_at: string;
  };
  report_draft: {
    task_id: string;
    period: string;
    /** A `KnownReport`. */
    content: Json;
    version: number;
    entered_by: string;
    entered_at: string;
  };
}
