import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { paperKinds } from '#domain/paper/official-paper.ts';
import { storeIssuedPaper } from '#database/paper/paper-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { drawUp, fingerprintOf } from './draw-up.ts';

const input = z.strictObject({
  kind: z.enum(paperKinds),
  /** The decision, task, report, session, appraisal or campaign it is about. */
  thingId: z.uuid(),
});

const output = z.strictObject({ fingerprint: z.hash('sha256') });

/**
 * Draws up a paper as whoever asks may see its thing, and keeps what it says for good: by its fingerprint anybody
 * entitled can check a copy. The same content is the same paper, however often it is asked for.
 */
export const issuePaper = command(
  'issuePaper',
  input,
  async (context, { kind, thingId }) => {
    const drawn = await drawUp(context, kind, thingId);
    if (!drawn.ok) return drawn;
    const { paper, issuer } = drawn.value;
    const fingerprint = fingerprintOf(paper);
    const { isNew } = await storeIssuedPaper(context.db, {
      fingerprint,
      authorityId: issuer.authorityId,
      thingId,
      content: paper,
      format: issuer.format,
      issuedBy: context.actor.accountId,
      issuedAt: context.now,
    });
    if (isNew)
      context.record({
        authorityId: issuer.authorityId,
        action: 'issuePaper',
        thing: 'paper',
        thingId: fingerprint,
        after: { kind, thingId },
      });
    return ok({ fingerprint });
  },
  { output },
);
