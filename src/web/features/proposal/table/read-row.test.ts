import { expect, test } from 'vitest';
import type { Choices } from './choices.ts';
import { columnOf, readRow, type Reading } from './read-row.ts';
import { emptyCells, type ListedProposal } from './table-row.ts';

const term = (id: string, label: string) => ({ id, label, also: [id] });
const choices: Choices = {
  owner: [
    { id: 's1', label: 'Nguyễn Giả Định – Giám đốc, Sở A', also: ['Nguyễn Giả Định'] },
    { id: 's2', label: 'Trần Giả Tưởng – Giám đốc, Sở B', also: ['Trần Giả Tưởng'] },
    { id: 's3', label: 'Trần Giả Tưởng – Bí thư, xã C', also: ['Trần Giả Tưởng'] },
  ],
  direction: [
    term('atLeast', 'ít nhất'),
    term('increase', 'tăng lên'),
    term('range', 'trong khoảng'),
    term('yesNo', 'đạt hoặc không đạt'),
    term('milestones', 'theo các mốc'),
  ],
  nature: [term('breakthrough', 'đột phá'), term('hard', 'việc khó')],
  horizon: [term('oneYear', '1 năm')],
};
const reading: Reading = {
  choices,
  language: 'vi',
  lastDay: '2026-12-31',
  doneName: (product) => `Có sản phẩm: ${product}`,
};
const none = new Set<never>();

test('reads a new row as Excel has it: a name, a figure and a day the Vietnamese way', () => {
  const cells = {
    ...emptyCells,
    owner: 'nguyen gia dinh',
    title: ' Trả hồ sơ  trong ngày ',
    name: 'Hồ sơ',
    target: '1.234,5',
    unit: 'hồ sơ',
    product: 'Quy trình',
    due: '30/11/2026',
    nature: 'Việc khó',
  };
  expect(readRow(cells, undefined, none, reading)).toEqual({
    ownerIds: ['s1'],
    faults: {},
    work: {
      title: 'Trả hồ sơ trong ngày',
      nature: 'hard',
      horizon: 'oneYear',
      expectedProduct: 'Quy trình',
      dueOn: '2026-11-30',
      indicators: [
        { name: 'Hồ sơ', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '1234.5' } },
      ],
    },
  });
});

test('takes from the campaign what is left empty', () => {
  const { work, faults } = readRow(
    { ...emptyCells, owner: 'Nguyễn Giả Định', title: 'Việc', product: 'Đề án' },
    undefined,
    none,
    reading,
  );
  expect(faults).toEqual({});
  expect(work).toMatchObject({
    dueOn: '2026-12-31',
    nature: 'breakthrough',
    indicators: [{ name: 'Có sản phẩm: Đề án', unitOfMeasure: '–', target: { direction: 'yesNo' } }],
  });
});

test('tells of each cell what is wrong with it', () => {
  const cells = {
    ...emptyCells,
    owner: 'Trần Giả Tưởng',
    title: 'Việc',
    direction: 'tăng lên',
    target: '12,5,1',
    due: '31/02/2026',
    nature: 'tốt',
  };
  expect(readRow(cells, undefined, none, reading).faults).toEqual({
    owner: 'manyOfName',
    product: 'required',
    name: 'required',
    unit: 'required',
    baseline: 'required',
    target: 'badFigure',
    due: 'badDate',
    nature: 'unknownName',
  });
});

test('keeps of a proposal what no cell shows', () => {
  const proposal = {
    indicators: [
      {
        name: 'Hồ sơ',
        unitOfMeasure: 'hồ sơ',
        target: { direction: 'atLeast', target: '10' },
        weight: '0.6',
        sourceOfFigure: 'Báo cáo',
        required: null,
      },
      {
        name: 'Xã',
        unitOfMeasure: 'xã',
        target: { direction: 'yesNo' },
        weight: '0.4',
        sourceOfFigure: null,
        required: null,
      },
    ],
  } as unknown as ListedProposal;
  const cells = {
    ...emptyCells,
    title: 'Việc',
    product: 'Đề án',
    due: '30/11/2026',
    name: 'Hồ sơ (+1)',
    direction: 'ít nhất',
    target: '12',
    unit: 'hồ sơ',
  };
  expect(readRow(cells, proposal, new Set(['target'] as const), reading).work.indicators).toEqual([
    {
      name: 'Hồ sơ',
      unitOfMeasure: 'hồ sơ',
      target: { direction: 'atLeast', target: '12' },
      weight: '0.6',
      sourceOfFigure: 'Báo cáo',
    },
    { name: 'Xã', unitOfMeasure: 'xã', target: { direction: 'yesNo' }, weight: '0.4' },
  ]);
});

test('leads from what the server refused to the cell it is about', () => {
  expect(columnOf('indicators[0].target.baseline')).toBe('baseline');
  expect(columnOf('indicators[1].target')).toBe('target');
  expect(columnOf('owners[0]')).toBe('owner');
  expect(columnOf('dueOn')).toBe('due');
  expect(columnOf('title')).toBe('title');
});
