import { expect, it } from 'vitest';
import { reminderFor } from './reminder.ts';

it.each([
  ['2026-06-26', undefined],
  ['2026-06-27', 'soon'],
  ['2026-06-30', 'soon'],
  ['2026-07-01', 'late'],
])('on %s says of what is due on 30 June, with three days before: %s', (today, said) => {
  expect(reminderFor('2026-06-30', today, 3)).toBe(said);
});

it('with no days before speaks on the day itself', () => {
  expect(reminderFor('2026-06-30', '2026-06-29', 0)).toBeUndefined();
  expect(reminderFor('2026-06-30', '2026-06-30', 0)).toBe('soon');
});
