import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import { connectThrowAway, dumpThrowAway } from '#database/connect.ts';
import { openFileEvidenceStore } from '#database/evidence/file-evidence-store.ts';
import { migrate } from '#database/migrate.ts';
import type { Database } from '#database/schema.ts';
import { demoPassword, fillDemo } from '#server/replay/demo/fill-demo.ts';
import { createFirstAccount } from '#use-cases/account/create-first-account.ts';
import type { Services } from '#use-cases/base/perform.ts';
import { templateFolder } from '#tests/system/template-folder.ts';

type Rules = Pick<Services, 'packs' | 'formats' | 'inspector'>;

/** The most bytes a piece of evidence may have in the made-up province. */
const evidenceLimit = 50 * 1024 * 1024;

/**
 * The made-up province in a database in memory and a folder of evidence. Whoever needs it first in a test run fills it
 * act by act; the others begin with a copy.
 *
 * @param evidenceFolder where its evidence goes; made here
 * @param now the instant it is, ISO text
 */
export async function openProvince(
  rules: Rules,
  evidenceFolder: string,
  now: string,
): Promise<Pick<Services, 'db' | 'evidence'>> {
  const folder = templateFolder();
  const province = join(folder, 'province');
  if (!existsSync(province)) await makeProvince(rules, province, now);
  cpSync(join(province, 'evidence'), evidenceFolder, { recursive: true });
  const evidence = await openFileEvidenceStore(evidenceFolder, evidenceLimit);
  return { db: connectThrowAway(readFileSync(join(province, 'database.tar'))), evidence };
}

/** Fills a province beside the place it is for and moves it there whole; who comes second throws his away. */
async function makeProvince(rules: Rules, province: string, now: string): Promise<void> {
  const draft = mkdtempSync(join(dirname(province), 'draft '));
  const evidence = await openFileEvidenceStore(join(draft, 'evidence'), evidenceLimit);
  const fill = async (db: Kysely<Database>) => {
    await migrate(db);
    await createFirstAccount(db, {
      userName: 'admin',
      password: demoPassword,
      now: '2020-01-01T00:00:00.000Z',
    });
    await fillDemo({ db, evidence, ...rules }, () => undefined, now);
  };
  writeFileSync(join(draft, 'database.tar'), await dumpThrowAway(fill));
  try {
    renameSync(draft, province);
  } catch (error) {
    if (!existsSync(province)) throw error;
    rmSync(draft, { recursive: true });
  }
}
