import type { Pack } from '#regulation/pack.ts';

/** What a level is called by its regulation. */
export function levelTitle(pack: Pick<Pack, 'rating'>, level: string): string {
  return pack.rating.levels.find(({ id }) => id === level)?.title.vi ?? level;
}
