import { describe, expect, test } from 'vitest';
import { plantHouse, runTool } from './plant.ts';

const lint = (root: string) => runTool(root, 'oxlint', ['--type-aware', '--deny-warnings', '--format=unix']);

/** One violation a file, with the rule that has to name it. Linted in one run, for a start of the linter costs a second. */
const violations: readonly (readonly [path: string, rule: string, text: string])[] = [
  ['src/domain/a/clock.ts', 'no-restricted-properties', 'export const now = (): number => Date.now();'],
  ['src/domain/a/chance.ts', 'no-restricted-properties', 'export const dice = (): number => Math.random();'],
  ['src/domain/a/settings.ts', 'no-restricted-globals', 'export const port = process.env;'],
  ['src/regulation/hash.ts', 'no-restricted-globals', 'export const id = crypto.randomUUID();'],
  ['src/regulation/wait.ts', 'no-restricted-globals', 'setTimeout(() => undefined, 1);'],
  ['src/regulation/ask.ts', 'no-restricted-globals', "export const page = fetch('/');"],
  ['src/regulation/global.ts', 'no-restricted-globals', 'export const all = globalThis;'],
  ['src/domain/a/node.ts', 'triple-slash-reference', '/// <reference types="node" />\nexport const x = 1;'],
  ['src/server/http/silent.ts', 'no-abusive-eslint-disable', '/* oxlint-disable */\nexport const x = 1;'],
  ['src/server/http/print.ts', 'no-console', "console.log('x');"],
  ['src/server/http/loose.ts', 'eqeqeq', 'export const same = (a: number, b: number): boolean => a == b;'],
  ['src/server/http/any.ts', 'no-explicit-any', 'export const x = (y: any): unknown => y;'],
  ['src/server/http/sure.ts', 'no-non-null-assertion', 'export const x = (y?: string): string => y!;'],
  ['src/server/http/default.ts', 'no-default-export', 'export default 1;'],
  [
    'src/server/http/node.ts',
    'prefer-node-protocol',
    "import { join } from 'path';\nexport const x = join('a');",
  ],
  [
    'src/server/http/import.ts',
    'consistent-type-imports',
    "import { Stats } from 'node:fs';\nexport const x = (y: Stats): unknown => y;",
  ],
  [
    'src/server/http/floating.ts',
    'no-floating-promises',
    'const later = async (): Promise<void> => {};\nexport const x = (): void => {\n  later();\n};',
  ],
  [
    'src/server/http/switch.ts',
    'switch-exhaustiveness-check',
    "export const x = (y: 'a' | 'b'): void => {\n  switch (y) {\n    case 'a':\n      break;\n  }\n};",
  ],
  ['src/server/http/barrel.ts', 'no-barrel-file', "export * from './sure.ts';"],
  [
    'src/server/http/left.ts',
    'no-cycle',
    "import { right } from './right.ts';\nexport const left = (): unknown => right;",
  ],
  [
    'src/server/http/right.ts',
    'no-cycle',
    "import { left } from './left.ts';\nexport const right = (): unknown => left;",
  ],
  [
    'src/domain/a/one.ts',
    'no-cycle',
    "import type { Two } from '#domain/b/two.ts';\nexport type One = Two | 1;",
  ],
  [
    'src/domain/b/two.ts',
    'no-cycle',
    "import type { One } from '#domain/a/one.ts';\nexport type Two = One[];",
  ],
  [
    'src/domain/a/only.test.ts',
    'no-focused-tests',
    "import { test } from 'vitest';\ntest.only('x', () => {});",
  ],
];

describe('the linter', () => {
  const clean = { 'src/domain/a/fine.ts': 'export const double = (x: number): number => 2 * x;\n' };

  test('passes a tree without a fault, and says on how many files', () => {
    const { failed, output } = runTool(plantHouse(clean), 'oxlint', ['--type-aware', '--deny-warnings']);
    expect(output).toMatch(/Found 0 warnings and 0 errors/);
    expect(failed).toBe(false);
  });
  test('names the rule of every planted violation', () => {
    const { failed, output } = lint(
      plantHouse(Object.fromEntries(violations.map(([path, , text]) => [path, `${text}\n`]))),
    );
    const lines = output.split('\n');
    const missed = violations.filter(
      ([path, rule]) => !lines.some((line) => line.includes(path) && line.includes(rule)),
    );
    expect(missed.map(([path, rule]) => `${path}: ${rule}`)).toEqual([]);
    expect(failed).toBe(true);
  });
  test('fails when it finds no file', () => {
    const { failed, output } = runTool(plantHouse({}), 'oxlint', ['--type-aware', 'src/domain']);
    expect(output).toContain('No files found');
    expect(failed).toBe(true);
  });
});
