import { cellText } from './cell-at.ts';
import type { SheetCell } from './sheet-cell.ts';

/** A cell as it is compared: one blank for many, letters in one form. */
export function plainCell(cell: SheetCell): string {
  return cellText(cell).replace(/\s+/g, ' ').trim().normalize('NFC');
}
