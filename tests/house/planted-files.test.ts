import { describe, expect, test } from 'vitest';
import { probeAddresses } from './address-probe.ts';
import { probeColours } from './colour-probe.ts';
import { probeFiles } from './file-probe.ts';
import { isAllowed, probeLicences, probeLockHosts } from './licence-probe.ts';
import { plant } from './plant.ts';
import { probeTakenAlong } from './taken-along-probe.ts';

const numbered = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/cli/file-${index}.ts`, '']));

describe('the probe of files stops', () => {
  test.each([
    ['src/cli/ReadFile.ts', 'src/cli/ReadFile.ts is not kebab-case: ReadFile.ts'],
    ['src/cli/read_file.ts', 'src/cli/read_file.ts is not kebab-case: read_file.ts'],
    ['src/domain/diểm/read.ts', 'src/domain/diểm/read.ts is not kebab-case: diểm'],
    ['src/cli/date-utils.ts', 'src/cli/date-utils.ts says nothing: utils'],
    ['src/domain/common/read.ts', 'src/domain/common/read.ts says nothing: common'],
  ])('%s', (path, breach) => expect(probeFiles(plant({ [path]: '' }))).toEqual([breach]));

  test('a folder of 26 files, and not one of 25', () => {
    expect(probeFiles(plant(numbered(25)))).toEqual([]);
    expect(probeFiles(plant(numbered(26)))).toEqual(['src/cli holds 26 files, more than 25']);
  });
  test('a file of 301 lines, and not one of 300', () => {
    const root = plant({ 'src/cli/long.ts': '\n'.repeat(301), 'src/cli/fits.ts': '\n'.repeat(300) });
    expect(probeFiles(root)).toEqual(['src/cli/long.ts has 301 lines, more than 300']);
    expect(probeFiles(root, ['src/cli/long.ts'])).toEqual([]);
  });
  test('an exception that is no longer needed', () => {
    expect(probeFiles(plant({ 'src/cli/short.ts': '' }), ['src/cli/short.ts'])).toEqual([
      'src/cli/short.ts needs no exception for its length',
    ]);
  });
  test('a tree without source', () => {
    expect(() => probeFiles(plant({ 'docs/a.md': '' }))).toThrow('nothing to check: no source file found');
  });
});

describe('the probe of addresses stops', () => {
  // Put together here, so that this file names none itself.
  test.each([
    [['10', '1', '2', '3'].join('.')],
    [['192', '168', '0', '7'].join('.')],
    [['build', 'corp'].join('.')],
    [['registry', 'example', 'org'].join('.')],
  ])('%s', (found) => {
    expect(probeAddresses(plant({ 'docs/a.md': `see http://${found}/\n` }))).toEqual([`docs/a.md: ${found}`]);
  });
  test('nothing in what anybody may write', () => {
    const text = 'http://127.0.0.1:3000, 0.0.0.0, 192.168.0.0/16, version 1.2.3, article 4.1, example.org\n';
    expect(probeAddresses(plant({ 'README.md': text }))).toEqual([]);
  });
  test('a tree without text', () => {
    expect(() => probeAddresses(plant({}))).toThrow('nothing to check: no text file found');
  });
});

describe('the probe of colours stops', () => {
  test.each([
    ['src/web/a.module.css', '.a { color: #12757c }', '#12757c'],
    ['src/web/b.module.css', '.b { color: light-dark(red, blue) }', 'light-dark('],
    ['src/web/c.tsx', "const c = { color: 'rgb(1, 2, 3)' };", 'rgb('],
  ])('%s', (path, text, found) => {
    const root = plant({ 'src/web/app/palette.css': ':root { --ink: #123456 }', [path]: text });
    expect(probeColours(root)).toEqual([`${path}: ${found}`]);
  });
  test('nothing in black on white, a name of the palette, or a module by its # name', () => {
    const style = '.a { color: #000; background: #fff; border-color: var(--line) }';
    const root = plant({ 'src/web/a.css': style, 'src/web/b.ts': "import { add } from '#domain/add.ts';" });
    expect(probeColours(root)).toEqual([]);
  });
  test('a tree without style sheets', () => {
    expect(() => probeColours(plant({ 'src/web/a.ts': '' }))).toThrow(
      'nothing to check: no style sheet found',
    );
  });
});

describe('the probe of licences', () => {
  const lock = (entry: object) => JSON.stringify({ packages: { '': {}, 'node_modules/a': entry } });

  test.each([['MIT'], ['(MIT OR GPL-3.0-only)'], ['Apache-2.0 AND MIT']])('allows %s', (licence) =>
    expect(isAllowed(licence)).toBe(true),
  );
  test.each([['GPL-3.0-only'], ['AGPL-3.0'], ['MIT AND GPL-2.0'], ['UNLICENSED'], ['']])(
    'stops %s',
    (licence) => expect(isAllowed(licence)).toBe(false),
  );
  test('stops an installed package with another licence, or with none', () => {
    const manifest = (rest: object) => JSON.stringify({ name: 'a', ...rest });
    const licensed = {
      'package-lock.json': lock({}),
      'node_modules/a/package.json': manifest({ license: 'SSPL-1.0' }),
    };
    const silent = { 'package-lock.json': lock({}), 'node_modules/a/package.json': manifest({}) };
    expect(probeLicences(plant(licensed))).toEqual(['a: SSPL-1.0']);
    expect(probeLicences(plant(silent))).toEqual(['a: none named']);
  });
  test('takes a licence told in a Readme for the packages that are listed, and only where none is named', () => {
    const planted = (rest: object) =>
      plant({
        'package-lock.json': lock({}),
        'node_modules/a/package.json': JSON.stringify({ name: 'combine-errors', ...rest }),
      });
    expect(probeLicences(planted({}))).toEqual([]);
    expect(probeLicences(planted({ license: 'GPL-3.0-only' }))).toEqual(['combine-errors: GPL-3.0-only']);
  });
  test('stops a lock that names a host', () => {
    const root = plant({ 'package-lock.json': lock({ resolved: 'https://example.org/a.tgz' }) });
    expect(probeLockHosts(root)).toEqual(['node_modules/a']);
  });
  test('stops when nothing is installed', () => {
    expect(() => probeLicences(plant({ 'package-lock.json': lock({}) }))).toThrow(
      'no installed package found',
    );
  });
});

describe('the probe of what is taken along stops', () => {
  const page = 'src/web/features/work/list-page.tsx';
  const table = '<DataTable label={text.list} />';
  const exported = '<ExportButtons table={made} />';
  test('a list without its export, and a second one beside the first', () => {
    expect(probeTakenAlong(plant({ [page]: exported + table }), {})).toEqual([]);
    for (const text of [table, exported + table + '<table aria-label={text.figures}>'])
      expect(probeTakenAlong(plant({ [page]: text }), {})).toEqual([
        `${page} has a table without ExportButtons`,
      ]);
  });
  test('an exception that is none', () => {
    expect(probeTakenAlong(plant({ [page]: table }), { [page]: 'a form' })).toEqual([]);
    expect(probeTakenAlong(plant({ [page]: exported + table }), { [page]: 'a form' })).toEqual([
      `${page} needs no exception: its tables can be taken along`,
    ]);
  });
  test('a tree without pages', () => {
    expect(() => probeTakenAlong(plant({}), {})).toThrow('nothing to check: no page found');
  });
});
