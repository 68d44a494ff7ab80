import { expect, it } from 'vitest';
import { countIn, paperNumber, seriesOf } from './paper-number.ts';

const source = { document: 'd' };
const types = {
  decision: { name: 'QUYẾT ĐỊNH', symbol: 'QĐ' },
  plan: { name: 'KẾ HOẠCH', symbol: 'KH' },
  report: { name: 'BÁO CÁO', symbol: 'BC' },
  minutes: { name: 'BIÊN BẢN', symbol: 'BB' },
  submission: { name: 'TỜ TRÌNH', symbol: 'TTr' },
  notice: { name: 'THÔNG BÁO', symbol: 'TB' },
  sheet: { name: 'PHIẾU' },
  explanation: { name: 'BẢN GIẢI TRÌNH' },
};
const party = {
  types,
  numbering: { form: '{number}-{type}/{symbol}', digits: 2, runs: 'term' as const, source },
};
const state = {
  types,
  numbering: { form: '{number}/{type}-{symbol}', digits: 2, runs: 'year' as const, source },
};

it('writes numbers as each side writes them', () => {
  expect(paperNumber(party, 'decision', { count: 371, symbol: 'TU' })).toBe('371-QĐ/TU');
  expect(paperNumber(state, 'decision', { count: 5, symbol: 'UBND' })).toBe('05/QĐ-UBND');
});

it.each([
  [party, 'TU', '371-QĐ/TU', 371],
  [party, 'TU', '05-QĐ/TU', 5],
  [party, 'TU', '371-QĐ/HU', undefined],
  [party, 'TU', '371-QĐ/TU (giả định)', undefined],
  [party, 'TU', 'a-QĐ/TU', undefined],
  [state, 'UBND', '05/QĐ-UBND', 5],
])('finds the count in a number given by hand', (format, symbol, written, count) => {
  expect(countIn(format, 'decision', symbol, written)).toBe(count);
});

it('counts by year for the state, by term for the Party', () => {
  expect(seriesOf(state, 'plan', '2026-03-05', null)).toEqual({ ok: true, value: 'KH 2026' });
  expect(seriesOf(party, 'plan', '2026-03-05', '2025-09-20')).toEqual({ ok: true, value: 'KH 2025-09-20' });
  expect(seriesOf(party, 'plan', '2026-03-05', null)).toMatchObject({
    refusal: { kind: 'missingFacts', params: { facts: ['termFrom'] } },
  });
  expect(seriesOf(party, 'plan', '2025-09-19', '2025-09-20')).toMatchObject({
    refusal: { kind: 'invalidValue', params: { path: 'signedOn', limit: '2025-09-20' } },
  });
});
