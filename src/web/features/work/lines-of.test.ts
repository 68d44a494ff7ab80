import { expect, test } from 'vitest';
import { linesOf } from './lines-of.ts';

const task = (id: string, action: 'assign' | 'submitPlan', since: string, campaignId = 'đợt 1') => ({
  thing: 'task' as const,
  id,
  title: `Việc ${id}`,
  of: null,
  action,
  since,
  dueOn: null,
  part: null,
  campaignId,
  campaignTitle: campaignId,
});

test('what one paper decides on is one line, as old as the oldest; everything else is its own', () => {
  const lines = linesOf([
    task('a', 'assign', '2026-01-05'),
    task('b', 'submitPlan', '2026-01-06'),
    task('c', 'assign', '2026-01-07'),
    task('d', 'assign', '2026-01-08', 'đợt 2'),
    task('e', 'submitPlan', '2026-01-09'),
  ]);
  expect(lines.map(({ step, several, since, id }) => [step, several, since, id])).toEqual([
    ['assign', 2, '2026-01-05', 'a'],
    ['submitPlan', null, '2026-01-06', 'b'],
    ['assign', 1, '2026-01-08', 'd'],
    ['submitPlan', null, '2026-01-09', 'e'],
  ]);
});
