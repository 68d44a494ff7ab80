import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');

test('says nothing when whoever reads the output stops', () => {
  const { stdout, stderr } = spawnSync(
    '/bin/sh',
    ['-c', 'bin/dotpha pack show nd-335-2025 --json | head -n 1'],
    {
      cwd: repository,
      encoding: 'utf8',
    },
  );
  expect(stdout).toBe('{\n');
  expect(stderr).toBe('');
});
