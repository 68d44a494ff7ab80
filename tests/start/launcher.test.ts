import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';

const parent = mkdtempSync(join(tmpdir(), 'dotpha launcher '));
const repository = join(parent, 'repository');
const tools = join(parent, 'tools');
const lock =
  '{"packages":{"":{},"node_modules/a":{"version":"1.0.0"},"node_modules/b":{"version":"1.0.0","optional":true}}}';
const installed = '{"packages":{"node_modules/a":{"version":"1.0.0"}}}';

/** A repository whose program tells what it was given, and an npm that notes what it was asked. */
beforeEach(() => {
  rmSync(repository, { recursive: true, force: true });
  rmSync(tools, { recursive: true, force: true });
  for (const folder of [tools, join(repository, 'src', 'cli'), join(repository, 'node_modules')]) {
    mkdirSync(folder, { recursive: true });
  }
  cpSync(join(import.meta.dirname, '..', '..', 'bin'), join(repository, 'bin'), { recursive: true });
  writeFileSync(join(repository, 'package.json'), '{"type":"module"}');
  writeFileSync(join(repository, 'package-lock.json'), lock);
  writeFileSync(
    join(repository, 'src', 'cli', 'main.ts'),
    'const words: string[] = process.argv.slice(2);\nconsole.log(words.join("|"));\nprocess.exit(Number(words[0]));',
  );
  writeFileSync(join(repository, 'node_modules', '.package-lock.json'), installed);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function writeNpm(script: string): void {
  const asked = `printf '%s\\n' "$1" >> "${join(parent, 'repository', 'asked')}"`;
  writeFileSync(join(tools, 'npm'), `#!/bin/sh\n${asked}\n${script}\n`, { mode: 0o755 });
}

/** `nodeVersion`: what the launcher is made to believe it runs on. */
function run(
  args: string[],
  { path = `${tools}${delimiter}/usr/bin${delimiter}/bin`, nodeVersion = '' } = {},
) {
  const belief = join(parent, 'belief.cjs');
  writeFileSync(
    belief,
    `if (process.argv[1].endsWith('dotpha')) Object.defineProperty(process, 'version', { value: '${nodeVersion}' })`,
  );
  const options = nodeVersion ? ['--require', belief] : [];
  const result = spawnSync(process.execPath, [...options, join(repository, 'bin', 'dotpha'), ...args], {
    cwd: parent,
    env: { ...process.env, LC_ALL: 'C', PATH: path },
    encoding: 'utf8',
  });
  return { code: result.status, output: result.stdout.trim(), said: result.stderr.trim() };
}

const asked = (): string[] => readFileSync(join(repository, 'asked'), 'utf8').trim().split('\n');
const putLock = `echo '${installed}' > node_modules/.package-lock.json`;

test('hands over the arguments and the exit code, and installs nothing when all is there', () => {
  expect(run(['3', 'hai từ', '--json'])).toEqual({ code: 3, output: '3|hai từ|--json', said: '' });
});

test('installs when the packages are missing', () => {
  rmSync(join(repository, 'node_modules'), { recursive: true });
  writeNpm(`mkdir -p node_modules; ${putLock}`);
  const { code, output, said } = run(['0']);
  expect({ code, output }).toEqual({ code: 0, output: '0' });
  expect(said).toMatch(/^Installing packages \(once, about a minute\) …\nPackages installed in \d+ s$/);
  expect(asked()).toEqual(['ci']);
});

test('installs when the lock names another version', () => {
  writeFileSync(join(repository, 'package-lock.json'), lock.replace('1.0.0', '1.1.0'));
  writeNpm('exit 0');
  expect(run(['0']).code).toBe(0);
  expect(asked()).toEqual(['ci']);
});

test('tries a patient install when a strict one is refused', () => {
  rmSync(join(repository, 'node_modules'), { recursive: true });
  writeNpm(`[ "$1" = ci ] && exit 1; mkdir -p node_modules; ${putLock}`);
  expect(run(['0']).code).toBe(0);
  expect(asked()).toEqual(['ci', 'install']);
});

test('says why packages could not be installed', () => {
  rmSync(join(repository, 'node_modules'), { recursive: true });
  writeNpm(
    'echo "npm error code ENOTFOUND" >&2; echo "npm error request to the registry failed" >&2; exit 1',
  );
  const { code, said } = run(['0']);
  expect(code).toBe(1);
  expect(said.split('\n').at(-1)).toBe(
    'Packages could not be installed (request to the registry failed): check the connection to the npm registry, then start again.',
  );
  expect(existsSync(join(repository, '.cache', 'install.pid'))).toBe(false);
});

test('says that npm is missing', () => {
  rmSync(join(repository, 'node_modules'), { recursive: true });
  expect(run(['0'], { path: tools })).toMatchObject({
    code: 1,
    said: expect.stringContaining(
      'npm was not found: install Node.js 20 or newer together with npm, then start again.',
    ) as string,
  });
});

test('on an older Node runs the one installed from npm', () => {
  const folder = join(repository, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'node'), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
  expect(run(['4', 'x'], { nodeVersion: 'v20.20.2' })).toEqual({ code: 4, output: '4|x', said: '' });
});

test('on an older Node with none to be had says what to install, after one more try to install it', () => {
  writeNpm('exit 0');
  const { code, said } = run(['0'], { nodeVersion: 'v20.20.2' });
  expect(code).toBe(1);
  expect(said.split('\n').at(-1)).toBe(
    `No Node.js 24 for ${process.platform} ${process.arch} was found (this is v20.20.2): install Node.js 24 or newer, then start again.`,
  );
  expect(asked()).toEqual(['ci']);
});
