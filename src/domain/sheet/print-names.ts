/**
 * What is printed of a sheet, and which row heads every page, as the names a workbook keeps them under. A name of a sheet
 * with blanks or accents stands in quotes there, or programs take the file for damaged.
 * @param headRow counted from 1
 */
export function printNames(sheet: string, lastCell: string, headRow: number) {
  const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(lastCell) ?? [];
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return [
    { name: '_xlnm.Print_Area', range: `${quoted}!$A$1:$${column}$${row}`, scope: sheet },
    { name: '_xlnm.Print_Titles', range: `${quoted}!$${headRow}:$${headRow}`, scope: sheet },
  ];
}
