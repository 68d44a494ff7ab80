import { describe, expect, test } from 'vitest';
import { findCycles } from './find-cycles.ts';
import { probeLayers } from './layer-probe.ts';
import { plant, repository } from './plant.ts';
import { readModule, readModules } from './read-modules.ts';
import { readAliases } from './resolve-import.ts';

const aliases = readAliases(repository);

/** Modules by path and text, read as the probe reads them. */
const read = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => readModule(path, text));

const value = (specifier: string) => `import { x } from '${specifier}';\n`;
const type = (specifier: string) => `import type { X } from '${specifier}';\n`;

describe('the probe of layers lets pass', () => {
  test.each([
    ['src/domain/score/cap.ts', value('#regulation/scoring.ts')],
    ['src/domain/score/cap.ts', value('#domain/base/result.ts')],
    ['src/domain/score/cap.ts', value('./floor.ts')],
    ['src/domain/score/cap.ts', value('decimal.js')],
    ['src/domain/score/cap.test.ts', value('vitest')],
    ['src/server/database/task-store.ts', value('#domain/task/task.ts')],
    ['src/server/use-cases/task/assign-tasks.ts', value('#database/task-store.ts')],
    ['src/server/http/task/routes.ts', value('#use-cases/task/assign-tasks.ts')],
    ['src/server/http/task/routes.ts', value('../router.ts')],
    ['src/server/start.ts', value('#http/serve.ts')],
    ['src/server/start.ts', value('./listen.ts')],
    ['src/cli/replay.ts', value('#server/start.ts')],
    ['src/web/features/task/page.tsx', value('#domain/score/cap.ts')],
    ['src/web/features/task/page.tsx', value('#web/ui/field.tsx')],
    ['src/web/api/client.ts', type('#http/router.ts')],
  ])('%s: %s', (path, text) => expect(probeLayers(read({ [path]: text }), aliases)).toEqual([]));
});

describe('the probe of layers stops', () => {
  test.each([
    ['src/regulation/a.ts', value('#domain/score/cap.ts'), 'regulation may not import domain'],
    ['src/domain/score/a.ts', value('#use-cases/task/b.ts'), 'domain may not import use-cases'],
    ['src/domain/score/a.ts', type('#database/b.ts'), 'domain may not import database'],
    ['src/domain/score/a.test.ts', value('#database/b.ts'), 'domain may not import database'],
    [
      'src/domain/score/a.ts',
      "export type X = import('#database/b.ts').X;\n",
      'domain may not import database',
    ],
    [
      'src/domain/score/a.ts',
      "export const x = import('#database/b.ts');\n",
      'domain may not import database',
    ],
    ['src/domain/score/a.ts', "export { x } from '#database/b.ts';\n", 'domain may not import database'],
    ['src/domain/score/a.ts', value('node:fs'), 'domain may not use the package node:fs'],
    ['src/domain/score/a.ts', value('fs'), 'domain may not use the package fs'],
    ['src/regulation/a.ts', value('kysely'), 'regulation may not use the package kysely'],
    ['src/server/database/a.ts', value('#use-cases/task/b.ts'), 'database may not import use-cases'],
    ['src/server/documents/a.ts', value('#database/b.ts'), 'documents may not import database'],
    ['src/server/use-cases/task/a.ts', value('#http/b.ts'), 'use-cases may not import http'],
    ['src/server/http/a.ts', value('#server/jobs/b.ts'), 'http may not import jobs'],
    ['src/server/http/a.ts', value('#server/start.ts'), 'http may not import start'],
    ['src/server/http/a.ts', value('#cli/main.ts'), 'http may not import cli'],
    ['src/server/start.ts', value('#web/app/main.tsx'), 'start may not import web'],
    ['src/web/ui/a.tsx', value('#use-cases/task/b.ts'), 'web may not import use-cases'],
    ['src/web/ui/a.tsx', type('#database/b.ts'), 'web may not import database'],
    ['src/web/api/a.ts', value('#http/router.ts'), 'web may import only types of http'],
    ['src/web/ui/a.tsx', type('#http/router.ts'), 'the type of http enters web in src/web/api/ only'],
    ['src/web/features/a/x.tsx', value('#web/features/b/y.tsx'), 'web/a may not import web/b'],
    ['src/domain/score/a.ts', value('../task/b.ts'), '../task/b.ts leaves its folder: use the # name'],
    [
      'src/domain/score/a.ts',
      value('../../regulation/b.ts'),
      '../../regulation/b.ts leaves its folder: use the # name',
    ],
    ['src/server/use-cases/a/x.ts', value('../b/y.ts'), '../b/y.ts leaves its folder: use the # name'],
    [
      'src/server/http/a.ts',
      value('../use-cases/b/c.ts'),
      '../use-cases/b/c.ts leaves its folder: use the # name',
    ],
    [
      'src/server/http/a.ts',
      value('#server/use-cases/b/c.ts'),
      '#server/use-cases/b/c.ts reaches use-cases by another name than #use-cases/',
    ],
    ['src/server/listen.ts', value('#use-cases/task/b.ts'), 'server may not import use-cases'],
    ['src/server/listen.ts', value('./start.ts'), 'server may not import start'],
    ['src/server/odd/a.ts', '', 'belongs to no layer of tests/house/layers.ts'],
    ['src/cli/a.ts', value('#unknown/b.ts'), '#unknown/b.ts is no name of package.json "imports"'],
  ])('%s: %s', (path, text, reason) => {
    expect(probeLayers(read({ [path]: text }), aliases)).toEqual([`${path}:1 ${reason}`]);
  });

  test('a second file of web that takes the type of the router', () => {
    const modules = read({
      'src/web/api/client.ts': type('#http/router.ts'),
      'src/web/api/second.ts': type('#http/router.ts'),
    });
    expect(probeLayers(modules, aliases)).toEqual([
      'src/web/api/second.ts:1 is a second file that takes the type of the router',
    ]);
  });
});

