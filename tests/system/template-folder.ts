import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder for what the files of one test run share; absent outside a test run. */
export const templateVariable = 'DOTPHA_TEST_TEMPLATES';

/** The file in it that holds a migrated database. */
export const migratedFile = 'migrated.tar';

let own: string | undefined;

/** The folder for what the files of this test run share; outside a test run one of this process, gone with it. */
export function templateFolder(): string {
  const shared = process.env[templateVariable];
  if (shared !== undefined) return shared;
  if (own === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'dotpha templates '));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    own = folder;
  }
  return own;
}
