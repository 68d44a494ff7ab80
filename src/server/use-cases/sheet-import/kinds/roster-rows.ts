import { ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { officialEnterer } from '../enter-official.ts';
import { type SheetKind, textOf } from '../sheet-kind.ts';
import { rosterColumns } from './roster-columns.ts';

/** People with their posts: who is there, new posts, new people, who holds what since when. */
export const rosterRows: SheetKind = {
  title: { vi: 'Danh sách cán bộ', en: 'People and posts' },
  ofCampaign: false,
  writes: ['organisation:write'],
  columns: rosterColumns,
  async open(context) {
    const enter = await officialEnterer(context);
    const seen = new Set<string>();
    return ok(async (record) => {
      const named = ['fullName', 'post', 'unit'].map((name) => textOf(record, name) ?? '');
      const key = named.map(searchKey).join('/');
      if (seen.has(key)) return refuse('duplicate', { what: 'official', key: named[0] ?? '' });
      seen.add(key);
      const entered = await enter(record);
      return entered.ok ? ok({ does: entered.value.does, label: entered.value.label }) : entered;
    });
  },
};
