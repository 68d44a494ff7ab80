import { describe, expect, test } from 'vitest';
import { plantHouse, runTool } from './plant.ts';

const checkTypes = (root: string, project: string) => runTool(root, 'tsc', ['-b', project]);
const core = 'src/tsconfig.core.json';

describe('the compiler', () => {
  test('passes a core without Node and DOM', () => {
    const root = plantHouse({ 'src/domain/a/fine.ts': 'export const x: number = 1;\n' });
    expect(checkTypes(root, core)).toEqual({ failed: false, output: '' });
  });
  test('knows no Node and no DOM in the core', () => {
    const root = plantHouse({
      'src/domain/a/buffer.ts': 'export const x = (y: Buffer): unknown => y;\n',
      'src/domain/a/element.ts': 'export const x = (y: HTMLElement): unknown => y;\n',
      'src/domain/a/file.ts': "export { readFileSync } from 'node:fs';\n",
      'src/domain/a/timer.ts': 'setTimeout(() => undefined, 1);\n',
    });
    const { failed, output } = checkTypes(root, core);
    expect(output).toMatch(/buffer\.ts.*TS\d+: Cannot find name 'Buffer'/);
    expect(output).toMatch(/element\.ts.*TS\d+: Cannot find name 'HTMLElement'/);
    expect(output).toMatch(/file\.ts.*TS\d+: Cannot find/);
    expect(output).toMatch(/timer\.ts.*TS\d+: Cannot find name 'setTimeout'/);
    expect(failed).toBe(true);
  });
  test('fails when it finds no file', () => {
    const { failed, output } = checkTypes(plantHouse({}), core);
    expect(output).toContain('TS18003');
    expect(failed).toBe(true);
  });
});

describe('the formatter', () => {
  const check = (root: string) => runTool(root, 'prettier', ['--check', 'src/**/*.ts']);

  test('passes a formatted file', () => {
    expect(check(plantHouse({ 'src/cli/a.ts': "export const x = 'a';\n" })).failed).toBe(false);
  });
  test('stops one that is not', () => {
    const { failed, output } = check(plantHouse({ 'src/cli/a.ts': 'export const x   = "a"\n' }));
    expect(output).toContain('src/cli/a.ts');
    expect(failed).toBe(true);
  });
  test('fails when it finds no file', () => {
    expect(check(plantHouse({})).failed).toBe(true);
  });
});

describe('the search for dead code', () => {
  const search = (root: string) =>
    runTool(root, 'knip', ['--include', 'files,exports,types', '--treat-config-hints-as-errors']);

  const whole = {
    'bin/dotpha': "require('node:os');\n",
    'src/server/start.ts': "import { used } from '#domain/a/some.ts';\nused();\n",
    'src/domain/a/some.ts': 'export const used = (): void => {};\n',
    'src/cli/main.ts': '',
    'src/server/documents/paper/paper-program.ts': '',
    'src/server/documents/sheet/sheet-program.ts': '',
    'src/server/documents/inspection/inspection-program.ts': '',
    'src/server/database/migrations/0001-first.ts': 'export const up = (): void => {};\n',
    'tests/a.test.ts': '',
    'tools/a.ts': '',
    'bench/load/generator.ts': '',
    'bench/servers/bare.ts': '',
    'bench/papers.ts': '',
    'bench/sheets.ts': '',
  };

  test('passes a tree where everything is used', () => {
    expect(search(plantHouse(whole))).toEqual({ failed: false, output: '' });
  });
  test('stops an export that nobody imports, and a file that nobody reaches', () => {
    const root = plantHouse({
      ...whole,
      'src/domain/a/some.ts': 'export const used = (): void => {};\nexport const unused = 1;\n',
      'src/domain/a/left-over.ts': 'export const x = 1;\n',
    });
    const { failed, output } = search(root);
    expect(output).toMatch(/unused\s+src\/domain\/a\/some\.ts/);
    expect(output).toContain('src/domain/a/left-over.ts');
    expect(failed).toBe(true);
  });
  test('fails when it finds no file', () => {
    const { failed, output } = search(plantHouse({}));
    expect(output).toContain('no matches');
    expect(failed).toBe(true);
  });
});

describe('the test runner', () => {
  const run = (root: string) => runTool(root, 'vitest', ['run', '--no-cache', '--reporter=dot']);

  const setUp = { 'tests/system/make-template.ts': 'export const setup = (): void => {};\n' };

  test('resolves the # names, and fails with a failing test', () => {
    const root = plantHouse({
      ...setUp,
      'src/domain/a/two.ts': 'export const two = 2;\n',
      'src/domain/a/two.test.ts':
        "import { two } from '#domain/a/two.ts';\nimport { expect, test } from 'vitest';\n" +
        "test('is', () => expect(two).toBe(2));\ntest('is not', () => expect(two).toBe(3));\n",
    });
    const { failed, output } = run(root);
    expect(output).toContain('expected 2 to be 3');
    expect(output).toContain('1 passed');
    expect(failed).toBe(true);
  });
  test('fails when it finds no test', () => {
    expect(run(plantHouse(setUp)).failed).toBe(true);
  });
});
