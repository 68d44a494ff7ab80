import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { type OfficialPaper, paperKinds } from '#domain/paper/official-paper.ts';
import { paperFormatSchema, type PaperFormat } from '#regulation/paper-format.ts';
import { findIssuedPaper, findLatestPaper } from '#database/paper/paper-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { drawUp, fingerprintOf } from './draw-up.ts';

const input = z.strictObject({ fingerprint: z.hash('sha256') });

const output = z.strictObject({
  fingerprint: z.hash('sha256'),
  kind: z.enum(paperKinds),
  thingId: z.uuid(),
  issuedAt: z.iso.datetime(),
  /** Whether the system would draw up the same today. */
  isCurrent: z.boolean(),
  /** The paper of the same kind about the same thing that was drawn up last. */
  latest: z.hash('sha256'),
  /** What the paper says, whole. */
  content: z.looseObject({}) as unknown as z.ZodType<OfficialPaper>,
  /** How it looks. */
  format: paperFormatSchema as unknown as z.ZodType<PaperFormat>,
});

/**
 * A paper as it went out, by its fingerprint, for whoever may read what it is about; for all others there is none. Says
 * whether it still holds what the system knows.
 */
export const getPaper = query(
  'getPaper',
  input,
  async (context, { fingerprint }) => {
    const missing = refuse('notFound', { what: 'paper', id: fingerprint });
    const paper = await findIssuedPaper(context.db, fingerprint);
    if (paper === undefined) return missing;
    const { content, format, thingId, issuedAt } = paper;
    const drawn = await drawUp(context, content.kind, thingId);
    if (!drawn.ok) return missing;
    const isCurrent = fingerprintOf(drawn.value.paper) === fingerprint;
    // What another may see of the thing is not for everybody who may see some of it.
    if (!isCurrent && !drawn.value.whole && paper.issuedBy !== context.actor.accountId) return missing;
    return ok({
      fingerprint,
      kind: content.kind,
      thingId,
      issuedAt: new Date(issuedAt).toISOString(),
      isCurrent,
      latest: (await findLatestPaper(context.db, content.kind, thingId)) ?? fingerprint,
      content,
      format,
    });
  },
  { output },
);
