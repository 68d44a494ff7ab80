import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartFailure } from '#database/start-failure.ts';
import type { Say } from '#database/start-progress.ts';
import { repositoryFolder } from './start-settings.ts';

/** Where the built screens are. */
export const webFolder = join(repositoryFolder, 'dist', 'web');

/** Everything the build reads. */
const inputs = ['src/web/**', 'src/domain/**', 'src/regulation/**', 'vite.config.ts', 'package-lock.json'];

/**
 * Builds the screens into `webFolder` when one of the inputs changed since the last build. The build goes to a folder beside
 * and is moved into place when whole. Throws StartFailure with the first line of what Vite said.
 */
export async function buildWebIfStale(say: Say): Promise<void> {
  if (!existsSync(join(repositoryFolder, 'vite.config.ts'))) return;
  const stamp = join(webFolder, '.inputs');
  const wanted = hashInputs();
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isFresh()) return;
  say('building-web');
  const unfinished = `${webFolder}.${process.pid}`;
  try {
    mkdirSync(dirname(webFolder), { recursive: true });
    await runVite(unfinished);
    // Another start was quicker, and serves the same by now.
    if (isFresh()) return;
    writeFileSync(join(unfinished, '.inputs'), wanted);
    rmSync(webFolder, { recursive: true, force: true });
    renameSync(unfinished, webFolder);
  } catch (error) {
    // Another start was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function hashInputs(): string {
  const hash = createHash('sha256');
  for (const file of globSync(inputs, { cwd: repositoryFolder, withFileTypes: true }).toSorted(byPath)) {
    if (!file.isFile() || /\.test\.tsx?$/.test(file.name)) continue;
    const path = join(file.parentPath, file.name);
    hash.update(path.slice(repositoryFolder.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function byPath(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  return join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;
}

/** In a process of its own: the bundler's memory goes back, and its output can be told apart. */
async function runVite(outDir: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const vite = join(dirname(resolve('vite/package.json')), 'bin', 'vite.js');
  const options = ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  try {
    // Whoever starts this may be a test: the pages are built as they will run all the same.
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, [vite, ...options], { cwd: repositoryFolder, env });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    const lines = (stderr || message).split('\n').map((line) => line.trim());
    const reason = lines.find((line) => !/^($|✗|error during build:)/.test(line));
    throw new StartFailure('web-build-failed', { reason: reason ?? '' });
  }
}
