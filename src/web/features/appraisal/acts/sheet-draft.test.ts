import { expect, test } from 'vitest';
import { type Criterion, readSheet } from './sheet-draft.ts';

const criterion = (name: string, max: string): Criterion => ({
  name,
  fact: { type: 'numbers', title: { vi: name, en: name }, from: 'sheets', min: '0', max },
});
const criteria = [criterion('result', '40'), criterion('effort', '10'), criterion('courage', '5')];

test('points are read as people write them; nothing to judge is not zero', () => {
  const draft = { points: { result: '38,5', effort: '0', courage: null }, claimedLevel: '', remark: '' };
  expect(readSheet(draft, criteria, 'vi')).toEqual({
    points: { result: '38.5', effort: '0', courage: null },
    problems: {},
  });
});

test('what is empty, unreadable or out of bounds is named', () => {
  const draft = { points: { effort: '10,01', courage: 'năm' }, claimedLevel: '', remark: '' };
  expect(readSheet(draft, criteria, 'vi').problems).toEqual({
    result: 'required',
    effort: 'outside',
    courage: 'badFigure',
  });
});
