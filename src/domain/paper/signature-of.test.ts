import { expect, it } from 'vitest';
import { letterheadOfName } from './letterhead.ts';
import { signatureOf } from './signature-of.ts';

const source = { document: 'd' };
const style = { size: 14, bold: true, italic: false, underline: false, source };
const party = {
  signature: { capacity: style, position: style, name: style, onBehalf: 'T/M', inPlace: 'K/T' },
};
const state = {
  signature: { capacity: style, position: style, name: style, onBehalf: 'TM.', inPlace: 'KT.' },
};
const nobody = { onBehalf: '', position: '' };

it.each([
  [
    party,
    'Thay mặt Ban Thường vụ, Phó Bí thư, Trần Văn Thử',
    ['T/M Ban Thường vụ'],
    'Phó Bí thư',
    'Trần Văn Thử',
  ],
  [state, 'TM. Ủy ban nhân dân, Chủ tịch, Trần Văn Thử', ['TM. Ủy ban nhân dân'], 'Chủ tịch', 'Trần Văn Thử'],
  [
    state,
    'TM. Ủy ban nhân dân; KT. Chủ tịch; Phó Chủ tịch; Lê Thị Thử',
    ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'],
    'Phó Chủ tịch',
    'Lê Thị Thử',
  ],
  [party, 'T/M Ban Thường vụ', ['T/M Ban Thường vụ'], null, null],
])('reads who signs, and for whom', (format, signedBy, capacity, position, name) => {
  expect(signatureOf(signedBy, nobody, format)).toEqual({ capacity, position, name });
});

it('takes from the letterhead what the signer did not say', () => {
  expect(signatureOf('Trần Văn Thử', { onBehalf: 'Ban Thường vụ', position: 'Bí thư' }, party)).toEqual({
    capacity: ['T/M Ban Thường vụ'],
    position: 'Bí thư',
    name: 'Trần Văn Thử',
  });
});

it('reads a letterhead out of a name', () => {
  const issuers = [
    { begins: 'Ban Thường vụ Tỉnh ủy', issuer: 'Tỉnh ủy', symbol: 'TU', onBehalf: 'Ban Thường vụ' },
    { begins: 'UBND', issuer: 'Ủy ban nhân dân', symbol: 'UBND', onBehalf: 'Ủy ban nhân dân' },
  ];
  expect(letterheadOfName('Ban Thường vụ Tỉnh ủy Sông Lam (giả định)', { issuers })).toMatchObject({
    issuer: 'Tỉnh ủy Sông Lam',
    place: 'Sông Lam',
    symbol: 'TU',
    onBehalf: 'Ban Thường vụ',
  });
  expect(letterheadOfName('UBND tỉnh Sông Lam', { issuers })).toMatchObject({
    issuer: 'Ủy ban nhân dân\ntỉnh Sông Lam',
    place: 'Sông Lam',
    symbol: 'UBND',
  });
  expect(letterheadOfName('Sở Nội vụ', { issuers })).toMatchObject({ issuer: 'Sở Nội vụ', symbol: '' });
});
