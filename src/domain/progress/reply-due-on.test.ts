import { expect, test } from 'vitest';
import { replyDueOn } from './reply-due-on.ts';

const clock = (days: number, count: 'working' | 'calendar') => ({
  replyClock: { value: { days, count }, source: { document: 'rules' } },
});

test('counts working days, or calendar days; without the rule there is no day', () => {
  // Friday 5 June 2026: the 8th to the 11th are Monday to Thursday.
  expect(replyDueOn('2026-06-05', clock(4, 'working'))).toBe('2026-06-11');
  expect(replyDueOn('2026-06-05', clock(4, 'calendar'))).toBe('2026-06-09');
  expect(replyDueOn('2026-06-05', {})).toBeNull();
});
