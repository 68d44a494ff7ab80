import { ok, refuse, type Result } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { loadCampaignMembers } from '../campaign-members.ts';
import { enterProposal, proposalFaults } from '../enter-proposal.ts';
import { refusalsOf, type RowDone, type SheetKind, textOf } from '../sheet-kind.ts';
import { proposalColumns } from './proposal-columns.ts';

/** Tasks that people propose, or that are added from what is left over, with their indicators. */
export const proposalRows: SheetKind = {
  title: { vi: 'Đề xuất nhiệm vụ', en: 'Proposed tasks' },
  ofCampaign: true,
  writes: ['task:write'],
  columns: proposalColumns,
  goesOn: 'title',
  async open(context, campaignId = '') {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const { pack } = await packOf(context, campaign);
    const members = await loadCampaignMembers(context, campaignId);
    const seen = new Set<string>();
    const ownersOf = (record: ReadRecord) => members.find(textOf(record, 'lead'), textOf(record, 'unit'));
    const enter = async (record: ReadRecord): Promise<Result<RowDone>> => {
      const owners = ownersOf(record);
      if (!owners.ok) return owners;
      const title = textOf(record, 'title') ?? '';
      const key = `${owners.value[0]} ${searchKey(title)}`;
      if (seen.has(key)) return refuse('duplicate', { what: 'task', key: title });
      const entered = await enterProposal(context, record, { campaignId, pack, ownerIds: owners.value });
      // One that was refused does not stand in the way of the next.
      if (entered.ok) seen.add(key);
      return entered;
    };
    return ok({
      enter,
      look: (record) => [...refusalsOf([ownersOf(record)]), ...proposalFaults(record, pack)],
    });
  },
};
