import type { Answers } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { officialWords } from '#web/text/appraisal/official-words.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

type Dossier = Answers['use']['getDossier'];
type Line = Omit<Dossier['term'], never> & { name: string; levels: string[] | null };

/** Year by year how the work stands and which level was announced, and all years together. */
export function YearsView({ dossier, levelOf }: { dossier: Dossier; levelOf: (level: string) => string }) {
  const text = useWords(officialWords);
  const lines: Line[] = [
    ...dossier.years.map((year) => ({ ...year, name: String(year.year), levels: year.levels })),
    { ...dossier.term, name: text.term, levels: null },
  ];
  const count = (
    head: string,
    of: 'assigned' | 'finished' | 'unfinished' | 'carriedOver' | 'ongoing',
  ): Column<Line> => ({ head, figures: true, cell: (line) => line[of] });
  const columns: Column<Line>[] = [
    {
      head: text.year,
      names: true,
      cell: ({ name, levels }) => (levels === null ? <b>{name}</b> : name),
    },
    count(text.assigned, 'assigned'),
    count(text.finished, 'finished'),
    count(text.unfinished, 'unfinished'),
    count(text.carriedOver, 'carriedOver'),
    count(text.ongoing, 'ongoing'),
    {
      head: text.share,
      figures: true,
      cell: ({ finishedShare }) => (finishedShare === null ? '–' : <Figure value={finishedShare} unit="%" />),
    },
    {
      head: text.levels,
      width: '22%',
      cell: ({ levels }) =>
        levels === null ? null : levels.length === 0 ? (
          text.noLevel
        ) : (
          <div>
            {levels.map((level, position) => (
              <StateTag key={position} tone="accent">
                {levelOf(level)}
              </StateTag>
            ))}
          </div>
        ),
    },
  ];
  return <DataTable label={text.years} columns={columns} rows={lines} keyOf={({ name }) => name} />;
}
