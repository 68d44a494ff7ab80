import { useQueries } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { useLanguage } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';

interface Rules {
  packId: string;
  packVersion: string;
}

/** Names levels by the rules of the campaign they were given in, else by any of the rules there are. */
export function useLevelNames(campaigns: Rules[]): (level: string, rules?: Rules) => string {
  const { language } = useLanguage();
  const distinct = [...new Map(campaigns.map((it) => [`${it.packId} ${it.packVersion}`, it])).values()];
  const packs = useQueries({
    queries: distinct.map(({ packId, packVersion }) =>
      api.regulation.get.queryOptions({ input: { id: packId, version: packVersion } }),
    ),
  });
  return (level, rules) => {
    const levels = distinct.flatMap((it, position) =>
      rules === undefined || (it.packId === rules.packId && it.packVersion === rules.packVersion)
        ? (packs[position]?.data?.pack.rating.levels ?? [])
        : [],
    );
    return asHeading(levels.find(({ id }) => id === level)?.title[language] ?? level);
  };
}
