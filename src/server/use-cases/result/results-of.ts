import { createHash } from 'node:crypto';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import type { ResultRow } from '#domain/result/result-file.ts';
import { resultsDueOn } from '#domain/result/results-due-on.ts';
import {
  loadAnnouncedResults,
  loadFingerprints,
  type ResultSelection,
} from '#database/result/announced-results.ts';
import { loadSentRows } from '#database/result/export-store.ts';
import type { Pack } from '#regulation/pack.ts';
import { type Campaign, findCampaign } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';

/** An announced rating as it stands in a file, and whether the national database has it. */
export interface RegisteredResult {
  row: ResultRow;
  /** SHA-256, hex, of the row as it stands in a file. */
  sha256: string;
  /** `changed`: it was sent, and would now be sent with other content. */
  state: 'toSend' | 'changed' | 'sent';
  sentOn: IsoDate | null;
  /** The last day to send what was not sent; null where it was, or the regulation sets none. */
  dueOn: IsoDate | null;
}

/** The announced ratings of an authority, each as a row of the file and with where it stands. */
export async function resultsOf(
  { db, packs }: Pick<Context, 'db' | 'packs'>,
  authorityId: string,
  selection: ResultSelection,
): Promise<RegisteredResult[]> {
  const found = await loadAnnouncedResults(db, authorityId, selection);
  const decisions = await loadFingerprints(db, [...new Set(found.map((it) => it.decisionId))]);
  const sent = await loadSentRows(db, authorityId);
  const campaignIds = [...new Set(found.map((it) => it.campaignId))];
  const campaigns = new Map<string, { campaign: Campaign; pack: Pack }>();
  for (const id of campaignIds) {
    const campaign = await findCampaign(db, id);
    if (campaign !== undefined)
      campaigns.set(id, { campaign, pack: (await packOf({ packs, db }, campaign)).pack });
  }
  return found.flatMap((it): RegisteredResult[] => {
    const { campaign, pack } = campaigns.get(it.campaignId) ?? {};
    const decision = decisions.get(it.decisionId);
    if (campaign === undefined || pack === undefined || decision === undefined) return [];
    const row: ResultRow = {
      id: it.id,
      version: it.version,
      replaces: it.replaces,
      official: { id: it.officialId, code: it.officialCode, fullName: it.fullName },
      post: it.post,
      unit: { id: it.unitId, code: it.unitCode, name: it.unitName },
      campaign: {
        id: campaign.id,
        title: campaign.title,
        from: campaign.period_from,
        to: campaign.period_to,
      },
      regulation: { id: campaign.pack_id, version: campaign.pack_version },
      level: {
        id: it.level,
        title: pack.rating.levels.find((level) => level.id === it.level)?.title.vi ?? it.level,
      },
      decision,
      announcedOn: it.announcedOn,
    };
    const sha256 = hashOf(row);
    const before = sent.get(it.id);
    const state = before === undefined ? 'toSend' : before.sha256 === sha256 ? 'sent' : 'changed';
    const dueOn = state === 'toSend' ? resultsDueOn(it.announcedOn, pack.settings) : null;
    return [{ row, sha256, state, sentOn: before?.sentOn ?? null, dueOn }];
  });
}

function hashOf(row: ResultRow): string {
  return createHash('sha256').update(canonicalText(row)).digest('hex');
}
