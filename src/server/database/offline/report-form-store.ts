import { type Kysely, sql } from 'kysely';
import type { ReportForm } from '#domain/offline/report-form.ts';
import type { Database } from '#database/schema.ts';

/** A form as it went out, and who sent it; undefined where there is none. */
export async function findReportForm(db: Kysely<Database>, id: string) {
  const row = await formRows(db)
    .select(['report_form.content', 'report_form.fingerprint'])
    .where('report_form.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, content: row.content as ReportForm };
}

/** The forms of a campaign, sent last first. */
export async function loadReportForms(db: Kysely<Database>, campaignId: string, limit: number) {
  return formRows(db)
    .select(sql<string | null>`report_form.content ->> 'unitName'`.as('unitName'))
    .select(sql<number>`jsonb_array_length(report_form.content -> 'tasks')`.as('tasks'))
    .where('report_form.campaign_id', '=', campaignId)
    .orderBy('report_form.sent_at', 'desc')
    .orderBy('report_form.id', 'desc')
    .limit(limit)
    .execute();
}

function formRows(db: Kysely<Database>) {
  return db
    .selectFrom('report_form')
    .innerJoin('account', 'account.id', 'report_form.sent_by')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['report_form.id', 'report_form.campaign_id as campaignId', 'report_form.period'])
    .select('report_form.sent_at as sentAt')
    .select(sql<string>`coalesce(official.full_name, account.user_name)`.as('sentBy'));
}
