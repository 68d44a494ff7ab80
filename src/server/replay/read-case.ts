import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { Wording } from '#regulation/wording.ts';

/** A row of a case table: column by name, empty where the cell is. */
export type Row = { [column: string]: string };

/** The tables of a case, each optional; `docs/cases.md` says what their columns mean. */
export const caseTables = [
  'units',
  'officials',
  'posts',
  'campaigns',
  'subjects',
  'council',
  'tasks',
  'indicators',
  'decisions',
  'plans',
  'reports',
  'readings',
  'products',
  'self-sheets',
  'sessions',
  'attendance',
  'council-sheets',
  'answers',
  'ratings',
  'consequences',
] as const;

export type CaseTable = (typeof caseTables)[number];

/** A case as written beside its pack: what a specialist would have in Excel, and how the published figures are counted. */
export interface Case {
  folder: string;
  packId: string;
  title: Wording;
  /** The pack whose case is replayed before this one, in the same database. */
  basedOn: string | undefined;
  tables: { [table in CaseTable]: Row[] };
  /** The published table with a query in the place of every figure. */
  comparison: unknown;
}

/** Reads a case folder. Throws where a file is not what it should be: cases are part of the program. */
export function readCase(folder: string, packId: string): Case {
  const { title, basedOn } = parseYaml(readFileSync(join(folder, 'case.yaml'), 'utf8')) as {
    title: Wording;
    basedOn?: string;
  };
  const comparison = join(folder, 'comparison.yaml');
  return {
    folder,
    packId,
    title,
    basedOn,
    tables: Object.fromEntries(
      caseTables.map((name) => [name, readTable(join(folder, `${name}.csv`))]),
    ) as Case['tables'],
    comparison: existsSync(comparison) ? parseYaml(readFileSync(comparison, 'utf8')) : undefined,
  };
}

function readTable(file: string): Row[] {
  if (!existsSync(file)) return [];
  return parseCsv(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true, trim: true });
}

/** The parts of a cell that holds several values. */
export function partsOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A cell, or nothing when it is empty. */
export function cellOf(cell: string | undefined): string | undefined {
  return cell === undefined || cell === '' ? undefined : cell;
}
