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

/** So many are looked at together. */
const atOnce = 500;

/**
 * Reads the announced ratings of an authority, each as a row of the file and with where it stands, in their order and a
 * part at a time: whole lists of them are never held for a page.
 * @returns reads those of a state, or all, that come behind one of them
 */
export function resultsOf(
  context: Pick<Context, 'db' | 'packs'>,
  authorityId: string,
  selection: ResultSelection,
) {
  const { db } = context;
  const campaigns = new Map<string, { campaign: Campaign; pack: Pack }>();
  const decisions: Awaited<ReturnType<typeof loadFingerprints>> = new Map();
  return async function* read(
    state: RegisteredResult['state'] | undefined,
    from?: string,
    limit = atOnce,
  ): AsyncGenerator<RegisteredResult> {
    const sent = state === undefined ? undefined : state !== 'toSend';
    // What was sent is told from what changed since by its content only: few of many may be wanted.
    const size = sent ? atOnce : limit;
    for (let after = from; ;) {
      const found = await loadAnnouncedResults(db, authorityId, selection, { after, limit: size, sent });
      const before = await loadSentRows(
        db,
        authorityId,
        found.map(({ id }) => id),
      );
      const unknown = found.map(({ decisionId }) => decisionId).filter((id) => !decisions.has(id));
      for (const [id, decision] of await loadFingerprints(db, [...new Set(unknown)]))
        decisions.set(id, decision);
      for (const one of found) {
        const ofCampaign = campaigns.get(one.campaignId) ?? (await campaignOf(context, one.campaignId));
        campaigns.set(one.campaignId, ofCampaign);
        const decision = decisions.get(one.decisionId);
        if (decision === undefined) throw new Error(`no decision ${one.decisionId}`);
        const registered = registeredOf({ ...one, ...ofCampaign, decision }, before.get(one.id));
        if (state === undefined || registered.state === state) yield registered;
      }
      if (found.length < size) return;
      after = found.at(-1)?.id;
    }
  };
}

async function campaignOf({ db, packs }: Pick<Context, 'db' | 'packs'>, id: string) {
  const campaign = await findCampaign(db, id);
  if (campaign === undefined) throw new Error(`no campaign ${id}`);
  return { campaign, pack: (await packOf({ packs, db }, campaign)).pack };
}

type Announced = Awaited<ReturnType<typeof loadAnnouncedResults>>[number];

function registeredOf(
  {
    campaign,
    pack,
    decision,
    ...it
  }: Announced & { campaign: Campaign; pack: Pack; decision: ResultRow['decision'] },
  before: { sha256: string; sentOn: IsoDate } | undefined,
): RegisteredResult {
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
  const state = before === undefined ? 'toSend' : before.sha256 === sha256 ? 'sent' : 'changed';
  const dueOn = state === 'toSend' ? resultsDueOn(it.announcedOn, pack.settings) : null;
  return { row, sha256, state, sentOn: before?.sentOn ?? null, dueOn };
}

function hashOf(row: ResultRow): string {
  return createHash('sha256').update(canonicalText(row)).digest('hex');
}
