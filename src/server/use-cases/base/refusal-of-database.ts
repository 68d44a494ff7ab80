import type { Refusal, Thing } from '#domain/base/refusal.ts';

/** What PostgreSQL says of a statement it undid, as far as it is known here. */
interface DatabaseError {
  code: string;
  table?: string;
  constraint?: string;
  detail?: string;
}

/** The tables whose rows people name by id. */
const things: Record<string, Thing> = {
  account: 'account',
  appraisal: 'appraisal',
  backlog_entry: 'backlogEntry',
  campaign: 'campaign',
  cause_claim: 'cause',
  consequence: 'consequence',
  council: 'council',
  council_session: 'councilSession',
  decision: 'decision',
  draft_pack: 'pack',
  evidence: 'evidence',
  indicator: 'indicator',
  objection: 'objection',
  obstacle: 'obstacle',
  official: 'official',
  plan: 'plan',
  post: 'post',
  product: 'product',
  rating: 'rating',
  released_pack: 'pack',
  report: 'report',
  result_export: 'resultExport',
  sealed_period: 'period',
  sheet: 'sheet',
  sub_task: 'subTask',
  subject: 'member',
  succession: 'succession',
  task: 'task',
  tenure: 'tenure',
  unit: 'unit',
};

/**
 * The net under the use cases, which check before they store: what only the database noticed, as the refusal nearest
 * to it; nothing where it is no fault of the input. By SQLSTATE: 23503 a row named by id is not there, 23505 somebody
 * was faster with the same key, 22P05 and 22021 text it cannot keep, 22008 and 22003 a day or figure out of range.
 */
export function refusalOfDatabase(error: unknown): Refusal | undefined {
  if (!isDatabaseError(error)) return undefined;
  const { code, table = '', constraint = '', detail = '' } = error;
  // Key (unit_id)=(0197…) is not present in table "unit".
  const [, key = constraint, named = table] = /=\((.*)\) .*?(?:table "(.*)")?\.?$/.exec(detail) ?? [];
  const what = things[named];
  if (code === '23503' && what !== undefined) return { kind: 'notFound', params: { what, id: key } };
  if (code === '23505' && what !== undefined) return { kind: 'duplicate', params: { what, key } };
  if (['22P05', '22021', '22008', '22003'].includes(code))
    return { kind: 'invalidValue', params: { path: '', problem: 'wrongType' } };
  return undefined;
}

/** Whether the same again may well succeed: a deadlock (40P01) or transactions that got in each other's way (40001). */
export function mayBeTriedAgain(error: unknown): boolean {
  return isDatabaseError(error) && (error.code === '40P01' || error.code === '40001');
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
