import type { Power } from '#domain/access/actor.ts';
import { loadReached } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';

/** The powers that let results be read. Agrees with `may` for readStatistics, readAppraisal and readDossier. */
const kinds: Power['kind'][] = ['specialist', 'leader', 'inspector'];

/** The authorities whose results and figures an actor may read by his powers. */
export async function reachedAuthorities({ db, actor, today }: Context): Promise<string[] | 'all'> {
  return loadReached(
    db,
    actor.powers.filter((power) => kinds.includes(power.kind)),
    today,
  );
}

/** By which of his powers the actor reads results, as the log of reads has it. */
export function readingGrounds({ actor }: Pick<Context, 'actor'>): string[] {
  return [...new Set(actor.powers.map((power) => power.kind).filter((kind) => kinds.includes(kind)))];
}
