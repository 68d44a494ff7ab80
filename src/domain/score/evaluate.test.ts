import { expect, test } from 'vitest';
import { scoringSchema } from '#regulation/pack.ts';
import { ratingSchema } from '#regulation/rating.ts';
import { evaluate } from './evaluate.ts';
import { readFacts } from './read-facts.ts';
import { nodesOf, type ScoreTree } from './score-tree.ts';

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
const facts = {
  p: { type: 'number', title },
  q: { type: 'number', title },
  r: { type: 'number', title },
  flag: { type: 'flag', title },
  size: {
    type: 'choice',
    title,
    options: [
      { id: 'small', title },
      { id: 'large', title },
    ],
  },
  level: { type: 'level', title },
  growth: { type: 'indicator', title },
  months: { type: 'numbers', title },
  tasks: {
    type: 'list',
    title,
    fields: {
      points: { type: 'number', title },
      weight: { type: 'number', title },
      done: { type: 'flag', title },
      target: { type: 'indicator', title },
    },
  },
};
const node = (id: string, operation: object) => ({ id, title, ...operation });
const leaf = (fact: string) => node(`${fact}Leaf`, { measure: { points: fact } });
const three = [leaf('p'), leaf('q'), leaf('r')];

function evaluated(operation: object, given: object): ScoreTree {
  const rules = {
    ...scoringSchema.parse({ facts, scores: [{ ...node('score', operation), source }] }),
    rating,
  };
  const read = readFacts(given, rules);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const [tree] = evaluate(rules, read.value).trees;
  if (tree === undefined) throw new Error('no tree');
  return tree;
}

/** Value as text, else the outcome with the names of the answers. */
function value(operation: object, given: object): string {
  const { outcome } = evaluated(operation, given);
  return outcome.state === 'known' ? outcome.value.toString() : `${outcome.state} ${outcome.facts.join(' ')}`;
}

const weighted = (absent?: string) => ({
  weightedMean: {
    ...(absent ? { absent } : {}),
    parts: three.map((of, at) => ({ weight: [50, 30, 40][at], of })),
  },
});

