import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';
import { StartFailure } from '#database/start-failure.ts';
import { withDatabase } from '#database/with-database.ts';
import { readStartSettings, type StartSettings } from '#server/start-settings.ts';
import { type AnswerOptions, complain, type ExitCode, exitCodes } from './answer.ts';
import { wordStartFailure } from '#cli/wording/start-failure-wording.ts';

/** Runs the work of a command; what keeps the database from being opened is one sentence and exit code 1. */
export async function runOnDatabase(
  holder: string,
  { lang }: AnswerOptions,
  work: (db: Kysely<Database>, settings: StartSettings) => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    const settings = readStartSettings(process.env);
    const { dataFolder, databaseUrl } = settings;
    return await withDatabase({ dataFolder, databaseUrl, holder, say: () => undefined }, (db) =>
      work(db, settings),
    );
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    complain(wordStartFailure(error, lang));
    return exitCodes.refused;
  }
}
