import { mkdirSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';

/** A new cluster takes 45 MB, the server writes its log in files of 16 MB: below this nothing good can come. */
const leastFreeBytes = 100_000_000;

/** Makes the data folder when it is missing, tries to write into it, and gives its real path. */
export function openDataFolder(folder: string): string {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, 'dotpha');
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new StartFailure('disk-full', { folder });
    throw new StartFailure('folder-not-writable', { folder, reason: code ?? String(error) });
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < leastFreeBytes) throw new StartFailure('disk-full', { folder });
  return realpathSync(folder);
}
