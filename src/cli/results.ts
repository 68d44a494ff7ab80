import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Kysely } from 'kysely';
import { dayInVietnam } from '#domain/base/dates.ts';
import { loadReleasedPacks } from '#database/regulation/released-pack-store.ts';
import type { Database } from '#database/schema.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { perform } from '#use-cases/base/perform.ts';
import { exportResults } from '#use-cases/result/export-results.ts';
import { getResultExport } from '#use-cases/result/get-result-export.ts';
import {
  answerCommand,
  type AnswerOptions,
  answerRefusal,
  type ExitCode,
  exitCodes,
  say,
  sayJson,
} from './answer.ts';
import { runOnDatabase } from './on-database.ts';
import { packShelves } from './pack-shelves.ts';

interface ResultOptions extends AnswerOptions {
  as: string;
  authority: string;
  year?: string;
  campaign?: string;
  unit?: string;
  only: 'all' | 'toSend';
}

/** `dotpha results …`: announced ratings for the national database, by the powers of an account and logged as its act. */
export function resultsCommand(): Command {
  return new Command('results').description('announced ratings for the national database').addCommand(
    answerCommand('export', 'draw up a file of announced ratings and write it')
      .argument('<file>', 'where it is written')
      .requiredOption('--as <name>', 'the account that does it')
      .requiredOption('--authority <id>', 'the authority that rated')
      .option('--year <year>', 'of campaigns that end in this year')
      .option('--campaign <id>', 'of this campaign')
      .option('--unit <id>', 'of officials of this unit')
      .addOption(new Option('--only <which>', 'which of them').choices(['all', 'toSend']).default('all'))
      .action(async (file: string, options: ResultOptions) => {
        process.exitCode = await runOnDatabase('dotpha results export', options, (db) =>
          exportToFile(db, file, options),
        );
      }),
  );
}

/**
 * Draws the file up as the account may, and writes it byte for byte; 1 where it is refused.
 *
 * @param now the instant it is, ISO text
 */
export async function exportToFile(
  db: Kysely<Database>,
  file: string,
  options: ResultOptions,
  now = new Date().toISOString(),
): Promise<ExitCode> {
  const { as: userName, authority: authorityId, year, campaign, unit, only } = options;
  const refused = (refusal: Parameters<typeof answerRefusal>[0]) => {
    answerRefusal(refusal, options);
    return exitCodes.refused;
  };
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('user_name', '=', userName)
    .executeTakeFirst();
  const actor = account && (await findActorOf(db, account.id, dayInVietnam(now)));
  if (actor === undefined) return refused({ kind: 'notFound', params: { what: 'account', id: userName } });
  const packs = await loadPackLibrary({ folders: packShelves() });
  packs.take(await loadReleasedPacks(db));
  const call = () => ({ actor, now, requestId: randomUUID() });
  const made = await perform({ db, packs }, call(), exportResults, {
    authorityId,
    only,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(campaign === undefined ? {} : { campaignId: campaign }),
    ...(unit === undefined ? {} : { unitId: unit }),
  });
  if (!made.ok) return refused(made.refusal);
  const kept = await perform({ db, packs }, call(), getResultExport, { exportId: made.value.id });
  if (!kept.ok) return refused(kept.refusal);
  await writeFile(file, kept.value.content);
  const { id, sha256, rows } = made.value;
  if (options.json) sayJson({ id, sha256, rows, file });
  else say(`${rows} · SHA-256 ${sha256} · ${file}`);
  return exitCodes.done;
}
