import { expect, test } from 'vitest';
import { waitingParts } from './waiting-text.ts';

test('tells how long something has waited in years and months', () => {
  expect(waitingParts(20)).toEqual({ years: 0, months: 0 });
  expect(waitingParts(400)).toEqual({ years: 1, months: 1 });
  expect(waitingParts(5575)).toEqual({ years: 15, months: 3 });
});
