import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoringSchema } from '#regulation/pack.ts';
import { ratingSchema } from '#regulation/rating.ts';
import { childrenOf, type ScoreNode } from '#regulation/scoring.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { attainment } from './attainment.ts';
import { evaluate } from './evaluate.ts';
import { type Indicator, readIndicator } from './indicator.ts';
import { readFacts } from './read-facts.ts';

const figure = fc.integer({ min: -20_000, max: 20_000 }).map((cents) => cents / 100);

describe('attainment is monotone: a better actual never lowers it', () => {
  /** Percent of an indicator as entered, or undefined where it is refused. */
  function percentOf(input: object): Decimal | undefined {
    const read = readIndicator(input, '');
    if (!read.ok) return undefined;
    const result = attainment(read.value);
    if (result.state !== 'measured') throw new Error(result.state);
    return result.percent;
  }
  function rises(worse: object, better: object): boolean {
    const [low, high] = [percentOf(worse), percentOf(better)];
    return low === undefined || high === undefined || low.lessThanOrEqualTo(high);
  }
  const pair = fc.tuple(figure, figure).map((both) => both.toSorted((a, b) => a - b) as [number, number]);
  const higherIsBetter = ['atLeast', 'increase'] as const;
  const lowerIsBetter = ['atMost', 'decrease'] as const;

  test.each([...higherIsBetter, ...lowerIsBetter])('%s', (direction) => {
    const isHigher = higherIsBetter.some((it) => it === direction);
    fc.assert(
      fc.property(figure, figure, pair, (target, baseline, [low, high]) => {
        const base = { direction, target, ...(direction === 'atMost' ? {} : { baseline }) };
        const [worse, better] = isHigher ? [low, high] : [high, low];
        expect(rises({ ...base, actual: worse }, { ...base, actual: better })).toBe(true);
      }),
    );
  });

  test('exactly: nearer the target', () => {
    fc.assert(
      fc.property(figure, figure, figure, figure, (target, tolerance, one, other) => {
        const off = (actual: number) => Math.abs(Math.round(actual * 100) - Math.round(target * 100));
        const [worse, better] = off(one) > off(other) ? [one, other] : [other, one];
        const base = { direction: 'exactly', target, tolerance };
        expect(rises({ ...base, actual: worse }, { ...base, actual: better })).toBe(true);
      }),
    );
  });

  test('keepAbove: one reading raised; milestones: one more done', () => {
    fc.assert(
      fc.property(figure, fc.array(figure, { minLength: 1 }), pair, (bound, others, [low, high]) => {
        const base = { direction: 'keepAbove', bound };
        expect(rises({ ...base, readings: [...others, low] }, { ...base, readings: [...others, high] })).toBe(
          true,
        );
      }),
    );
    const steps = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), done: fc.boolean() }));
    fc.assert(
      fc.property(steps, (all) => {
        const titled = all.map((it) => ({ title: 'step', ...it }));
        const last = { title: 'last', weight: 3 };
        const direction = 'milestones';
        expect(
          rises(
            { direction, milestones: [...titled, { ...last, done: false }] },
            { direction, milestones: [...titled, { ...last, done: true }] },
          ),
        ).toBe(true);
      }),
    );
  });

  test('wrong way always counts nothing, and only movement can be wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('increase' as const, 'decrease' as const),
        figure,
        figure,
        figure,
        (direction, baseline, target, actual) => {
          const read = readIndicator({ direction, baseline, target, actual }, '');
          const result = read.ok ? attainment(read.value as Indicator) : undefined;
          const flagged = result?.state === 'measured' && result.wrongWay;
          const moved = direction === 'increase' ? actual < baseline : actual > baseline;
          expect(flagged).toBe(result !== undefined && moved);
          expect(!flagged || result.percent.isZero()).toBe(true);
        },
      ),
    );
  });
});

const title = { vi: 'x', en: 'x' };
const source = { document: 'd' };
const rating = ratingSchema.parse({
  score: 'score',
  levels: [
    { id: 'good', title },
    { id: 'bad', title },
  ],
  table: [{ level: 'bad', source }],
});
const factNames = ['p', 'q', 'r', 's'] as const;
const facts = Object.fromEntries(factNames.map((name) => [name, { type: 'number', title }]));

/** A tree as entered; ids are given by `numbered`. */
interface Sketch {
  [operation: string]: unknown;
}
const { tree: averaging } = fc.letrec<{ tree: Sketch; parts: Sketch[] }>((tie) => ({
  parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...factNames).map((points): Sketch => ({ measure: { points } })),
    tie('parts').map((meanOfPresent): Sketch => ({ meanOfPresent })),
    tie('parts').map((minimum): Sketch => ({ minimum })),
    fc
      .array(fc.record({ weight: fc.integer({ min: 1, max: 50 }), of: tie('tree') }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts): Sketch => ({ weightedMean: { parts } })),
  ),
}));

