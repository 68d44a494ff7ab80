import { describe, expect, test } from 'vitest';
import { allocateIndicators, allocateShares } from './allocate.ts';
import { ownProgress, progressBelow, reportedBelow } from './progress-below.ts';
import type { SubTask, SubTaskReport } from './sub-task.ts';

const files = {
  id: 'files',
  name: 'Hồ sơ',
  unitOfMeasure: 'hồ sơ',
  target: { direction: 'atLeast', target: '2000' },
} as const;
const late = {
  id: 'late',
  name: 'Quá hạn',
  unitOfMeasure: 'vụ',
  target: { direction: 'atMost', target: '10' },
} as const;
const rate = {
  id: 'rate',
  name: 'Tỷ lệ',
  unitOfMeasure: '%',
  target: { direction: 'atLeast', target: '95' },
} as const;
const indicators = [files, late, rate];

function part(id: string, share: string, more: Partial<SubTask> = {}): SubTask {
  return {
    id,
    taskId: 'task',
    parentId: null,
    title: id,
    expectedProduct: 'x',
    dueOn: '2026-10-31',
    share,
    unitId: 'unit',
    unitName: 'Phòng giả định',
    officialId: null,
    fullName: null,
    postTitle: null,
    state: 'agreed',
    changedAbove: [],
    version: 1,
    parts: [],
    reports: [],
    ...more,
  };
}

function report(
  percent: string | null,
  readings: SubTaskReport['readings'] = [],
  sentBack = false,
): SubTaskReport {
  return {
    id: 'r',
    revision: 1,
    percent,
    narrative: 'x',
    submittedBy: 'x',
    submittedAt: '',
    sentBack,
    readings,
  };
}

const reading = (indicatorId: string, actual: string | null) => ({ indicatorId, actual });

describe('progress by own reports', () => {
  const parts = [
    { indicatorId: 'files', part: '800' },
    { indicatorId: 'late', part: '4' },
  ];
  const progress = (...reports: SubTaskReport[]) =>
    ownProgress({ indicators }, part('a', '10', { parts, reports }));
  test.each<[string, SubTaskReport[], string | null]>([
    ['nothing reported', [], null],
    ['as it says', [report('30')], '30'],
    // 200 of 800 is 25; 5 where 4 were allowed is (2 − 5 ÷ 4) × 100 = 75
    ['from its figures', [report(null, [reading('files', '200'), reading('late', '5')])], '50'],
    // 1600 of 800 counts as all of it, not as twice: (100 + 75) ÷ 2
    ['more of one than asked', [report(null, [reading('files', '1600'), reading('late', '5')])], '87.5'],
    ['a figure is open', [report(null, [reading('files', '200')])], null],
    [
      'a figure is known not to exist',
      [report(null, [reading('files', '200'), reading('late', null)])],
      null,
    ],
    [
      'figures of several reports, the latest of each',
      [
        report(null, [reading('files', '200'), reading('late', '5')]),
        report(null, [reading('files', '600')]),
      ],
      '75',
    ],
    ['the latest that was not sent back', [report('40'), report('100', [], true)], '40'],
    ['only one that was sent back', [report('100', [], true)], null],
  ])('%s', (_case, reports, expected) => {
    expect(progress(...reports)).toBe(expected);
  });
});

describe('a task shared out', () => {
  const subTasks = [
    part('a', '50', {
      parts: [{ indicatorId: 'files', part: '1200' }],
      reports: [report(null, [reading('files', '300')])],
    }),
    part('b', '30', {
      parts: [{ indicatorId: 'files', part: '900' }],
      reports: [report('90', [reading('files', '850')])],
    }),
    part('b1', '60', {
      parentId: 'b',
      parts: [{ indicatorId: 'files', part: '500' }],
      reports: [report(null, [reading('files', '100')])],
    }),
    part('b2', '40', { parentId: 'b', parts: [{ indicatorId: 'files', part: '300' }], state: 'offered' }),
    part('gone', '99', { state: 'cancelled', reports: [report('100', [reading('files', '2000')])] }),
  ];
  const tree = { indicators, subTasks };

  test('b counts by what is below it, and its own report not as well; what was cancelled counts nowhere', () => {
    expect(progressBelow(tree, 'b')).toEqual({ percent: '20', knownShare: '60', unknownShare: '40' });
    // a: 25 of 50; b: 20, known of 60 % of its 30. (50 × 25 + 18 × 20) ÷ 68 = 1610 ÷ 68
    expect(progressBelow(tree, null)).toEqual({
      percent: '23.67647058823529411764705882352941176471',
      knownShare: '68',
      unknownShare: '12',
    });
    // 300 of a and 100 of b1; b's own 850 would count b1 and b2 twice. Of b's 900, b2's 300 and 100 nobody has are open.
    expect(reportedBelow(tree, null, 'files')).toEqual({
      reported: '400',
      knownParts: '1700',
      unknownParts: '400',
    });
  });

  test('a part shared out to more than it is counts as far as the parts below it are known', () => {
    const more = [
      part('c', '100', { parts: [{ indicatorId: 'files', part: '300' }] }),
      part('c1', '50', {
        parentId: 'c',
        parts: [{ indicatorId: 'files', part: '400' }],
        reports: [report(null, [reading('files', '70')])],
      }),
      part('c2', '50', { parentId: 'c', parts: [{ indicatorId: 'files', part: '200' }] }),
    ];
    // 400 of 600 shared out is known: two thirds of 300.
    expect(reportedBelow({ indicators, subTasks: more }, null, 'files')).toEqual({
      reported: '70',
      knownParts: '200',
      unknownParts: '100',
    });
  });

  test('shares and parts beside their wholes', () => {
    expect(allocateShares(tree, null)).toMatchObject({
      allocated: '80',
      difference: '-20',
      standing: 'under',
    });
    expect(allocateShares(tree, 'b')).toMatchObject({ allocated: '100', agreed: '60', standing: 'exact' });
    const [ofFiles, ofLate, ofRate] = allocateIndicators(tree, undefined);
    expect(ofFiles).toMatchObject({
      total: '2000',
      allocated: '2100',
      difference: '100',
      differencePercent: '5',
      standing: 'over',
    });
    expect(ofLate).toMatchObject({
      additive: true,
      total: '10',
      allocated: '0',
      standing: 'notDivided',
      reported: null,
    });
    expect(ofRate).toEqual({
      indicatorId: 'rate',
      name: 'Tỷ lệ',
      unitOfMeasure: '%',
      additive: false,
      why: 'percentage',
    });
    // Below b there is only its own part of one indicator: 500 and 300 of 900.
    expect(allocateIndicators(tree, subTasks[1])).toMatchObject([
      { indicatorId: 'files', total: '900', allocated: '800', difference: '-100', standing: 'under' },
    ]);
  });

  test('a part with a change above does not count as agreed', () => {
    const changed = part('c', '100', { changedAbove: [{ at: '', decisionId: null, changes: [] }] });
    expect(allocateShares({ indicators, subTasks: [changed] }, null)).toMatchObject({
      allocated: '100',
      agreed: '0',
    });
  });
});
