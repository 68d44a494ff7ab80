import type { Language } from '#domain/appraisal/figure-text.ts';
import type { Direction, Indicator } from '#domain/score/indicator.ts';
import type { Horizon, Nature } from '#regulation/settings.ts';
import { readDate } from '#web/ui/format-date.ts';
import { readFigure } from '#web/ui/form/read-figure.ts';
import type { Proposal } from '../proposal-draft.ts';
import { type Choices, namedBy } from './choices.ts';
import type { Cells, ColumnId } from './columns.ts';
import type { ListedProposal } from './table-row.ts';

/** What is wrong with a cell. */
export type CellFault =
  'required' | 'badFigure' | 'badDate' | 'unknownName' | 'manyOfName' | 'notHere' | 'refused';
export type CellFaults = { [column in ColumnId]?: CellFault };

type Work = Omit<Proposal, 'campaignId' | 'ownerIds'>;

export interface ReadRow {
  work: Work;
  /** Of a new row, whose it is: the lead first. */
  ownerIds: string[];
  faults: CellFaults;
}

/** What a table needs to know to read its rows. */
export interface Reading {
  choices: Choices;
  language: Language;
  /** The day the campaign ends, ISO: when work is due where nobody says. */
  lastDay: string;
  /** The indicator of work that has none: whether its product is there. */
  doneName: (product: string) => string;
}

const indicatorColumns: ColumnId[] = ['name', 'direction', 'baseline', 'target', 'unit'];

/**
 * Reads a row as typed. A row that has all its indicators keeps those that no cell shows; a new one needs whose, what and a
 * product, and takes the rest from the campaign where it is left empty.
 * @param edited the columns typed into
 */
export function readRow(
  cells: Cells,
  proposal: ListedProposal | undefined,
  edited: ReadonlySet<ColumnId>,
  { choices, language, lastDay, doneName }: Reading,
): ReadRow {
  const faults: CellFaults = {};
  const text = (column: ColumnId) => {
    const value = cells[column].trim();
    if (value === '') faults[column] = 'required';
    return value;
  };
  const chosen = (column: 'direction' | 'nature' | 'horizon' | 'content', standard: string) => {
    const typed = cells[column].trim();
    if (typed === '') return standard;
    const [found] = namedBy(choices[column] ?? [], typed);
    if (found === undefined) faults[column] = 'unknownName';
    return found?.id ?? standard;
  };
  const figure = (column: 'baseline' | 'target', optional: boolean): string | undefined => {
    const value = readFigure(cells[column], language);
    if (value === undefined) faults[column] = 'badFigure';
    if (value === null && !optional) faults[column] = 'required';
    return value ?? undefined;
  };

  const dueOn = cells.due.trim() === '' ? lastDay : readDate(cells.due);
  if (dueOn === undefined) faults.due = 'badDate';
  const content = chosen('content', '');
  const reason = cells.reason.trim();
  const title = text('title').replace(/\s+/g, ' ');
  const product = text('product');
  const touched = proposal === undefined || indicatorColumns.some((column) => edited.has(column));
  const kept = (proposal?.indicators ?? []).map(sentIndicator);
  const work: Work = {
    title,
    nature: chosen('nature', choices.nature?.[0]?.id ?? '') as Nature,
    ...(content === '' ? {} : { content }),
    horizon: chosen('horizon', choices.horizon?.[0]?.id ?? '') as Horizon,
    expectedProduct: product,
    ...(reason === '' ? {} : { reason }),
    dueOn: dueOn ?? '',
    indicators: touched ? [readIndicator(), ...kept.slice(1)] : kept,
  };
  const ownerIds = proposal === undefined ? readOwners() : [];
  return { work, ownerIds, faults };

  function readOwners(): string[] {
    const names = text('owner')
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return names.flatMap((name) => {
      const found = namedBy(choices.owner ?? [], name);
      if (found.length > 1) faults.owner = 'manyOfName';
      if (found.length === 0) faults.owner = 'unknownName';
      return found[0] === undefined ? [] : [found[0].id];
    });
  }

  function readIndicator(): Work['indicators'][number] {
    const { name: _name, unitOfMeasure: _unit, target: was, ...rest } = kept[0] ?? {};
    const blank = indicatorColumns.every((column) => cells[column].trim() === '');
    if (blank)
      return { name: doneName(product || title), unitOfMeasure: '–', target: { direction: 'yesNo' } };
    const direction = chosen('direction', cells.target.trim() === '' ? 'yesNo' : 'atLeast') as Direction;
    const target = readTarget(direction, was as Indicator | undefined);
    const counted = direction === 'yesNo' || direction === 'milestones';
    return {
      ...rest,
      // The name of a row of several indicators also tells how many there are.
      name: edited.has('name') || proposal === undefined ? text('name') : (kept[0]?.name ?? ''),
      unitOfMeasure: counted ? cells.unit.trim() || '–' : text('unit'),
      target,
    };
  }

  function readTarget(direction: Direction, was: Indicator | undefined): Indicator {
    if (direction === 'milestones') {
      const titles = cells.target
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      if (titles.length === 0) faults.target = 'required';
      const before = was?.direction === 'milestones' ? was.milestones : [];
      return {
        direction,
        milestones: titles.map((step) => before.find((it) => it.title === step) ?? { title: step }),
      };
    }
    const takesBaseline = ['atLeast', 'increase', 'decrease', 'range'].includes(direction);
    const baseline = figure('baseline', direction === 'atLeast' || !takesBaseline);
    if (baseline !== undefined && !takesBaseline) faults.baseline = 'notHere';
    if (direction === 'yesNo') {
      if (cells.target.trim() !== '') faults.target = 'notHere';
      return { direction };
    }
    const target = figure('target', false) ?? '';
    if (direction === 'range') return { direction, from: baseline ?? '', to: target };
    if (direction === 'keepAbove' || direction === 'keepBelow') return { direction, bound: target };
    if (direction === 'increase' || direction === 'decrease')
      return { direction, baseline: baseline ?? '', target };
    if (direction === 'atLeast')
      return { direction, target, ...(baseline === undefined ? {} : { baseline }) };
    if (direction === 'exactly' && was?.direction === 'exactly' && was.tolerance !== undefined)
      return { direction, target, tolerance: was.tolerance };
    return { direction, target };
  }
}

/** An indicator as it is kept, the way it is sent again. */
function sentIndicator({
  name,
  unitOfMeasure,
  target,
  weight,
  sourceOfFigure,
  required,
}: ListedProposal['indicators'][number]): Work['indicators'][number] {
  return {
    name,
    unitOfMeasure,
    target: target as Indicator,
    ...(weight === null ? {} : { weight }),
    ...(sourceOfFigure === null ? {} : { sourceOfFigure }),
    ...(required === null ? {} : { required }),
  };
}

/** The column that a place in what was sent belongs to. */
export function columnOf(path: string): ColumnId {
  if (path.startsWith('owners')) return 'owner';
  if (path.startsWith('indicators[0].name')) return 'name';
  if (path.startsWith('indicators[0].unitOfMeasure')) return 'unit';
  if (/^indicators\[0\]\.target\.(baseline|from)/.test(path)) return 'baseline';
  if (path.startsWith('indicators')) return 'target';
  const columns: { [path: string]: ColumnId } = {
    nature: 'nature',
    horizon: 'horizon',
    content: 'content',
    expectedProduct: 'product',
    reason: 'reason',
    dueOn: 'due',
    origin: 'origin',
  };
  return columns[path] ?? 'title';
}
