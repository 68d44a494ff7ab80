import { expect, test } from 'vitest';
import { refuse } from '#domain/base/result.ts';
import { rowRefusalWording } from './row-refusal-wording.ts';

const titles = new Map([['due', { vi: 'Hạn hoàn thành', en: 'Due' }]]);
const wording = (path: string) =>
  rowRefusalWording(refuse('invalidValue', { path, problem: 'required' }).refusal, (name) =>
    titles.get(name),
  );

test('a column is called by its title, in the language of the reader', () => {
  expect(wording('due').vi).toMatch(/^Hạn hoàn thành: /);
  expect(wording('due').en).toMatch(/^Due: /);
  expect(wording('lines[2].due').vi).toMatch(/^Hạn hoàn thành: /);
});

test('what is not found is called by the words of a table', () => {
  const missing = (what: 'unit' | 'member') =>
    rowRefusalWording(refuse('notFound', { what, id: 'Sở A' }).refusal, () => undefined);
  expect(missing('unit').vi).toMatch(/^Không tìm thấy đơn vị “Sở A”\. Hãy ghi đúng tên/);
  expect(missing('member').vi).toMatch(/^Không tìm thấy người hoặc đơn vị tham gia đợt “Sở A”/);
});

test('what is no column keeps its path, and other refusals their sentence', () => {
  expect(wording('content').vi).toMatch(/^content: /);
  const other = rowRefusalWording(refuse('reasonNeeded', { action: 'decide' }).refusal, (name) =>
    titles.get(name),
  );
  expect(other.en).toContain('a written reason is needed');
});
