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

/** Who takes part in a campaign, by what a table calls them: full name, title of his post, and unit by name or code. */
export async function loadCampaignMembers({ db }: Context, campaignId: string): Promise<CampaignMembers> {
  const rows = await db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .select(['subject.id', 'unit.code', 'unit.name_key as unitKey', 'official.name_key as nameKey'])
    .select('post.title as postTitle')
    .where('subject.campaign_id', '=', campaignId)
    .execute();
  const byName = new Map<string, Member[]>();
  const add = (member: Member) => {
    const key = member.nameKey ?? '';
    byName.set(key, [...(byName.get(key) ?? []), member]);
  };
  const byPost = new Map<string, Member[]>();
  for (const { id, code, unitKey, nameKey, postTitle } of rows) {
    const member = { id, nameKey, unitKeys: [unitKey, ...(code === null ? [] : [searchKey(code)])] };
    add(member);
    const post = searchKey(postTitle ?? '');
    byPost.set(post, [...(byPost.get(post) ?? []), member]);
  }

  const one = (name: string | undefined, unit: string | undefined): Result<string> => {
    const within = (member: Member) => unit === undefined || member.unitKeys.includes(searchKey(unit));
    const named =
      callingsOf(name ?? '')
        .flatMap((key) => [byName.get(key), byPost.get(key)])
        .map((members = []) => members.filter(within))
        .find((members) => members.length > 0) ?? [];
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

/** What a cell may call somebody: as it stands, without how he is addressed, and without his post after the name. */
function callingsOf(cell: string): string[] {
  const bare = cell.replace(/^(?:đồng chí|đ\/c|ông|bà)[\s:.]+/iu, '');
  return [cell, bare, bare.split(/\s[-–]\s|[,(]/)[0] ?? ''].map(searchKey).filter((key) => key !== '');
}
