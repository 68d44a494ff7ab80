import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const repository = join(import.meta.dirname, '../..');

const settings = [
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'src/tsconfig.core.json',
  'src/tsconfig.server.json',
  'src/web/tsconfig.json',
  '.oxlintrc.json',
  '.prettierrc.json',
  '.prettierignore',
  'knip.json',
  'vitest.config.ts',
];

/** A small tree in a temporary folder that holds just these files; removed when the test ends. */
export function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'dotpha-house-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The same with the repository's own settings and packages around it, so that its tools run there as they do here. */
export function plantHouse(files: Readonly<Record<string, string>>): string {
  const root = plant({});
  for (const path of settings) cpSync(join(repository, path), join(root, path), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export interface Outcome {
  readonly failed: boolean;
  readonly output: string;
}

/**
 * Runs one of the repository's tools in a folder. A run of a second or two that has not ended after 12 is tried once
 * more (the type-aware linter was seen to hang once in two hundred runs); a tool that gives no answer is an error.
 */
export function runTool(root: string, tool: string, args: readonly string[]): Outcome {
  const run = () =>
    spawnSync(join(repository, 'node_modules/.bin', tool), [...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      timeout: 12_000,
    });
  const first = run();
  const result = first.status === null ? run() : first;
  if (result.status === null) throw result.error ?? new Error(`${tool} was ended by ${result.signal}`);
  return { failed: result.status !== 0, output: result.stdout + result.stderr };
}
