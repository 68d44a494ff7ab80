import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { summariseYears } from '#domain/use/summarise-years.ts';
import { loadManagingPath } from '#database/access/managing-authority.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { loadHeldPosts } from '#database/organisation/tenure-store.ts';
import { loadConsequences } from '#database/use/consequence-store.ts';
import {
  type DossierPart,
  loadDossierParts,
  loadDossierProducts,
  loadDossierTasks,
  loadManagingAuthorities,
} from '#database/use/dossier-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { query } from '#use-cases/base/use-case.ts';
import { workOfYears } from './work-of-years.ts';
import { getDossierAnswer } from '#use-cases/answers/dossier-answers.ts';

const year = z.int().min(1900).max(2200);
const input = z.strictObject({
  officialId: z.uuid(),
  /** Why it is opened: needed for that of somebody else, and kept in the access log. */
  reason: z.string().regex(/\S/).max(1000).optional(),
  /** The first and the last year looked at; a campaign is of the year it ends in. */
  fromYear: year.default(1900),
  toYear: year.default(2200),
});

/**
 * The dossier of an official: posts, and by campaign the work given to him, its products, the announced level and what it
 * led to; year by year and as one term. He reads his own; so does whoever has a say at the authority that decides about
 * him now, with posts at several levels the highest. Somebody of any other authority he is or was under sees what was
 * there. Levels not announced are shown to nobody. Who opens that of somebody else says why.
 * Errors: `notFound` for whoever may not read it; `reasonNeeded`.
 */
export const getDossier = query(
  'getDossier',
  input,
  async (context, { officialId, reason, ...years }) => {
    const { db } = context;
    const official = await db
      .selectFrom('official')
      .select(['id', 'full_name as fullName', 'made_up as madeUp'])
      .where('id', '=', officialId)
      .executeTakeFirst();
    const all = await loadDossierParts(db, officialId, years);
    const reach = await reachOf(context, officialId, all, reason);
    if (official === undefined || reach === undefined)
      return refuse('notFound', { what: 'official', id: officialId });
    if (context.actor.officialId !== officialId && reason === undefined)
      return refuse('reasonNeeded', { action: 'readDossier' });

    const parts = all.filter((part) => reach === 'all' || reach.has(part.authorityId));
    const tasks = await loadDossierTasks(
      db,
      parts.map((part) => part.subjectId),
    );
    const products = await loadDossierProducts(
      db,
      tasks.map((task) => task.id),
    );
    const led = await loadConsequences(
      db,
      { authorityIds: 'all', officialId },
      { officialId },
      { limit: 1000 },
    );
    return ok({
      official,
      posts: await loadHeldPosts(db, [officialId]),
      campaigns: parts.map((part) => ({
        ...part,
        tasks: tasks
          .filter((task) => task.subjectId === part.subjectId)
          .map((task) => ({
            ...task,
            products: products.filter((product) => product.taskId === task.id),
          })),
        consequences: led.filter((consequence) => consequence.subjectId === part.subjectId),
      })),
      ...summariseYears(workOfYears(parts, tasks)),
    });
  },
  { output: getDossierAnswer },
);

/** The authorities whose part of the dossier the actor may read; undefined where there is none. */
async function reachOf(
  context: Context,
  officialId: string,
  parts: DossierPart[],
  reason: string | undefined,
): Promise<Set<string> | 'all' | undefined> {
  const { db, actor, today } = context;
  if (actor.officialId === officialId) return 'all';
  const [highest] = await loadManagingPath(db, officialId, today);
  const managing = await loadManagingAuthorities(db, officialId, today);
  const reached = new Set<string>();
  for (const authorityId of new Set([...managing, ...parts.map((part) => part.authorityId)])) {
    const authorityPath = await loadUnitPath(db, authorityId, today);
    const permit = may(actor, 'readDossier', { thing: 'official', authorityPath, ownerIds: [officialId] });
    if (!permit.ok) continue;
    // What was read of whom is written down once, at the first authority that lets it be read.
    if (reached.size === 0)
      context.noteRead({
        authorityId,
        action: 'readDossier',
        thing: 'official',
        thingId: officialId,
        grounds: permit.value,
        ...(reason === undefined ? {} : { reason }),
      });
    if (authorityId === highest) return 'all';
    reached.add(authorityId);
  }
  return reached.size > 0 ? reached : undefined;
}
