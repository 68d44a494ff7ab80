import { createHash } from 'node:crypto';
import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { paperKinds } from '#domain/paper/official-paper.ts';
import { findStrangeField } from '#domain/paper/template-names.ts';
import { findIssuedPaper } from '#database/paper/paper-store.ts';
import { endTemplate, findTemplate, loadTemplates, storeTemplate } from '#database/paper/template-store.ts';
import { command, query } from '#use-cases/base/use-case.ts';
import { mayOn } from './letterhead.ts';

const place = z.strictObject({ authorityId: z.uuid(), kind: z.enum(paperKinds) });

/** Two megabytes as base64. */
const largest = 2_800_000;

const keep = place.extend({
  name: z.string().min(1).max(200),
  /** The .docx, base64. */
  content: z.base64().max(largest),
  /** The fields found in it by whoever read it, those of a list as `list.field`; or what is broken. */
  reading: z.union([
    z.strictObject({
      fields: z.array(z.string().max(200)).max(500),
      lists: z.array(z.string().max(200)).max(500),
    }),
    z.strictObject({ fault: z.enum(['notDocx', 'brokenField']), given: z.string() }),
  ]),
});

/**
 * Sets papers of a kind in an office's own .docx from now on. Errors: `invalidValue` at `content` for what is no .docx or has
 * no field, and at `{field}` for the first field that is broken or that no paper fills, with the one perhaps meant.
 */
export const keepTemplate = command(
  'keepTemplate',
  keep,
  async (context, { authorityId, kind, name, content, reading }) => {
    const permit = await mayOn(context, 'changeOrganisation', authorityId);
    if (!permit.ok) return permit;
    if ('fault' in reading)
      return reading.fault === 'notDocx'
        ? refuse('invalidValue', { path: 'content', problem: 'wrongType' })
        : refuse('invalidValue', { path: inBraces(reading.given), problem: 'brokenField' });
    if (reading.fields.length + reading.lists.length === 0)
      return refuse('invalidValue', { path: 'content', problem: 'noField' });
    const strange = findStrangeField(reading);
    if (strange !== undefined)
      return refuse('invalidValue', {
        path: `{${strange.field}}`,
        problem: 'unknownName',
        ...(strange.nearest === undefined ? {} : { nearest: strange.nearest }),
      });
    const bytes = Buffer.from(content, 'base64');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = context.newId();
    await storeTemplate(context.db, {
      id,
      authorityId,
      kind,
      name,
      sha256,
      content: bytes,
      addedBy: context.actor.accountId,
      now: context.now,
    });
    context.record({
      authorityId,
      action: 'keepTemplate',
      thing: 'paperTemplate',
      thingId: id,
      after: { kind, name, sha256 },
    });
    return ok({ id, sha256, fields: reading.fields });
  },
  { output: z.strictObject({ id: z.uuid(), sha256: z.hash('sha256'), fields: z.array(z.string()) }) },
);

/** A field as a template writes it; one with braces too many has them already. */
function inBraces(field: string): string {
  return field.includes('{') ? field : `{${field}}`;
}

/** Sets papers of a kind by their form again. */
export const dropTemplate = command(
  'dropTemplate',
  place,
  async (context, { authorityId, kind }) => {
    const permit = await mayOn(context, 'changeOrganisation', authorityId);
    if (!permit.ok) return permit;
    if (!(await endTemplate(context.db, { authorityId, kind, now: context.now })))
      return refuse('notFound', { what: 'paperTemplate', id: kind });
    context.record({ authorityId, action: 'dropTemplate', thing: 'paperTemplate', thingId: kind });
    return ok({ kind });
  },
  { output: z.strictObject({ kind: z.enum(paperKinds) }) },
);

/** The templates a body uses. */
export const listTemplates = query(
  'listTemplates',
  z.strictObject({ authorityId: z.uuid() }),
  async (context, { authorityId }) => {
    const permit = await mayOn(context, 'readOrganisation', authorityId);
    return permit.ok ? ok({ templates: await loadTemplates(context.db, authorityId) }) : permit;
  },
  {
    output: z.strictObject({
      templates: z.array(
        z.strictObject({
          id: z.uuid(),
          kind: z.enum(paperKinds),
          name: z.string(),
          sha256: z.hash('sha256'),
          addedAt: z.string(),
        }),
      ),
    }),
  },
);

/** The template a paper that went out is set in, base64; null: its form. For whoever was given the paper. */
export const templateOfPaper = query(
  'templateOfPaper',
  z.strictObject({ fingerprint: z.hash('sha256') }),
  async ({ db }, { fingerprint }) => {
    const paper = await findIssuedPaper(db, fingerprint);
    const found = paper && (await findTemplate(db, paper.authorityId, paper.content.kind));
    return ok({ content: found === undefined ? null : Buffer.from(found).toString('base64') });
  },
);
