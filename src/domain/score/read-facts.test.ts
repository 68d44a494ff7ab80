import { expect, test } from 'vitest';
import { scoringSchema } from '#regulation/pack.ts';
import { ratingSchema } from '#regulation/rating.ts';
import { readFacts } from './read-facts.ts';
import { writeFacts } from './write-facts.ts';

const title = { vi: 'x', en: 'x' };
const source = { document: 'd' };
const { facts } = scoringSchema.parse({
  facts: {
    points: { type: 'number', title, min: 0, max: 10 },
    onTime: { type: 'flag', title },
    size: {
      type: 'choice',
      title,
      options: [
        { id: 'small', title },
        { id: 'large', title },
      ],
    },
    unitLevel: { type: 'level', title },
    growth: { type: 'indicator', title },
    months: { type: 'numbers', title, max: 100 },
    tasks: {
      type: 'list',
      title,
      fields: { done: { type: 'flag', title }, share: { type: 'number', title } },
    },
    items: { type: 'workItems', title },
  },
  scores: [{ id: 'score', title, source, measure: { points: 'points' } }],
});
const rating = ratingSchema.parse({
  score: 'score',
  levels: [
    { id: 'good', title },
    { id: 'bad', title },
  ],
  table: [{ level: 'bad', source }],
});

function refused(input: unknown): unknown {
  const read = readFacts(input, { facts, rating });
  if (read.ok) throw new Error('was accepted');
  return read.refusal.params;
}

test('reads every type, figures as numbers or texts, and writes the same again', () => {
  const input = {
    points: 7.5,
    onTime: false,
    size: 'large',
    unitLevel: 'bad',
    growth: { direction: 'atLeast', target: 5, actual: '6.10' },
    months: ['80', null, 90.5],
    tasks: [{ done: true, share: '0.7' }, { done: null }],
    items: [{ k: '1.5', assigned: 2, completed: 1 }],
  };
  const read = readFacts(input, { facts, rating });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const text = writeFacts(read.value);
  expect(text).toEqual({
    points: '7.5',
    onTime: false,
    size: 'large',
    unitLevel: 'bad',
    growth: { direction: 'atLeast', target: '5', actual: '6.10' },
    months: ['80', null, '90.5'],
    tasks: [{ done: true, share: '0.7' }, { done: null }],
    items: [
      { k: '1.5', assigned: '2', completed: '1', failedReviews: '0', latenesses: '0', objectiveCause: false },
    ],
  });
  expect(readFacts(text, { facts, rating })).toEqual(read);
});

test.each([
  [{ point: 3 }, { path: 'point', problem: 'unknownName', given: 'point', nearest: 'points' }],
  [{ toString: 3 }, { path: 'toString', problem: 'unknownName', given: 'toString' }],
  [{ points: '3,5' }, { path: 'points', problem: 'notANumber', given: '3,5' }],
  [{ points: true }, { path: 'points', problem: 'notANumber', given: 'true' }],
  [{ points: 10.01 }, { path: 'points', problem: 'tooLarge', given: '10.01', limit: '10' }],
  [{ points: -1 }, { path: 'points', problem: 'tooSmall', given: '-1', limit: '0' }],
  [{ onTime: 'yes' }, { path: 'onTime', problem: 'wrongType', given: 'yes' }],
  [
    { size: 'larg' },
    { path: 'size', problem: 'unknownOption', given: 'larg', limit: 'small, large', nearest: 'large' },
  ],
  [{ unitLevel: 'best' }, { path: 'unitLevel', problem: 'unknownOption', given: 'best', limit: 'good, bad' }],
  [{ months: [1, 101] }, { path: 'months[1]', problem: 'tooLarge', given: '101', limit: '100' }],
  [{ months: 5 }, { path: 'months', problem: 'wrongType', given: '5' }],
  [
    { tasks: [{ dine: true }] },
    { path: 'tasks[0].dine', problem: 'unknownName', given: 'dine', nearest: 'done' },
  ],
  [{ tasks: [3] }, { path: 'tasks[0]', problem: 'wrongType', given: '3' }],
  [
    { growth: { direction: 'increase', baseline: 5, target: 5 } },
    { path: 'growth.target', problem: 'baselineEqualsTarget', given: '5', limit: '5' },
  ],
  [{ items: [{ k: -1 }] }, { path: 'items[0].k', problem: 'tooSmall', given: '-1', limit: '0' }],
  [{ items: [{ k: 0 }] }, { path: 'items[0].k', problem: 'notPositive', given: '0' }],
  [{ items: [{ complete: 1 }] }, { path: 'items[0].complete', problem: 'unknownName', given: 'complete' }],
  [[], { path: 'facts', problem: 'wrongType' }],
  [null, { path: 'facts', problem: 'wrongType' }],
])('%j is refused', (input, params) => {
  expect(refused(input)).toEqual(params);
});
