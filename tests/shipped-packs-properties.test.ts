import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '#domain/appraisal/explain.ts';
import { rate } from '#domain/appraisal/rate.ts';
import { decide, possibleActions } from '#domain/life-cycle/decide.ts';
import { readFacts } from '#domain/score/read-facts.ts';
import { nodesOf } from '#domain/score/score-tree.ts';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import type { Fact, SimpleFact } from '#regulation/fact.ts';
import { type LifeCycle, roles } from '#regulation/life-cycle.ts';
import type { Pack } from '#regulation/pack.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';

const repository = join(import.meta.dirname, '..');
const library = await loadPackLibrary({
  folders: [
    { folder: join(repository, 'regulations'), own: false },
    { folder: join(repository, 'tests', 'packs'), own: true },
  ],
});

test('there are packs to try', () => expect(library.list().length).toBeGreaterThanOrEqual(8));

describe.each(library.list().map(({ pack }) => [pack.head.id, pack] as const))('%s', (_id, pack) => {
  test('rates whatever facts it declares, without ever failing', () => {
    fc.assert(
      fc.property(factsOf(pack), (given) => {
        const read = readFacts(given, pack);
        if (!read.ok) throw new Error(JSON.stringify(read.refusal));
        const appraisal = rate(pack, read.value, { hash: 'x', at: 'y' });
        expect(faultsOf(appraisal, pack)).toEqual([]);
        for (const language of ['vi', 'en'] as const) {
          expect(explain(appraisal, pack, language).filter(({ text }) => text.trim() === '')).toEqual([]);
        }
        const again = readFacts(appraisal.receipt.facts, pack);
        if (!again.ok) throw new Error(JSON.stringify(again.refusal));
        const repeated = rate(pack, again.value, { hash: 'x', at: 'y' });
        expect(JSON.stringify(repeated)).toBe(JSON.stringify(appraisal));
      }),
      { numRuns: 60 },
    );
  });

  test('reads or refuses whatever is entered, without ever failing', () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(pack.facts)), fc.string());
    const something = fc.oneof(indicator, workItem, fc.anything());
    const values = fc.oneof(something, fc.array(something));
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(names, values), fc.anything()), (input) => {
        const read = readFacts(input, pack);
        const texts = read.ok ? [] : Object.values(refusalWording(read.refusal));
        expect(texts.filter((text) => text.includes('undefined'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('does not depend on the order of answers and rows', () => {
    fc.assert(
      fc.property(factsOf(pack), (given) => {
        const [one, other] = [given, turned(given)].map((facts) => {
          const read = readFacts(facts, pack);
          if (!read.ok) throw new Error(JSON.stringify(read.refusal));
          const { outcome, score } = rate(pack, read.value, { hash: '', at: '' });
          // Rows are named by their place, which turning them round changes.
          return JSON.stringify([outcome, score]).replaceAll(/\[\d+\]/g, '[]');
        });
        expect(sortedNames(other)).toEqual(sortedNames(one));
      }),
      { numRuns: 40 },
    );
  });

  test.each(['task', 'appraisal'] as const)('no state of a %s is without a way out', (kind) => {
    const table = pack.lifeCycles[kind] as LifeCycle;
    const reached = statesFrom('none', table);
    expect(reached.size).toBeGreaterThan(2);
    for (const state of reached) {
      const ends = [...statesFrom(state, table)].some((it) => table.final.includes(it));
      expect([state, ends]).toEqual([state, true]);
    }
  });

  test.each(['task', 'appraisal'] as const)('what is possible in a state of a %s is let through', (kind) => {
    const table = pack.lifeCycles[kind] as LifeCycle;
    for (const state of statesFrom('none', table)) {
      for (const role of roles) {
        const done = possibleActions(table, state, [role]).map((action) =>
          decide(table, kind, state, action, [role], 'paper'),
        );
        expect(done.filter((it) => !it.ok)).toEqual([]);
      }
    }
  });
});

/** All states somebody can lead to from a state, that state included. */
function statesFrom(start: string, table: LifeCycle): Set<string> {
  const reached = new Set([start]);
  for (const state of reached) {
    for (const actor of [...roles.map((role) => [role]), 'system' as const]) {
      for (const action of possibleActions(table, state, actor)) {
        const step = decide(table, 'task', state, action, actor, 'paper');
        if (step.ok) reached.add(step.value.state);
      }
    }
  }
  return reached;
}

function faultsOf(appraisal: ReturnType<typeof rate>, pack: Pack): string[] {
  const { outcome, score, band } = appraisal;
  const levels = pack.rating.levels.map((it) => it.id);
  const nodes = appraisal.trees.flatMap(nodesOf);
  return [
    ...(outcome.state === 'proposed' && !levels.includes(outcome.level) ? ['unknown level'] : []),
    ...(outcome.state === 'missing' && outcome.facts.length === 0 ? ['missing without names'] : []),
    ...(score.state !== 'known' && band !== null ? ['band without score'] : []),
    ...nodes.flatMap(({ id, outcome: it }) => {
      return it.state === 'known' && !it.value.isFinite() ? [`${id} is not finite`] : [];
    }),
  ];
}

function sortedNames(text: string | undefined): string[] {
  return (text ?? '').split(/[",]+/).toSorted();
}

function turned(given: object): object {
  const entries = Object.entries(given).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.toReversed() : value,
  ]);
  return Object.fromEntries(entries.toReversed()) as object;
}

/** Facts that fit the declarations of a pack, each of them at times missing or absent. */
function factsOf(pack: Pack): fc.Arbitrary<object> {
  const levels = pack.rating.levels.map((it) => it.id);
  return rowOf(pack.facts, levels);
}

function rowOf(declared: { [name: string]: Fact | SimpleFact }, levels: string[]): fc.Arbitrary<object> {
  const answers = Object.entries(declared).map(([name, fact]) => [
    name,
    fc.option(answerOf(fact, levels), { freq: 8 }),
  ]);
  const model = Object.fromEntries(answers) as { [name: string]: fc.Arbitrary<unknown> };
  return fc.oneof(fc.record(model), fc.record(model, { requiredKeys: [] }));
}

function answerOf(fact: Fact | SimpleFact, levels: string[]): fc.Arbitrary<unknown> {
  switch (fact.type) {
    case 'number':
      return numberWithin(fact);
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...fact.options.map((it) => it.id));
    case 'level':
      return fc.constantFrom(...levels);
    case 'indicator':
      return indicator;
    case 'numbers':
      return fc.array(fc.option(numberWithin(fact)), { maxLength: 6 });
    case 'list':
      return fc.array(rowOf(fact.fields, levels), { maxLength: 4 });
    case 'workItems':
      return fc.array(workItem, { maxLength: 4 });
  }
}

function numberWithin(fact: { min?: string | undefined; max?: string | undefined }): fc.Arbitrary<string> {
  const min = Math.ceil(Number(fact.min ?? -50) * 100);
  const max = Math.floor(Number(fact.max ?? 150) * 100);
  return fc.integer({ min, max: Math.max(min, max) }).map((cents) => (cents / 100).toFixed(2));
}

const figure = fc.integer({ min: -500, max: 500 }).map(String);
const actual = fc.option(figure);
const indicator = fc.oneof(
  fc.record(
    { direction: fc.constant('atLeast'), target: figure, actual },
    { requiredKeys: ['direction', 'target'] },
  ),
  fc.record({ direction: fc.constant('atMost'), target: figure, actual }),
  fc.record({
    direction: fc.constant('increase'),
    baseline: fc.constant(-501),
    target: figure,
    actual,
  }),
  fc.record({ direction: fc.constant('decrease'), baseline: fc.constant(501), target: figure, actual }),
  fc.record({ direction: fc.constant('exactly'), target: figure, actual }),
  fc.record({ direction: fc.constant('range'), from: figure, to: fc.constant('500'), actual }),
  fc.record({ direction: fc.constant('keepBelow'), bound: figure, readings: fc.array(actual) }),
  fc.record({ direction: fc.constant('yesNo'), actual: fc.option(fc.boolean()) }),
);
const count = fc.integer({ min: 0, max: 9 });
const workItem = fc.record(
  {
    k: fc.integer({ min: 1, max: 30 }),
    assigned: count,
    completed: count,
    failedReviews: count,
    latenesses: count,
    objectiveCause: fc.boolean(),
  },
  { requiredKeys: ['k', 'assigned'] },
);
