import { expect, it } from 'vitest';
import { scheduledShare, shareOfTime } from './scheduled-share.ts';

const work = { from: '2026-03-01', dueOn: '2026-12-01' };

it.each([
  ['2026-02-01', '0'],
  ['2026-03-01', '0'],
  // 122 of 275 days.
  ['2026-07-01', '44.4'],
  ['2026-12-01', '100'],
  ['2027-01-01', '100'],
])('on %s %s percent of the time have gone by', (day, percent) => {
  expect(shareOfTime(work, day)).toBe(percent);
});

it('goes by the figure of the last milestone that is due, and by time before the first', () => {
  const indicator = { id: 'i', target: { direction: 'atLeast' as const, target: '2000' } };
  const milestones = [
    { title: 'b', dueOn: '2026-09-30', values: [{ indicatorId: 'i', value: '1500' }] },
    { title: 'a', dueOn: '2026-06-30', values: [{ indicatorId: 'i', value: '800' }] },
  ];
  const on = (day: string) => scheduledShare(work, indicator, milestones, day);
  expect(on('2026-06-29')).toEqual({ percent: '43.6', basis: 'time', value: null });
  expect(on('2026-06-30')).toEqual({ percent: '40', basis: 'roadmap', value: '800' });
  expect(on('2026-10-01')).toEqual({ percent: '75', basis: 'roadmap', value: '1500' });
});
