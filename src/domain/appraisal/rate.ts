import type { Condition } from '#regulation/condition.ts';
import type { Pack } from '#regulation/pack.ts';
import type { RatingRow, RatingRules } from '#regulation/rating.ts';
import type { Decimal } from '#domain/base/decimal.ts';
import { all, no, tell, type Truth, yes } from '#domain/score/condition.ts';
import { evaluate } from '#domain/score/evaluate.ts';
import type { Facts } from '#domain/score/facts.ts';
import { known, named, type Outcome } from '#domain/score/outcome.ts';
import { nodesOf } from '#domain/score/score-tree.ts';
import { answerTo, type Scope } from '#domain/score/scope.ts';
import { settled } from '#domain/score/settled.ts';
import { writeFacts } from '#domain/score/write-facts.ts';
import type { Appraisal, AppraisalOutcome, CeilingTrace, RowTrace, RuleTrace, Warning } from './appraisal.ts';

/** What is known besides the facts: the fingerprint of the pack's files and the time, both for the receipt. */
export interface RatingOccasion {
  hash: string;
  at: string;
}

type RatedBy = Pick<Pack, 'head' | 'facts' | 'scores' | 'rating'>;

/**
 * Rates one subject: score → band → conditions → ceilings → proposal. People decide afterwards.
 *
 * No rating where a rule says so. Else a veto that applies decides, even where other answers are missing; of several,
 * the worst level. Else any answer that a rule still needs makes the outcome `missing`, with the names; a score with
 * nothing behind it makes it `noData`. Ceilings come last and never raise.
 */
export function rate(pack: RatedBy, facts: Facts, occasion: RatingOccasion): Appraisal {
  const { rating } = pack;
  const { trees, scope } = evaluate(pack, facts);
  const score = scope.node(rating.score);
  const noRating = rating.noRating.map((rule) => ruleTrace(rule, scope));
  const vetoes = rating.vetoes.map((rule) => ({ ...ruleTrace(rule, scope), level: rule.level }));
  const rows = tryRows(rating.table, score, scope);
  const first = beforeCeilings(rating, { noRating, vetoes, rows, score });
  const { ceilings, outcome } = underCeilings(rating, first, scope);
  const raw = evaluate(pack, facts, { rounding: false }).scope.node(rating.score);
  return {
    levels: rating.levels,
    trees,
    scoreNode: rating.score,
    score: score.state === 'known' ? known(settled(score.value)) : score,
    band: bandOf(score, rating.table),
    noRating,
    vetoes,
    rows,
    ceilings,
    outcome,
    warnings: [
      ...trees.flatMap(nodesOf).flatMap(({ id, wrongWay }): Warning[] => {
        return wrongWay.map((fact) => ({ kind: 'wrongWay', node: id, fact }));
      }),
      ...roundingDecides(raw, score, rating.table),
    ],
    receipt: {
      pack: pack.head.id,
      version: pack.head.version,
      hash: occasion.hash,
      at: occasion.at,
      facts: writeFacts(facts),
    },
  };
}

function ruleTrace(
  rule: Pick<RuleTrace, 'id' | 'title' | 'source'> & { when?: Condition | undefined },
  scope: Scope,
): RuleTrace {
  const head = { id: rule.id, title: rule.title, source: rule.source };
  if (rule.when === undefined) return { ...head, truth: yes };
  const trace = tell(rule.when, scope);
  return { ...head, truth: trace.truth, trace };
}

/** Rows from the top until one holds or cannot be told: what stands below it was not tried. */
function tryRows(table: RatingRow[], score: Outcome, scope: Scope): RowTrace[] {
  const tried: RowTrace[] = [];
  for (const { level, from, when, source } of table) {
    const band = reaches(score, from);
    const trace = when === undefined ? undefined : tell(when, scope);
    const truth = all(trace === undefined ? [band] : [band, trace.truth]);
    tried.push({ level, from, source, band, ...(trace ? { trace } : {}), truth });
    if (truth.state !== 'no') break;
  }
  return tried;
}

/** Whether a score reaches the lowest score of a row; a row without one takes every score there is. */
function reaches(score: Outcome, from: string | undefined): Truth {
  if (score.state !== 'known') return { state: 'unknown', facts: score.facts };
  return from === undefined || settled(score.value).greaterThanOrEqualTo(from) ? yes : no;
}

function bandOf(score: Outcome, table: RatingRow[]): string | null {
  if (score.state !== 'known') return null;
  return table.find((row) => reaches(score, row.from).state === 'yes')?.level ?? null;
}

