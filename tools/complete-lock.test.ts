import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMissingStubs, type Lock } from './complete-lock.ts';

test('an optional package of another platform gets a stub, one that is there does not', () => {
  const lock: Lock = {
    packages: {
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: {
          '@tool/linux-x64-gnu': '2.0.0',
          '@tool/linux-x64-musl': '2.0.0',
          '@tool/win32-arm64': '2.0.0',
        },
      },
      'node_modules/@tool/linux-x64-gnu': { version: '2.0.0' },
    },
  };
  expect(findMissingStubs(lock)).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      version: '2.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
    'node_modules/@tool/win32-arm64': {
      version: '2.0.0',
      os: ['win32'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    },
  });
});

test('a package nested in another one counts as there', () => {
  const lock: Lock = {
    packages: {
      'node_modules/outer/node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '1.0.0' } },
      'node_modules/outer/node_modules/tool-linux-x64': { version: '1.0.0' },
    },
  };
  expect(findMissingStubs(lock)).toEqual({});
});

test('the lock of this repository is complete and names no registry', () => {
  const text = readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8');
  expect(findMissingStubs(JSON.parse(text) as Lock)).toEqual({});
  expect(text).not.toContain('"resolved"');
});
