import { expect, test } from 'vitest';
import { readGiven, togetherWith } from './share-draft.ts';

const draft = {
  key: 1,
  assignee: 'person:o1:p1',
  title: ' Số hóa huyện bắc ',
  expectedProduct: 'Hồ sơ',
  dueOn: '30/6/2026',
  share: '12,5',
  parts: { i1: '1.200', i2: '' },
};

test('a part is read as it is sent', () => {
  expect(readGiven(draft, 'vi')).toEqual({
    terms: {
      assignee: { officialId: 'o1', postId: 'p1' },
      title: 'Số hóa huyện bắc',
      expectedProduct: 'Hồ sơ',
      dueOn: '2026-06-30',
      share: '12.5',
      parts: [{ indicatorId: 'i1', part: '1200' }],
    },
    problems: {},
  });
  const wrong = { ...draft, assignee: '', title: ' ', dueOn: '31/2/2026', share: '1.5', parts: { i1: 'x' } };
  expect(readGiven(wrong, 'vi').problems).toEqual({
    assignee: 'required',
    title: 'required',
    dueOn: 'badDate',
    share: 'badFigure',
    i1: 'badFigure',
  });
});

test('what is given counts with what was given before', () => {
  const before = { total: '100', allocated: '60', agreed: '40' };
  expect(togetherWith(before, ['25', null])).toMatchObject({
    allocated: '85',
    difference: '-15',
    standing: 'under',
  });
  expect(togetherWith(before, ['40']).standing).toBe('exact');
  expect(togetherWith(before, ['40.5']).standing).toBe('over');
});
