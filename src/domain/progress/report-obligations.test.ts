import { expect, test } from 'vitest';
import { type AnsweredWork, reportObligations, type ReportRule } from './report-obligations.ts';

/** Quarterly reports, due ten days after the quarter. */
const rule: ReportRule = { cadence: 'quarter', dueDays: 10, sealed: [] };
/** Assigned on 2 March 2026, due at the end of November, by somebody who has held his post for long. */
const work: AnsweredWork = {
  assigned: { from: '2026-03-02', to: null },
  held: [{ from: '2020-01-01', to: null }],
  suspended: [],
  dueOn: '2026-11-30',
  reported: [],
};
const statesOf = (changes: Partial<AnsweredWork>, today: string, sealed: ReportRule['sealed'] = []) =>
  reportObligations({ ...work, ...changes }, { ...rule, sealed }, today).map(
    ({ period, state }) => `${period} ${state}`,
  );

test('tells late from not due: a report is late from the day after its due day', () => {
  expect(reportObligations(work, rule, '2026-04-10')[0]).toEqual({
    period: '2026-Q1',
    from: '2026-01-01',
    to: '2026-03-31',
    dueOn: '2026-04-10',
    state: 'notDue',
    submittedOn: null,
    sealedOn: null,
  });
  expect(statesOf({}, '2026-04-11')).toEqual([
    '2026-Q1 late',
    '2026-Q2 notDue',
    '2026-Q3 notDue',
    '2026-Q4 notDue',
  ]);
});

test('tells in time from too late by the first report of a period', () => {
  const reported = [
    { period: '2026-Q1', submittedOn: '2026-04-10' },
    { period: '2026-Q2', submittedOn: '2026-07-11' },
    { period: '2026-Q3', submittedOn: '2026-08-01' },
  ];
  expect(statesOf({ reported }, '2026-10-05')).toEqual([
    '2026-Q1 onTime',
    '2026-Q2 submittedLate',
    '2026-Q3 onTime',
    '2026-Q4 notDue',
  ]);
});

test('begins with the tenure: who took the post in May owes nothing for the first quarter', () => {
  const held = [{ from: '2026-05-04', to: null }];
  expect(statesOf({ held }, '2026-07-01')).toEqual(['2026-Q2 notDue', '2026-Q3 notDue', '2026-Q4 notDue']);
});

test('ends with the tenure: who left in August owes nothing for the third quarter', () => {
  const held = [{ from: '2020-01-01', to: '2026-08-15' }];
  expect(statesOf({ held }, '2026-12-01')).toEqual(['2026-Q1 late', '2026-Q2 late']);
});

test('begins for work taken over with the day it was, and ends for the one before', () => {
  expect(statesOf({ assigned: { from: '2026-06-01', to: null } }, '2026-06-02')).toEqual([
    '2026-Q2 notDue',
    '2026-Q3 notDue',
    '2026-Q4 notDue',
  ]);
  expect(statesOf({ assigned: { from: '2026-03-02', to: '2026-06-01' } }, '2026-06-02')).toEqual([
    '2026-Q1 missing',
  ]);
});

test('owes nothing while suspended at the end of a period', () => {
  const suspended = [{ from: '2026-06-15', to: '2026-09-01' }];
  expect(statesOf({ suspended }, '2026-10-20')).toEqual([
    '2026-Q1 late',
    '2026-Q2 excused',
    '2026-Q3 late',
    '2026-Q4 notDue',
  ]);
});

test('is missing, and no longer late, once the period is sealed or the work has ended', () => {
  expect(statesOf({}, '2026-05-01', [{ period: '2026-Q1', sealedOn: '2026-04-20' }])[0]).toBe(
    '2026-Q1 missing',
  );
  const ended = { assigned: { from: '2026-03-02', to: '2026-08-01' } };
  expect(statesOf(ended, '2026-08-02')).toEqual(['2026-Q1 missing', '2026-Q2 missing']);
});

test('shows a report of the last, unfinished period that nobody owed', () => {
  const ended = {
    assigned: { from: '2026-03-02', to: '2026-12-11' },
    reported: [{ period: '2026-Q4', submittedOn: '2026-12-10' }],
  };
  expect(statesOf(ended, '2026-12-20').at(-1)).toBe('2026-Q4 onTime');
});
