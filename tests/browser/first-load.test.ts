import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildWebIfStale, webFolder } from '#server/web-build.ts';

interface Chunk {
  file: string;
  imports?: string[];
}

const limit = 240_000;
let chunks: { [source: string]: Chunk } = {};

beforeAll(async () => {
  await buildWebIfStale(() => undefined);
  chunks = JSON.parse(readFileSync(join(webFolder, '.vite', 'manifest.json'), 'utf8')) as typeof chunks;
});

/** The scripts a browser loads to show a page: its own, the entry's, and all that these import. */
function scriptsOf(page: string): string[] {
  const found = new Set<string>();
  const enter = (source: string): void => {
    const chunk = chunks[source];
    if (chunk === undefined) throw new Error(`${source} is not in the manifest`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(enter);
  };
  enter('index.html');
  enter(page);
  return [...found];
}

function compressed(files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(webFolder, file))).length, 0);
}

test.each([
  'app/sign-in-page.tsx',
  'features/work/my-work-page.tsx',
  'features/proposal/propose-page.tsx',
  'features/task/task-list-page.tsx',
  'features/task/task-page.tsx',
])('the first load of %s is at most 240 kB of compressed scripts', (page) => {
  const size = compressed(scriptsOf(page));
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThanOrEqual(limit);
});

test('the pages of a rating and of a regulation come only when opened', () => {
  const first = scriptsOf('features/task/task-list-page.tsx');
  for (const page of ['features/appraisal/appraisal-page.tsx', 'features/regulation/pack-page.tsx'])
    expect(first).not.toContain(chunks[page]?.file);
});
