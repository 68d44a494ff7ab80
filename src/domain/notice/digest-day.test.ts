import { expect, it } from 'vitest';
import { digestDay } from './digest-day.ts';
import { usualMailChoice } from './mail-choice.ts';

const choice = { ...usualMailChoice, at: '07:00', since: '2026-01-01T00:00:00.000Z' };

it.each([
  ['before its time', '2026-03-03T06:59:00+07:00', undefined],
  ['at its time', '2026-03-03T07:00:00+07:00', '2026-03-03'],
  ['later the same day', '2026-03-03T23:50:00+07:00', '2026-03-03'],
  ['on a Saturday', '2026-03-07T08:00:00+07:00', undefined],
  ['within Tết', '2026-02-17T08:00:00+07:00', undefined],
  ['on the first day after it', '2026-02-23T08:00:00+07:00', '2026-02-23'],
])('a daily digest on working days, %s', (_, now, day) => {
  expect(digestDay(choice, 'daily', now)).toBe(day);
});

it('comes on a Saturday to whoever wants every day', () => {
  expect(digestDay({ ...choice, workingDays: false }, 'daily', '2026-03-07T08:00:00+07:00')).toBe(
    '2026-03-07',
  );
});

it.each([
  ['on its Monday', '2026-03-02T07:00:00+07:00', '2026-03-02'],
  [
    'on Tuesday still that of Monday, for when the program was down',
    '2026-03-03T09:00:00+07:00',
    '2026-03-02',
  ],
  ['early on Monday that of last week', '2026-03-09T07:30:00+07:00', '2026-03-09'],
  ['on a day without work', '2026-03-08T09:00:00+07:00', undefined],
  // 27 April 2026 makes up for the day of the Hùng Kings, a Sunday.
  ['on a Monday that is a holiday', '2026-04-27T09:00:00+07:00', undefined],
  ['on the Tuesday after it', '2026-04-28T09:00:00+07:00', '2026-04-28'],
])('a weekly digest of Mondays, %s', (_, now, day) => {
  expect(digestDay(choice, 'weekly', now)).toBe(day);
});

it('is not due for a time before it was chosen', () => {
  const late = { ...choice, since: '2026-03-03T01:00:00.000Z' };
  expect(digestDay(late, 'daily', '2026-03-03T08:30:00+07:00')).toBeUndefined();
  expect(digestDay(late, 'weekly', '2026-03-03T08:30:00+07:00')).toBeUndefined();
  expect(digestDay(late, 'daily', '2026-03-04T08:30:00+07:00')).toBe('2026-03-04');
});
