const line = { style: 'thin', color: { rgb: 'C9CED6' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const sheetFont = { name: 'Times New Roman', size: 12 };

/** How the cells of every workbook that goes out look; only the yellow ones can be filled in where a sheet is locked. */
export const sheetLook = {
  title: { font: { ...sheetFont, size: 14, bold: true }, alignment: { vertical: 'top', wrapText: true } },
  note: {
    font: { ...sheetFont, italic: true, color: { rgb: '555555' } },
    alignment: { vertical: 'top', wrapText: true },
  },
  head: {
    font: { ...sheetFont, bold: true },
    fill: fill('E8ECF2'),
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border,
  },
  words: { font: sheetFont, border, alignment: { vertical: 'top', wrapText: true } },
  /** The number of a row. */
  order: { font: sheetFont, border, alignment: { vertical: 'top', horizontal: 'center' } },
  figure: { font: sheetFont, border, alignment: { vertical: 'top', horizontal: 'right' } },
  day: {
    font: sheetFont,
    border,
    alignment: { vertical: 'top', horizontal: 'center' },
    numFmt: 'dd/mm/yyyy',
  },
  instant: {
    font: sheetFont,
    border,
    alignment: { vertical: 'top', horizontal: 'center' },
    numFmt: 'dd/mm/yyyy hh:mm',
  },
  open: {
    font: sheetFont,
    border,
    fill: fill('FFF8D6'),
    alignment: { vertical: 'top', wrapText: true },
    protection: { locked: false },
  },
  /** Words outside a table. */
  plain: { font: sheetFont, alignment: { vertical: 'top', wrapText: true } },
} as const;

/** A sheet is printed on A4, as wide as the page and as many pages high as it needs, with the number of each at its foot. */
export function printedOn(orientation: 'portrait' | 'landscape') {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  } as const;
}