test.each<[string, object, object, string]>([
  ['sum', { sum: three }, { p: 0.1, q: 0.2, r: 0 }, '0.3'],
  ['sum, one missing', { sum: three }, { p: 1, r: 2 }, 'missing q'],
  ['sum, one absent', { sum: three }, { p: 1, q: null, r: 2 }, 'noData q'],
  ['missing before absent', { sum: three }, { q: null }, 'missing p r'],
  ['weights that total 120', weighted(), { p: 100, q: 80, r: 55 }, '80'],
  ['an absent part', weighted(), { p: 100, q: null, r: 60 }, 'noData q'],
  ['an absent part that counts as missing', weighted('missing'), { p: 100, q: null, r: 60 }, 'missing q'],
  ['an absent part skipped: (50·100 + 40·55) / 90', weighted('skip'), { p: 100, q: null, r: 55 }, '80'],
  ['a missing part is not skipped', weighted('skip'), { p: 100, r: 55 }, 'missing q'],
  ['all parts absent', weighted('skip'), { p: null, q: null, r: null }, 'noData p q r'],
  ['mean of present', { meanOfPresent: three }, { p: 1, q: null, r: 4 }, '2.5'],
  ['minimum', { minimum: three }, { p: 3, q: -2, r: 4 }, '-2'],
  ['product', { product: { factor: 0.7, of: leaf('p') } }, { p: 3 }, '2.1'],
  ['cap', { cap: { at: 100, of: leaf('p') } }, { p: 105.05 }, '100'],
  ['floor', { floor: { at: 0, of: leaf('p') } }, { p: -3 }, '0'],
  ['scale', { scale: { from: [0, 120], to: [0, 70], of: leaf('p') } }, { p: 60 }, '35'],
  [
    'scale, beyond and turned round',
    { scale: { from: [0, 10], to: [100, 50], of: leaf('p') } },
    { p: 12 },
    '40',
  ],
  ['yes', { measure: { flag: 'flag', yes: 100, no: 50 } }, { flag: true }, '100'],
  ['no', { measure: { flag: 'flag', yes: 100, no: 50 } }, { flag: false }, '50'],
  ['choice', { measure: { choice: 'size', values: { small: 1, large: 2.5 } } }, { size: 'large' }, '2.5'],
  ['level', { measure: { choice: 'level', values: { good: 4, bad: 1 } } }, { level: 'bad' }, '1'],
  ['constant', { measure: { constant: 12.5 } }, {}, '12.5'],
  [
    'attainment',
    { measure: { attainment: 'growth' } },
    { growth: { direction: 'atLeast', target: 2000, actual: 2101 } },
    '105.05',
  ],
  [
    'attainment, no data',
    { measure: { attainment: 'growth' } },
    { growth: { direction: 'atLeast', target: 2000, actual: null } },
    'noData growth',
  ],
  [
    'attainment, not reported',
    { measure: { attainment: 'growth' } },
    { growth: { direction: 'atLeast', target: 2000 } },
    'missing growth',
  ],
  ['mean', { measure: { aggregate: 'months', by: 'mean' } }, { months: [80, null, 90] }, '85'],
  [
    'median of an even number',
    { measure: { aggregate: 'months', by: 'median' } },
    { months: [70, 90, 10, 80] },
    '75',
  ],
  [
    'median of an odd number',
    { measure: { aggregate: 'months', by: 'median' } },
    { months: [70, 90, 10] },
    '70',
  ],
  [
    'trimmed mean',
    { measure: { aggregate: 'months', by: 'trimmedMean', trim: 1 } },
    { months: [10, 80, 85, 100] },
    '82.5',
  ],
  [
    'trimmed mean of two',
    { measure: { aggregate: 'months', by: 'trimmedMean', trim: 1 } },
    { months: [10, 80] },
    '45',
  ],
  [
    'trimmed mean by share: a fifth of five at each end',
    { measure: { aggregate: 'months', by: 'trimmedMean', trimShare: 20 } },
    { months: [10, 80, 84, 85, 100] },
    '83',
  ],
  [
    'trimmed mean by share: a fifth of four is none',
    { measure: { aggregate: 'months', by: 'trimmedMean', trimShare: 20 } },
    { months: [10, 80, 85, 100] },
    '68.75',
  ],
  ['sum of numbers', { measure: { aggregate: 'months', by: 'sum' } }, { months: [0.1, 0.2] }, '0.3'],
  ['smallest', { measure: { aggregate: 'months', by: 'minimum' } }, { months: [80, 9, 90] }, '9'],
  ['largest', { measure: { aggregate: 'months', by: 'maximum' } }, { months: [80, 9, 90] }, '90'],
  ['none present', { measure: { aggregate: 'months', by: 'mean' } }, { months: [null] }, 'noData months'],
])('%s', (_title, operation, given, expected) => {
  expect(value(operation, given)).toBe(expected);
});

test('lookup takes the first band reached', () => {
  const lookup = {
    lookup: { of: leaf('p'), bands: [{ moreThan: 100, gives: 10 }, { atLeast: 80, gives: 8 }, { gives: 0 }] },
  };
  expect(['100.01', '100', '80', '79.99'].map((p) => value(lookup, { p }))).toEqual(['10', '8', '8', '0']);
});

test('share and count of rows', () => {
  const share = { measure: { share: 'tasks', where: { fact: 'done', is: true } } };
  const count = { measure: { count: 'tasks', where: { fact: 'done', is: true } } };
  const rows = [{ done: true }, { done: false }, { done: true }, { done: true }];
  expect(value(share, { tasks: rows })).toBe('75');
  expect(value(count, { tasks: rows })).toBe('3');
  expect(value(share, { tasks: [] })).toBe('noData tasks');
  expect(value(count, { tasks: [] })).toBe('0');
  expect(value(share, {})).toBe('missing tasks');
  expect(value(share, { tasks: [{ done: true }, {}] })).toBe('missing tasks[1].done');
});

