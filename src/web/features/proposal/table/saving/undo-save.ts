import { client } from '#web/api/client.ts';
import type { SentRow } from '../read-sheet.ts';
import { isNew } from '../sheet.ts';
import type { ListedProposal, TableRow } from '../table-row.ts';

/** What a proposal said, as a table sends it. */
function workOf(proposal: ListedProposal): object {
  const { title, nature, content, horizon, reason, expectedProduct, dueOn, indicators } = proposal;
  return {
    ...withoutNulls({ title, nature, content, horizon, reason, expectedProduct, dueOn }),
    indicators: indicators.map(withoutNulls),
  };
}

function withoutNulls(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/**
 * Takes back that a table was saved: rows that were changed say again what they said before, those entered new are withdrawn.
 *
 * @param before the rows as they were
 * @param saved what the server made of the rows that were sent, each by its number from 1
 */
export async function undoSave(
  campaignId: string,
  before: ReadonlyMap<string, TableRow>,
  sent: SentRow[],
  saved: { row: number; taskId: string; version: number }[],
): Promise<void> {
  const keyOf = (row: number) => sent[row - 1]?.key ?? '';
  const rows = saved.flatMap(({ row, taskId, version }) => {
    const proposal = before.get(keyOf(row))?.proposal;
    return proposal === undefined ? [] : [{ taskId, version, ...workOf(proposal) }];
  });
  if (rows.length > 0) await client.task.saveProposals({ campaignId, rows });
  const entered = saved.filter(({ row }) => isNew(keyOf(row)));
  if (entered.length > 0)
    await client.task.stepProposals({
      campaignId,
      action: 'withdraw',
      dryRun: false,
      tasks: entered.map(({ taskId, version }) => ({ taskId, version })),
    });
}
