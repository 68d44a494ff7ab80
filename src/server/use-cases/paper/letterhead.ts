import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { letterheadSchema } from '#domain/paper/letterhead.ts';
import { storeLetterhead } from '#database/paper/letterhead-store.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { packFault } from '#use-cases/answers/parts/pack.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command, query } from '#use-cases/base/use-case.ts';
import { issuerOf } from './issuer.ts';

const place = z.strictObject({ authorityId: z.uuid() });

/** The state of a letterhead; 0 while it is only what the name of the body tells. */
const version = z.int().min(0);

const getAnswer = z.strictObject({
  name: z.string(),
  letterhead: letterheadSchema,
  version,
  mayChange: z.boolean(),
  format: z.strictObject({ id: z.string(), version: z.string(), runs: z.enum(['year', 'term']) }),
  /** For whoever may change the letterhead: what is wrong in forms of the office's own, which are not used. */
  faultyFormats: z.array(packFault),
});

/** What a body says of itself on its papers, as kept or as its name tells. */
export const getLetterhead = query(
  'getLetterhead',
  place,
  async (context, { authorityId }) => {
    const permit = await mayOn(context, 'readOrganisation', authorityId);
    if (!permit.ok) return permit;
    const issuer = await issuerOf(context, authorityId, context.today);
    if (!issuer.ok) return issuer;
    const { name, letterhead, version: kept, format } = issuer.value;
    const mayChange = (await mayOn(context, 'changeOrganisation', authorityId)).ok;
    return ok({
      name,
      letterhead,
      version: kept,
      mayChange,
      format: { id: format.id, version: format.version, runs: format.numbering.runs },
      faultyFormats: mayChange ? (context.formats?.faulty ?? []) : [],
    });
  },
  { output: getAnswer },
);

const change = z.strictObject({ authorityId: z.uuid(), version, letterhead: letterheadSchema });

/** Says what a body says of itself on its papers from now on; papers that went out stay as they are. */
export const setLetterhead = command(
  'setLetterhead',
  change,
  async (context, { authorityId, version: seen, letterhead }) => {
    const permit = await mayOn(context, 'changeOrganisation', authorityId);
    if (!permit.ok) return permit;
    const before = await issuerOf(context, authorityId, context.today);
    if (!before.ok) return before;
    if (!(await storeLetterhead(context.db, authorityId, { content: letterhead, version: seen })))
      return refuse('versionConflict', {
        what: 'letterhead',
        seen,
        current: before.value.version,
        id: authorityId,
      });
    context.record({
      authorityId,
      action: 'setLetterhead',
      thing: 'letterhead',
      thingId: authorityId,
      before: { ...before.value.letterhead, version: seen },
      after: { ...letterhead, version: seen + 1 },
    });
    return ok({ version: seen + 1 });
  },
  { output: z.strictObject({ version }) },
);

/** Whether somebody may do something with the papers of a body. */
export async function mayOn(
  context: Context,
  action: 'readOrganisation' | 'changeOrganisation',
  authorityId: string,
) {
  const authorityPath = await loadUnitPath(context.db, authorityId, context.today);
  if (authorityPath.length === 0) return refuse('notFound', { what: 'unit', id: authorityId });
  return may(context.actor, action, { thing: 'letterhead', authorityPath, ownerIds: [] });
}
