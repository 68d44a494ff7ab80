import { expect, test } from 'vitest';
import { placeAt } from './place-at.ts';
import { possibleAt } from './schema-at.ts';

/** Where `|` stands, as a text without it and the place. */
function at(marked: string) {
  const [before = '', after = ''] = marked.split('|');
  const word = /[\w-]*$/.exec(before)?.[0] ?? '';
  return placeAt(before + after, before.length - word.length, before.length);
}

test('knows where a key is typed, in blocks, lists and braces', () => {
  expect(at('quotas:\n  - id: a\n    ro|\n    level: good\n')).toEqual({ path: ['quotas', 0], kind: 'key' });
  expect(at('table:\n  - { level: good, fr| }\n')).toEqual({ path: ['table', 0], kind: 'key' });
  expect(at('a: 1\n|')).toEqual({ path: [], kind: 'key' });
});

test('knows where a value is typed', () => {
  expect(at('quotas:\n  - rounding: do|\n')).toEqual({ path: ['quotas', 0, 'rounding'], kind: 'value' });
  expect(at('quotas:\n  - { ties: |, level: good }\n')).toEqual({
    path: ['quotas', 0, 'ties'],
    kind: 'value',
  });
});

test('the schema says what can stand there', () => {
  expect(possibleAt('rating.yaml', ['quotas', 0, 'rounding']).values).toEqual(['down', 'nearest', 'up']);
  expect(possibleAt('rating.yaml', ['table', 0]).keys.map(({ name }) => name)).toEqual([
    'level',
    'from',
    'when',
    'source',
  ]);
  const inside = possibleAt('scoring.yaml', ['scores', 0, 'sum', 2, 'cap', 'of']).keys;
  expect(inside.map(({ name }) => name)).toContain('weightedMean');
});