function beforeCeilings(
  rating: RatingRules,
  tried: Pick<Appraisal, 'noRating' | 'vetoes' | 'rows' | 'score'>,
): AppraisalOutcome {
  const without = tried.noRating.find((it) => it.truth.state === 'yes');
  if (without !== undefined) return { state: 'noRating', rule: without.id };
  const rank = (level: string) => rating.levels.findIndex((it) => it.id === level);
  const [worst] = tried.vetoes
    .filter((it) => it.truth.state === 'yes')
    .toSorted((a, b) => rank(b.level) - rank(a.level));
  if (worst !== undefined) return { state: 'proposed', level: worst.level, by: 'veto', rule: worst.id };

  const last = tried.rows.at(-1);
  const open = [...tried.noRating, ...tried.vetoes, ...(last === undefined ? [] : [last])].flatMap((it) =>
    it.truth.state === 'unknown' ? it.truth.facts : [],
  );
  const scoreOpen = tried.score.state === 'noData' ? tried.score.facts : [];
  const others = named(open).filter((it) => !scoreOpen.includes(it));
  if (others.length > 0) return { state: 'missing', facts: others };
  if (tried.score.state !== 'known') return { state: tried.score.state, facts: tried.score.facts };
  if (open.length > 0) return { state: 'missing', facts: named(open) };
  if (last === undefined || last.truth.state !== 'yes') throw new Error('the rating table has no last row');
  return { state: 'proposed', level: last.level, by: 'table' };
}

/** A ceiling that cannot be told makes a level from the table missing while there is a worse one; not one by a veto. */
function underCeilings(
  rating: RatingRules,
  first: AppraisalOutcome,
  scope: Scope,
): { ceilings: CeilingTrace[]; outcome: AppraisalOutcome } {
  const rank = (level: string) => rating.levels.findIndex((it) => it.id === level);
  const ceilings: CeilingTrace[] = [];
  const open: string[] = [];
  let outcome = first;
  for (const rule of rating.ceilings) {
    const { level, truth, trace } = ceilingOf(rule, rating, scope);
    const lowered =
      outcome.state === 'proposed' &&
      truth.state === 'yes' &&
      level !== null &&
      rank(level) > rank(outcome.level);
    if (lowered) outcome = { state: 'proposed', level, by: 'ceiling', rule: rule.id };
    if (truth.state === 'unknown') open.push(...truth.facts);
    const { id, title, source } = rule;
    ceilings.push({ id, title, source, truth, ...(trace ? { trace } : {}), level, lowered });
  }
  const matters =
    first.state === 'proposed' &&
    first.by === 'table' &&
    outcome.state === 'proposed' &&
    rank(outcome.level) < rating.levels.length - 1;
  if (matters && open.length > 0) outcome = { state: 'missing', facts: named(open) };
  return { ceilings, outcome };
}

/** The level of a ceiling: one of the pack, or the answer to a fact. A level known not to exist binds nobody. */
function ceilingOf(
  rule: RatingRules['ceilings'][number],
  rating: RatingRules,
  scope: Scope,
): { level: string | null; truth: Truth; trace?: RuleTrace['trace'] } {
  const { truth: applies, trace } = ruleTrace(rule, scope);
  const traced = trace ? { trace } : {};
  if (rating.levels.some((it) => it.id === rule.notAbove)) {
    return { level: rule.notAbove, truth: applies, ...traced };
  }
  const { path, value } = answerTo(rule.notAbove, scope);
  if (value === null) return { level: null, truth: no, ...traced };
  if (value === undefined || value.type !== 'level') {
    return { level: null, truth: all([applies, { state: 'unknown', facts: [path] }]), ...traced };
  }
  return { level: value.value, truth: applies, ...traced };
}

function roundingDecides(before: Outcome, after: Outcome, table: RatingRow[]): Warning[] {
  const bandBefore = bandOf(before, table);
  const bandAfter = bandOf(after, table);
  if (before.state !== 'known' || after.state !== 'known') return [];
  if (bandBefore === null || bandAfter === null || bandBefore === bandAfter) return [];
  return [
    {
      kind: 'roundingDecides',
      before: settled(before.value),
      after: settled(after.value),
      bandBefore,
      bandAfter,
    },
  ];
}

/** The score as people write it; null while there is none. */
export function scoreOf(appraisal: Pick<Appraisal, 'score'>): Decimal | null {
  return appraisal.score.state === 'known' ? appraisal.score.value : null;
}
