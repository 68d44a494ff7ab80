import { expect, it } from 'vitest';
import { compareDeclared } from './mismatch.ts';

const none = { verified: 0, waiting: 0, sentBack: 0, files: 0 };

it.each([
  ['in step', '50', none, '55', [], '5'],
  ['behind', '30', none, '55', ['behindSchedule'], '25'],
  ['all declared, nothing to show', '100', none, '80', ['declaredWithoutProof'], '100'],
  ['all declared, to be verified', '120', { ...none, waiting: 1 }, '80', ['proofWaits'], '100'],
  ['sent back', '70', { ...none, sentBack: 1, waiting: 1 }, '60', ['proofSentBack'], '70'],
  ['proved', '100', { ...none, verified: 1 }, '80', [], '0'],
  ['nothing declared early', null, none, '5', [], '5'],
  ['nothing declared late', null, none, '60', ['nothingDeclared'], '60'],
])('%s', (_title, declared, backing, scheduled, kinds, gap) => {
  expect(compareDeclared(declared, backing, scheduled)).toMatchObject({ kinds, gap });
});