describe('the search for cycles', () => {
  test('finds none in a diamond', () => {
    const modules = read({
      'src/domain/a/top.ts': value('./left.ts') + value('./right.ts'),
      'src/domain/a/left.ts': value('./bottom.ts'),
      'src/domain/a/right.ts': value('./bottom.ts'),
      'src/domain/a/bottom.ts': '',
    });
    expect(findCycles(modules, aliases)).toEqual([]);
  });
  test('finds a circle of values', () => {
    const modules = read({
      'src/domain/a/one.ts': value('./two.ts'),
      'src/domain/a/two.ts': value('./three.ts'),
      'src/domain/a/three.ts': value('./one.ts'),
    });
    expect(findCycles(modules, aliases)).toEqual([
      ['src/domain/a/one.ts', 'src/domain/a/three.ts', 'src/domain/a/two.ts'],
    ]);
  });
  test('finds a circle of types across folders', () => {
    const modules = read({
      'src/domain/a/one.ts': type('#domain/b/two.ts'),
      'src/domain/b/two.ts': "export type Y = import('#domain/a/one.ts').X;\n",
    });
    expect(findCycles(modules, aliases)).toEqual([['src/domain/a/one.ts', 'src/domain/b/two.ts']]);
  });
  test('finds a module that imports itself', () => {
    expect(findCycles(read({ 'src/cli/a.ts': value('./a.ts') }), aliases)).toEqual([['src/cli/a.ts']]);
  });
});

describe('the reading of modules', () => {
  test.each([
    ["export * from './a.ts';\n"],
    ["export { x } from './a.ts';\n"],
    ["export type { X } from './a.ts';\n"],
    ["import { x } from './a.ts';\nexport { x };\n"],
    ["import type { X } from './a.ts';\nexport type { X };\n"],
  ])('sees what is passed on: %s', (text) => {
    expect(readModule('src/cli/b.ts', text).reExportLines).toHaveLength(1);
  });
  test.each([['new Date()'], ['new Date'], ['Date()']])('sees the clock in %s', (text) => {
    expect(readModule('a.ts', `\nexport const now = ${text};\n`).clockLines).toEqual([2]);
  });
  test('takes a date made from an argument for no clock', () => {
    expect(readModule('a.ts', "export const day = new Date('2026-11-22');\n").clockLines).toEqual([]);
  });
  test('refuses a module that it cannot parse', () => {
    expect(() => readModule('a.ts', 'export const = ;')).toThrow('a.ts: ');
  });
  test('refuses a tree without a module', () => {
    expect(() => readModules(plant({ 'README.md': '' }))).toThrow('nothing to check: no module found');
  });
});
