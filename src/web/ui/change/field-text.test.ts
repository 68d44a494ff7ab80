import { expect, test } from 'vitest';
import { fieldOf, fieldText } from './field-text.ts';

test('a field is named by the end of its path', () => {
  expect(fieldOf('due_on')).toBe('due_on');
  expect(fieldOf('indicators[0].target.baseline')).toBe('baseline');
  expect(fieldOf('bases[1]')).toBe('bases');
});

test('values of the log are written as people write them', () => {
  expect(fieldText('due_on', '2026-11-23', 'vi')).toBe('23/11/2026');
  expect(fieldText('indicators[0].target.target', '1234.5', 'vi')).toBe('1.234,5');
  expect(fieldText('indicators[0].target.target', '1234.5', 'en')).toBe('1,234.5');
  expect(fieldText('nature', 'hard', 'vi')).toBe('việc khó');
  expect(fieldText('source', 'petition', 'en')).toBe('petition of citizens');
  expect(fieldText('title', 'Làng nghề 2026', 'vi')).toBe('Làng nghề 2026');
});
