import { ok, refuse, type Result } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { addSubjects } from '#use-cases/campaign/add-subjects.ts';
import { officialEnterer } from '../enter-official.ts';
import { enterProposal, proposalFaults } from '../enter-proposal.ts';
import { refusalsOf, type RowDone, type SheetKind, textOf } from '../sheet-kind.ts';
import { proposalColumns } from './proposal-columns.ts';
import { rosterColumns } from './roster-columns.ts';

const { lead: _lead, unit: _unit, ...work } = proposalColumns;

/** A whole campaign in one table: people with their posts, the group each takes part in, and his tasks. */
export const campaignRows: SheetKind = {
  title: { vi: 'Cả đợt giao việc (người và nhiệm vụ)', en: 'A whole campaign (people and tasks)' },
  ofCampaign: true,
  writes: ['campaign:write', 'organisation:write', 'task:write'],
  goesOn: 'title',
  columns: {
    ...rosterColumns,
    group: {
      title: { vi: 'Nhóm đối tượng', en: 'Group' },
      synonyms: ['Nhóm', 'Đối tượng'],
      kind: { is: 'text', most: 200 },
    },
    ...work,
  },
  async open(context, campaignId = '') {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const { pack } = await packOf(context, campaign);
    let officials = await officialEnterer(context);
    const rows = await context.db
      .selectFrom('subject')
      .select(['id', 'official_id as officialId'])
      .where('campaign_id', '=', campaignId)
      .execute();
    const members = new Map(rows.map(({ id, officialId }) => [officialId ?? '', id]));
    const groupOf = (record: ReadRecord): Result<{ id: string }> => {
      const named = textOf(record, 'group');
      const group = pack.groups.find(
        ({ id, title }) =>
          named === undefined || [id, title.vi, title.en].some((it) => searchKey(it) === searchKey(named)),
      );
      const limit = pack.groups.map(({ title }) => title.vi).join('; ');
      if (group === undefined || (named === undefined && pack.groups.length > 1))
        return refuse('invalidValue', {
          path: 'group',
          problem: named === undefined ? 'required' : 'unknownOption',
          limit,
          ...(named === undefined ? {} : { given: named }),
        });
      return ok(group);
    };
    const enter = async (record: ReadRecord): Promise<Result<RowDone>> => {
      const official = await officials.enter(record);
      if (!official.ok) return official;
      const { officialId, postId } = official.value;
      const group = groupOf(record);
      if (!group.ok) return group;
      let member = members.get(officialId);
      if (member === undefined) {
        const added = await addSubjects.run(context, {
          campaignId,
          subjects: [{ kind: 'official', officialId, postId, groupId: group.value.id }],
        });
        if (!added.ok) return added;
        [member = ''] = added.value.ids;
      }
      const task = await enterProposal(context, record, { campaignId, pack, ownerIds: [member] });
      if (!task.ok) return task;
      members.set(officialId, member);
      const does = task.value.does === 'create' ? 'create' : official.value.does;
      return ok<RowDone>({
        does,
        label: `${textOf(record, 'fullName')}: ${task.value.label}`,
        about: [...official.value.about, ...task.value.about],
      });
    };
    // People that a row entered before its fault are undone with it: the next one is to enter them.
    let undone = false;
    return ok({
      async enter(record) {
        if (undone) officials = await officialEnterer(context);
        undone = true;
        const entered = await enter(record);
        undone = !entered.ok;
        return entered;
      },
      look: (record) => [
        ...officials.look(record),
        ...refusalsOf([groupOf(record)]),
        ...proposalFaults(record, pack),
      ],
    });
  },
};
