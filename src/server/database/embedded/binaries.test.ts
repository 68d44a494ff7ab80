import { expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';

test('a platform without a PostgreSQL package is named', () => {
  const { arch } = process;
  Object.defineProperty(process, 'arch', { value: 'mips' });
  try {
    expect(() => findBinaries({ command: [] })).toThrow(
      expect.objectContaining({ kind: 'no-binary', params: { platform: `${process.platform}-mips` } }),
    );
  } finally {
    Object.defineProperty(process, 'arch', { value: arch });
  }
});
