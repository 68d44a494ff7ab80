import type { Example } from '#regulation/example.ts';
import type { Fault, FaultPath } from '#regulation/pack-fault.ts';
import type { Pack } from '#regulation/pack.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import type { Outcome } from '#domain/score/outcome.ts';
import { readFacts } from '#domain/score/read-facts.ts';
import { nodesOf } from '#domain/score/score-tree.ts';
import { settled } from '#domain/score/settled.ts';
import type { Appraisal } from './appraisal.ts';
import { quotaOf } from './quota.ts';
import { rate } from './rate.ts';

export interface ExampleFault {
  /** leads into the example's file */
  path: FaultPath;
  fault: Fault;
}

/** What an example expects of one thing, and what came of it: equal texts where they agree. */
export interface ComparedLine {
  /** what is compared, as `nodes.total` */
  at: string;
  expected: string;
  computed: string;
}

/**
 * Computes a worked example of a checked pack and compares it with what it expects; nothing found means all equal.
 * Numbers are compared exactly, or rounded half up to the decimals written where those are four or more.
 */
export function computeExample(pack: Pack, example: Example): ExampleFault[] {
  return compareExample(pack, example).faults;
}

/** The same, with every thing that was compared beside the mistakes. */
export function compareExample(
  pack: Pack,
  example: Example,
): { faults: ExampleFault[]; lines: ComparedLine[] } {
  const read = readFacts(example.facts, pack);
  if (!read.ok) return { faults: [answerFault(read.refusal)], lines: [] };
  const appraisal = rate(pack, read.value, { hash: '', at: '' });
  const { expect } = example;
  const found: ExampleFault[] = [];
  const lines: ComparedLine[] = [];
  const compare = (path: FaultPath, expected: string, computed: string) => {
    const params = { at: path.join('.'), expected, computed };
    lines.push(params);
    if (expected === computed) return;
    found.push({ path: ['expect', ...path], fault: { kind: 'exampleFails', params } });
  };
  const { outcome } = appraisal;
  const state = expect.outcome ?? (expect.level === undefined ? undefined : 'proposed');
  if (state !== undefined) compare([expect.outcome ? 'outcome' : 'level'], state, outcome.state);
  if (expect.level !== undefined && outcome.state === 'proposed')
    compare(['level'], expect.level, outcome.level);
  if (expect.band !== undefined) compare(['band'], expect.band, appraisal.band ?? 'null');
  if (expect.score !== undefined) compare(['score'], ...figures(expect.score, appraisal.score));
  for (const [id, value] of Object.entries(expect.nodes ?? {})) {
    const node = appraisal.trees.flatMap(nodesOf).find((tree) => tree.id === id);
    if (node === undefined) compare(['nodes', id], value ?? 'null', 'not computed');
    else compare(['nodes', id], ...figures(value, node.outcome));
  }
  if (expect.missing !== undefined) {
    compare(['missing'], expect.missing.toSorted().join(', '), openFacts(appraisal).join(', '));
  }
  const rule = outcome.state === 'noRating' ? outcome.rule : 'none';
  if (expect.noRating !== undefined) compare(['noRating'], expect.noRating, rule);
  if (expect.veto !== undefined) compare(['veto'], expect.veto, ruleBy('veto', appraisal));
  if (expect.ceiling !== undefined) compare(['ceiling'], expect.ceiling, ruleBy('ceiling', appraisal));
  for (const [name, expected, computed] of quotaCounts(pack, example)) {
    compare(['quota', name], String(expected), String(computed));
  }
  return { faults: found, lines };
}

function openFacts({ outcome }: Appraisal): string[] {
  return outcome.state === 'missing' || outcome.state === 'noData' ? outcome.facts.toSorted() : [];
}

function ruleBy(by: 'veto' | 'ceiling', { outcome }: Appraisal): string {
  return outcome.state === 'proposed' && outcome.by === by ? (outcome.rule ?? 'none') : 'none';
}

/** Expected and computed figure as texts that are equal when the figures agree. */
function figures(expected: string | null, outcome: Outcome): [string, string] {
  if (outcome.state !== 'known') return [expected ?? 'null', expected === null ? 'null' : outcome.state];
  const value = settled(outcome.value);
  if (expected === null) return ['null', value.toFixed()];
  const places = expected.split('.')[1]?.length ?? 0;
  const compared = places < 4 ? value : new Decimal(value.toFixed(places));
  return [new Decimal(expected).toFixed(), compared.toFixed()];
}

function quotaCounts(pack: Pack, { quota, expect }: Example): [string, number, number][] {
  const rule = pack.rating.quotas.find((it) => it.id === quota?.rule);
  if (quota === undefined || expect.quota === undefined || rule === undefined) return [];
  const { allowed, otherReading, exceptional } = expect.quota;
  const other = { ...rule, base: rule.otherReading ?? rule.base };
  const raised = { ...rule, share: rule.exceptional?.share ?? rule.share };
  const counts: [string, number, number][] = [['allowed', allowed, quotaOf(rule, quota.people)]];
  if (otherReading !== undefined) counts.push(['otherReading', otherReading, quotaOf(other, quota.people)]);
  if (exceptional !== undefined) counts.push(['exceptional', exceptional, quotaOf(raised, quota.people)]);
  return counts;
}

function answerFault(refusal: Refusal): ExampleFault {
  if (refusal.kind !== 'invalidValue') throw new Error(`facts refused as ${refusal.kind}`);
  const { path, problem, given } = refusal.params;
  const steps = path
    .split(/\.|\[|\]/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const params = { at: path, problem, given: given ?? '' };
  return { path: ['facts', ...steps], fault: { kind: 'exampleAnswer', params } };
}
