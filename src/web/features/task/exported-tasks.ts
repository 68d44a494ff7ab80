import type { Language } from '#domain/appraisal/figure-text.ts';
import { type Answers, client } from '#web/api/client.ts';
import { postText } from '#web/text/post-text.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { asHeading, natureTerms, originTerms, stateTerm } from '#web/text/terms.ts';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { gatherRows, type Told } from '#web/ui/export/gather-rows.ts';
import { dateCell, tableOf } from '#web/ui/export/table-of.ts';

type Asked = Omit<Parameters<typeof client.task.list>[0], 'after' | 'limit'>;
type Row = Answers['task']['list']['tasks'][number];

/** All tasks a filter finds, with whoever leads and whoever shares in each. */
export async function exportedTasks(asked: Asked, language: Language, told: Told): Promise<ExportedTable> {
  const text = taskWords[language];
  const rows = await gatherRows<Row, { dueOn: string; id: string }>(told, async (after) => {
    const page = await client.task.list({ ...asked, limit: 200, ...(after && { after }) });
    return { rows: page.tasks, next: page.next };
  });
  return tableOf({ name: text.title }, rows, [
    [text.task, (row) => row.title],
    [text.campaign, (row) => row.campaignTitle],
    [asHeading(text.lead), ({ owners: [lead] }) => lead?.fullName ?? lead?.unitName ?? null],
    [
      text.owner,
      ({ owners: [lead] }) =>
        lead === undefined
          ? null
          : lead.fullName === null
            ? text.unitWork
            : postText(lead.postTitle, lead.unitName),
    ],
    [
      text.sharedWith,
      ({ owners: [, ...others] }) => others.map((it) => it.fullName ?? it.unitName).join('; ') || null,
    ],
    [text.origin, (row) => asHeading(originTerms[row.origin][language])],
    [text.nature, (row) => asHeading(natureTerms[row.nature][language])],
    [text.state, (row) => asHeading(stateTerm(row.state)[language])],
    [text.due, (row) => dateCell(row.dueOn)],
    [text.late, (row) => (row.late ? text.late : null)],
  ]);
}
