import { type Result, ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { Context } from '#use-cases/base/context.ts';

interface Member {
  id: string;
  nameKey: string | null;
  unitKeys: string[];
}

export interface CampaignMembers {
  add(member: Member): void;
  /** The members a cell names, several by a semicolon; without a name the unit itself. Errors: `notFound`, `severalFit`. */
  find(names: string | undefined, unit: string | undefined): Result<string[]>;
}

/** Who takes part in a campaign, by what a table calls them: full name, and unit by name or code. */
export async function loadCampaignMembers({ db }: Context, campaignId: string): Promise<CampaignMembers> {
  const rows = await db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .select(['subject.id', 'unit.code', 'unit.name_key as unitKey', 'official.name_key as nameKey'])
    .where('subject.campaign_id', '=', campaignId)
    .execute();
  const byName = new Map<string, Member[]>();
  const add = (member: Member) => {
    const key = member.nameKey ?? '';
    byName.set(key, [...(byName.get(key) ?? []), member]);
  };
  for (const { id, code, unitKey, nameKey } of rows)
    add({ id, nameKey, unitKeys: [unitKey, ...(code === null ? [] : [searchKey(code)])] });

  const one = (name: string | undefined, unit: string | undefined): Result<string> => {
    const within = (member: Member) => unit === undefined || member.unitKeys.includes(searchKey(unit));
    const named = name === undefined ? [] : (byName.get(searchKey(name)) ?? []).filter(within);
    // A cell that names who leads may name a unit.
    const ofUnit =
      named.length > 0
        ? []
        : (byName.get('') ?? []).filter(({ unitKeys }) => unitKeys.includes(searchKey(name ?? unit ?? '')));
    const found = [...named, ...ofUnit];
    const [member] = found;
    const given = name ?? unit ?? '';
    if (member === undefined) return refuse('notFound', { what: 'member', id: given });
    if (found.length > 1) return refuse('invalidValue', { path: 'lead', problem: 'severalFit', given });
    return ok(member.id);
  };
  return {
    add,
    find(names, unit) {
      if (names === undefined && unit === undefined)
        return refuse('invalidValue', { path: 'lead', problem: 'required' });
      const parts = (names ?? '').split(/[;\n]/).flatMap((part) => part.trim() || []);
      const ids: string[] = [];
      for (const [place, part] of (parts.length === 0 ? [undefined] : parts).entries()) {
        const found = one(part, place === 0 ? unit : undefined);
        if (!found.ok) return found;
        ids.push(found.value);
      }
      return ok(ids);
    },
  };
}
