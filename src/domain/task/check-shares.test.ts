import { expect, test } from 'vitest';
import { checkShares } from './check-shares.ts';

const problem = (shares: string[], owners: number) => {
  const checked = checkShares(shares, owners, 'shares');
  return checked.ok ? undefined : checked.refusal.params;
};

test('takes none, or one for each that make 100 exactly', () => {
  expect(checkShares(undefined, 3, 'shares').ok).toBe(true);
  expect(problem(['33.3', '33.3', '33.4'], 3)).toBeUndefined();
  expect(problem(['100'], 1)).toBeUndefined();
});

test('refuses what does not add up', () => {
  expect(problem(['33.3', '33.3', '33.3'], 3)).toEqual({
    path: 'shares',
    problem: 'weightsDoNotTotal',
    given: '99.9',
    limit: '100',
  });
  expect(problem(['60'], 2)).toMatchObject({ path: 'shares', problem: 'required', given: '1', limit: '2' });
  expect(problem(['100', '0'], 2)).toMatchObject({ path: 'shares[1]', problem: 'tooSmall' });
});
