import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..');

it('measures every operation beside the bare server, on little data', () => {
  const run = spawnSync(process.execPath, ['bench/run.ts', '--quick', '--json'], {
    cwd: repository,
    encoding: 'utf8',
    timeout: 900_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const measured = JSON.parse(run.stdout);
  const asked = measured.comparisons.map(
    (it: { operation: { name: string }; clients: number }) => `${it.operation.name} ${it.clients}`,
  );
  const names = 'readTask listTasks createTask reportProgress rollUp statistics exportTasks importTasks';
  expect(asked).toEqual(names.split(' ').flatMap((name) => [`${name} 1`, `${name} 16`]));
  for (const { app, bare } of measured.comparisons) {
    expect(app.requests).toBeGreaterThan(0);
    expect(bare.requests).toBeGreaterThan(0);
  }
  expect(measured.rows).toMatchObject({ unit: 20, official: 120 });
}, 960_000);
