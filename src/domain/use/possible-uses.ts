import type { Settings, Use } from '#regulation/settings.ts';

/** What a result at some level can lead to: what the regulation names for this level, or else every use it knows. */
export function possibleUses(
  { uses, usesByLevel }: Pick<Settings, 'uses' | 'usesByLevel'>,
  level: string,
): Use[] {
  return usesByLevel?.value[level] ?? uses.value;
}
