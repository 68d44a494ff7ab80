import { expect, test } from 'vitest';
import { readFacts } from '#domain/score/read-facts.ts';
import { nodesOf } from '#domain/score/score-tree.ts';
import type { Appraisal } from './appraisal.ts';
import { rate, scoreOf } from './rate.ts';
import { sampleRules, vectorItems } from './sample-rules.test-data.ts';

const quiet = { disciplined: false, months: 12, unitLevel: null };

function rated(given: object, leader = false): Appraisal {
  const rules = sampleRules(leader);
  const facts = readFacts(given, rules);
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusal));
  return rate(rules, facts.value, { hash: 'abc', at: '2026-12-01T00:00:00Z' });
}

function valueOf(appraisal: Appraisal, id: string): string | undefined {
  const outcome = appraisal.trees.flatMap(nodesOf).find((it) => it.id === id)?.outcome;
  return outcome?.state === 'known' ? outcome.value.toFixed(4) : outcome?.state;
}

test('vector 1: staff, one failed review and one lateness', () => {
  const result = rated({ ...quiet, common: 27, items: vectorItems });
  expect(['a', 'b', 'c', 'result'].map((id) => valueOf(result, id))).toEqual([
    '93.7500',
    '84.3750',
    '84.3750',
    '87.5000',
  ]);
  expect(scoreOf(result)?.toString()).toBe('88.25');
  expect(result.outcome).toEqual({ state: 'proposed', level: 'good', by: 'table' });
  expect(result.warnings).toEqual([]);
});

test('vector 2: the same as a leader', () => {
  const leader = { staffRated: true, onPlan: true, unity: false };
  const result = rated({ ...quiet, ...leader, common: 27, items: vectorItems }, true);
  expect(valueOf(result, 'result')).toBe('85.4167');
  expect(scoreOf(result)?.toString()).toBe('86.79');
  expect(result.outcome).toEqual({ state: 'proposed', level: 'good', by: 'table' });
});

test('vector 3: four latenesses leave an item nothing, and not less', () => {
  for (const latenesses of [4, 5]) {
    const items = [
      { k: 2, assigned: 1, completed: 1, latenesses },
      { k: 2, assigned: 1, completed: 1 },
    ];
    expect(valueOf(rated({ ...quiet, common: 27, items }), 'c')).toBe('50.0000');
  }
});

test('vector 4: an objective cause waives both deductions', () => {
  const items = vectorItems.map((it) => (it.k === 12 ? { ...it, objectiveCause: true } : it));
  const result = rated({ ...quiet, common: 27, items });
  expect([valueOf(result, 'b'), valueOf(result, 'c')]).toEqual(['93.7500', '93.7500']);
});

test('work handed back stays in the denominator, work taken over is credit', () => {
  const items = [
    { k: 1, assigned: 3, completed: 2 },
    { k: 1, assigned: 1, completed: 0 },
    { k: 1, assigned: 0, completed: 3 },
  ];
  expect(valueOf(rated({ ...quiet, common: 27, items }), 'a')).toBe('125.0000');
});

test('nothing assigned is insufficient data, not 0 and not 100', () => {
  expect(rated({ ...quiet, common: 27, items: [] }).outcome).toEqual({ state: 'noData', facts: ['items'] });
});

test('missing answers are named, and only those', () => {
  const items = [{ k: 5, assigned: 2 }];
  expect(rated({ ...quiet, items }).outcome).toEqual({
    state: 'missing',
    facts: ['common', 'items[0].completed'],
  });
});

test('a bound reached through a division that does not end is reached: 20 + 70 × 5/7 = 70', () => {
  const result = rated({ ...quiet, common: 20, items: [{ k: 1, assigned: 7, completed: 5 }] });
  expect(scoreOf(result)?.toString()).toBe('70');
  expect(result.outcome).toMatchObject({ level: 'good' });
  expect(result.warnings).toEqual([]);
});

test('a rounding that decides the level is shown with the value before', () => {
  const full = [{ k: 1, assigned: 1, completed: 1 }];
  const result = rated({ ...quiet, common: '19.995', items: full });
  expect(scoreOf(result)?.toString()).toBe('90');
  expect(JSON.parse(JSON.stringify(result.warnings))).toEqual([
    { kind: 'roundingDecides', before: '89.995', after: '90', bandBefore: 'good', bandAfter: 'excellent' },
  ]);
});

test('the band is by score alone; a condition not met gives the next row', () => {
  const items = [{ k: 1, assigned: 100, completed: 99 }];
  const result = rated({ ...quiet, common: 30, items });
  expect(result.band).toBe('excellent');
  expect(result.outcome).toMatchObject({ level: 'good' });
  expect(result.rows.map((row) => [row.level, row.band.state, row.truth.state])).toEqual([
    ['excellent', 'yes', 'no'],
    ['good', 'yes', 'yes'],
  ]);
});

test('a veto decides even where everything else is missing', () => {
  expect(rated({ disciplined: true }).outcome).toEqual({
    state: 'proposed',
    level: 'notCompleted',
    by: 'veto',
    rule: 'discipline',
  });
});

test('a veto that cannot be told makes the outcome missing', () => {
  const result = rated({ months: 12, unitLevel: null, common: 27, items: vectorItems });
  expect(result.outcome).toEqual({ state: 'missing', facts: ['disciplined'] });
});

test('under six months there is no rating, discipline or not', () => {
  const result = rated({ ...quiet, months: 5, disciplined: true, common: 27, items: vectorItems });
  expect(result.outcome).toEqual({ state: 'noRating', rule: 'underSixMonths' });
});

test('a head is not above his unit; without an answer the level waits, with null nothing binds', () => {
  const facts = { ...quiet, common: 27, items: vectorItems };
  expect(rated({ ...facts, unitLevel: 'completed' }).outcome).toEqual({
    state: 'proposed',
    level: 'completed',
    by: 'ceiling',
    rule: 'headNotAboveUnit',
  });
  expect(rated({ ...facts, unitLevel: 'excellent' }).outcome).toMatchObject({ level: 'good', by: 'table' });
  expect(rated({ ...facts, unitLevel: undefined }).outcome).toEqual({
    state: 'missing',
    facts: ['unitLevel'],
  });
});

test('the receipt holds all it takes to compute the same again', () => {
  const first = rated({ ...quiet, common: '27.0', items: vectorItems });
  expect(first.receipt).toMatchObject({ pack: 'sample', version: '1.0.0', hash: 'abc' });
  expect(first.receipt.facts['common']).toBe('27');
  const again = rated(first.receipt.facts);
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
});
