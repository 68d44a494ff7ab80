import type { Language } from '#domain/appraisal/figure-text.ts';
import { backlogSourceWords, backlogStateWords } from '#domain/wording/backlog-words.ts';
import { type Answers, client } from '#web/api/client.ts';
import { backlogWords } from '#web/text/assigning/backlog-words.ts';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { gatherRows, type Told } from '#web/ui/export/gather-rows.ts';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';

/** What waits at an authority, as the list narrows and orders it. */
export async function exportedBacklog(
  asked: Parameters<typeof client.backlog.list>[0],
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const text = backlogWords[language];
  type Row = Answers['backlog']['list']['entries'][number];
  const rows = await gatherRows<Row, { key: string; id: string }>(told, async (after) => {
    const page = await client.backlog.list({ ...asked, limit: 200, ...(after && { after }) });
    return { rows: page.entries, next: page.next };
  });
  return tableOf({ name: text.title }, rows, [
    [text.matter, (row) => row.title],
    [text.source, (row) => backlogSourceWords[row.source][language]],
    [text.unit, (row) => row.unitName],
    [text.waitingSince, (row) => ({ date: row.waitingSince })],
    [text.ageDays, (row) => figureCell(row.ageDays)],
    [text.attempts, (row) => figureCell(row.attempts)],
    [
      text.owners,
      ({ owners }) => owners.map(({ fullName, unitName }) => fullName ?? unitName).join('; ') || text.nobody,
    ],
    [text.state, (row) => backlogStateWords[row.state][language]],
  ]);
}
