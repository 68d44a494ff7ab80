import type { Actual } from '#domain/progress/measured-indicator.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { cellOf, partsOf, type Row } from './read-case.ts';

/** The target of an indicator as a row of a case gives it. */
export function readTarget(row: Row): Indicator {
  const cell = (name: string) => row[name] ?? '';
  const direction = row['direction'] as Indicator['direction'];
  switch (direction) {
    case 'atLeast':
      return { direction, target: cell('target'), ...optional('baseline', row) };
    case 'atMost':
      return { direction, target: cell('target') };
    case 'increase':
    case 'decrease':
      return { direction, baseline: cell('baseline'), target: cell('target') };
    case 'exactly':
      return { direction, target: cell('target'), ...optional('tolerance', row) };
    case 'range':
      return { direction, from: cell('from'), to: cell('to') };
    case 'keepAbove':
    case 'keepBelow':
      return { direction, bound: cell('bound') };
    case 'yesNo':
      return { direction };
    case 'milestones':
      return { direction, milestones: partsOf(row['target']).map((title) => ({ title })) };
  }
}

function optional<Name extends string>(name: Name, row: Row): { [N in Name]?: string } {
  const value = cellOf(row[name]);
  return (value === undefined ? {} : { [name]: value }) as { [N in Name]?: string };
}

/** What a cell reports of an indicator: a figure, yes or no, several of either, or (empty) that there is no figure. */
export function readActual(cell: string, direction: string): Actual {
  const parts = partsOf(cell);
  if (parts.length === 0) return null;
  if (direction === 'yesNo') return cell === 'yes';
  if (direction === 'milestones') return parts.map((part) => part === 'yes');
  return parts.length === 1 ? cell : parts;
}
