import { expect, test } from 'vitest';
import { causeWait, delayOf, replyWait } from './delay.ts';

const task = { state: 'finished' as const, dueOn: '2026-11-30', closedOn: '2026-12-15' };
const wait = (id: string, from: string, to: string | null) => ({ kind: 'reply' as const, id, from, to });

test('counts the days past the due day where nobody waited', () => {
  expect(delayOf(task, [], '2027-01-05')).toEqual({
    daysOver: 15,
    waitingDays: 0,
    daysLate: 15,
    waits: [],
  });
});

test('leaves out the days waited, before the due day and after it', () => {
  // 1 to 11 October: 10 days; 1 to 4 December: 3 days; 15 - 13 = 2.
  const waits = [wait('a', '2026-10-01', '2026-10-11'), wait('b', '2026-12-01', '2026-12-04')];
  expect(delayOf(task, waits, '2027-01-05')).toEqual({
    daysOver: 15,
    waitingDays: 13,
    daysLate: 2,
    waits: [
      { ...waits[0], days: 10 },
      { ...waits[1], days: 3 },
    ],
  });
});

test('counts a day of two waits once, and says what each had', () => {
  // 1 to 11 October and 6 to 16 October: 15 days together, 10 and 10 apart.
  const waits = [wait('b', '2026-10-06', '2026-10-16'), wait('a', '2026-10-01', '2026-10-11')];
  const delay = delayOf(task, waits, '2027-01-05');
  expect(delay).toMatchObject({ waitingDays: 15, daysLate: 0 });
  expect(delay.waits.map((it) => it.days)).toEqual([10, 10]);
  // One wait within another adds nothing.
  const within = [wait('a', '2026-10-01', '2026-10-11'), wait('b', '2026-10-03', '2026-10-05')];
  expect(delayOf(task, within, '2027-01-05')).toMatchObject({ waitingDays: 10, daysLate: 5 });
});

test('lets the clock stand while the answer is awaited, and run on from the answer', () => {
  const open = { state: 'active' as const, dueOn: '2026-11-30', closedOn: null };
  const lateOn = (today: string, to: string | null) =>
    delayOf(open, [wait('a', '2026-12-03', to)], today).daysLate;
  expect(lateOn('2026-12-03', null)).toBe(3);
  expect(lateOn('2026-12-20', null)).toBe(3);
  expect(lateOn('2026-12-25', '2026-12-20')).toBe(8);
});

test('does not count waiting that began after the work had ended', () => {
  expect(delayOf(task, [wait('a', '2026-12-20', null)], '2027-01-05')).toMatchObject({
    waitingDays: 0,
    daysLate: 15,
    waits: [],
  });
});

test('is never late where work ended without being worked to its end', () => {
  const withdrawn = { state: 'withdrawn' as const, dueOn: '2026-11-30', closedOn: null };
  expect(delayOf(withdrawn, [], '2027-01-05').daysLate).toBe(0);
});

test('a cause lasts its last day too, a reply waits from the day it was asked for to its answer', () => {
  expect(causeWait({ id: 'c', from: '2026-09-01', to: '2026-09-20' })).toEqual({
    kind: 'objectiveCause',
    id: 'c',
    from: '2026-09-01',
    to: '2026-09-21',
  });
  expect(replyWait({ id: 'o', raisedOn: '2026-09-01', answeredOn: null })).toEqual({
    kind: 'reply',
    id: 'o',
    from: '2026-09-01',
    to: null,
  });
});
