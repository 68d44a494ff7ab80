import { describe, expect, test } from 'vitest';
import { chooseVersion, compareVersions, versionsOn } from './choose-version.ts';
import type { Pack } from './pack.ts';

const versions = [
  version('1.9.0', '2024-01-01', '2026-01-01'),
  version('1.10.0', '2024-01-01', '2026-01-01'),
  version('2.0.0', '2026-01-01'),
  { head: { ...version('3.0.0', '2024-01-01').head, id: 'another' } },
];

describe('the versions of a regulation', () => {
  test('hold from their first day to the day before their last', () => {
    expect(numbersOn('2023-12-31')).toEqual([]);
    expect(numbersOn('2024-01-01')).toEqual(['1.10.0', '1.9.0']);
    expect(numbersOn('2025-12-31')).toEqual(['1.10.0', '1.9.0']);
    expect(numbersOn('2026-01-01')).toEqual(['2.0.0']);
  });
  test('give the newest to start with', () => {
    expect(chooseVersion(versions, 'trial', '2025-06-01')?.head.version).toBe('1.10.0');
    expect(chooseVersion(versions, 'trial', '2030-06-01')?.head.version).toBe('2.0.0');
    expect(chooseVersion(versions, 'trial', '2020-06-01')).toBeUndefined();
  });
  test('are ordered by number, not by letter', () => {
    expect(compareVersions('1.9.0', '1.10.0')).toBeLessThan(0);
    expect(compareVersions('2.0.0', '2.0.0')).toBe(0);
  });
});

function numbersOn(day: string): string[] {
  return versionsOn(versions, 'trial', day).map((it) => it.head.version);
}

function version(number: string, validFrom: string, validTo?: string): { head: Pack['head'] } {
  const title = { vi: 'Thử', en: 'Trial' };
  const ends = validTo === undefined ? {} : { validTo };
  return {
    head: {
      id: 'trial',
      version: number,
      title,
      issuer: 'x',
      validFrom,
      ...ends,
      replaces: [],
      documents: [],
    },
  };
}
