import { type Kysely, type Selectable, type Transaction, sql } from 'kysely';
import type { Subject } from '#domain/access/may.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { AppraisalState } from '#regulation/life-cycle.ts';
import type { Campaign } from './campaign-store.ts';
import { loadUnitPath } from './organisation-store.ts';
import type { Database } from './schema.ts';
import { loadOwnerIds } from './task-store.ts';

/** An appraisal with whom it is of, its campaign, and who may touch it. */
export interface HeldAppraisal {
  appraisal: Selectable<Database['appraisal']>;
  subject: Selectable<Database['subject']>;
  campaign: Campaign;
  access: Subject;
}

/** Finds an appraisal and keeps others from changing it until the transaction ends. */
export async function holdAppraisal(
  db: Transaction<Database>,
  id: string,
  day: IsoDate,
): Promise<HeldAppraisal | undefined> {
  const appraisal = await db
    .selectFrom('appraisal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return appraisal === undefined ? undefined : withAccess(db, appraisal, day);
}

/** Finds an appraisal to read. */
export async function findAppraisal(
  db: Kysely<Database>,
  id: string,
  day: IsoDate,
): Promise<HeldAppraisal | undefined> {
  const appraisal = await db.selectFrom('appraisal').selectAll().where('id', '=', id).executeTakeFirst();
  return appraisal === undefined ? undefined : withAccess(db, appraisal, day);
}

async function withAccess(
  db: Kysely<Database>,
  appraisal: HeldAppraisal['appraisal'],
  day: IsoDate,
): Promise<HeldAppraisal> {
  const subject = await db
    .selectFrom('subject')
    .selectAll()
    .where('id', '=', appraisal.subject_id)
    .executeTakeFirstOrThrow();
  const campaign = await db
    .selectFrom('campaign')
    .selectAll()
    .where('id', '=', subject.campaign_id)
    .executeTakeFirstOrThrow();
  const access: Subject = {
    thing: 'appraisal',
    authorityPath: await loadUnitPath(db, campaign.authority_id, day),
    ownerIds: await loadOwnerIds(db, [subject], day),
  };
  return { appraisal, subject, campaign, access };
}

/**
 * Moves an appraisal on.
 * Errors: `versionConflict` when it has changed since `seenVersion`.
 */
export async function moveAppraisal(
  db: Transaction<Database>,
  appraisal: HeldAppraisal['appraisal'],
  seenVersion: number,
  state: AppraisalState,
): Promise<Result<{ version: number }>> {
  if (appraisal.version !== seenVersion)
    return refuse('versionConflict', {
      what: 'appraisal',
      seen: seenVersion,
      current: appraisal.version,
      id: appraisal.id,
    });
  await db
    .updateTable('appraisal')
    .set({ state, version: sql`version + 1` })
    .where('id', '=', appraisal.id)
    .execute();
  return ok({ version: appraisal.version + 1 });
}
