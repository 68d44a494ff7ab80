import type { Wording } from '#regulation/wording.ts';

interface Rules {
  levels: { id: string; title: Wording }[];
}
interface Tried {
  then: Rules;
  now: Rules;
  rows: { then: { level: string }; now: { state: string; level: string | null; byRules: string | null } }[];
}

/** How many had each level, and how many would have it; and those that would have none. */
export function countLevels({ then, now, rows }: Tried) {
  const known = new Map([...now.levels, ...then.levels].map((level) => [level.id, level.title]));
  return {
    levels: [...known].map(([id, title]) => ({
      id,
      title,
      then: rows.filter((row) => row.then.level === id).length,
      now: rows.filter((row) => row.now.level === id).length,
    })),
    open: {
      tied: rows.filter((row) => row.now.byRules !== null && row.now.level === null).length,
      noRating: rows.filter((row) => row.now.state === 'noRating').length,
      notComputed: rows.filter((row) => row.now.state === 'missing' || row.now.state === 'noData').length,
    },
  };
}
