import type { Language } from '#domain/appraisal/figure-text.ts';
import { type Answers, client } from '#web/api/client.ts';
import { followExportWords } from '#web/text/following/follow-export-words.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { reportWords } from '#web/text/following/report-words.ts';
import { periodName } from '#web/text/period-name.ts';
import type { ExportedCell, ExportedTable } from '#web/ui/export/exported-table.ts';
import { gatherRows, type Told } from '#web/ui/export/gather-rows.ts';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';
import { heldText } from './held-text.ts';

type Row = Answers['task']['comparePeriods']['indicators'][number];

/** Every figure of two sealed periods, or of one and of now, and how far they lie apart. */
export async function exportedDifferences(
  asked: { campaignId: string; from: string; to?: string },
  { onlyChanged, about }: { onlyChanged: boolean; about: string[] },
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const text = followWords[language];
  const heads = followExportWords[language];
  const { sealing } = reportWords[language];
  const rows = await gatherRows<Row, string>(told, async (after) => {
    const page = await client.task.comparePeriods({ ...asked, limit: 200, ...(after && { after }) });
    return { rows: page.indicators, next: page.next };
  });
  const cell = (held: Row['before']): ExportedCell =>
    typeof held?.actual === 'string' ? figureCell(held.actual) : heldText(held, '', language).trim();
  const until = asked.to === undefined ? sealing.now : periodName(asked.to, language);
  return tableOf(
    { name: sealing.compareLabel, about },
    rows.filter(({ changed }) => changed || !onlyChanged),
    [
      [text.targets.indicator, (row) => row.name],
      [text.task, (row) => row.taskTitle],
      [heads.unitOfMeasure, (row) => row.unitOfMeasure],
      [periodName(asked.from, language), (row) => cell(row.before)],
      [until, (row) => cell(row.after)],
      [sealing.difference, (row) => figureCell(row.difference)],
    ],
  );
}
