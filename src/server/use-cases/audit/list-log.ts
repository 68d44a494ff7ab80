import * as z from 'zod';
import { addDays } from '#domain/base/dates.ts';
import { ok } from '#domain/base/result.ts';
import { loadNames, type LogFilter, loadLogPage } from '#database/access/log-page.ts';
import { loadReached } from '#database/visible-to.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayAnywhere } from './may-anywhere.ts';

const place = z.strictObject({ at: z.string().max(40), authorityId: z.uuid(), sequence: z.int() });
const input = z.strictObject({
  /** Days in Việt Nam, both inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  action: z.string().max(60).optional(),
  thing: z.string().max(60).optional(),
  thingId: z.string().max(200).optional(),
  /** Part of the user name. */
  userName: z.string().max(60).optional(),
  after: place.optional(),
  limit: pageLimit,
});

const output = z.strictObject({
  entries: z.array(
    z.strictObject({
      authorityId: z.uuid(),
      authorityName: z.string().nullable(),
      sequence: z.int(),
      at: z.string(),
      userName: z.string().nullable(),
      fullName: z.string().nullable(),
      onBehalfOf: z.string().nullable(),
      action: z.string(),
      thing: z.string(),
      thingId: z.string(),
      /** What the thing is called, where it is one with a name. */
      name: z.string().nullable(),
      before: z.unknown(),
      after: z.unknown(),
      hash: z.string(),
    }),
  ),
  next: place.nullable(),
});

/** What an administrator looks after. Everything else in the log, appraisals above all, is none of his business. */
const administered = [
  'account',
  'client',
  'delegation',
  'official',
  'pack',
  'post',
  'session',
  'succession',
  'tenure',
  'token',
  'unit',
  'webhook',
];
/** What judges people: whoever is judged himself sees that it was done, not what it says. */
const judging = ['appraisal', 'consequence', 'councilSession', 'decision', 'objection', 'rating', 'sheet'];

/**
 * What was done, the latest first, with what it changed: an inspector sees it of the authorities he looks into, an
 * administrator of accounts, organisation and regulations only. What an inspector reads of appraisals is noted.
 */
export const listLog = query(
  'listLog',
  input,
  async ({ db, actor, today, noteRead }, { from, to, after, limit, ...wanted }) => {
    const permit = mayAnywhere(actor, 'readLog');
    if (!permit.ok) return permit;
    const inspecting = permit.value.filter(({ kind }) => kind === 'inspector');
    const filter: LogFilter = {
      ...wanted,
      from: from === undefined ? undefined : `${from}T00:00:00+07:00`,
      until: to === undefined ? undefined : `${addDays(to, 1)}T00:00:00+07:00`,
      authorities: await loadReached(db, inspecting, today),
      things: permit.value.some(({ kind }) => kind === 'administrator') ? administered : [],
      after,
    };
    const rows = await loadLogPage(db, filter, limit + 1);
    const { shown, next } = pageOf(rows, limit, ({ at, authorityId, sequence }) => ({
      at,
      authorityId,
      sequence: Number(sequence),
    }));
    const names = await loadNames(db, shown);
    const judged = shown.filter(({ thing }) => judging.includes(thing));
    for (const thingId of new Set(judged.map((row) => row.authorityId)))
      noteRead({
        authorityId: thingId,
        action: 'readLog',
        thing: 'appraisal',
        thingId,
        grounds: ['inspector'],
      });
    const hidden = (thing: string) => actor.officialId !== null && judging.includes(thing);
    return ok({
      entries: shown.map((row) => ({
        ...row,
        sequence: Number(row.sequence),
        name: names.get(row.thingId) ?? null,
        before: hidden(row.thing) ? null : row.before,
        after: hidden(row.thing) ? null : row.after,
      })),
      next,
    });
  },
  { output },
);
