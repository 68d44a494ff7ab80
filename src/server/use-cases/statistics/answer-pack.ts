import type { Pack } from '#regulation/pack.ts';
import type { PublishedQuery } from './published-query.ts';

/** What a regulation itself says where a published table has a figure of it; undefined for a group it does not have. */
export function answerPack(
  pack: Pack,
  query: Extract<PublishedQuery, { pack: string }>,
): string | string[] | null | undefined {
  const { head, settings, rating, councils, groups } = pack;
  switch (query.pack) {
    case 'id':
      return head.id;
    case 'issuedOn':
      return head.issuedOn ?? null;
    case 'horizons':
      return settings.horizons.value;
    case 'planParts':
      return settings.planParts.value;
    case 'levels':
      return rating.levels.map((level) => level.id);
    case 'reportCadence':
      return settings.reportCadence.value;
    case 'councils':
      return councils.map((council) => council.title.en);
    case 'groupTitle':
      return groups.find((group) => group.id === query.group)?.title.en;
  }
}
