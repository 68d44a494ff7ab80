import { rate } from '#domain/appraisal/rate.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { readFacts } from '#domain/score/read-facts.ts';
import type { Pack } from '#regulation/pack.ts';
import { loadRatingRows } from '#database/rating/rating-store.ts';
import { loadProposedFacts } from '#database/rating/rating-story.ts';
import type { Context } from '#use-cases/base/context.ts';

/**
 * Whether the ceilings of the regulation, a head's level not above that of his unit say, leave room for levels about to be
 * decided: of those on the paper, and of heads decided before whose unit is on it. The level of a unit is the one about to
 * be decided, else the decided one.
 * Errors: `outsideRule` with the ceiling and its level; `missingFacts` while the level of the unit, or another answer a
 * ceiling needs, is not known.
 * @param levels the level about to be decided of each appraisal
 */
export async function checkCeilings(
  { db, now }: Context,
  campaignId: string,
  { pack, hash }: { pack: Pack; hash: string },
  levels: ReadonlyMap<string, string>,
): Promise<Result<null>> {
  const { head, rating } = pack;
  if (rating.ceilings.length === 0) return ok(null);
  const rows = await loadRatingRows(db, campaignId);
  const units = new Map(
    rows.flatMap((row) => (row.kind === 'unit' ? [[row.unitId, levels.get(row.id) ?? row.level]] : [])),
  );
  const onPaper = new Set(
    rows.flatMap((row) => (row.kind === 'unit' && levels.has(row.id) ? [row.unitId] : [])),
  );
  const rank = (level: string) => rating.levels.findIndex((it) => it.id === level);
  for (const row of rows) {
    const level = levels.get(row.id) ?? row.level;
    const concerned = levels.has(row.id) || (row.kind === 'official' && onPaper.has(row.unitId));
    if (!concerned || level === null) continue;
    const proposed = await loadProposedFacts(db, row.id);
    const unitLevel = units.has(row.unitId) ? (units.get(row.unitId) ?? undefined) : null;
    const known = Object.entries(pack.facts).flatMap(([name, fact]) =>
      fact.from === 'unitRating' ? [[name, row.kind === 'unit' ? null : unitLevel] as const] : [],
    );
    const given = { ...proposed, ...Object.fromEntries(known) };
    const facts = readFacts(
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      pack,
    );
    if (!facts.ok) throw new Error(`facts of a proposal no longer fit: ${JSON.stringify(facts.refusal)}`);
    for (const { title, source, truth, level: highest } of rate(pack, facts.value, { hash, at: now })
      .ceilings) {
      const lowest = rank(level) === rating.levels.length - 1;
      if (truth.state === 'unknown' && !lowest) return refuse('missingFacts', { facts: truth.facts });
      if (truth.state !== 'yes' || highest === null || rank(level) >= rank(highest)) continue;
      const citation = { pack: head.id, version: head.version, source };
      return refuse('outsideRule', { rule: title, given: level, limit: highest }, citation);
    }
  }
  return ok(null);
}
