import type { CellStyle } from 'hucre/xlsx';

const line = { style: 'thin', color: { rgb: 'C9CED6' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const font = { name: 'Times New Roman', size: 12 };

/** How the sheets that are filled in outside look: locked all, but the yellow cells. */
export const titleStyle: CellStyle = { font: { ...font, size: 14, bold: true } };
export const noteStyle: CellStyle = { font: { ...font, italic: true } };
export const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: fill('E8ECF2'),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border,
};
export const lockedStyle: CellStyle = { font, border, alignment: { vertical: 'top', wrapText: true } };
export const openStyle: CellStyle = { ...lockedStyle, fill: fill('FFF8D6'), protection: { locked: false } };
export const wordsStyle: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } };
