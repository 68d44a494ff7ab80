import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { isQuery } from '#use-cases/statistics/published-query.ts';
import { caseTables } from '#server/replay/read-case.ts';

const repository = join(import.meta.dirname, '..');
const page = readFileSync(join(repository, 'docs', 'cases.md'), 'utf8');
const rows = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` +\| [^|]+\| (.+?) +\|$/gm)].map(([, file = '', columns = '']) => [
    file,
    [...columns.matchAll(/`([A-Za-z]+)`/g)].map(([, column = '']) => column),
  ]),
);
const packs = readdirSync(join(repository, 'regulations'), { withFileTypes: true });
const folders = packs
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => ['case', 'demo'].map((part) => join(repository, 'regulations', name, part)))
  .filter((folder) => existsSync(folder));

/** Tables with columns named by facts of the pack: the page says so instead of naming them. */
const ownColumns = new Set(['self-sheets', 'council-sheets', 'answers']);
const library = await loadPackLibrary({
  folders: [{ folder: join(repository, 'regulations'), own: false }],
});
const facts = new Set(library.list().flatMap(({ pack }) => Object.keys(pack.facts)));

describe('the page about cases', () => {
  test('has a row for every table of a case', () =>
    expect(new Set(rows.keys())).toEqual(new Set(caseTables)));

  test.each(caseTables)('names every column of %s', (table) => {
    const used = new Set(folders.flatMap((folder) => columnsOf(join(folder, `${table}.csv`))));
    expect(used.size).toBeGreaterThan(0);
    const named = (rows.get(table) ?? []).filter((column) => column !== 'from' || used.has('from'));
    expect(named.filter((column) => !used.has(column))).toEqual([]);
    const unnamed = [...used].filter((column) => !named.includes(column));
    expect(unnamed.filter((column) => !(ownColumns.has(table) && facts.has(column)))).toEqual([]);
  });

  test('names every query and filter that a comparison uses', () => {
    const comparisons = folders.map((folder) => join(folder, 'comparison.yaml')).filter(existsSync);
    const names = new Set(comparisons.flatMap((file) => queryNames(parse(readFileSync(file, 'utf8')))));
    expect(names.size).toBeGreaterThan(10);
    const part = page.slice(page.indexOf('## `comparison.yaml`'));
    expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(part))).toEqual([]);
  });
});

function columnsOf(file: string): string[] {
  if (!existsSync(file)) return [];
  return (readFileSync(file, 'utf8').split('\n')[0] ?? '').trim().split(',');
}

/** What every query below a node is made of: its keys, what it gets, the filters of its selection. */
function queryNames(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (!isQuery(node)) return Object.values(node).flatMap(queryNames);
  const { get, where, each } = node as { get?: string; where?: object; each?: object };
  const names = [...Object.keys(node), ...Object.keys(where ?? {}), ...(each ? queryNames(each) : [])];
  return get === undefined ? names : [...names, get];
}
