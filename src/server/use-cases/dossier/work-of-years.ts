import { type YearOfWork } from '#domain/use/summarise-years.ts';
import type { DossierPart, DossierTask } from '#database/use/dossier-store.ts';

/** A year of an official: his work by how it stands, and the levels announced for it. */
export interface YearOfOfficial extends YearOfWork {
  levels: string[];
}

/**
 * The work of an official by the year each campaign ends in, the earliest first. A task he has in two posts at once
 * counts once.
 */
export function workOfYears(parts: DossierPart[], tasks: DossierTask[]): YearOfOfficial[] {
  const carriedOver = new Set(tasks.flatMap((task) => (task.state === 'carriedOver' ? [task.id] : [])));
  const years = Map.groupBy(parts, (part) => Number(part.periodTo.slice(0, 4)));
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, ofYear]) => {
      const subjects = new Set(ofYear.map((part) => part.subjectId));
      const own = new Map(
        tasks
          .filter((task) => subjects.has(task.subjectId))
          // Handed over to somebody else or taken back: no longer his to finish.
          .filter((task) => task.state !== 'transferred' && task.state !== 'withdrawn')
          .map((task) => [task.id, task]),
      );
      const all = [...own.values()];
      const count = (...states: DossierTask['state'][]) =>
        all.filter((task) => states.includes(task.state)).length;
      return {
        year,
        assigned: all.length,
        finished: count('finished'),
        unfinished: count('unfinished'),
        carriedOver: count('carriedOver'),
        ongoing: count('assigned', 'planSubmitted', 'active', 'suspended'),
        continued: all.filter((task) => task.carriedFromId !== null && carriedOver.has(task.carriedFromId))
          .length,
        levels: ofYear.flatMap((part) => part.level ?? []),
      };
    });
}
