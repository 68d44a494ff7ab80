import { ok, refuse, type Result } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import { officialEnterer } from '../enter-official.ts';
import { type RowDone, type SheetKind, textOf } from '../sheet-kind.ts';
import { rosterColumns } from './roster-columns.ts';

/** People with their posts: who is there, new posts, new people, who holds what since when. */
export const rosterRows: SheetKind = {
  title: { vi: 'Danh sách cán bộ', en: 'People and posts' },
  ofCampaign: false,
  writes: ['organisation:write'],
  columns: rosterColumns,
  async open(context) {
    const { enter, look } = await officialEnterer(context);
    const seen = new Set<string>();
    const enterOnce = async (record: ReadRecord): Promise<Result<RowDone>> => {
      const named = ['fullName', 'post', 'unit'].map((name) => textOf(record, name) ?? '');
      const key = named.map(searchKey).join('/');
      if (seen.has(key)) return refuse('duplicate', { what: 'official', key: named[0] ?? '' });
      const entered = await enter(record);
      if (!entered.ok) return entered;
      seen.add(key);
      const { does, label, about } = entered.value;
      return ok({ does, label, about });
    };
    return ok({ enter: enterOnce, look });
  },
};