function numbered(sketch: Sketch, next = { id: 0 }): ScoreNode {
  next.id += 1;
  const id = next.id === 1 ? 'score' : `n${next.id}`;
  const inner = Object.entries(sketch).map(([operation, value]) => {
    if (Array.isArray(value)) return [operation, value.map((it: Sketch) => numbered(it, next))];
    if (operation !== 'weightedMean') return [operation, value];
    const parts = (value as { parts: { weight: number; of: Sketch }[] }).parts;
    return [operation, { parts: parts.map((part) => ({ ...part, of: numbered(part.of, next) })) }];
  });
  return { id, title, source, ...(Object.fromEntries(inner) as object) };
}

/** Outcome as text: figures at the digits shown. */
function outcomeOf(root: ScoreNode, given: object): string {
  const rules = { ...scoringSchema.parse({ facts, scores: [root] }), rating };
  const read = readFacts(given, rules);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const outcome = evaluate(rules, read.value).trees[0]?.outcome;
  return JSON.stringify(outcome);
}

const answers = fc.record(
  { p: fc.option(figure), q: fc.option(figure), r: fc.option(figure), s: fc.option(figure) },
  { requiredKeys: [] },
);

/** The same tree with the children of every node turned round. */
function reversed(node: ScoreNode): ScoreNode {
  const { meanOfPresent, minimum, weightedMean } = node;
  const turned = (some: ScoreNode[]) => some.map(reversed).toReversed();
  if (meanOfPresent) return { ...node, meanOfPresent: turned(meanOfPresent) };
  if (minimum) return { ...node, minimum: turned(minimum) };
  if (!weightedMean) return node;
  const parts = weightedMean.parts.map(({ weight, of }) => ({ weight, of: reversed(of) })).toReversed();
  return { ...node, weightedMean: { ...weightedMean, parts } };
}

/** The same tree with every weight multiplied. */
function scaled(node: ScoreNode, by: number): ScoreNode {
  const { meanOfPresent, minimum, weightedMean } = node;
  if (meanOfPresent) return { ...node, meanOfPresent: meanOfPresent.map((it) => scaled(it, by)) };
  if (minimum) return { ...node, minimum: minimum.map((it) => scaled(it, by)) };
  if (!weightedMean) return node;
  const parts = weightedMean.parts.map(({ weight, of }) => ({
    weight: new Decimal(weight).times(by).toFixed(),
    of: scaled(of, by),
  }));
  return { ...node, weightedMean: { ...weightedMean, parts } };
}

function leavesOf(node: ScoreNode): string[] {
  if (node.measure !== undefined && 'points' in node.measure) return [node.measure.points];
  return childrenOf(node).flatMap(leavesOf);
}

describe('a tree of means and minima', () => {
  test('lies between the smallest and the largest of the answers there are', () => {
    fc.assert(
      fc.property(averaging, answers, (sketch, given) => {
        const root = numbered(sketch);
        const { value } = JSON.parse(outcomeOf(root, given)) as { value?: string };
        const used = leavesOf(root).flatMap((name) => given[name as keyof typeof given] ?? []);
        const within = (it: Decimal) =>
          it.greaterThanOrEqualTo(Math.min(...used)) && it.lessThanOrEqualTo(Math.max(...used));
        expect(value === undefined || within(new Decimal(value))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('never falls when an answer rises', () => {
    fc.assert(
      fc.property(
        averaging,
        fc.record({ p: figure, q: figure, r: figure, s: figure }),
        fc.constantFrom(...factNames),
        fc.integer({ min: 0, max: 100 }),
        (sketch, given, name, more) => {
          const root = numbered(sketch);
          const before = JSON.parse(outcomeOf(root, given)) as { value: string };
          const raised = { ...given, [name]: new Decimal(given[name]).plus(more).toFixed() };
          const after = JSON.parse(outcomeOf(root, raised)) as { value: string };
          expect(new Decimal(after.value).greaterThanOrEqualTo(before.value)).toBe(true);
        },
      ),
    );
  });

  test('does not depend on the order of parts or answers, also where some are missing', () => {
    fc.assert(
      fc.property(averaging, answers, (sketch, given) => {
        const root = numbered(sketch);
        const turned = Object.fromEntries(Object.entries(given).toReversed());
        expect(outcomeOf(reversed(root), turned)).toBe(outcomeOf(root, given));
      }),
    );
  });

  test('does not depend on the scale of weights', () => {
    fc.assert(
      fc.property(averaging, answers, fc.constantFrom(0.01, 0.3, 7, 1000), (sketch, given, by) => {
        const root = numbered(sketch);
        expect(outcomeOf(scaled(root, by), given)).toBe(outcomeOf(root, given));
      }),
    );
  });
});
