import * as z from 'zod';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import { byteOrderMark, csvLines } from '#server/documents/csv.ts';
import { perform } from '#use-cases/base/perform.ts';
import { exportColumns, exportTasks } from '#use-cases/exchange/export-tasks.ts';
import { taskFilter } from '#use-cases/task/task-filter.ts';
import { summaryOf } from '../route-rules.ts';
import { answer, callOf, open } from '../route.ts';
import { takeTurns } from '../take-turns.ts';

/** Rows of one export that are in memory at a time; parts of two exports are read at once, the others wait. */
const partSize = 500;
const partInTurn = takeTurns(2);

const input = z.strictObject({
  ...taskFilter,
  /** At most so many tasks; left out: all there are. */
  limit: z.int().min(1).max(1_000_000).default(1_000_000),
});

/**
 * All tasks that fit as CSV, part after part as it is read: what a caller waits for does not fill the memory. Whoever may
 * not ask is refused before the first row.
 */
export const exportRoute = open
  .route({
    method: 'GET',
    path: '/tasks/export',
    operationId: exportTasks.name,
    summary: summaryOf(exportTasks.name),
    outputStructure: 'detailed',
    spec: (operation) => ({
      ...operation,
      responses: {
        200: { description: 'the tasks', content: { 'text/csv': { schema: { type: 'string' } } } },
      },
    }),
  })
  .input(input)
  .output(z.object({ headers: z.record(z.string(), z.string()), body: z.custom<ReadableStream>() }))
  .handler(async ({ context, input: given, path }) => {
    const call = callOf(context, path, exportTasks);
    const { limit, ...filter } = answer(readInput(input, given));
    let left = limit;
    const load = async (after?: { dueOn: string; id: string }) => {
      const size = Math.min(left, partSize);
      left -= size;
      const part = { ...filter, after, limit: size };
      return answer(await partInTurn(() => perform(context.services, call, exportTasks, part)));
    };
    const first = await load();
    async function* parts() {
      yield byteOrderMark + csvLines([[...exportColumns], ...first.rows]);
      for (let { next } = first; next !== null && left > 0;) {
        const part = await load(next);
        yield csvLines(part.rows);
        ({ next } = part);
      }
    }
    return {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="tasks.csv"',
        'cache-control': 'private, no-store',
      },
      body: ReadableStream.from(parts()).pipeThrough(new TextEncoderStream()),
    };
  });
