import { describe, expect, it } from 'vitest';
import { monthsInUnits } from './months-in-units.ts';

const year = { from: '2025-01-01', to: '2025-12-31' };

describe('a person’s months in two units', () => {
  it('splits a year at the merger of 1 July', () => {
    expect(
      monthsInUnits(
        [
          { unitId: 'district', postId: 'secretary', validFrom: '2020-06-01', validTo: '2025-07-01' },
          { unitId: 'commune', postId: 'chair', validFrom: '2025-07-01', validTo: null },
        ],
        year,
      ),
    ).toEqual({
      units: [
        { unitId: 'district', days: 181, wholeMonths: 6, begunMonths: [] },
        { unitId: 'commune', days: 184, wholeMonths: 6, begunMonths: [] },
      ],
      posts: [
        { unitId: 'district', postId: 'secretary', days: 181, wholeMonths: 6, begunMonths: [] },
        { unitId: 'commune', postId: 'chair', days: 184, wholeMonths: 6, begunMonths: [] },
      ],
      overlaps: [],
      daysWithout: 0,
    });
  });

  it('gives months begun with their days, and the days between two posts', () => {
    const { units, daysWithout } = monthsInUnits(
      [
        { unitId: 'a', postId: 'p', validFrom: '2024-01-01', validTo: '2025-02-11' },
        { unitId: 'b', postId: 'q', validFrom: '2025-02-20', validTo: '2025-03-01' },
      ],
      { from: '2025-01-01', to: '2025-03-31' },
    );
    expect(units).toEqual([
      { unitId: 'a', days: 41, wholeMonths: 1, begunMonths: [{ month: '2025-02', days: 10, of: 28 }] },
      { unitId: 'b', days: 9, wholeMonths: 0, begunMonths: [{ month: '2025-02', days: 9, of: 28 }] },
    ]);
    // 11 to 19 February and the 31 days of March.
    expect(daysWithout).toBe(40);
  });

  it('counts two posts in one unit once for the unit, and shows when they overlap', () => {
    const { units, posts, overlaps } = monthsInUnits(
      [
        { unitId: 'a', postId: 'head', validFrom: '2025-01-01', validTo: '2025-02-01' },
        { unitId: 'a', postId: 'acting', validFrom: '2025-01-20', validTo: '2025-03-01' },
        { unitId: 'b', postId: 'member', validFrom: '2025-01-31', validTo: '2025-02-02' },
        { unitId: 'c', postId: 'later', validFrom: '2026-01-01', validTo: null },
      ],
      year,
    );
    expect(units).toEqual([
      { unitId: 'a', days: 59, wholeMonths: 2, begunMonths: [] },
      {
        unitId: 'b',
        days: 2,
        wholeMonths: 0,
        begunMonths: [
          { month: '2025-01', days: 1, of: 31 },
          { month: '2025-02', days: 1, of: 28 },
        ],
      },
    ]);
    expect(posts.map(({ postId, days }) => [postId, days])).toEqual([
      ['head', 31],
      ['acting', 40],
      ['member', 2],
    ]);
    expect(overlaps).toEqual([
      { from: '2025-01-20', to: '2025-01-30', postIds: ['acting', 'head'] },
      { from: '2025-01-31', to: '2025-01-31', postIds: ['acting', 'head', 'member'] },
      { from: '2025-02-01', to: '2025-02-01', postIds: ['acting', 'member'] },
    ]);
  });

  it('knows the days of February in a leap year', () => {
    const { units } = monthsInUnits(
      [{ unitId: 'a', postId: 'p', validFrom: '2024-02-01', validTo: '2024-02-29' }],
      { from: '2024-01-01', to: '2024-12-31' },
    );
    expect(units).toEqual([
      { unitId: 'a', days: 28, wholeMonths: 0, begunMonths: [{ month: '2024-02', days: 28, of: 29 }] },
    ]);
  });
});
