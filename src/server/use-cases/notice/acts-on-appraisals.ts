import type { LogEntry } from '#domain/audit/log-entry.ts';
import type { AddressedNotice, NoticeKind } from '#domain/notice/notice.ts';
import { loadSubjectAccounts } from '#database/notice/notice-store.ts';
import { type ActTelling, stateOf } from './act-telling.ts';

/** What the acts are to the officials appraised; the opening of appraisals to all whose turn it is then. */
export async function noticesOfAppraisalActs(
  { db, today }: ActTelling,
  entries: LogEntry[],
): Promise<AddressedNotice[]> {
  const told = entries.flatMap((entry) => {
    const kind = entry.thing === 'appraisal' ? kindOfAppraisalAct(entry) : undefined;
    return kind === undefined ? [] : [{ kind, appraisalId: entry.thingId }];
  });
  const opened = entries.filter(({ action }) => action === 'openAppraisals').map((entry) => entry.thingId);
  if (told.length === 0 && opened.length === 0) return [];
  const rows = await db
    .selectFrom('appraisal')
    .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
    .innerJoin('campaign', 'campaign.id', 'subject.campaign_id')
    .select(['appraisal.id', 'appraisal.state', 'appraisal.subject_id', 'campaign.id as campaign', 'title'])
    .where((where) => {
      const acted = told.map((act) => act.appraisalId);
      return where.or([
        ...(acted.length > 0 ? [where('appraisal.id', 'in', acted)] : []),
        ...(opened.length > 0
          ? [where.and([where('campaign.id', 'in', opened), where('appraisal.state', '=', 'open')])]
          : []),
      ]);
    })
    .execute();
  const accounts = await loadSubjectAccounts(
    db,
    rows.map((row) => row.subject_id),
    today,
  );
  const all = [
    ...told.map((act) => ({ ...act, key: null })),
    ...rows
      .filter((row) => opened.includes(row.campaign))
      .map((row) => ({
        kind: 'selfAssessmentDue' as const,
        appraisalId: row.id,
        key: `selfAssessmentDue:${row.id}`,
      })),
  ];
  return all.flatMap(({ kind, appraisalId, key }) => {
    const row = rows.find((candidate) => candidate.id === appraisalId);
    const params = { title: row?.title ?? '' };
    return (accounts.get(row?.subject_id ?? '') ?? []).map((accountId): AddressedNotice => ({
      kind,
      thing: 'appraisal',
      thingId: appraisalId,
      params,
      key,
      accountId,
    }));
  });
}

function kindOfAppraisalAct({ action, before }: LogEntry): NoticeKind | undefined {
  if (action === 'announce') return 'ratingAnnounced';
  if (action === 'answerObjection') return 'objectionAnswered';
  // A rating replaced after an objection is the answer to it.
  return action === 'replaceRating' && stateOf(before) === 'objected' ? 'objectionAnswered' : undefined;
}
