import type { Language } from '#domain/appraisal/figure-text.ts';
import type { Answers } from '#web/api/client.ts';
import { officialWords } from '#web/text/appraisal/official-words.ts';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';

type Dossier = Answers['use']['getDossier'];

/** How the work of an official stood year by year, and in the whole term. */
export function exportedYears(
  { official, years, term }: Dossier,
  levelOf: (level: string) => string,
  language: Language,
): ExportedTable {
  const text = officialWords[language];
  const lines = [
    ...years.map((year) => ({ ...year, name: String(year.year), said: year.levels.map(levelOf) })),
    { ...term, name: text.term, said: [] },
  ];
  return tableOf({ name: `${text.dossierOf(official.fullName)}: ${text.years}` }, lines, [
    [text.year, ({ name }) => name],
    [text.assigned, (line) => figureCell(line.assigned)],
    [text.finished, (line) => figureCell(line.finished)],
    [text.unfinished, (line) => figureCell(line.unfinished)],
    [text.carriedOver, (line) => figureCell(line.carriedOver)],
    [text.ongoing, (line) => figureCell(line.ongoing)],
    [`${text.share} (%)`, (line) => figureCell(line.finishedShare)],
    [text.levels, ({ said }) => said.join('; ') || null],
  ]);
}
