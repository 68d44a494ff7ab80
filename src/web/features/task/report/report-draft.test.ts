import { expect, test } from 'vitest';
import type { TaskIndicator } from '../task.ts';
import { readEntered } from './report-draft.ts';

const indicator = (measured: TaskIndicator['measured']) => ({ measured }) as TaskIndicator;
const atLeast = indicator({ direction: 'atLeast', target: '10' });
const kept = indicator({ direction: 'keepAbove', bound: '90' });

test.each([
  [atLeast, '1.234,5', '1234.5'],
  [atLeast, '', null],
  [atLeast, '91; 94', undefined],
  [kept, '91; 94,5', ['91', '94.5']],
  [kept, '91', '91'],
  [kept, '91; x', undefined],
  [atLeast, true, true],
  [atLeast, undefined, null],
])('%# what was typed is read as it is reported', (of, typed, read) => {
  expect(readEntered(of, typed, 'vi')).toEqual(read);
});
