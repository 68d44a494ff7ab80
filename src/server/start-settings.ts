import { join, resolve } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';

export type StartSettings = {
  host: string;
  port: number;
  dataFolder: string;
  databaseUrl: string | undefined;
};

/** The folder of the repository: what the program ships with, and where `data` is unless DOTPHA_DATA says otherwise. */
export const repositoryFolder = join(import.meta.dirname, '..', '..');

/**
 * HOST (127.0.0.1), PORT (3000; 0 takes any free one), DOTPHA_DATA (`data` in the repository; relative to where the command
 * was called) and DATABASE_URL (absent: the embedded server). Throws StartFailure for a port that is none.
 */
export function readStartSettings(variables: NodeJS.ProcessEnv): StartSettings {
  const text = variables['PORT']?.trim() || '3000';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535))
    throw new StartFailure('setting-invalid', { name: 'PORT', value: text, expected: '0–65535' });
  return {
    host: variables['HOST']?.trim() || '127.0.0.1',
    port,
    dataFolder: resolve(variables['DOTPHA_DATA']?.trim() || join(repositoryFolder, 'data')),
    databaseUrl: variables['DATABASE_URL']?.trim() || undefined,
  };
}
