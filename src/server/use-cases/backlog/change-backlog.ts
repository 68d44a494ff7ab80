import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { command } from '#use-cases/base/use-case.ts';
import { backlogWords } from './enter-backlog.ts';
import { reachBacklog } from './reach-backlog.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = backlogWords.extend({ entryId: z.uuid(), version: z.int() });

/** Words an entry anew; the log keeps how it was. What is settled or dropped keeps its words. */
export const changeBacklog = command(
  'changeBacklog',
  input,
  async (context, { entryId, version, ...words }) => {
    const reached = await reachBacklog(context, entryId, version);
    if (!reached.ok) return reached;
    const entry = reached.value;
    if (entry.state !== 'open' && entry.state !== 'inWork')
      return refuse('wrongState', { action: 'changeBacklog', state: entry.state, possible: [] });
    if (words.waitingSince > context.today)
      return refuse('invalidValue', {
        path: 'waitingSince',
        problem: 'tooLate',
        given: words.waitingSince,
        limit: context.today,
      });
    await context.db
      .updateTable('backlog_entry')
      .set({
        title: words.title,
        title_key: searchKey(words.title),
        description: words.description,
        source: words.source,
        unit_id: words.unitId,
        waiting_since: words.waitingSince,
        version: version + 1,
      })
      .where('id', '=', entryId)
      .execute();
    context.record({
      authorityId: entry.authority_id,
      action: 'changeBacklog',
      thing: 'backlogEntry',
      thingId: entryId,
      before: {
        title: entry.title,
        description: entry.description,
        source: entry.source,
        unitId: entry.unit_id,
        waitingSince: entry.waiting_since,
        version,
      },
      after: { ...words, version: version + 1 },
    });
    return ok({ version: version + 1 });
  },
  { output: versionAnswer },
);
