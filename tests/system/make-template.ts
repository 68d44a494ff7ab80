import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import { migratedFile, templateVariable } from './template-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'dotpha templates '));

/** Before all tests: one database in memory is made and migrated; each file begins with a copy of it, not anew. */
export async function setup(): Promise<void> {
  writeFileSync(join(folder, migratedFile), await dumpThrowAway(migrate));
  process.env[templateVariable] = folder;
}

/** After all tests nothing of it is left. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
