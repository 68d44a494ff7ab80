import { expect, test } from 'vitest';
import type { Condition } from '#regulation/condition.ts';
import { factsSchema } from '#regulation/fact.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { tell } from './condition.ts';
import type { Facts } from './facts.ts';
import { known, missing } from './outcome.ts';
import type { Scope } from './scope.ts';

const title = { vi: 'x', en: 'x' };
const declared = factsSchema.parse({
  yes: { type: 'flag', title },
  no: { type: 'flag', title },
  open: { type: 'flag', title },
  gone: { type: 'flag', title },
  points: { type: 'number', title },
  unitLevel: { type: 'level', title },
  tasks: { type: 'list', title, fields: { done: { type: 'flag', title } } },
  none: { type: 'list', title, fields: { done: { type: 'flag', title } } },
});
const facts: Facts = {
  yes: { type: 'flag', value: true },
  no: { type: 'flag', value: false },
  gone: null,
  points: { type: 'number', value: new Decimal('69.995') },
  unitLevel: { type: 'level', value: 'good' },
  tasks: {
    type: 'list',
    value: [{ done: { type: 'flag', value: true } }, {}, { done: { type: 'flag', value: false } }],
  },
  none: { type: 'list', value: [] },
};
const scope: Scope = {
  facts,
  declared,
  levels: ['excellent', 'good', 'completed'],
  prefix: '',
  node: (id) => (id === 'score' ? known(new Decimal('500').dividedBy(7).times('0.7')) : missing(['points'])),
};

const is = (fact: string): Condition => ({ fact, is: true });

/** yes, no, or the names that are needed to tell. */
function told(condition: Condition): string {
  const { truth } = tell(condition, scope);
  return truth.state === 'unknown' ? truth.facts.join(' ') : truth.state;
}

test.each<[string, Condition, string]>([
  ['a flag', is('yes'), 'yes'],
  ['a missing answer', is('open'), 'open'],
  ['an absent answer', is('gone'), 'gone'],
  ['one no settles all', { all: [is('open'), is('no')] }, 'no'],
  ['all waits for what is open', { all: [is('open'), is('yes'), is('gone')] }, 'gone open'],
  ['one yes settles any', { any: [is('open'), is('yes')] }, 'yes'],
  ['any waits for what is open', { any: [is('open'), is('no')] }, 'open'],
  ['not no', { not: is('no') }, 'yes'],
  ['not unknown', { not: is('open') }, 'open'],
  ['exact figures', { fact: 'points', atLeast: '70' }, 'no'],
  ['several comparisons', { fact: 'points', moreThan: '69', lessThan: '70' }, 'yes'],
  ['equals', { fact: 'points', equals: '69.9950' }, 'yes'],
  ['a node whose division does not end', { node: 'score', atLeast: '50' }, 'yes'],
  ['and is not above it', { node: 'score', moreThan: '50' }, 'no'],
  ['a node without a value', { node: 'other', atLeast: '50' }, 'points'],
  ['a level not below', { level: 'unitLevel', notBelow: 'good' }, 'yes'],
  ['a level below', { level: 'unitLevel', notBelow: 'excellent' }, 'no'],
  ['a level not above', { level: 'unitLevel', notAbove: 'completed' }, 'no'],
  ['every row, one no', { every: 'tasks', of: is('done') }, 'no'],
  ['every row, an open one', { every: 'tasks', of: { any: [is('done'), is('open')] } }, 'open tasks[1].done'],
  ['some row', { some: 'tasks', of: is('done') }, 'yes'],
  ['some row, an open one', { some: 'tasks', of: { all: [is('done'), is('no')] } }, 'no'],
  ['every row of none is not true', { every: 'none', of: is('done') }, 'none'],
  ['some row of none', { some: 'none', of: is('done') }, 'none'],
])('%s', (_title, condition, expected) => {
  expect(told(condition)).toBe(expected);
});
