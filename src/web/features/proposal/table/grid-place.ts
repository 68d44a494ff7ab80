/** A cell by its row and its column, each counted from 0. */
export interface Place {
  row: number;
  column: number;
}

/** The cells between two, both included. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function areaOf(one: Place, other: Place): Area {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

interface Stroke {
  key: string;
  shift: boolean;
  control: boolean;
}

/** Rows that a page up or down goes. */
const pageRows = 15;

/** Where a key leads from a cell of a table of so many rows and columns; undefined where it leads nowhere. */
export function placeAfter(
  { row, column }: Place,
  { key, shift, control }: Stroke,
  rows: number,
  columns: number,
): Place | undefined {
  const within = (toRow: number, toColumn: number): Place => ({
    row: Math.min(Math.max(toRow, 0), rows - 1),
    column: Math.min(Math.max(toColumn, 0), columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return within(control ? 0 : row - 1, column);
    case 'ArrowDown':
      return within(control ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return within(row, control ? 0 : column - 1);
    case 'ArrowRight':
      return within(row, control ? columns - 1 : column + 1);
    case 'PageUp':
      return within(row - pageRows, column);
    case 'PageDown':
      return within(row + pageRows, column);
    case 'Home':
      return within(control ? 0 : row, 0);
    case 'End':
      return within(control ? rows - 1 : row, columns - 1);
    case 'Enter':
      return within(row + (shift ? -1 : 1), column);
    case 'Tab':
      if (shift) return column > 0 ? within(row, column - 1) : within(row - 1, row > 0 ? columns - 1 : 0);
      return column < columns - 1 ? within(row, column + 1) : within(row + 1, row < rows - 1 ? 0 : column);
    default:
      return undefined;
  }
}
