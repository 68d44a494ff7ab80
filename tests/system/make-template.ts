import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import { templateVariable } from './template-variable.ts';

const folder = mkdtempSync(join(tmpdir(), 'dotpha template '));

/** Before all tests: one database in memory is made and migrated; each file begins with a copy of it, not anew. */
export async function setup(): Promise<void> {
  const file = join(folder, 'migrated.tar');
  writeFileSync(file, await dumpThrowAway(migrate));
  process.env[templateVariable] = file;
}

/** After all tests nothing of it is left. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