test('each row by weight, absent rows skipped, outer facts and nodes in reach', () => {
  const each = {
    each: {
      list: 'tasks',
      combine: 'weightedMean',
      weight: 'weight',
      absent: 'skip',
      of: node('row', { sum: [node('own', { measure: { points: 'points' } }), leaf('p')] }),
    },
  };
  const tasks = [
    { points: 10, weight: 3 },
    { points: null, weight: 5 },
    { points: 50, weight: 1 },
  ];
  expect(value(each, { p: 1, tasks })).toBe('21');
  expect(value(each, { p: 1, tasks: [{ points: 10 }] })).toBe('missing tasks[0].weight');
  expect(value(each, { p: 1, tasks: [{ weight: 3 }] })).toBe('missing tasks[0].points');
  expect(value(each, { p: 1, tasks: [] })).toBe('noData tasks');
  const tree = evaluated(each, { p: 1, tasks });
  expect(tree.children).toHaveLength(3);
  expect(tree.detail).toMatchObject({ counted: [true, false, true] });
});

test('a knock-out replaces the value, also where the value is missing', () => {
  const knockOut = {
    knockOut: { when: { fact: 'p', atMost: 0 }, gives: 0, of: node('all', { sum: [leaf('q')] }) },
  };
  expect(value(knockOut, { p: 0 })).toBe('0');
  expect(value(knockOut, { p: 1, q: 7 })).toBe('7');
  expect(value(knockOut, { q: 7 })).toBe('missing p');
});

test('the value of another node, also inside rows', () => {
  const base = node('base', { product: { factor: 2, of: leaf('p') } });
  const again = { sum: [base, node('again', { sameAs: 'base' })] };
  expect(value(again, { p: 4 })).toBe('16');
  const row = node('row', {
    product: {
      factor: 1,
      of: node('rowSum', {
        sum: [node('own', { measure: { points: 'points' } }), node('same', { sameAs: 'base' })],
      }),
    },
  });
  const rows = { sum: [base, node('rows', { each: { list: 'tasks', combine: 'sum', of: row } })] };
  expect(value(rows, { p: 4, tasks: [{ points: 1 }, { points: 2 }] })).toBe('27');
});

test('nothing is rounded but where the rule says so, and the value before stays', () => {
  const round = { places: 2, mode: 'halfUp' };
  const third = { round, product: { factor: 100, of: node('mean', { meanOfPresent: three }) } };
  const tree = evaluated(third, { p: 1, q: 1, r: 0 });
  expect(JSON.parse(JSON.stringify(tree.outcome))).toEqual({ state: 'known', value: '66.67' });
  expect(tree.rounded?.before.toFixed(10)).toBe('66.6666666667');
  for (const [mode, expected] of [
    ['halfUp', '0.13'],
    ['halfEven', '0.12'],
    ['down', '0.12'],
    ['up', '0.13'],
  ] as const) {
    expect(value({ round: { places: 2, mode }, measure: { points: 'p' } }, { p: '0.125' })).toBe(expected);
  }
});

test('a value shown has no trace of a division that does not end', () => {
  const seven = node('seven', { measure: { constant: 7 } });
  const sevenths = node('ratio', { scale: { from: [0, 7], to: [0, 100], of: leaf('p') } });
  expect(value({ product: { factor: 0.7, of: sevenths } }, { p: 5 })).toBe('50');
  expect(value({ sum: [seven] }, {})).toBe('7');
});

test('movement the wrong way is flagged at its node, in rows with the row', () => {
  const wrong = { direction: 'decrease', baseline: 8, target: 4, actual: 9 };
  const tree = evaluated(
    {
      sum: [
        node('growth', { measure: { attainment: 'growth' } }),
        node('rows', {
          each: { list: 'tasks', combine: 'sum', of: node('row', { measure: { attainment: 'target' } }) },
        }),
      ],
    },
    { growth: wrong, tasks: [{ target: { ...wrong, actual: 6 } }, { target: wrong }] },
  );
  expect(nodesOf(tree).flatMap((it) => it.wrongWay)).toEqual(['growth', 'tasks[1].target']);
  expect(tree.outcome.state === 'known' && tree.outcome.value.toString()).toBe('50');
});

test('a node without a source of its own carries that of the node above', () => {
  const tree = evaluated({ sum: [{ ...leaf('p'), source: { document: 'other' } }, leaf('q')] }, {});
  expect(tree.children.map((it) => it.source)).toEqual([{ document: 'other' }, { document: 'd' }]);
});
